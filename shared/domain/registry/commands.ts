import type { AttachmentId, CooperativeId, ParticipantId } from '../kernel';
import type { CooperativeFields, ParticipantFields } from './model';

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
  | { readonly type: 'participant.recordUnmasking'; readonly id: ParticipantId };

export const registryRefusals = [
  'registry.unknownCooperative',
  'registry.unknownParticipant',
  'registry.nameMissing',
  'registry.duplicateCooperative',
  'registry.changedMeanwhile',
  'registry.cooperativeInUse',
  'registry.delegateNeedsCooperative',
  'attachment.unknown',
] as const;
export type RegistryRefusal = (typeof registryRefusals)[number];
