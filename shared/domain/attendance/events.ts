import { z } from 'zod';
import { code, fact, id, instant } from '../kernel';
import type { EntryId, EventOf, MarkId, ParticipantId } from '../kernel';
import { conflictReasons } from './model';

const mark = z.strictObject({
  participantId: id<ParticipantId>(),
  markId: id<MarkId>(),
  desk: z.string(),
  seenAt: instant.exactOptional(),
});

export const attendanceEvents = {
  'attendance.entered': fact(mark),
  'attendance.left': fact(mark),
  'attendance.undone': fact(
    z.strictObject({ participantId: id<ParticipantId>(), markId: id<MarkId>(), reason: z.string() }),
  ),
  /** What a desk saw while it was away does not go with what the record holds. */
  'attendance.conflicted': fact(
    z.strictObject({
      id: id<EntryId>(),
      participantId: id<ParticipantId>(),
      kind: z.enum(['in', 'out']),
      desk: z.string(),
      seenAt: instant,
      why: z.enum(conflictReasons),
    }),
  ),
  'attendance.conflictSettled': fact(
    z.strictObject({ id: id<EntryId>(), participantId: id<ParticipantId>(), counts: z.boolean(), reason: z.string() }),
  ),
  /** A badge was printed anew; the code of the old one is void. */
  'badge.reissued': fact(z.strictObject({ participantId: id<ParticipantId>(), token: code, reason: z.string() }), {
    tells: ({ participantId, reason }) => ({ participantId, reason }),
  }),
};
export type AttendanceEvent = EventOf<typeof attendanceEvents>;
