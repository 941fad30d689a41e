import type { InterruptionKind } from '../assembly/model';
import type { AgendaItemId, EntryId, ParticipantId } from '../kernel';
import type { AssemblyState } from '../state';
import type { Interruption, SpeakerEntry } from './model';
import { isSpeech, mayBeCalled, speakerListOf } from './select';
import type { Speech } from './select';

/* Who has the floor: a speaker of the list, or somebody whose interruption was accepted, before whom the speaker waits (SPK-1, SPK-2). */

/** Who speaks or asked to, by name. */
export function nameOf(state: AssemblyState, { participantId }: Pick<SpeakerEntry, 'participantId'>): string {
  return state.participants.get(participantId)?.name ?? '';
}

/** An interruption as the speech that it is while it has the floor. */
function asSpeech({ id, participantId, text, at, overrideReason, floor }: Interruption): Speech | null {
  if (floor === null) return null;
  return { id, participantId, stance: 'neutral', note: text, askedAt: at, overrideReason, state: floor.state };
}

/** The interruption that has the floor of an item. */
export function interruptionOnFloor(state: AssemblyState, itemId: AgendaItemId): Interruption | undefined {
  return state.interruptions.find(({ floor }) => floor?.itemId === itemId && floor.state.kind === 'speaking');
}

/** The speech of the list that is held, or stands still while somebody interrupts it. */
export function listedSpeech(state: AssemblyState, itemId: AgendaItemId): Speech | undefined {
  return speakerListOf(state, itemId).entries.find(
    (entry): entry is Speech => isSpeech(entry) && entry.state.kind === 'speaking',
  );
}

/** Who has the floor of an item now: an interrupter before the speaker whom they interrupt. */
export function currentSpeech(state: AssemblyState, itemId: AgendaItemId): Speech | undefined {
  const interruption = interruptionOnFloor(state, itemId);
  return (interruption === undefined ? null : asSpeech(interruption)) ?? listedSpeech(state, itemId);
}

/** By which kind of interruption a speech has the floor; null where it is one of the list. */
export function interruptionKindOf(state: AssemblyState, id: EntryId): InterruptionKind | null {
  return state.interruptions.find((one) => one.id === id)?.kind ?? null;
}

/** The speaker who goes on after the interruption that has the floor; undefined where nobody waits for it. */
export function interruptedSpeech(state: AssemblyState, itemId: AgendaItemId): Speech | undefined {
  return interruptionOnFloor(state, itemId) === undefined ? undefined : listedSpeech(state, itemId);
}

/** Who was called, has not begun, and is still there. */
export function calledSpeaker(state: AssemblyState, itemId: AgendaItemId): SpeakerEntry | undefined {
  return speakerListOf(state, itemId).entries.find(
    (entry) => entry.state.kind === 'called' && mayBeCalled(state, entry),
  );
}

/** What somebody speaks to at this moment. */
export function floorsOf(state: AssemblyState, participantId: ParticipantId): readonly AgendaItemId[] {
  const ofLists = [...state.speakers.values()].flatMap(({ itemId, entries }) =>
    entries.some((entry) => entry.participantId === participantId && entry.state.kind === 'speaking') ? [itemId] : [],
  );
  const ofInterruptions = state.interruptions.flatMap((one) =>
    one.participantId === participantId && one.floor?.state.kind === 'speaking' ? [one.floor.itemId] : [],
  );
  return [...new Set([...ofLists, ...ofInterruptions])];
}
