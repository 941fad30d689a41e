import type {
  AgendaItemId,
  AmendmentId,
  FollowUpId,
  ParagraphId,
  ParticipantId,
  PollId,
  ProposalId,
  SessionId,
} from '../kernel';
import type { AmendmentTarget, FollowUpFields, ProposalKind, ProposalState, Proposer } from './model';

export interface ProposalFields {
  readonly kind: ProposalKind;
  readonly title: string;
  readonly proposer: Proposer;
  readonly supporters: readonly ParticipantId[];
  readonly itemId: AgendaItemId | null;
  /** A paragraph without id is new. */
  readonly paragraphs: readonly { readonly id: ParagraphId | null; readonly text: string }[];
}

/** One result of a commission, as it is brought before the plenary. */
export interface CommissionResult {
  readonly kind: ProposalKind;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** What the hall agreed on where an amendment collides with the text, or is to read otherwise: what was shown is what becomes so. */
export interface Agreement {
  /** The proposal's revision that people looked at. */
  readonly revision: number;
  /** Empty where the paragraph goes. */
  readonly wording: string;
  /** For a paragraph that comes: the one after which it stands, null at the beginning. */
  readonly after: ParagraphId | null;
}

export type ProposalCommand =
  | { readonly type: 'proposal.submit'; readonly fields: ProposalFields }
  /** All of them or none: one proposal for each result, in the name of the commission (AGD-5). */
  | {
      readonly type: 'proposal.bringFromCommission';
      readonly sessionId: SessionId;
      readonly itemId: AgendaItemId | null;
      readonly results: readonly CommissionResult[];
    }
  | {
      readonly type: 'proposal.edit';
      readonly id: ProposalId;
      readonly revision: number;
      readonly fields: ProposalFields;
    }
  | {
      readonly type: 'proposal.settle';
      readonly id: ProposalId;
      readonly state: Exclude<ProposalState, 'adopted' | 'adoptedWithChanges'>;
      readonly reason: string;
      readonly pollId: PollId | null;
    }
  | {
      readonly type: 'amendment.submit';
      readonly proposalId: ProposalId;
      readonly target: AmendmentTarget;
      readonly text: string;
      readonly proposer: Proposer;
    }
  | {
      readonly type: 'amendment.accept';
      readonly id: AmendmentId;
      /** What the hall agreed on; null where the amendment stands as it was proposed. */
      readonly agreed: Agreement | null;
    }
  | {
      readonly type: 'amendment.settle';
      readonly id: AmendmentId;
      readonly state: 'rejected' | 'withdrawn';
      readonly reason: string;
    }
  | { readonly type: 'amendment.reopen'; readonly id: AmendmentId }
  | { readonly type: 'followUp.add'; readonly fields: FollowUpFields }
  | {
      readonly type: 'followUp.edit';
      readonly id: FollowUpId;
      readonly revision: number;
      readonly fields: FollowUpFields;
    }
  | { readonly type: 'followUp.remove'; readonly id: FollowUpId }
  | { readonly type: 'followUp.restore'; readonly id: FollowUpId };

export const proposalRefusals = [
  'proposal.unknown',
  'proposal.titleMissing',
  'proposal.textMissing',
  'proposal.proposerMissing',
  'proposal.unknownSupporter',
  'proposal.unknownCommission',
  'proposal.nothingBrought',
  'proposal.changedMeanwhile',
  'proposal.alreadySettled',
  'proposal.amendmentsOpen',
  'proposal.reasonMissing',
  'amendment.unknown',
  'amendment.unknownParagraph',
  'amendment.textMissing',
  'amendment.changesNothing',
  'amendment.notOpen',
  'amendment.isOpen',
  'amendment.overlaps',
  'amendment.combines',
  'amendment.removesChanged',
  'amendment.targetRemoved',
  'amendment.textChangedSince',
  'followUp.unknown',
  'followUp.titleMissing',
  'followUp.ownerMissing',
  'followUp.changedMeanwhile',
] as const;
export type ProposalRefusal = (typeof proposalRefusals)[number];
