import type { AgendaItemId, EntryId, Evolvers } from '../kernel';
import { closed, notBefore, opened } from '../sitting/elapsed';
import type { AssemblyState } from '../state';
import type { SpeakerEvent } from './events';
import type { FloorState, Interruption, SpeakerEntry, SpeakerList, SpeakerState } from './model';
import { speakerListOf } from './select';

function withList(
  state: AssemblyState,
  itemId: AgendaItemId,
  change: (list: SpeakerList) => Partial<SpeakerList>,
): AssemblyState {
  const list = speakerListOf(state, itemId);
  return { ...state, speakers: state.speakers.set(itemId, { ...list, ...change(list) }) };
}

function withEntry(
  state: AssemblyState,
  itemId: AgendaItemId,
  id: EntryId,
  change: Partial<SpeakerEntry>,
): AssemblyState {
  return withList(state, itemId, ({ entries }) => ({
    entries: entries.map((entry) => (entry.id === id ? { ...entry, ...change } : entry)),
  }));
}

type Speaking = Extract<SpeakerState, { readonly kind: 'speaking' }>;

function withSpeech(
  state: AssemblyState,
  itemId: AgendaItemId,
  id: EntryId,
  change: (speech: Speaking) => FloorState,
): AssemblyState {
  const entry = speakerListOf(state, itemId).entries.find((one) => one.id === id);
  if (entry !== undefined) {
    return entry.state.kind === 'speaking' ? withEntry(state, itemId, id, { state: change(entry.state) }) : state;
  }
  return withInterruption(state, id, ({ floor }) =>
    floor?.state.kind === 'speaking' ? { floor: { ...floor, state: change(floor.state) } } : {},
  );
}

function withInterruption(
  state: AssemblyState,
  id: EntryId,
  change: (interruption: Interruption) => Partial<Interruption>,
): AssemblyState {
  const interruptions = state.interruptions.map((one) => (one.id === id ? { ...one, ...change(one) } : one));
  return { ...state, interruptions };
}

export const speakerEvolvers: Evolvers<AssemblyState, SpeakerEvent> = {
  'speakers.opened': (state, { itemId }) => withList(state, itemId, () => ({ isOpen: true })),
  'speakers.closed': (state, { itemId }) => withList(state, itemId, () => ({ isOpen: false })),
  'speakers.orderSet': (state, { itemId, order }) => withList(state, itemId, () => ({ order })),
  'speaker.added': (state, { itemId, entry }, { at }) =>
    withList(state, itemId, ({ entries }) => ({
      entries: [...entries, { ...entry, askedAt: at, state: { kind: 'waiting' } }],
    })),
  'speaker.edited': (state, { itemId, id, stance, note }) => withEntry(state, itemId, id, { stance, note }),
  'speaker.moved': (state, { itemId, id, before }) =>
    withList(state, itemId, ({ entries }) => {
      const moved = entries.filter((entry) => entry.id === id);
      const others = entries.filter((entry) => entry.id !== id);
      const index = before === null ? others.length : others.findIndex((entry) => entry.id === before);
      return { entries: [...others.slice(0, index), ...moved, ...others.slice(index)] };
    }),
  'speaker.called': (state, { itemId, id }, { at }) => withEntry(state, itemId, id, { state: { kind: 'called', at } }),
  'speaker.requeued': (state, { itemId, id }) => withEntry(state, itemId, id, { state: { kind: 'waiting' } }),
  'speaker.withdrawn': (state, { itemId, id }, { at }) =>
    withEntry(state, itemId, id, { state: { kind: 'withdrawn', at } }),
  'speech.started': (state, { itemId, id, limitSeconds }, { at }) =>
    withEntry(state, itemId, id, { state: { kind: 'speaking', startedAt: at, limitSeconds, pauses: [] } }),
  'speech.paused': (state, { itemId, id }, { at }) =>
    withSpeech(state, itemId, id, (speech) => ({ ...speech, pauses: opened(speech.pauses, at) })),
  'speech.continued': (state, { itemId, id }, { at }) =>
    withSpeech(state, itemId, id, (speech) => ({ ...speech, pauses: closed(speech.pauses, at) })),
  'speech.extended': (state, { itemId, id, limitSeconds }) =>
    withSpeech(state, itemId, id, (speech) => ({ ...speech, limitSeconds })),
  'speech.finished': (state, { itemId, id }, { at }) =>
    withSpeech(state, itemId, id, ({ startedAt, limitSeconds, pauses }) => {
      const finishedAt = notBefore(startedAt, at);
      return { kind: 'finished', startedAt, finishedAt, limitSeconds, pauses: closed(pauses, finishedAt) };
    }),
  'interruption.raised': (state, { interruption }, { at }) => ({
    ...state,
    interruptions: [...state.interruptions, { ...interruption, at, ruling: null, floor: null }],
  }),
  'interruption.ruled': (state, { id, verdict, text, by }, { at }) =>
    withInterruption(state, id, () => ({ ruling: { at, verdict, text, by } })),
  'interruption.begun': (state, { itemId, id, interrupts, limitSeconds }, { at }) =>
    withInterruption(state, id, () => ({
      floor: { itemId, interrupts, state: { kind: 'speaking', startedAt: at, limitSeconds, pauses: [] } },
    })),
};
