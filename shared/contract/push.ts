import type { AssemblyEvent, AssemblyId, Instant, ProjectorView, StoredCommit } from '../domain';

/** What the host tells by itself. Staff receive commits and replay them; a projector receives finished views only. */
export type News =
  | { readonly kind: 'opened'; readonly assemblyId: AssemblyId | null }
  | { readonly kind: 'commit'; readonly commit: StoredCommit<AssemblyEvent> }
  | { readonly kind: 'projector'; readonly view: ProjectorView | null }
  /** How far a long work is: reading a journal from its beginning. */
  | { readonly kind: 'progress'; readonly task: 'opening'; readonly done: number; readonly total: number }
  /** Whether anything shows what the hall is to see: a window, a browser. */
  | { readonly kind: 'wall'; readonly isShown: boolean }
  /** The status of the program became another one: a screen that shows it asks again. */
  | { readonly kind: 'status' }
  /** Nothing but the time: the host's clock was set. */
  | { readonly kind: 'clock' };

/** News on its way, with the time by the host's clock: the one clock of the meeting, on every screen (DAT-8). */
export type Push = News & { readonly sentAt: Instant };
