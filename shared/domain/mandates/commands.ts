import type { AttachmentId, CalendarDate, MandateLetterId, ParticipantId } from '../kernel';
import type { RegistryEvent, RegistryRefusal } from '../registry/commands';
import type { MandateLetter, Participant, ParticipantFields } from '../registry/model';

/** A letter as the form of the ledger holds it: every field is said, an empty one too. */
export interface LetterEntry {
  readonly letterNo: string;
  readonly letterDate: CalendarDate | '';
  readonly scanId: AttachmentId | null;
}

/** Who takes over: somebody of the same cooperative who is registered, or a new participant. */
export type Successor =
  | { readonly kind: 'registered'; readonly participantId: ParticipantId }
  | { readonly kind: 'new'; readonly fields: ParticipantFields };

export interface MandateReplaceCommand extends LetterEntry {
  readonly type: 'mandate.replace';
  /** The letter that is replaced. */
  readonly id: MandateLetterId;
  readonly successor: Successor;
  readonly reason: string;
  /** The new letter lies on the desk and was verified there. */
  readonly verifies: boolean;
}

export type MandateCommand =
  /** A letter for somebody who is registered already; an observer becomes a delegate by it. */
  | ({ readonly type: 'mandate.receive'; readonly participantId: ParticipantId } & LetterEntry)
  | ({ readonly type: 'mandate.edit'; readonly id: MandateLetterId } & LetterEntry)
  | MandateReplaceCommand
  /** Ends a dispute in one act: this letter stands, those that contradict it are revoked. */
  | { readonly type: 'mandate.settle'; readonly id: MandateLetterId; readonly reason: string }
  /** Takes the last verdict on letters back: each is what it was before. */
  | { readonly type: 'mandate.takeBack'; readonly ids: readonly MandateLetterId[] };

export type MandateEvent =
  | { readonly type: 'mandate.received'; readonly participant: Participant; readonly mandate: MandateLetter }
  | ({ readonly type: 'mandate.edited'; readonly id: MandateLetterId } & LetterEntry)
  | {
      readonly type: 'mandate.replaced';
      readonly replaced: readonly MandateLetterId[];
      readonly participant: Participant;
      readonly mandate: MandateLetter;
      readonly reason: string;
    }
  | {
      readonly type: 'mandate.settled';
      readonly stands: MandateLetterId;
      readonly revoked: readonly MandateLetterId[];
      readonly reason: string;
    }
  | { readonly type: 'mandate.takenBack'; readonly ids: readonly MandateLetterId[] };

/** What an act on a mandate makes: a replacement registers its new delegate first. */
export type MandateOutcome = MandateEvent | Extract<RegistryEvent, { readonly type: 'participant.added' }>;

export type MandateRefusal =
  | RegistryRefusal
  | 'mandate.letterMissing'
  | 'mandate.notActive'
  | 'mandate.sameDelegate'
  | 'mandate.otherCooperative'
  | 'mandate.nothingToSettle'
  | 'mandate.nothingToTakeBack'
  | 'mandate.cooperativeMissing';
