import type { QuorumRule, QuorumState } from '../../counting';
import type { CalendarDate, CooperativeId, Instant, QuorumCheckId } from '../kernel';

export const quorumOutcomes = ['met', 'notMet', 'deemedValid'] as const;
type QuorumOutcome = (typeof quorumOutcomes)[number];

/** What the rules said about a missing quorum at the time of a check (domain.md §3). */
export interface QuorumProcedure {
  readonly maySuspendTimes: number;
  readonly suspensionMinutes: number;
  readonly mayDeemValid: boolean;
}

/** What followed a check that found no quorum. */
export type QuorumSequel =
  | { readonly kind: 'suspended'; readonly at: Instant; readonly minutes: number; readonly until: Instant }
  | {
      readonly kind: 'rescheduled';
      readonly at: Instant;
      readonly by: string;
      readonly reason: string;
      /** The day on which the sitting goes on; null where it was left open. */
      readonly to: CalendarDate | null;
    };

/** One quorum check with presence and rules frozen in it (domain.md §3). */
export interface QuorumCheck {
  readonly id: QuorumCheckId;
  /** Counts all checks of the assembly from 1. */
  readonly number: number;
  readonly at: Instant;
  readonly by: string;
  readonly rule: QuorumRule;
  readonly procedure: QuorumProcedure;
  readonly rulesVersion: number;
  /** The clause of the tata tertib as the chair quoted it, e.g. `Pasal 14 ayat (2)`; empty where none was. */
  readonly clause: string;
  readonly state: QuorumState;
  readonly outcome: QuorumOutcome;
  /** How often the sitting had been suspended for this quorum before; more than 0 makes the check a recheck. */
  readonly suspensionsBefore: number;
  readonly headsPresent: number;
  readonly presentCooperatives: readonly CooperativeId[];
  readonly occasion: string;
  readonly sequel: QuorumSequel | null;
}

/** A check as it is made: presence and rules are frozen in it. */
export type NewQuorumCheck = Omit<QuorumCheck, 'number' | 'at' | 'by' | 'sequel'>;
