import type { AssemblyEvent, AssemblyId, Instant, ProjectorView, StoredCommit } from '../domain';

/** What the host sends by itself. Staff receive commits and replay them; a projector receives finished views only. */
export type Push =
  | { readonly kind: 'opened'; readonly assemblyId: AssemblyId | null }
  | { readonly kind: 'commit'; readonly commit: StoredCommit<AssemblyEvent> }
  | { readonly kind: 'projector'; readonly view: ProjectorView | null; readonly sentAt: Instant }
  | { readonly kind: 'progress'; readonly task: string; readonly done: number; readonly total: number };
