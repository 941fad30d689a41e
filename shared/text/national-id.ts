import { parseDate } from './dates';
import { cleanText } from './plain-text';
import { isRuinedNumber } from './ruined-numbers';
import { withoutNumberForm } from './written-numbers';

type NationalIdReading =
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'valid';
      readonly value: string;
      readonly sex: 'male' | 'female';
      /** The day that the digits tell; null where no such day exists. */
      readonly birthDate: string | null;
    }
  | { readonly kind: 'ruined' }
  | { readonly kind: 'invalid' };

/** Years of two digits up to this one belong to our century. Participants are adults, so that it holds until the middle of the 2040s. */
export const youngestBirthYear = 2026;

/**
 * A person's 16 digits as a cell gives them: 6 of the region, DDMMYY with 40 added to a woman's day, 4 of a serial (domain.md §5).
 * `3,21601E+15` and a 16th digit that became 0 are what spreadsheets do: the former is recognised here, the latter cannot be.
 */
export function readNationalId(cell: string): NationalIdReading {
  const text = withoutNumberForm(cleanText(cell).text);
  if (text === '') return { kind: 'empty' };
  if (isRuinedNumber(text)) return { kind: 'ruined' };
  const digits = text.replace(/[\s.'\p{Pd}]/gu, '');
  if (!/^\d{16}$/.test(digits)) return { kind: 'invalid' };
  const day = Number(digits.slice(6, 8));
  const isFemale = day > 40;
  const year = 2000 + Number(digits.slice(10, 12));
  const birthDate = parseDate(
    `${String(isFemale ? day - 40 : day)}/${digits.slice(8, 10)}/${String(year > youngestBirthYear ? year - 100 : year)}`,
  );
  return { kind: 'valid', value: digits, sex: isFemale ? 'female' : 'male', birthDate };
}

/** What the register says of the same person; null where it says nothing. */
interface RegisteredPerson {
  readonly sex: 'male' | 'female' | null;
  readonly birthDate?: string | null;
  readonly birthYear?: number | null;
}

type NationalIdMismatch = 'sex' | 'birthDate' | 'impossibleDate';

/**
 * Where an ID and the register disagree. Warnings only: the ID never changes when a birth date is corrected (domain.md §5).
 */
export function nationalIdMismatches(
  id: Extract<NationalIdReading, { readonly kind: 'valid' }>,
  person: RegisteredPerson,
): readonly NationalIdMismatch[] {
  const found: NationalIdMismatch[] = [];
  if (person.sex !== null && person.sex !== id.sex) found.push('sex');
  if (id.birthDate === null) return [...found, 'impossibleDate'];
  const { birthDate = null, birthYear = null } = person;
  const isOtherDate = birthDate !== null && birthDate !== id.birthDate;
  const isOtherYear = birthYear !== null && birthYear !== Number(id.birthDate.slice(0, 4));
  return isOtherDate || isOtherYear ? [...found, 'birthDate'] : found;
}

/** `3216••••••••0009`: the only form in which a national ID is shown. */
export function maskNationalId(value: string): string {
  return value.length < 9
    ? '•'.repeat(value.length)
    : value.slice(0, 4) + '•'.repeat(value.length - 8) + value.slice(-4);
}

/** Whether this is the masked form of a national ID, which says that one is known and not which. */
export function isMaskedNationalId(value: string): boolean {
  return /^\d{4}•{8}\d{4}$/.test(value);
}
