import type { Instant, MarkId, ParticipantId } from '../kernel';

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

/** Someone who is in the hall, and since when. */
export interface Presence {
  readonly participantId: ParticipantId;
  readonly since: Instant;
}
