import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chairRules,
  decideMotion,
  decideRound,
  drawLots,
  isRecountProposed,
  motionMargin,
  openElection,
  paperDifferences,
  roundMargin,
} from '../../shared/counting';
import type { PaperCount, PaperLedger } from '../../shared/counting';

const seeded = { seed: 20261126 };
const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

describe('lots that anyone can draw again', () => {
  it('[ELE-1] a lot is the SHA-256 of seed, colon and number; the smallest is drawn first', () => {
    // As `printf '%s' 'palu emas:1' | sha256sum` and so on say it.
    expect(drawLots('palu emas', 3, sha256)).toEqual(
      [
        { number: 1, digest: sha256('palu emas:1') },
        { number: 2, digest: sha256('palu emas:2') },
        { number: 3, digest: sha256('palu emas:3') },
      ].sort((a, b) => (a.digest < b.digest ? -1 : 1)),
    );
  });

  it('[ELE-1] these words draw these numbers, today and on any other computer', () => {
    // Worked out with sha256sum.
    expect(drawLots('musda bekasi 2026', 6, sha256).map(({ number }) => number)).toEqual([5, 6, 1, 4, 3, 2]);
  });

  it('[ELE-1] what is said aloud has no capitals and no double blanks', () => {
    expect(drawLots('  Palu   EMAS\n', 5, sha256)).toEqual(drawLots('palu emas', 5, sha256));
    expect(drawLots('palu emas', 5, sha256)).not.toEqual(drawLots('paluemas', 5, sha256));
  });

  it('[ELE-1] each number is drawn once, and the same seed draws the same', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.integer({ min: 1, max: 60 }), (seed, count) => {
        fc.pre(seed.trim() !== '');
        const lots = drawLots(seed, count, sha256);
        expect(lots.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
          Array.from({ length: count }, (_unused, index) => index + 1),
        );
        expect(drawLots(seed, count, sha256)).toEqual(lots);
      }),
      seeded,
    );
  });

  it('[ELE-1] over many seeds each of three is drawn first about as often', () => {
    const firsts = Array.from({ length: 3000 }, (_unused, index) => drawLots(`biji ${String(index)}`, 3, sha256)[0]);
    for (const number of [1, 2, 3]) {
      const times = firsts.filter((lot) => lot?.number === number).length;
      expect(times).toBeGreaterThan(900);
      expect(times).toBeLessThan(1100);
    }
  });

  it('[ELE-1] without a seed or a list nothing is drawn', () => {
    expect(() => drawLots('  ', 3, sha256)).toThrow(RangeError);
    for (const count of [0, -1, 1.5]) expect(() => drawLots('a', count, sha256)).toThrow(RangeError);
  });
});

const ledger: PaperLedger = {
  printed: 100,
  issued: 76,
  unused: 21,
  spoiledBeforeIssue: 1,
  exchanged: 2,
  votersCheckedIn: 78,
  inBox: 76,
};
const count: PaperCount = { valid: 70, invalid: 4, abstain: 2, candidates: 70, marks: 1 };

