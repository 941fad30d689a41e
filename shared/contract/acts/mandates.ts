import { z } from 'zod';
import type { AttachmentId, MandateCommand, MandateLetterId, ParticipantId } from '../../domain';
import { act, desk, operator } from './act';
import type { ActsOf } from './act';
import { calendarDate, id, text } from './primitives';
import { participantFields } from './registry';

const entry = {
  letterNo: text,
  letterDate: z.union([calendarDate, z.literal('')]),
  scanId: id<AttachmentId>().nullable(),
};

export const mandateActs: ActsOf<MandateCommand> = {
  'mandate.receive': act(desk, { participantId: id<ParticipantId>(), ...entry }),
  'mandate.edit': act(desk, { id: id<MandateLetterId>(), ...entry }),
  'mandate.replace': act(desk, {
    id: id<MandateLetterId>(),
    ...entry,
    successor: z.union([
      z.strictObject({ kind: z.literal('registered'), participantId: id<ParticipantId>() }),
      z.strictObject({ kind: z.literal('new'), fields: participantFields }),
    ]),
    reason: text,
    verifies: z.boolean(),
  }),
  'mandate.settle': act(operator, { id: id<MandateLetterId>(), reason: text }),
  'mandate.takeBack': act(desk, { ids: z.array(id<MandateLetterId>()).max(20_000) }),
};
