import type { Base } from '../../counting';

/* The bases of a majority in words: the same in the tata tertib and wherever a result stands (voting.md §1). Documents are always Indonesian. */

/** The votes of which a majority is taken. */
export const baseWords: Readonly<Record<Base, string>> = {
  entitled: 'seluruh suara yang berhak',
  presentAtOpening: 'suara yang hadir saat pemungutan suara dibuka',
  cast: 'seluruh suara yang diberikan',
  validOrAbstain: 'suara sah dan abstain',
  valid: 'suara sah',
};

/** Which answers beside yes and no a base holds: whether abstentions, blanks and those who stayed away weigh against a motion. */
export const countedBeside: Readonly<
  Record<Base, { readonly abstain: boolean; readonly invalid: boolean; readonly absent: boolean }>
> = {
  entitled: { abstain: true, invalid: true, absent: true },
  presentAtOpening: { abstain: true, invalid: true, absent: true },
  cast: { abstain: true, invalid: true, absent: false },
  validOrAbstain: { abstain: true, invalid: false, absent: false },
  valid: { abstain: false, invalid: false, absent: false },
};

/**
 * Says whether abstentions, invalid votes and those who did not vote count. What is told of each of the three, e.g. its number, stands
 * behind its name.
 */
export function countedWords(base: Base, told = { abstain: '', invalid: '', absent: '' }): string {
  const abstain = `abstain${told.abstain}`;
  const invalid = `suara tidak sah${told.invalid}`;
  const counted = countedBeside[base];
  if (counted.absent) return `${abstain}, ${invalid}, dan yang tidak memberikan suara${told.absent} ikut dihitung`;
  if (counted.invalid) return `${abstain} dan ${invalid} ikut dihitung`;
  return counted.abstain
    ? `${abstain} ikut dihitung, ${invalid} tidak dihitung`
    : `${abstain} dan ${invalid} tidak dihitung`;
}
