import type { AgendaItemId, DecisionId, PollId, QuorumCheckId } from '../kernel';
import type { Decision, DecisionMethod, Recitals } from './model';

export interface DecisionText {
  readonly title: string;
  readonly recitals: Recitals;
  readonly operativeClauses: readonly string[];
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
  | { readonly type: 'decision.edit'; readonly id: DecisionId; readonly revision: number; readonly text: DecisionText };

export type DecisionEvent =
  | { readonly type: 'decision.recorded'; readonly decision: Decision }
  | { readonly type: 'decision.edited'; readonly id: DecisionId; readonly text: DecisionText };

export type DecisionRefusal =
  | 'decision.unknown'
  | 'decision.titleMissing'
  | 'decision.clausesMissing'
  | 'decision.pollMissing'
  | 'decision.pollNotCarried'
  | 'decision.changedMeanwhile'
  | 'decision.documentIssued';
