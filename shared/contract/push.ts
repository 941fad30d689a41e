import type { AssemblyEvent, AssemblyId, DelegateView, Instant, ProjectorView, Refusal, StoredCommit } from '../domain';
import type { Venue } from './methods';
import type { RefusalCode } from './refusals';

/** What becomes of "Ekspor semua": one at a time, for the open assembly (DOC-6). */
export type ExportState =
  | { readonly kind: 'idle' }
  /** So many papers of so many are done; `title` is the one that is being made. */
  | { readonly kind: 'running'; readonly done: number; readonly total: number; readonly title: string }
  | {
      readonly kind: 'done';
      readonly folder: string;
      readonly files: number;
      readonly papers: number;
      readonly drafts: number;
      /** What could not be made, and why. */
      readonly missing: readonly { readonly title: string; readonly refusal: Refusal<RefusalCode> }[];
    }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly refusal: Refusal<RefusalCode> };

/** What the host tells by itself. Staff receive commits and replay them; a projector receives finished views only. */
export type News =
  | { readonly kind: 'opened'; readonly assemblyId: AssemblyId | null }
  | { readonly kind: 'commit'; readonly commit: StoredCommit<AssemblyEvent> }
  | { readonly kind: 'projector'; readonly view: ProjectorView | null }
  | { readonly kind: 'delegate'; readonly view: DelegateView | null }
  /** How far a long work is: reading a journal from its beginning. */
  | { readonly kind: 'progress'; readonly task: 'opening'; readonly done: number; readonly total: number }
  | { readonly kind: 'export'; readonly state: ExportState }
  /** Whether anything shows what the hall is to see: a window, a browser. */
  | { readonly kind: 'wall'; readonly isShown: boolean }
  /** The status of the program became another one: a screen that shows it asks again. */
  | { readonly kind: 'status' }
  /** What became of the venue's network and its devices; for the operator at the host. */
  | { readonly kind: 'venue'; readonly venue: Venue }
  /** Whether the host on another computer is heard: told by this program itself, where its window works there. */
  | { readonly kind: 'connection'; readonly isConnected: boolean }
  /** Nothing but the time: the host's clock was set. */
  | { readonly kind: 'clock' };

/** News on its way, with the time by the host's clock: the one clock of the meeting, on every screen (DAT-8). */
export type Push = News & { readonly sentAt: Instant };
