import type { EligibilityGate } from '../assembly/model';
import type { AttachmentId, CalendarDate, CooperativeId, ImportId, MandateLetterId, ParticipantId } from '../kernel';
import type {
  Cooperative,
  CooperativeFields,
  EligibilityRuling,
  ImportRecord,
  MandateLetter,
  MandateState,
  Participant,
  ParticipantFields,
} from './model';

/** A cooperative of an import: new where `existing` is null, otherwise a change of an existing one. */
export interface ImportedCooperative {
  readonly existing: CooperativeId | null;
  readonly fields: CooperativeFields;
}

export interface ImportedParticipant {
  readonly fields: ParticipantFields;
  readonly letterNo: string;
}

/** What is known of a mandate letter besides whom it names. */
export interface LetterFields {
  readonly letterNo: string;
  readonly letterDate?: CalendarDate | '';
  readonly scanId?: AttachmentId;
}

export interface ApplyImportCommand {
  readonly type: 'registry.applyImport';
  readonly kind: ImportRecord['kind'];
  readonly fileName: string;
  readonly fileSha256: string;
  readonly mapping: Readonly<Record<string, string>>;
  readonly cooperatives: readonly ImportedCooperative[];
  readonly participants: readonly ImportedParticipant[];
  readonly rejectedRows: number;
}

export type RegistryCommand =
  | { readonly type: 'cooperative.add'; readonly fields: CooperativeFields }
  | {
      readonly type: 'cooperative.edit';
      readonly id: CooperativeId;
      readonly revision: number;
      readonly fields: CooperativeFields;
    }
  | {
      readonly type: 'cooperative.editMany';
      readonly ids: readonly CooperativeId[];
      readonly change: Partial<
        Pick<CooperativeFields, 'status' | 'district' | 'kind' | 'lastRatYear' | 'duesPaidThrough'>
      >;
    }
  | { readonly type: 'cooperative.remove'; readonly id: CooperativeId }
  | { readonly type: 'cooperative.restore'; readonly id: CooperativeId }
  | ({ readonly type: 'participant.add'; readonly fields: ParticipantFields } & LetterFields)
  | {
      readonly type: 'participant.edit';
      readonly id: ParticipantId;
      readonly revision: number;
      readonly fields: ParticipantFields;
    }
  | { readonly type: 'participant.remove'; readonly id: ParticipantId }
  | { readonly type: 'participant.restore'; readonly id: ParticipantId }
  | { readonly type: 'participant.setPhoto'; readonly id: ParticipantId; readonly photoId: AttachmentId | null }
  /** Somebody is about to see a national ID unmasked. Only the host gives it, before it answers. */
  | { readonly type: 'participant.recordUnmasking'; readonly id: ParticipantId }
  | {
      readonly type: 'mandate.decide';
      readonly ids: readonly MandateLetterId[];
      readonly state: Extract<MandateState, 'verified' | 'disputed' | 'revoked'>;
      readonly reason: string;
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
    }
  | ApplyImportCommand
  | { readonly type: 'registry.revertImport'; readonly importId: ImportId };

export type RegistryEvent =
  | { readonly type: 'cooperative.added'; readonly cooperative: Cooperative }
  | { readonly type: 'cooperative.edited'; readonly cooperatives: readonly Cooperative[] }
  | { readonly type: 'participant.added'; readonly participant: Participant; readonly mandate: MandateLetter | null }
  | { readonly type: 'participant.edited'; readonly participant: Participant }
  | { readonly type: 'participant.photoSet'; readonly id: ParticipantId; readonly photoId: AttachmentId | null }
  | { readonly type: 'participant.unmasked'; readonly id: ParticipantId }
  | {
      readonly type: 'mandate.decided';
      readonly ids: readonly MandateLetterId[];
      readonly state: MandateState;
      readonly reason: string;
    }
  | { readonly type: 'eligibility.ruled'; readonly id: CooperativeId; readonly ruling: EligibilityRuling }
  | {
      readonly type: 'registry.imported';
      readonly record: ImportRecord;
      readonly mapping: Readonly<Record<string, string>>;
      readonly cooperatives: readonly Cooperative[];
      readonly participants: readonly Participant[];
      readonly mandates: readonly MandateLetter[];
    }
  | { readonly type: 'registry.importReverted'; readonly importId: ImportId };

export type RegistryRefusal =
  | 'registry.unknownCooperative'
  | 'registry.unknownParticipant'
  | 'registry.unknownMandate'
  | 'registry.unknownImport'
  | 'registry.nameMissing'
  | 'registry.duplicateCooperative'
  | 'registry.changedMeanwhile'
  | 'registry.cooperativeInUse'
  | 'registry.participantPresent'
  | 'registry.delegateNeedsCooperative'
  | 'registry.mandateAlreadyActive'
  | 'registry.mandateBinds'
  | 'registry.representsAnother'
  | 'attachment.unknown'
  | 'registry.importAlreadyReverted'
  | 'registry.importInUse'
  | 'registry.importEmpty'
  | 'registry.reasonMissing'
  | 'registry.gateNotWaivable';
