import type { ElectionDecreeKind } from '../elections/model';
import type { AgendaItemId, DecisionId, ElectionId, Instant, PollId, QuorumCheckId } from '../kernel';

export const decisionMethods = ['consensus', 'acclamation', 'poll', 'election'] as const;
export type DecisionMethod = (typeof decisionMethods)[number];

/** What can stand behind a decree on pages of its own, as the record has it (DOC-8). */
export const decreeAnnexes = ['agenda', 'rulesOfProcedure'] as const;
export type DecreeAnnex = (typeof decreeAnnexes)[number];

/** A point is a text; each further line of it is a sub-point. */
interface Recitals {
  readonly considering: readonly string[];
  readonly citing: readonly string[];
  readonly noting: readonly string[];
  /** Whether the considerations end in the one that gathers them, which the paper words by itself; missing where they do not. */
  readonly isGathered?: boolean;
}

/** What goes with the words of a decree; missing in records of earlier programs. */
interface DecreeEnd {
  /** Whom a copy goes to (tembusan), in their order. */
  readonly copies?: readonly string[];
  readonly annexes?: readonly DecreeAnnex[];
}

/** A decision of the assembly: how it was made, on what quorum, and the words the decree will carry (MOT-3). */
export interface Decision extends DecreeEnd {
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
export interface DecisionText extends DecreeEnd {
  readonly title: string;
  readonly recitals: Recitals;
  readonly operativeClauses: readonly string[];
}

/** A decision as it is recorded. */
export type NewDecision = Omit<Decision, 'at' | 'revision'>;
