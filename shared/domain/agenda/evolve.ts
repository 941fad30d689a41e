import type { Evolvers } from '../kernel';
import type { AssemblyState } from '../state';
import type { AgendaEvent } from './commands';
import type { AgendaItem } from './model';

function withItems(
  state: AssemblyState,
  change: (items: readonly AgendaItem[]) => readonly AgendaItem[],
): AssemblyState {
  return { ...state, agenda: { ...state.agenda, items: change(state.agenda.items) } };
}

/** Where a new item goes: after the last one of its session, or of the sessions before it. */
function insertionIndex(state: AssemblyState, item: AgendaItem): number {
  const order = state.agenda.sessions.map((session) => session.id);
  const rank = order.indexOf(item.sessionId);
  const last = state.agenda.items.findLastIndex((other) => order.indexOf(other.sessionId) <= rank);
  return last + 1;
}

export const agendaEvolvers: Evolvers<AssemblyState, AgendaEvent> = {
  'agenda.replaced': (state, { agenda }) => ({ ...state, agenda }),
  'agenda.sessionAdded': (state, { session }) => ({
    ...state,
    agenda: { ...state.agenda, sessions: [...state.agenda.sessions, session] },
  }),
  'agenda.itemAdded': (state, { item }) => {
    const index = insertionIndex(state, item);
    return withItems(state, (items) => [...items.slice(0, index), item, ...items.slice(index)]);
  },
  'agenda.itemEdited': (state, { id, fields }) =>
    withItems(state, (items) => items.map((item) => (item.id === id ? { ...item, ...fields } : item))),
  'agenda.itemMoved': (state, { id, toIndex, sessionId }) =>
    withItems(state, (items) => {
      const moved = items.find((item) => item.id === id);
      if (moved === undefined) return items;
      const others = items.filter((item) => item.id !== id);
      return [...others.slice(0, toIndex), { ...moved, sessionId }, ...others.slice(toIndex)];
    }),
  'agenda.itemRemoved': (state, { id }) => withItems(state, (items) => items.filter((item) => item.id !== id)),
  'agenda.startSet': (state, { startsAt }) => ({ ...state, agenda: { ...state.agenda, startsAt } }),
  'agenda.itemStateChanged': (state, { id, state: itemState }) =>
    withItems(state, (items) => items.map((item) => (item.id === id ? { ...item, state: itemState } : item))),
  'gavel.knocked': (state, { stroke }) => ({ ...state, gavel: [...state.gavel, stroke] }),
  'meeting.suspended': (state, { id, reason, itemId }, { at }) => ({
    ...state,
    suspensions: [...state.suspensions, { id, at, reason, itemId, resumedAt: null }],
  }),
  'meeting.resumed': (state, _event, { at }) => ({
    ...state,
    suspensions: state.suspensions.map((suspension) =>
      suspension.resumedAt === null ? { ...suspension, resumedAt: at } : suspension,
    ),
  }),
};
