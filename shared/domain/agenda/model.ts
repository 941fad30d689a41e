import type { AgendaItemId, AttachmentId, Instant, ParticipantId, SessionId } from '../kernel';
import type { AgendaItemState } from '../sitting/model';

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

/** A session, an item and an agenda as they are drawn up: nobody has come yet, nothing has begun. */
export type NewSession = Omit<Session, 'presence' | 'report'>;
export type NewItem = Omit<AgendaItem, 'attachmentIds' | 'state'>;
export interface NewAgenda {
  readonly startsAt: string;
  readonly sessions: readonly NewSession[];
  readonly items: readonly NewItem[];
}
