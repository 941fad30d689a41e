import type { ElectionRules, Lot, NextStep, RoundVerdict, SeatMajority, Standing } from '../../counting';
import type {
  AgendaItemId,
  AttachmentId,
  CalendarDate,
  CooperativeId,
  ElectionId,
  EntryId,
  Instant,
  NomineeId,
  ParticipantId,
  PollId,
} from '../kernel';

export const electionKinds = ['chair', 'formationMembers', 'supervisors', 'advisers', 'other'] as const;
/** The office that is elected to. */
export type ElectionKind = (typeof electionKinds)[number];

/** What the tata tertib asks of a nominee, looked at one by one. */
export interface Requirement {
  readonly id: EntryId;
  readonly text: string;
}

/**
 * The rules of one election, copied when it was announced: a later change of the tata tertib changes no election that is under way (SET-3).
 * Which body decides after two ties, and what elects, is what the engine needs (ADR 20); the rest is asked of the nominees.
 */
export interface OfficeRules extends ElectionRules {
  /** Letters of support that a nominee needs; 0 where none are asked for. */
  readonly supportNeeded: number;
  readonly requirements: readonly Requirement[];
  /** So many terms in a row are usual; who has served them needs a recorded decision (domain.md §3). */
  readonly mostTerms: number;
}

/** A letter by which a cooperative backs a nominee; it backs one of an election (domain.md §3). */
export interface SupportLetter {
  readonly id: EntryId;
  readonly cooperativeId: CooperativeId;
  readonly letterNo: string;
  readonly scanId: AttachmentId | null;
  readonly at: Instant;
  /** Why it does not count any more: what was decided between two letters of one cooperative. Null while it stands. */
  readonly dropped: { readonly at: Instant; readonly by: string; readonly reason: string } | null;
}

/** How a requirement was found, with what proves it. A later look is a new one; the newest counts. */
export interface RequirementCheck {
  readonly requirementId: EntryId;
  readonly isMet: boolean;
  readonly evidence: string;
  readonly reason: string;
  readonly at: Instant;
  readonly by: string;
}

export interface NomineeObjection {
  readonly id: EntryId;
  readonly by: string;
  readonly text: string;
  readonly at: Instant;
}

/** What the committee decided of a nominee. A later verdict is a new one; the newest counts. */
export interface NomineeVerdict {
  readonly isAccepted: boolean;
  readonly reason: string;
  readonly at: Instant;
  readonly by: string;
}

/** What can be entered and corrected of a nominee. */
export interface NomineeFields {
  /** Null for whoever is not in the registry. */
  readonly participantId: ParticipantId | null;
  readonly name: string;
  readonly cooperativeId: CooperativeId | null;
  /** Where somebody without a cooperative in the registry comes from, in words. */
  readonly origin: string;
  readonly photoId: AttachmentId | null;
  readonly vision: string;
  /** How many terms in a row the office was held until now. */
  readonly termsServed: number;
}

export interface Nominee extends NomineeFields {
  readonly id: NomineeId;
  readonly at: Instant;
  readonly support: readonly SupportLetter[];
  readonly willingness: {
    readonly evidence: string;
    readonly scanId: AttachmentId | null;
    readonly at: Instant;
  } | null;
  readonly termsOverride: { readonly reason: string; readonly at: Instant; readonly by: string } | null;
  readonly checks: readonly RequirementCheck[];
  readonly objections: readonly NomineeObjection[];
  readonly verdicts: readonly NomineeVerdict[];
  /** By lot; null before it was drawn, and for whoever did not become a candidate. */
  readonly number: number | null;
  readonly left: { readonly kind: LeavingKind; readonly reason: string; readonly at: Instant } | null;
  readonly answer: { readonly isAccepted: boolean; readonly reason: string; readonly at: Instant } | null;
}
export type NewNominee = NomineeFields & Pick<Nominee, 'id'>;

export const leavingKinds = ['withdrew', 'excluded'] as const;
export type LeavingKind = (typeof leavingKinds)[number];

/** Who drew, and how: by hand, or from a seed that was said aloud and that anybody can draw from again. */
export type Draw =
  | { readonly kind: 'hand'; readonly by: string }
  | {
      readonly kind: 'seed';
      readonly by: string;
      readonly seed: string;
      /** Between whom was drawn, in the order of the list that was read out before. */
      readonly list: readonly NomineeId[];
      /** As they were drawn: `number` is the place in that list. */
      readonly lots: readonly Lot[];
    }
  /** The leadership of the level above decided instead; `letter` says where that stands. */
  | { readonly kind: 'levelAbove'; readonly by: string; readonly letter: string };

