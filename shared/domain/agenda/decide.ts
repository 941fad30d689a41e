import { isPresent } from '../attendance/select';
import { accept, changesBetween, refuse } from '../kernel';
import type { AgendaItemId, Deciders, EntryId, SessionId } from '../kernel';
import { isParallel } from '../sitting/select';
import type { AssemblyState } from '../state';
import { fromTemplate, newItem, newSession, toTemplate, trimmedSession } from './build';
import type { AgendaCommand, AgendaRefusal } from './commands';
import type { AgendaEvent } from './events';
import type { Agenda, AgendaItemFields, Session, SessionFields } from './model';
import { insideCommission, itemsOf } from './select';

function findItem(state: AssemblyState, id: AgendaItemId) {
  const item = state.agenda.items.find((one) => one.id === id);
  return item === undefined ? refuse('agenda.unknownItem') : accept(item);
}

function findSession(state: AssemblyState, id: SessionId) {
  const session = state.agenda.sessions.find((one) => one.id === id);
  return session === undefined ? refuse('agenda.unknownSession') : accept(session);
}

function findCommission(state: AssemblyState, id: SessionId) {
  const found = findSession(state, id);
  if (!found.ok) return found;
  return isParallel(found.value) ? found : refuse('commission.notACommission', { title: found.value.title });
}

/** The place in the whole list, without the item itself, of a place within a session. */
function placeOf(agenda: Agenda, id: AgendaItemId, sessionId: SessionId, position: number): number {
  const others = agenda.items.filter((item) => item.id !== id);
  const within = others.filter((item) => item.sessionId === sessionId);
  const next = within[Math.max(0, position)];
  if (next !== undefined) return others.indexOf(next);
  const last = within.at(-1);
  return last === undefined ? others.length : others.indexOf(last) + 1;
}

function fieldsOfSession({ title, kind, chairedBy, day, commission }: Session): SessionFields {
  return { title, kind, chairedBy, day, commission };
}

/** Files that one item may carry. */
const mostFiles = 20;

