import type { AmendmentId, AttachmentId, ElectionId, EntryId, Instant, PollId, ProposalId } from '../kernel';
import type { SlideView } from './slide-view';

interface Countdown<Time> {
  readonly kind: 'countdown';
  readonly title: string;
  readonly time: Time;
}

type TimelessSlide =
  /** What the meeting is doing by itself (PRJ-3). */
  | { readonly kind: 'follow' }
  | { readonly kind: 'welcome' }
  | { readonly kind: 'agenda' }
  | { readonly kind: 'item' }
  /** Who speaks to the running item, and who comes next. */
  | { readonly kind: 'speakers' }
  | { readonly kind: 'quorum' }
  | { readonly kind: 'poll'; readonly pollId: PollId }
  | { readonly kind: 'result'; readonly pollId: PollId }
  /** The candidates of an election, some a page; the drawing of their numbers; what its newest round gave. */
  | { readonly kind: 'candidates'; readonly electionId: ElectionId; readonly page: number }
  | { readonly kind: 'numbers'; readonly electionId: ElectionId }
  | { readonly kind: 'round'; readonly electionId: ElectionId }
  /** A proposal's text, or what one amendment would change of it; long texts have pages, counted from 0. */
  | {
      readonly kind: 'proposal';
      readonly proposalId: ProposalId;
      readonly amendmentId: AmendmentId | null;
      readonly page: number;
    }
  /** A picture, or a page of a PDF counted from 0, of the files that were prepared for the hall. */
  | { readonly kind: 'file'; readonly attachmentId: AttachmentId; readonly page: number }
  | { readonly kind: 'message'; readonly text: string };

/** What the operator chooses; a countdown starts when it is shown, not when it is queued. */
export type ChosenSlide = TimelessSlide | Countdown<{ readonly minutes: number }>;

/** What is on the projector. */
export type Slide = TimelessSlide | Countdown<{ readonly until: Instant }>;

export interface QueuedSlide {
  readonly id: EntryId;
  readonly slide: ChosenSlide;
}

export interface Projection {
  readonly slide: Slide;
  readonly isBlack: boolean;
  /** While frozen the hall sees this, whatever the meeting does (PRJ-3). */
  readonly frozen: SlideView | null;
  /** What comes next, in this order. */
  readonly queue: readonly QueuedSlide[];
  /** The attachments that may go on the wall. Scans and photos of the registry are attachments, too, and never stand here. */
  readonly files: readonly AttachmentId[];
  readonly theme: 'light' | 'dark';
  /** The council's colour as `#rrggbb`, for bars and headings. */
  readonly accent: string;
}

/** Following, in the dark: what a projector shows of an assembly in which nobody has chosen anything. */
export const initialProjection: Projection = {
  slide: { kind: 'follow' },
  isBlack: false,
  frozen: null,
  queue: [],
  files: [],
  theme: 'dark',
  accent: '#2bb673',
};
