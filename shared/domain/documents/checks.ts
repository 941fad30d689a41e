import { dateOf, formatDate, splitName, weekdayOf, writtenDates } from '../../text';
import type { CalendarDate, Instant } from '../kernel';
import { registeredParticipants } from '../registry/select';
import type { AssemblyState } from '../state';
import type { DocumentSubject, Signatory } from './model';
import { matterDay } from './select';

/* What is looked over before a paper gets its number (DOC-4). Errors must be mended; warnings want a reason that is kept. */

export const findingCodes = [
  'undecided',
  'placeholder',
  'weekday',
  'noSuchDay',
  'term',
  'name',
  'annexMissing',
  'signatoryMissing',
  'otherYear',
  'late',
  'future',
  'characters',
] as const;
export type FindingCode = (typeof findingCodes)[number];

/** One thing that the checks found, with the values that its words need. */
export interface PaperFinding {
  readonly code: FindingCode;
  readonly isError: boolean;
  readonly params: Readonly<Record<string, string>>;
}

const errors: ReadonlySet<FindingCode> = new Set<FindingCode>(['undecided', 'placeholder', 'weekday', 'noSuchDay']);

function finding(code: FindingCode, params: Readonly<Record<string, string>>): PaperFinding {
  return { code, isError: errors.has(code), params };
}

/** `…………`, `.....`, `____`, `[nama]`, `{nama-45}` of whom the record knows nothing: what somebody meant to fill in. */
const placeholder = /…{2,}|\.{5,}|_{3,}|\[\s*\p{L}[^\]\n]{0,60}\]|\{[a-z]+(?:-[a-z]+)?-\d{1,5}\}/u;
/** `masa bakti 2019–2024`. */
const termOf =
  /(?:masa\s+(?:bakti|jabatan|khidmat)|periode)(?:\s+tahun)?\s+(\d{4})\s*(?:[-–—]|s\/d|sampai(?:\s+dengan)?)\s*(\d{4})/giu;
const annex = /(?:tercantum|dimuat|sebagaimana)\s+(?:dalam|pada)\s+lampiran/iu;
const excerptLength = 60;
/** So long after what it tells of a record is usually signed. */
const usualDays = 60;
const dayMs = 86_400_000;

function excerpt(text: string, at: number): string {
  const from = Math.max(0, at - excerptLength / 2);
  const part = text.slice(from, from + excerptLength).trim();
  return `${from > 0 ? '…' : ''}${part}${from + excerptLength < text.length ? '…' : ''}`;
}

function placeholdersIn(text: string): readonly PaperFinding[] {
  const match = placeholder.exec(text);
  return match === null ? [] : [finding('placeholder', { text: excerpt(text, match.index) })];
}

