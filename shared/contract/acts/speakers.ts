import { z } from 'zod';
import { interruptionKinds, stances } from '../../domain';
import type { AgendaItemId, EntryId, ParticipantId, SpeakerCommand } from '../../domain';
import { act, operator } from './act';
import type { ActsOf } from './act';
import { count, id, longText, text } from './primitives';

const item = id<AgendaItemId>();
const participant = id<ParticipantId>();
const entry = id<EntryId>();
const stance = z.enum(stances);

export const speakerActs: ActsOf<SpeakerCommand> = {
  'speakers.open': act(operator, { itemId: item }),
  'speakers.close': act(operator, { itemId: item }),
  'speakers.setOrder': act(operator, {
    itemId: item,
    order: z.strictObject({ firstSpeakersFirst: z.boolean(), alternates: z.boolean() }),
  }),
  'speaker.add': act(operator, { itemId: item, participantId: participant, stance, note: text, overrideReason: text }),
  'speaker.edit': act(operator, { itemId: item, id: entry, stance, note: text }),
  'speaker.move': act(operator, { itemId: item, id: entry, position: count }),
  'speaker.withdraw': act(operator, { itemId: item, id: entry }),
  'speaker.requeue': act(operator, { itemId: item, id: entry }),
  'speaker.call': act(operator, { itemId: item, id: entry.nullable() }),
  'speaker.start': act(operator, { itemId: item, id: entry.nullable() }),
  'speaker.pause': act(operator, { itemId: item }),
  'speaker.continue': act(operator, { itemId: item }),
  'speaker.extend': act(operator, { itemId: item, minutes: z.number().int() }),
  'speaker.finish': act(operator, { itemId: item }),
  'interruption.raise': act(operator, {
    itemId: item.nullable(),
    participantId: participant,
    kind: z.enum(interruptionKinds),
    text: longText,
    overrideReason: text,
  }),
  'interruption.rule': act(operator, {
    id: entry,
    verdict: z.enum(['accepted', 'refused', 'withdrawn']),
    text: longText,
  }),
};
