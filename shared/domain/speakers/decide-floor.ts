import { accept, refuse } from '../kernel';
import type { AgendaItemId, EntryId, ParticipantId, Result } from '../kernel';
import { runningItem } from '../sitting/select';
import type { AssemblyState } from '../state';
import type { SpeakerRefusal } from './commands';
import type { SpeakerEvent } from './events';
import { floorsOf, interruptionOnFloor, listedSpeech, nameOf } from './floor';
import type { Interruption } from './model';
import { isSpeechPaused, mayBeCalled, speakerListOf } from './select';

/* How the floor is taken and given up: by an interruption, at the end of a speech, of an item, and on leaving the hall. */

/** What ends with an item: whoever has the floor, or waits for it behind an interruption, has spoken, and its list closes. */
export function endSpeaking(state: AssemblyState, itemId: AgendaItemId): readonly SpeakerEvent[] {
  const held = [interruptionOnFloor(state, itemId), listedSpeech(state, itemId)];
  return [
    ...held.flatMap((speech) => (speech === undefined ? [] : [finished(itemId, speech.id)])),
    ...(speakerListOf(state, itemId).isOpen ? [{ type: 'speakers.closed', itemId } as const] : []),
  ];
}

function finished(itemId: AgendaItemId, id: EntryId): SpeakerEvent {
  return { type: 'speech.finished', itemId, id };
}

/** Somebody's floor ends; whom they interrupted goes on. */
export function endFloor(state: AssemblyState, itemId: AgendaItemId, id: EntryId): readonly SpeakerEvent[] {
  const interruption = interruptionOnFloor(state, itemId);
  const waits = listedSpeech(state, itemId);
  const goesOn =
    interruption?.id === id &&
    waits !== undefined &&
    interruption.floor?.interrupts === waits.id &&
    isSpeechPaused(waits);
  return [finished(itemId, id), ...(goesOn ? [{ type: 'speech.continued', itemId, id: waits.id } as const] : [])];
}

/** Who leaves the hall has spoken, wherever they had the floor. */
export function leaveFloor(state: AssemblyState, participantId: ParticipantId): readonly SpeakerEvent[] {
  return floorsOf(state, participantId).flatMap((itemId) =>
    [interruptionOnFloor(state, itemId), listedSpeech(state, itemId)].flatMap((speech) =>
      speech?.participantId === participantId ? endFloor(state, itemId, speech.id) : [],
    ),
  );
}

/** The floor that an accepted interruption gets: at its item, else at what runs; nothing where nothing does. */
export function beginInterruption(
  state: AssemblyState,
  interruption: Interruption,
): Result<readonly SpeakerEvent[], SpeakerRefusal> {
  const wanted = interruption.itemId ?? runningItem(state.agenda)?.id;
  const item = state.agenda.items.find((one) => one.id === wanted);
  if (item === undefined || item.state.kind === 'finished' || item.state.kind === 'skipped') return accept([]);
  const params = { name: nameOf(state, interruption) };
  if (!mayBeCalled(state, interruption)) return refuse('speaker.notPresent', params);
  const itemId = item.id;
  const other = interruptionOnFloor(state, itemId);
  if (other !== undefined) return refuse('speaker.anotherSpeaking', { name: nameOf(state, other) });
  const speech = listedSpeech(state, itemId);
  const interrupts = speech === undefined || isSpeechPaused(speech) ? null : speech.id;
  const limitSeconds = state.facts.rules.speech.minutes * 60;
  return accept([
    ...(interrupts === null ? [] : [{ type: 'speech.paused', itemId, id: interrupts } as const]),
    { type: 'interruption.begun', itemId, id: interruption.id, interrupts, limitSeconds },
  ]);
}
