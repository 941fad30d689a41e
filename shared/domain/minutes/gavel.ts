import type { MotionVerdict } from '../../counting';
import { chronicleFilter } from '../kernel';
import type { AgendaItemId, ChronicleEntry, Instant } from '../kernel';
import type { Poll } from '../polls/model';
import type { GavelMeaning } from '../sitting/model';
import type { AssemblyFact, AssemblyState } from '../state';

/** Knocks of the gavel, and what they were for where the record knows it. */
export interface GavelEntry {
  /** Number of its commit. */
  readonly seq: number;
  readonly at: Instant;
  readonly knocks: number;
  readonly meaning: GavelMeaning;
  readonly itemId: AgendaItemId | null;
  /** How the vote ended whose result was knocked; null where it was none. */
  readonly outcome: MotionVerdict['outcome'] | 'contested' | 'choice' | null;
  /** The question or the decision; empty where the knocks stand for themselves. */
  readonly about: string;
}

type Knocking = Extract<AssemblyFact, { readonly type: 'gavel.knocked' | 'poll.confirmed' | 'decision.recorded' }>;

const knockings = chronicleFilter<AssemblyFact, ChronicleEntry<Knocking>>(
  (entry): entry is ChronicleEntry<Knocking> =>
    entry.fact.type === 'gavel.knocked' ||
    entry.fact.type === 'poll.confirmed' ||
    entry.fact.type === 'decision.recorded',
);

function outcomeOf({ state }: Poll): GavelEntry['outcome'] {
  const result = 'result' in state ? state.result : null;
  if (result === null) return null;
  if (result.kind === 'choice') return 'choice';
  return result.kind === 'acclamation' ? result.outcome : result.verdict.outcome;
}

function entryOf(state: AssemblyState, { seq, at, fact }: ChronicleEntry<Knocking>): readonly GavelEntry[] {
  switch (fact.type) {
    case 'gavel.knocked':
      return [{ seq, at, knocks: fact.knocks, meaning: fact.meaning, itemId: fact.itemId, outcome: null, about: '' }];
    case 'poll.confirmed': {
      const poll = state.polls.get(fact.id);
      if (poll === undefined) return [];
      const { itemId, question: about } = poll;
      return [{ seq, at, knocks: fact.knocks, meaning: 'decision', itemId, outcome: outcomeOf(poll), about }];
    }
    case 'decision.recorded': {
      const decision = state.decisions.get(fact.id);
      if (decision === undefined) return [];
      const { pollId, knocks, itemId, title } = decision;
      // A decision on a confirmed poll was knocked with the poll's result and is not counted twice.
      const isKnocked = pollId !== null && state.polls.get(pollId)?.state.kind === 'confirmed';
      return isKnocked || knocks === 0
        ? []
        : [{ seq, at, knocks, meaning: 'decision', itemId, outcome: null, about: title }];
    }
  }
}

/** Every knock of the record in its order: those logged by themselves, and those with which results and decisions were adopted. */
export function gavelLog(state: AssemblyState): readonly GavelEntry[] {
  return knockings(state.chronicle).flatMap((entry) => entryOf(state, entry));
}
