import type { EligibilityGate } from '../assembly/model';
import type { AttachmentId, CooperativeId, Instant, ParticipantId } from '../kernel';
import type { ParticipantCategory } from '../assembly/categories';

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
  /** Where a guest or somebody of the press comes from, in words; missing where nobody said it. */
  readonly institution?: string;
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
