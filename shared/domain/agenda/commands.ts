import type { AgendaItemId, EntryId, SessionId } from '../kernel';
import type { Agenda, AgendaItem, AgendaItemState, GavelMeaning, GavelStroke, Session } from './model';

/** A session of a template, with its items; the titles come in the language of the documents. */
export interface TemplateSession {
  readonly title: string;
  readonly kind: Session['kind'];
  readonly chairedBy: string;
  readonly items: readonly {
    readonly title: string;
    readonly durationMinutes: number;
    readonly personInCharge: string;
  }[];
}

export interface AgendaItemFields {
  readonly title: string;
  readonly durationMinutes: number;
  readonly personInCharge: string;
  readonly fixedTime: string | null;
}

export type AgendaCommand =
  | { readonly type: 'agenda.useTemplate'; readonly startsAt: string; readonly sessions: readonly TemplateSession[] }
  | {
      readonly type: 'agenda.addSession';
      readonly title: string;
      readonly kind: Session['kind'];
      readonly chairedBy: string;
    }
  | { readonly type: 'agenda.addItem'; readonly sessionId: SessionId; readonly fields: AgendaItemFields }
  | { readonly type: 'agenda.editItem'; readonly id: AgendaItemId; readonly fields: AgendaItemFields }
  | { readonly type: 'agenda.moveItem'; readonly id: AgendaItemId; readonly toIndex: number }
  | { readonly type: 'agenda.removeItem'; readonly id: AgendaItemId }
  | { readonly type: 'agenda.setStart'; readonly startsAt: string }
  | { readonly type: 'agenda.startItem'; readonly id: AgendaItemId }
  | { readonly type: 'agenda.finishItem'; readonly id: AgendaItemId }
  | { readonly type: 'agenda.skipItem'; readonly id: AgendaItemId; readonly reason: string }
  | { readonly type: 'agenda.returnToItem'; readonly id: AgendaItemId }
  | { readonly type: 'gavel.knock'; readonly knocks: number; readonly meaning: GavelMeaning }
  | { readonly type: 'meeting.suspend'; readonly reason: string; readonly knocks: number }
  | { readonly type: 'meeting.resume'; readonly knocks: number };

export type AgendaEvent =
  | { readonly type: 'agenda.replaced'; readonly agenda: Agenda }
  | { readonly type: 'agenda.sessionAdded'; readonly session: Session }
  | { readonly type: 'agenda.itemAdded'; readonly item: AgendaItem }
  | { readonly type: 'agenda.itemEdited'; readonly id: AgendaItemId; readonly fields: AgendaItemFields }
  | {
      readonly type: 'agenda.itemMoved';
      readonly id: AgendaItemId;
      readonly toIndex: number;
      readonly sessionId: SessionId;
    }
  | { readonly type: 'agenda.itemRemoved'; readonly id: AgendaItemId }
  | { readonly type: 'agenda.startSet'; readonly startsAt: string }
  | { readonly type: 'agenda.itemStateChanged'; readonly id: AgendaItemId; readonly state: AgendaItemState }
  | { readonly type: 'gavel.knocked'; readonly stroke: GavelStroke }
  | {
      readonly type: 'meeting.suspended';
      readonly id: EntryId;
      readonly reason: string;
      readonly itemId: AgendaItemId | null;
    }
  | { readonly type: 'meeting.resumed' };

export type AgendaRefusal =
  | 'agenda.unknownItem'
  | 'agenda.unknownSession'
  | 'agenda.titleMissing'
  | 'agenda.alreadyBegun'
  | 'agenda.itemRunning'
  | 'agenda.itemNotRunning'
  | 'agenda.itemDone'
  | 'agenda.reasonMissing'
  | 'gavel.knocksOutOfRange'
  | 'meeting.alreadySuspended'
  | 'meeting.notSuspended';
