import type {
  AgendaItemId,
  AmendmentId,
  DecisionId,
  FollowUpId,
  ParagraphId,
  ParticipantId,
  PollId,
  ProposalId,
  QuorumCheckId,
  SessionId,
} from '../kernel';
import type { DecisionText } from '../decisions/commands';
import type { DecisionMethod } from '../decisions/model';
import type {
  Amendment,
  AmendmentTarget,
  FollowUp,
  FollowUpFields,
  Paragraph,
  Proposal,
  ProposalKind,
  ProposalState,
  Proposer,
} from './model';

export interface ProposalFields {
  readonly kind: ProposalKind;
  readonly title: string;
  readonly proposer: Proposer;
  readonly supporters: readonly ParticipantId[];
  readonly itemId: AgendaItemId | null;
  /** A paragraph without id is new. */
  readonly paragraphs: readonly { readonly id: ParagraphId | null; readonly text: string }[];
}

/** Adopting is deciding: one act records the decision and closes the proposal. */
export interface AdoptProposalCommand {
  readonly type: 'proposal.adopt';
  readonly id: ProposalId;
  readonly method: DecisionMethod;
  readonly pollId: PollId | null;
  readonly quorumCheckId: QuorumCheckId | null;
  readonly knocks: number;
  readonly text: DecisionText;
}

/** One result of a commission, as it is brought before the plenary. */
export interface CommissionResult {
  readonly kind: ProposalKind;
  readonly title: string;
  readonly paragraphs: readonly string[];
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
  | AdoptProposalCommand
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
      /** The wording on which the hall agreed, where it is not that of the amendment. */
      readonly agreedText: string | null;
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

export type ProposalEvent =
  | { readonly type: 'proposal.submitted'; readonly proposal: Proposal }
  | {
      readonly type: 'proposal.edited';
      readonly id: ProposalId;
      readonly fields: Omit<ProposalFields, 'paragraphs'>;
      readonly paragraphs: readonly Paragraph[];
    }
  | {
      readonly type: 'proposal.settled';
      readonly id: ProposalId;
      readonly state: ProposalState;
      readonly reason: string;
      readonly pollId: PollId | null;
      readonly decisionId: DecisionId | null;
    }
  | { readonly type: 'amendment.submitted'; readonly amendment: Amendment }
  | { readonly type: 'amendment.accepted'; readonly id: AmendmentId; readonly paragraphs: readonly Paragraph[] }
  | {
      readonly type: 'amendment.settled';
      readonly id: AmendmentId;
      readonly state: 'rejected' | 'withdrawn';
      readonly reason: string;
    }
  /** `paragraphs` is the text before it was accepted; null where it had not changed the text. */
  | { readonly type: 'amendment.reopened'; readonly id: AmendmentId; readonly paragraphs: readonly Paragraph[] | null }
  | { readonly type: 'followUp.saved'; readonly followUp: FollowUp };

export type ProposalRefusal =
  | 'proposal.unknown'
  | 'proposal.titleMissing'
  | 'proposal.textMissing'
  | 'proposal.proposerMissing'
  | 'proposal.unknownSupporter'
  | 'proposal.unknownCommission'
  | 'proposal.nothingBrought'
  | 'proposal.changedMeanwhile'
  | 'proposal.alreadySettled'
  | 'proposal.amendmentsOpen'
  | 'proposal.reasonMissing'
  | 'amendment.unknown'
  | 'amendment.unknownParagraph'
  | 'amendment.textMissing'
  | 'amendment.changesNothing'
  | 'amendment.notOpen'
  | 'amendment.isOpen'
  | 'amendment.overlaps'
  | 'amendment.textChangedSince'
  | 'followUp.unknown'
  | 'followUp.titleMissing'
  | 'followUp.ownerMissing'
  | 'followUp.changedMeanwhile';
