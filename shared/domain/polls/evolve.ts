import type { Evolvers, PollId } from '../kernel';
import type { AssemblyState } from '../state';
import type { PollEvent } from './commands';
import type { Poll } from './model';

function withPoll(state: AssemblyState, id: PollId, change: (poll: Poll) => Poll): AssemblyState {
  const poll = state.polls.get(id);
  return poll === undefined ? state : { ...state, polls: state.polls.set(id, change(poll)) };
}

export const pollEvolvers: Evolvers<AssemblyState, PollEvent> = {
  'poll.drafted': (state, { poll }) => ({ ...state, polls: state.polls.set(poll.id, poll) }),
  'poll.stateChanged': (state, { id, state: pollState }) =>
    withPoll(state, id, (poll) => ({ ...poll, state: pollState })),
  'poll.countEntered': (state, { id, entry }) =>
    withPoll(state, id, (poll) => ({ ...poll, entries: [...poll.entries, entry] })),
  'poll.objected': (state, { id, objection }) =>
    withPoll(state, id, (poll) => ({ ...poll, objections: [...poll.objections, objection] })),
};
