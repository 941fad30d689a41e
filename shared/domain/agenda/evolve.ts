import type { AgendaItemId, Evolvers, SessionId } from '../kernel';
import type { AssemblyState } from '../state';
import type { AgendaEvent } from './events';
import { noAgenda } from './model';
import type { Agenda, AgendaItem, NewItem, NewSession, Session } from './model';

/** Items stand in the order of their sessions; within a session the list's own order counts. */
function inOrder(agenda: Agenda): Agenda {
  const rank = new Map(agenda.sessions.map((session, index) => [session.id, index]));
  const rankOf = (item: AgendaItem) => rank.get(item.sessionId) ?? Infinity;
  const isOrdered = agenda.items.every((item, index) => {
    const before = agenda.items[index - 1];
    return before === undefined || rankOf(before) <= rankOf(item);
  });
  if (isOrdered) return agenda;
  return { ...agenda, items: [...agenda.items].sort((a, b) => rankOf(a) - rankOf(b)) };
}

function withAgenda(state: AssemblyState, change: Partial<Agenda>): AssemblyState {
  return { ...state, agenda: inOrder({ ...state.agenda, ...change }) };
}

function withItems(
  state: AssemblyState,
  change: (items: readonly AgendaItem[]) => readonly AgendaItem[],
): AssemblyState {
  return withAgenda(state, { items: change(state.agenda.items) });
}

function withItem(state: AssemblyState, id: AgendaItemId, change: (item: AgendaItem) => AgendaItem): AssemblyState {
  return withItems(state, (items) => items.map((item) => (item.id === id ? change(item) : item)));
}

/** A session and an item as they come in: nobody is there yet, nothing has begun. */
function heldByNobody(session: NewSession): Session {
  return { ...session, presence: [], report: null };
}

function planned(item: NewItem): AgendaItem {
  return { ...item, attachmentIds: [], state: { kind: 'planned' } };
}

function withSession(state: AssemblyState, id: SessionId, change: (session: Session) => Session): AssemblyState {
  return withAgenda(state, {
    sessions: state.agenda.sessions.map((session) => (session.id === id ? change(session) : session)),
  });
}

function inserted<Entry>(list: readonly Entry[], index: number, ...entries: readonly Entry[]): readonly Entry[] {
  return [...list.slice(0, index), ...entries, ...list.slice(index)];
}

/** Where a new item goes: after the last one of its session, or of the sessions before it. */
function insertionIndex(state: AssemblyState, sessionId: SessionId): number {
  const order = state.agenda.sessions.map((session) => session.id);
  const rank = order.indexOf(sessionId);
  return state.agenda.items.findLastIndex((other) => order.indexOf(other.sessionId) <= rank) + 1;
}

export const agendaEvolvers: Evolvers<AssemblyState, AgendaEvent> = {
  'agenda.replaced': (state, { agenda: { startsAt, sessions, items } }) => ({
    ...state,
    agenda: inOrder({ ...noAgenda, startsAt, sessions: sessions.map(heldByNobody), items: items.map(planned) }),
  }),
  'agenda.templateSaved': (state, { template }) => ({
    ...state,
    agendaTemplates: [...state.agendaTemplates.filter((one) => one.name !== template.name), template],
  }),
  'agenda.templateRemoved': (state, { id }) => ({
    ...state,
    agendaTemplates: state.agendaTemplates.filter((one) => one.id !== id),
  }),
  'agenda.sessionAdded': (state, { session }) =>
    withAgenda(state, { sessions: [...state.agenda.sessions, heldByNobody(session)] }),
  'agenda.sessionEdited': (state, { id, changes }) => withSession(state, id, (session) => ({ ...session, ...changes })),
  'agenda.sessionMoved': (state, { id, toIndex }) => {
    const moved = state.agenda.sessions.find((session) => session.id === id);
    if (moved === undefined) return state;
    const others = state.agenda.sessions.filter((session) => session.id !== id);
    return withAgenda(state, { sessions: inserted(others, toIndex, moved) });
  },
  'agenda.sessionRemoved': (state, { id }) => {
    const { sessions, items, removed } = state.agenda;
    const index = sessions.findIndex((session) => session.id === id);
    const session = sessions[index];
    if (session === undefined) return state;
    return withAgenda(state, {
      sessions: sessions.filter((one) => one.id !== id),
      items: items.filter((item) => item.sessionId !== id),
      removed: [...removed, { session, index, items: items.filter((item) => item.sessionId === id) }],
    });
  },
  'agenda.sessionRestored': (state, { id }) => {
    const { sessions, items, removed } = state.agenda;
    const removal = removed.find((one) => one.session?.id === id);
    if (removal?.session == null) return state;
    return withAgenda(state, {
      sessions: inserted(sessions, removal.index, removal.session),
      items: [...items, ...removal.items],
      removed: removed.filter((one) => one !== removal),
    });
  },
  'agenda.itemAdded': (state, { item }) =>
    withItems(state, (items) => inserted(items, insertionIndex(state, item.sessionId), planned(item))),
  'agenda.itemEdited': (state, { id, changes }) => withItem(state, id, (item) => ({ ...item, ...changes })),
  'agenda.fileAttached': (state, { id, attachmentId }) =>
    withItem(state, id, (item) => ({ ...item, attachmentIds: [...item.attachmentIds, attachmentId] })),
  'agenda.fileDetached': (state, { id, attachmentId }) =>
    withItem(state, id, (item) => ({
      ...item,
      attachmentIds: item.attachmentIds.filter((one) => one !== attachmentId),
    })),
  'agenda.itemMoved': (state, { id, toIndex, sessionId }) =>
    withItems(state, (items) => {
      const moved = items.find((item) => item.id === id);
      if (moved === undefined) return items;
      const others = items.filter((item) => item.id !== id);
      return inserted(others, toIndex, { ...moved, sessionId });
    }),
  'agenda.itemRemoved': (state, { id }) => {
    const { items, removed } = state.agenda;
    const index = items.findIndex((item) => item.id === id);
    return withAgenda(state, {
      items: items.filter((item) => item.id !== id),
      removed: [...removed, { session: null, index, items: items.slice(index, index + 1) }],
    });
  },
  'agenda.itemRestored': (state, { id }) => {
    const { items, removed } = state.agenda;
    const removal = removed.find((one) => one.session === null && one.items.some((item) => item.id === id));
    if (removal === undefined) return state;
    return withAgenda(state, {
      items: inserted(items, removal.index, ...removal.items),
      removed: removed.filter((one) => one !== removal),
    });
  },
  'agenda.startSet': (state, { startsAt, day }) =>
    withAgenda(
      state,
      day === 1 ? { startsAt } : { laterStarts: { ...state.agenda.laterStarts, [String(day)]: startsAt } },
    ),
  'commission.entered': (state, { sessionId, participantId }, { at }) =>
    withSession(state, sessionId, (session) => ({
      ...session,
      presence: [...session.presence, { participantId, at, leftAt: null }],
    })),
  'commission.left': (state, { sessionId, participantId }, { at }) =>
    withSession(state, sessionId, (session) => ({
      ...session,
      presence: session.presence.map((one) =>
        one.participantId === participantId && one.leftAt === null ? { ...one, leftAt: at } : one,
      ),
    })),
  'commission.reported': (state, { sessionId, text, secretary }, { at }) =>
    withSession(state, sessionId, (session) => ({ ...session, report: { text, secretary, at } })),
};
