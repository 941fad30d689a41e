import { z } from 'zod';
import type { AttachmentId, CheckinCommand, MarkId, ParticipantId } from '../../domain';
import { act, desk, operator } from './act';
import type { ActsOf } from './act';
import { calendarDate, id, knocks, minutes, text } from './primitives';
import { participantFields } from './registry';

export const checkinActs: ActsOf<CheckinCommand> = {
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
  'badge.reissue': act(desk, { participantId: id<ParticipantId>(), reason: text }),
  'quorum.check': act(operator, { occasion: text, deemsValid: z.boolean(), clause: text.exactOptional() }),
  'quorum.suspend': act(operator, { minutes, knocks }),
  'quorum.reschedule': act(operator, { reason: text, to: calendarDate.nullable() }),
};
