import type { AssemblyState } from '../state';
import { pollKinds } from './model';
import type { PollKind } from './model';
import { isCarried } from './select';

/** How often was voted in one way, and with what outcome; of persons it says nothing. */
export interface VoteStatistics {
  readonly kind: PollKind;
  /** Votes whose result is known. */
  readonly held: number;
  /** Of these motions that were carried. */
  readonly carried: number;
  /** Of these rounds of elections, which carry nothing. */
  readonly rounds: number;
  readonly cancelled: number;
}

/** The votes of the assembly by their kind, in the order of the kinds; kinds that never came up are left out (VOT-5). */
export function voteStatistics({ polls }: Pick<AssemblyState, 'polls'>): readonly VoteStatistics[] {
  const all = polls.valueSeq().toArray();
  return pollKinds.flatMap((kind) => {
    const own = all.filter((poll) => poll.kind === kind);
    const held = own.filter(({ state }) => state.kind === 'counted' || state.kind === 'confirmed');
    const rounds = held.filter(
      ({ state }) => (state.kind === 'counted' || state.kind === 'confirmed') && state.result.kind === 'choice',
    ).length;
    const cancelled = own.filter(({ state }) => state.kind === 'cancelled').length;
    if (held.length + cancelled === 0) return [];
    return [{ kind, held: held.length, carried: held.filter(isCarried).length, rounds, cancelled }];
  });
}
