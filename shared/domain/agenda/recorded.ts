import type { AgendaItemId, AttachmentId, EntryId, Raisers, SessionId } from '../kernel';
import type { AgendaEvent } from './events';
import type {
  Agenda,
  AgendaItem,
  AgendaItemFields,
  CommissionPresence,
  CommissionReport,
  NewItem,
  NewSession,
  Session,
  SessionFields,
} from './model';
import type { AgendaTemplate } from './template';

type Lacking<Whole, Later extends keyof Whole> = Omit<Whole, Later> & Partial<Pick<Whole, Later>>;
type EarlierItem = Lacking<Omit<AgendaItem, 'state' | 'attachmentIds'>, 'kind' | 'expectedDecision' | 'note'>;
type EarlierSession = Lacking<Omit<Session, 'report' | 'presence'>, 'day' | 'commission'>;
type Moved = Extract<AgendaEvent, { readonly type: 'agenda.itemMoved' }>;

interface Earlier {
  readonly 'agenda.replaced': {
    readonly agenda: {
      readonly startsAt: Agenda['startsAt'];
      readonly sessions: readonly EarlierSession[];
      readonly items: readonly EarlierItem[];
    };
  };
  readonly 'agenda.templateSaved': { readonly template: AgendaTemplate };
  readonly 'agenda.templateRemoved': { readonly id: EntryId };
  readonly 'agenda.sessionAdded': { readonly session: EarlierSession };
  readonly 'agenda.sessionEdited': { readonly id: SessionId; readonly fields: SessionFields };
  readonly 'agenda.sessionMoved': { readonly id: SessionId; readonly toIndex: number };
  readonly 'agenda.sessionRemoved': { readonly id: SessionId };
  readonly 'agenda.sessionRestored': { readonly id: SessionId };
  readonly 'agenda.itemAdded': { readonly item: EarlierItem };
  readonly 'agenda.itemEdited': { readonly id: AgendaItemId; readonly fields: Partial<AgendaItemFields> };
  readonly 'agenda.filesChanged': { readonly id: AgendaItemId; readonly attachmentIds: readonly AttachmentId[] };
  readonly 'agenda.itemMoved': Omit<Moved, 'type'>;
  readonly 'agenda.itemRemoved': { readonly id: AgendaItemId };
  readonly 'agenda.itemRestored': { readonly id: AgendaItemId };
  readonly 'agenda.startSet': { readonly startsAt: string; readonly day?: number };
  readonly 'commission.presenceChanged': { readonly sessionId: SessionId; readonly presence: CommissionPresence };
  readonly 'commission.reported': {
    readonly sessionId: SessionId;
    readonly report: Lacking<CommissionReport, 'secretary'>;
  };
}

function sessionIn({ id, title, kind, chairedBy, day = 1, commission = '' }: EarlierSession): NewSession {
  return { id, title, kind, chairedBy, day, commission };
}

function itemIn(item: EarlierItem): NewItem {
  const { id, sessionId, title, durationMinutes, personInCharge, fixedTime } = item;
  const { kind = 'other', expectedDecision = '', note = '' } = item;
  return { id, sessionId, title, durationMinutes, personInCharge, fixedTime, kind, expectedDecision, note };
}

export const raisedAgenda: Raisers<Earlier, AgendaEvent> = {
  'agenda.replaced': ({ agenda: { startsAt, sessions, items } }) => [
    {
      type: 'agenda.replaced',
      agenda: { startsAt, sessions: sessions.map(sessionIn), items: items.map(itemIn) },
    },
  ],
  'agenda.templateSaved': ({ template }) => [{ type: 'agenda.templateSaved', template }],
  'agenda.templateRemoved': ({ id }) => [{ type: 'agenda.templateRemoved', id }],
  'agenda.sessionAdded': ({ session }) => [{ type: 'agenda.sessionAdded', session: sessionIn(session) }],
  'agenda.sessionEdited': ({ id, fields }) => [{ type: 'agenda.sessionEdited', id, changes: fields }],
  'agenda.sessionMoved': ({ id, toIndex }) => [{ type: 'agenda.sessionMoved', id, toIndex }],
  'agenda.sessionRemoved': ({ id }) => [{ type: 'agenda.sessionRemoved', id }],
  'agenda.sessionRestored': ({ id }) => [{ type: 'agenda.sessionRestored', id }],
  'agenda.itemAdded': ({ item }) => [{ type: 'agenda.itemAdded', item: itemIn(item) }],
  'agenda.itemEdited': ({ id, fields }) => [{ type: 'agenda.itemEdited', id, changes: fields }],
  'agenda.filesChanged': ({ id, attachmentIds }, seen) => {
    const before = seen.last<readonly AttachmentId[]>('files', id) ?? [];
    seen.keep('files', id, attachmentIds);
    return [
      ...before
        .filter((one) => !attachmentIds.includes(one))
        .map((attachmentId) => ({ type: 'agenda.fileDetached', id, attachmentId }) as const),
      ...attachmentIds
        .filter((one) => !before.includes(one))
        .map((attachmentId) => ({ type: 'agenda.fileAttached', id, attachmentId }) as const),
    ];
  },
  'agenda.itemMoved': ({ id, toIndex, sessionId }) => [{ type: 'agenda.itemMoved', id, toIndex, sessionId }],
  'agenda.itemRemoved': ({ id }) => [{ type: 'agenda.itemRemoved', id }],
  'agenda.itemRestored': ({ id }) => [{ type: 'agenda.itemRestored', id }],
  'agenda.startSet': ({ startsAt, day = 1 }) => [{ type: 'agenda.startSet', day, startsAt }],
  'commission.presenceChanged': ({ sessionId, presence: { participantId, leftAt } }) => [
    { type: leftAt === null ? 'commission.entered' : 'commission.left', sessionId, participantId },
  ],
  'commission.reported': ({ sessionId, report: { text, secretary = '' } }) => [
    { type: 'commission.reported', sessionId, text, secretary },
  ],
};
