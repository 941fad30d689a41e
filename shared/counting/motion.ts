import { numberNeeded, reaches } from './majority';
import type { Base, MajorityRule } from './majority';

/** The same sum told twice: the weights decide, the heads stand beside them; one is never mixed with the other (voting.md §1). */
export interface Weighed<Sum> {
  readonly weights: Sum;
  readonly heads: Sum;
}

/** How a motion was answered, in weights or in heads. */
export interface MotionCount {
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  readonly invalid: number;
}

export interface Electorate {
  readonly entitled: number;
  readonly presentAtOpening: number;
}

type MotionOutcome = 'carried' | 'rejected' | 'tie' | 'noVotes';

/** Everything a hall needs to check the sum by hand. */
export interface MotionVerdict {
  readonly outcome: MotionOutcome;
  readonly rule: MajorityRule;
  /** Sums of weights: what every other number here is about. */
  readonly count: MotionCount;
  readonly heads: MotionCount;
  /** Whether a vote may weigh something else than one, so that heads have to be told, too. */
  readonly isWeighted: boolean;
  /** Everything handed in: valid + abstain + invalid. */
  readonly cast: number;
  /** Yes + no; abstentions and invalid votes stand beside it in `count` (domain.md §3). */
  readonly valid: number;
  /** The number the share was taken of; for a simple majority yes + no. */
  readonly base: number;
  /** The yes votes that were needed; for a simple majority one more than the no votes. */
  readonly needed: number;
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

/** The total that a base names, once the count is known. */
function baseOf(base: Base, count: MotionCount, electorate: Electorate): number {
  switch (base) {
    case 'entitled':
      return electorate.entitled;
    case 'presentAtOpening':
      return electorate.presentAtOpening;
    case 'cast':
      return count.yes + count.no + count.abstain + count.invalid;
    case 'validOrAbstain':
      return count.yes + count.no + count.abstain;
    case 'valid':
      return count.yes + count.no;
  }
}

/**
 * The number of yes votes needed as far as it can be told before the poll opens: exact where the base is known beforehand
 * (entitled, present), the most that could be needed otherwise.
 */
export function neededBefore(
  rule: MajorityRule,
  electorate: Electorate,
): { readonly needed: number; readonly isExact: boolean } {
  if (rule.kind === 'simple')
    return { needed: numberNeeded(electorate.presentAtOpening, 'absolute', true), isExact: false };
  const base = rule.base === 'entitled' ? electorate.entitled : electorate.presentAtOpening;
  const isExact = rule.base === 'entitled' || rule.base === 'presentAtOpening';
  return { needed: numberNeeded(base, rule.kind, rule.isStrict), isExact };
}

/**
 * The verdict over a motion (voting.md §1). A tie (as many yes as no, where that decides) is a result of its own and is never
 * broken here.
 * @throws RangeError where a count is not a whole number ≥ 0: that is a bug of the caller, not a result.
 */
export function decideMotion(
  rule: MajorityRule,
  { weights: count, heads }: Weighed<MotionCount>,
  { weights: electorate, heads: electorateHeads }: Weighed<Electorate>,
): MotionVerdict {
  for (const value of [count, heads, electorate, electorateHeads].flatMap((sum) => Object.values(sum) as number[])) {
    if (!isCount(value)) throw new RangeError(`not a count: ${String(value)}`);
  }
  const cast = baseOf('cast', count, electorate);
  const valid = baseOf('valid', count, electorate);
  const isWeighted = electorate.entitled !== electorateHeads.entitled;
  const shared = { rule, count, heads, isWeighted, cast, valid };

  if (rule.kind === 'simple') {
    const base = valid;
    const needed = count.no + 1;
    const outcome =
      base === 0 ? 'noVotes' : count.yes > count.no ? 'carried' : count.yes === count.no ? 'tie' : 'rejected';
    return { ...shared, base, needed, outcome };
  }
  const base = baseOf(rule.base, count, electorate);
  const needed = numberNeeded(base, rule.kind, rule.isStrict);
  if (cast === 0 || base === 0) return { ...shared, base, needed, outcome: 'noVotes' };
  if (reaches(count.yes, base, rule.kind, rule.isStrict)) {
    return { ...shared, base, needed, outcome: 'carried' };
  }
  const isTie = rule.kind === 'absolute' && count.yes === count.no && count.yes > 0;
  return { ...shared, base, needed, outcome: isTie ? 'tie' : 'rejected' };
}
