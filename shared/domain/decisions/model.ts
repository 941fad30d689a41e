import type { ElectionDecreeKind } from '../elections/model';
import type { AgendaItemId, DecisionId, ElectionId, Instant, PollId, QuorumCheckId } from '../kernel';

export const decisionMethods = ['consensus', 'acclamation', 'poll', 'election'] as const;
export type DecisionMethod = (typeof decisionMethods)[number];

interface Recitals {
  readonly considering: readonly string[];
  readonly citing: readonly string[];
  readonly noting: readonly string[];
}

/** A decision of the assembly: how it was made, on what quorum, and the words the decree will carry (MOT-3). */
export interface Decision {
  readonly id: DecisionId;
  readonly number: number;
  readonly at: Instant;
  readonly title: string;
  readonly method: DecisionMethod;
  readonly pollId: PollId | null;
  /** The election that it tells the outcome of, and what of it; missing where it tells of none. */
  readonly election?: { readonly id: ElectionId; readonly kind: ElectionDecreeKind };
  readonly quorumCheckId: QuorumCheckId | null;
  readonly itemId: AgendaItemId | null;
  /** Knocked with it; 0 where nobody did, or the knocks stand in the log by themselves. */
  readonly knocks: number;
  readonly recitals: Recitals;
  readonly operativeClauses: readonly string[];
  readonly revision: number;
}

/** The words of a decision. */
export interface DecisionText {
  readonly title: string;
  readonly recitals: Recitals;
  readonly operativeClauses: readonly string[];
}

/** A decision as it is recorded. */
export type NewDecision = Omit<Decision, 'at' | 'revision'>;
