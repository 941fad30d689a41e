import {
  afterAcclamation,
  afterConfirmation,
  afterLastResort,
  afterLeaving,
  afterRound,
  decideRound,
  drawLots,
  openElection,
  spokenSeed,
} from '../../counting';
import type { Ballot, MajorityRule, NextStep, Standing } from '../../counting';
import { accept, refuse } from '../kernel';
import type { DecisionContext, Deciders, EntryId, NomineeId, PollId, Result } from '../kernel';
import type { PollEvent } from '../polls/events';
import type { ChoiceCount, NewPoll, Poll } from '../polls/model';
import { runningItem } from '../sitting/select';
import type { AssemblyState } from '../state';
import type { ElectionCommand, ElectionRefusal, NumbersDraw, TieDecision } from './commands';
import { findElection, findNominee } from './find';
import type { ElectionEvent } from './events';
import type { BallotStep, Draw, Election, Nominee, Round, RoundOutcome, RoundPoll } from './model';
import {
  candidatesOf,
  hasNumber,
  isBallotStep,
  isVoid,
  liveRound,
  nomineeOf,
  optionOf,
  originOf,
  pollsOf,
  supportDisputes,
  verdictOf,
} from './select';
import { roundQuestion } from './words';

type Answer<Value> = Result<Value, ElectionRefusal>;
type At = Standing<NomineeId>;
type BallotNext = Extract<NextStep<NomineeId>, { readonly kind: BallotStep }>;

/** In a run-off and on a motion without a rule of its own the most votes decide (ADR 20). */
const mostVotes: MajorityRule = { kind: 'simple', base: 'valid', isStrict: true };

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The election before its first ballot, with the candidates in the given order. */
function openedWith({ rules }: Election, candidates: readonly NomineeId[]): At {
  const { seats, majority, mayAcclaim, lastResort } = rules;
  return openElection({ seats, majority, mayAcclaim, lastResort }, candidates);
}

/** An election whose list of candidates is fixed. */
function findStanding(state: AssemblyState, id: Election['id']) {
  const found = findElection(state, id);
  if (!found.ok) return found;
  const { standing } = found.value;
  return standing === null ? refuse('election.listOpen') : accept({ election: found.value, standing });
}

/** Who is drawn at which place, from a seed. */
function drawn(list: readonly NomineeId[], by: string, seed: string, context: DecisionContext) {
  const lots = drawLots(seed, list.length, context.digest);
  const draw: Draw = { kind: 'seed', by, seed: spokenSeed(seed), list, lots };
  return { draw, order: lots.flatMap(({ number }) => list[number - 1] ?? []) };
}

/** The numbers of a draw: each candidate has one, and each number from 1 on is given once. */
function numbersOf(
  candidates: readonly NomineeId[],
  draw: NumbersDraw,
  context: DecisionContext,
): Answer<{
  readonly draw: Draw;
  readonly numbers: readonly { readonly nomineeId: NomineeId; readonly number: number }[];
}> {
  const by = draw.by.trim();
  if (by === '') return refuse('election.drawerMissing');
  if (draw.kind === 'seed') {
    if (spokenSeed(draw.seed) === '') return refuse('election.seedMissing');
    const { draw: told, order } = drawn(candidates, by, draw.seed, context);
    return accept({ draw: told, numbers: order.map((nomineeId, index) => ({ nomineeId, number: index + 1 })) });
  }
  const byNominee = new Map(draw.numbers.map(({ nomineeId, number }) => [nomineeId, number]));
  const given = new Set(byNominee.values());
  const isPermutation =
    draw.numbers.length === candidates.length &&
    candidates.every((one) => byNominee.has(one)) &&
    candidates.every((_one, index) => given.has(index + 1));
  if (!isPermutation) return refuse('election.notAPermutation', { count: candidates.length });
  const numbers = [...draw.numbers].sort((a, b) => a.number - b.number);
  return accept({ draw: { kind: 'hand', by }, numbers });
}

/** Who was chosen between those who were equal twice, and how. */
function chosenBy(
  next: Extract<NextStep<NomineeId>, { readonly kind: 'lot' | 'levelAbove' }>,
  decision: TieDecision,
  context: DecisionContext,
): Answer<{ readonly draw: Draw; readonly chosen: readonly NomineeId[] }> {
  if ((decision.kind === 'levelAbove') !== (next.kind === 'levelAbove')) return refuse('election.wrongResort');
  const by = decision.by.trim();
  if (by === '') return refuse('election.drawerMissing');
  if (decision.kind === 'seed') {
    if (spokenSeed(decision.seed) === '') return refuse('election.seedMissing');
    const { draw, order } = drawn(next.tied, by, decision.seed, context);
    return accept({ draw, chosen: order.slice(0, next.places) });
  }
  const { chosen } = decision;
  const isChoice =
    chosen.length === next.places &&
    new Set(chosen).size === chosen.length &&
    chosen.every((one) => next.tied.includes(one));
  if (!isChoice) return refuse('election.wrongChoice', { places: next.places });
  if (decision.kind === 'hand') return accept({ draw: { kind: 'hand', by }, chosen });
  const letter = decision.letter.trim();
  return letter === ''
    ? refuse('election.letterMissing')
    : accept({ draw: { kind: 'levelAbove', by, letter }, chosen });
}

