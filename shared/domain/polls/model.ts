import type { Electorate, MajorityRule, MotionVerdict, Weighed } from '../../counting';
import type { AgendaItemId, CooperativeId, EntryId, Instant, PollId } from '../kernel';

export const pollKinds = ['acclamation', 'showOfHands'] as const;
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
  readonly hash: string;
}

export type PollState =
  | { readonly kind: 'draft' }
  | { readonly kind: 'open'; readonly openedAt: Instant; readonly definition: PollDefinition }
  | {
      readonly kind: 'paused';
      readonly openedAt: Instant;
      readonly pausedAt: Instant;
      readonly definition: PollDefinition;
    }
  | {
      readonly kind: 'closed';
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

export type PollResult =
  | { readonly kind: 'showOfHands'; readonly verdict: MotionVerdict }
  | { readonly kind: 'acclamation'; readonly outcome: 'carried' | 'contested'; readonly objections: number };

export interface Poll {
  readonly id: PollId;
  readonly number: number;
  readonly kind: PollKind;
  readonly question: string;
  readonly majority: MajorityRule;
  readonly itemId: AgendaItemId | null;
  readonly sectors: readonly Sector[];
  readonly entries: readonly TellerEntry[];
  readonly objections: readonly Objection[];
  readonly repeats: PollId | null;
  readonly state: PollState;
}

/** A poll, a count and an objection as they come in. */
export type NewPoll = Omit<Poll, 'entries' | 'objections' | 'state'>;
export type NewCount = Omit<TellerEntry, 'at' | 'by'>;
export type NewObjection = Omit<Objection, 'at'>;
