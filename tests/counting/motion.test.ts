import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bases,
  decideMotion,
  majorityKinds,
  neededBefore,
  numberNeeded,
  quorumState,
  reaches,
} from '../../shared/counting';
import type { MajorityRule, MotionCount } from '../../shared/counting';

const seeded = { seed: 20261126 };
const count = fc.nat({ max: 5000 });
const counts = fc.record({ yes: count, no: count, abstain: count, invalid: count });
const rules: fc.Arbitrary<MajorityRule> = fc.record({
  kind: fc.constantFrom(...majorityKinds),
  base: fc.constantFrom(...bases),
  isStrict: fc.boolean(),
});
const shares = fc.constantFrom('absolute', 'twoThirds', 'threeQuarters' as const);

const absolute: MajorityRule = { kind: 'absolute', base: 'valid', isStrict: true };
const twoThirds: MajorityRule = { kind: 'twoThirds', base: 'valid', isStrict: false };

function heads(yes: number, no: number, abstain = 0, invalid = 0): MotionCount {
  return { yes, no, abstain, invalid };
}

/** One vote each: weights and heads are the same. */
function verdict(rule: MajorityRule, sum: MotionCount, entitled = 10_000, presentAtOpening = 10_000) {
  const electorate = { entitled, presentAtOpening };
  return decideMotion(rule, { weights: sum, heads: sum }, { weights: electorate, heads: electorate });
}

describe('majorities', () => {
  it.each([
    // Just below, at and above each threshold, worked out by hand.
    ['absolute', 10, true, 6],
    ['absolute', 11, true, 6],
    ['absolute', 10, false, 5],
    ['twoThirds', 9, false, 6],
    ['twoThirds', 10, false, 7],
    ['twoThirds', 9, true, 7],
    ['threeQuarters', 8, false, 6],
    ['threeQuarters', 9, false, 7],
    ['threeQuarters', 8, true, 7],
    ['absolute', 0, true, 1],
  ] as const)('[VOT-2] %s of %i (strict: %s) needs %i', (kind, base, isStrict, needed) => {
    expect(numberNeeded(base, kind, isStrict)).toBe(needed);
  });

  it('[VOT-2] the number needed is the smallest one that reaches the share', () => {
    fc.assert(
      fc.property(fc.nat({ max: 100_000 }), shares, fc.boolean(), (base, kind, isStrict) => {
        const needed = numberNeeded(base, kind, isStrict);
        expect(reaches(needed, base, kind, isStrict)).toBe(true);
        if (needed > 0) expect(reaches(needed - 1, base, kind, isStrict)).toBe(false);
      }),
      seeded,
    );
  });

  it('[VOT-2] no rounding at sums that floating point cannot tell apart', () => {
    const base = Number.MAX_SAFE_INTEGER;
    expect(reaches(Math.floor(base / 3) * 2, base, 'twoThirds', false)).toBe(base % 3 === 0);
    expect(numberNeeded(base, 'absolute', true)).toBe((base + 1) / 2);
  });
});