export const agendaDeciders: Deciders<AssemblyState, AgendaCommand, AgendaEvent, AgendaRefusal> = {
  'agenda.useTemplate': (state, { startsAt, sessions }, context) =>
    state.agenda.items.some((item) => item.state.kind !== 'planned')
      ? refuse('agenda.alreadyBegun')
      : accept([{ type: 'agenda.replaced', agenda: fromTemplate(startsAt, sessions, context) }]),
  'agenda.saveTemplate': (state, { name }, context) => {
    if (name.trim() === '') return refuse('agenda.titleMissing');
    if (state.agenda.items.length === 0) return refuse('agenda.nothingToSave');
    const template = {
      id: context.newId<EntryId>(),
      name: name.trim(),
      startsAt: state.agenda.startsAt,
      sessions: toTemplate(state.agenda),
    };
    return accept([{ type: 'agenda.templateSaved', template }]);
  },
  'agenda.removeTemplate': (state, { id }) =>
    state.agendaTemplates.some((one) => one.id === id)
      ? accept([{ type: 'agenda.templateRemoved', id }])
      : refuse('agenda.unknownTemplate'),
  'agenda.addSession': (_state, { fields }, context) =>
    fields.title.trim() === ''
      ? refuse('agenda.titleMissing')
      : accept([{ type: 'agenda.sessionAdded', session: newSession(fields, context) }]),
  'agenda.editSession': (state, { id, fields }) => {
    const found = findSession(state, id);
    if (!found.ok) return found;
    if (fields.title.trim() === '') return refuse('agenda.titleMissing');
    const after = trimmedSession(fields);
    // What runs would stand in another track all of a sudden, perhaps beside another running item.
    const isMovedAside = isParallel(found.value) !== isParallel({ ...found.value, ...after });
    const running = itemsOf(state.agenda, id).find((item) => item.state.kind === 'running');
    if (isMovedAside && running !== undefined) return refuse('agenda.itemRunning', { title: running.title });
    return accept([{ type: 'agenda.sessionEdited', id, changes: changesBetween(fieldsOfSession(found.value), after) }]);
  },
  'agenda.moveSession': (state, { id, toIndex }) => {
    const found = findSession(state, id);
    if (!found.ok) return found;
    const index = Math.max(0, Math.min(toIndex, state.agenda.sessions.length - 1));
    return accept([{ type: 'agenda.sessionMoved', id, toIndex: index }]);
  },
  'agenda.removeSession': (state, { id }) => {
    const found = findSession(state, id);
    if (!found.ok) return found;
    const items = itemsOf(state.agenda, id);
    return items.every((item) => item.state.kind === 'planned')
      ? accept([{ type: 'agenda.sessionRemoved', id }])
      : refuse('agenda.sessionBegun', { title: found.value.title });
  },
  'agenda.restoreSession': (state, { id }) =>
    state.agenda.removed.some((one) => one.session?.id === id)
      ? accept([{ type: 'agenda.sessionRestored', id }])
      : refuse('agenda.nothingRemoved'),
  'agenda.addItem': (state, { sessionId, fields }, context) => {
    const found = findSession(state, sessionId);
    if (!found.ok) return found;
    if (fields.title.trim() === '') return refuse('agenda.titleMissing');
    return accept([{ type: 'agenda.itemAdded', item: newItem(sessionId, fields, context) }]);
  },
  'agenda.editItem': (state, { id, fields }) => {
    const found = findItem(state, id);
    if (!found.ok) return found;
    if (fields.title.trim() === '') return refuse('agenda.titleMissing');
    return accept([
      { type: 'agenda.itemEdited', id, changes: changesBetween<Partial<AgendaItemFields>>(found.value, fields) },
    ]);
  },
  'agenda.attachFile': (state, { id, attachmentId }) => {
    const found = findItem(state, id);
    if (!found.ok) return found;
    const { attachmentIds } = found.value;
    if (!state.attachments.has(attachmentId)) return refuse('agenda.unknownFile');
    if (attachmentIds.includes(attachmentId)) return accept([]);
    if (attachmentIds.length >= mostFiles) return refuse('agenda.tooManyFiles', { most: mostFiles });
    return accept([{ type: 'agenda.fileAttached', id, attachmentId }]);
  },
  'agenda.detachFile': (state, { id, attachmentId }) => {
    const found = findItem(state, id);
    if (!found.ok) return found;
    return found.value.attachmentIds.includes(attachmentId)
      ? accept([{ type: 'agenda.fileDetached', id, attachmentId }])
      : refuse('agenda.unknownFile');
  },
  'agenda.moveItem': (state, { id, sessionId, position }) => {
    const found = findItem(state, id);
    if (!found.ok) return found;
    const session = findSession(state, sessionId);
    if (!session.ok) return session;
    const item = found.value;
    if (item.sessionId !== sessionId && item.state.kind === 'running')
      return refuse('agenda.itemRunning', { title: item.title });
    const toIndex = placeOf(state.agenda, id, sessionId, position);
    return accept([{ type: 'agenda.itemMoved', id, toIndex, sessionId }]);
  },
  'agenda.removeItem': (state, { id }) => {
    const found = findItem(state, id);
    if (!found.ok) return found;
    return found.value.state.kind === 'planned'
      ? accept([{ type: 'agenda.itemRemoved', id }])
      : refuse('agenda.itemDone', { title: found.value.title });
  },
  'agenda.restoreItem': (state, { id }) => {
    const removed = state.agenda.removed
      .filter((one) => one.session === null)
      .flatMap((one) => one.items)
      .find((item) => item.id === id);
    if (removed === undefined) return refuse('agenda.nothingRemoved');
    const session = findSession(state, removed.sessionId);
    return session.ok ? accept([{ type: 'agenda.itemRestored', id }]) : session;
  },
  'agenda.setStart': (_state, { day, startsAt }) => accept([{ type: 'agenda.startSet', day, startsAt }]),
  'commission.enter': (state, { sessionId, participantId }) => {
    const found = findCommission(state, sessionId);
    if (!found.ok) return found;
    const name = state.participants.get(participantId)?.name ?? '';
    if (!isPresent(state, participantId)) return refuse('commission.notPresent', { name });
    const inside = state.agenda.sessions.filter((session) =>
      insideCommission(session).some((one) => one.participantId === participantId),
    );
    if (inside.some((session) => session.id === sessionId)) return accept([]);
    // Nobody sits in two commissions: coming into one is leaving the other.
    return accept([
      ...inside.map((session) => ({ type: 'commission.left', sessionId: session.id, participantId }) as const),
      { type: 'commission.entered', sessionId, participantId },
    ]);
  },
  'commission.leave': (state, { sessionId, participantId }) => {
    const found = findCommission(state, sessionId);
    if (!found.ok) return found;
    return insideCommission(found.value).some((one) => one.participantId === participantId)
      ? accept([{ type: 'commission.left', sessionId, participantId }])
      : refuse('commission.notInside');
  },
  'commission.report': (state, { sessionId, text, secretary }) => {
    const found = findCommission(state, sessionId);
    if (!found.ok) return found;
    if (text.trim() === '') return refuse('commission.reportMissing');
    const named = secretary?.trim() ?? found.value.report?.secretary ?? '';
    return accept([{ type: 'commission.reported', sessionId, text: text.trim(), secretary: named }]);
  },
};
