/** How far this computer's clock may move against its own steady one before it is asked anew. */
const mostDriftMs = 1_000;
const lookEveryMs = 2_000;

/**
 * Calls back after this computer slept or its clock was set: how far the host's clock is ahead is then no longer what it was.
 * @returns a way to stop.
 */
export function onClockJump(jumped: () => void): () => void {
  let drift = Date.now() - performance.now();
  const timer = window.setInterval(() => {
    const seen = Date.now() - performance.now();
    if (Math.abs(seen - drift) > mostDriftMs) jumped();
    drift = seen;
  }, lookEveryMs);
  return () => {
    window.clearInterval(timer);
  };
}
