import type { AgendaItemId, AttachmentId, EntryId, ParticipantId, SessionId } from '../kernel';
import type { RecordedAgenda, RecordedItem, RecordedItemState, RecordedReport, RecordedSession } from './complete';
import type {
  AgendaItemFields,
  ChairHandover,
  CommissionPresence,
  GavelMeaning,
  GavelStroke,
  SessionFields,
} from './model';
import type { AgendaTemplate, TemplateSession } from './template';

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
  | { readonly type: 'agenda.startItem'; readonly id: AgendaItemId }
  | { readonly type: 'agenda.pauseItem'; readonly id: AgendaItemId }
  | { readonly type: 'agenda.continueItem'; readonly id: AgendaItemId }
  | { readonly type: 'agenda.finishItem'; readonly id: AgendaItemId }
  | { readonly type: 'agenda.skipItem'; readonly id: AgendaItemId; readonly reason: string }
  | { readonly type: 'agenda.returnToItem'; readonly id: AgendaItemId }
  | { readonly type: 'commission.enter'; readonly sessionId: SessionId; readonly participantId: ParticipantId }
  | { readonly type: 'commission.leave'; readonly sessionId: SessionId; readonly participantId: ParticipantId }
  /** Without a secretary the one named before stays. */
  | {
      readonly type: 'commission.report';
      readonly sessionId: SessionId;
      readonly text: string;
      readonly secretary?: string;
    }
  | { readonly type: 'gavel.knock'; readonly knocks: number; readonly meaning: GavelMeaning }
  | { readonly type: 'meeting.suspend'; readonly reason: string; readonly knocks: number }
  | { readonly type: 'meeting.resume'; readonly knocks: number }
  /** Knocked as the rules say; `sessionId` names a commission, null the plenary. */
  | {
      readonly type: 'meeting.handOver';
      readonly name: string;
      readonly office: string;
      readonly sessionId: SessionId | null;
    };

export type AgendaEvent =
  | { readonly type: 'agenda.replaced'; readonly agenda: RecordedAgenda }
  | { readonly type: 'agenda.templateSaved'; readonly template: AgendaTemplate }
  | { readonly type: 'agenda.templateRemoved'; readonly id: EntryId }
  | { readonly type: 'agenda.sessionAdded'; readonly session: RecordedSession }
  | { readonly type: 'agenda.sessionEdited'; readonly id: SessionId; readonly fields: SessionFields }
  | { readonly type: 'agenda.sessionMoved'; readonly id: SessionId; readonly toIndex: number }
  | { readonly type: 'agenda.sessionRemoved'; readonly id: SessionId }
  | { readonly type: 'agenda.sessionRestored'; readonly id: SessionId }
  | { readonly type: 'agenda.itemAdded'; readonly item: RecordedItem }
  | {
      readonly type: 'agenda.itemEdited';
      readonly id: AgendaItemId;
      readonly fields: Partial<AgendaItemFields>;
    }
  | {
      readonly type: 'agenda.filesChanged';
      readonly id: AgendaItemId;
      readonly attachmentIds: readonly AttachmentId[];
    }
  /** `toIndex` counts in the whole list, without the moved item. */
  | {
      readonly type: 'agenda.itemMoved';
      readonly id: AgendaItemId;
      readonly toIndex: number;
      readonly sessionId: SessionId;
    }
  | { readonly type: 'agenda.itemRemoved'; readonly id: AgendaItemId }
  | { readonly type: 'agenda.itemRestored'; readonly id: AgendaItemId }
  /** Without a day: the first. */
  | { readonly type: 'agenda.startSet'; readonly startsAt: string; readonly day?: number }
  | { readonly type: 'agenda.itemStateChanged'; readonly id: AgendaItemId; readonly state: RecordedItemState }
  | {
      readonly type: 'commission.presenceChanged';
      readonly sessionId: SessionId;
      readonly presence: CommissionPresence;
    }
  | { readonly type: 'commission.reported'; readonly sessionId: SessionId; readonly report: RecordedReport }
  | { readonly type: 'gavel.knocked'; readonly stroke: GavelStroke }
  | {
      readonly type: 'meeting.suspended';
      readonly id: EntryId;
      readonly reason: string;
      readonly itemId: AgendaItemId | null;
    }
  | { readonly type: 'meeting.resumed' }
  | { readonly type: 'meeting.chairHandedOver'; readonly handover: ChairHandover };

export type AgendaRefusal =
  | 'agenda.unknownItem'
  | 'agenda.unknownSession'
  | 'agenda.unknownFile'
  | 'agenda.tooManyFiles'
  | 'agenda.unknownTemplate'
  | 'agenda.nothingRemoved'
  | 'agenda.titleMissing'
  | 'agenda.nothingToSave'
  | 'agenda.alreadyBegun'
  | 'agenda.sessionBegun'
  | 'agenda.itemRunning'
  | 'agenda.itemNotRunning'
  | 'agenda.itemPaused'
  | 'agenda.itemNotPaused'
  | 'agenda.itemDone'
  | 'agenda.reasonMissing'
  | 'commission.notACommission'
  | 'commission.notPresent'
  | 'commission.notInside'
  | 'commission.reportMissing'
  | 'gavel.knocksOutOfRange'
  | 'meeting.alreadySuspended'
  | 'meeting.notSuspended'
  | 'meeting.chairMissing'
  | 'meeting.alreadyPresiding';