/** The steps that are put to the vote. */
export type BallotStep = Extract<
  NextStep<NomineeId>['kind'],
  'firstRound' | 'runOff' | 'tieBreak' | 'repeat' | 'acclamation' | 'confirmation'
>;

/** One poll of a round: over all of its candidates, or, where each is confirmed by yes and no, over one. */
export interface RoundPoll {
  readonly pollId: PollId;
  readonly candidate: NomineeId | null;
}

/** A step that was put to the vote. Where one of its polls is cancelled it is void, and the step starts anew as another round. */
export interface Round {
  readonly id: EntryId;
  /** Counted without those that became void. */
  readonly number: number;
  readonly step: BallotStep;
  readonly candidates: readonly NomineeId[];
  readonly places: number;
  readonly polls: readonly RoundPoll[];
  readonly at: Instant;
  readonly outcome: RoundOutcome | null;
}
export type NewRound = Omit<Round, 'at' | 'outcome'>;

/** What a round gave. */
export type RoundOutcome =
  | { readonly kind: 'ballot'; readonly verdict: RoundVerdict<NomineeId> }
  | { readonly kind: 'acclamation'; readonly objections: number }
  | { readonly kind: 'confirmation'; readonly confirmed: readonly NomineeId[] };

/** Something by which an election went on. `next` is what came next by it: what was decided then, by the rules of then. */
export type CourseStep = {
  readonly at: Instant;
  readonly next: NextStep<NomineeId>;
} & (
  | { readonly kind: 'listFixed' }
  | { readonly kind: 'round'; readonly roundId: EntryId; readonly elected: readonly NomineeId[] }
  | {
      readonly kind: 'tieDecided';
      readonly draw: Draw;
      readonly tied: readonly NomineeId[];
      readonly chosen: readonly NomineeId[];
      readonly elected: readonly NomineeId[];
    }
  | { readonly kind: LeavingKind | 'refused'; readonly nomineeId: NomineeId; readonly reason: string }
);

export const bodies = ['board', 'supervisors', 'advisers'] as const;
/** What the formation team composes. */
export type Body = (typeof bodies)[number];

/** Whoever sits on the formation team by appointment. */
export interface AppointedMember {
  readonly id: EntryId;
  readonly participantId: ParticipantId | null;
  readonly name: string;
  readonly origin: string;
}

/** A seat of a body as the formation team filled it. */
export interface BodySeat {
  readonly id: EntryId;
  readonly position: string;
  readonly name: string;
  readonly origin: string;
}

export const electionDecreeKinds = ['elected', 'formation', 'composition'] as const;
/** The decrees that an election ends in: who was elected, who forms the board, and the board that was formed. */
export type ElectionDecreeKind = (typeof electionDecreeKinds)[number];

/** The team that composes the board after the chair was elected (domain.md §3: an odd number, headed by the chair, with a deadline). */
export interface FormationTeam {
  readonly size: number;
  readonly deadline: CalendarDate;
  readonly at: Instant;
  readonly appointed: readonly AppointedMember[];
  readonly composition: Readonly<Record<Body, readonly BodySeat[]>>;
}

export interface Election {
  readonly id: ElectionId;
  readonly number: number;
  readonly kind: ElectionKind;
  /** The office: `Ketua Dekopinda masa bakti 2026–2031`. */
  readonly title: string;
  readonly rules: OfficeRules;
  /** Version of the tata tertib that they were copied from. */
  readonly rulesVersion: number;
  readonly itemId: AgendaItemId | null;
  readonly at: Instant;
  /** In the order in which they were nominated. */
  readonly nominees: readonly Nominee[];
  /** When the list of candidates was read out and fixed; null while nominations are taken and verified. */
  readonly listFixedAt: Instant | null;
  /** How the numbers were drawn; null before, and where one candidate needs no lot. */
  readonly numbersDraw: (Draw & { readonly at: Instant }) | null;
  /** Where it stands, from the fixing of the list on. */
  readonly standing: Standing<NomineeId> | null;
  readonly rounds: readonly Round[];
  readonly course: readonly CourseStep[];
  readonly formation: FormationTeam | null;
  readonly cancelled: { readonly at: Instant; readonly reason: string } | null;
}
export type NewElection = Pick<Election, 'id' | 'number' | 'kind' | 'title' | 'rules' | 'rulesVersion' | 'itemId'>;

/** More than half of the valid votes: what a single seat asks for where the tata tertib knows a run-off (domain.md §3). */
export const usualMajority: SeatMajority = { kind: 'absolute', base: 'valid', isStrict: true };

/** Two terms in a row (domain.md §3). */
export const usualMostTerms = 2;
/** Sizes of a formation team, and how many days it has (domain.md §3). */
export const usualTeamSizes = [5, 7] as const;
export const usualTeamDays = 7;
