import { sharedLetters } from '../assembly/categories';
import type { AssemblyFactsEvent } from '../assembly/events';
import { accept, changesBetween, refuse } from '../kernel';
import type { Deciders } from '../kernel';
import type { AssemblyState } from '../state';
import type { EligibilityCommand, EligibilityRefusal } from './commands';
import { rulesImpact } from './eligibility';
import type { MandateEvent } from './events';

function checkRuling(state: AssemblyState, id: Parameters<AssemblyState['cooperatives']['get']>[0], reason: string) {
  const cooperative = state.cooperatives.get(id);
  if (cooperative === undefined || cooperative.isRemoved) return refuse('registry.unknownCooperative');
  return reason.trim() === '' ? refuse('registry.reasonMissing') : accept(reason.trim());
}

/** The rules are changed here because nothing else says what a change does to the right to vote (SET-3, CRD-3). */
export const eligibilityDeciders: Deciders<
  AssemblyState,
  EligibilityCommand,
  AssemblyFactsEvent | MandateEvent,
  EligibilityRefusal
> = {
  'assembly.changeRules': (state, { rules, reason, decisionId }) => {
    if (reason.trim() === '') return refuse('assembly.reasonMissing');
    if (decisionId !== null && !state.decisions.has(decisionId)) return refuse('assembly.unknownDecision');
    if (sharedLetters(rules.categoryBadges).length > 0) return refuse('assembly.lettersNotUnique');
    const { gains, loses, registered } = rulesImpact(state, rules);
    const impact = { gains: gains.length, loses: loses.length, registered };
    const changes = changesBetween(state.facts.rules, rules);
    return accept([{ type: 'rules.changed', changes, reason: reason.trim(), decisionId, impact }]);
  },
  'eligibility.object': (state, { id, objector, reason }, context) => {
    const checked = checkRuling(state, id, reason);
    if (!checked.ok) return checked;
    const { objectionUntil } = state.facts.rules;
    return accept([
      {
        type: 'eligibility.objected',
        id,
        by: objector.trim() || context.actor.name,
        reason: checked.value,
        isLate: objectionUntil !== null && context.now > objectionUntil,
      },
    ]);
  },
  'eligibility.override': (state, { id, waived, reason }) => {
    // A letter is verified or it is not: that gate has acts of its own.
    if (waived.includes('mandateVerified')) return refuse('registry.gateNotWaivable');
    const checked = checkRuling(state, id, reason);
    if (!checked.ok) return checked;
    return accept([{ type: 'eligibility.overridden', id, waived: [...waived], reason: checked.value }]);
  },
};
