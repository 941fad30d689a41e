import type { MotionCount, MotionVerdict } from '../../counting';
import type { TimeZone } from '../assembly/model';
import type { Instant } from '../kernel';
import type { Poll } from '../polls/model';
import type { TextChange } from '../proposals/difference';

/**
 * What a projector receives: finished, and without anything that only the operator may see. No phone, no id and no teller's entry can
 * stand here, because the view has no place for them.
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
    }
  | { readonly kind: 'agenda'; readonly rows: readonly AgendaRowView[] }
  | {
      readonly kind: 'item';
      readonly title: string;
      readonly session: string;
      readonly startedAt: Instant;
      readonly durationMinutes: number;
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
    }
  | { readonly kind: 'result'; readonly question: string; readonly result: ResultView }
  | {
      readonly kind: 'proposal';
      readonly heading: string;
      readonly title: string;
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
  | { readonly kind: 'message'; readonly text: string };

/** A paragraph as the hall reads it: its number, and its words with what changes in them. */
export interface ParagraphView {
  readonly number: number;
  readonly changes: readonly TextChange[];
}

export type ResultView =
  | {
      readonly kind: 'showOfHands';
      readonly count: MotionCount;
      readonly verdict: MotionVerdict;
      readonly present: number;
    }
  | { readonly kind: 'acclamation'; readonly outcome: 'carried' | 'contested'; readonly objections: number };

export interface AgendaRowView {
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
