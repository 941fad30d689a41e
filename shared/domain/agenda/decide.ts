import { accept, refuse } from '../kernel';
import type { AgendaItemId, DecisionContext, Deciders, EntryId, SessionId } from '../kernel';
import { isPresent } from '../registry/select';
import type { SpeakerEvent } from '../speakers/commands';
import { endSpeaking } from '../speakers/decide';
import type { AssemblyState } from '../state';
import { fromTemplate, newItem, newSession, toTemplate, trimmedSession } from './build';
import type { AgendaCommand, AgendaEvent, AgendaRefusal } from './commands';
import { closed, isOpen, notBefore, opened } from './elapsed';
import type { Agenda, AgendaItem, AgendaItemState, GavelMeaning } from './model';
import {
  commissionOf,
  insideCommission,
  isParallel,
  itemsOf,
  openSuspension,
  presidingNow,
  runningIn,
  runningItem,
} from './select';

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

function findRunning(state: AssemblyState, id: AgendaItemId) {
  const found = findItem(state, id);
  if (!found.ok) return found;
  const { state: itemState, title } = found.value;
  return itemState.kind === 'running' ? accept(itemState) : refuse('agenda.itemNotRunning', { title });
}

/** What else runs where an item would run: in the plenary, or in its commission. */
function runningBeside(state: AssemblyState, item: AgendaItem): AgendaItem | undefined {
  const running = runningIn(state.agenda, commissionOf(state.agenda, item));
  return running?.id === item.id ? undefined : running;
}

function changed(id: AgendaItemId, state: AgendaItemState): AgendaEvent {
  return { type: 'agenda.itemStateChanged', id, state };
}

