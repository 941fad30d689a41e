import type { AgendaItemId, DecisionId, Instant, ParticipantId, PollId, SessionId } from '../kernel';
import type { AmendmentId, FollowUpId, ParagraphId, ProposalId } from '../kernel';

export const proposalKinds = ['decree', 'programme', 'recommendation'] as const;
export type ProposalKind = (typeof proposalKinds)[number];

export const proposalStates = [
  'submitted',
  'inCommission',
  'adopted',
  'adoptedWithChanges',
  'rejected',
  'withdrawn',
  'postponed',
] as const;
export type ProposalState = (typeof proposalStates)[number];

export const proposerKinds = ['committee', 'commission', 'floor'] as const;

/** Who brings something in: by name as it is printed, and linked where the record knows the person or the commission. */
export interface Proposer {
  readonly kind: (typeof proposerKinds)[number];
  readonly name: string;
  readonly participantId: ParticipantId | null;
  readonly sessionId: SessionId | null;
}

/** One numbered piece of a proposal's text; amendments name it by id, so that it may move. */
export interface Paragraph {
  readonly id: ParagraphId;
  readonly text: string;
}

export interface ProposalStep {
  readonly at: Instant;
  readonly by: string;
  readonly state: ProposalState;
  readonly reason: string;
  readonly pollId: PollId | null;
}

/** The text as it was until `until`, and what changed it: an amendment, or an edit where null. */
export interface EarlierText {
  readonly until: Instant;
  readonly by: string;
  readonly amendmentId: AmendmentId | null;
  readonly paragraphs: readonly Paragraph[];
}

/** Something the assembly is asked to adopt (MOT-1). */
export interface Proposal {
  readonly id: ProposalId;
  readonly number: number;
  readonly kind: ProposalKind;
  readonly title: string;
  readonly proposer: Proposer;
  readonly supporters: readonly ParticipantId[];
  readonly itemId: AgendaItemId | null;
  readonly paragraphs: readonly Paragraph[];
  readonly earlier: readonly EarlierText[];
  readonly state: ProposalState;
  readonly history: readonly ProposalStep[];
  /** The decision by which it was adopted. */
  readonly decisionId: DecisionId | null;
  readonly submittedAt: Instant;
  readonly revision: number;
}

export const amendmentStates = ['open', 'accepted', 'rejected', 'withdrawn'] as const;
export type AmendmentState = (typeof amendmentStates)[number];

/** What an amendment does, to which paragraph. `insertAfter` null stands for the beginning. */
export type AmendmentTarget =
  | { readonly kind: 'replace'; readonly paragraphId: ParagraphId }
  | { readonly kind: 'delete'; readonly paragraphId: ParagraphId }
  | { readonly kind: 'insertAfter'; readonly paragraphId: ParagraphId | null };

/** A change of a proposal's text that is asked for (MOT-2). */
export interface Amendment {
  readonly id: AmendmentId;
  readonly proposalId: ProposalId;
  /** Counts within its proposal. */
  readonly number: number;
  readonly target: AmendmentTarget;
  /** The wording asked for; empty where a paragraph is to go. */
  readonly text: string;
  /** The paragraph as it read when the amendment came in: what it is a change of, whatever was accepted since. */
  readonly basedOn: string;
  readonly proposer: Proposer;
  readonly submittedAt: Instant;
  readonly state: AmendmentState;
  readonly settledAt: Instant | null;
  readonly reason: string;
}

export const addressees = ['internal', 'government', 'dekopinwil'] as const;
export type Addressee = (typeof addressees)[number];

/** What somebody has to do because of a programme item or a recommendation (MOT-4). */
/** What became of it by now (MOT-4). */
export const progressStates = ['open', 'underway', 'done', 'dropped'] as const;
export type ProgressState = (typeof progressStates)[number];

export interface FollowUpFields {
  readonly title: string;
  readonly proposalId: ProposalId | null;
  readonly addressee: Addressee;
  readonly owner: string;
  /** `YYYY-MM-DD`, or null where none was set. */
  readonly dueOn: string | null;
  /** Missing where nobody has said anything yet: it is open then. */
  readonly progress?: ProgressState;
  /** What was done, or why not; missing where nothing was said. */
  readonly report?: string;
}

export interface FollowUp extends FollowUpFields {
  readonly id: FollowUpId;
  readonly number: number;
  readonly revision: number;
  readonly isRemoved: boolean;
}

/** What a proposal is besides its text. */
export type ProposalHead = Pick<Proposal, 'kind' | 'title' | 'proposer' | 'supporters' | 'itemId'>;

/** A proposal, an amendment and a follow-up as they come in. */
export type NewProposal = ProposalHead & Pick<Proposal, 'id' | 'number' | 'paragraphs'>;
export type NewAmendment = Omit<Amendment, 'submittedAt' | 'state' | 'settledAt' | 'reason'>;
export type NewFollowUp = Omit<FollowUp, 'revision' | 'isRemoved'>;

/** Another text of a proposal: its paragraphs in their order, and those of them that are new or read otherwise now. */
export interface TextRevision {
  readonly order: readonly ParagraphId[];
  readonly changed: readonly Paragraph[];
}
