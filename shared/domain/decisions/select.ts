import type { ElectionDecreeKind } from '../elections/model';
import type { ElectionId } from '../kernel';
import type { AssemblyState } from '../state';
import type { Decision } from './model';

/** Decisions in the order in which they were made. */
export function decisionsInOrder(state: AssemblyState): readonly Decision[] {
  return state.decisions
    .valueSeq()
    .sortBy((decision) => decision.number)
    .toArray();
}

/** The decree of an election that stands already. */
export function decreedOf(
  state: AssemblyState,
  electionId: ElectionId,
  kind: ElectionDecreeKind,
): Decision | undefined {
  return state.decisions.find(({ election }) => election?.id === electionId && election.kind === kind);
}
