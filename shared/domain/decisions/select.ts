import type { AssemblyState } from '../state';
import type { Decision } from './model';

/** Decisions in the order in which they were made. */
export function decisionsInOrder(state: AssemblyState): readonly Decision[] {
  return state.decisions
    .valueSeq()
    .sortBy((decision) => decision.number)
    .toArray();
}
