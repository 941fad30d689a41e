import type { CooperativeId, Instant, MarkId, ParticipantId, QuorumCheckId } from '../kernel';
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

export const quorumOutcomes = ['met', 'notMet', 'deemedValid'] as const;
export type QuorumOutcome = (typeof quorumOutcomes)[number];

/** One quorum check with presence frozen in it (domain.md §3). */
export interface QuorumCheck {
  readonly id: QuorumCheckId;
  readonly at: Instant;
  readonly by: string;
  readonly rule: QuorumRule;
  readonly state: QuorumState;
  readonly outcome: QuorumOutcome;
  readonly headsPresent: number;
  readonly presentCooperatives: readonly CooperativeId[];
  readonly occasion: string;
}

/** Someone who is in the hall, and since when. */
export interface Presence {
  readonly participantId: ParticipantId;
  readonly since: Instant;
}
