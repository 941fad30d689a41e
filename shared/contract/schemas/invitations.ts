import { z } from 'zod';
import type { AssemblyCommand } from '../../domain';
import { confirmationAnswers, invitationChannels } from '../../domain';
import type { CooperativeId, InvitationCommand } from '../../domain';
import { calendarDate, id, text } from './primitives';

const chosen = z.array(id<CooperativeId>()).max(20_000);

export const invitationCommands = [
  z.strictObject({
    type: z.literal('invitation.mark'),
    ids: chosen,
    channel: z.enum(invitationChannels),
    on: calendarDate,
  }),
  z.strictObject({ type: z.literal('invitation.unmark'), ids: chosen }),
  z.strictObject({
    type: z.literal('invitation.confirm'),
    ids: chosen,
    answer: z.enum(confirmationAnswers),
    toldBy: text,
    note: text,
  }),
] as const satisfies readonly z.ZodType<AssemblyCommand>[];
