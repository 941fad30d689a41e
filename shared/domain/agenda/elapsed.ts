import type { Instant } from '../kernel';
import type { Interval } from './model';

/**
 * Milliseconds between two instants without what was stopped in between; stops may overlap. Only recorded instants count, so that sleep,
 * a restart or a clock set back can at most show too little for a moment, never lose or invent time that was recorded.
 */
export function elapsedBetween(from: Instant, to: Instant, stops: readonly Interval[]): number {
  const start = Date.parse(from);
  const end = Math.max(start, Date.parse(to));
  const within = stops
    .map((stop) => [
      Math.min(end, Math.max(start, Date.parse(stop.from))),
      Math.min(end, stop.to === null ? end : Math.max(start, Date.parse(stop.to))),
    ])
    .filter(([a = 0, b = 0]) => b > a)
    .sort(([a = 0], [b = 0]) => a - b);
  let stopped = 0;
  let reached = start;
  for (const [a = 0, b = 0] of within) {
    stopped += Math.max(0, b - Math.max(a, reached));
    reached = Math.max(reached, b);
  }
  return end - start - stopped;
}

/** Whether the last interval has no end. */
export function isOpen(intervals: readonly Interval[]): boolean {
  return intervals.at(-1)?.to === null;
}

/** Begins a stop. */
export function opened(intervals: readonly Interval[], at: Instant): readonly Interval[] {
  return isOpen(intervals) ? intervals : [...intervals, { from: at, to: null }];
}

/** Ends the stop that has no end yet. */
export function closed(intervals: readonly Interval[], at: Instant): readonly Interval[] {
  return intervals.map((one) => (one.to === null ? { ...one, to: at } : one));
}

/** The later of two instants: what ends never ends before it began. */
export function notBefore(first: Instant, at: Instant): Instant {
  return Date.parse(at) < Date.parse(first) ? first : at;
}
