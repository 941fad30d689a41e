import type { MajorityRule, QuorumRule } from '../../counting';
import type { AssemblyId, AttachmentId, CalendarDate, DecisionId, EntryId, Instant } from '../kernel';
import type { ParticipantCategory } from './categories';

export const councilLevels = ['national', 'provincial', 'regency'] as const;
type CouncilLevel = (typeof councilLevels)[number];

export const timeZones = ['WIB', 'WITA', 'WIT'] as const;
export type TimeZone = (typeof timeZones)[number];

export const presidiumOffices = ['chair', 'viceChair', 'secretary'] as const;
type PresidiumOffice = (typeof presidiumOffices)[number];

/** One person of the presidium or committee, by name as it is printed: outsiders of the registry are allowed. */
export interface OfficeHolder {
  readonly office: PresidiumOffice;
  readonly name: string;
}

/** Steering (content) and organizing (logistics). */
export const committeeKinds = ['steering', 'organizing'] as const;

interface CommitteeMember {
  readonly committee: (typeof committeeKinds)[number];
  readonly office: string;
  readonly name: string;
}

export interface Letterhead {
  readonly organisation: string;
  readonly address: string;
  readonly contact: string;
  /** The council's logo; null or missing where there is none. */
  readonly logoId?: AttachmentId | null;
}

export const paperSizes = ['A4', 'F4'] as const;
type PaperSize = (typeof paperSizes)[number];

export interface Council {
  readonly name: string;
  readonly shortName: string;
  readonly level: CouncilLevel;
  readonly region: string;
}

/** The assembly as it is announced: what stands in every letterhead and opening sentence. */
export interface AssemblyProfile {
  readonly council: Council;
  readonly title: string;
  readonly theme: string;
  readonly place: string;
  readonly city: string;
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
  readonly timeZone: TimeZone;
  /** Years of the term that the new board serves, e.g. 2026–2031. */
  readonly termFrom: number;
  readonly termTo: number;
  readonly presidium: readonly OfficeHolder[];
  readonly committee: readonly CommitteeMember[];
  readonly letterhead: Letterhead;
  /** `MUSDA-DEKOPINDA` in `05/KEP/MUSDA-DEKOPINDA/XI/2026`. */
  readonly numberingCode: string;
  readonly paperSize: PaperSize;
  /** Until when personal data is kept; missing or null: until the last day of the assembly (UU PDP 27/2022). */
  readonly retainUntil?: CalendarDate | null;
}

/** The gates that may stand between a cooperative and its vote (domain.md §3). */
export const eligibilityGates = ['legalEntity', 'active', 'recentMeeting', 'duesPaid', 'mandateVerified'] as const;
export type EligibilityGate = (typeof eligibilityGates)[number];

export interface GavelCustoms {
  readonly open: number;
  readonly close: number;
  readonly suspend: number;
  readonly decision: number;
  readonly handover: number;
}

/** How the badge of a category looks and what its numbers begin with (REG-6). */
interface CategoryBadge {
  /** One to three capitals: the `U` of `U-012`. */
  readonly letter: string;
  /** `#14532d`. */
  readonly color: string;
}

/** Interruptions in their usual order of precedence (domain.md §1). */
export const interruptionKinds = [
  'order',
  'information',
  'clarification',
  'privilege',
  'question',
  'solution',
] as const;
export type InterruptionKind = (typeof interruptionKinds)[number];

export interface SpeechRules {
  /** How long one speech may take; 0 for no limit. */
  readonly minutes: number;
  /** Whether somebody may speak again to the same item. */
  readonly mayAgain: boolean;
  readonly committeeMaySpeak: boolean;
  readonly interruptionOrder: readonly InterruptionKind[];
}

/** Every number a tata tertib may change. Nothing of this is hard-coded elsewhere. */
export interface RulesOfProcedure {
  readonly gates: Readonly<Record<EligibilityGate, boolean>>;
  /** The last annual meeting may be at most this many years old; red-white cooperatives are exempt. */
  readonly recentMeetingYears: number;
  readonly quorum: QuorumRule;
  readonly maySuspendTimes: number;
  readonly suspensionMinutes: number;
  readonly mayDeemValid: boolean;
  readonly motionMajority: MajorityRule;
  readonly weightsVotes: boolean;
  readonly electionMethod: 'runOff' | 'plurality';
  readonly gavel: GavelCustoms;
  /** Until when objections to the verification of mandates are in time; null where there is no such period. */
  readonly objectionUntil: Instant | null;
  readonly categoryBadges: Readonly<Record<ParticipantCategory, CategoryBadge>>;
  readonly showsPhotosOnBadges: boolean;
  readonly speech: SpeechRules;
}

/** How many cooperatives gained and lost the vote by a change, and how many the quorum was counted from before and after it. */
export interface RulesImpactCounts {
  readonly gains: number;
  readonly loses: number;
  readonly registered: { readonly before: number; readonly after: number };
}

interface RulesChange {
  readonly at: Instant;
  readonly by: string;
  readonly reason: string;
  /** The decision of the assembly that the change rests on, where there is one. */
  readonly decisionId: DecisionId | null;
  readonly before: RulesOfProcedure;
  /** What it did; missing in records of earlier programs. */
  readonly impact?: RulesImpactCounts;
}

/** Somebody who held an office when the next assembly began, and for how many terms in a row by then (ELE-1, DAT-7). */
export interface PastTerm {
  readonly id: EntryId;
  readonly name: string;
  /** The title of the election, `Ketua Dekopinda masa bakti 2021–2026`. */
  readonly office: string;
  readonly terms: number;
}

/** The assembly that this one goes on from. */
export interface Continuation {
  readonly from: AssemblyId;
  readonly title: string;
  readonly terms: readonly PastTerm[];
}

export interface AssemblyFacts {
  readonly id: AssemblyId;
  readonly createdAt: Instant;
  readonly profile: AssemblyProfile;
  readonly rules: RulesOfProcedure;
  readonly rulesVersion: number;
  readonly rulesHistory: readonly RulesChange[];
  /** Missing where it began from nothing. */
  readonly continues?: Continuation;
}

/** The defaults of domain.md §3. */
export const defaultRules: RulesOfProcedure = {
  gates: { legalEntity: false, active: true, recentMeeting: false, duesPaid: false, mandateVerified: true },
  recentMeetingYears: 2,
  quorum: { kind: 'absolute', isStrict: true },
  maySuspendTimes: 2,
  suspensionMinutes: 30,
  mayDeemValid: true,
  motionMajority: { kind: 'absolute', base: 'valid', isStrict: true },
  weightsVotes: false,
  electionMethod: 'runOff',
  gavel: { open: 3, close: 3, suspend: 2, decision: 3, handover: 1 },
  objectionUntil: null,
  categoryBadges: {
    votingDelegate: { letter: 'U', color: '#14532d' },
    observer: { letter: 'P', color: '#1e3a8a' },
    guest: { letter: 'T', color: '#713f12' },
    committee: { letter: 'K', color: '#581c87' },
    press: { letter: 'W', color: '#374151' },
  },
  showsPhotosOnBadges: false,
  speech: { minutes: 3, mayAgain: true, committeeMaySpeak: true, interruptionOrder: interruptionKinds },
};
