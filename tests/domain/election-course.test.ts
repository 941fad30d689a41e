import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterAcclamation,
  afterConfirmation,
  afterLastResort,
  afterLeaving,
  afterRound,
  countPapers,
  decideRound,
  openElection,
} from '../../shared/counting';
import type { Standing } from '../../shared/counting';
import { evolveCommit, liveRound, optionOf, toJson } from '../../shared/domain';
import type {
  AssemblyEvent,
  AssemblyState,
  CommandId,
  DecisionContext,
  NomineeId,
  OptionId,
  PaperMark,
} from '../../shared/domain';
import { Contest } from './contest';
import { Meeting } from './meeting';

/** A meeting that keeps its commits, so that they can be read again from the first. */
class KeptMeeting extends Meeting {
  readonly commits: { readonly context: DecisionContext; readonly events: readonly AssemblyEvent[] }[] = [];

  override happen(events: readonly AssemblyEvent[]): readonly AssemblyEvent[] {
    if (events.length > 0) this.commits.push({ context: this.context, events });
    return super.happen(events);
  }

  /** The record read from the first commit on. */
  replayed(first: AssemblyState): AssemblyState {
    return this.commits.reduce<AssemblyState>(
      (state, { context: { now: at, actor, device }, events }) =>
        evolveCommit(state, { commandId: 'c' as CommandId, at, actor, device, events }),
      first,
    );
  }
}

/** A number in the range of a list, whatever was drawn. */
function pick<Value>(list: readonly Value[], drawn: number): Value {
  const found = list[drawn % list.length];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
}

const voters = 4;

/** Papers as they are drawn: so many marks for each voter, as numbers that are brought into the range of the ballot. */
const papers = fc.array(fc.array(fc.nat(9), { maxLength: 2 }), { minLength: 1, maxLength: voters });
const steps = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('go' as const), papers, drawn: fc.nat(9) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('leave' as const), papers, drawn: fc.nat(9) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('answer' as const), papers, drawn: fc.nat(9) }) },
  ),
  { minLength: 1, maxLength: 7 },
);
type Step = typeof steps extends fc.Arbitrary<readonly (infer One)[]> ? One : never;

/** One step of an election, done by commands on one side and by the engine on the other. */
function walk(contest: Contest, engine: Standing<NomineeId>, step: Step): Standing<NomineeId> {
  const { meeting } = contest;
  const { next } = engine;
  if (step.kind === 'leave' && engine.candidates.length > 0) {
    const leaver = pick(engine.candidates, step.drawn);
    meeting.do(contest.leave(leaver));
    return afterLeaving(engine, leaver);
  }
  const open = engine.elected.filter((id) => contest.nominee(id).answer === null);
  if (step.kind === 'answer' && open.length > 0) {
    const elected = pick(open, step.drawn);
    const accepts = step.drawn % 2 === 0;
    meeting.do(contest.answer(elected, accepts));
    return accepts ? engine : afterLeaving(engine, elected);
  }
  if (next.kind === 'elected' || next.kind === 'vacant') return engine;
  if (next.kind === 'lot' || next.kind === 'levelAbove') {
    const chosen = next.tied.slice(0, next.places);
    const decision =
      next.kind === 'lot'
        ? ({ kind: 'hand', by: 'Sekda', chosen } as const)
        : ({ kind: 'levelAbove', by: 'Dekopinwil', letter: '1', chosen } as const);
    meeting.do({ type: 'election.decideTie', id: contest.id, decision });
    return afterLastResort(engine, chosen);
  }
  const polls = contest.start();
  if (next.kind === 'acclamation') {
    const objections = step.drawn % 2;
    for (const id of polls) {
      meeting.do({ type: 'poll.open', id });
      if (objections > 0) meeting.do({ type: 'poll.object', id, by: 'Utusan', text: '' });
      meeting.do({ type: 'poll.close', id });
      meeting.do({ type: 'poll.confirm', id, knocks: 1 });
    }
    meeting.do(contest.act('election.concludeRound'));
    return afterAcclamation(engine, objections);
  }
  if (next.kind === 'confirmation') {
    const confirmed = next.candidates.filter((_one, index) => (step.drawn + index) % 2 === 0);
    for (const { pollId, candidate } of liveRound(meeting.state, contest.election)?.polls ?? []) {
      contest.open(pollId);
      contest.issue(pollId, 1);
      const isFor = candidate !== null && confirmed.includes(candidate);
      contest.count(pollId, [{ kind: 'valid', options: [(isFor ? 'answer-yes' : 'answer-no') as OptionId] }]);
    }
    meeting.do(contest.act('election.concludeRound'));
    return afterConfirmation(engine, confirmed);
  }
  if (!('ballot' in next)) throw new Error('no ballot is next');
  const { ballot } = next;
  const read = step.papers.map((marks) => marks.slice(0, ballot.places).map((mark) => pick(ballot.candidates, mark)));
  const [pollId] = polls;
  if (pollId === undefined) throw new Error('no poll');
  contest.open(pollId);
  contest.issue(pollId, read.length);
  contest.count(
    pollId,
    read.map((marks): PaperMark => {
      if (marks.length === 0) return { kind: 'blank' };
      return { kind: 'valid', options: [...new Set(marks)].map(optionOf) };
    }),
  );
  meeting.do(contest.act('election.concludeRound'));
  const electorate = { entitled: voters, presentAtOpening: voters };
  return afterRound(engine, decideRound(engine.rules.majority, ballot, countPapers(ballot, read), electorate));
}

describe('an election by commands', () => {
  it('[ELE-1] goes as the engine goes, and read from the first commit on it is the same', () => {
    const rules = fc.record({
      seats: fc.integer({ min: 1, max: 2 }),
      majority: fc.constantFrom(null, { kind: 'absolute', base: 'valid', isStrict: true } as const),
      mayAcclaim: fc.boolean(),
      lastResort: fc.constantFrom('lot' as const, 'levelAbove' as const),
    });
    fc.assert(
      fc.property(rules, fc.integer({ min: 0, max: 4 }), steps, (drawnRules, count, drawnSteps) => {
        const meeting = new KeptMeeting();
        const first = meeting.state;
        const contest = new Contest(voters, drawnRules, 'supervisors', meeting);
        const ids = contest.candidates(...['A', 'B', 'C', 'D'].slice(0, count));
        let engine = openElection(drawnRules, ids);
        for (const step of drawnSteps) {
          engine = walk(contest, engine, step);
          expect(contest.election.standing).toEqual(engine);
        }
        expect(toJson(meeting.replayed(first))).toEqual(toJson(meeting.state));
      }),
      { numRuns: 60 },
    );
  });
});
