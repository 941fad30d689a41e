import type { EventMeta, Evolvers } from '../kernel';
import { nothingYet } from '../state';
import type { AssemblyState } from '../state';
import type { AssemblyFactsEvent } from './commands';
import { defaultRules } from './model';
import type { RulesOfProcedure } from './model';

/** Rules as an earlier program wrote them: what they did not know yet stands as it does by default. */
export function completeRules(rules: Partial<RulesOfProcedure>): RulesOfProcedure {
  return { ...defaultRules, ...rules };
}

type LaterEvent = Exclude<AssemblyFactsEvent, { readonly type: 'assembly.created' }>;

/** The record as it is the moment after the assembly was created: everything empty, the rules in force. */
export function createdState(
  event: Extract<AssemblyFactsEvent, { readonly type: 'assembly.created' }>,
  meta: EventMeta,
): AssemblyState {
  return {
    facts: {
      id: event.id,
      createdAt: meta.at,
      profile: event.profile,
      rules: completeRules(event.rules),
      rulesVersion: 1,
      rulesHistory: [],
    },
    ...nothingYet,
  };
}

export const assemblyEvolvers: Evolvers<AssemblyState, LaterEvent> = {
  'assembly.profileEdited': (state, { profile }) => ({ ...state, facts: { ...state.facts, profile } }),
  'rulesText.edited': (state, { source }) => ({ ...state, rulesText: source }),
  'assembly.rulesChanged': (state, { rules, reason, decisionId, impact }, { at, actor }) => ({
    ...state,
    facts: {
      ...state.facts,
      rules: completeRules(rules),
      rulesVersion: state.facts.rulesVersion + 1,
      rulesHistory: [
        ...state.facts.rulesHistory,
        {
          at,
          by: actor.name,
          reason,
          decisionId,
          before: state.facts.rules,
          ...(impact === undefined ? {} : { impact }),
        },
      ],
    },
  }),
};
