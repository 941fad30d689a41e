import type { PollId, Raisers } from '../kernel';
import type { PollEvent } from './events';
import type { Objection, Poll, PollState, TellerEntry } from './model';

type EarlierState =
  | Exclude<PollState, { readonly kind: 'cancelled' }>
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
        : [{ type: 'poll.opened', id, definition: after.definition }];
    case 'paused':
      return [{ type: 'poll.paused', id }];
    case 'closed':
      return [{ type: 'poll.closed', id, result: after.result }];
    case 'confirmed':
      return [{ type: 'poll.confirmed', id, knocks: after.knocks }];
    case 'cancelled':
      return [{ type: 'poll.cancelled', id, reason: after.reason }];
  }
}

export const raisedPolls: Raisers<Earlier, PollEvent> = {
  'poll.drafted': ({ poll: { id, number, kind, question, majority, itemId, sectors, repeats } }) => [
    { type: 'poll.drafted', poll: { id, number, kind, question, majority, itemId, sectors, repeats } },
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
