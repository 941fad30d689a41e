import type { EntryId, Instant, MarkId, ParticipantId } from '../kernel';

/** One act at a desk. Marks are never changed; an undone mark stays with its reason. */
export interface AttendanceMark {
  readonly id: MarkId;
  readonly at: Instant;
  readonly kind: 'in' | 'out';
  readonly desk: string;
  /** When it was seen at a desk that was away from the host; `at` is then when the host heard of it, and the order is the host's (CHK-7). */
  readonly seenAt?: Instant;
  readonly undone?: { readonly at: Instant; readonly by: string; readonly reason: string };
}

export type Attendance = readonly AttendanceMark[];

/** When somebody passed a desk, as the desk saw it. */
export function markTime({ at, seenAt }: AttendanceMark): Instant {
  return seenAt ?? at;
}

/** Why what a desk saw while it was away does not simply count. */
export const conflictReasons = [
  'alreadyInside',
  'notInside',
  'laterMark',
  'badgeReplaced',
  'participantRemoved',
  'notAdmitted',
] as const;
export type ConflictReason = (typeof conflictReasons)[number];

/** Two stories about one person: what a desk saw while it was away, and what the record held when it came back. A person decides (CHK-7). */
export interface DeskConflict {
  readonly id: EntryId;
  readonly participantId: ParticipantId;
  readonly kind: AttendanceMark['kind'];
  readonly desk: string;
  /** When the desk saw it, and when the host heard of it. */
  readonly seenAt: Instant;
  readonly at: Instant;
  readonly by: string;
  readonly why: ConflictReason;
  readonly settled: {
    readonly at: Instant;
    readonly by: string;
    readonly counts: boolean;
    readonly reason: string;
  } | null;
}

/** Where a mark stands: at whom, and which of the marks there. */
export interface RecentMark {
  readonly participantId: ParticipantId;
  readonly markId: MarkId;
}

/** How many of the newest marks the record keeps at hand: enough for the last acts of several desks (CHK-1). */
export const mostRecentMarks = 60;

/** Someone who is in the hall, and since when. */
export interface Presence {
  readonly participantId: ParticipantId;
  readonly since: Instant;
}
