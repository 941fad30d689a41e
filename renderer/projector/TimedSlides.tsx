import { formatTime, formatTimer } from '../../shared/text';
import type { ProjectorView, SlideView } from '../../shared/domain';
import { timerText, useHostNow } from './Timer';

type Timed<Kind extends SlideView['kind']> = {
  readonly slide: Extract<SlideView, { kind: Kind }>;
};

function secondsBetween(from: number, to: number): number {
  return Math.max(0, Math.floor((to - from) / 1000));
}

export function ItemSlide({ slide }: Timed<'item'>) {
  const timer = timerText(slide.clock, useHostNow());
  return (
    <>
      <p className="slide-small">{slide.session}</p>
      <h1>{slide.title}</h1>
      <div className={timer.style} role="timer">
        <p className="slide-timer">
          {timer.used}
          {slide.clock.limitSeconds > 0 && <span> / {slide.clock.limitSeconds / 60} menit</span>}
        </p>
        {/* Keeps its line, so that nothing moves when words come. */}
        <p className="slide-small slide-timer-words">{timer.words}</p>
      </div>
    </>
  );
}

export function CommissionsSlide({ slide }: Timed<'commissions'>) {
  const now = useHostNow();
  return (
    <>
      <h2>Sidang komisi</h2>
      <ul className="slide-commissions">
        {slide.rows.map(({ number, session, item, clock }) => {
          const timer = timerText(clock, now);
          return (
            <li key={number}>
              <span>
                <strong>{session}</strong>
                <br />
                {item}
              </span>
              <span className={`slide-commission-timer ${timer.style}`} role="timer">
                {timer.used}
                <span className="slide-timer-words">{timer.words}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}

export function SuspendedSlide({
  slide,
  timeZone,
}: Timed<'suspended'> & { readonly timeZone: ProjectorView['timeZone'] }) {
  const now = useHostNow();
  const { since, until, reason } = slide;
  const left = until === null ? null : secondsBetween(now, Date.parse(until));
  return (
    <>
      <h1>Sidang diskors</h1>
      <p>{reason}</p>
      <p className={left === 0 ? 'slide-timer over' : 'slide-timer'}>
        {formatTimer(left ?? secondsBetween(Date.parse(since), now))}
      </p>
      {until !== null && (
        <p className="slide-small">
          {left === 0
            ? 'Waktu skorsing habis – kuorum diperiksa lagi'
            : `Dilanjutkan pukul ${formatTime(until, timeZone)}`}
        </p>
      )}
    </>
  );
}

export function CountdownSlide({ slide }: Timed<'countdown'>) {
  const left = secondsBetween(useHostNow(), Date.parse(slide.until));
  return (
    <>
      <h1>{slide.title}</h1>
      <p className={left === 0 ? 'slide-number over' : 'slide-number'}>{formatTimer(left)}</p>
    </>
  );
}
