import { placed, ranked } from './ballot';
import type { Ballot } from './ballot';
import type { Standing, VacancyReason } from './election-model';

/* The steps of which the course of an election is made. What follows after which stands in election.ts and election-leaving.ts. */

/** The seats that nobody has yet. */
export function seatsLeft<Id extends string>({ rules, elected }: Standing<Id>): number {
  return rules.seats - elected.length;
}

/** The end of an election whose seats stay open, and why. */
export function vacant<Id extends string>(standing: Standing<Id>, reason: VacancyReason): Standing<Id> {
  return { ...standing, next: { kind: 'vacant', seats: seatsLeft(standing), reason } };
}

/** The first step towards the seats that are open: a ballot, an acclamation, or nothing where nobody stands. */
export function opened<Id extends string>(before: Standing<Id>): Standing<Id> {
  const standing: Standing<Id> = { ...before, undecided: null, inRunOff: [] };
  const { candidates, rules } = standing;
  const places = seatsLeft(standing);
  if (places === 0) return { ...standing, next: { kind: 'elected' } };
  if (candidates.length === 0) return vacant(standing, 'nobodyLeft');
  if (candidates.length <= places) {
    return { ...standing, next: { kind: rules.mayAcclaim ? 'acclamation' : 'confirmation', candidates } };
  }
  const ballot = { candidates, places, fills: 'seats', stage: 'first', isRepetition: false } as const;
  return { ...standing, next: { kind: 'firstRound', ballot } };
}

/** With some elected: they stand on no later ballot. */
export function withElected<Id extends string>(standing: Standing<Id>, chosen: readonly Id[]): Standing<Id> {
  return {
    ...standing,
    elected: [...standing.elected, ...chosen],
    candidates: standing.candidates.filter((candidate) => !chosen.includes(candidate)),
  };
}

/** The run-off between those who came into it. */
function runOff<Id extends string>(standing: Standing<Id>, field: readonly Id[]): Standing<Id> {
  const { undecided } = standing;
  // In the order of their numbers, not of their votes.
  const candidates = standing.candidates.filter((candidate) => field.includes(candidate));
  const places = seatsLeft(standing);
  const ballot = { candidates, places, fills: 'seats', stage: 'runOff', isRepetition: false } as const;
  // A first ballot over the very candidates of the run-off was one already: if all were equal on it, they are voted on once more, not twice.
  const isAlreadyTied =
    undecided?.ballot.candidates.length === candidates.length && ranked(undecided.count.votes).length === 1;
  if (isAlreadyTied) {
    return {
      ...standing,
      inRunOff: [],
      next: { kind: 'repeat', ballot: { ...ballot, isRepetition: true }, reason: 'tie' },
    };
  }
  return { ...standing, inRunOff: [], next: { kind: 'runOff', ballot } };
}

/**
 * Who comes into the run-off: of the round without a majority the first two for each open seat, as far as they still stand; whoever left
 * gives way to the next. A tie for the last of these places is voted on by itself, over exactly the tied (domain.md §3).
 */
export function towardsRunOff<Id extends string>(standing: Standing<Id>): Standing<Id> {
  const { undecided, candidates } = standing;
  const places = seatsLeft(standing);
  if (undecided === null || candidates.length <= places) return opened(standing);
  const left = undecided.count.votes.filter(({ candidate }) => candidates.includes(candidate));
  const field = placed(
    ranked(left).map((group) => group.candidates),
    2 * places,
  );
  if (field.tied.length === 0) return runOff(standing, field.chosen);
  const ballot: Ballot<Id> = {
    candidates: field.tied,
    places: field.placesLeft,
    fills: 'runOff',
    stage: 'tieBreak',
    isRepetition: false,
  };
  return { ...standing, inRunOff: field.chosen, next: { kind: 'tieBreak', ballot } };
}

/** What comes after those chosen have their places, none being tied. */
export function afterPlaces<Id extends string>(standing: Standing<Id>, fills: Ballot<Id>['fills']): Standing<Id> {
  // A seat can be open again, because somebody who was elected has refused meanwhile.
  return fills === 'runOff' ? runOff(standing, standing.inRunOff) : opened(standing);
}

/** With some chosen for what a ballot fills. */
export function withPlaces<Id extends string>(
  standing: Standing<Id>,
  fills: Ballot<Id>['fills'],
  chosen: readonly Id[],
): Standing<Id> {
  return fills === 'seats'
    ? withElected(standing, chosen)
    : { ...standing, inRunOff: [...standing.inRunOff, ...chosen] };
}
