import type { Instant } from '../kernel';
import { elapsedBetween } from './elapsed';
import type { Interval } from './model';

/**
 * A timer that somebody else goes on reading: what it had used up when it was last set going or stopped. Right at any later instant,
 * after sleep, reload or reconnection, because nobody counts ticks (AGD-4).
 */
export interface Clock {
  readonly usedMs: number;
  /** Since when it runs on; null while it stands still. */
  readonly runsSince: Instant | null;
  /** 0 where there is no limit. */
  readonly limitSeconds: number;
  /** How long before its end it begins to warn. */
  readonly warningSeconds: number;
}

type ClockLimit = Pick<Clock, 'limitSeconds' | 'warningSeconds'>;

/** The timer of what began at an instant and goes on, apart from its stops; stops may overlap. */
export function clockOf(startedAt: Instant, stops: readonly Interval[], limit: ClockLimit): Clock {
  const isStopped = stops.some(({ to }) => to === null);
  const started = Date.parse(startedAt);
  const turns = stops.flatMap(({ from, to }) => [from, ...(to === null ? [] : [to])]);
  const last = turns.reduce((latest, at) => (Date.parse(at) > Date.parse(latest) ? at : latest), startedAt);
  const usedMs = Date.parse(last) === started ? 0 : elapsedBetween(startedAt, last, stops);
  return { usedMs, runsSince: isStopped ? null : last, ...limit };
}

/** Whole seconds that a timer shows at `nowMs`; never fewer than it had used up, even where a clock was set back. */
export function clockSeconds(clock: Clock, nowMs: number): number {
  const running = clock.runsSince === null ? 0 : Math.max(0, nowMs - Date.parse(clock.runsSince));
  return Math.floor((clock.usedMs + running) / 1000);
}
