import { digest } from '../host';
import type { Sources } from '../host';

const dayInUtc = Date.parse('2026-11-26T00:00:00.000Z');
const minutesAheadOfUtc = 7 * 60;
const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The clock of the fictional day: it goes only when asked, fifteen seconds an act, and never back. */
export class DayClock {
  private at = dayInUtc - minutesAheadOfUtc * 60_000;

  /** Puts the clock to a time of the day in WIB, `08:30`, unless it is later already. */
  goTo(time: string): void {
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    this.at = Math.max(this.at, dayInUtc + (hours * 60 + minutes - minutesAheadOfUtc) * 60_000);
  }

  now(): string {
    this.at += 15_000;
    return new Date(this.at).toISOString();
  }
}

/** Time, ids and tokens that are the same in each run, so that two runs leave the same documents. */
export function fixedSources(clock: DayClock): Sources {
  let count = 0;
  const next = () => {
    count += 1;
    return digest(`palu-demo-${String(count)}`).slice(0, 32);
  };
  return {
    now: () => clock.now(),
    newId: next,
    newToken: () => [...Buffer.from(next(), 'hex')].map((byte) => crockford[byte & 31] ?? '0').join(''),
  };
}
