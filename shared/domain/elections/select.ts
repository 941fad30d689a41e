import type { NextStep } from '../../counting';
import type { CooperativeId, EntryId, NomineeId, OptionId, ParticipantId, PollId } from '../kernel';
import type { Poll } from '../polls/model';
import type { AssemblyState } from '../state';
import type { ElectionRefusal } from './commands';
import { usualMajority, usualMostTerms } from './model';
import type {
  BallotStep,
  Body,
  Election,
  ElectionKind,
  Nominee,
  NomineeVerdict,
  RequirementCheck,
  Round,
  SupportLetter,
} from './model';
import type { EnteredRules } from './commands';

/** Elections in the order in which they were announced. */
export function electionsInOrder(state: AssemblyState): readonly Election[] {
  return state.elections
    .valueSeq()
    .sortBy(({ number }) => number)
    .toArray();
}

export function nomineeOf({ nominees }: Election, id: NomineeId): Nominee | undefined {
  return nominees.find((one) => one.id === id);
}

/** What an office asks for by default: how it is won from the tata tertib, the rest as domain.md §3 has it. */
export function usualRules({ facts: { rules } }: AssemblyState, kind: ElectionKind): EnteredRules {
  return {
    seats: kind === 'chair' || kind === 'other' ? 1 : 3,
    // Several seats go to the most votes: more than half of the papers for each of them would seldom end.
    majority: rules.electionMethod === 'runOff' && (kind === 'chair' || kind === 'other') ? usualMajority : null,
    mayAcclaim: true,
    lastResort: 'lot',
    supportNeeded: 0,
    requirements: [],
    mostTerms: usualMostTerms,
  };
}

/** How a requirement was found the last time. */
export function checkOf({ checks }: Nominee, requirementId: EntryId): RequirementCheck | undefined {
  return checks.findLast((check) => check.requirementId === requirementId);
}

/** The verdict that stands. */
export function verdictOf({ verdicts }: Nominee): NomineeVerdict | undefined {
  return verdicts.at(-1);
}

interface BackedBy {
  readonly nomineeId: NomineeId;
  readonly letter: SupportLetter;
}

/** The letters of a cooperative that count or could count, whomever they back. */
export function lettersFrom({ nominees }: Election, id: CooperativeId): readonly BackedBy[] {
  return nominees.flatMap(({ id: nomineeId, support }) =>
    support
      .filter(({ cooperativeId, dropped }) => cooperativeId === id && dropped === null)
      .map((letter) => ({ nomineeId, letter })),
  );
}

/** Whether another letter of the same cooperative backs somebody else: until it is settled neither counts (domain.md §3). */
export function isDisputed(election: Election, letter: SupportLetter): boolean {
  return letter.dropped === null && lettersFrom(election, letter.cooperativeId).length > 1;
}

/** The cooperatives that back more than one nominee. */
export function supportDisputes(election: Election): readonly CooperativeId[] {
  const all = election.nominees.flatMap(({ support }) => support);
  return [...new Set(all.filter((letter) => isDisputed(election, letter)).map(({ cooperativeId }) => cooperativeId))];
}

/** How many letters count for a nominee. */
export function supportCount(election: Election, { support }: Nominee): number {
  return support.filter((letter) => letter.dropped === null && !isDisputed(election, letter)).length;
}

export function isOverTerms({ rules }: Election, { termsServed }: Nominee): boolean {
  return termsServed >= rules.mostTerms;
}

