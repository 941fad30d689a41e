import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterAcclamation,
  afterConfirmation,
  afterLastResort,
  afterLeaving,
  afterRound,
  chairRules,
  countPapers,
  decideRound,
  openElection,
} from '../../shared/counting';
import type { ElectionRules, Paper, RoundVerdict, Standing } from '../../shared/counting';
import { asSituation, counted, drawn, everyPaper, multisets, start } from './election-oracle';
import type { Hall, Situation } from './election-oracle';

const seeded = { seed: 20261126 };
const names = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
const hall = (voters: number): Hall => ({ entitled: voters + 2, presentAtOpening: voters + 1 });

const chair = chairRules;
const most: ElectionRules = { ...chair, majority: null };
const formation = (seats: number): ElectionRules => ({ ...most, seats });
const ofAll: ElectionRules = { ...chair, majority: { kind: 'absolute', base: 'cast', isStrict: true } };

function ballotOf(standing: Standing<string>) {
  const { next } = standing;
  if (!('ballot' in next)) throw new Error(`no ballot is next, but ${next.kind}`);
  return next.ballot;
}

/** A round with so many votes for each candidate of the ballot, in its order; the papers carry one mark each. */
function verdictOf(
  standing: Standing<string>,
  votes: readonly number[],
  { abstain = 0, invalid = 0, valid = votes.reduce((sum, one) => sum + one, 0) } = {},
): RoundVerdict<string> {
  const ballot = ballotOf(standing);
  expect(votes).toHaveLength(ballot.candidates.length);
  const count = {
    votes: ballot.candidates.map((candidate, index) => ({ candidate, votes: votes[index] ?? 0 })),
    valid,
    abstain,
    invalid,
  };
  return decideRound(standing.rules.majority, ballot, count, { entitled: 1000, presentAtOpening: 1000 });
}

function voted(standing: Standing<string>, ...votes: readonly number[]): Standing<string> {
  return afterRound(standing, verdictOf(standing, votes));
}

/** `runOff A B /1`: what is next, over whom, for how many. */
function nextOf({ next }: Standing<string>): string {
  if ('ballot' in next) return `${next.kind} ${next.ballot.candidates.join(' ')} /${String(next.ballot.places)}`;
  if ('tied' in next) return `${next.kind} ${next.tied.join(' ')} /${String(next.places)}`;
  if ('candidates' in next) return `${next.kind} ${next.candidates.join(' ')}`;
  return next.kind === 'vacant' ? `vacant ${next.reason} /${String(next.seats)}` : next.kind;
}

const open = (rules: ElectionRules, candidates: number) => openElection<string>(rules, names.slice(0, candidates));

