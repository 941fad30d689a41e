import type { ParticipantCategory } from '../assembly/categories';
import { comparableName, searchable, splitName } from '../../text';

/*
 * Who is who (REG-11). A name alone is no evidence, of one person or of two. National ID, phone, email, year of birth, letter, and
 * cooperative and name together speak for one; another value of any of them speaks for two. What neither says is asked.
 */

/** What is known of somebody that tells people apart. */
export interface Evidence {
  readonly name: string;
  readonly sex: 'male' | 'female' | null;
  readonly birthYear: number | null;
  readonly category: ParticipantCategory | null;
  readonly phone: string;
  readonly email: string;
  readonly nationalId: string;
  readonly letterNo: string;
  /** Its identity where it is known, else its name in comparable form; empty where nobody said one. */
  readonly cooperative: string;
}

export type Likeness = 'same' | 'different' | 'unclear';
type Word = 'agrees' | 'differs' | 'unknown';

function word<Value>(a: Value, b: Value, nothing: Value): Word {
  if (a === nothing || b === nothing) return 'unknown';
  return a === b ? 'agrees' : 'differs';
}

function titlesOf(name: string): ReadonlySet<string> {
  const { titles, degrees } = splitName(name);
  return new Set(
    `${titles} ${degrees}`
      .toLowerCase()
      .split(/[\s,]+/)
      .map((title) => title.replaceAll('.', ''))
      .filter((title) => title !== ''),
  );
}

/** Titles differ where each name has one that the other lacks: who leaves out some has not become another. */
function titles(a: string, b: string): Word {
  const [ofA, ofB] = [titlesOf(a), titlesOf(b)];
  const isWithin = (some: ReadonlySet<string>, all: ReadonlySet<string>) => [...some].every((one) => all.has(one));
  return isWithin(ofA, ofB) || isWithin(ofB, ofA) ? 'unknown' : 'differs';
}

function compared(a: Evidence, b: Evidence) {
  return {
    name: comparableName(a.name) === comparableName(b.name) && comparableName(a.name) !== '',
    isWrittenAlike: searchable(a.name) === searchable(b.name),
    nationalId: word(a.nationalId, b.nationalId, ''),
    sex: word(a.sex, b.sex, null),
    birthYear: word(a.birthYear, b.birthYear, null),
    phone: word(a.phone, b.phone, ''),
    email: word(searchable(a.email), searchable(b.email), ''),
    letterNo: word(searchable(a.letterNo), searchable(b.letterNo), ''),
    cooperative: word(a.cooperative, b.cooperative, ''),
    category: word(a.category, b.category, null),
    titles: titles(a.name, b.name),
  };
}

type Comparison = ReturnType<typeof compared>;

/** In how much that can become another without a person becoming another they disagree. */
function disagreements({ phone, email, category, titles: ofName }: Comparison): number {
  return [phone, email, category, ofName].filter((one) => one === 'differs').length;
}

/** Whether two rows of one file are one person. A list names each of its people once: another phone is another person. */
export function likenessInFile(a: Evidence, b: Evidence): Likeness {
  const found = compared(a, b);
  const { nationalId, sex, birthYear, phone, email, cooperative, letterNo } = found;
  if (nationalId === 'differs') return 'different';
  const others = disagreements(found) + [sex, birthYear, letterNo].filter((one) => one === 'differs').length;
  if (nationalId === 'agrees') {
    // One person for two cooperatives is no slip: such letters are disputed, not dropped (CRD-2).
    if (found.name && cooperative === 'differs') return 'different';
    return found.name && others === 0 ? 'same' : 'unclear';
  }
  if (!found.name || cooperative === 'differs' || sex === 'differs' || birthYear === 'differs') return 'different';
  if (phone === 'agrees' || email === 'agrees') return others === 0 ? 'same' : 'unclear';
  if (cooperative === 'agrees') {
    if (phone === 'differs' || email === 'differs') return 'different';
    return others === 0 ? 'same' : 'unclear';
  }
  return others >= 2 && !(birthYear === 'agrees' && found.isWrittenAlike) ? 'different' : 'unclear';
}

/** Whether a row means somebody who is registered: a list that comes again may correct what it said. */
export function likenessToRegistered(row: Evidence, known: Evidence): Likeness {
  const found = compared(row, known);
  const { nationalId, sex, birthYear, phone, email, cooperative, letterNo } = found;
  if (nationalId === 'differs') return 'different';
  if (nationalId === 'agrees') {
    if (cooperative === 'differs') return found.name ? 'different' : 'unclear';
    return found.name || sharesAWord(row.name, known.name) ? 'same' : 'unclear';
  }
  if (!found.name) {
    // A letter names one person of one cooperative: the name on it may have been corrected.
    return letterNo === 'agrees' && cooperative === 'agrees' && sharesAWord(row.name, known.name)
      ? 'same'
      : 'different';
  }
  const isTraced = phone === 'agrees' || email === 'agrees';
  if (cooperative === 'differs') return isTraced ? 'unclear' : 'different';
  const corrected = [sex, birthYear].filter((one) => one === 'differs').length;
  if (corrected > 0) return isTraced && corrected + disagreements(found) === 1 ? 'same' : 'different';
  if (cooperative === 'agrees') {
    if (letterNo === 'agrees' || isTraced || birthYear === 'agrees')
      return disagreements(found) <= 2 ? 'same' : 'unclear';
    return disagreements(found) <= 1 ? 'same' : 'unclear';
  }
  if (isTraced) return disagreements(found) <= 1 ? 'same' : 'unclear';
  return disagreements(found) >= 2 && !(birthYear === 'agrees' && found.isWrittenAlike) ? 'different' : 'unclear';
}

function sharesAWord(a: string, b: string): boolean {
  const words = new Set(comparableName(a).split(' '));
  return comparableName(b)
    .split(' ')
    .some((one) => one.length > 2 && words.has(one));
}

/** How much speaks for two being one, for choosing between several of whom each may be meant. */
export function agreements(a: Evidence, b: Evidence): number {
  const { name: _name, isWrittenAlike: _alike, ...words } = compared(a, b);
  return Object.values(words).reduce((sum, one) => sum + (one === 'agrees' ? 1 : one === 'differs' ? -1 : 0), 0);
}
