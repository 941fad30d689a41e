import { readFileSync, statSync } from 'node:fs';
import type { Instant } from '../../shared/domain';
import { systemSources, watchClock } from './sources';
import type { Sources } from './sources';

/**
 * How far ahead of this computer's clock a file says it is: since it was written, it has been the instant that stands in it. While it is
 * being written it says nothing, and the clock goes on as before.
 * @throws RangeError where no instant stands in it at first.
 */
function aheadByFile(path: string): () => number {
  const look = () => Date.parse(readFileSync(path, 'utf8').trim()) - statSync(path).mtimeMs;
  let ahead = look();
  if (Number.isNaN(ahead)) throw new RangeError(`no instant stands in ${path}`);
  return () => {
    const seen = look();
    if (!Number.isNaN(seen)) ahead = seen;
    return ahead;
  };
}

/**
 * The sources of a program that is not packaged: its clock may be another one than this computer's, and goes on from there.
 * `PALU_CLOCK=2026-11-26T00:30:00+07:00` says what time it was when the program started; `PALU_CLOCK_FILE` names a file with such an
 * instant that is looked at again and again, so that a test can set the clock while the program runs.
 * @throws RangeError where what is given is no instant.
 */
export function sourcesOf(environment: Readonly<Record<string, string | undefined>>): Sources {
  const { PALU_CLOCK: start, PALU_CLOCK_FILE: file } = environment;
  if (start === undefined && file === undefined) return systemSources;
  const ahead = start === undefined ? 0 : Date.parse(start) - Date.now();
  if (Number.isNaN(ahead)) throw new RangeError(`PALU_CLOCK is no instant: ${start ?? ''}`);
  const aheadNow = file === undefined ? () => ahead : aheadByFile(file);
  const nowMs = () => Date.now() + aheadNow();
  const now = (): Instant => new Date(nowMs()).toISOString();
  return { ...systemSources, now, onClockSet: (listener) => watchClock(nowMs, listener) };
}