describe('the chair', () => {
  it('[ELE-1] more than half of the valid votes elects, and exactly half does not', () => {
    expect(nextOf(voted(open(chair, 3), 6, 3, 2))).toBe('elected');
    expect(voted(open(chair, 3), 6, 3, 2).elected).toEqual(['A']);
    expect(nextOf(voted(open(chair, 3), 5, 3, 2))).toBe('runOff A B /1');
  });

  it('[ELE-1] abstentions count against nobody where the base is the valid votes, and do where it is everything cast', () => {
    const first = open(chair, 3);
    expect(nextOf(afterRound(first, verdictOf(first, [6, 3, 2], { abstain: 5, invalid: 5 })))).toBe('elected');
    const wide = open(ofAll, 3);
    expect(nextOf(afterRound(wide, verdictOf(wide, [6, 3, 2], { abstain: 5 })))).toBe('runOff A B /1');
  });

  it('[ELE-1] the run-off is decided by the most votes, and its candidates stand in the order of their numbers', () => {
    const second = voted(open(chair, 4), 2, 3, 1, 4);
    expect(nextOf(second)).toBe('runOff B D /1');
    expect(voted(second, 6, 4).elected).toEqual(['B']);
  });

  it('[ELE-1] a tie for second place is voted on by exactly the tied, and the first waits for the run-off', () => {
    const tie = voted(open(chair, 4), 4, 2, 2, 1);
    expect(nextOf(tie)).toBe('tieBreak B C /1');
    expect(tie.inRunOff).toEqual(['A']);
    expect(nextOf(voted(tie, 3, 6))).toBe('runOff A C /1');
  });

  it('[ELE-1] a tie of three for first place is voted on by exactly these, for both places of the run-off', () => {
    const tie = voted(open(chair, 4), 3, 3, 3, 1);
    expect(nextOf(tie)).toBe('tieBreak A B C /2');
    expect(nextOf(voted(tie, 5, 1, 4))).toBe('runOff A C /1');
    // Again a tie, now of two of them for the second place.
    expect(nextOf(voted(tie, 4, 3, 3))).toBe('tieBreak B C /1');
    // All three again: the rules decide who of them goes on.
    const again = voted(tie, 3, 3, 3);
    expect(nextOf(again)).toBe('lot A B C /2');
    expect(nextOf(afterLastResort(again, ['C', 'A']))).toBe('runOff A C /1');
  });

  it('[ELE-1] two that are first together go into the run-off', () => {
    expect(nextOf(voted(open(chair, 3), 4, 4, 2))).toBe('runOff A B /1');
  });

  it('[ELE-1] a tie in the run-off is repeated once, and then the lot decides', () => {
    const first = voted(open(chair, 3), 4, 4, 2);
    const repeated = voted(first, 5, 5);
    expect(nextOf(repeated)).toBe('repeat A B /1');
    expect(repeated.next).toMatchObject({ reason: 'tie' });
    expect(nextOf(voted(repeated, 6, 4))).toBe('elected');
    const lot = voted(repeated, 5, 5);
    expect(nextOf(lot)).toBe('lot A B /1');
    expect(afterLastResort(lot, ['B']).elected).toEqual(['B']);
    expect(nextOf(afterLastResort(lot, ['B']))).toBe('elected');
  });

  it('[ELE-1] or the leadership of the level above, where the rules say so', () => {
    const first = voted(openElection<string>({ ...chair, lastResort: 'levelAbove' }, ['A', 'B', 'C']), 4, 4, 2);
    expect(nextOf(voted(voted(first, 5, 5), 5, 5))).toBe('levelAbove A B /1');
  });

  it('[ELE-1] of two candidates the first ballot is the run-off: equal votes are repeated once, then the rules decide', () => {
    const repeated = voted(open(chair, 2), 5, 5);
    expect(nextOf(repeated)).toBe('repeat A B /1');
    expect(nextOf(voted(repeated, 5, 5))).toBe('lot A B /1');
  });

  it('[ELE-1] without one valid vote the ballot is repeated, and then the seat stays vacant', () => {
    const first = open(chair, 3);
    const repeated = afterRound(first, verdictOf(first, [0, 0, 0], { abstain: 9 }));
    expect(nextOf(repeated)).toBe('repeat A B C /1');
    expect(repeated.next).toMatchObject({ reason: 'noVotes' });
    expect(nextOf(afterRound(repeated, verdictOf(repeated, [0, 0, 0], { invalid: 9 })))).toBe('vacant noVotes /1');
  });

  it('[ELE-1] by the most votes, a tie for first is voted on by the tied', () => {
    expect(voted(open(most, 3), 2, 3, 1).elected).toEqual(['B']);
    expect(nextOf(voted(open(most, 3), 3, 3, 1))).toBe('tieBreak A B /1');
    expect(nextOf(voted(open(most, 3), 3, 3, 3))).toBe('repeat A B C /1');
  });
});

