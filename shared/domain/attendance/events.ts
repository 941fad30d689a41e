import { z } from 'zod';
import { code, fact, id } from '../kernel';
import type { EventOf, MarkId, ParticipantId } from '../kernel';

const mark = z.strictObject({ participantId: id<ParticipantId>(), markId: id<MarkId>(), desk: z.string() });

export const attendanceEvents = {
  'attendance.entered': fact(mark),
  'attendance.left': fact(mark),
  'attendance.undone': fact(
    z.strictObject({ participantId: id<ParticipantId>(), markId: id<MarkId>(), reason: z.string() }),
  ),
  /** A badge was printed anew; the code of the old one is void. */
  'badge.reissued': fact(z.strictObject({ participantId: id<ParticipantId>(), token: code, reason: z.string() }), {
    tells: ({ participantId, reason }) => ({ participantId, reason }),
  }),
};
export type AttendanceEvent = EventOf<typeof attendanceEvents>;
