import type { AgendaItemId, EntryId, Raisers } from '../kernel';
import { isOpen } from '../sitting/elapsed';
import type { SpeakerEvent } from './events';
import type { Interruption, InterruptionRuling, SpeakerEntry, SpeakerOrder, SpeakerState, Stance } from './model';

interface OfEntry {
  readonly itemId: AgendaItemId;
  readonly id: EntryId;
}

interface Earlier {
  readonly 'speakers.openChanged': { readonly itemId: AgendaItemId; readonly isOpen: boolean };
  readonly 'speakers.orderSet': { readonly itemId: AgendaItemId; readonly order: SpeakerOrder };
  readonly 'speaker.added': { readonly itemId: AgendaItemId; readonly entry: SpeakerEntry };
  readonly 'speaker.edited': OfEntry & { readonly stance: Stance; readonly note: string };
  readonly 'speaker.moved': OfEntry & { readonly before: EntryId | null };
  readonly 'speaker.stateChanged': OfEntry & { readonly state: SpeakerState };
  readonly 'interruption.raised': { readonly interruption: Interruption };
  readonly 'interruption.ruled': { readonly id: EntryId; readonly ruling: InterruptionRuling };
}

/** The fact by which somebody on a list became what he is. */
function entryFact({ itemId, id }: OfEntry, before: SpeakerState | undefined, after: SpeakerState): SpeakerEvent {
  switch (after.kind) {
    case 'waiting':
      return { type: 'speaker.requeued', itemId, id };
    case 'called':
      return { type: 'speaker.called', itemId, id };
    case 'withdrawn':
      return { type: 'speaker.withdrawn', itemId, id };
    case 'finished':
      return { type: 'speech.finished', itemId, id };
    case 'speaking': {
      const { limitSeconds, pauses } = after;
      if (before?.kind !== 'speaking') return { type: 'speech.started', itemId, id, limitSeconds };
      if (before.limitSeconds !== limitSeconds) return { type: 'speech.extended', itemId, id, limitSeconds };
      return { type: isOpen(pauses) ? 'speech.paused' : 'speech.continued', itemId, id };
    }
  }
}

export const raisedSpeakers: Raisers<Earlier, SpeakerEvent> = {
  'speakers.openChanged': ({ itemId, isOpen: isListOpen }) => [
    { type: isListOpen ? 'speakers.opened' : 'speakers.closed', itemId },
  ],
  'speakers.orderSet': ({ itemId, order }) => [{ type: 'speakers.orderSet', itemId, order }],
  'speaker.added': ({ itemId, entry: { id, participantId, stance, note, overrideReason } }) => [
    { type: 'speaker.added', itemId, entry: { id, participantId, stance, note, overrideReason } },
  ],
  'speaker.edited': ({ itemId, id, stance, note }) => [{ type: 'speaker.edited', itemId, id, stance, note }],
  'speaker.moved': ({ itemId, id, before }) => [{ type: 'speaker.moved', itemId, id, before }],
  'speaker.stateChanged': ({ itemId, id, state }, seen) => {
    const before = seen.last<SpeakerState>('speaker', id);
    seen.keep('speaker', id, state);
    return [entryFact({ itemId, id }, before, state)];
  },
  'interruption.raised': ({ interruption: { id, itemId, participantId, kind, text, overrideReason } }) => [
    { type: 'interruption.raised', interruption: { id, itemId, participantId, kind, text, overrideReason } },
  ],
  'interruption.ruled': ({ id, ruling: { verdict, text, by } }) => [
    { type: 'interruption.ruled', id, verdict, text, by },
  ],
};
