import { numberInWords, formatCount, formatDateWithWeekday, formatPlannedTime } from '../../shared/text';
import type { ProjectorView } from '../../shared/domain';
import { BoardSlide } from './BoardSlide';
import { CandidatesSlide, ElectedSlide, NumbersSlide, RoundSlide } from './ElectionSlides';
import { FileSlide } from './FileSlide';
import { Logo } from './Logo';
import { ProposalSlide } from './ProposalSlide';
import { ResultSlide } from './ResultSlide';
import { SpeakersSlide } from './SpeakersSlide';
import { CommissionsSlide, CountdownSlide, ItemSlide, SuspendedSlide } from './TimedSlides';
import { useFittedText } from './fitted-text';

/* The hall reads Indonesian, like its documents; the words here are those of the meeting, not of the interface. */

const rowStates = {
  running: 'sedang berlangsung',
  finished: 'selesai',
  skipped: 'dilewati',
  planned: 'belum',
} as const;

const pollKinds = {
  showOfHands: 'Angkat tangan',
  acclamation: 'Aklamasi',
  rollCall: 'Panggilan nama',
  paper: 'Surat suara – rahasia',
} as const;

function Content({ view }: { readonly view: ProjectorView }) {
  const { slide } = view;
  switch (slide.kind) {
    case 'black':
      return null;
    case 'welcome':
      return (
        <>
          {slide.logo !== null && <Logo id={slide.logo} />}
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
          {slide.rows.length === 0 && <p>Acara belum disusun.</p>}
          <ol className="slide-agenda">
            {slide.rows.map((row) => (
              <li key={row.number} className={row.state}>
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
      return <ItemSlide slide={slide} />;
    case 'commissions':
      return <CommissionsSlide slide={slide} />;
    case 'speakers':
      return <SpeakersSlide slide={slide} />;
    case 'file':
      return <FileSlide slide={slide} assembly={view.assembly} />;
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
          {slide.turnout !== null && (
            <div data-testid="turnout">
              <p>{slide.pollKind === 'paper' ? 'Surat suara diserahkan' : 'Sudah menjawab'}</p>
              <p className="slide-number">
                {formatCount(slide.turnout.done)} <span>dari {formatCount(slide.turnout.of)}</span>
              </p>
            </div>
          )}
          {slide.pollKind === 'showOfHands' && slide.present > 0 && (
            <p className="slide-small">
              {slide.isNeededExact
                ? `Diperlukan ${formatCount(slide.needed)} suara setuju`
                : `Diperlukan paling sedikit ${formatCount(slide.needed)} suara setuju (bila semua memilih)`}{' '}
              · sektor terhitung {slide.sectorsCounted} dari {slide.sectors}
            </p>
          )}
        </>
      );
    case 'board':
      return <BoardSlide slide={slide} />;
    case 'result':
      return <ResultSlide slide={slide} />;
    case 'candidates':
      return <CandidatesSlide slide={slide} />;
    case 'numbers':
      return <NumbersSlide slide={slide} />;
    case 'round':
      return <RoundSlide slide={slide} />;
    case 'elected':
      return <ElectedSlide slide={slide} />;
    case 'suspended':
      return <SuspendedSlide slide={slide} timeZone={view.timeZone} />;
    case 'proposal':
      return <ProposalSlide slide={slide} />;
    case 'countdown':
      return <CountdownSlide slide={slide} />;
    case 'message':
      return <h1>{slide.text}</h1>;
  }
}

/** One slide: one idea, as large as it fits. The same component in the operator's preview and on the wall. */
export function SlideContent({ view }: { readonly view: ProjectorView }) {
  const { frame, body } = useFittedText(view.slide);
  return (
    <div
      ref={frame}
      className={`slide ${view.theme} ${view.slide.kind}`}
      data-slide={view.slide.kind}
      style={{ '--accent': view.accent }}
    >
      <div ref={body} className="slide-body">
        <Content view={view} />
      </div>
    </div>
  );
}
