import { useEffect, useState } from 'react';
import { formatTime, formatTimer } from '../../shared/text';
import type { ProjectorView, SlideView } from '../../shared/domain';

type Timed<Kind extends SlideView['kind']> = {
  readonly slide: Extract<SlideView, { kind: Kind }>;
  /** How much the host's clock is ahead of this one's, in milliseconds. */
  readonly clockOffset: number;
};

/** The host's time in milliseconds, twice a second. Times are derived from recorded instants, never from counting ticks. */
function useHostNow(clockOffset: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = window.setInterval(() => {
      setNow(Date.now());
    }, 500);
    return () => {
      window.clearInterval(timer);
    };
  }, []);
  return now + clockOffset;
}

function secondsBetween(from: number, to: number): number {
  return Math.max(0, Math.floor((to - from) / 1000));
}

export function ItemSlide({ slide, clockOffset }: Timed<'item'>) {
  const seconds = secondsBetween(Date.parse(slide.startedAt), useHostNow(clockOffset));
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

export function SuspendedSlide({
  slide,
  timeZone,
  clockOffset,
}: Timed<'suspended'> & { readonly timeZone: ProjectorView['timeZone'] }) {
  const now = useHostNow(clockOffset);
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

export function CountdownSlide({ slide, clockOffset }: Timed<'countdown'>) {
  const left = secondsBetween(useHostNow(clockOffset), Date.parse(slide.until));
  return (
    <>
      <h1>{slide.title}</h1>
      <p className={left === 0 ? 'slide-number over' : 'slide-number'}>{formatTimer(left)}</p>
    </>
  );
}
