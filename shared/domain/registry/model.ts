import type { EligibilityGate } from '../assembly/model';
import type {
  AttachmentId,
  CalendarDate,
  CooperativeId,
  ImportId,
  Instant,
  MandateLetterId,
  ParticipantId,
} from '../kernel';
import type { ParticipantCategory } from './categories';

export * from './categories';

export const cooperativeKinds = ['savingsLoan', 'consumer', 'producer', 'service', 'marketing'] as const;
export type CooperativeKind = (typeof cooperativeKinds)[number];

export const cooperativeStatuses = ['active', 'inactive'] as const;
export type CooperativeStatus = (typeof cooperativeStatuses)[number];

/** What is known of a member body (domain.md §5). Empty text means unknown; years and counts are null where unknown. */
export interface CooperativeFields {
  readonly name: string;
  readonly membership: 'ordinary' | 'associate';
  readonly coopRegNo: string;
  readonly legalEntityNo: string;
  readonly legalEntityDate: string;
  readonly kind: CooperativeKind | null;
  readonly level: 'primary' | 'secondary' | null;
  readonly isSharia: boolean;
  readonly isRedWhiteCoop: boolean;
  readonly status: CooperativeStatus;
  readonly lastRatYear: number | null;
  readonly duesPaidThrough: number | null;
  readonly memberCount: number | null;
  readonly address: string;
  readonly district: string;
  readonly village: string;
  readonly chair: string;
  readonly phone: string;
  readonly email: string;
  readonly voteWeight: number;
}

/** What was said of a verdict on eligibility; nothing of it is ever removed (domain.md §3). */
export interface EligibilityRuling {
  readonly at: Instant;
  readonly by: string;
  /** An objection only stands in the record; an override says anew which gates are waived, none where it is lifted. */
  readonly kind: 'objection' | 'override';
  readonly waived: readonly EligibilityGate[];
  readonly reason: string;
  /** An objection that came after the objection period; missing where it was in time. */
  readonly isLate?: true;
}

export interface Cooperative extends CooperativeFields {
  readonly id: CooperativeId;
  readonly number: number;
  /** Counts the changes; a form that edits an older revision is told so instead of overwriting. */
  readonly revision: number;
  readonly isRemoved: boolean;
  /** Objections and overrides, oldest first; missing where there was none. */
  readonly rulings?: readonly EligibilityRuling[];
}

/** The next free number of each category. */
export type CategoryNumbers = Readonly<Record<ParticipantCategory, number>>;

export interface ParticipantFields {
  readonly name: string;
  readonly sex: 'male' | 'female' | null;
  readonly birthYear: number | null;
  readonly position: string;
  readonly cooperativeId: CooperativeId | null;
  readonly category: ParticipantCategory;
  readonly phone: string;
  readonly email: string;
  /** 16 digits or empty; masked (`3216••••••••0009`) wherever it leaves the host. */
  readonly nationalId: string;
}

export interface Participant extends ParticipantFields {
  readonly id: ParticipantId;
  /** Running number over all categories: the order of lists. */
  readonly number: number;
  /** Running number within the category, shown with its letter: `U-012` (REG-6). */
  readonly categoryNumber: number;
  readonly photoId?: AttachmentId;
  /** What the QR code of the badge holds: random, without personal data. */
  readonly badgeToken: string;
  readonly revision: number;
  readonly isRemoved: boolean;
}

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

/** What one import did, kept so that it can be undone as one step. */
export interface ImportRecord {
  readonly id: ImportId;
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
