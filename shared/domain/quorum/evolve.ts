import type { Evolvers, QuorumCheckId } from '../kernel';
import type { AssemblyState } from '../state';
import type { QuorumEvent } from './events';
import type { QuorumSequel } from './model';

function withSequel(state: AssemblyState, id: QuorumCheckId, sequel: QuorumSequel): AssemblyState {
  return {
    ...state,
    quorumChecks: state.quorumChecks.map((check) => (check.id === id ? { ...check, sequel } : check)),
  };
}

export const quorumEvolvers: Evolvers<AssemblyState, QuorumEvent> = {
  'quorum.checked': (state, { check }, { at, actor }) => {
    const number = state.quorumChecks.length + 1;
    return { ...state, quorumChecks: [...state.quorumChecks, { ...check, number, at, by: actor.name, sequel: null }] };
  },
  'quorum.suspended': (state, { checkId, minutes, until }, { at }) =>
    withSequel(state, checkId, { kind: 'suspended', at, minutes, until }),
  'quorum.rescheduled': (state, { checkId, reason, to }, { at, actor }) =>
    withSequel(state, checkId, { kind: 'rescheduled', at, by: actor.name, reason, to }),
};