function stroke(state: AssemblyState, knocks: number, meaning: GavelMeaning, context: DecisionContext): AgendaEvent {
  return {
    type: 'gavel.knocked',
    stroke: {
      id: context.newId<EntryId>(),
      at: context.now,
      knocks,
      meaning,
      itemId: runningItem(state.agenda)?.id ?? null,
    },
  };
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

/** Files that one item may carry. */
const mostFiles = 20;

export const agendaDeciders: Deciders<AssemblyState, AgendaCommand, AgendaEvent | SpeakerEvent, AgendaRefusal> = {
  'agenda.useTemplate': (state, { startsAt, sessions }, context) =>
    state.agenda.items.some((item) => item.state.kind !== 'planned')
      ? refuse('agenda.alreadyBegun')
      : accept([
          ...state.agenda.items.flatMap(({ id }) => endSpeaking(state, id, context.now)),
          { type: 'agenda.replaced', agenda: fromTemplate(startsAt, sessions, context) },
        ]),
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
    return accept([{ type: 'agenda.sessionEdited', id, fields: after }]);
  },
  'agenda.moveSession': (state, { id, toIndex }) => {
    const found = findSession(state, id);
    if (!found.ok) return found;
    const index = Math.max(0, Math.min(toIndex, state.agenda.sessions.length - 1));
    return accept([{ type: 'agenda.sessionMoved', id, toIndex: index }]);
  },
  'agenda.removeSession': (state, { id }, context) => {
    const found = findSession(state, id);
    if (!found.ok) return found;
    const items = itemsOf(state.agenda, id);
    return items.every((item) => item.state.kind === 'planned')
      ? accept([
          ...items.flatMap((item) => endSpeaking(state, item.id, context.now)),
          { type: 'agenda.sessionRemoved', id },
        ])
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
    return accept([{ type: 'agenda.itemEdited', id, fields }]);
  },
  'agenda.attachFile': (state, { id, attachmentId }) => {
    const found = findItem(state, id);
    if (!found.ok) return found;
    const { attachmentIds } = found.value;
    if (!state.attachments.has(attachmentId)) return refuse('agenda.unknownFile');
    if (attachmentIds.includes(attachmentId)) return accept([]);
    if (attachmentIds.length >= mostFiles) return refuse('agenda.tooManyFiles', { most: mostFiles });
    return accept([{ type: 'agenda.filesChanged', id, attachmentIds: [...attachmentIds, attachmentId] }]);
  },
  'agenda.detachFile': (state, { id, attachmentId }) => {
    const found = findItem(state, id);
    if (!found.ok) return found;
    const attachmentIds = found.value.attachmentIds.filter((one) => one !== attachmentId);
    return attachmentIds.length === found.value.attachmentIds.length
      ? refuse('agenda.unknownFile')
      : accept([{ type: 'agenda.filesChanged', id, attachmentIds }]);
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
  'agenda.removeItem': (state, { id }, context) => {
    const found = findItem(state, id);
    if (!found.ok) return found;
    return found.value.state.kind === 'planned'
      ? accept([...endSpeaking(state, id, context.now), { type: 'agenda.itemRemoved', id }])
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
  'agenda.startItem': (state, { id }, context) => {
    const found = findItem(state, id);
    if (!found.ok) return found;
    const running = runningBeside(state, found.value);
    if (running !== undefined) return refuse('agenda.itemRunning', { title: running.title });
    if (found.value.state.kind !== 'planned') return refuse('agenda.itemDone', { title: found.value.title });
    return accept([changed(id, { kind: 'running', startedAt: context.now, pauses: [] })]);
  },
  'agenda.pauseItem': (state, { id }, context) => {
    const running = findRunning(state, id);
    if (!running.ok) return running;
    const { pauses } = running.value;
    if (isOpen(pauses)) return refuse('agenda.itemPaused');
    return accept([changed(id, { ...running.value, pauses: opened(pauses, context.now) })]);
  },
  'agenda.continueItem': (state, { id }, context) => {
    const running = findRunning(state, id);
    if (!running.ok) return running;
    const { pauses } = running.value;
    if (!isOpen(pauses)) return refuse('agenda.itemNotPaused');
    return accept([changed(id, { ...running.value, pauses: closed(pauses, context.now) })]);
  },
  'agenda.finishItem': (state, { id }, context) => {
    const running = findRunning(state, id);
    if (!running.ok) return running;
    const { startedAt, pauses } = running.value;
    const finishedAt = notBefore(startedAt, context.now);
    return accept([
      ...endSpeaking(state, id, context.now),
      changed(id, { kind: 'finished', startedAt, finishedAt, pauses: closed(pauses, finishedAt) }),
    ]);
  },
  'agenda.skipItem': (state, { id, reason }, context) => {
    const found = findItem(state, id);
    if (!found.ok) return found;
    if (reason.trim() === '') return refuse('agenda.reasonMissing');
    if (found.value.state.kind !== 'planned') return refuse('agenda.itemDone', { title: found.value.title });
    return accept([
      ...endSpeaking(state, id, context.now),
      changed(id, { kind: 'skipped', at: context.now, reason: reason.trim() }),
    ]);
  },
  'agenda.returnToItem': (state, { id }, context) => {
    const found = findItem(state, id);
    if (!found.ok) return found;
    const running = runningIn(state.agenda, commissionOf(state.agenda, found.value));
    if (running !== undefined) return refuse('agenda.itemRunning', { title: running.title });
    const before = found.value.state;
    if (before.kind === 'planned' || before.kind === 'running')
      return refuse('agenda.itemNotRunning', { title: found.value.title });
    if (before.kind === 'skipped')
      return accept([changed(id, { kind: 'running', startedAt: context.now, pauses: [] })]);
    // The time between its end and now did not belong to it.
    const away = { from: before.finishedAt, to: notBefore(before.finishedAt, context.now) };
    return accept([changed(id, { kind: 'running', startedAt: before.startedAt, pauses: [...before.pauses, away] })]);
  },
  'commission.enter': (state, { sessionId, participantId }, context) => {
    const found = findCommission(state, sessionId);
    if (!found.ok) return found;
    const name = state.participants.get(participantId)?.name ?? '';
    if (!isPresent(state, participantId)) return refuse('commission.notPresent', { name });
    const inside = state.agenda.sessions.flatMap((session) =>
      insideCommission(session)
        .filter((one) => one.participantId === participantId)
        .map((presence) => ({ sessionId: session.id, presence })),
    );
    if (inside.some((one) => one.sessionId === sessionId)) return accept([]);
    // Nobody sits in two commissions: coming into one is leaving the other.
    return accept([
      ...inside.map((one): AgendaEvent => ({
        type: 'commission.presenceChanged',
        sessionId: one.sessionId,
        presence: { ...one.presence, leftAt: context.now },
      })),
      {
        type: 'commission.presenceChanged',
        sessionId,
        presence: { participantId, at: context.now, leftAt: null },
      },
    ]);
  },
  'commission.leave': (state, { sessionId, participantId }, context) => {
    const found = findCommission(state, sessionId);
    if (!found.ok) return found;
    const presence = insideCommission(found.value).find((one) => one.participantId === participantId);
    return presence === undefined
      ? refuse('commission.notInside')
      : accept([{ type: 'commission.presenceChanged', sessionId, presence: { ...presence, leftAt: context.now } }]);
  },
  'commission.report': (state, { sessionId, text, secretary }, context) => {
    const found = findCommission(state, sessionId);
    if (!found.ok) return found;
    if (text.trim() === '') return refuse('commission.reportMissing');
    const named = secretary?.trim() ?? found.value.report?.secretary ?? '';
    const report = { text: text.trim(), secretary: named, at: context.now };
    return accept([{ type: 'commission.reported', sessionId, report }]);
  },
  'gavel.knock': (state, { knocks, meaning }, context) =>
    Number.isInteger(knocks) && knocks >= 1 && knocks <= 20
      ? accept([stroke(state, knocks, meaning, context)])
      : refuse('gavel.knocksOutOfRange', { knocks }),
  'meeting.suspend': (state, { reason, knocks }, context) => {
    if (openSuspension(state) !== undefined) return refuse('meeting.alreadySuspended');
    if (reason.trim() === '') return refuse('agenda.reasonMissing');
    const itemId = runningItem(state.agenda)?.id ?? null;
    return accept([
      { type: 'meeting.suspended', id: context.newId<EntryId>(), reason: reason.trim(), itemId },
      stroke(state, knocks, 'suspend', context),
    ]);
  },
  'meeting.resume': (state, { knocks }, context) =>
    openSuspension(state) === undefined
      ? refuse('meeting.notSuspended')
      : accept([{ type: 'meeting.resumed' }, stroke(state, knocks, 'resume', context)]),
  'meeting.handOver': (state, command, context) => {
    const name = command.name.trim();
    if (name === '') return refuse('meeting.chairMissing');
    if (command.sessionId !== null) {
      const found = findCommission(state, command.sessionId);
      if (!found.ok) return found;
    }
    const before = presidingNow(state, command.sessionId);
    const office = command.office.trim();
    if (before.name === name && before.office === office) return refuse('meeting.alreadyPresiding', { name });
    const itemId = runningIn(state.agenda, command.sessionId)?.id ?? null;
    const { sessionId } = command;
    const knocked = stroke(state, state.facts.rules.gavel.handover, 'handover', context);
    return accept([
      {
        type: 'meeting.chairHandedOver',
        handover: { id: context.newId<EntryId>(), at: context.now, name, office, from: before.name, sessionId, itemId },
      },
      // The gavel of the plenary is not the commission's.
      ...(sessionId === null ? [knocked] : []),
    ]);
  },
};
