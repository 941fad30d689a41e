import type { Evolvers, PollId } from '../kernel';
import type { AssemblyState } from '../state';
import type { PollEvent } from './events';
import type { Poll, PollState } from './model';

function withPoll(state: AssemblyState, id: PollId, change: (poll: Poll) => Poll): AssemblyState {
  const poll = state.polls.get(id);
  return poll === undefined ? state : { ...state, polls: state.polls.set(id, change(poll)) };
}

function withState(state: AssemblyState, id: PollId, change: (before: PollState) => PollState): AssemblyState {
  return withPoll(state, id, (poll) => ({ ...poll, state: change(poll.state) }));
}

export const pollEvolvers: Evolvers<AssemblyState, PollEvent> = {
  'poll.drafted': (state, { poll }) => ({
    ...state,
    polls: state.polls.set(poll.id, {
      ...poll,
      entries: [],
      answers: [],
      late: [],
      objections: [],
      state: { kind: 'draft' },
    }),
  }),
  'poll.readied': (state, { id }, { at }) =>
    withState(state, id, (before) => (before.kind === 'draft' ? { kind: 'ready', readyAt: at } : before)),
  'poll.answered': (state, { id, cooperativeId, answer }, { at, actor }) =>
    withPoll(state, id, (poll) => ({
      ...poll,
      answers: [...poll.answers, { cooperativeId, answer, at, by: actor.name }],
    })),
  'poll.lateAdmitted': (state, { id, cooperativeId, reason }, { at }) =>
    withPoll(state, id, (poll) => ({ ...poll, late: [...poll.late, { cooperativeId, at, reason }] })),
  'poll.ended': (state, { id }, { at }) =>
    withState(state, id, (before) =>
      before.kind === 'open' || before.kind === 'paused'
        ? { kind: 'closed', openedAt: before.openedAt, closedAt: at, definition: before.definition }
        : before,
    ),
  'poll.counted': (state, { id, result }) =>
    withState(state, id, (before) => (before.kind === 'closed' ? { ...before, kind: 'counted', result } : before)),
  'poll.opened': (state, { id, definition }, { at }) =>
    withState(state, id, () => ({ kind: 'open', openedAt: at, definition })),
  'poll.paused': (state, { id }, { at }) =>
    withState(state, id, (before) =>
      before.kind === 'open'
        ? { kind: 'paused', openedAt: before.openedAt, pausedAt: at, definition: before.definition }
        : before,
    ),
  'poll.continued': (state, { id }) =>
    withState(state, id, (before) =>
      before.kind === 'paused' ? { kind: 'open', openedAt: before.openedAt, definition: before.definition } : before,
    ),
  'poll.countEntered': (state, { id, entry }, { at, actor }) =>
    withPoll(state, id, (poll) => ({ ...poll, entries: [...poll.entries, { ...entry, at, by: actor.name }] })),
  'poll.objected': (state, { id, objection }, { at }) =>
    withPoll(state, id, (poll) => ({ ...poll, objections: [...poll.objections, { ...objection, at }] })),
  'poll.closed': (state, { id, result }, { at }) =>
    withState(state, id, (before) =>
      before.kind === 'open' || before.kind === 'paused'
        ? { kind: 'counted', openedAt: before.openedAt, closedAt: at, definition: before.definition, result }
        : before,
    ),
  'poll.confirmed': (state, { id, knocks }, { at }) =>
    withState(state, id, (before) =>
      before.kind === 'counted' ? { ...before, kind: 'confirmed', confirmedAt: at, knocks } : before,
    ),
  'poll.cancelled': (state, { id, reason }, { at }) =>
    withState(state, id, (before) => ({
      kind: 'cancelled',
      at,
      reason,
      openedAt: 'openedAt' in before ? before.openedAt : null,
      definition: 'definition' in before ? before.definition : null,
      result: 'result' in before ? before.result : null,
    })),
};
