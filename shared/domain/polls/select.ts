import type { Electorate, MotionCount, Weighed } from '../../counting';
import type { CooperativeId, OptionId } from '../kernel';
import type { AssemblyState } from '../state';
import type { BallotOption, CalledAnswer, Poll, PollDefinition, TellerEntry } from './model';

/** The newest entry of one teller for one sector: a correction is a new entry, and the newest counts. */
export function latestEntry(poll: Poll, sector: number, teller: 1 | 2): TellerEntry | undefined {
  return poll.entries.findLast((entry) => entry.sector === sector && entry.teller === teller);
}

type SectorState = 'empty' | 'oneTeller' | 'agreed' | 'mismatch';

/** How far the double count of a sector is (voting.md §2). */
export function sectorState(poll: Poll, sector: number): SectorState {
  const first = latestEntry(poll, sector, 1);
  const second = latestEntry(poll, sector, 2);
  if (first === undefined && second === undefined) return 'empty';
  if (first === undefined || second === undefined) return 'oneTeller';
  const isSame = first.yes === second.yes && first.no === second.no && first.abstain === second.abstain;
  return isSame ? 'agreed' : 'mismatch';
}

/** The sum of the sectors on which both tellers agree. */
export function agreedCount(poll: Poll): MotionCount {
  const sum = { yes: 0, no: 0, abstain: 0, invalid: 0 };
  poll.sectors.forEach((_sector, index) => {
    const entry = latestEntry(poll, index, 1);
    if (entry === undefined || sectorState(poll, index) !== 'agreed') return;
    sum.yes += entry.yes;
    sum.no += entry.no;
    sum.abstain += entry.abstain;
  });
  return sum;
}

export function openPoll(state: AssemblyState): Poll | undefined {
  return state.polls.find((poll) => poll.state.kind === 'open' || poll.state.kind === 'paused');
}

/** The poll whose papers are being counted: the first that was closed, where several wait. */
export function countingPoll(state: AssemblyState): Poll | undefined {
  return pollsInOrder(state).find((poll) => poll.kind === 'paper' && poll.state.kind === 'closed');
}

/** Polls in the order in which they were drafted. */
export function pollsInOrder(state: AssemblyState): readonly Poll[] {
  return state.polls
    .valueSeq()
    .sortBy((poll) => poll.number)
    .toArray();
}

/** Whether a poll that ended adopted what it was about; a vote on persons adopts nothing. */
export function isCarried({ state }: Poll): boolean {
  if (state.kind !== 'counted' && state.kind !== 'confirmed') return false;
  const { result } = state;
  if (result.kind === 'acclamation') return result.outcome === 'carried';
  return result.kind !== 'choice' && result.verdict.outcome === 'carried';
}

/** The answers to a question that is put to the vote on paper. */
const yesAndNo: readonly BallotOption[] = [
  { id: 'answer-yes' as OptionId, number: 1, label: 'Setuju', note: '', photoId: null },
  { id: 'answer-no' as OptionId, number: 2, label: 'Tidak setuju', note: '', photoId: null },
];

/** What can be marked on the paper of a poll, in the order of the numbers. */
export function optionsOf({ options }: Poll): readonly BallotOption[] {
  return options.length === 0 ? yesAndNo : options;
}

/** Everything that stands on a paper, as one text: papers of another text are of another style. */
export function paperStyle(poll: Poll): string {
  return JSON.stringify([
    poll.id,
    poll.question,
    poll.marks,
    optionsOf(poll).map(({ number, label }) => [number, label]),
  ]);
}

/** What a vote of a cooperative weighs, as it was fixed at opening. */
export function weightIn(definition: PollDefinition, id: CooperativeId): number {
  return definition.weights?.[id] ?? 1;
}

/** Who may vote: those present at opening and those whom the chair admitted later (voting.md §3). */
export function votersOf(poll: Poll, definition: PollDefinition): readonly CooperativeId[] {
  const late = poll.late.map(({ cooperativeId }) => cooperativeId);
  return [...definition.presentCooperatives, ...late.filter((id) => !definition.presentCooperatives.includes(id))];
}

/** Those who may vote and those present, with whoever was admitted later. */
export function electorateNow(poll: Poll, definition: PollDefinition): Weighed<Electorate> {
  const { weights, heads } = definition.electorate;
  const late = votersOf(poll, definition).slice(definition.presentCooperatives.length);
  const isNew = (id: CooperativeId) => !definition.entitledCooperatives.includes(id);
  const weighed = (ids: readonly CooperativeId[]) => ids.reduce((sum, id) => sum + weightIn(definition, id), 0);
  return {
    weights: {
      entitled: weights.entitled + weighed(late.filter(isNew)),
      presentAtOpening: weights.presentAtOpening + weighed(late),
    },
    heads: {
      entitled: heads.entitled + late.filter(isNew).length,
      presentAtOpening: heads.presentAtOpening + late.length,
    },
  };
}

/** The answer of each cooperative that counts: its newest. */
export function standingAnswers({ answers }: Poll): ReadonlyMap<CooperativeId, CalledAnswer> {
  return new Map(answers.map((answer) => [answer.cooperativeId, answer]));
}
