import { accept, refuse } from '../kernel';
import type { AgendaItemId, Deciders, EntryId, SessionId } from '../kernel';
import type { AssemblyState } from '../state';
import type { SittingCommand, SittingRefusal } from './commands';
import { isOpen } from './elapsed';
import type { SittingEvent } from './events';
import { knock, knocksFor, mostKnocks } from './knock';
import { commissionOf, isParallel, openSuspension, presidingNow, runningIn, runningItem } from './select';

type AgendaItem = AssemblyState['agenda']['items'][number];

function findItem(state: AssemblyState, id: AgendaItemId) {
  const item = state.agenda.items.find((one) => one.id === id);
  return item === undefined ? refuse('agenda.unknownItem') : accept(item);
}

function findCommission(state: AssemblyState, id: SessionId) {
  const session = state.agenda.sessions.find((one) => one.id === id);
  if (session === undefined) return refuse('agenda.unknownSession');
  return isParallel(session) ? accept(session) : refuse('commission.notACommission', { title: session.title });
}

function findRunning(state: AssemblyState, id: AgendaItemId) {
  const found = findItem(state, id);
  if (!found.ok) return found;
  const { state: itemState, title } = found.value;
  return itemState.kind === 'running' ? accept(itemState) : refuse('agenda.itemNotRunning', { title });
}

/** What runs where an item would run: in the plenary, or in its commission. */
function runningBeside(state: AssemblyState, item: AgendaItem): AgendaItem | undefined {
  return runningIn(state.agenda, commissionOf(state.agenda, item));
}

export const sittingDeciders: Deciders<AssemblyState, SittingCommand, SittingEvent, SittingRefusal> = {
  'agenda.startItem': (state, { id }) => {
    const found = findItem(state, id);
    if (!found.ok) return found;
    const running = runningBeside(state, found.value);
    if (running !== undefined && running.id !== id) return refuse('agenda.itemRunning', { title: running.title });
    if (found.value.state.kind !== 'planned') return refuse('agenda.itemDone', { title: found.value.title });
    return accept([{ type: 'item.started', id }]);
  },
  'agenda.pauseItem': (state, { id }) => {
    const running = findRunning(state, id);
    if (!running.ok) return running;
    return isOpen(running.value.pauses) ? refuse('agenda.itemPaused') : accept([{ type: 'item.paused', id }]);
  },
  'agenda.continueItem': (state, { id }) => {
    const running = findRunning(state, id);
    if (!running.ok) return running;
    return isOpen(running.value.pauses) ? accept([{ type: 'item.resumed', id }]) : refuse('agenda.itemNotPaused');
  },
  'agenda.finishItem': (state, { id }) => {
    const running = findRunning(state, id);
    return running.ok ? accept([{ type: 'item.finished', id }]) : running;
  },
  'agenda.skipItem': (state, { id, reason }) => {
    const found = findItem(state, id);
    if (!found.ok) return found;
    if (reason.trim() === '') return refuse('agenda.reasonMissing');
    if (found.value.state.kind !== 'planned') return refuse('agenda.itemDone', { title: found.value.title });
    return accept([{ type: 'item.skipped', id, reason: reason.trim() }]);
  },
  'agenda.returnToItem': (state, { id }) => {
    const found = findItem(state, id);
    if (!found.ok) return found;
    const running = runningBeside(state, found.value);
    if (running !== undefined) return refuse('agenda.itemRunning', { title: running.title });
    return found.value.state.kind === 'planned'
      ? refuse('agenda.itemNotRunning', { title: found.value.title })
      : accept([{ type: 'item.resumed', id }]);
  },
  'gavel.knock': (state, { knocks, meaning }, context) =>
    Number.isInteger(knocks) && knocks >= 1 && knocks <= mostKnocks
      ? accept([knock(state, knocks, meaning, context)])
      : refuse('gavel.knocksOutOfRange', { knocks }),
  'meeting.suspend': (state, { reason, knocks }, context) => {
    if (openSuspension(state) !== undefined) return refuse('meeting.alreadySuspended');
    if (reason.trim() === '') return refuse('agenda.reasonMissing');
    const itemId = runningItem(state.agenda)?.id ?? null;
    return accept([
      { type: 'meeting.suspended', id: context.newId<EntryId>(), reason: reason.trim(), itemId },
      knock(state, knocks, 'suspend', context),
    ]);
  },
  'meeting.resume': (state, { knocks }, context) =>
    openSuspension(state) === undefined
      ? refuse('meeting.notSuspended')
      : accept([{ type: 'meeting.resumed' }, knock(state, knocks, 'resume', context)]),
  'meeting.handOver': (state, command, context) => {
    const name = command.name.trim();
    if (name === '') return refuse('meeting.chairMissing');
    const { sessionId } = command;
    if (sessionId !== null) {
      const found = findCommission(state, sessionId);
      if (!found.ok) return found;
    }
    const before = presidingNow(state, sessionId);
    const office = command.office.trim();
    if (before.name === name && before.office === office) return refuse('meeting.alreadyPresiding', { name });
    const itemId = runningIn(state.agenda, sessionId)?.id ?? null;
    return accept([
      {
        type: 'meeting.chairHandedOver',
        id: context.newId<EntryId>(),
        name,
        office,
        from: before.name,
        sessionId,
        itemId,
      },
      // The gavel of the plenary is not the commission's.
      ...(sessionId === null
        ? [knock(state, knocksFor('handover', state.facts.rules.gavel), 'handover', context)]
        : []),
    ]);
  },
};
