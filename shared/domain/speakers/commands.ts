import type { InterruptionKind } from '../assembly/model';
import type { AgendaItemId, EntryId, ParticipantId } from '../kernel';
import type { InterruptionRuling, SpeakerOrder, Stance } from './model';

export type SpeakerCommand =
  | { readonly type: 'speakers.open'; readonly itemId: AgendaItemId }
  | { readonly type: 'speakers.close'; readonly itemId: AgendaItemId }
  | { readonly type: 'speakers.setOrder'; readonly itemId: AgendaItemId; readonly order: SpeakerOrder }
  | {
      readonly type: 'speaker.add';
      readonly itemId: AgendaItemId;
      readonly participantId: ParticipantId;
      readonly stance: Stance;
      readonly note: string;
      /** Empty unless the rules would not let this person speak. */
      readonly overrideReason: string;
    }
  | {
      readonly type: 'speaker.edit';
      readonly itemId: AgendaItemId;
      readonly id: EntryId;
      readonly stance: Stance;
      readonly note: string;
    }
  /** `position` counts among those who wait. */
  | {
      readonly type: 'speaker.move';
      readonly itemId: AgendaItemId;
      readonly id: EntryId;
      readonly position: number;
    }
  | { readonly type: 'speaker.withdraw'; readonly itemId: AgendaItemId; readonly id: EntryId }
  | { readonly type: 'speaker.requeue'; readonly itemId: AgendaItemId; readonly id: EntryId }
  /** The next of the queue where no id is given. */
  | { readonly type: 'speaker.call'; readonly itemId: AgendaItemId; readonly id: EntryId | null }
  | { readonly type: 'speaker.start'; readonly itemId: AgendaItemId; readonly id: EntryId | null }
  | { readonly type: 'speaker.pause'; readonly itemId: AgendaItemId }
  | { readonly type: 'speaker.continue'; readonly itemId: AgendaItemId }
  | { readonly type: 'speaker.extend'; readonly itemId: AgendaItemId; readonly minutes: number }
  | { readonly type: 'speaker.finish'; readonly itemId: AgendaItemId }
  | {
      readonly type: 'interruption.raise';
      readonly itemId: AgendaItemId | null;
      readonly participantId: ParticipantId;
      readonly kind: InterruptionKind;
      readonly text: string;
      readonly overrideReason: string;
    }
  | {
      readonly type: 'interruption.rule';
      readonly id: EntryId;
      readonly verdict: InterruptionRuling['verdict'];
      readonly text: string;
    };

export const speakerRefusals = [
  'speaker.unknownItem',
  'speaker.unknown',
  'speaker.unknownParticipant',
  'speaker.listClosed',
  'speaker.notPresent',
  'speaker.noSpeakingRight',
  'speaker.alreadyListed',
  'speaker.alreadySpoke',
  'speaker.anotherSpeaking',
  'speaker.nobodyWaiting',
  'speaker.alreadyCalled',
  'speaker.itemIsOver',
  'speaker.notWaiting',
  'speaker.nobodySpeaking',
  'speaker.orderedByRule',
  'speaker.extensionOutOfRange',
  'interruption.unknown',
  'interruption.alreadyRuled',
  'interruption.rulingMissing',
] as const;
export type SpeakerRefusal = (typeof speakerRefusals)[number];
