import { accept, refuse } from '../kernel';
import type { AgendaItemId, DecisionContext, Deciders, EntryId, SessionId } from '../kernel';
import type { AssemblyState } from '../state';
import type { AgendaCommand, AgendaEvent, AgendaRefusal, TemplateSession } from './commands';
import type { Agenda, AgendaItem, GavelMeaning } from './model';
import { openSuspension, runningItem } from './select';

function fromTemplate(startsAt: string, template: readonly TemplateSession[], context: DecisionContext): Agenda {
  const sessions = template.map(({ title, kind, chairedBy }) => ({
    id: context.newId<SessionId>(),
    title,
    kind,
    chairedBy,
  }));
  const items = template.flatMap((session, index) => {
    const sessionId = sessions[index]?.id;
    if (sessionId === undefined) return [];
    return session.items.map((item): AgendaItem => ({
      ...item,
      id: context.newId<AgendaItemId>(),
      sessionId,
      fixedTime: null,
      state: { kind: 'planned' },
    }));
  });
  return { startsAt, sessions, items };
}

function findItem(state: AssemblyState, id: AgendaItemId) {
  const item = state.agenda.items.find((one) => one.id === id);
  return item === undefined ? refuse('agenda.unknownItem') : accept(item);
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

export const agendaDeciders: Deciders<AssemblyState, AgendaCommand, AgendaEvent, AgendaRefusal> = {
  'agenda.useTemplate': (state, { startsAt, sessions }, context) =>
    state.agenda.items.some((item) => item.state.kind !== 'planned')
      ? refuse('agenda.alreadyBegun')
      : accept([{ type: 'agenda.replaced', agenda: fromTemplate(startsAt, sessions, context) }]),
  'agenda.addSession': (_state, { title, kind, chairedBy }, context) =>
    title.trim() === ''
      ? refuse('agenda.titleMissing')
      : accept([
          {
            type: 'agenda.sessionAdded',
            session: { id: context.newId<SessionId>(), title: title.trim(), kind, chairedBy },
          },
        ]),
  'agenda.addItem': (state, { sessionId, fields }, context) => {
    if (!state.agenda.sessions.some((session) => session.id === sessionId)) return refuse('agenda.unknownSession');
    if (fields.title.trim() === '') return refuse('agenda.titleMissing');
    const item: AgendaItem = { ...fields, id: context.newId<AgendaItemId>(), sessionId, state: { kind: 'planned' } };
    return accept([{ type: 'agenda.itemAdded', item }]);
  },
  'agenda.editItem': (state, { id, fields }) => {
    const found = findItem(state, id);
    if (!found.ok) return found;
    if (fields.title.trim() === '') return refuse('agenda.titleMissing');
    return accept([{ type: 'agenda.itemEdited', id, fields }]);
  },
  'agenda.moveItem': (state, { id, toIndex }) => {
    const found = findItem(state, id);
    if (!found.ok) return found;
    const others = state.agenda.items.filter((item) => item.id !== id);
    const index = Math.max(0, Math.min(toIndex, others.length));
    const neighbour = others[index - 1] ?? others[index];
    return accept([
      { type: 'agenda.itemMoved', id, toIndex: index, sessionId: neighbour?.sessionId ?? found.value.sessionId },
    ]);
  },
  'agenda.removeItem': (state, { id }) => {
    const found = findItem(state, id);
    if (!found.ok) return found;
    return found.value.state.kind === 'planned'
      ? accept([{ type: 'agenda.itemRemoved', id }])
      : refuse('agenda.itemDone', { title: found.value.title });
  },
  'agenda.setStart': (_state, { startsAt }) => accept([{ type: 'agenda.startSet', startsAt }]),
  'agenda.startItem': (state, { id }, context) => {
    const found = findItem(state, id);
    if (!found.ok) return found;
    const running = runningItem(state.agenda);
    if (running !== undefined && running.id !== id) return refuse('agenda.itemRunning', { title: running.title });
    if (found.value.state.kind !== 'planned') return refuse('agenda.itemDone', { title: found.value.title });
    return accept([{ type: 'agenda.itemStateChanged', id, state: { kind: 'running', startedAt: context.now } }]);
  },
  'agenda.finishItem': (state, { id }, context) => {
    const found = findItem(state, id);
    if (!found.ok) return found;
    if (found.value.state.kind !== 'running') return refuse('agenda.itemNotRunning', { title: found.value.title });
    const { startedAt } = found.value.state;
    return accept([
      { type: 'agenda.itemStateChanged', id, state: { kind: 'finished', startedAt, finishedAt: context.now } },
    ]);
  },
  'agenda.skipItem': (state, { id, reason }, context) => {
    const found = findItem(state, id);
    if (!found.ok) return found;
    if (reason.trim() === '') return refuse('agenda.reasonMissing');
    if (found.value.state.kind !== 'planned') return refuse('agenda.itemDone', { title: found.value.title });
    return accept([
      { type: 'agenda.itemStateChanged', id, state: { kind: 'skipped', at: context.now, reason: reason.trim() } },
    ]);
  },
  'agenda.returnToItem': (state, { id }, context) => {
    const found = findItem(state, id);
    if (!found.ok) return found;
    const running = runningItem(state.agenda);
    if (running !== undefined) return refuse('agenda.itemRunning', { title: running.title });
    const before = found.value.state;
    if (before.kind === 'planned') return refuse('agenda.itemNotRunning', { title: found.value.title });
    const startedAt = before.kind === 'finished' ? before.startedAt : context.now;
    return accept([{ type: 'agenda.itemStateChanged', id, state: { kind: 'running', startedAt } }]);
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
};
