import type { CalendarDate, CooperativeId, ImportId, ParticipantId } from '../kernel';
import type { RegistryRefusal } from '../registry/commands';
import type { CooperativeFields, ParticipantFields } from '../registry/model';
import type { ImportRecord } from './model';

/** A cooperative of an import: new where `existing` is null, otherwise a change of an existing one. */
export interface ImportedCooperative {
  readonly existing: CooperativeId | null;
  readonly fields: CooperativeFields;
}

/** A person of an import: new where `existing` is missing, otherwise somebody registered as the list corrects him. */
export interface ImportedParticipant {
  readonly fields: ParticipantFields;
  readonly letterNo: string;
  readonly letterDate?: CalendarDate | '';
  readonly existing?: ParticipantId;
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

export type ImportCommand =
  ApplyImportCommand | { readonly type: 'registry.revertImport'; readonly importId: ImportId };

export const importRefusals = [
  'registry.unknownImport',
  'registry.importAlreadyReverted',
  'registry.importInUse',
  'registry.importEmpty',
  'registry.boundByLetter',
] as const;
export type ImportRefusal = RegistryRefusal | (typeof importRefusals)[number];
