import { interruptionWords, stanceWords } from '../../shared/domain';
import type { SlideView, SpeakerRowView } from '../../shared/domain';
import { timerText, useHostNow } from './Timer';

type Speakers = Extract<SlideView, { kind: 'speakers' }>;

function standsFor({ cooperative, stance }: SpeakerRowView): string {
  return [cooperative, stanceWords[stance]].filter((part) => part !== '').join(' · ');
}

function heading({ interruptionKind }: NonNullable<Speakers['now']>): string {
  return interruptionKind === null ? 'Berbicara' : `Interupsi ${interruptionWords[interruptionKind]}`;
}

function Now({ now }: { readonly now: NonNullable<Speakers['now']> }) {
  const hostNow = useHostNow();
  const timer = now.clock === null ? null : timerText(now.clock, hostNow);
  const isLimited = now.clock !== null && now.clock.limitSeconds > 0;
  return (
    <div className="slide-speaker">
      <div>
        <p className="slide-small">{timer === null ? 'Dipersilakan' : heading(now)}</p>
        <h1>{now.name}</h1>
        {standsFor(now) !== '' && <p>{standsFor(now)}</p>}
      </div>
      {timer !== null && (
        <div className={`slide-speech ${timer.style}`} role="timer">
          <p className="slide-small">
            {timer.words === '' ? (isLimited ? 'sisa waktu' : 'waktu bicara') : timer.words}
          </p>
          <p className="slide-timer">{timer.left}</p>
        </div>
      )}
    </div>
  );
}

/** Who speaks, who comes next, and an interruption that waits for the chair (SPK-1, SPK-2). */
export function SpeakersSlide({ slide }: { readonly slide: Speakers }) {
  const { now, interrupted, next, more, interruption, item } = slide;
  return (
    <>
      <p className="slide-small">{item}</p>
      {now === null ? <h1>Daftar pembicara</h1> : <Now now={now} />}
      {interrupted !== null && (
        <p>
          Sesudahnya dilanjutkan oleh <strong>{interrupted.name}</strong>
        </p>
      )}
      {interruption !== null && (
        <p className="slide-interruption">
          <strong>Interupsi {interruptionWords[interruption.interruptionKind]}</strong>: {interruption.name}
          {interruption.cooperative !== '' && ` · ${interruption.cooperative}`}
        </p>
      )}
      {next.length > 0 && (
        <>
          <h2>Berikutnya</h2>
          <ol className="slide-queue">
            {next.map((row, index) => (
              <li key={row.number}>
                <span>{index + 1}.</span>
                <span>
                  <strong>{row.name}</strong>
                  {standsFor(row) !== '' && ` – ${standsFor(row)}`}
                </span>
              </li>
            ))}
          </ol>
          {more > 0 && <p className="slide-small">dan {more} lagi</p>}
        </>
      )}
      {next.length === 0 && now === null && <p>Belum ada yang mendaftar untuk berbicara.</p>}
    </>
  );
}
