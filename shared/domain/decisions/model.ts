import type { AgendaItemId, DecisionId, Instant, PollId, QuorumCheckId } from '../kernel';

export const decisionMethods = ['consensus', 'acclamation', 'poll'] as const;
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
