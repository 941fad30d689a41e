import type { EventMeta, Evolvers } from '../kernel';
import { nothingYet } from '../state';
import type { AssemblyState } from '../state';
import type { AssemblyFactsEvent } from './events';

type LaterEvent = Exclude<AssemblyFactsEvent, { readonly type: 'assembly.created' }>;

/** The record as it is the moment after the assembly was created: everything empty, the rules in force. */
export function createdState(
  { id, profile, rules }: Extract<AssemblyFactsEvent, { readonly type: 'assembly.created' }>,
  { at }: EventMeta,
): AssemblyState {
  return { facts: { id, createdAt: at, profile, rules, rulesVersion: 1, rulesHistory: [] }, ...nothingYet };
}

export const assemblyEvolvers: Evolvers<AssemblyState, LaterEvent> = {
  'assembly.profileCorrected': (state, { changes }) => ({
    ...state,
    facts: { ...state.facts, profile: { ...state.facts.profile, ...changes } },
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
