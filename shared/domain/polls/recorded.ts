import type { PollId, Raisers } from '../kernel';
import { raisedDefinition, raisedPoll, raisedResult, raisedToOptions } from './earlier-results';
import type { PollEvent } from './events';
import type { NewPoll, Objection, Poll, PollDefinition, PollResult, PollState, TellerEntry } from './model';

type EarlierState =
  | Extract<PollState, { readonly kind: 'draft' | 'open' | 'paused' | 'confirmed' }>
  /** Closed and counted were one. */
  | { readonly kind: 'closed'; readonly result: PollResult }
  | { readonly kind: 'cancelled'; readonly at: string; readonly reason: string };

interface Earlier {
  readonly 'poll.drafted': { readonly poll: Poll };
  readonly 'poll.stateChanged': { readonly id: PollId; readonly state: EarlierState };
  readonly 'poll.countEntered': { readonly id: PollId; readonly entry: TellerEntry };
  readonly 'poll.objected': { readonly id: PollId; readonly objection: Objection };
}

/** The fact by which a poll became what it is. */
function stateFact(id: PollId, before: EarlierState | undefined, after: EarlierState): readonly PollEvent[] {
  switch (after.kind) {
    case 'draft':
      return [];
    case 'open':
      return before?.kind === 'paused'
        ? [{ type: 'poll.continued', id }]
        : [{ type: 'poll.opened', id, definition: raisedDefinition(after.definition) as PollDefinition }];
    case 'paused':
      return [{ type: 'poll.paused', id }];
    case 'closed':
      return [{ type: 'poll.closed', id, result: raisedResult(after.result) as PollResult }];
    case 'confirmed':
      return [{ type: 'poll.confirmed', id, knocks: after.knocks }];
    case 'cancelled':
      return [{ type: 'poll.cancelled', id, reason: after.reason }];
  }
}

export const raisedPolls: Raisers<Earlier, PollEvent> = {
  'poll.drafted': ({ poll: { id, number, kind, question, majority, itemId, sectors, repeats } }) => [
    {
      type: 'poll.drafted',
      poll: raisedToOptions(raisedPoll({ id, number, kind, question, majority, itemId, sectors, repeats })) as NewPoll,
    },
  ],
  'poll.stateChanged': ({ id, state }, seen) => {
    const before = seen.last<EarlierState>('poll', id);
    seen.keep('poll', id, state);
    return stateFact(id, before, state);
  },
  'poll.countEntered': ({ id, entry: { id: entryId, sector, teller, yes, no, abstain } }) => [
    { type: 'poll.countEntered', id, entry: { id: entryId, sector, teller, yes, no, abstain } },
  ],
  'poll.objected': ({ id, objection: { id: entryId, by, text } }) => [
    { type: 'poll.objected', id, objection: { id: entryId, by, text } },
  ],
};
