import type { Instant } from '../kernel';
import type { Interval } from './model';

/**
 * Milliseconds between two instants without what was stopped in between; stops may overlap. Only recorded instants count, so that sleep,
 * a restart or a clock set back can at most show too little for a moment, never lose or invent time that was recorded.
 */
export function elapsedBetween(from: Instant, to: Instant, stops: readonly Interval[]): number {
  const start = Date.parse(from);
  const end = Math.max(start, Date.parse(to));
  let elapsed = end - start;
  let reached = start;
  for (const stop of [...stops].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const stoppedAt = Math.max(reached, Date.parse(stop.from));
    const wentOnAt = stop.to === null ? end : Math.min(end, Date.parse(stop.to));
    if (wentOnAt <= stoppedAt) continue;
    elapsed -= wentOnAt - stoppedAt;
    reached = wentOnAt;
  }
  return elapsed;
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
