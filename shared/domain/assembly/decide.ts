import { isPicture } from '../attachments/select';
import { accept, changesBetween, refuse } from '../kernel';
import type { Deciders, EntryId, Result } from '../kernel';
import type { AssemblyState } from '../state';
import type { AssemblyFactsCommand, AssemblyFactsRefusal } from './commands';
import type { AssemblyFactsEvent } from './events';
import type { AssemblyProfile } from './model';
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
      if (!checked.ok) return checked;
      return accept([{ type: 'assembly.profileCorrected', changes: changesBetween(state.facts.profile, profile) }]);
    },
    'assembly.continue': (_state, { from, title, terms }, context) =>
      accept([
        {
          type: 'assembly.continued',
          from,
          title,
          terms: terms.map((term) => ({ ...term, id: context.newId<EntryId>() })),
        },
      ]),
    'rulesText.edit': (_state, { source }) => {
      const [unknown] = unknownRulesFields(source ?? '');
      if (unknown !== undefined) return refuse('rulesText.unknownField', { field: unknown });
      return accept([{ type: 'rulesText.edited', source }]);
    },
  };
