import type { ElectionRules, NextStep, Paper, Standing } from '../../shared/counting';

/*
 * A second opinion on elections, written in another way than the engine: papers instead of sums, fractions in lowest terms instead of
 * cross-multiplication, and for each candidate the question how many have more, instead of groups in an order.
 */

/** A fraction in lowest terms. */
interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}

function fraction(top: number, bottom: number): Fraction {
  const shared = gcd(BigInt(top), BigInt(bottom)) || 1n;
  return { top: BigInt(top) / shared, bottom: BigInt(bottom) / shared };
}

/** Below zero, zero or above it, as `a` is less than, equal to or more than `b`. */
function compared(a: Fraction, b: Fraction): number {
  const difference = a.top * b.bottom - b.top * a.bottom;
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

type Level = 'open' | 'final' | 'tie';

export type Asked =
  | {
      readonly what: 'ballot';
      readonly over: readonly string[];
      readonly places: number;
      readonly semi: boolean;
      readonly level: Level;
      readonly again: boolean;
    }
  | { readonly what: 'agree'; readonly over: readonly string[] }
  | { readonly what: 'draw'; readonly over: readonly string[]; readonly places: number; readonly semi: boolean }
  | { readonly what: 'done' }
  | { readonly what: 'vacant'; readonly seats: number };

/** Where an election stands, as the oracle sees it: all lists in the order of the alphabet. */
export interface Situation {
  readonly won: readonly string[];
  readonly certain: readonly string[];
  readonly asked: Asked;
}

const shares = { absolute: fraction(1, 2), twoThirds: fraction(2, 3), threeQuarters: fraction(3, 4) } as const;

export interface Hall {
  readonly entitled: number;
  readonly presentAtOpening: number;
}

/** The people who still stand: those nominated without those who won. */
function left(all: readonly string[], won: readonly string[]): readonly string[] {
  return all.filter((name) => !won.includes(name));
}

function begin(rules: ElectionRules, all: readonly string[], won: readonly string[]): Asked {
  const seats = rules.seats - won.length;
  const over = left(all, won);
  if (seats === 0) return { what: 'done' };
  if (over.length === 0) return { what: 'vacant', seats };
  if (over.length <= seats) return { what: 'agree', over };
  return { what: 'ballot', over, places: seats, semi: false, level: 'open', again: false };
}

export function start(rules: ElectionRules, all: readonly string[]): Situation {
  return { won: [], certain: [], asked: begin(rules, all, []) };
}

/** What the papers say of each name, and of how many papers they say it. */
function read(papers: readonly Paper<string>[], over: readonly string[], places: number) {
  const isGood = (paper: Paper<string>): paper is readonly string[] =>
    paper !== null && paper.length > 0 && paper.length <= places && paper.every((name) => over.includes(name));
  const good = papers.filter(isGood);
  const blank = papers.filter((paper) => paper?.length === 0).length;
  return { good, blank, votes: (name: string) => good.filter((paper) => paper.includes(name)).length };
}

/** Whoever has a place whatever is decided between equals, and whoever is equal to others for what is left. */
function sorted(names: readonly string[], votes: (name: string) => number, places: number) {
  const atLeast = (name: string) => names.filter((other) => votes(other) >= votes(name)).length;
  const above = (name: string) => names.filter((other) => votes(other) > votes(name)).length;
  const certain = names.filter((name) => atLeast(name) <= places);
  return { certain, equal: names.filter((name) => atLeast(name) > places && above(name) < places) };
}

function hasMajority(
  rules: ElectionRules,
  { entitled, presentAtOpening }: Hall,
  cast: number,
  good: number,
  blank: number,
) {
  return (votes: number): boolean => {
    if (votes === 0) return false;
    if (rules.majority === null) return true;
    const { kind, base, isStrict } = rules.majority;
    const whole = { entitled, presentAtOpening, cast, validOrAbstain: good + blank, valid: good }[base];
    if (whole === 0) return false;
    const by = compared(fraction(votes, whole), shares[kind]);
    return isStrict ? by > 0 : by >= 0;
  };
}

function union(a: readonly string[], b: readonly string[]): readonly string[] {
  return [...a, ...b].sort();
}

/** What a round makes of a situation. */
export function counted(
  rules: ElectionRules,
  all: readonly string[],
  hall: Hall,
  before: Situation,
  papers: readonly Paper<string>[],
): Situation {
  const { asked } = before;
  if (asked.what !== 'ballot') throw new Error('no ballot was asked for');
  const { over, places, semi, level, again } = asked;
  const { good, blank, votes } = read(papers, over, places);
  const isEnough = level === 'open' ? hasMajority(rules, hall, papers.length, good.length, blank) : () => true;
  const { certain: placed, equal } = sorted(
    over.filter((name) => isEnough(votes(name))),
    votes,
    places,
  );
  const won = semi ? before.won : union(before.won, placed);
  const certain = semi ? union(before.certain, placed) : before.certain;
  const seats = rules.seats - won.length;
  const finalOver = (field: readonly string[]): Asked => ({
    what: 'ballot',
    over: field,
    places: seats,
    semi: false,
    level: 'final',
    again: false,
  });

  if (equal.length > 0) {
    const open = places - placed.length;
    if (equal.length < over.length) {
      return { won, certain, asked: { what: 'ballot', over: equal, places: open, semi, level: 'tie', again: false } };
    }
    if (level !== 'tie' && !again) return { won, certain, asked: { ...asked, again: true } };
    return { won, certain, asked: { what: 'draw', over, places: open, semi } };
  }
  if (placed.length === places) {
    return semi ? { won, certain: [], asked: finalOver(certain) } : { won, certain: [], asked: begin(rules, all, won) };
  }
  if (rules.majority === null || good.length === 0) {
    if (again) return { won, certain: [], asked: { what: 'vacant', seats } };
    const rest = left(all, won);
    return {
      won,
      certain: [],
      asked: { what: 'ballot', over: rest, places: seats, semi: false, level: 'open', again: true },
    };
  }
  const rest = left(all, won);
  const field = sorted(rest, votes, 2 * seats);
  if (field.equal.length > 0) {
    const open = 2 * seats - field.certain.length;
    return {
      won,
      certain: field.certain,
      asked: { what: 'ballot', over: field.equal, places: open, semi: true, level: 'tie', again: false },
    };
  }
  const isSame = field.certain.length === over.length && new Set(over.map(votes)).size === 1;
  const final = finalOver(field.certain);
  return { won, certain: [], asked: isSame && final.what === 'ballot' ? { ...final, again: true } : final };
}

/** What drawing between equals makes of a situation. */
export function drawn(
  rules: ElectionRules,
  all: readonly string[],
  before: Situation,
  chosen: readonly string[],
): Situation {
  const { asked } = before;
  if (asked.what !== 'draw') throw new Error('nothing was to be drawn');
  if (!asked.semi) {
    const won = union(before.won, chosen);
    return { won, certain: [], asked: begin(rules, all, won) };
  }
  const over = union(before.certain, chosen);
  const places = rules.seats - before.won.length;
  return {
    won: before.won,
    certain: [],
    asked: { what: 'ballot', over, places, semi: false, level: 'final', again: false },
  };
}

const levels = { first: 'open', runOff: 'final', tieBreak: 'tie' } as const;

function askedBy(next: NextStep<string>): Asked {
  switch (next.kind) {
    case 'firstRound':
    case 'runOff':
    case 'tieBreak':
    case 'repeat': {
      const { candidates, places, fills, stage, isRepetition } = next.ballot;
      const over = [...candidates].sort();
      return { what: 'ballot', over, places, semi: fills === 'runOff', level: levels[stage], again: isRepetition };
    }
    case 'acclamation':
    case 'confirmation':
      return { what: 'agree', over: [...next.candidates].sort() };
    case 'lot':
    case 'levelAbove':
      return { what: 'draw', over: [...next.tied].sort(), places: next.places, semi: next.fills === 'runOff' };
    case 'elected':
      return { what: 'done' };
    case 'vacant':
      return { what: 'vacant', seats: next.seats };
  }
}

/** Where the engine stands, in the oracle's words. */
export function asSituation({ elected, inRunOff, next }: Standing<string>): Situation {
  const asked = askedBy(next);
  const isPreparing = (asked.what === 'ballot' || asked.what === 'draw') && asked.semi;
  return { won: [...elected].sort(), certain: isPreparing ? [...inRunOff].sort() : [], asked };
}

/** Every list of so many things out of these, whatever their order. */
export function* multisets<Thing>(things: readonly Thing[], size: number, from = 0): Generator<readonly Thing[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (const [index, thing] of things.slice(from).entries()) {
    for (const rest of multisets(things, size - 1, from + index)) yield [thing, ...rest];
  }
}

/** Every paper that can come out of a box: any marks, up to one too many; none; and one that nobody can read. */
export function everyPaper(over: readonly string[], places: number): readonly Paper<string>[] {
  const marked = over.reduce<readonly (readonly string[])[]>(
    (sets, name) => [...sets, ...sets.map((set) => [...set, name])],
    [[]],
  );
  return [...marked.filter((set) => set.length <= places), over.slice(0, places + 1), null];
}
