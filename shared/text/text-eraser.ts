/*
 * Finds what is known of people in what somebody typed, however he typed it: accents, apostrophes, blanks, invisible signs and capitals
 * make no other name, and marks that part a text do not part a name (DAT-6).
 */

/** What stands in a text where something was erased that no badge number can stand for. */
export const erasedMark = '[dihapus]';

/** Forms of address: what follows one names a person, also by a part of the name and in small letters. */
const addresses = new Set(
  'bapak bpk pak ibu bu saudara saudari sdr sdri mas mbak bang kang kak h hj haji kh ust ustadz dr drs dra ir prof'.split(
    ' ',
  ),
);

interface Token {
  /** The letters and digits as they were typed, without invisible signs. */
  readonly typed: string;
  /** The same for comparing: small, without accents. */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

const word = /[\p{L}\p{N}\p{M}\p{Cf}]+/gu;

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const { 0: found, index } of text.matchAll(word)) {
    const typed = found.normalize('NFC').replace(/\p{Cf}/gu, '');
    const folded = found
      .normalize('NFKD')
      .replace(/[\p{M}\p{Cf}]/gu, '')
      .toLowerCase();
    if (folded !== '') tokens.push({ typed, folded, start: index, end: index + found.length });
  }
  return tokens;
}

interface Known {
  /** What stands between the words, and behind the last, where it was written. */
  readonly gaps: readonly string[];
  readonly tail: string;
  /** How a single word is written: it may be a word of the language, and is found only so, in capitals, or behind a form of address. */
  readonly spellings: Set<string>;
  instead: string;
}

interface Match {
  readonly from: number;
  readonly to: number;
  readonly instead: string;
}

