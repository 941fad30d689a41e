import type { Instant } from '../../shared/domain';

/*
 * The one clock of a page in all that is about the meeting: the host's. This computer's own may be another day's; it only measures what has
 * passed since the host was heard.
 */

let aheadMs = 0;
const listeners = new Set<() => void>();
/** Less than this is the way that a message took, not a clock that was set. */
const noticeableMs = 1_000;

/** Takes over what time it is at the host. */
export function hearHostTime(sentAt: Instant): void {
  const before = aheadMs;
  aheadMs = Date.parse(sentAt) - Date.now();
  if (Math.abs(aheadMs - before) < noticeableMs) return;
  for (const listener of listeners) listener();
}

/** The host's time in milliseconds. */
export function hostNowMs(): number {
  return Date.now() + aheadMs;
}

/** The present instant by the host's clock. */
export function hostNow(): Instant {
  return new Date(hostNowMs()).toISOString();
}

/** Calls back when the host's clock turns out to be another one than was thought. @returns a way to stop. */
export function onHostTime(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
