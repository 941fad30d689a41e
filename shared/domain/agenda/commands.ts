import type { AgendaItemId, AttachmentId, EntryId, ParticipantId, SessionId } from '../kernel';
import type { AgendaItemFields, SessionFields } from './model';
import type { TemplateSession } from './template';

export type AgendaCommand =
  | { readonly type: 'agenda.useTemplate'; readonly startsAt: string; readonly sessions: readonly TemplateSession[] }
  | { readonly type: 'agenda.saveTemplate'; readonly name: string }
  | { readonly type: 'agenda.removeTemplate'; readonly id: EntryId }
  | { readonly type: 'agenda.addSession'; readonly fields: SessionFields }
  | { readonly type: 'agenda.editSession'; readonly id: SessionId; readonly fields: SessionFields }
  | { readonly type: 'agenda.moveSession'; readonly id: SessionId; readonly toIndex: number }
  | { readonly type: 'agenda.removeSession'; readonly id: SessionId }
  | { readonly type: 'agenda.restoreSession'; readonly id: SessionId }
  | { readonly type: 'agenda.addItem'; readonly sessionId: SessionId; readonly fields: AgendaItemFields }
  | { readonly type: 'agenda.editItem'; readonly id: AgendaItemId; readonly fields: AgendaItemFields }
  | { readonly type: 'agenda.attachFile'; readonly id: AgendaItemId; readonly attachmentId: AttachmentId }
  | { readonly type: 'agenda.detachFile'; readonly id: AgendaItemId; readonly attachmentId: AttachmentId }
  /** `position` counts within the session that the item comes to. */
  | {
      readonly type: 'agenda.moveItem';
      readonly id: AgendaItemId;
      readonly sessionId: SessionId;
      readonly position: number;
    }
  | { readonly type: 'agenda.removeItem'; readonly id: AgendaItemId }
  | { readonly type: 'agenda.restoreItem'; readonly id: AgendaItemId }
  | { readonly type: 'agenda.setStart'; readonly day: number; readonly startsAt: string }
  | { readonly type: 'commission.enter'; readonly sessionId: SessionId; readonly participantId: ParticipantId }
  | { readonly type: 'commission.leave'; readonly sessionId: SessionId; readonly participantId: ParticipantId }
  /** Without a secretary the one named before stays. */
  | {
      readonly type: 'commission.report';
      readonly sessionId: SessionId;
      readonly text: string;
      readonly secretary?: string;
    };

export const agendaRefusals = [
  'agenda.unknownItem',
  'agenda.unknownSession',
  'agenda.unknownFile',
  'agenda.tooManyFiles',
  'agenda.unknownTemplate',
  'agenda.nothingRemoved',
  'agenda.titleMissing',
  'agenda.nothingToSave',
  'agenda.alreadyBegun',
  'agenda.sessionBegun',
  'agenda.itemRunning',
  'agenda.itemDone',
  'commission.notACommission',
  'commission.notPresent',
  'commission.notInside',
  'commission.reportMissing',
] as const;
export type AgendaRefusal = (typeof agendaRefusals)[number];
