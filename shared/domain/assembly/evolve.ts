import type { EventMeta, Evolvers } from '../kernel';
import type { AssemblyState } from '../state';
import type { AssemblyFactsEvent } from './events';
import type { AssemblyFacts } from './model';

type LaterEvent = Exclude<AssemblyFactsEvent, { readonly type: 'assembly.created' }>;

/** What is known of an assembly the moment after it was created: the rules in force, nothing changed yet. */
export function createdFacts(
  { id, profile, rules }: Extract<AssemblyFactsEvent, { readonly type: 'assembly.created' }>,
  { at }: EventMeta,
): AssemblyFacts {
  return { id, createdAt: at, profile, rules, rulesVersion: 1, rulesHistory: [] };
}

export const assemblyEvolvers: Evolvers<AssemblyState, LaterEvent> = {
  'assembly.profileCorrected': (state, { changes }) => ({
    ...state,
    facts: { ...state.facts, profile: { ...state.facts.profile, ...changes } },
  }),
  'assembly.continued': (state, { from, title, terms }) => ({
    ...state,
    facts: { ...state.facts, continues: { from, title, terms } },
  }),
  'rulesText.edited': (state, { source }) => ({ ...state, rulesText: source }),
  'rules.changed': (state, { changes, reason, decisionId, impact }, { at, actor }) => {
    const { rules: before, rulesVersion, rulesHistory } = state.facts;
    const change = { at, by: actor.name, reason, decisionId, before, ...(impact === null ? {} : { impact }) };
    return {
      ...state,
      facts: {
        ...state.facts,
        rules: { ...before, ...changes },
        rulesVersion: rulesVersion + 1,
        rulesHistory: [...rulesHistory, change],
      },
    };
  },
};
