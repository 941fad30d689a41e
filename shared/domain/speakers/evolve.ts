import type { AgendaItemId, EntryId, Evolvers } from '../kernel';
import type { AssemblyState } from '../state';
import type { SpeakerEvent } from './commands';
import type { SpeakerEntry, SpeakerList } from './model';
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

export const speakerEvolvers: Evolvers<AssemblyState, SpeakerEvent> = {
  'speakers.openChanged': (state, { itemId, isOpen }) => withList(state, itemId, () => ({ isOpen })),
  'speakers.orderSet': (state, { itemId, order }) => withList(state, itemId, () => ({ order })),
  'speaker.added': (state, { itemId, entry }) =>
    withList(state, itemId, ({ entries }) => ({ entries: [...entries, entry] })),
  'speaker.edited': (state, { itemId, id, stance, note }) => withEntry(state, itemId, id, { stance, note }),
  'speaker.moved': (state, { itemId, id, before }) =>
    withList(state, itemId, ({ entries }) => {
      const moved = entries.filter((entry) => entry.id === id);
      const others = entries.filter((entry) => entry.id !== id);
      const index = before === null ? others.length : others.findIndex((entry) => entry.id === before);
      return { entries: [...others.slice(0, index), ...moved, ...others.slice(index)] };
    }),
  'speaker.stateChanged': (state, { itemId, id, state: speakerState }) =>
    withEntry(state, itemId, id, { state: speakerState }),
  'interruption.raised': (state, { interruption }) => ({
    ...state,
    interruptions: [...state.interruptions, interruption],
  }),
  'interruption.ruled': (state, { id, ruling }) => ({
    ...state,
    interruptions: state.interruptions.map((one) => (one.id === id ? { ...one, ruling } : one)),
  }),
};
