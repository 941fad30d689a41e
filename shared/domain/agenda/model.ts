import type { AgendaItemId, EntryId, Instant, SessionId } from '../kernel';

export const sessionKinds = [
  'registration',
  'opening',
  'plenary',
  'commission',
  'finalPlenary',
  'closing',
  'break',
] as const;
export type SessionKind = (typeof sessionKinds)[number];

export interface Session {
  readonly id: SessionId;
  readonly title: string;
  readonly kind: SessionKind;
  readonly chairedBy: string;
}

export type AgendaItemState =
  | { readonly kind: 'planned' }
  | { readonly kind: 'running'; readonly startedAt: Instant }
  | { readonly kind: 'finished'; readonly startedAt: Instant; readonly finishedAt: Instant }
  | { readonly kind: 'skipped'; readonly at: Instant; readonly reason: string };

export interface AgendaItem {
  readonly id: AgendaItemId;
  readonly sessionId: SessionId;
  readonly title: string;
  readonly durationMinutes: number;
  readonly personInCharge: string;
  /** `HH:MM` of the assembly's day where the time is fixed; otherwise times flow from what stands before. */
  readonly fixedTime: string | null;
  readonly state: AgendaItemState;
}

export interface Agenda {
  readonly startsAt: string;
  readonly sessions: readonly Session[];
  /** In the order of the day. */
  readonly items: readonly AgendaItem[];
}

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