describe('the papers of a round', () => {
  it('[ELE-2] nothing is said where every paper is accounted for', () => {
    expect(paperDifferences(ledger, count)).toEqual([]);
  });

  it.each([
    ['more printed than became of them', { printed: 103 }, {}, 'printed', 3, true],
    ['a paper that was never printed', { printed: 99 }, {}, 'printed', -1, true],
    ['more papers out than voters in', { votersCheckedIn: 74 }, {}, 'voters', 2, true],
    ['papers in the box that nobody was given', { inBox: 78 }, { valid: 72, candidates: 72 }, 'box', 2, true],
    ['a paper that was carried away', { inBox: 75 }, { abstain: 1 }, 'box', -1, false],
    ['papers taken out and not counted', {}, { valid: 69, candidates: 69 }, 'counted', 1, true],
    ['papers counted twice', {}, { invalid: 6 }, 'counted', -2, true],
    ['marks without a paper', {}, { candidates: 73 }, 'candidates', 3, true],
    ['papers without a mark', {}, { candidates: 68 }, 'candidates', -2, true],
  ] as const)('[ELE-2] %s', (_name, changedLedger, changedCount, identity, difference, isBroken) => {
    const found = paperDifferences({ ...ledger, ...changedLedger }, { ...count, ...changedCount });
    expect(found).toEqual([{ identity, difference, isBroken }]);
  });

  it('[ELE-2] with several marks a paper carries one to that many', () => {
    const several = { ...count, marks: 3 };
    expect(paperDifferences(ledger, { ...several, candidates: 210 })).toEqual([]);
    expect(paperDifferences(ledger, { ...several, candidates: 211 })).toMatchObject([{ difference: 1 }]);
    expect(paperDifferences(ledger, { ...several, candidates: 69 })).toMatchObject([{ difference: -1 }]);
  });

  it('[ELE-2] several faults are told by themselves, in the order in which papers travel', () => {
    const found = paperDifferences({ ...ledger, printed: 101, inBox: 80 }, count);
    expect(found.map(({ identity, difference }) => [identity, difference])).toEqual([
      ['printed', 1],
      ['box', 4],
      ['counted', 4],
    ]);
  });

  it('[ELE-2] whatever is written down, no difference means that each identity holds', () => {
    const small = fc.nat({ max: 6 });
    const ledgers: fc.Arbitrary<PaperLedger> = fc.record({
      printed: small,
      issued: small,
      unused: small,
      spoiledBeforeIssue: small,
      exchanged: small,
      votersCheckedIn: small,
      inBox: small,
    });
    const counts: fc.Arbitrary<PaperCount> = fc.record({
      valid: small,
      invalid: small,
      abstain: small,
      candidates: small,
      marks: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(ledgers, counts, (papers, read) => {
        const holds =
          papers.printed === papers.issued + papers.unused + papers.spoiledBeforeIssue + papers.exchanged &&
          papers.issued <= papers.votersCheckedIn &&
          papers.inBox <= papers.issued &&
          papers.inBox === read.valid + read.invalid + read.abstain &&
          read.candidates >= read.valid &&
          read.candidates <= read.valid * read.marks;
        expect(paperDifferences(papers, read).some(({ isBroken }) => isBroken)).toBe(!holds);
      }),
      { ...seeded, numRuns: 5000 },
    );
  });

  it.each([-1, 0.5, Number.NaN])('[ELE-2] %s is no number of papers', (wrong) => {
    expect(() => paperDifferences({ ...ledger, unused: wrong }, count)).toThrow(RangeError);
  });
});

describe('a recount', () => {
  const round = (votes: readonly number[], seats = 1, valid = votes.reduce((sum, one) => sum + one, 0)) => {
    const { rules, next } = openElection<string>({ ...chairRules, seats }, 'ABCDEF'.slice(0, votes.length).split(''));
    if (!('ballot' in next)) throw new Error('no ballot');
    const { ballot } = next;
    const counted = {
      votes: ballot.candidates.map((candidate, index) => ({ candidate, votes: votes[index] ?? 0 })),
      valid,
      abstain: 0,
      invalid: 0,
    };
    return decideRound(rules.majority, ballot, counted, { entitled: 500, presentAtOpening: 500 });
  };

  it.each([
    ['1 of 51 is under 2 %', 1, 51, true],
    ['1 of 50 is 2 %', 1, 50, false],
    ['3 of 200 is under 2 %', 3, 200, true],
    ['4 of 200 is 2 %', 4, 200, false],
    ['a tie of four', 0, 4, true],
    ['nothing to count', 0, 0, false],
  ] as const)('[ELE-2] is proposed under 2 %% of the valid votes: %s', (_name, margin, valid, isProposed) => {
    expect(isRecountProposed(margin, valid)).toBe(isProposed);
  });

  it.each([
    ['between the first and the second', [60, 40], 1, 10],
    ['between the majority and the first, far from the second', [51, 25, 24], 1, 1],
    ['by one vote short of the majority', [50, 30, 20], 1, 1],
    ['between the second and the third, for the run-off', [40, 31, 29], 1, 2],
    ['a tie for the second place is no margin at all', [40, 30, 30], 1, 0],
  ] as const)('[ELE-2] the margin is the smallest that decides: %s', (_name, votes, seats, margin) => {
    expect(roundMargin(round(votes, seats))).toBe(margin);
  });

  it('[ELE-2] the margin of a motion is what was missing, or what could have been lost', () => {
    const verdict = (yes: number, no: number) => {
      const sum = { yes, no, abstain: 0, invalid: 0 };
      const electorate = { entitled: 100, presentAtOpening: 100 };
      const rule = { kind: 'absolute', base: 'valid', isStrict: true } as const;
      return decideMotion(rule, { weights: sum, heads: sum }, { weights: electorate, heads: electorate });
    };
    expect(motionMargin(verdict(51, 49))).toBe(1);
    expect(motionMargin(verdict(50, 50))).toBe(1);
    expect(motionMargin(verdict(70, 30))).toBe(20);
  });
});
