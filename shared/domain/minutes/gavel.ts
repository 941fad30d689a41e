import type { GavelMeaning } from '../agenda/model';
import { decisionsInOrder } from '../decisions/select';
import type { AgendaItemId, Instant } from '../kernel';
import { pollsInOrder } from '../polls/select';
import type { AssemblyState } from '../state';

/** Knocks of the gavel, and what they were for where the record knows it. */
export interface GavelEntry {
  readonly at: Instant;
  readonly knocks: number;
  readonly meaning: GavelMeaning;
  readonly itemId: AgendaItemId | null;
  /** The question or the decision; empty where the knocks stand for themselves. */
  readonly about: string;
}

/**
 * Every knock of the record in the order of time: those logged by themselves, and those with which results and decisions were adopted. A
 * decision on a confirmed poll was knocked with the poll's result and is not counted twice.
 */
export function gavelLog(state: AssemblyState): readonly GavelEntry[] {
  const polls = pollsInOrder(state).flatMap(({ state: poll, question, itemId }): GavelEntry[] =>
    poll.kind === 'confirmed'
      ? [{ at: poll.confirmedAt, knocks: poll.knocks, meaning: 'decision', itemId, about: question }]
      : [],
  );
  const decisions = decisionsInOrder(state)
    .filter(({ pollId }) => pollId === null || state.polls.get(pollId)?.state.kind !== 'confirmed')
    .map(({ at, knocks, itemId, title }): GavelEntry => ({ at, knocks, meaning: 'decision', itemId, about: title }));
  const strokes = state.gavel.map(({ at, knocks, meaning, itemId }): GavelEntry => ({
    at,
    knocks,
    meaning,
    itemId,
    about: '',
  }));
  return [...strokes, ...polls, ...decisions].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
