import { performance } from 'node:perf_hooks';
import { isDeepStrictEqual } from 'node:util';
import { afterLastResort, afterRound, chairRules, countPapers, decideRound, openElection } from '../../shared/counting';
import type { ElectionRules } from '../../shared/counting';
import { asSituation, counted, drawn, everyPaper, start } from '../counting/election-oracle';
import { line } from './figures.mjs';
import type { Line } from './figures.mjs';

const elections = 5_000;
const names = ['A', 'B', 'C', 'D', 'E', 'F'];

/** Numbers that are the same in each run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 8;
  };
}

/** One random election to its end, each step held against the oracle. @returns how many rounds it took. */
function election(next: () => number): number {
  const rules: ElectionRules = {
    ...chairRules,
    seats: 1 + (next() % 3),
    majority: next() % 2 === 0 ? null : chairRules.majority,
  };
  const all = names.slice(0, 2 + (next() % 5));
  let standing = openElection<string>(rules, all);
  let situation = start(rules, all);
  for (let rounds = 0; ; rounds++) {
    if (!isDeepStrictEqual(asSituation(standing), situation)) throw new Error('the oracle says otherwise');
    const step = standing.next;
    if (step.kind === 'lot') {
      const chosen = step.tied.slice(0, step.places);
      standing = afterLastResort(standing, chosen);
      situation = drawn(rules, all, situation, chosen);
    } else if ('ballot' in step) {
      const kinds = everyPaper(step.ballot.candidates, step.ballot.places);
      const papers = Array.from({ length: 1 + (next() % 9) }, () => kinds[next() % kinds.length] ?? null);
      const hall = { entitled: papers.length, presentAtOpening: papers.length };
      standing = afterRound(standing, decideRound(rules.majority, step.ballot, countPapers(step.ballot, papers), hall));
      situation = counted(rules, all, hall, situation, papers);
    } else return rounds;
  }
}

/** How many random elections are decided, and held against the oracle, in a second. */
export function electionLine(): Line {
  const next = numbers(20_261_126);
  const from = performance.now();
  let rounds = 0;
  for (let index = 0; index < elections; index++) rounds += election(next);
  const perSecond = Math.round(elections / ((performance.now() - from) / 1000));
  return line(
    'elections',
    `${String(elections)} random ones of up to 6 candidates and 9 voters to their end, ${String(rounds)} rounds, each held against the oracle`,
    `${String(perSecond)} a second`,
    '–',
    '≥ 2,000 a second',
    perSecond >= 2_000,
  );
}