function ballotMajority(standing: At, { stage }: Ballot<NomineeId>): MajorityRule {
  return stage === 'first' ? (standing.rules.majority ?? mostVotes) : mostVotes;
}

function option(state: AssemblyState, nominee: Nominee): NewPoll['options'][number] {
  const { id, number, name, participantId } = nominee;
  const fromRegistry = participantId === null ? undefined : state.participants.get(participantId)?.photoId;
  return {
    id: optionOf(id),
    number: number ?? 0,
    label: name,
    note: originOf(state, nominee),
    photoId: nominee.photoId ?? fromRegistry ?? null,
  };
}

/** The polls of a step that is put to the vote: one, or one for each candidate who is confirmed by yes and no. */
function pollsFor(
  state: AssemblyState,
  election: Election,
  standing: At,
  next: BallotNext,
  roundNumber: number,
  context: DecisionContext,
): { readonly polls: readonly RoundPoll[]; readonly drafts: readonly NewPoll[] } {
  const draft = (place: number, candidate: NomineeId | null, fields: Partial<NewPoll>): NewPoll => ({
    id: context.newId<PollId>(),
    number: state.polls.size + 1 + place,
    kind: 'paper',
    question: roundQuestion(election, roundNumber, next, candidate),
    majority: mostVotes,
    itemId: election.itemId ?? runningItem(state.agenda)?.id ?? null,
    sectors: [],
    options: [],
    marks: 1,
    series: null,
    repeats: null,
    ...fields,
  });
  if ('ballot' in next) {
    const { ballot } = next;
    const options = ballot.candidates.flatMap((id) => {
      const nominee = nomineeOf(election, id);
      return nominee === undefined ? [] : [option(state, nominee)];
    });
    const poll = draft(0, null, { options, marks: ballot.places, majority: ballotMajority(standing, ballot) });
    return { polls: [{ pollId: poll.id, candidate: null }], drafts: [poll] };
  }
  if (next.kind === 'acclamation') {
    const poll = draft(0, null, { kind: 'acclamation' });
    return { polls: [{ pollId: poll.id, candidate: null }], drafts: [poll] };
  }
  // What was voted on in a round that became void by another of its polls is not voted on again.
  const kept = keptPolls(state, election, next.candidates);
  const drafts: NewPoll[] = [];
  const polls = next.candidates.map((candidate) => {
    const before = kept.get(candidate);
    if (before !== undefined) return { pollId: before, candidate };
    const poll = draft(drafts.length, candidate, { majority: state.facts.rules.motionMajority });
    drafts.push(poll);
    return { pollId: poll.id, candidate };
  });
  return { polls, drafts };
}

/** Of the last round, where it is the same and became void, the polls that were not cancelled. */
function keptPolls(
  state: AssemblyState,
  { rounds }: Election,
  candidates: readonly NomineeId[],
): ReadonlyMap<NomineeId, PollId> {
  const last = rounds.at(-1);
  if (last?.step !== 'confirmation' || !isVoid(state, last) || !isSame(last.candidates, candidates)) return new Map();
  return new Map(
    last.polls.flatMap(({ candidate, pollId }) =>
      candidate === null || state.polls.get(pollId)?.state.kind === 'cancelled' ? [] : [[candidate, pollId] as const],
    ),
  );
}

/** What the polls of a round gave, once all are confirmed. */
function outcomeOf(
  state: AssemblyState,
  standing: At,
  round: Round,
): Answer<{ readonly outcome: RoundOutcome; readonly standing: At }> {
  const polls = pollsOf(state, round);
  const results = polls.flatMap((poll) => (poll.state.kind === 'confirmed' ? [poll.state.result] : []));
  const open = polls.find((poll) => poll.state.kind !== 'confirmed');
  if (open !== undefined) return refuse('election.resultOpen', { question: open.question });
  const { next } = standing;
  const [first] = results;
  if ('ballot' in next && first?.kind === 'choice') {
    const verdict = decideRound(standing.rules.majority, next.ballot, roundCount(next.ballot, first.count), {
      entitled: first.count.entitled,
      presentAtOpening: first.count.present,
    });
    return accept({ outcome: { kind: 'ballot', verdict }, standing: afterRound(standing, verdict) });
  }
  if (next.kind === 'acclamation' && first?.kind === 'acclamation') {
    const { objections } = first;
    return accept({ outcome: { kind: 'acclamation', objections }, standing: afterAcclamation(standing, objections) });
  }
  const confirmed = round.polls.flatMap(({ candidate, pollId }) =>
    candidate !== null && isConfirmed(state.polls.get(pollId)) ? [candidate] : [],
  );
  return next.kind === 'confirmation'
    ? accept({ outcome: { kind: 'confirmation', confirmed }, standing: afterConfirmation(standing, confirmed) })
    : refuse('election.noRound');
}

