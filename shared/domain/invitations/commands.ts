import type { CalendarDate, CooperativeId } from '../kernel';
import type { ConfirmationAnswer, InvitationChannel } from './model';

export type InvitationCommand =
  | {
      readonly type: 'invitation.mark';
      readonly ids: readonly CooperativeId[];
      readonly channel: InvitationChannel;
      readonly on: CalendarDate;
    }
  /** Takes back the newest step of each of them. */
  | { readonly type: 'invitation.unmark'; readonly ids: readonly CooperativeId[] }
  | {
      readonly type: 'invitation.confirm';
      readonly ids: readonly CooperativeId[];
      readonly answer: ConfirmationAnswer;
      readonly toldBy: string;
      readonly note: string;
    };

export const invitationRefusals = [
  'invitation.nobodyChosen',
  'invitation.unknownCooperative',
  'invitation.notInvited',
  'invitation.afterAssembly',
] as const;
export type InvitationRefusal = (typeof invitationRefusals)[number];
