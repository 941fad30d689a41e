import { highestPresence } from '../attendance/timeline';
import type { Highest } from '../attendance/timeline';
import type { Instant } from '../kernel';
import type { QuorumCheck } from '../quorum/model';
import type { AssemblyState } from '../state';
import { minuteFacts } from './select';

/** Who was there, as the minutes tell it: never the hall as it is when they are printed (domain.md §4, "What is counted as present"). */
export interface MinutesAttendance {
  /** The last check of the quorum. */
  readonly check: QuorumCheck | null;
  readonly cooperatives: Highest | null;
  readonly heads: Highest | null;
}

/** The sitting begins with its first item. Before it people only come and go. */
function beginningOf(state: AssemblyState): Instant {
  const first = minuteFacts(state).find(({ kind }) => kind === 'itemStarted' || kind === 'quorumChecked');
  return first?.at ?? new Date(0).toISOString();
}

/** The last quorum check, and the highest presence of the sitting. */
export function minutesAttendance(state: AssemblyState): MinutesAttendance {
  return { check: state.quorumChecks.at(-1) ?? null, ...highestPresence(state, beginningOf(state)) };
}
