import type { Body } from '../elections/model';
import type {
  CalendarDate,
  CooperativeId,
  DecisionId,
  DocumentId,
  ElectionId,
  EntryId,
  Instant,
  ParticipantId,
  PollId,
  QuorumCheckId,
  SessionId,
} from '../kernel';

export const documentKinds = [
  'attendanceList',
  'agenda',
  'rulesOfProcedure',
  'followUps',
  'recommendations',
  'commissionReport',
  'pollRecord',
  'decree',
  'minutes',
  'quorumRecord',
  'badges',
  'mandateRegister',
  'verificationReport',
  'mandateForm',
  'gavelLog',
  'speakerList',
  'participantRecap',
  'invitations',
  'ballotPapers',
  'voterList',
  'ballotReconciliation',
  'bundleSheets',
  'rollCallList',
  'nomineeRecord',
  'lotRecord',
  'electionRecord',
  'boardComposition',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** The kinds that carry a number, and the letters that stand for the kind in it. */
export const numberedKinds = {
  decree: 'KEP',
  pollRecord: 'BA',
  quorumRecord: 'BA',
  minutes: 'NOT',
  invitations: 'UND',
  recommendations: 'REK',
  nomineeRecord: 'BA',
  lotRecord: 'BA',
  electionRecord: 'BA',
} as const satisfies Partial<Record<DocumentKind, string>>;
export type NumberedKind = keyof typeof numberedKinds;

/** What a document is about, where its kind alone does not say it. */
export type DocumentSubject =
  | {
      readonly kind:
        'agenda' | 'minutes' | 'rulesOfProcedure' | 'followUps' | 'gavelLog' | 'speakerList' | 'participantRecap';
    }
  | { readonly kind: 'recommendations' }
  | { readonly kind: 'commissionReport'; readonly sessionId: SessionId }
  | { readonly kind: 'mandateRegister' | 'verificationReport' | 'mandateForm' }
  /** One letter a page under one number, to each chosen cooperative or to the whole registry. */
  | { readonly kind: 'invitations'; readonly cooperativeIds?: readonly CooperativeId[] }
  /** Of one session, of one day, or of the whole assembly; blank to be signed, or of those who came. */
  | {
      readonly kind: 'attendanceList';
      readonly sessionId?: SessionId;
      readonly day?: CalendarDate;
      readonly isBlank?: boolean;
    }
  /** Sheets of eight for everybody registered, or the single label of one participant. */
  /** The sheet of everybody, the label of one, or as a sample the first sheet alone. */
  | { readonly kind: 'badges'; readonly participantId?: ParticipantId; readonly isSample?: boolean }
  | { readonly kind: 'pollRecord'; readonly pollId: PollId }
  /** The papers of one print run; without a run a sheet of specimens marked CONTOH. As a sample the first sheet alone. */
  | {
      readonly kind: 'ballotPapers';
      readonly pollId: PollId;
      readonly runId?: EntryId;
      readonly isSample?: boolean;
    }
  | { readonly kind: 'voterList' | 'ballotReconciliation' | 'bundleSheets' | 'rollCallList'; readonly pollId: PollId }
  | { readonly kind: 'nomineeRecord' | 'lotRecord' | 'electionRecord'; readonly electionId: ElectionId }
  /** What the formation team composed, as an annex. */
  | { readonly kind: 'boardComposition'; readonly electionId: ElectionId; readonly body: Body }
  | { readonly kind: 'quorumRecord'; readonly quorumCheckId: QuorumCheckId }
  | { readonly kind: 'decree'; readonly decisionId: DecisionId };

/**
 * A document with a number. Sequences run per letters (KEP, BA, NOT) without gaps or reuse: a voided number stays in the register.
 */
export interface NumberedDocument {
  readonly id: DocumentId;
  readonly subject: DocumentSubject;
  readonly letters: string;
  readonly sequence: number;
  readonly number: string;
  readonly signedOn: CalendarDate;
  readonly issuedAt: Instant;
  readonly voided: { readonly at: Instant; readonly reason: string } | null;
  /** The paper itself, where it is kept: SHA-256 and length of its bytes. */
  readonly kept: { readonly sha256: string; readonly bytes: number } | null;
}

/** A document as it gets its number. */
export type NewDocument = Omit<NumberedDocument, 'issuedAt' | 'voided' | 'kept'>;