describe('few or no candidates', () => {
  it('[ELE-1] nobody nominated: the seat is vacant, and why', () => {
    expect(nextOf(open(chair, 0))).toBe('vacant nobodyNominated /1');
  });

  it('[ELE-1] a sole candidate is acclaimed once the floor was asked for objections', () => {
    const sole = open(chair, 1);
    expect(nextOf(sole)).toBe('acclamation A');
    expect(afterAcclamation(sole, 0)).toMatchObject({ elected: ['A'], next: { kind: 'elected' } });
    const contested = afterAcclamation(sole, 1);
    expect(nextOf(contested)).toBe('confirmation A');
    expect(nextOf(afterConfirmation(contested, ['A']))).toBe('elected');
    expect(nextOf(afterConfirmation(contested, []))).toBe('vacant notConfirmed /1');
  });

  it('[ELE-1] whom the hall did not want is asked for no more, also where a seat is refused later', () => {
    const half = afterConfirmation(afterAcclamation(open(formation(3), 2), 1), ['A']);
    expect(half.elected).toEqual(['A']);
    expect(nextOf(half)).toBe('vacant notConfirmed /2');
    expect(nextOf(afterLeaving(half, 'A'))).toBe('vacant nobodyLeft /3');
  });

  it('[ELE-1] rules without acclamation ask for a yes or no at once', () => {
    expect(nextOf(open({ ...chair, mayAcclaim: false }, 1))).toBe('confirmation A');
  });

  it('[ELE-1] fewer candidates than seats are acclaimed, and the other seats stay vacant', () => {
    const few = open(formation(5), 3);
    expect(nextOf(few)).toBe('acclamation A B C');
    const acclaimed = afterAcclamation(few, 0);
    expect(acclaimed.elected).toEqual(['A', 'B', 'C']);
    expect(nextOf(acclaimed)).toBe('vacant tooFew /2');
  });
});

describe('several seats', () => {
  it('[ELE-1] the k highest are elected, the most votes first', () => {
    const first = open(formation(2), 4);
    const done = afterRound(first, verdictOf(first, [3, 7, 1, 5], { valid: 9 }));
    expect(done.elected).toEqual(['B', 'D']);
    expect(nextOf(done)).toBe('elected');
  });

  it('[ELE-1] a tie at the boundary of the last seat is voted on by the tied alone, for the seats that are left', () => {
    const first = open(formation(3), 5);
    const tie = afterRound(first, verdictOf(first, [7, 4, 4, 4, 1], { valid: 8 }));
    expect(tie.elected).toEqual(['A']);
    expect(nextOf(tie)).toBe('tieBreak B C D /2');
    const again = afterRound(tie, verdictOf(tie, [5, 3, 3], { valid: 6 }));
    expect(again.elected).toEqual(['A', 'B']);
    expect(nextOf(again)).toBe('tieBreak C D /1');
    // Equal a second time: nobody is asked a third.
    expect(nextOf(voted(again, 4, 4))).toBe('lot C D /1');
  });

  it('[ELE-1] with a majority of the valid papers, whoever misses it goes into a run-off of two for each open seat', () => {
    const rules: ElectionRules = { ...chair, seats: 2 };
    const first = open(rules, 5);
    const next = afterRound(first, verdictOf(first, [8, 5, 3, 2, 1], { valid: 10 }));
    expect(next.elected).toEqual(['A']);
    expect(nextOf(next)).toBe('runOff B C /1');
  });

  it('[ELE-1] nobody is elected without a vote: the seats that are left are voted on once more', () => {
    const first = open(formation(2), 3);
    const again = afterRound(first, verdictOf(first, [4, 0, 0], { valid: 4 }));
    expect(again.elected).toEqual(['A']);
    expect(nextOf(again)).toBe('repeat B C /1');
    expect(nextOf(voted(again, 0, 1))).toBe('elected');
    expect(nextOf(voted(again, 0, 0))).toBe('vacant noVotes /1');
  });

  it('[ELE-1] fewer marks than seats are fine, more make the paper invalid, and so does a strange name', () => {
    const ballot = ballotOf(open(formation(2), 3));
    const papers: Paper<string>[] = [['A'], ['A', 'B'], ['B', 'B'], ['A', 'B', 'C'], ['X'], [], null];
    expect(countPapers(ballot, papers)).toEqual({
      votes: [
        { candidate: 'A', votes: 2 },
        { candidate: 'B', votes: 2 },
        { candidate: 'C', votes: 0 },
      ],
      valid: 3,
      abstain: 1,
      invalid: 3,
    });
  });
});