describe('verdict over a motion', () => {
  it.each([
    ['more yes than half of the valid', absolute, heads(51, 49), 'carried'],
    ['exactly half is not more than half', { ...absolute, base: 'validOrAbstain' }, heads(50, 49, 1), 'rejected'],
    ['39 : 37 : 2 is more than half of the valid votes', absolute, heads(39, 37, 2), 'carried'],
    [
      '39 : 37 : 2 is half of the valid votes and abstentions',
      { ...absolute, base: 'validOrAbstain' },
      heads(39, 37, 2),
      'rejected',
    ],
    ['as many yes as no is a tie', absolute, heads(50, 50), 'tie'],
    [
      'abstentions count where the base holds them',
      { ...absolute, base: 'validOrAbstain' },
      heads(50, 30, 25),
      'rejected',
    ],
    ['an abstention is not a valid vote', absolute, heads(50, 30, 25), 'carried'],
    ['two thirds of 9 is 6', twoThirds, heads(6, 3), 'carried'],
    ['two thirds of 10 is 7, however 6 of 10 is rounded', twoThirds, heads(6, 4), 'rejected'],
    ['66,7 % that is shown is not two thirds', twoThirds, heads(1999, 1000), 'rejected'],
    ['absolute: only abstentions', absolute, heads(0, 0, 9), 'noVotes'],
    ['invalid votes count among those cast', { ...absolute, base: 'cast' }, heads(50, 30, 0, 21), 'rejected'],
    ['two thirds exactly is enough when not strict', twoThirds, heads(66, 33), 'carried'],
    ['one below two thirds is not', twoThirds, heads(65, 34), 'rejected'],
    ['simple: one more yes', { kind: 'simple', base: 'valid', isStrict: true }, heads(1, 0, 98), 'carried'],
    ['simple: a tie', { kind: 'simple', base: 'valid', isStrict: true }, heads(7, 7, 98), 'tie'],
    ['nobody voted', absolute, heads(0, 0), 'noVotes'],
    ['simple: only abstentions', { kind: 'simple', base: 'valid', isStrict: true }, heads(0, 0, 9), 'noVotes'],
  ] as const)('[VOT-2] %s', (_name, rule, sum, outcome) => {
    expect(verdict(rule, sum).outcome).toBe(outcome);
  });

  it('[VOT-2] against the entitled, those who stay away count as not having agreed', () => {
    const rule: MajorityRule = { kind: 'absolute', base: 'entitled', isStrict: true };
    expect(verdict(rule, heads(500, 0), 1000, 600)).toMatchObject({ outcome: 'rejected', needed: 501, base: 1000 });
    expect(verdict(rule, heads(501, 0), 1000, 600).outcome).toBe('carried');
  });

  it('[VOT-2] weights decide and heads stand beside them', () => {
    // Three cooperatives with weight 5 outvote ten with weight 1.
    const result = decideMotion(
      absolute,
      { weights: heads(15, 10), heads: heads(3, 10) },
      { weights: { entitled: 25, presentAtOpening: 25 }, heads: { entitled: 13, presentAtOpening: 13 } },
    );
    expect(result).toMatchObject({ outcome: 'carried', isWeighted: true, base: 25, needed: 13 });
    expect(result.count.yes).toBe(15);
    expect(result.heads.yes).toBe(3);
  });

  it('[VOT-2] carried exactly when the needed number is reached, whatever the rule', () => {
    fc.assert(
      fc.property(rules, counts, (rule, sum) => {
        const result = verdict(rule, sum, 30_000, 25_000);
        const isReached = sum.yes >= result.needed;
        if (result.outcome === 'carried') expect(isReached).toBe(true);
        else if (result.outcome === 'rejected') expect(isReached).toBe(false);
        expect(result.cast).toBe(result.valid + sum.abstain + sum.invalid);
        expect(result.valid).toBe(sum.yes + sum.no);
      }),
      seeded,
    );
  });

  it('[VOT-2] one more yes in place of a no never turns carried into anything else', () => {
    fc.assert(
      fc.property(rules, counts, (rule, sum) => {
        fc.pre(sum.no > 0 && verdict(rule, sum, 30_000, 25_000).outcome === 'carried');
        const better = { ...sum, yes: sum.yes + 1, no: sum.no - 1 };
        expect(verdict(rule, better, 30_000, 25_000).outcome).toBe('carried');
      }),
      seeded,
    );
  });

  it('[VOT-2] the number shown before opening suffices whatever the others do', () => {
    fc.assert(
      fc.property(rules, counts, (rule, sum) => {
        const present = sum.yes + sum.no + sum.abstain + sum.invalid;
        fc.pre(present > 0);
        const { needed } = neededBefore(rule, { entitled: present + 7, presentAtOpening: present });
        if (sum.yes >= needed) expect(verdict(rule, sum, present + 7, present).outcome).toBe('carried');
      }),
      seeded,
    );
  });

  it.each([-1, 1.5, Number.NaN, 2 ** 53])('[VOT-2] %s is not a count', (value) => {
    expect(() => verdict(absolute, heads(value, 0))).toThrow(RangeError);
  });
});

describe('quorum', () => {
  it.each([
    [1001, 500, false, 501],
    [1001, 501, true, 501],
    [1000, 500, false, 501],
    [1000, 501, true, 501],
    [0, 0, false, 1],
  ])('[CHK-6] more than half of %i with %i present: %s (needed %i)', (registered, present, isMet, needed) => {
    expect(quorumState(registered, present, { kind: 'absolute', isStrict: true })).toMatchObject({ isMet, needed });
  });
});
