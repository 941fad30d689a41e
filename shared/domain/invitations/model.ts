import type { CalendarDate, CooperativeId, Instant } from '../kernel';

export const invitationChannels = ['letter', 'whatsApp', 'email', 'phone', 'visit'] as const;
export type InvitationChannel = (typeof invitationChannels)[number];

export const confirmationAnswers = ['yes', 'no', 'unknown'] as const;
export type ConfirmationAnswer = (typeof confirmationAnswers)[number];

/** One time that a cooperative was invited; it may be reminded by another way later. */
export interface InvitationStep {
  readonly channel: InvitationChannel;
  /** The day on which it went out, which may lie before the day on which it was recorded. */
  readonly on: CalendarDate;
  readonly at: Instant;
  readonly by: string;
}

/** What a cooperative said about coming. */
export interface Confirmation {
  readonly answer: ConfirmationAnswer;
  /** Who told: a name, as it was given. */
  readonly toldBy: string;
  readonly note: string;
  readonly at: Instant;
  readonly by: string;
}

/** How one cooperative was invited, and what it answered (REG-10). */
export interface Invitation {
  readonly cooperativeId: CooperativeId;
  /** Oldest first; empty where all of it was taken back. */
  readonly steps: readonly InvitationStep[];
  readonly confirmation: Confirmation | null;
}