function roundCount(ballot: Ballot<NomineeId>, count: ChoiceCount) {
  const votes = new Map(count.options.map(({ id, votes: given }) => [id, given]));
  return {
    votes: ballot.candidates.map((candidate) => ({ candidate, votes: votes.get(optionOf(candidate)) ?? 0 })),
    valid: count.valid,
    abstain: count.blank,
    invalid: count.invalid,
  };
}

function isConfirmed(poll: Poll | undefined): boolean {
  return (
    poll?.state.kind === 'confirmed' &&
    poll.state.result.kind !== 'choice' &&
    poll.state.result.kind !== 'acclamation' &&
    poll.state.result.verdict.outcome === 'carried'
  );
}

/**
 * What becomes of the round that is being held where another step is next now. While papers are in the hands of voters nobody leaves the
 * ballot: the chair pauses first, so that nobody marks a paper that is void already. After voting has ended the votes that were given count
 * as they are (ADR 20): they are counted first. In between the polls are cancelled with the reason, and their papers are void (across.ts).
 */
export function endRound(state: AssemblyState, election: Election, reason: string): Answer<readonly PollEvent[]> {
  const live = liveRound(state, election);
  if (live === undefined) return accept([]);
  const polls = pollsOf(state, live);
  const kinds = polls.map((poll) => poll.state.kind);
  if (kinds.includes('open')) return refuse('election.pollOpen');
  if (kinds.includes('closed')) return refuse('election.countFirst');
  if (kinds.every((kind) => kind === 'counted' || kind === 'confirmed')) return refuse('election.concludeFirst');
  return accept(
    polls
      .filter(({ state: { kind } }) => kind === 'draft' || kind === 'ready' || kind === 'paused')
      .map(({ id }) => ({ type: 'poll.cancelled', id, reason })),
  );
}

/** Somebody is gone from the ballots of this office, or from the seat. */
function gone(state: AssemblyState, election: Election, nomineeId: NomineeId, reason: string) {
  const { standing } = election;
  if (standing === null) return accept({ standing: null, polls: [] });
  const after = afterLeaving(standing, nomineeId);
  const polls = isSame(after.next, standing.next) ? accept([]) : endRound(state, election, reason);
  return polls.ok ? accept({ standing: after, polls: polls.value }) : polls;
}

type CourseCommand = Extract<
  ElectionCommand,
  {
    readonly type:
      | 'election.fixList'
      | 'election.reopenList'
      | 'election.drawNumbers'
      | 'election.startRound'
      | 'election.concludeRound'
      | 'election.decideTie'
      | 'election.leave'
      | 'election.answer'
      | 'election.cancel';
  }
>;

