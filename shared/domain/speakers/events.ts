import { z } from 'zod';
import { interruptionKinds } from '../assembly/model';
import { fact, id, whole } from '../kernel';
import type { AgendaItemId, EntryId, EventOf, ParticipantId } from '../kernel';
import { interruptionVerdicts, stances } from './model';
import type { NewInterruption, NewSpeaker, SpeakerOrder } from './model';

const list = z.strictObject({ itemId: id<AgendaItemId>() });
const speaker = z.strictObject({ itemId: id<AgendaItemId>(), id: id<EntryId>() });

const order: z.ZodType<SpeakerOrder> = z.strictObject({ firstSpeakersFirst: z.boolean(), alternates: z.boolean() });

const newSpeaker: z.ZodType<NewSpeaker> = z.strictObject({
  id: id<EntryId>(),
  participantId: id<ParticipantId>(),
  stance: z.enum(stances),
  note: z.string(),
  overrideReason: z.string().nullable(),
});

const newInterruption: z.ZodType<NewInterruption> = z.strictObject({
  id: id<EntryId>(),
  itemId: id<AgendaItemId>().nullable(),
  participantId: id<ParticipantId>(),
  kind: z.enum(interruptionKinds),
  text: z.string(),
  overrideReason: z.string().nullable(),
});

export const speakerEvents = {
  'speakers.opened': fact(list),
  'speakers.closed': fact(list),
  'speakers.orderSet': fact(z.strictObject({ itemId: id<AgendaItemId>(), order })),
  'speaker.added': fact(z.strictObject({ itemId: id<AgendaItemId>(), entry: newSpeaker }), {
    tells: ({ itemId, entry: { id: entryId, participantId } }) => ({ itemId, id: entryId, participantId }),
  }),
  'speaker.edited': fact(
    z.strictObject({
      itemId: id<AgendaItemId>(),
      id: id<EntryId>(),
      stance: z.enum(stances),
      note: z.string(),
    }),
  ),
  /** `before` is the entry that it now stands in front of, null at the end. */
  'speaker.moved': fact(
    z.strictObject({ itemId: id<AgendaItemId>(), id: id<EntryId>(), before: id<EntryId>().nullable() }),
  ),
  'speaker.called': fact(speaker),
  /** Waits again: withdrawn before, or called and passed over. */
  'speaker.requeued': fact(speaker),
  'speaker.withdrawn': fact(speaker),
  'speech.started': fact(z.strictObject({ itemId: id<AgendaItemId>(), id: id<EntryId>(), limitSeconds: whole })),
  'speech.paused': fact(speaker),
  'speech.continued': fact(speaker),
  'speech.extended': fact(z.strictObject({ itemId: id<AgendaItemId>(), id: id<EntryId>(), limitSeconds: whole })),
  'speech.finished': fact(speaker),
  'interruption.raised': fact(z.strictObject({ interruption: newInterruption }), {
    tells: ({ interruption: { id: entryId, participantId, kind, itemId } }) => ({
      id: entryId,
      participantId,
      kind,
      itemId,
    }),
  }),
  'interruption.ruled': fact(
    z.strictObject({
      id: id<EntryId>(),
      verdict: z.enum(interruptionVerdicts),
      text: z.string(),
      /** Who presided. */
      by: z.string(),
    }),
  ),
  /** An interruption has the floor, and the speech that it interrupts, if any, stands still; what follows are facts of a speech. */
  'interruption.begun': fact(
    z.strictObject({
      itemId: id<AgendaItemId>(),
      id: id<EntryId>(),
      interrupts: id<EntryId>().nullable(),
      limitSeconds: whole,
    }),
  ),
};
export type SpeakerEvent = EventOf<typeof speakerEvents>;
