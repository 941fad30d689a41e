import type { AgendaItemId, Evolvers, Instant } from '../kernel';
import type { AssemblyState } from '../state';
import { closed, notBefore, opened } from './elapsed';
import type { SittingEvent } from './events';
import type { AgendaItemState } from './model';

function withItem(
  state: AssemblyState,
  id: AgendaItemId,
  change: (before: AgendaItemState) => AgendaItemState,
): AssemblyState {
  const items = state.agenda.items.map((item) => (item.id === id ? { ...item, state: change(item.state) } : item));
  return { ...state, agenda: { ...state.agenda, items } };
}

function started(at: Instant): AgendaItemState {
  return { kind: 'running', startedAt: at, pauses: [] };
}

/** Taken up again: a pause ends; the time between an end and now did not belong to the item; what was skipped begins. */
function resumed(before: AgendaItemState, at: Instant): AgendaItemState {
  switch (before.kind) {
    case 'running':
      return { ...before, pauses: closed(before.pauses, at) };
    case 'finished': {
      const away = { from: before.finishedAt, to: notBefore(before.finishedAt, at) };
      return { kind: 'running', startedAt: before.startedAt, pauses: [...before.pauses, away] };
    }
    case 'planned':
    case 'skipped':
      return started(at);
  }
}

function finished(before: AgendaItemState, at: Instant): AgendaItemState {
  if (before.kind !== 'running') return before;
  const { startedAt, pauses } = before;
  const finishedAt = notBefore(startedAt, at);
  return { kind: 'finished', startedAt, finishedAt, pauses: closed(pauses, finishedAt) };
}

export const sittingEvolvers: Evolvers<AssemblyState, SittingEvent> = {
  'item.started': (state, { id }, { at }) => withItem(state, id, () => started(at)),
  'item.paused': (state, { id }, { at }) =>
    withItem(state, id, (before) =>
      before.kind === 'running' ? { ...before, pauses: opened(before.pauses, at) } : before,
    ),
  'item.resumed': (state, { id }, { at }) => withItem(state, id, (before) => resumed(before, at)),
  'item.finished': (state, { id }, { at }) => withItem(state, id, (before) => finished(before, at)),
  'item.skipped': (state, { id, reason }, { at }) => withItem(state, id, () => ({ kind: 'skipped', at, reason })),
  'gavel.knocked': (state, { id, knocks, meaning, itemId }, { at }) => ({
    ...state,
    gavel: [...state.gavel, { id, at, knocks, meaning, itemId }],
  }),
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
  'meeting.chairHandedOver': (state, { id, name, office, from, sessionId, itemId }, { at }) => ({
    ...state,
    handovers: [...state.handovers, { id, at, name, office, from, sessionId, itemId }],
  }),
};