/** Something that stands against letting a nominee become a candidate. */
export interface Obstacle {
  readonly code: ElectionRefusal;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What stands against a nominee, in the order in which it is looked at; nothing where all is well. */
export function obstaclesOf(election: Election, nominee: Nominee): readonly Obstacle[] {
  const { rules } = election;
  const has = supportCount(election, nominee);
  const found: (Obstacle | null)[] = [
    has < rules.supportNeeded ? { code: 'election.supportTooFew', params: { has, needed: rules.supportNeeded } } : null,
    nominee.willingness === null ? { code: 'election.willingnessMissing', params: {} } : null,
    ...rules.requirements.map(({ id, text }): Obstacle | null => {
      const check = checkOf(nominee, id);
      if (check === undefined) return { code: 'election.requirementOpen', params: { requirement: text } };
      return check.isMet ? null : { code: 'election.requirementNotMet', params: { requirement: text } };
    }),
    isOverTerms(election, nominee) && nominee.termsOverride === null
      ? { code: 'election.termsNotOverridden', params: { terms: nominee.termsServed } }
      : null,
  ];
  return found.filter((one) => one !== null);
}

/** Whether a nominee became a candidate by the verdict, and still stands. */
export function isCandidate(nominee: Nominee): boolean {
  return verdictOf(nominee)?.isAccepted === true && nominee.left === null;
}

/** Candidates in the order of their numbers; of their nomination before there are any. */
export function candidatesOf({ nominees }: Election): readonly Nominee[] {
  return nominees.filter(isCandidate).sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
}

/** Who was drawn a number, whether still standing or not, in its order. */
export function numberedOf({ nominees }: Election): readonly Nominee[] {
  return nominees.filter(({ number }) => number !== null).sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
}

/** A nominee as what is marked on a paper: the same id, so that a count leads back without a table between. */
export function optionOf(id: NomineeId): OptionId {
  return id as string as OptionId;
}

/** Whether a step is put to the vote. */
export function isBallotStep(kind: NextStep<NomineeId>['kind']): kind is BallotStep {
  return kind !== 'lot' && kind !== 'levelAbove' && kind !== 'elected' && kind !== 'vacant';
}

export function pollsOf(state: Pick<AssemblyState, 'polls'>, { polls }: Round): readonly Poll[] {
  return polls.flatMap(({ pollId }) => state.polls.get(pollId) ?? []);
}

/** Whether a round gives nothing any more, because a poll of it was cancelled. */
export function isVoid(state: Pick<AssemblyState, 'polls'>, round: Round): boolean {
  return round.outcome === null && pollsOf(state, round).some((poll) => poll.state.kind === 'cancelled');
}

/** The round that is being held. */
export function liveRound(state: AssemblyState, { rounds }: Election): Round | undefined {
  const last = rounds.at(-1);
  return last !== undefined && last.outcome === null && !isVoid(state, last) ? last : undefined;
}

/** The election that a poll belongs to, and the round. */
export function electionOfPoll(
  state: AssemblyState,
  id: PollId,
): { readonly election: Election; readonly round: Round } | undefined {
  for (const election of state.elections.values()) {
    const round = election.rounds.findLast(({ polls }) => polls.some(({ pollId }) => pollId === id));
    if (round !== undefined) return { election, round };
  }
  return undefined;
}

/** The elected, in the order in which they were, without those who refused. */
export function electedOf(election: Election): readonly Nominee[] {
  return (election.standing?.elected ?? []).flatMap((id) => nomineeOf(election, id) ?? []);
}

/** Whether two elections are to the same office. */
export function isSameOffice(a: Pick<Election, 'kind' | 'title'>, b: Pick<Election, 'kind' | 'title'>): boolean {
  return a.kind === b.kind && (a.kind !== 'other' || a.title.trim().toLowerCase() === b.title.trim().toLowerCase());
}

/** To which offices whom of the registry was elected: the mark in the lists of people. */
export function electedOffices(
  elections: AssemblyState['elections'],
): ReadonlyMap<ParticipantId, readonly Pick<Election, 'id' | 'title'>[]> {
  const offices = new Map<ParticipantId, readonly Pick<Election, 'id' | 'title'>[]>();
  for (const election of elections.valueSeq().sortBy(({ number }) => number)) {
    if (election.cancelled !== null) continue;
    for (const { participantId } of electedOf(election))
      if (participantId !== null) offices.set(participantId, [...(offices.get(participantId) ?? []), election]);
  }
  return offices;
}

/** The chair who was elected and accepted. */
export function chairOf(election: Election): Nominee | undefined {
  return election.kind === 'chair' && election.cancelled === null
    ? electedOf(election).find(({ answer }) => answer?.isAccepted === true)
    : undefined;
}

/** Somebody on the formation team. */
export interface TeamMember {
  readonly id: string;
  readonly participantId: ParticipantId | null;
  readonly name: string;
  readonly origin: string;
  readonly how: 'head' | 'elected' | 'appointed';
}

/** Where a nominee comes from: the cooperative of the registry, else what was said. */
export function originOf(
  { cooperatives }: Pick<AssemblyState, 'cooperatives'>,
  { cooperativeId, origin }: Pick<Nominee, 'cooperativeId' | 'origin'>,
): string {
  return (cooperativeId === null ? undefined : cooperatives.get(cooperativeId)?.name) ?? origin;
}

/** Who sits on the formation team: the elected chair at its head, those elected to it, those appointed (domain.md §3). */
export function teamOf(state: AssemblyState, election: Election): readonly TeamMember[] {
  const member = (nominee: Nominee, how: TeamMember['how']): TeamMember => ({
    id: nominee.id,
    participantId: nominee.participantId,
    name: nominee.name,
    origin: originOf(state, nominee),
    how,
  });
  const chair = chairOf(election);
  const elected = electionsInOrder(state)
    .filter(({ kind, cancelled }) => kind === 'formationMembers' && cancelled === null)
    .flatMap(electedOf);
  return [
    ...(chair === undefined ? [] : [member(chair, 'head')]),
    ...elected.map((nominee) => member(nominee, 'elected')),
    ...(election.formation?.appointed ?? []).map((one) => ({ ...one, how: 'appointed' as const })),
  ];
}

/** Whether a body was composed. */
export function isComposed({ formation }: Election, body: Body): boolean {
  return (formation?.composition[body].length ?? 0) > 0;
}

export const electionStages = [
  'nomination',
  'verification',
  'numbers',
  'rounds',
  'acceptance',
  'formation',
  'done',
  'cancelled',
] as const;
/** How far an election is. */
export type ElectionStage = (typeof electionStages)[number];

/** Something that a guide leads to; it never forces (ADR 10). */
export type ElectionAct =
  | 'nominate'
  | 'settleSupport'
  | 'verify'
  | 'fixList'
  | 'drawNumbers'
  | 'startRound'
  | 'holdRound'
  | 'concludeRound'
  | 'decideTie'
  | 'answer'
  | 'form'
  | 'appoint'
  | 'compose'
  | 'none';

/** Where an election stands in its course, and the one act that comes next. */
export function courseOf(
  state: AssemblyState,
  election: Election,
): { readonly stage: ElectionStage; readonly act: ElectionAct } {
  if (election.cancelled !== null) return { stage: 'cancelled', act: 'none' };
  const { standing } = election;
  if (standing === null) {
    const standingNominees = election.nominees.filter(({ left }) => left === null);
    if (standingNominees.length === 0) return { stage: 'nomination', act: 'nominate' };
    if (supportDisputes(election).length > 0) return { stage: 'verification', act: 'settleSupport' };
    const isJudged = standingNominees.every((nominee) => verdictOf(nominee) !== undefined);
    return { stage: 'verification', act: isJudged ? 'fixList' : 'verify' };
  }
  const { next } = standing;
  const live = liveRound(state, election);
  if (live !== undefined) {
    const isOver = pollsOf(state, live).every((poll) => poll.state.kind === 'confirmed');
    return { stage: 'rounds', act: isOver ? 'concludeRound' : 'holdRound' };
  }
  if (isBallotStep(next.kind)) {
    const needsNumbers = 'ballot' in next && next.ballot.candidates.some((id) => !hasNumber(election, id));
    return needsNumbers ? { stage: 'numbers', act: 'drawNumbers' } : { stage: 'rounds', act: 'startRound' };
  }
  if (next.kind === 'lot' || next.kind === 'levelAbove') return { stage: 'rounds', act: 'decideTie' };
  if (electedOf(election).some(({ answer }) => answer === null)) return { stage: 'acceptance', act: 'answer' };
  if (chairOf(election) === undefined) return { stage: 'done', act: 'none' };
  if (election.formation === null) return { stage: 'formation', act: 'form' };
  if (teamOf(state, election).length < election.formation.size) return { stage: 'formation', act: 'appoint' };
  return isComposed(election, 'board') ? { stage: 'done', act: 'none' } : { stage: 'formation', act: 'compose' };
}

/** Whoever an election names, by the ids that they have in it: whom of the registry each is, null for somebody from outside. */
export function peopleOfElections(state: AssemblyState): ReadonlyMap<string, ParticipantId | null> {
  const people = new Map<string, ParticipantId | null>();
  for (const { nominees, formation } of state.elections.values()) {
    for (const { id, participantId } of [...nominees, ...(formation?.appointed ?? [])]) people.set(id, participantId);
  }
  return people;
}

/** Elections in which something is still to be done, the work of the formation team included. */
export function openElections(state: AssemblyState): readonly Election[] {
  return electionsInOrder(state).filter((election) => courseOf(state, election).act !== 'none');
}

export function hasNumber(election: Election, id: NomineeId): boolean {
  return (nomineeOf(election, id)?.number ?? null) !== null;
}