const betweenLetters = /(?<=\p{L})['’‘ʼ`´](?=\p{L})/gu;
const longestGap = 4;
/** Words this short are initials and titles: a point or comma behind them ends nothing. */
const shortWord = 3;

function isGap(gap: string, before: Token, after: Token): boolean {
  if (gap.length > longestGap) return false;
  return !/[.,;:!?]/.test(gap) || Math.min(before.folded.length, after.folded.length) <= shortWord;
}

function areTogether({ gaps }: Known, text: string, words: readonly Token[]): boolean {
  return words.every((token, index) => {
    const before = words[index - 1];
    if (before === undefined) return true;
    const gap = text.slice(before.end, token.start);
    return gap === gaps[index - 1] || isGap(gap, before, token);
  });
}

function keyOf(tokens: readonly Token[]): string {
  return tokens.map(({ folded }) => folded).join(' ');
}

/** The digits of a phone without what leads into the country; other numbers as they are. */
function bareNumber(digits: string): string {
  return digits.replace(/^(?:62|0)(?=\d{7})/, '');
}

/** Digits below which a number is told from others by nobody. */
const fewestDigits = 7;
/** Digits of a national ID; no number of people is longer. */
const mostDigits = 16;

/** What is known of people, and how a text reads without it. One pass over a text, however many people there are. */
export class TextEraser {
  /** By their words, folded and parted by one blank. */
  private readonly names = new Map<string, Known>();
  /** How many words the names have that begin with a word, the most first: a name with its titles goes before the bare one. */
  private readonly lengths = new Map<string, number[]>();
  private readonly parts = new Set<string>();
  private readonly numbers = new Set<string>();

  /** @param isShared whether the name may be another's, too, as that of a chair who comes himself: it takes nothing from who has it. */
  add(name: string, instead: string, isShared = false): void {
    for (const spelling of new Set([name, name.replace(betweenLetters, '')]))
      this.addSpelling(spelling, instead, isShared);
  }

  /** A part of a name: it is found behind a form of address, and nobody can say whose it is. */
  addPart(part: string): void {
    if (part.length >= shortWord) for (const { folded } of tokensOf(part)) this.parts.add(folded);
  }

  /** A phone number or the number of a card. Shorter ones are not looked for: a year is no phone. */
  addNumber(text: string): void {
    const digits = text.replace(/\D/g, '');
    if (digits.length >= fewestDigits) this.numbers.add(bareNumber(digits));
  }

  private addSpelling(name: string, instead: string, isShared: boolean): void {
    const tokens = tokensOf(name);
    const [first] = tokens;
    if (first === undefined || !/\p{L}/u.test(name)) return;
    const key = keyOf(tokens);
    const same = this.names.get(key);
    if (same !== undefined) {
      same.spellings.add(first.typed);
      // Two people of one name: which of them is meant, nobody can say.
      if (same.instead !== instead && !isShared) same.instead = erasedMark;
      return;
    }
    const gaps = tokens.slice(1).map(({ start }, index) => name.slice(tokens[index]?.end, start));
    const tail = name.slice(tokens.at(-1)?.end).trimEnd();
    this.names.set(key, { gaps, tail, spellings: new Set([first.typed]), instead });
    const lengths = this.lengths.get(first.folded) ?? [];
    if (!lengths.includes(tokens.length)) lengths.push(tokens.length);
    this.lengths.set(
      first.folded,
      lengths.sort((a, b) => b - a),
    );
  }

  /** Whether a single word names somebody where it stands. */
  private isNamed(known: Known, text: string, tokens: readonly Token[], at: number): boolean {
    const typed = tokens[at]?.typed ?? '';
    const isCapital = typed.length >= shortWord && typed === typed.toUpperCase();
    return known.spellings.has(typed) || isCapital || this.isAddressed(text, tokens, at);
  }

  private isAddressed(text: string, tokens: readonly Token[], at: number): boolean {
    const [before, token] = [tokens[at - 1], tokens[at]];
    if (before === undefined || token === undefined || !addresses.has(before.folded)) return false;
    return /^\.?\s{0,2}$/.test(text.slice(before.end, token.start));
  }

  private nameAt(text: string, tokens: readonly Token[], at: number): Match | null {
    const token = tokens[at];
    if (token === undefined) return null;
    for (const length of this.lengths.get(token.folded) ?? []) {
      const words = tokens.slice(at, at + length);
      const known = this.names.get(keyOf(words));
      const end = words.at(-1)?.end;
      if (known === undefined || end === undefined) continue;
      const isThere = length === 1 ? this.isNamed(known, text, tokens, at) : areTogether(known, text, words);
      if (!isThere) continue;
      const tail = text.startsWith(known.tail, end) ? known.tail.length : 0;
      return { from: token.start, to: end + tail, instead: known.instead };
    }
    const isPart = this.parts.has(token.folded) && this.isAddressed(text, tokens, at);
    return isPart ? { from: token.start, to: token.end, instead: erasedMark } : null;
  }

  private numberAt(text: string, tokens: readonly Token[], at: number): Match | null {
    const first = tokens[at];
    if (first === undefined) return null;
    let digits = '';
    let match: Match | null = null;
    for (let index = at; digits.length <= mostDigits; index++) {
      const [before, token] = [tokens[index - 1], tokens[index]];
      if (token === undefined || !/^\d+$/.test(token.folded)) break;
      if (index > at && !/^[\s.()/\p{Pd}]{0,4}$/u.test(text.slice(before?.end, token.start))) break;
      digits += token.folded;
      if (!this.numbers.has(bareNumber(digits))) continue;
      const lead = /[+(]{0,2}$/.exec(text.slice(0, first.start))?.[0].length ?? 0;
      match = { from: first.start - lead, to: token.end, instead: erasedMark };
    }
    return match;
  }

  private matchesIn(text: string): readonly Match[] {
    const tokens = tokensOf(text);
    const matches: Match[] = [];
    let done = 0;
    for (const [at, { start }] of tokens.entries()) {
      if (start < done) continue;
      const match = this.nameAt(text, tokens, at) ?? this.numberAt(text, tokens, at);
      if (match === null) continue;
      matches.push(match);
      done = match.to;
    }
    return matches;
  }

  /** Pieces that are read as one text, with what is known of people replaced: it stands where it began, and its rest is gone. */
  erase(pieces: readonly string[]): readonly string[] {
    const text = pieces.join('');
    const matches = this.matchesIn(text);
    if (matches.length === 0) return pieces;
    let start = 0;
    return pieces.map((piece) => {
      const [from, to] = [start, start + piece.length];
      start = to;
      let result = '';
      let at = from;
      for (const match of matches) {
        if (match.to <= at || match.from >= to) continue;
        if (match.from >= from) result += text.slice(at, match.from) + match.instead;
        at = Math.min(match.to, to);
      }
      return result + text.slice(at, to);
    });
  }
}
