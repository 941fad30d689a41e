import { useEffect, useState } from 'react';
import {
  numberInWords,
  formatCount,
  formatDateWithWeekday,
  formatPercent,
  formatPlannedTime,
  formatTime,
  formatTimer,
} from '../../shared/text';
import { arithmeticSentence, outcomeWords } from '../../shared/domain';
import type { ProjectorView, SlideView } from '../../shared/domain';

/* The hall reads Indonesian, like its documents; the words here are those of the meeting, not of the interface. */

function useSeconds(since: string, clockOffset: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = window.setInterval(() => {
      setNow(Date.now());
    }, 500);
    return () => {
      window.clearInterval(timer);
    };
  }, []);
  // Derived from the recorded instant, never from counting ticks: right after sleep and restart.
  return Math.max(0, Math.floor((now + clockOffset - Date.parse(since)) / 1000));
}

function ItemSlide({
  slide,
  clockOffset,
}: {
  readonly slide: Extract<SlideView, { kind: 'item' }>;
  readonly clockOffset: number;
}) {
  const seconds = useSeconds(slide.startedAt, clockOffset);
  const isOver = seconds > slide.durationMinutes * 60;
  return (
    <>
      <p className="slide-small">{slide.session}</p>
      <h1>{slide.title}</h1>
      <p className={isOver ? 'slide-timer over' : 'slide-timer'}>
        {formatTimer(seconds)} <span>/ {slide.durationMinutes} menit</span>
      </p>
    </>
  );
}

function SuspendedSlide({
  slide,
  timeZone,
  clockOffset,
}: {
  readonly slide: Extract<SlideView, { kind: 'suspended' }>;
  readonly timeZone: ProjectorView['timeZone'];
  readonly clockOffset: number;
}) {
  const seconds = useSeconds(slide.since, clockOffset);
  if (slide.until === null) {
    return (
      <>
        <h1>Sidang diskors</h1>
        <p>{slide.reason}</p>
        <p className="slide-timer">{formatTimer(seconds)}</p>
      </>
    );
  }
  const whole = Math.ceil((Date.parse(slide.until) - Date.parse(slide.since)) / 1000);
  const left = whole - seconds;
  return (
    <>
      <h1>Sidang diskors</h1>
      <p>{slide.reason}</p>
      <p className={left > 0 ? 'slide-timer' : 'slide-timer over'}>{formatTimer(left)}</p>
      <p className="slide-small">
        {left > 0
          ? `Dilanjutkan pukul ${formatTime(slide.until, timeZone)}`
          : 'Waktu skorsing habis – kuorum diperiksa lagi'}
      </p>
    </>
  );
}

function ResultSlide({ slide }: { readonly slide: Extract<SlideView, { kind: 'result' }> }) {
  const { result } = slide;
  if (result.kind === 'acclamation') {
    return (
      <>
        <p className="slide-question">{slide.question}</p>
        <h1>
          {result.outcome === 'carried'
            ? 'DITERIMA secara aklamasi'
            : `Belum mufakat – ${String(result.objections)} keberatan`}
        </h1>
      </>
    );
  }
  const { verdict, count } = result;
  const rows = [
    ['Setuju', count.yes, 'yes'],
    ['Tidak setuju', count.no, 'no'],
    ['Abstain', count.abstain, 'abstain'],
  ] as const;
  const most = Math.max(1, ...rows.map(([, value]) => value));
  return (
    <>
      <p className="slide-question">{slide.question}</p>
      <h1>{outcomeWords[verdict.outcome]}</h1>
      <div className="slide-bars">
        {rows.map(([label, value, name]) => (
          <div key={name} className="slide-bar">
            <span>{label}</span>
            <div className={`bar ${name}`} style={{ width: `${String((value / most) * 100)}%` }} />
            <strong>
              {formatCount(value)} {name === 'abstain' ? '' : `(${formatPercent(value, verdict.base)})`}
            </strong>
          </div>
        ))}
      </div>
      <p className="slide-small">{arithmeticSentence(verdict)}</p>
    </>
  );
}

const rowStates = {
  running: 'sedang berlangsung',
  finished: 'selesai',
  skipped: 'dilewati',
  planned: 'belum',
} as const;

const pollKinds = { showOfHands: 'Angkat tangan', acclamation: 'Aklamasi' } as const;

function Content({ view, clockOffset }: { readonly view: ProjectorView; readonly clockOffset: number }) {
  const { slide } = view;
  switch (slide.kind) {
    case 'black':
      return null;
    case 'welcome':
      return (
        <>
          <p className="slide-small">{slide.council}</p>
          <h1>{slide.title}</h1>
          {slide.theme !== '' && <p>“{slide.theme}”</p>}
          <p className="slide-small">
            {formatDateWithWeekday(slide.startsOn)} · {slide.place}
          </p>
        </>
      );
    case 'agenda':
      return (
        <>
          <h2>Acara</h2>
          <ol className="slide-agenda">
            {slide.rows.map((row) => (
              <li key={`${row.from}${row.title}`} className={row.state}>
                <span>{formatPlannedTime(row.from)}</span>
                <span>{row.title}</span>
                <span role="img" aria-label={rowStates[row.state]}>
                  {{ running: '▶', finished: '✓', skipped: '–', planned: '' }[row.state]}
                </span>
              </li>
            ))}
          </ol>
        </>
      );
    case 'item':
      return <ItemSlide slide={slide} clockOffset={clockOffset} />;
    case 'quorum':
      return (
        <>
          <h2>Kuorum</h2>
          <p className="slide-number">
            {formatCount(slide.present)} <span>/ {formatCount(slide.registered)} koperasi</span>
          </p>
          <h1 className={slide.isMet ? 'good' : 'warn'}>
            {slide.isMet
              ? '✓ Kuorum terpenuhi'
              : `Diperlukan ${formatCount(slide.needed)} (${numberInWords(slide.needed)})`}
          </h1>
          <p className="slide-small">{formatCount(slide.heads)} orang di dalam ruangan</p>
        </>
      );
    case 'poll':
      return (
        <>
          <p className="slide-small">
            {pollKinds[slide.pollKind]} {slide.isPaused ? '· dijeda' : ''}
          </p>
          <h1 className="slide-question">{slide.question}</h1>
          {slide.present > 0 && (
            <p>
              Hadir {formatCount(slide.present)} dari {formatCount(slide.entitled)} koperasi yang berhak
            </p>
          )}
          {slide.pollKind === 'showOfHands' && slide.present > 0 && (
            <p className="slide-small">
              {slide.isNeededExact ? 'Diperlukan' : 'Paling banyak diperlukan'} {formatCount(slide.needed)} suara setuju
              · sektor terhitung {slide.sectorsCounted} dari {slide.sectors}
            </p>
          )}
        </>
      );
    case 'result':
      return <ResultSlide slide={slide} />;
    case 'suspended':
      return <SuspendedSlide slide={slide} timeZone={view.timeZone} clockOffset={clockOffset} />;
    case 'message':
      return <h1>{slide.text}</h1>;
  }
}

/** One slide: one idea, as large as it fits. The same component in the operator's preview and on the wall. */
export function SlideContent({ view, clockOffset }: { readonly view: ProjectorView; readonly clockOffset: number }) {
  return (
    <div className={`slide ${view.theme} ${view.slide.kind}`} data-slide={view.slide.kind}>
      <div className="slide-body">
        <Content view={view} clockOffset={clockOffset} />
      </div>
    </div>
  );
}
