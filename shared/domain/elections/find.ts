import { accept, refuse } from '../kernel';
import type { ElectionId, NomineeId, Result } from '../kernel';
import type { AssemblyState } from '../state';
import type { ElectionRefusal } from './commands';
import type { Election, Nominee } from './model';
import { nomineeOf } from './select';

/** An election in which something can still happen. */
export function findElection(state: AssemblyState, id: ElectionId): Result<Election, ElectionRefusal> {
  const election = state.elections.get(id);
  if (election === undefined) return refuse('election.unknown');
  return election.cancelled === null ? accept(election) : refuse('election.cancelled', { title: election.title });
}

/** Somebody who was nominated in such an election. */
export function findNominee(
  state: AssemblyState,
  id: ElectionId,
  nomineeId: NomineeId,
): Result<{ readonly election: Election; readonly nominee: Nominee }, ElectionRefusal> {
  const found = findElection(state, id);
  if (!found.ok) return found;
  const nominee = nomineeOf(found.value, nomineeId);
  return nominee === undefined ? refuse('election.unknownNominee') : accept({ election: found.value, nominee });
}
