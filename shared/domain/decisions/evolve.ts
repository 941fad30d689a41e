import type { Evolvers } from '../kernel';
import type { AssemblyState } from '../state';
import type { DecisionEvent } from './commands';

export const decisionEvolvers: Evolvers<AssemblyState, DecisionEvent> = {
  'decision.recorded': (state, { decision }) => ({ ...state, decisions: state.decisions.set(decision.id, decision) }),
  'decision.edited': (state, { id, text }) => {
    const before = state.decisions.get(id);
    if (before === undefined) return state;
    const operativeClauses = text.operativeClauses.filter((clause) => clause.trim() !== '');
    const decision = { ...before, ...text, operativeClauses, revision: before.revision + 1 };
    return { ...state, decisions: state.decisions.set(id, decision) };
  },
};
