import type { Ballot, RoundVerdict, SeatMajority } from './ballot';

/*
 * An election to an office, from round to round (voting.md §1, domain.md §3). Where it stands is a value: it knows who may still be chosen,
 * who has been, and the one thing that comes next. Each function takes what happened and gives where it stands then; nothing is remembered
 * elsewhere, nothing is decided by chance, and nobody who was elected or left stands on a ballot again.
 */

export interface ElectionRules {
  readonly seats: number;
  /** What elects on a first ballot; null: the most votes. */
  readonly majority: SeatMajority | null;
  /** Whether as many candidates as seats may be acclaimed, once the floor was asked for objections (domain.md §3). */
  readonly mayAcclaim: boolean;
  /** Who decides between those who were equal twice: the lot, drawn by a named person, or the leadership of the level above. */
  readonly lastResort: 'lot' | 'levelAbove';
}

/** The defaults for a chair: one seat, more than half of the valid votes (domain.md §3). */
export const chairRules: ElectionRules = {
  seats: 1,
  majority: { kind: 'absolute', base: 'valid', isStrict: true },
  mayAcclaim: true,
  lastResort: 'lot',
};

export type NextStep<Id extends string> =
  | { readonly kind: 'firstRound' | 'runOff' | 'tieBreak'; readonly ballot: Ballot<Id> }
  /** The same candidates once more; never a third time. */
  | { readonly kind: 'repeat'; readonly ballot: Ballot<Id>; readonly reason: 'tie' | 'noVotes' }
  /** No more candidates than seats: the floor is asked for objections. */
  | { readonly kind: 'acclamation'; readonly candidates: readonly Id[] }
  /** The floor objected, or the rules know no acclamation: a secret yes or no on each of them, decided as a motion. */
  | { readonly kind: 'confirmation'; readonly candidates: readonly Id[] }
  | {
      readonly kind: 'lot' | 'levelAbove';
      readonly tied: readonly Id[];
      readonly places: number;
      readonly fills: Ballot<Id>['fills'];
    }
  /** Every seat is taken. */
  | { readonly kind: 'elected' }
  | { readonly kind: 'vacant'; readonly seats: number; readonly reason: VacancyReason };

export const vacancyReasons = ['nobodyNominated', 'nobodyLeft', 'tooFew', 'noVotes', 'notConfirmed'] as const;
export type VacancyReason = (typeof vacancyReasons)[number];

/** Where an election stands. */
export interface Standing<Id extends string> {
  readonly rules: ElectionRules;
  /** Who may still be chosen, in the order of their numbers: neither elected nor gone. */
  readonly candidates: readonly Id[];
  /** In the order in which they were elected. */
  readonly elected: readonly Id[];
  /** The round without a majority whose votes say who comes into the run-off; null where there was none. */
  readonly undecided: RoundVerdict<Id> | null;
  /** Who has a place in the run-off while a tie-break is held for the rest. */
  readonly inRunOff: readonly Id[];
  readonly next: NextStep<Id>;
}
