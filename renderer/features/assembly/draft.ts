import { useFormContext } from 'react-hook-form';
import { z } from 'zod';
import { profileSchema, rulesSchema } from '../../../shared/contract';
import { defaultRules, sharedLetters } from '../../../shared/domain';
import type { AssemblyProfile, RulesOfProcedure } from '../../../shared/domain';
import { dateOf, dateParts } from '../../../shared/text';
import { hostNow } from '../../client';

/** What the wizard makes and the settings change: the assembly as it is announced, and its rules of procedure. */
export interface AssemblyDraft {
  profile: AssemblyProfile;
  rules: RulesOfProcedure;
}

export const draftSchema: z.ZodType<AssemblyDraft, AssemblyDraft> = z
  .object({
    profile: profileSchema as z.ZodType<AssemblyProfile, AssemblyProfile>,
    rules: rulesSchema as z.ZodType<RulesOfProcedure, RulesOfProcedure>,
  })
  .refine(({ profile }) => profile.endsOn >= profile.startsOn, { path: ['profile', 'endsOn'] })
  .refine(({ profile }) => profile.termTo > profile.termFrom, { path: ['profile', 'termTo'] })
  .superRefine(({ rules }, context) => {
    for (const category of sharedLetters(rules.categoryBadges)) {
      context.addIssue({ code: 'custom', message: 'taken', path: ['rules', 'categoryBadges', category, 'letter'] });
    }
  });

export function useDraftForm() {
  return useFormContext<AssemblyDraft>();
}

/** An assembly as it is, with every field of the form: what was never set is told by null. */
export function draftOf({ profile, rules }: AssemblyDraft): AssemblyDraft {
  const { letterhead, retainUntil = null } = profile;
  const { logoId = null } = letterhead;
  return { profile: { ...profile, letterhead: { ...letterhead, logoId }, retainUntil }, rules };
}

/** The next Saturday, when councils meet; today where it is one. */
function nextSaturday(today: string): string {
  const { year, month, day } = dateParts(today);
  const date = new Date(Date.UTC(year, month - 1, day));
  date.setUTCDate(day + ((6 - date.getUTCDay() + 7) % 7));
  return date.toISOString().slice(0, 10);
}

/**
 * The assembly after another one (DAT-7): its council, letterhead and rules, the term after its term, the offices without those who held
 * them; day and place are new.
 */
export function nextDraft({ profile: before, rules }: AssemblyDraft): AssemblyDraft {
  const { profile } = emptyDraft();
  const { council, title, city, timeZone, termFrom, termTo, letterhead, numberingCode, paperSize } = before;
  const { organisation, address, contact } = letterhead;
  return {
    profile: {
      ...profile,
      council,
      title,
      city,
      timeZone,
      termFrom: termTo,
      termTo: termTo + (termTo - termFrom),
      presidium: before.presidium.map(({ office }) => ({ office, name: '' })),
      committee: before.committee.map(({ committee, office }) => ({ committee, office, name: '' })),
      letterhead: { organisation, address, contact },
      numberingCode,
      paperSize,
    },
    rules,
  };
}

/** A new assembly with sane defaults: on the next Saturday, for five years. */
export function emptyDraft(): AssemblyDraft {
  const timeZone = 'WIB';
  const saturday = nextSaturday(dateOf(hostNow(), timeZone));
  const { year } = dateParts(saturday);
  return {
    profile: {
      council: { name: 'Dewan Koperasi Indonesia Daerah', shortName: 'Dekopinda', level: 'regency', region: '' },
      title: '',
      theme: '',
      place: '',
      city: '',
      startsOn: saturday,
      endsOn: saturday,
      timeZone,
      termFrom: year,
      termTo: year + 5,
      presidium: [
        { office: 'chair', name: '' },
        { office: 'viceChair', name: '' },
        { office: 'secretary', name: '' },
      ],
      committee: [
        { committee: 'organizing', office: 'Ketua', name: '' },
        { committee: 'organizing', office: 'Sekretaris', name: '' },
      ],
      letterhead: { organisation: '', address: '', contact: '' },
      numberingCode: 'MUSDA-DEKOPINDA',
      paperSize: 'A4',
      retainUntil: null,
    },
    rules: defaultRules,
  };
}
