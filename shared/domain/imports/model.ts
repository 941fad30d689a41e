import type { CooperativeId, ImportId, Instant, MandateLetterId, ParticipantId } from '../kernel';
import type { Cooperative, CooperativeFields, ParticipantFields } from '../registry/model';

export const importKinds = ['cooperatives', 'participants'] as const;
export type ImportKind = (typeof importKinds)[number];

/** One sheet of a file as rows of text, exactly as a person would read the cells. */
export interface SheetOfText {
  readonly name: string;
  /** `rowNumbers[i]` is the number of `rows[i]` in the file, counted from 1 as Excel does. */
  readonly rows: readonly (readonly string[])[];
  readonly rowNumbers: readonly number[];
  readonly hiddenRows: number;
  /** Numbers of rows in which a quote was opened and not closed; missing where there is none. */
  readonly damagedRows?: readonly number[];
}

export const cooperativeColumns = [
  'name',
  'coopRegNo',
  'legalEntityNo',
  'legalEntityDate',
  'kind',
  'level',
  'membership',
  'isSharia',
  'isRedWhiteCoop',
  'status',
  'lastRatYear',
  'duesPaidThrough',
  'memberCount',
  'address',
  'district',
  'village',
  'chair',
  'phone',
  'email',
  'voteWeight',
] as const;
export type CooperativeColumn = (typeof cooperativeColumns)[number];

export const participantColumns = [
  'name',
  'sex',
  'birthDate',
  'nationalId',
  'cooperative',
  'position',
  'phone',
  'email',
  'category',
  'letterNo',
] as const;
export type ParticipantColumn = (typeof participantColumns)[number];

/** For each column of the file the field it fills, or null where it is left out. */
export type ColumnMapping = readonly (CooperativeColumn | ParticipantColumn | null)[];

export const rowFaultCodes = [
  'nameMissing',
  'cooperativeMissing',
  'cooperativeUnknown',
  'cooperativeUncertain',
  'cooperativeSpelling',
  'duplicateInFile',
  'alreadyRegistered',
  'secondMandate',
  'nationalIdRuined',
  'nationalIdInvalid',
  'nationalIdMismatch',
  'phoneInvalid',
  'phoneRuined',
  'phoneLostZero',
  'phoneSeveral',
  'dateInvalid',
  'dateSerial',
  'numberInvalid',
  'valueUnknown',
  'registrationNumberUnusual',
  'cooperativeInactive',
  'cellTooLong',
  'invisibleRemoved',
] as const;
export type RowFaultCode = (typeof rowFaultCodes)[number];

/** Something about one cell: an error keeps the row out, a warning only tells. */
export interface RowFault {
  readonly code: RowFaultCode;
  readonly severity: 'error' | 'warning';
  /** The column's letter in the file (`A`, `B`, … `AA`), or an empty text where the fault is the row's. */
  readonly column: string;
  readonly value: string;
}

export interface CooperativeCandidate {
  readonly id: CooperativeId;
  readonly name: string;
}

export type RowVerdict = 'new' | 'changed' | 'unchanged' | 'ask' | 'rejected';

interface RowBase {
  readonly rowNumber: number;
  readonly verdict: RowVerdict;
  readonly faults: readonly RowFault[];
  readonly label: string;
}

export interface CooperativeRow extends RowBase {
  readonly existing: CooperativeId | null;
  readonly fields: CooperativeFields | null;
}

export interface ParticipantRow extends RowBase {
  readonly fields: ParticipantFields | null;
  readonly letterNo: string;
  readonly cooperativeName: string;
  /** Where the cooperative is uncertain: what it may be, the likeliest first. */
  readonly candidates: readonly CooperativeCandidate[];
}

export interface ImportPlan<Row> {
  readonly headerRow: number;
  readonly headers: readonly string[];
  readonly mapping: ColumnMapping;
  readonly rows: readonly Row[];
}

/** What one import did, kept so that it can be undone as one step. */
export interface ImportRecord {
  readonly id: ImportId;
  /** Number of its commit. */
  readonly seq: number;
  readonly at: Instant;
  readonly by: string;
  readonly kind: 'cooperatives' | 'participants';
  readonly fileName: string;
  readonly fileSha256: string;
  readonly createdCooperatives: readonly CooperativeId[];
  readonly createdParticipants: readonly ParticipantId[];
  readonly createdMandates: readonly MandateLetterId[];
  readonly changedBefore: readonly Cooperative[];
  readonly changedRevisions: readonly number[];
  readonly rejectedRows: number;
  readonly isReverted: boolean;
}

/** Column mappings that a person confirmed, remembered by the header they were confirmed for. */
export type RememberedMapping = Readonly<Record<string, string>>;
