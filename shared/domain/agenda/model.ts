import type { AgendaItemId, AttachmentId, EntryId, Instant, ParticipantId, SessionId } from '../kernel';

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

export const itemKinds = [
  'registration',
  'opening',
  'speech',
  'quorumCheck',
  'report',
  'debate',
  'decision',
  'election',
  'other',
  'break',
  'closing',
] as const;
export type ItemKind = (typeof itemKinds)[number];

/** From one instant to another, or still going on. */
export interface Interval {
  readonly from: Instant;
  readonly to: Instant | null;
}

/** Somebody in a commission: since when, and until when. */
export interface CommissionPresence {
  readonly participantId: ParticipantId;
  readonly at: Instant;
  readonly leftAt: Instant | null;
}

/** The result that a commission brings to the plenary. */
export interface CommissionReport {
  readonly text: string;
  /** Who wrote it down and signs it beside the commission's chair; empty where nobody was named. */
  readonly secretary: string;
  readonly at: Instant;
}

export interface SessionFields {
  readonly title: string;
  readonly kind: SessionKind;
  readonly chairedBy: string;
  /** 1 for the first day of the assembly. */
  readonly day: number;
  /** `A`, `B`, …: commissions that stand one after another meet at the same time. Empty for everything that meets in the plenary. */
  readonly commission: string;
}

export interface Session extends SessionFields {
  readonly id: SessionId;
  readonly presence: readonly CommissionPresence[];
  readonly report: CommissionReport | null;
}

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

export interface AgendaItemFields {
  readonly title: string;
  readonly durationMinutes: number;
  readonly personInCharge: string;
  /** `HH:MM` of the session's day where the time is fixed; otherwise times flow from what stands before. */
  readonly fixedTime: string | null;
  readonly kind: ItemKind;
  readonly expectedDecision: string;
  readonly note: string;
}

export interface AgendaItem extends AgendaItemFields {
  /** Files that belong to it, in the order in which they were attached. */
  readonly attachmentIds: readonly AttachmentId[];
  readonly id: AgendaItemId;
  readonly sessionId: SessionId;
  readonly state: AgendaItemState;
}

/** What was taken from the agenda, kept so that it can come back as it was. */
export interface Removal {
  /** The session, where one was removed with all its items. */
  readonly session: Session | null;
  readonly index: number;
  readonly items: readonly AgendaItem[];
}

export interface Agenda {
  readonly startsAt: string;
  /** `HH:MM` by day, for the days after the first that begin at another time. */
  readonly laterStarts: Readonly<Record<string, string>>;
  /** In the order of the day. */
  readonly sessions: readonly Session[];
  /** In the order of the day: those of a session stand together. */
  readonly items: readonly AgendaItem[];
  readonly removed: readonly Removal[];
}

export const noAgenda: Agenda = { startsAt: '08:00', laterStarts: {}, sessions: [], items: [], removed: [] };

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
