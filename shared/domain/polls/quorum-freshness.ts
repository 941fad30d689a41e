import { chronicleFilter } from '../kernel';
import type { ChronicleEntry } from '../kernel';
import { liveQuorum } from '../quorum/select';
import type { AssemblyFact, AssemblyState } from '../state';

type Relevant = Extract<AssemblyFact, { readonly type: 'quorum.checked' | 'poll.opened' }>;

const checksAndOpenings = chronicleFilter<AssemblyFact, ChronicleEntry<Relevant>>(
  (entry): entry is ChronicleEntry<Relevant> =>
    entry.fact.type === 'quorum.checked' || entry.fact.type === 'poll.opened',
);

export const quorumFreshnesses = ['fresh', 'unchecked', 'notMet', 'beforeLastPoll', 'lost'] as const;
type QuorumFreshness = (typeof quorumFreshnesses)[number];

/** Whether a counted poll was opened after the last check, whatever the clock said. */
function isUsed(state: AssemblyState): boolean {
  const last = checksAndOpenings(state.chronicle).findLast(
    ({ fact }) => fact.type === 'quorum.checked' || state.polls.get(fact.id)?.kind !== 'acclamation',
  );
  return last?.fact.type === 'poll.opened';
}

/**
 * Whether the next counted decision rests on a check of its own (domain.md §3: checked again before each counted decision).
 * `beforeLastPoll`: another poll was opened since; `lost`: it was met, but the hall has emptied.
 */
export function quorumFreshness(state: AssemblyState): QuorumFreshness {
  const check = state.quorumChecks.at(-1);
  if (check === undefined) return 'unchecked';
  if (check.outcome === 'notMet') return 'notMet';
  if (isUsed(state)) return 'beforeLastPoll';
  return check.outcome === 'met' && !liveQuorum(state).isMet ? 'lost' : 'fresh';
}
