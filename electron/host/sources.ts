import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Instant } from '../../shared/domain';

/** Time and randomness, handed in so that tests and the demonstration can fix them. */
export interface Sources {
  readonly now: () => Instant;
  readonly newId: () => string;
  readonly newToken: () => string;
  /** Calls back whenever the clock was set or stood still: whoever follows it has to be told. Answers with a way to stop. */
  readonly onClockSet?: (listener: () => void) => () => void;
}

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Random text in Crockford base 32, five bits a character. */
function crockfordToken(length: number): string {
  return Array.from(randomBytes(length), (byte) => crockford[byte & 31] ?? '0').join('');
}

/** How far a clock may move against the steady one before it was set, or the computer slept. */
const mostDriftMs = 1_000;
const lookEveryMs = 1_000;

/**
 * Calls back whenever a clock moved otherwise than time did.
 * @returns a way to stop.
 */
export function watchClock(nowMs: () => number, jumped: () => void): () => void {
  let drift = nowMs() - performance.now();
  const timer = setInterval(() => {
    const seen = nowMs() - performance.now();
    if (Math.abs(seen - drift) > mostDriftMs) jumped();
    drift = seen;
  }, lookEveryMs);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}

export const systemSources: Sources = {
  now: () => new Date().toISOString(),
  newId: () => randomUUID(),
  newToken: () => crockfordToken(16),
  onClockSet: (listener) => watchClock(Date.now, listener),
};

export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
