import { z } from 'zod';
import { confirmationAnswers, invitationChannels } from '../../domain';
import type { CooperativeId, InvitationCommand } from '../../domain';
import { act, desk } from './act';
import type { ActsOf } from './act';
import { calendarDate, id, text } from './primitives';

const chosen = z.array(id<CooperativeId>()).max(20_000);

export const invitationActs: ActsOf<InvitationCommand> = {
  'invitation.mark': act(desk, { ids: chosen, channel: z.enum(invitationChannels), on: calendarDate }),
  'invitation.unmark': act(desk, { ids: chosen }),
  'invitation.confirm': act(desk, { ids: chosen, answer: z.enum(confirmationAnswers), toldBy: text, note: text }),
};
