import { z } from 'zod';
import { fact, id, nothing, whole } from '../kernel';
import type { AgendaItemId, EntryId, EventOf, SessionId } from '../kernel';
import { gavelMeanings } from './model';

const item = z.strictObject({ id: id<AgendaItemId>() });
const entry = id<EntryId>();
const itemId = id<AgendaItemId>().nullable();

export const sittingEvents = {
  'item.started': fact(item),
  'item.paused': fact(item),
  /** Taken up again after a pause, after its end, or after it had been skipped. */
  'item.resumed': fact(item),
  'item.finished': fact(item),
  'item.skipped': fact(z.strictObject({ id: id<AgendaItemId>(), reason: z.string() })),
  'gavel.knocked': fact(z.strictObject({ id: entry, knocks: whole, meaning: z.enum(gavelMeanings), itemId })),
  'meeting.suspended': fact(z.strictObject({ id: entry, reason: z.string(), itemId })),
  'meeting.resumed': fact(nothing),
  'meeting.chairHandedOver': fact(
    z.strictObject({
      id: entry,
      name: z.string(),
      office: z.string(),
      from: z.string(),
      sessionId: id<SessionId>().nullable(),
      itemId,
    }),
  ),
};
export type SittingEvent = EventOf<typeof sittingEvents>;
