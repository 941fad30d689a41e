import type { TimeZone } from '../assembly/model';
import type { Clock } from '../sitting/clock';
import type { InterruptionKind } from '../assembly/model';
import type { MediaType } from '../attachments/model';
import type { RoundTelling } from '../elections/told';
import type { AttachmentId, Instant } from '../kernel';
import type { Poll } from '../polls/model';
import type { ChoiceTelling, MotionTelling } from '../polls/telling';
import type { TextChange } from '../proposals/difference';
import type { Stance } from '../speakers/model';

/**
 * What a projector receives: finished, and without anything that only the operator may see. No phone, no id of a person and no teller's
 * entry can stand here, because the view has no place for them. Of participants it knows the names and cooperatives of speakers.
 */
export type SlideView =
  | { readonly kind: 'black' }
  | {
      readonly kind: 'welcome';
      readonly title: string;
      readonly council: string;
      readonly theme: string;
      readonly place: string;
      readonly startsOn: string;
      /** The council's logo. */
      readonly logo: AttachmentId | null;
    }
  | { readonly kind: 'agenda'; readonly rows: readonly AgendaRowView[] }
  | {
      readonly kind: 'item';
      readonly title: string;
      readonly session: string;
      readonly clock: Clock;
    }
  /** What the commissions are at while the plenary rests. */
  | { readonly kind: 'commissions'; readonly rows: readonly CommissionRowView[] }
  | {
      readonly kind: 'speakers';
      readonly item: string;
      readonly now: CurrentSpeakerView | null;
      /** Who goes on after the interruption that has the floor. */
      readonly interrupted: SpeakerRowView | null;
      /** The next, as they will be called. */
      readonly next: readonly SpeakerRowView[];
      /** How many more wait than are named. */
      readonly more: number;
      /** The interruption that is ruled on first. */
      readonly interruption: (SpeakerRowView & { readonly interruptionKind: InterruptionKind }) | null;
    }
  | {
      readonly kind: 'quorum';
      readonly present: number;
      readonly registered: number;
      readonly needed: number;
      readonly isMet: boolean;
      readonly heads: number;
    }
  | {
      readonly kind: 'poll';
      readonly question: string;
      readonly pollKind: Poll['kind'];
      readonly isPaused: boolean;
      readonly present: number;
      readonly entitled: number;
      readonly needed: number;
      readonly isNeededExact: boolean;
      readonly sectorsCounted: number;
      readonly sectors: number;
      /** Papers handed out or names that answered, of how many voters; null where nothing of the kind is counted while voting goes on. */
      readonly turnout: { readonly done: number; readonly of: number } | null;
    }
  /** The public board while papers are read aloud (voting.md §4). Of the second board nothing stands here but where the two differ. */
  | {
      readonly kind: 'board';
      readonly question: string;
      readonly options: readonly { readonly number: number; readonly label: string }[];
      /** How many options a paper may carry. */
      readonly marks: number;
      /** Papers of the box; null until they were counted. */
      readonly papers: number | null;
      readonly bundles: number;
      /** What grows with each paper, and nothing else of the slide. */
      readonly tally: BoardTallyView;
    }
  | { readonly kind: 'result'; readonly question: string; readonly result: ResultView }
  | {
      readonly kind: 'candidates';
      readonly title: string;
      readonly candidates: readonly CandidateView[];
      readonly page: number;
      readonly pages: number;
    }
  | {
      readonly kind: 'numbers';
      readonly title: string;
      readonly sentence: string;
      /** In the order of the numbers; those still to be drawn have none. */
      readonly rows: readonly { readonly number: number; readonly name: string; readonly digest: string }[];
    }
  | { readonly kind: 'round'; readonly title: string; readonly round: RoundView }
  | { readonly kind: 'elected'; readonly title: string; readonly names: readonly string[]; readonly next: string }
  | {
      readonly kind: 'proposal';
      readonly heading: string;
      readonly title: string;
      /** Why an amendment cannot simply go into the text; empty where it can. */
      readonly note: string;
      readonly paragraphs: readonly ParagraphView[];
      readonly page: number;
      readonly pages: number;
    }
  | {
      readonly kind: 'suspended';
      readonly since: Instant;
      readonly reason: string;
      /** When the sitting goes on, where that was said. */
      readonly until: Instant | null;
    }
  | { readonly kind: 'countdown'; readonly title: string; readonly until: Instant }
  /** Which file to fetch: the host hands out this one alone, and only while it is named here. */
  | { readonly kind: 'file'; readonly attachmentId: AttachmentId; readonly mediaType: MediaType; readonly page: number }
  | { readonly kind: 'message'; readonly text: string };

export interface BoardTallyView {
  /** In the order of the options. */
  readonly votes: readonly number[];
  readonly invalid: number;
  readonly blank: number;
  readonly read: number;
  /** The bundle that is being read, from 1; the last one when all are read. */
  readonly bundle: number;
  /** The bundle, from 1, in which the two boards differ. */
  readonly differs: number | null;
}

/** A round as the hall sees it: the sentences of its telling, and its candidates without the ids that they have in the record. */
export type RoundView = Pick<RoundTelling, 'name' | 'elected' | 'outcome' | 'arithmetic' | 'next'> & {
  readonly percentNote: string;
  /** In the order of their numbers; none where nothing was counted. */
  readonly rows: readonly Omit<RoundTelling['candidates'][number], 'id' | 'origin'>[];
};

export interface CandidateView {
  readonly number: number;
  readonly name: string;
  readonly origin: string;
  readonly vision: string;
  /** The host hands out these photos alone, and only while they are named here. */
  readonly photo: AttachmentId | null;
}

export interface CommissionRowView {
  /** Of the item in the agenda: titles may be the same. */
  readonly number: number;
  readonly session: string;
  readonly item: string;
  readonly clock: Clock;
}

export interface SpeakerRowView {
  /** Of the entry on the list, where two may have one name; 0 for an interruption, which stands on none. */
  readonly number: number;
  readonly name: string;
  /** Empty for those who stand for none. */
  readonly cooperative: string;
  readonly stance: Stance;
}

export interface CurrentSpeakerView extends SpeakerRowView {
  /** By which kind of interruption they have the floor; null for a speaker of the list. */
  readonly interruptionKind: InterruptionKind | null;
  /** Null while they were called and have not begun. */
  readonly clock: Clock | null;
}

/** A paragraph as the hall reads it: its number, and its words with what changes in them. */
export interface ParagraphView {
  readonly number: number;
  readonly changes: readonly TextChange[];
}

export type ResultView =
  | {
      readonly kind: 'motion';
      readonly telling: MotionTelling;
      readonly present: number;
    }
  | { readonly kind: 'choice'; readonly telling: ChoiceTelling }
  | { readonly kind: 'acclamation'; readonly outcome: 'carried' | 'contested'; readonly objections: number };

export interface AgendaRowView {
  /** Of the item in the agenda: titles may be the same. */
  readonly number: number;
  readonly title: string;
  readonly from: string;
  readonly state: 'planned' | 'running' | 'finished' | 'skipped';
}

export interface ProjectorView {
  readonly assembly: string;
  readonly timeZone: TimeZone;
  readonly theme: 'light' | 'dark';
  readonly accent: string;
  readonly slide: SlideView;
}
