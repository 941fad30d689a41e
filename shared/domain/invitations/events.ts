import { z } from 'zod';
import { calendarDay, fact, id } from '../kernel';
import type { CooperativeId, EventOf } from '../kernel';
import { confirmationAnswers, invitationChannels } from './model';

const ids = z.array(id<CooperativeId>());

export const invitationEvents = {
  'invitation.marked': fact(z.strictObject({ ids, channel: z.enum(invitationChannels), on: calendarDay })),
  'invitation.unmarked': fact(z.strictObject({ ids })),
  'invitation.confirmed': fact(
    z.strictObject({ ids, answer: z.enum(confirmationAnswers), toldBy: z.string(), note: z.string() }),
  ),
};
export type InvitationEvent = EventOf<typeof invitationEvents>;
