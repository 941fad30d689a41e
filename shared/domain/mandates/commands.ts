import type { EligibilityGate, RulesOfProcedure } from '../assembly/model';
import type { AttachmentId, CalendarDate, CooperativeId, DecisionId, MandateLetterId, ParticipantId } from '../kernel';
import type { RegistryRefusal } from '../registry/commands';
import type { ParticipantFields } from '../registry/model';
import type { MandateState } from './model';

/** What is known of a mandate letter besides whom it names. */
export interface LetterFields {
  readonly letterNo: string;
  readonly letterDate?: CalendarDate | '';
  readonly scanId?: AttachmentId;
}

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
  /** Registers somebody, a delegate with the letter that he brings. */
  | ({ readonly type: 'participant.add'; readonly fields: ParticipantFields } & LetterFields)
  /** A letter for somebody who is registered already; an observer becomes a delegate by it. */
  | ({ readonly type: 'mandate.receive'; readonly participantId: ParticipantId } & LetterEntry)
  | ({ readonly type: 'mandate.edit'; readonly id: MandateLetterId } & LetterEntry)
  | {
      readonly type: 'mandate.decide';
      readonly ids: readonly MandateLetterId[];
      readonly state: Extract<MandateState, 'verified' | 'disputed' | 'revoked'>;
      readonly reason: string;
    }
  | MandateReplaceCommand
  /** Ends a dispute in one act: this letter stands, those that contradict it are revoked. */
  | { readonly type: 'mandate.settle'; readonly id: MandateLetterId; readonly reason: string }
  /** Takes the last verdict on letters back: each is what it was before. */
  | { readonly type: 'mandate.takeBack'; readonly ids: readonly MandateLetterId[] };

/** What decides who may vote: the rules, and the verdicts over single cooperatives. */
export type EligibilityCommand =
  | {
      readonly type: 'assembly.changeRules';
      readonly rules: RulesOfProcedure;
      readonly reason: string;
      readonly decisionId: DecisionId | null;
    }
  | {
      readonly type: 'eligibility.object';
      readonly id: CooperativeId;
      readonly objector: string;
      readonly reason: string;
    }
  | {
      readonly type: 'eligibility.override';
      readonly id: CooperativeId;
      readonly waived: readonly EligibilityGate[];
      readonly reason: string;
    };

export const eligibilityRefusals = [
  'assembly.reasonMissing',
  'assembly.unknownDecision',
  'assembly.lettersNotUnique',
  'registry.unknownCooperative',
  'registry.reasonMissing',
  'registry.gateNotWaivable',
] as const;
export type EligibilityRefusal = (typeof eligibilityRefusals)[number];

export const mandateRefusals = [
  'registry.unknownMandate',
  'registry.reasonMissing',
  'registry.mandateAlreadyActive',
  'registry.representsAnother',
  'mandate.letterMissing',
  'mandate.notActive',
  'mandate.sameDelegate',
  'mandate.otherCooperative',
  'mandate.nothingToSettle',
  'mandate.nothingToTakeBack',
  'mandate.cooperativeMissing',
] as const;
export type MandateRefusal = RegistryRefusal | (typeof mandateRefusals)[number];
