// Numbers of a benchmark: percentiles, and a line of the table with its goal.

/** The value below which `share` (0 to 1) of the samples lie. */
export function percentile(samples, share) {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (samples) => percentile(samples, 0.5);

const round = (value) => (value >= 100 ? Math.round(value) : Number(value.toPrecision(3)));

/** @param isMet whether the goal is reached; null where there is none to compare. */
export function line(what, work, measured, reference, goal, isMet) {
  return { what, work, measured, reference, goal, isMet };
}

export const ms = (value) => `${round(value)} ms`;
export const times = (value) => `${round(value)} ×`;
