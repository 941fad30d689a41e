import { accept, refuse } from '../kernel';
import type { Deciders, Result } from '../kernel';
import { rulesImpact } from '../registry/select';
import type { AssemblyState } from '../state';
import type { AssemblyFactsCommand, AssemblyFactsEvent, AssemblyFactsRefusal } from './commands';
import type { AssemblyProfile } from './model';
import { isPicture } from '../attachments/select';
import { unknownRulesFields } from './rules-fields';

/** What must hold of a profile before an assembly can stand on it. */
export function checkProfile(profile: AssemblyProfile): Result<AssemblyProfile, AssemblyFactsRefusal> {
  if (profile.endsOn < profile.startsOn) {
    return refuse('assembly.datesReversed', { startsOn: profile.startsOn, endsOn: profile.endsOn });
  }
  if (profile.termTo <= profile.termFrom) {
    return refuse('assembly.termReversed', { termFrom: profile.termFrom, termTo: profile.termTo });
  }
  return accept(profile);
}

export const assemblyDeciders: Deciders<AssemblyState, AssemblyFactsCommand, AssemblyFactsEvent, AssemblyFactsRefusal> =
  {
    'assembly.editProfile': (state, { profile }) => {
      const checked = checkProfile(profile);
      const logoId = profile.letterhead.logoId ?? null;
      if (logoId !== null && !isPicture(state, logoId)) return refuse('assembly.unknownLogo');
      return checked.ok ? accept([{ type: 'assembly.profileEdited', profile }]) : checked;
    },
    'assembly.changeRules': (state, { rules, reason, decisionId }) => {
      if (reason.trim() === '') return refuse('assembly.reasonMissing');
      if (decisionId !== null && !state.decisions.has(decisionId)) return refuse('assembly.unknownDecision');
      const letters = Object.values(rules.categoryBadges).map(({ letter }) => letter);
      if (new Set(letters).size < letters.length) return refuse('assembly.lettersNotUnique');
      const { gains, loses, registered } = rulesImpact(state, rules);
      const impact = { gains: gains.length, loses: loses.length, registered };
      return accept([{ type: 'assembly.rulesChanged', rules, reason: reason.trim(), decisionId, impact }]);
    },
    'rulesText.edit': (_state, { source }) => {
      const [unknown] = unknownRulesFields(source ?? '');
      if (unknown !== undefined) return refuse('rulesText.unknownField', { field: unknown });
      return accept([{ type: 'rulesText.edited', source }]);
    },
  };
