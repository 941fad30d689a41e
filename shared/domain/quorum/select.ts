import { quorumState } from '../../counting';
import type { QuorumState } from '../../counting';
import { presentVotingCooperatives } from '../attendance/select';
import { votingCooperatives } from '../mandates/eligibility';
import type { AssemblyState } from '../state';

/** The quorum as it stands this moment, by cooperative (domain.md §3). */
export function liveQuorum(state: AssemblyState): QuorumState {
  return quorumState(
    votingCooperatives(state).length,
    presentVotingCooperatives(state).length,
    state.facts.rules.quorum,
  );
}
