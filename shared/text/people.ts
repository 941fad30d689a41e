import { parseDate } from './dates';

const frontTitles = /^(?:(?:prof|dr|drs|dra|ir|h|hj|kh|ust|tgk|r|rr|apt|drg|drh|k\.h)\.?\s+)+/i;

/** A name without titles, lower case, for sorting and comparing only: names are shown as they were written (domain.md §4). */
export function comparableName(name: string): string {
  const [withoutDegrees = ''] = name.split(',');
  return withoutDegrees
    .trim()
    .replace(frontTitles, '')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’`.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .toLowerCase()
    .trim();
}

/** Text reduced for searching: no accents, no punctuation, lower case, words parted by one blank. */
export function searchable(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .toLowerCase()
    .trim();
}

/* Control, zero-width and direction characters: they change what is seen without being seen. */
// eslint-disable-next-line no-control-regex
const invisible =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** A text without invisible characters and with single blanks, and how many characters had to go. */
export function cleanText(text: string): { readonly text: string; readonly removed: number } {
  const visible = text.replace(invisible, '');
  return { text: visible.replace(/\s+/g, ' ').trim(), removed: text.length - visible.length };
}

export type PhoneReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'valid'; readonly stored: string; readonly hadLostZero: boolean }
  | { readonly kind: 'several'; readonly first: string | null }
  | { readonly kind: 'ruined' }
  | { readonly kind: 'invalid' };

const mobile = /^(?:\+62|62|0)(8[1-9]\d{6,10})$/;

function storedPhone(digits: string): string | null {
  const match = mobile.exec(digits);
  return match?.[1] === undefined ? null : `+62${match[1]}`;
}

/** A mobile number as a cell gives it (domain.md §5): stored as `+62…`; a lost leading zero and two numbers in one cell are told. */
export function readPhone(cell: string): PhoneReading {
  const text = cell.trim();
  if (text === '') return { kind: 'empty' };
  if (/^\d[.,]\d+e\+?\d+$/i.test(text)) return { kind: 'ruined' };
  const parts = text.split(/\s*(?:[/;,&]|\bdan\b|\batau\b)\s*/).filter((part) => part.replace(/\D/g, '').length >= 8);
  if (parts.length > 1) return { kind: 'several', first: storedPhone((parts[0] ?? '').replace(/[\s().-]/g, '')) };
  const digits = text.replace(/[\s().-]/g, '');
  const stored = storedPhone(digits);
  if (stored !== null) return { kind: 'valid', stored, hadLostZero: false };
  const withZero = /^8/.test(digits) ? storedPhone(`0${digits}`) : null;
  return withZero === null ? { kind: 'invalid' } : { kind: 'valid', stored: withZero, hadLostZero: true };
}

/** `+6281234567890` → `0812-3456-7890`. Anything else is shown as it is. */
export function formatPhone(stored: string): string {
  const match = /^\+62(8\d{2})(\d{4})(\d+)$/.exec(stored);
  return match === null ? stored : `0${match[1] ?? ''}-${match[2] ?? ''}-${match[3] ?? ''}`;
}

export type NationalIdReading =
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'valid';
      readonly value: string;
      readonly sex: 'male' | 'female';
      readonly birthDate: string | null;
    }
  | { readonly kind: 'ruined' }
  | { readonly kind: 'invalid' };

/**
 * A person's 16 digits as a cell gives them. `3,21601E+15` and a 16th digit that became 0 are what spreadsheets do: the former is
 * recognised here, the latter cannot be.
 */
export function readNationalId(cell: string): NationalIdReading {
  const text = cell.replace(/[\s.'-]/g, (found) => (found === '.' ? '.' : ''));
  if (text === '') return { kind: 'empty' };
  if (/^\d[.,]\d+e\+?\d+$/i.test(text)) return { kind: 'ruined' };
  const digits = text.replace(/\./g, '');
  if (!/^\d{16}$/.test(digits)) return { kind: 'invalid' };
  const day = Number(digits.slice(6, 8));
  const isFemale = day > 40;
  const yearShort = Number(digits.slice(10, 12));
  const year = yearShort > 26 ? 1900 + yearShort : 2000 + yearShort;
  const birthDate = parseDate(`${String(isFemale ? day - 40 : day)}/${digits.slice(8, 10)}/${String(year)}`);
  return { kind: 'valid', value: digits, sex: isFemale ? 'female' : 'male', birthDate };
}

/** `3216••••••••0009`: the only form in which a national ID is shown. */
export function maskNationalId(value: string): string {
  return value.length < 9
    ? '•'.repeat(value.length)
    : value.slice(0, 4) + '•'.repeat(value.length - 8) + value.slice(-4);
}

/** A text as part of a file name: lower case, digits and hyphens. */
export function fileSlug(text: string): string {
  return searchable(text).replace(/\s+/g, '-').slice(0, 60) || 'tanpa-nama';
}
