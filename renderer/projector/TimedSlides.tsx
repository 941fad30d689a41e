import { useEffect, useState } from 'react';
import { formatTimer } from '../../shared/text';
import type { SlideView } from '../../shared/domain';

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

export function SuspendedSlide({ slide, clockOffset }: Timed<'suspended'>) {
  const seconds = secondsBetween(Date.parse(slide.since), useHostNow(clockOffset));
  return (
    <>
      <h1>Sidang diskors</h1>
      <p>{slide.reason}</p>
      <p className="slide-timer">{formatTimer(seconds)}</p>
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
