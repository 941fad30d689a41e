/**
 * Majorities over whole numbers. Every comparison is a BigInt cross-multiplication, so no result ever depends on rounding
 * (voting.md §1).
 */

/**
 * Which total a majority is measured against (voting.md §1): those entitled, those present at opening, everything handed in, the valid votes
 * with the abstentions, or the valid votes alone. An abstention is not a valid vote (domain.md §3).
 */
export const bases = ['entitled', 'presentAtOpening', 'cast', 'validOrAbstain', 'valid'] as const;
export type Base = (typeof bases)[number];

export const majorityKinds = ['simple', 'absolute', 'twoThirds', 'threeQuarters'] as const;
export type MajorityKind = (typeof majorityKinds)[number];

export interface MajorityRule {
  readonly kind: MajorityKind;
  readonly base: Base;
  /** Strict: more than the share; not strict: the share itself suffices. A simple majority is always strict. */
  readonly isStrict: boolean;
}

/** The base that a rule is measured against: a simple majority is one of the valid votes, whatever base its rule names. */
export function measuredBase({ kind, base }: MajorityRule): Base {
  return kind === 'simple' ? 'valid' : base;
}

/** The share each kind asks for, as numerator / denominator. */
const shares: Readonly<Record<Exclude<MajorityKind, 'simple'>, readonly [bigint, bigint]>> = {
  absolute: [1n, 2n],
  twoThirds: [2n, 3n],
  threeQuarters: [3n, 4n],
};

/** Usual strictness: `2·yes > base`, but `3·yes ≥ 2·base` and `4·yes ≥ 3·base`. */
export function usuallyStrict(kind: MajorityKind): boolean {
  return kind === 'simple' || kind === 'absolute';
}

/** Whether `part` reaches `share` of `base`. */
export function reaches(part: number, base: number, kind: Exclude<MajorityKind, 'simple'>, isStrict: boolean): boolean {
  const [numerator, denominator] = shares[kind];
  const left = BigInt(part) * denominator;
  const right = BigInt(base) * numerator;
  return isStrict ? left > right : left >= right;
}

/**
 * The smallest number of yes votes that carries a motion over a base that is already known.
 * @returns a whole number; it may be larger than `base` (then the motion cannot be carried).
 */
export function numberNeeded(base: number, kind: Exclude<MajorityKind, 'simple'>, isStrict: boolean): number {
  const [numerator, denominator] = shares[kind];
  const product = BigInt(base) * numerator;
  const floor = product / denominator;
  const isExact = product % denominator === 0n;
  return Number(isStrict ? floor + 1n : isExact ? floor : floor + 1n);
}
