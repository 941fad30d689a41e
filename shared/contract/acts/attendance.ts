import { z } from 'zod';
import type { AttachmentId, AttendanceCommand, EntryId, MarkId, ParticipantId } from '../../domain';
import { act, desk, operator } from './act';
import type { ActsOf } from './act';
import { calendarDate, count, id, text } from './primitives';
import { participantFields } from './registry';

export const attendanceActs: ActsOf<AttendanceCommand> = {
  'checkin.enter': act(desk, { participantId: id<ParticipantId>(), desk: text.min(1) }),
  'checkin.leave': act(desk, { participantId: id<ParticipantId>(), desk: text.min(1) }),
  'checkin.undo': act(desk, { participantId: id<ParticipantId>(), markId: id<MarkId>(), reason: text }),
  'checkin.walkIn': act(desk, {
    fields: participantFields,
    letterNo: text,
    letterDate: z.union([calendarDate, z.literal('')]).exactOptional(),
    scanId: id<AttachmentId>().exactOptional(),
    verifies: z.boolean(),
    desk: text.min(1),
  }),
  'checkin.bring': act(desk, {
    kind: z.enum(['in', 'out']),
    participantId: id<ParticipantId>(),
    desk: text.min(1),
    seenAt: z.iso.datetime({ precision: 3 }),
    seenSeq: count,
  }),
  'checkin.settle': act(operator, { id: id<EntryId>(), counts: z.boolean(), reason: text }),
  'badge.reissue': act(desk, { participantId: id<ParticipantId>(), reason: text }),
};