describe('who leaves between rounds', () => {
  it('[ELE-1] before the first ballot: it is another ballot, or none', () => {
    expect(nextOf(afterLeaving(open(chair, 3), 'B'))).toBe('firstRound A C /1');
    expect(nextOf(afterLeaving(open(chair, 2), 'B'))).toBe('acclamation A');
    expect(nextOf(afterLeaving(open(chair, 1), 'A'))).toBe('vacant nobodyLeft /1');
  });

  it('[ELE-1] before the run-off: the next of the round moves up', () => {
    const second = voted(open(chair, 4), 4, 3, 2, 1);
    expect(nextOf(afterLeaving(second, 'A'))).toBe('runOff B C /1');
    expect(nextOf(afterLeaving(second, 'D'))).toBe('runOff A B /1');
    const tied = voted(open(chair, 4), 5, 3, 2, 2);
    expect(nextOf(afterLeaving(tied, 'B'))).toBe('tieBreak C D /1');
    expect(nextOf(afterLeaving(voted(open(chair, 2), 5, 5), 'A'))).toBe('acclamation B');
  });

  it('[ELE-1] out of a tie-break for a seat: with room for those who are left they are elected', () => {
    const tie = voted(open(most, 3), 3, 3, 1);
    expect(afterLeaving(tie, 'A')).toMatchObject({ elected: ['B'], next: { kind: 'elected' } });
    expect(nextOf(afterLeaving(voted(open(most, 4), 3, 3, 3, 1), 'A'))).toBe('tieBreak B C /1');
  });

  it('[ELE-1] out of a lot: nothing is drawn between one', () => {
    const lot = voted(voted(open(chair, 2), 5, 5), 5, 5);
    expect(afterLeaving(lot, 'A')).toMatchObject({ elected: ['B'], next: { kind: 'elected' } });
  });

  it('[ELE-1] who refuses having been elected: the seat is voted on again without him', () => {
    const done = voted(open(chair, 3), 6, 3, 2);
    const again = afterLeaving(done, 'A');
    expect(again.elected).toEqual([]);
    expect(nextOf(again)).toBe('firstRound B C /1');
    expect(nextOf(afterLeaving(again, 'C'))).toBe('acclamation B');
  });

  it('[ELE-1] who refuses while others are still voted on: first these, then his seat', () => {
    const first = open(formation(2), 4);
    const tie = afterRound(first, verdictOf(first, [5, 3, 3, 1], { valid: 6 }));
    const refused = afterLeaving(tie, 'A');
    expect(nextOf(refused)).toBe('tieBreak B C /1');
    expect(nextOf(voted(refused, 4, 2))).toBe('firstRound C D /1');
  });
});

describe('what cannot be', () => {
  it.each([
    ['a sum that is not the valid papers', [3, 2, 1], { valid: 5 }],
    ['a part of a vote', [3.5, 2, 0.5], {}],
    ['less than nothing', [-1, 2, 3], {}],
  ] as const)('[ELE-1] %s is no count', (_name, votes, others) => {
    expect(() => verdictOf(open(chair, 3), votes, others)).toThrow(RangeError);
  });

  it('[ELE-1] a round of another ballot, a lot for somebody else, and a step that is not next are bugs', () => {
    const first = open(chair, 3);
    const verdict = verdictOf(first, [4, 4, 2]);
    const second = afterRound(first, verdict);
    expect(() => afterRound(second, verdict)).toThrow(RangeError);
    expect(() => afterLastResort(second, ['A'])).toThrow(RangeError);
    expect(() => afterAcclamation(second, 0)).toThrow(RangeError);
    expect(() => afterConfirmation(second, [])).toThrow(RangeError);
    const lot = voted(voted(second, 5, 5), 5, 5);
    for (const chosen of [['C'], ['A', 'B'], [], ['A', 'A']])
      expect(() => afterLastResort(lot, chosen)).toThrow(RangeError);
    expect(() => openElection(chair, ['A', 'A'])).toThrow(RangeError);
    expect(() => openElection(formation(0), ['A'])).toThrow(RangeError);
  });
});

