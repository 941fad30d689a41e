import type { Body } from '../elections/model';
import type {
  AttachmentId,
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
  'implementationReport',
  'recommendations',
  'commissionReport',
  'pollRecord',
  'decree',
  'minutes',
  'decisionsSummary',
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
  'handoverRecord',
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
  handoverRecord: 'BA',
} as const satisfies Partial<Record<DocumentKind, string>>;
export type NumberedKind = keyof typeof numberedKinds;

/** What a document is about, where its kind alone does not say it. */
export type DocumentSubject =
  | {
      readonly kind:
        | 'agenda'
        | 'minutes'
        | 'decisionsSummary'
        | 'rulesOfProcedure'
        | 'followUps'
        | 'implementationReport'
        | 'gavelLog'
        | 'speakerList'
        | 'participantRecap';
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
  | {
      readonly kind: 'nomineeRecord' | 'lotRecord' | 'electionRecord' | 'handoverRecord';
      readonly electionId: ElectionId;
    }
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
  /** The paper itself, where it is kept. */
  readonly kept: KeptPaper | null;
  /** What the checks found and a person accepted with this reason; missing where they found nothing. */
  readonly accepted?: AcceptedFindings;
  /** Who has to sign, in the order of the paper; missing where the number is older than this list. */
  readonly signatures?: readonly Signature[];
  /** The signed original, as a scan or as a digitally signed file. */
  readonly originalId?: AttachmentId;
}

/** A numbered paper as it lies for good beside the journal, named by the SHA-256 of its bytes. */
export interface KeptPaper {
  readonly sha256: string;
  readonly bytes: number;
  /** SHA-256 of what it was made of: words, figures, template, logo. Missing where only the paper is kept. */
  readonly source?: string;
  /** `7F3A-91C2-0B4D`, printed at its foot: short for everything that it says. */
  readonly seal?: string;
}

/** What the checks said of a paper that was issued all the same. */
export interface AcceptedFindings {
  readonly findings: readonly string[];
  readonly reason: string;
}

export const signatureStates = ['waiting', 'signed', 'refused'] as const;
export type SignatureState = (typeof signatureStates)[number];

/** One who has to sign, by the office and the name that stand on the paper (DOC-5). */
export interface Signature {
  readonly title: string;
  readonly name: string;
  readonly state: SignatureState;
  /** Why it was refused. */
  readonly reason: string;
  readonly at: Instant | null;
}

/** A signatory as the paper names it. */
export type Signatory = Pick<Signature, 'title' | 'name'>;

/** A document as it gets its number. */
export type NewDocument = Omit<NumberedDocument, 'issuedAt' | 'voided' | 'kept' | 'signatures' | 'originalId'> & {
  readonly signatories?: readonly Signatory[];
};
