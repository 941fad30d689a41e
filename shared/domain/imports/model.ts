import type { CooperativeId, ImportId, Instant, MandateLetterId, ParticipantId } from '../kernel';
import type { ParticipantCategory } from '../assembly/categories';
import type {
  Cooperative,
  CooperativeFields,
  CooperativeStatus,
  Participant,
  ParticipantFields,
} from '../registry/model';
import type { MandateLetter } from '../mandates/model';

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
  'legalEntity',
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
  'cooperativeRegNo',
  'institution',
  'position',
  'phone',
  'email',
  'category',
  'letterNo',
  'letterDate',
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
  'samePerson',
  'sameName',
  'sameCooperative',
  'boundByLetter',
  'representsAnother',
  'categoryMissing',
  'categoryUnknown',
  'statusMissing',
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
  'registrationNumberRuined',
  'cooperativeInactive',
  'cellTooLong',
  'invisibleRemoved',
  'quoteUnclosed',
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

/** Somebody registered whom a row may mean. */
export interface PersonCandidate {
  readonly id: ParticipantId;
  readonly name: string;
}

/** What nobody but a person can say of a row. */
export type RowQuestion =
  | { readonly kind: 'cooperative'; readonly candidates: readonly CooperativeCandidate[] }
  | { readonly kind: 'category' }
  /** Is it one of these, or another person? `rows` are earlier rows of the file: whoever says "the same" leaves the row out. */
  | { readonly kind: 'person'; readonly rows: readonly number[]; readonly candidates: readonly PersonCandidate[] }
  /** The same of a cooperative. */
  | { readonly kind: 'twin'; readonly rows: readonly number[]; readonly candidates: readonly CooperativeCandidate[] };

/** What a person said of a row. */
export interface RowAnswer {
  readonly rowNumber: number;
  /** Which cooperative somebody comes from. */
  readonly cooperativeId?: CooperativeId | null;
  readonly category?: ParticipantCategory;
  /** Whom or what the row means: one of the registry, or another one than all of that name. */
  readonly who?: ParticipantId | CooperativeId | 'another';
  readonly isLeftOut?: boolean;
}

/** What a person said of a file: of single rows, and of all rows that do not say it themselves. */
export interface ImportAnswers {
  readonly rows: readonly RowAnswer[];
  readonly category?: ParticipantCategory;
  readonly status?: CooperativeStatus;
}

export type RowVerdict = 'new' | 'changed' | 'unchanged' | 'ask' | 'leftOut' | 'rejected';

/** What a row changes of one field. */
export interface FieldChange {
  readonly field: CooperativeColumn | ParticipantColumn;
  readonly before: string | number | boolean | null;
  readonly after: string | number | boolean | null;
}

interface RowBase {
  readonly rowNumber: number;
  readonly verdict: RowVerdict;
  readonly faults: readonly RowFault[];
  readonly label: string;
  /** What is still open; empty unless the verdict is `ask`. */
  readonly questions: readonly RowQuestion[];
  /** What becomes another at the one of the registry, field by field; empty unless the verdict is `changed`. */
  readonly changes: readonly FieldChange[];
}

export interface CooperativeRow extends RowBase {
  readonly existing: CooperativeId | null;
  readonly fields: CooperativeFields | null;
}

/** What a row says of a person; a category that it does not say is asked, never filled in. */
export type PlannedPerson = Omit<ParticipantFields, 'category'> & { readonly category: ParticipantCategory | null };

export interface ParticipantRow extends RowBase {
  /** Whom of the registry it means; null for somebody new. */
  readonly existing: ParticipantId | null;
  readonly fields: PlannedPerson | null;
  readonly letterNo: string;
  /** The day on the letter, or empty. */
  readonly letterDate: string;
  readonly cooperativeName: string;
  /** Where the cooperative is uncertain: what it may be, the likeliest first. */
  readonly candidates: readonly CooperativeCandidate[];
}

export interface ImportPlan<Row> {
  readonly headerRow: number;
  readonly headers: readonly string[];
  /** Of each column the first few different cells below its header. */
  readonly samples: readonly (readonly string[])[];
  readonly mapping: ColumnMapping;
  readonly rows: readonly Row[];
  /** How many rows do not say what gives a right to vote: the category of people, the status of cooperatives. */
  readonly unsaid: number;
}

/** People whom an import corrected, as they were before, the revisions that it gave them, and the letters that it corrected. */
export interface CorrectedPeople {
  readonly before: readonly Participant[];
  readonly revisions: readonly number[];
  readonly letters: readonly MandateLetter[];
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
  /** People whom it corrected, and their letters; missing where there were none. */
  readonly corrected?: CorrectedPeople;
  readonly rejectedRows: number;
  readonly isReverted: boolean;
}

/** Column mappings that a person confirmed, remembered by the header they were confirmed for. */
export type RememberedMapping = Readonly<Record<string, string>>;
