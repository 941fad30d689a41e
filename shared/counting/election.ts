import type { Ballot, RoundVerdict } from './ballot';
import type { ElectionRules, Standing, VacancyReason } from './election-model';
import { afterPlaces, opened, seatsLeft, towardsRunOff, vacant, withElected, withPlaces } from './election-steps';

/**
 * An election before its first ballot.
 * @param candidates those who were verified, in the order of their numbers.
 * @throws RangeError where there is no seat, or one candidate stands twice.
 */
export function openElection<Id extends string>(rules: ElectionRules, candidates: readonly Id[]): Standing<Id> {
  if (!Number.isSafeInteger(rules.seats) || rules.seats < 1) throw new RangeError(`no seats: ${String(rules.seats)}`);
  if (new Set(candidates).size !== candidates.length) throw new RangeError('a candidate stands twice');
  const standing = opened<Id>({
    rules,
    candidates,
    elected: [],
    undecided: null,
    inRunOff: [],
    next: { kind: 'elected' },
  });
  return candidates.length === 0 ? vacant(standing, 'nobodyNominated') : standing;
}

/**
 * Equal votes where not all have room. Part of the ballot is voted on again by itself (voting.md §1: a tie at the boundary re-votes only the
 * tied); the whole ballot is repeated once, unless it was itself held over a tie; then the rules decide (domain.md §3).
 */
function afterTie<Id extends string>(
  standing: Standing<Id>,
  { ballot, tied, placesLeft, count }: RoundVerdict<Id>,
): Standing<Id> {
  if (tied.length < ballot.candidates.length) {
    const again: Ballot<Id> = {
      candidates: tied,
      places: placesLeft,
      fills: ballot.fills,
      stage: 'tieBreak',
      isRepetition: false,
    };
    return { ...standing, next: { kind: 'tieBreak', ballot: again } };
  }
  if (ballot.stage !== 'tieBreak' && !ballot.isRepetition) {
    const reason = count.valid === 0 ? 'noVotes' : 'tie';
    return { ...standing, next: { kind: 'repeat', ballot: { ...ballot, isRepetition: true }, reason } };
  }
  const { lastResort } = standing.rules;
  return { ...standing, next: { kind: lastResort, tied, places: placesLeft, fills: ballot.fills } };
}

/** Nobody voted for those who are left: they are voted on once more, and then the seats stay vacant. Nobody is elected without a vote. */
function withoutVotes<Id extends string>(standing: Standing<Id>, { isRepetition }: Ballot<Id>): Standing<Id> {
  if (isRepetition) return vacant(standing, 'noVotes');
  const { candidates } = standing;
  const ballot: Ballot<Id> = {
    candidates,
    places: seatsLeft(standing),
    fills: 'seats',
    stage: 'first',
    isRepetition: true,
  };
  return { ...standing, next: { kind: 'repeat', ballot, reason: 'noVotes' } };
}

/**
 * Where the election stands after a round.
 * @param verdict of the ballot that was next (`decideRound`).
 * @throws RangeError where another ballot was next.
 */
export function afterRound<Id extends string>(before: Standing<Id>, verdict: RoundVerdict<Id>): Standing<Id> {
  const { next } = before;
  const { ballot, chosen, tied, placesLeft } = verdict;
  const isNext =
    'ballot' in next &&
    next.ballot.candidates.length === ballot.candidates.length &&
    next.ballot.candidates.every((candidate, index) => candidate === ballot.candidates[index]) &&
    next.ballot.stage === ballot.stage &&
    next.ballot.places === ballot.places;
  if (!isNext) throw new RangeError('a round of another ballot than the next');
  const standing = withPlaces(before, ballot.fills, chosen);
  if (tied.length > 0) return afterTie(standing, verdict);
  if (placesLeft === 0) return afterPlaces(standing, ballot.fills);
  // Only a first ballot leaves places without a tie: nobody else has the majority, or a vote at all.
  if (verdict.majority === null || verdict.count.valid === 0) return withoutVotes(standing, ballot);
  return towardsRunOff({ ...standing, undecided: verdict, inRunOff: [] });
}

/**
 * Where it stands after the lot, or the leadership of the level above, has decided.
 * @param chosen as many of the tied as there were places.
 * @throws RangeError where that was not next, or others were chosen.
 */
export function afterLastResort<Id extends string>(before: Standing<Id>, chosen: readonly Id[]): Standing<Id> {
  const { next } = before;
  if (next.kind !== 'lot' && next.kind !== 'levelAbove') throw new RangeError('nobody was to be chosen so');
  const distinct = new Set(chosen);
  if (distinct.size !== next.places || chosen.length !== next.places || chosen.some((one) => !next.tied.includes(one)))
    throw new RangeError('others were chosen than those between whom it was to be decided');
  return afterPlaces(withPlaces(before, next.fills, chosen), next.fills);
}

function afterAgreement<Id extends string>(
  before: Standing<Id>,
  agreed: readonly Id[],
  reason: VacancyReason,
): Standing<Id> {
  // Whom the hall did not want stands no longer.
  const standing = { ...withElected(before, agreed), candidates: [] };
  return seatsLeft(standing) === 0 ? { ...standing, next: { kind: 'elected' } } : vacant(standing, reason);
}

/**
 * Where it stands after the floor was asked for objections: without any, all are elected; with one, each is voted on (domain.md §3).
 * @throws RangeError where that was not next.
 */
export function afterAcclamation<Id extends string>(before: Standing<Id>, objections: number): Standing<Id> {
  const { next } = before;
  if (next.kind !== 'acclamation') throw new RangeError('nobody was to be acclaimed');
  if (objections > 0) return { ...before, next: { kind: 'confirmation', candidates: next.candidates } };
  return afterAgreement(before, next.candidates, 'tooFew');
}

/**
 * Where it stands after each was voted on by yes and no.
 * @param confirmed those whose motion was carried.
 * @throws RangeError where that was not next, or somebody else is confirmed.
 */
export function afterConfirmation<Id extends string>(before: Standing<Id>, confirmed: readonly Id[]): Standing<Id> {
  const { next } = before;
  if (next.kind !== 'confirmation' || confirmed.some((one) => !next.candidates.includes(one)))
    throw new RangeError('nobody of these was to be confirmed');
  const all = next.candidates.filter((candidate) => confirmed.includes(candidate));
  return afterAgreement(before, all, all.length < next.candidates.length ? 'notConfirmed' : 'tooFew');
}