describe('against an oracle written in another way', () => {
  const bases = ['entitled', 'presentAtOpening', 'cast', 'validOrAbstain', 'valid'] as const;
  const kinds = ['absolute', 'twoThirds', 'threeQuarters'] as const;

  function both(
    rules: ElectionRules,
    all: readonly string[],
    before: { readonly standing: Standing<string>; readonly situation: Situation },
    papers: readonly Paper<string>[],
  ) {
    const ballot = ballotOf(before.standing);
    const verdict = decideRound(rules.majority, ballot, countPapers(ballot, papers), hall(papers.length));
    const standing = afterRound(before.standing, verdict);
    const situation = counted(rules, all, hall(papers.length), before.situation, papers);
    return { standing, situation };
  }

  /** Walks through every course that an election of so many can take, each situation once. @returns how many rounds were compared. */
  function walk(rules: ElectionRules, all: readonly string[], mostVoters: number): number {
    const seen = new Set<string>();
    const open = [{ standing: openElection<string>(rules, all), situation: start(rules, all) }];
    let rounds = 0;
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const told = asSituation(at.standing);
      const key = JSON.stringify(told);
      if (key !== JSON.stringify(at.situation)) expect(told).toEqual(at.situation);
      if (seen.has(key)) continue;
      seen.add(key);
      const { next } = at.standing;
      if (next.kind === 'lot') {
        for (const chosen of multisets(next.tied, next.places)) {
          if (new Set(chosen).size < chosen.length) continue;
          const standing = afterLastResort(at.standing, chosen);
          open.push({ standing, situation: drawn(rules, all, at.situation, chosen) });
        }
      }
      if (!('ballot' in next)) continue;
      for (let voters = 0; voters <= mostVoters; voters++) {
        for (const papers of multisets(everyPaper(next.ballot.candidates, next.ballot.places), voters)) {
          rounds += 1;
          open.push(both(rules, all, at, papers));
        }
      }
    }
    return rounds;
  }

  it.each([
    ['more than half of the valid votes', chair],
    ['more than half of everything cast', ofAll],
    [
      'at least two thirds of the entitled',
      { ...chair, majority: { kind: 'twoThirds', base: 'entitled', isStrict: false } },
    ],
    ['at least half of the valid votes', { ...chair, majority: { kind: 'absolute', base: 'valid', isStrict: false } }],
    ['the most votes', most],
  ] as const)('[ELE-1] every election of one by %s, up to 4 candidates and 5 voters', (_name, rules) => {
    let rounds = 0;
    for (let candidates = 0; candidates <= 4; candidates++) rounds += walk(rules, names.slice(0, candidates), 5);
    expect(rounds).toBeGreaterThan(2000);
  });

  it.each([
    [2, chair],
    [2, most],
    [3, most],
  ] as const)('[ELE-1] every election of %i out of up to 4 candidates by up to 4 voters', (seats, rules) => {
    let rounds = 0;
    for (let candidates = 0; candidates <= 4; candidates++)
      rounds += walk({ ...rules, seats }, names.slice(0, candidates), 4);
    expect(rounds).toBeGreaterThan(2000);
  });

  const anyRules: fc.Arbitrary<ElectionRules> = fc.record({
    seats: fc.integer({ min: 1, max: 4 }),
    majority: fc.option(
      fc.record({ kind: fc.constantFrom(...kinds), base: fc.constantFrom(...bases), isStrict: fc.boolean() }),
    ),
    mayAcclaim: fc.boolean(),
    lastResort: fc.constantFrom('lot', 'levelAbove' as const),
  });

  it('[ELE-1] 2,000 random elections of up to 6 candidates and 9 voters, from the first ballot to the end', () => {
    fc.assert(
      fc.property(
        anyRules,
        fc.integer({ min: 0, max: 6 }),
        fc.array(fc.array(fc.nat(), { maxLength: 9 }), { minLength: 12, maxLength: 12 }),
        (rules, candidates, draws) => {
          const all = names.slice(0, candidates);
          let at = { standing: openElection<string>(rules, all), situation: start(rules, all) };
          for (const draw of draws) {
            expect(asSituation(at.standing)).toEqual(at.situation);
            const { next } = at.standing;
            if (next.kind === 'lot' || next.kind === 'levelAbove') {
              const chosen = next.tied.slice(0, next.places);
              const situation = drawn(rules, all, at.situation, chosen);
              at = { standing: afterLastResort(at.standing, chosen), situation };
            } else if ('ballot' in next) {
              const kindsOfPaper = everyPaper(next.ballot.candidates, next.ballot.places);
              const papers = draw.map((one) => kindsOfPaper[one % kindsOfPaper.length] ?? null);
              at = both(rules, all, at, papers);
            } else break;
          }
          expect(asSituation(at.standing)).toEqual(at.situation);
        },
      ),
      { ...seeded, numRuns: 2000 },
    );
  });

  it('[ELE-1] whatever happens, it ends; nobody is elected twice, and who was elected or left is on no later ballot', () => {
    fc.assert(
      fc.property(
        anyRules,
        fc.integer({ min: 1, max: 6 }),
        fc.array(fc.tuple(fc.nat(), fc.array(fc.nat(), { maxLength: 9 })), { minLength: 60, maxLength: 60 }),
        (rules, candidates, happenings) => {
          let standing = openElection<string>(rules, names.slice(0, candidates));
          const gone = new Set<string>();
          for (const [index, [leaver, draw]] of happenings.entries()) {
            const { next } = standing;
            const named =
              'ballot' in next
                ? next.ballot.candidates
                : 'tied' in next
                  ? next.tied
                  : 'candidates' in next
                    ? next.candidates
                    : [];
            expect(named.filter((one) => gone.has(one) || standing.elected.includes(one))).toEqual([]);
            expect(new Set(standing.elected).size).toBe(standing.elected.length);
            expect(standing.elected.length).toBeLessThanOrEqual(rules.seats);
            expect(standing.elected.filter((one) => gone.has(one))).toEqual([]);
            if ('ballot' in next) expect(next.ballot.candidates.length).toBeGreaterThan(next.ballot.places);
            if ('ballot' in next) expect(next.ballot.places).toBeGreaterThan(0);
            // Now and then somebody leaves, elected or not; towards the end nobody does any more.
            const name = index < 20 ? names[leaver % 20] : undefined;
            if (name !== undefined && !gone.has(name)) {
              gone.add(name);
              standing = afterLeaving(standing, name);
            } else if (next.kind === 'acclamation') standing = afterAcclamation(standing, draw.length % 2);
            else if (next.kind === 'confirmation')
              standing = afterConfirmation(standing, next.candidates.slice(draw.length % 2));
            else if (next.kind === 'lot' || next.kind === 'levelAbove')
              standing = afterLastResort(standing, next.tied.slice(-next.places));
            else if ('ballot' in next) {
              const kindsOfPaper = everyPaper(next.ballot.candidates, next.ballot.places);
              const papers = draw.map((one) => kindsOfPaper[one % kindsOfPaper.length] ?? null);
              const count = countPapers(next.ballot, papers);
              standing = afterRound(standing, decideRound(rules.majority, next.ballot, count, hall(draw.length)));
            }
          }
          expect(['elected', 'vacant']).toContain(standing.next.kind);
        },
      ),
      { ...seeded, numRuns: 2000 },
    );
  });
});
