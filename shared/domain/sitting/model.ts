import type { AgendaItemId, EntryId, Instant, SessionId } from '../kernel';

/** From one instant to another, or still going on. */
export interface Interval {
  readonly from: Instant;
  readonly to: Instant | null;
}

/** What became of an item of the agenda. */
export type AgendaItemState =
  | { readonly kind: 'planned' }
  /** Paused while its last pause has no end. */
  | { readonly kind: 'running'; readonly startedAt: Instant; readonly pauses: readonly Interval[] }
  | {
      readonly kind: 'finished';
      readonly startedAt: Instant;
      readonly finishedAt: Instant;
      readonly pauses: readonly Interval[];
    }
  | { readonly kind: 'skipped'; readonly at: Instant; readonly reason: string };

export const gavelMeanings = ['open', 'close', 'decision', 'point', 'suspend', 'resume', 'handover', 'order'] as const;
export type GavelMeaning = (typeof gavelMeanings)[number];

export interface GavelStroke {
  readonly id: EntryId;
  readonly at: Instant;
  readonly knocks: number;
  readonly meaning: GavelMeaning;
  readonly itemId: AgendaItemId | null;
}

export interface Suspension {
  readonly id: EntryId;
  readonly at: Instant;
  readonly reason: string;
  readonly itemId: AgendaItemId | null;
  readonly resumedAt: Instant | null;
}

/** The chair passed from one person to another. */
export interface ChairHandover {
  readonly id: EntryId;
  readonly at: Instant;
  readonly name: string;
  readonly office: string;
  /** Who presided before; empty where nobody was named. */
  readonly from: string;
  /** The commission whose chair it is, or null for the plenary. */
  readonly sessionId: SessionId | null;
  readonly itemId: AgendaItemId | null;
}
