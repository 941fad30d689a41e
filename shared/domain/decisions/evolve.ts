import type { Evolvers } from '../kernel';
import type { AssemblyState } from '../state';
import type { DecisionEvent } from './events';

export const decisionEvolvers: Evolvers<AssemblyState, DecisionEvent> = {
  'decision.recorded': (state, { decision }, { at }) => ({
    ...state,
    decisions: state.decisions.set(decision.id, { ...decision, at, revision: 1 }),
  }),
  'decision.worded': (state, { id, text }) => {
    const before = state.decisions.get(id);
    if (before === undefined) return state;
    return { ...state, decisions: state.decisions.set(id, { ...before, ...text, revision: before.revision + 1 }) };
  },
};
