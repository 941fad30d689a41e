import type { CalendarDate, CooperativeId, Instant, MarkId, ParticipantId, QuorumCheckId } from '../kernel';
import type { QuorumRule, QuorumState } from '../../counting';

/** One act at a desk. Marks are never changed; an undone mark stays with its reason. */
export interface AttendanceMark {
  readonly id: MarkId;
  readonly at: Instant;
  readonly kind: 'in' | 'out';
  readonly desk: string;
  readonly undone?: { readonly at: Instant; readonly by: string; readonly reason: string };
}

export type Attendance = readonly AttendanceMark[];

/** Where a mark stands: at whom, and which of the marks there. */
export interface RecentMark {
  readonly participantId: ParticipantId;
  readonly markId: MarkId;
}

/** How many of the newest marks the record keeps at hand: enough for the last acts of several desks (CHK-1). */
export const mostRecentMarks = 60;

export const quorumOutcomes = ['met', 'notMet', 'deemedValid'] as const;
export type QuorumOutcome = (typeof quorumOutcomes)[number];

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

/** A check as an earlier program recorded it, before suspensions had a place in it. */
export type EarlierQuorumCheck = Omit<
  QuorumCheck,
  'number' | 'procedure' | 'rulesVersion' | 'clause' | 'suspensionsBefore' | 'sequel'
> &
  Partial<QuorumCheck>;

/** Someone who is in the hall, and since when. */
export interface Presence {
  readonly participantId: ParticipantId;
  readonly since: Instant;
}