export const courseDeciders: Deciders<AssemblyState, CourseCommand, ElectionEvent | PollEvent, ElectionRefusal> = {
  'election.fixList': (state, { id }) => {
    const found = findElection(state, id);
    if (!found.ok) return found;
    const election = found.value;
    if (election.listFixedAt !== null) return refuse('election.listFixed');
    const [disputed] = supportDisputes(election);
    if (disputed !== undefined)
      return refuse('election.supportDisputed', { cooperative: state.cooperatives.get(disputed)?.name ?? '' });
    const open = election.nominees.find((one) => one.left === null && verdictOf(one) === undefined);
    if (open !== undefined) return refuse('election.verdictsOpen', { name: open.name });
    const standing = openedWith(
      election,
      candidatesOf(election).map((one) => one.id),
    );
    return accept([{ type: 'election.listFixed', id, standing }]);
  },
  'election.reopenList': (state, { id, reason }) => {
    const found = findStanding(state, id);
    if (!found.ok) return found;
    const { election } = found.value;
    const hasBegun =
      election.rounds.some(({ outcome }) => outcome !== null) || liveRound(state, election) !== undefined;
    if (hasBegun) return refuse('election.hasBegun');
    if (reason.trim() === '') return refuse('election.reasonMissing');
    return accept([{ type: 'election.listReopened', id, reason: reason.trim() }]);
  },
  'election.drawNumbers': (state, { id, draw }, context) => {
    const found = findStanding(state, id);
    if (!found.ok) return found;
    const { election, standing } = found.value;
    if (election.numbersDraw !== null) return refuse('election.numbersDrawn');
    if (!('ballot' in standing.next)) return refuse('election.noLotNeeded');
    const read = numbersOf(standing.candidates, draw, context);
    if (!read.ok) return read;
    const { numbers, draw: told } = read.value;
    const ordered = openedWith(
      election,
      numbers.map(({ nomineeId }) => nomineeId),
    );
    return accept([{ type: 'election.numbersDrawn', id, draw: told, numbers, standing: ordered }]);
  },
  'election.startRound': (state, { id }, context) => {
    const found = findStanding(state, id);
    if (!found.ok) return found;
    const { election, standing } = found.value;
    if (liveRound(state, election) !== undefined) return refuse('election.roundRuns');
    const { next } = standing;
    if (!isBallotStep(next.kind)) return refuse('election.notToBeVoted');
    const step = next as BallotNext;
    if ('ballot' in step && !step.ballot.candidates.every((one) => hasNumber(election, one)))
      return refuse('election.numbersMissing');
    const number = election.rounds.filter(({ outcome }) => outcome !== null).length + 1;
    const { polls, drafts } = pollsFor(state, election, standing, step, number, context);
    const [candidates, places] =
      'ballot' in step
        ? [step.ballot.candidates, step.ballot.places]
        : [step.candidates, standing.rules.seats - standing.elected.length];
    const round = { id: context.newId<EntryId>(), number, step: step.kind, candidates, places, polls };
    return accept([
      ...drafts.map((poll) => ({ type: 'poll.drafted' as const, poll })),
      { type: 'election.roundStarted', id, round },
    ]);
  },
  'election.concludeRound': (state, { id }) => {
    const found = findStanding(state, id);
    if (!found.ok) return found;
    const { election, standing } = found.value;
    const round = liveRound(state, election);
    if (round === undefined) return refuse('election.noRound');
    const read = outcomeOf(state, standing, round);
    return read.ok ? accept([{ type: 'election.roundConcluded', id, roundId: round.id, ...read.value }]) : read;
  },
  'election.decideTie': (state, { id, decision }, context) => {
    const found = findStanding(state, id);
    if (!found.ok) return found;
    const { standing } = found.value;
    const { next } = standing;
    if (next.kind !== 'lot' && next.kind !== 'levelAbove') return refuse('election.noTie');
    const read = chosenBy(next, decision, context);
    if (!read.ok) return read;
    const { draw, chosen } = read.value;
    return accept([{ type: 'election.tieDecided', id, draw, chosen, standing: afterLastResort(standing, chosen) }]);
  },
  'election.leave': (state, { id, nomineeId, kind, reason }) => {
    const found = findNominee(state, id, nomineeId);
    if (!found.ok) return found;
    const { election, nominee } = found.value;
    if (nominee.left !== null) return refuse('election.hasLeft', { name: nominee.name });
    const why = reason.trim();
    if (why === '') return refuse('election.reasonMissing');
    const after = gone(state, election, nomineeId, why);
    if (!after.ok) return after;
    const { standing, polls } = after.value;
    return accept([...polls, { type: 'election.nomineeLeft', id, nomineeId, kind, reason: why, standing }]);
  },
  'election.answer': (state, { id, nomineeId, isAccepted, reason }) => {
    const found = findNominee(state, id, nomineeId);
    if (!found.ok) return found;
    const { election, nominee } = found.value;
    const { standing } = election;
    if (standing === null || !standing.elected.includes(nomineeId))
      return refuse('election.notElected', { name: nominee.name });
    if (nominee.answer !== null) return refuse('election.answered', { name: nominee.name });
    const why = reason.trim();
    if (isAccepted) return accept([{ type: 'election.answered', id, nomineeId, isAccepted, reason: why, standing }]);
    const after = gone(state, election, nomineeId, why === '' ? `${nominee.name} menolak terpilih` : why);
    if (!after.ok) return after;
    const { standing: left, polls } = after.value;
    return accept([
      ...polls,
      { type: 'election.answered', id, nomineeId, isAccepted, reason: why, standing: left ?? standing },
    ]);
  },
  'election.cancel': (state, { id, reason }) => {
    const found = findElection(state, id);
    if (!found.ok) return found;
    const why = reason.trim();
    if (why === '') return refuse('election.reasonMissing');
    const polls = endRound(state, found.value, why);
    return polls.ok ? accept([...polls.value, { type: 'election.cancelled', id, reason: why }]) : polls;
  },
};
