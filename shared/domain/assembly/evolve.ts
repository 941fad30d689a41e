import { Map } from 'immutable';
import type { EventMeta, Evolvers } from '../kernel';
import type { AssemblyState } from '../state';
import type { AssemblyFactsEvent } from './commands';

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
      rules: event.rules,
      rulesVersion: 1,
      rulesHistory: [],
    },
    cooperatives: Map(),
    participants: Map(),
    mandates: Map(),
    imports: Map(),
    rememberedMappings: {},
    badges: Map(),
    attendance: Map(),
    quorumChecks: [],
    agenda: { startsAt: '08:00', sessions: [], items: [] },
    gavel: [],
    suspensions: [],
    polls: Map(),
    decisions: Map(),
    minuteTexts: Map(),
    documents: [],
    templates: {},
    projection: { slide: { kind: 'follow' }, isBlack: false, theme: 'dark' },
    nextCooperativeNumber: 1,
    nextParticipantNumber: 1,
  };
}

export const assemblyEvolvers: Evolvers<AssemblyState, LaterEvent> = {
  'assembly.profileEdited': (state, { profile }) => ({ ...state, facts: { ...state.facts, profile } }),
  'assembly.rulesChanged': (state, { rules, reason, decisionId }, { at, actor }) => ({
    ...state,
    facts: {
      ...state.facts,
      rules,
      rulesVersion: state.facts.rulesVersion + 1,
      rulesHistory: [
        ...state.facts.rulesHistory,
        { at, by: actor.name, reason, decisionId, before: state.facts.rules },
      ],
    },
  }),
};
