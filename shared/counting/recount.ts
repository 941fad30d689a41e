import { ranked } from './ballot';
import type { RoundVerdict } from './ballot';
import type { MotionVerdict } from './motion';

/** How many votes more or fewer would have put a number on the other side of what was needed. */
function distance(votes: number, needed: number): number {
  return votes >= needed ? votes - needed + 1 : needed - votes;
}

/** The votes by which a motion was carried or missed. */
export function motionMargin({ count, needed }: MotionVerdict): number {
  return distance(count.yes, needed);
}

/**
 * The smallest number of votes by which a round could have gone another way: between the last who has a place and the first who has none, or
 * between the leading candidates and the majority that was needed. 0 for a tie.
 */
export function roundMargin<Id extends string>({ ballot, count, majority, tied, chosen }: RoundVerdict<Id>): number {
  if (tied.length > 0) return 0;
  const votes = ranked(count.votes).flatMap((group) => group.candidates.map(() => group.votes));
  const isUndecided = majority !== null && chosen.length < ballot.places;
  // Where the majority was missed the places that matter are those of the run-off.
  const open = ballot.places - chosen.length;
  const places = isUndecided ? chosen.length + 2 * open : ballot.places;
  const [last, firstWithout] = [votes[places - 1], votes[places]];
  const gaps = last === undefined || firstWithout === undefined ? [] : [last - firstWithout];
  const toMajority =
    majority === null ? [] : votes.slice(0, ballot.places).map((one) => distance(one, majority.needed));
  return Math.min(...gaps, ...toMajority);
}

/** Whether a full recount is proposed: under 2 % of the valid votes (voting.md §4). Without valid votes there is nothing to count again. */
export function isRecountProposed(margin: number, valid: number): boolean {
  return valid > 0 && BigInt(margin) * 100n < BigInt(valid) * 2n;
}