const sameDay = (a: string, b: string) => {
  const plain = (day: string) => day.toLowerCase().replace(/['’]/g, '').replace('ahad', 'minggu');
  return plain(a) === plain(b);
};

function datesIn(text: string): readonly PaperFinding[] {
  return writtenDates(text).flatMap(({ text: written, weekday, date }) => {
    if (date === null) return [finding('noSuchDay', { text: written })];
    const right = weekdayOf(date);
    if (weekday === null || sameDay(weekday, right)) return [];
    return [finding('weekday', { text: written, right, date: formatDate(date) })];
  });
}

function termsIn(text: string, { profile }: AssemblyState['facts']): readonly PaperFinding[] {
  const term = `${String(profile.termFrom)}–${String(profile.termTo)}`;
  return [...text.matchAll(termOf)].flatMap(([written, from, to]) =>
    from === String(profile.termFrom) && to === String(profile.termTo)
      ? []
      : [finding('term', { text: written, term })],
  );
}

/**
 * Names of people of the record that are written otherwise than the record has them: with other titles, or without any. What is part of
 * a longer name is that of somebody else.
 */
function namesIn(text: string, names: ReadonlyMap<string, readonly string[]>): readonly PaperFinding[] {
  const found: PaperFinding[] = [];
  for (const [bare, full] of names) {
    for (let at = text.indexOf(bare); at !== -1; at = text.indexOf(bare, at + bare.length)) {
      const isWhole =
        !/\p{L}$/u.test(text.slice(0, at)) &&
        !/^(?:\p{L}|['’]\p{L}|[ ]\p{Lu}\p{Ll})/u.test(text.slice(at + bare.length));
      if (!isWhole) continue;
      const isRight = full.some((name) => text.startsWith(name, at - name.indexOf(bare)));
      if (!isRight) found.push(finding('name', { text: excerpt(text, at), name: full.join(' / ') }));
    }
  }
  return found;
}

/** The names that the record knows, in full, by the bare name; single words are no names to look for. */
function knownNames(state: AssemblyState, text: string): ReadonlyMap<string, readonly string[]> {
  const { presidium, committee } = state.facts.profile;
  const names = new Map<string, string[]>();
  for (const { name } of [...presidium, ...committee, ...registeredParticipants(state)]) {
    const { bareName } = splitName(name);
    if (!bareName.includes(' ') || !name.includes(bareName) || !text.includes(bareName)) continue;
    const full = names.get(bareName) ?? [];
    if (!full.includes(name)) full.push(name);
    names.set(bareName, full);
  }
  return names;
}

function dayFindings(state: AssemblyState, subject: DocumentSubject, signedOn: CalendarDate, now: Instant) {
  const matter = matterDay(state, subject);
  const today = dateOf(now, state.facts.profile.timeZone);
  const found: PaperFinding[] = [];
  if (signedOn > today) found.push(finding('future', { date: formatDate(signedOn) }));
  if (matter === null) return found;
  const date = formatDate(matter);
  if (matter.slice(0, 4) !== signedOn.slice(0, 4)) found.push(finding('otherYear', { date }));
  else if (Date.parse(signedOn) - Date.parse(matter) > usualDays * dayMs) found.push(finding('late', { date }));
  return found;
}

function distinct(findings: readonly PaperFinding[]): readonly PaperFinding[] {
  const seen = new Set<string>();
  return findings.filter((one) => {
    const key = JSON.stringify(one);
    return !seen.has(key) && seen.add(key).size > 0;
  });
}

/** A paper as it would be issued. */
export interface PaperToCheck {
  readonly subject: DocumentSubject;
  readonly signedOn: CalendarDate;
  /** Every text of it, in reading order. */
  readonly texts: readonly string[];
  readonly signatories: readonly Signatory[];
  /** Whether two versions of a text stand in it side by side, and nobody has chosen. */
  readonly isUndecided: boolean;
  /** Whether it has an annex. */
  readonly hasAnnex: boolean;
  /** What no shipped font can show. */
  readonly unprintable: readonly string[];
}

/** What has to be mended or accepted before a paper gets its number, the errors first (DOC-4). @param now the instant of the host. */
export function paperFindings(state: AssemblyState, paper: PaperToCheck, now: Instant): readonly PaperFinding[] {
  const { subject, signedOn, texts, signatories, unprintable } = paper;
  const names = knownNames(state, texts.join('\n'));
  const found = texts.flatMap((text) => [
    ...placeholdersIn(text),
    ...datesIn(text),
    ...termsIn(text, state.facts),
    ...namesIn(text, names),
    ...(subject.kind === 'decree' && !paper.hasAnnex && annex.test(text) ? [finding('annexMissing', {})] : []),
  ]);
  const nameless = signatories.filter(({ name }) => name.trim() === '');
  const all = [
    ...(paper.isUndecided ? [finding('undecided', {})] : []),
    ...found,
    ...nameless.map(({ title }) => finding('signatoryMissing', { title })),
    ...dayFindings(state, subject, signedOn, now),
    ...(unprintable.length === 0 ? [] : [finding('characters', { characters: unprintable.join(' ') })]),
  ];
  return distinct(all).toSorted((a, b) => Number(b.isError) - Number(a.isError));
}
