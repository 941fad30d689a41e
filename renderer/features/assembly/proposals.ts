import { useEffect } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { AssemblyDraft } from './draft';

/** `Kabupaten Bekasi` is signed in Bekasi: the name of a region without its kind. */
function cityOf(region: string): string {
  return region.replace(/^(kabupaten|kab\.?|kota|provinsi)\s+/i, '').trim();
}

/** What follows from the council's name and the first day. */
function proposalsFor({ profile }: AssemblyDraft) {
  const { name, shortName, region } = profile.council;
  const where = region.trim();
  return {
    'profile.title': where === '' ? '' : `Musyawarah Daerah ${shortName} ${where}`,
    'profile.city': cityOf(where),
    'profile.letterhead.organisation': where === '' ? '' : `${name} ${where}`.toUpperCase(),
    'profile.endsOn': profile.startsOn,
    'profile.termTo': profile.termFrom + 5,
  } as const;
}

/** Fills in what follows from what was typed, as long as nobody wrote something else there (SET-2). */
export function useProposals({ watch, getValues, setValue, getFieldState }: UseFormReturn<AssemblyDraft>): void {
  useEffect(() => {
    let before = proposalsFor(getValues());
    const { unsubscribe } = watch((_entry, { name }) => {
      const isSource = name?.startsWith('profile.council.') === true;
      if (!isSource && name !== 'profile.startsOn' && name !== 'profile.termFrom') return;
      const proposals = proposalsFor(getValues());
      for (const field of Object.keys(proposals) as (keyof typeof proposals)[]) {
        const present = getValues(field);
        const isProposed = present === '' || present === before[field];
        if (isProposed && present !== proposals[field])
          setValue(field, proposals[field], { shouldValidate: getFieldState(field).invalid });
      }
      before = proposals;
    });
    return unsubscribe;
  }, [watch, getValues, setValue, getFieldState]);
}
