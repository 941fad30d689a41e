import { z } from 'zod';
import type { AssemblyCommand } from '../../domain';
import type { AttachmentId, MandateCommand, MandateLetterId, ParticipantId } from '../../domain';
import { calendarDate, id, text } from './primitives';
import { participantFields } from './registry';

const entry = {
  letterNo: text,
  letterDate: z.union([calendarDate, z.literal('')]),
  scanId: id<AttachmentId>().nullable(),
};

export const mandateCommands = [
  z.strictObject({ type: z.literal('mandate.receive'), participantId: id<ParticipantId>(), ...entry }),
  z.strictObject({ type: z.literal('mandate.edit'), id: id<MandateLetterId>(), ...entry }),
  z.strictObject({
    type: z.literal('mandate.replace'),
    id: id<MandateLetterId>(),
    ...entry,
    successor: z.union([
      z.strictObject({ kind: z.literal('registered'), participantId: id<ParticipantId>() }),
      z.strictObject({ kind: z.literal('new'), fields: participantFields }),
    ]),
    reason: text,
    verifies: z.boolean(),
  }),
  z.strictObject({ type: z.literal('mandate.settle'), id: id<MandateLetterId>(), reason: text }),
  z.strictObject({ type: z.literal('mandate.takeBack'), ids: z.array(id<MandateLetterId>()).max(20_000) }),
] as const satisfies readonly z.ZodType<AssemblyCommand>[];
