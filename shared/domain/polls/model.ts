import type { Electorate, MajorityRule, MotionVerdict, Weighed } from '../../counting';
import type { AgendaItemId, AttachmentId, CooperativeId, EntryId, Instant, OptionId, PollId } from '../kernel';

export const pollKinds = ['acclamation', 'showOfHands', 'rollCall', 'paper'] as const;
export type PollKind = (typeof pollKinds)[number];

/** Part of the hall that two tellers count; `present` is the most that may be counted there. */
export interface Sector {
  readonly name: string;
  readonly present: number;
}

/** What one teller counted in one sector. A correction is a new entry; the newest of a teller counts. */
export interface TellerEntry {
  readonly id: EntryId;
  readonly at: Instant;
  readonly sector: number;
  readonly teller: 1 | 2;
  readonly by: string;
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
}

export const rollAnswers = ['yes', 'no', 'abstain'] as const;
export type RollAnswer = (typeof rollAnswers)[number];

/** What a cooperative answered when it was called. A correction is a new entry; the newest counts, all stay (voting.md §3). */
export interface CalledAnswer {
  readonly cooperativeId: CooperativeId;
  readonly answer: RollAnswer;
  readonly at: Instant;
  readonly by: string;
}

/** Something that can be chosen on a ballot paper, in the order of its number. */
export interface BallotOption {
  readonly id: OptionId;
  readonly number: number;
  readonly label: string;
  /** A line below the name: of a candidate the cooperative. */
  readonly note: string;
  readonly photoId: AttachmentId | null;
}

/** A cooperative that came after the opening and was admitted by the chair, with the reason (voting.md §3). */
export interface LateVoter {
  readonly cooperativeId: CooperativeId;
  readonly at: Instant;
  readonly reason: string;
}

/** A question among several that are put to the vote one after the other, each with a result of its own (VOT-5). */
export interface SeriesPlace {
  /** The poll that began the series. */
  readonly first: PollId;
  readonly place: number;
  readonly of: number;
}

export interface Objection {
  readonly id: EntryId;
  readonly at: Instant;
  readonly by: string;
  readonly text: string;
}

/**
 * What was fixed at opening, and cannot be changed afterwards. `hash` is SHA-256 over its canonical JSON; of a poll that a program of before
 * opened, over the names that the bases had then.
 */
export interface PollDefinition {
  readonly question: string;
  readonly majority: MajorityRule;
  readonly electorate: Weighed<Electorate>;
  readonly entitledCooperatives: readonly CooperativeId[];
  readonly presentCooperatives: readonly CooperativeId[];
  /** What each of them weighs where that is not one; missing where every vote weighs one. */
  readonly weights?: Readonly<Record<CooperativeId, number>>;
  readonly hash: string;
}

export type PollState =
  | { readonly kind: 'draft' }
  /** Looked over, and its papers printed where there are any. */
  | { readonly kind: 'ready'; readonly readyAt: Instant }
  | { readonly kind: 'open'; readonly openedAt: Instant; readonly definition: PollDefinition }
  | {
      readonly kind: 'paused';
      readonly openedAt: Instant;
      readonly pausedAt: Instant;
      readonly definition: PollDefinition;
    }
  /** Nobody votes any more; what was handed in is being counted. */
  | {
      readonly kind: 'closed';
      readonly openedAt: Instant;
      readonly closedAt: Instant;
      readonly definition: PollDefinition;
    }
  | {
      readonly kind: 'counted';
      readonly openedAt: Instant;
      readonly closedAt: Instant;
      readonly definition: PollDefinition;
      readonly result: PollResult;
    }
  | {
      readonly kind: 'confirmed';
      readonly openedAt: Instant;
      readonly closedAt: Instant;
      readonly confirmedAt: Instant;
      readonly definition: PollDefinition;
      readonly result: PollResult;
      readonly knocks: number;
    }
  /** What had happened until then stays: the opening, and the result where there was one. */
  | {
      readonly kind: 'cancelled';
      readonly at: Instant;
      readonly reason: string;
      readonly openedAt: Instant | null;
      readonly definition: PollDefinition | null;
      readonly result: PollResult | null;
    };

/** How a yes or no to a motion was counted. */
export type CountedKind = Exclude<PollKind, 'acclamation'>;

/** What a vote on persons gave: papers, and what was marked on them. Who is elected by it, the election says. */
export interface ChoiceCount {
  readonly options: readonly { readonly id: OptionId; readonly votes: number }[];
  /** Papers with a choice that counts. */
  readonly valid: number;
  readonly invalid: number;
  readonly blank: number;
  readonly entitled: number;
  readonly present: number;
}

export type PollResult =
  | { readonly kind: CountedKind; readonly verdict: MotionVerdict }
  | { readonly kind: 'choice'; readonly count: ChoiceCount }
  | { readonly kind: 'acclamation'; readonly outcome: 'carried' | 'contested'; readonly objections: number };

export interface Poll {
  readonly id: PollId;
  readonly number: number;
  readonly kind: PollKind;
  readonly question: string;
  readonly majority: MajorityRule;
  readonly itemId: AgendaItemId | null;
  readonly sectors: readonly Sector[];
  /** Who stands on the paper; nobody where a question is answered with yes or no. */
  readonly options: readonly BallotOption[];
  /** How many of them may be marked on one paper. */
  readonly marks: number;
  readonly series: SeriesPlace | null;
  readonly entries: readonly TellerEntry[];
  readonly answers: readonly CalledAnswer[];
  readonly late: readonly LateVoter[];
  readonly objections: readonly Objection[];
  readonly repeats: PollId | null;
  readonly state: PollState;
}

/** A poll, a count and an objection as they come in. */
export type NewPoll = Omit<Poll, 'entries' | 'answers' | 'late' | 'objections' | 'state'>;
export type NewCount = Omit<TellerEntry, 'at' | 'by'>;
export type NewObjection = Omit<Objection, 'at'>;
