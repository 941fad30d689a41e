import type { ElectionDecreeKind } from '../elections/model';
import type { AgendaItemId, DecisionId, ElectionId, PollId, ProposalId, QuorumCheckId } from '../kernel';
import type { ProposalRefusal } from '../proposals/commands';
import type { DecisionMethod, DecisionText } from './model';

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

export type DecisionCommand =
  | {
      readonly type: 'decision.record';
      readonly method: DecisionMethod;
      readonly pollId: PollId | null;
      readonly quorumCheckId: QuorumCheckId | null;
      readonly itemId: AgendaItemId | null;
      readonly knocks: number;
      readonly text: DecisionText;
    }
  | AdoptProposalCommand
  /** What an election ended in, as a decree. */
  | {
      readonly type: 'decision.fromElection';
      readonly electionId: ElectionId;
      readonly kind: ElectionDecreeKind;
      readonly knocks: number;
      readonly text: DecisionText;
    }
  | { readonly type: 'decision.edit'; readonly id: DecisionId; readonly revision: number; readonly text: DecisionText };

export const decisionRefusals = [
  'decision.unknown',
  'decision.titleMissing',
  'decision.clausesMissing',
  'decision.pollMissing',
  'decision.pollNotCarried',
  'decision.changedMeanwhile',
  'decision.documentIssued',
  'decision.electionOpen',
  'decision.electionDecreed',
] as const;
export type DecisionRefusal = ProposalRefusal | (typeof decisionRefusals)[number];
