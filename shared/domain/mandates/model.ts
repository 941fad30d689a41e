import type { AttachmentId, CalendarDate, CooperativeId, Instant, MandateLetterId, ParticipantId } from '../kernel';

export const mandateStates = ['received', 'verified', 'disputed', 'replaced', 'revoked'] as const;
export type MandateState = (typeof mandateStates)[number];

export interface MandateLetter {
  readonly id: MandateLetterId;
  readonly cooperativeId: CooperativeId;
  readonly participantId: ParticipantId;
  readonly letterNo: string;
  /** The date that stands on the letter; missing where it was not noted. */
  readonly letterDate?: CalendarDate;
  readonly scanId?: AttachmentId;
  readonly state: MandateState;
  readonly receivedAt: Instant;
  /** Number of the commit by which it came in: the order of the ledger. */
  readonly receivedSeq: number;
  readonly history: readonly MandateStep[];
}

export interface MandateStep {
  readonly at: Instant;
  readonly by: string;
  readonly state: MandateState;
  readonly reason: string;
  /** What was done where it was not a change of the state. */
  readonly act?: 'edited' | 'scanAttached' | 'settled' | 'takenBack';
}

/** A letter as it comes in. */
export type NewLetter = Omit<MandateLetter, 'state' | 'receivedAt' | 'receivedSeq' | 'history'> & {
  /** Why it is disputed from the start; empty where it is not (CRD-2). */
  readonly conflict: '' | 'secondMandate' | 'representsAnother';
};

/** What a list says anew of a letter that came in before. */
export interface LetterCorrection {
  readonly id: MandateLetterId;
  readonly letterNo: string;
  /** Empty where it is not known. */
  readonly letterDate: CalendarDate | '';
}
