import { numberNeeded, reaches } from './majority';
import type { Base, MajorityKind } from './majority';
import type { Electorate } from './motion';

/*
 * One round of an election: a ballot, what was counted of it, and what that decides. All numbers of one call are of one kind, weights or
 * heads; the caller keeps the two apart (voting.md §1).
 */

/** The majority that a first ballot asks for: default more than half of the valid votes (domain.md §3). */
export interface SeatMajority {
  readonly kind: Exclude<MajorityKind, 'simple'>;
  readonly base: Base;
  readonly isStrict: boolean;
}

/** What the hall votes on. */
export interface Ballot<Id extends string> {
  /** In the order of their numbers, which is that of paper, board and projector. */
  readonly candidates: readonly Id[];
  /** How many it chooses; so many marks a paper may carry. Always fewer than candidates. */
  readonly places: number;
  /** What those chosen have: a seat, or a place in the run-off (domain.md §3: a tie for second place needs a round of its own). */
  readonly fills: 'seats' | 'runOff';
  readonly stage: 'first' | 'runOff' | 'tieBreak';
  /** Whether the same candidates were voted on for the same places before. */
  readonly isRepetition: boolean;
}

export interface CandidateVotes<Id extends string> {
  readonly candidate: Id;
  readonly votes: number;
}

/** What was counted of a round. */
export interface RoundCount<Id extends string> {
  /** One for each candidate of the ballot, in its order. */
  readonly votes: readonly CandidateVotes<Id>[];
  /** The papers with one mark or more: with one place the sum of the candidates (domain.md §3), with several less than that. */
  readonly valid: number;
  readonly abstain: number;
  readonly invalid: number;
}

/** What a round decided, and every number that it was decided by. */
export interface RoundVerdict<Id extends string> {
  readonly ballot: Ballot<Id>;
  readonly count: RoundCount<Id>;
  /** Everything handed in. */
  readonly cast: number;
  /** The number that the majority was taken of, and the votes that it asks for; null where the most votes decide. */
  readonly majority: { readonly base: number; readonly needed: number } | null;
  /** Who has a place by this round: the most votes first, then in the order of the ballot. */
  readonly chosen: readonly Id[];
  /** Who have equally many votes where not all of them have room: nothing is broken silently (voting.md §1). */
  readonly tied: readonly Id[];
  /** The places that nobody has yet. */
  readonly placesLeft: number;
}

/** One paper out of the box: the candidates marked on it, none for an abstention; null where nobody can say what it means. */
export type Paper<Id extends string> = readonly Id[] | null;

/**
 * The papers of a round, counted. Fewer marks than places are fine, more make the paper invalid (voting.md §1), and so does a name that is
 * not on the ballot; a candidate marked twice is marked.
 */
export function countPapers<Id extends string>(ballot: Ballot<Id>, papers: readonly Paper<Id>[]): RoundCount<Id> {
  const sums = new Map(ballot.candidates.map((candidate) => [candidate, 0]));
  let [valid, abstain, invalid] = [0, 0, 0];
  for (const paper of papers) {
    const marks = new Set(paper);
    if (paper === null || marks.size > ballot.places || [...marks].some((mark) => !sums.has(mark))) invalid += 1;
    else if (marks.size === 0) abstain += 1;
    else {
      valid += 1;
      for (const mark of marks) sums.set(mark, (sums.get(mark) ?? 0) + 1);
    }
  }
  return { votes: [...sums].map(([candidate, votes]) => ({ candidate, votes })), valid, abstain, invalid };
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

/** @throws RangeError where the numbers cannot be those of the ballot: that is a bug of the caller, not a result. */
function checkCount<Id extends string>({ candidates, places }: Ballot<Id>, count: RoundCount<Id>): void {
  const { votes, valid, abstain, invalid } = count;
  if (votes.length !== candidates.length || votes.some(({ candidate }, index) => candidate !== candidates[index]))
    throw new RangeError('a count of other candidates than those of the ballot');
  const wrong = [valid, abstain, invalid, ...votes.map((one) => one.votes)].find((value) => !isCount(value));
  if (wrong !== undefined) throw new RangeError(`not a count: ${String(wrong)}`);
  const sum = votes.reduce((before, one) => before + BigInt(one.votes), 0n);
  const isPossible =
    votes.every((one) => one.votes <= valid) && sum >= BigInt(valid) && sum <= BigInt(valid) * BigInt(places);
  if (!isPossible) throw new RangeError(`${String(sum)} marks cannot stand on ${String(valid)} valid papers`);
}

function baseOf<Id extends string>(base: Base, count: RoundCount<Id>, electorate: Electorate): number {
  const { valid, abstain, invalid } = count;
  switch (base) {
    case 'entitled':
      return electorate.entitled;
    case 'presentAtOpening':
      return electorate.presentAtOpening;
    case 'cast':
      return valid + abstain + invalid;
    case 'validOrAbstain':
      return valid + abstain;
    case 'valid':
      return valid;
  }
}

/** Candidates by their votes, the most first; those with equally many stand together, in the order of the ballot. */
export function ranked<Id extends string>(
  votes: readonly CandidateVotes<Id>[],
): readonly { readonly votes: number; readonly candidates: readonly Id[] }[] {
  const groups = new Map<number, Id[]>();
  for (const { candidate, votes: sum } of votes) {
    const group = groups.get(sum);
    if (group === undefined) groups.set(sum, [candidate]);
    else group.push(candidate);
  }
  return [...groups].sort(([a], [b]) => b - a).map(([sum, candidates]) => ({ votes: sum, candidates }));
}

/** Gives out places to groups in their order, until one has no room for all of its members. */
export function placed<Id extends string>(
  groups: readonly (readonly Id[])[],
  places: number,
): { readonly chosen: readonly Id[]; readonly tied: readonly Id[]; readonly placesLeft: number } {
  const chosen: Id[] = [];
  for (const group of groups) {
    const placesLeft = places - chosen.length;
    if (placesLeft === 0) break;
    if (group.length > placesLeft) return { chosen, tied: group, placesLeft };
    chosen.push(...group);
  }
  return { chosen, tied: [], placesLeft: places - chosen.length };
}

/**
 * What a round decides. On a first ballot a place takes the majority that the rules ask for, and a vote at least; with several places the k
 * highest of those who have it are chosen. In a run-off and a tie-break the most votes decide (domain.md §3: a run-off between the top two).
 * @param majority null where the rules ask for the most votes alone.
 * @throws RangeError where the numbers cannot be those of the ballot.
 */
export function decideRound<Id extends string>(
  majority: SeatMajority | null,
  ballot: Ballot<Id>,
  count: RoundCount<Id>,
  electorate: Electorate,
): RoundVerdict<Id> {
  checkCount(ballot, count);
  const cast = count.valid + count.abstain + count.invalid;
  const groups = ranked(count.votes);
  const told = { ballot, count, cast };
  if (ballot.stage !== 'first') {
    return {
      ...told,
      majority: null,
      ...placed(
        groups.map(({ candidates }) => candidates),
        ballot.places,
      ),
    };
  }
  const base = majority === null ? 0 : baseOf(majority.base, count, electorate);
  const isEnough = (votes: number) =>
    votes > 0 && (majority === null || reaches(votes, base, majority.kind, majority.isStrict));
  const successful = groups.filter(({ votes }) => isEnough(votes)).map(({ candidates }) => candidates);
  return {
    ...told,
    majority: majority === null ? null : { base, needed: numberNeeded(base, majority.kind, majority.isStrict) },
    ...placed(successful, ballot.places),
  };
}
