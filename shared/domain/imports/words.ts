import { searchable } from '../../text';
import type { ParticipantCategory } from '../assembly/categories';
import type { CooperativeFields, ParticipantFields } from '../registry/model';

/*
 * The words by which files say what somebody or something is. Nothing here has a default: a word that is not known is told, and what gives
 * a right to vote is asked.
 */

const wordsOfCategories: Readonly<Record<ParticipantCategory, readonly string[]>> = {
  votingDelegate: ['utusan', 'delegat', 'delegasi', 'delegate', 'delegates', 'peserta penuh', 'full participant'],
  observer: ['peninjau', 'observer', 'observers', 'pengamat'],
  guest: ['undangan', 'tamu', 'guest', 'guests'],
  committee: ['panitia', 'committee'],
  press: ['pers', 'media', 'press', 'wartawan', 'jurnalis'],
};

/** Words that turn round what stands beside them. */
const denials = new Set([
  'bukan',
  'non',
  'tidak',
  'tdk',
  'tanpa',
  'belum',
  'calon',
  'cadangan',
  'pengganti',
  'no',
  'not',
  'without',
  'reserve',
]);

/** The one category that a cell names by its words; null where it names none, several, or denies one. */
export function categoryOf(cell: string): ParticipantCategory | null {
  const form = ` ${searchable(cell)} `;
  if (form.split(' ').some((word) => denials.has(word))) return null;
  const named = (Object.keys(wordsOfCategories) as ParticipantCategory[]).filter((category) =>
    wordsOfCategories[category].some((word) => form.includes(` ${word} `)),
  );
  const [only] = named;
  return named.length === 1 && only !== undefined ? only : null;
}

export const wordsOfSexes = [
  [/^(l|lk|laki.*|pria|m|male)\.?$/i, 'male'],
  [/^(p|pr|perempuan|wanita|f|female)\.?$/i, 'female'],
] as const satisfies readonly (readonly [RegExp, ParticipantFields['sex']])[];

export const yesNo = [
  [/^(ya|y|yes|v|x|1|true|benar|ada)$/i, true],
  [/^(tidak|tdk|t|n|no|0|false|bukan)$/i, false],
] as const satisfies readonly (readonly [RegExp, boolean])[];

export const wordsOfKinds = [
  [/simpan|ksp|pinjam/i, 'savingsLoan'],
  [/konsumen|konsumsi|consumer/i, 'consumer'],
  [/produsen|produksi|producer/i, 'producer'],
  [/jasa|service/i, 'service'],
  [/pemasaran|marketing/i, 'marketing'],
] as const satisfies readonly (readonly [RegExp, CooperativeFields['kind']])[];

export const wordsOfMemberships = [
  [/luar biasa|associate/i, 'associate'],
  [/^(anggota )?(biasa|penuh|ordinary|full)( member)?$/i, 'ordinary'],
] as const satisfies readonly (readonly [RegExp, CooperativeFields['membership']])[];

export const wordsOfLevels = [
  [/primer|primary/i, 'primary'],
  [/sekunder|secondary/i, 'secondary'],
] as const satisfies readonly (readonly [RegExp, CooperativeFields['level']])[];

export const wordsOfStatuses = [
  [/^(tidak|tdk|non|in|pasif|beku|bukan|belum)/i, 'inactive'],
  [/^(masih )?(aktif|active|a)$/i, 'active'],
] as const satisfies readonly (readonly [RegExp, CooperativeFields['status']])[];
