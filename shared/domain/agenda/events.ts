import { z } from 'zod';
import { changesOf, code, fact, id, whole } from '../kernel';
import type { AgendaItemId, AttachmentId, EntryId, EventOf, ParticipantId, SessionId } from '../kernel';
import { itemKinds, sessionKinds } from './model';
import type { AgendaItemFields, NewAgenda, NewItem, NewSession, SessionFields } from './model';
import type { AgendaTemplate } from './template';

const sessionFields = {
  title: z.string(),
  kind: z.enum(sessionKinds),
  chairedBy: z.string(),
  day: whole,
  commission: code,
} as const;

const itemFields = {
  title: z.string(),
  durationMinutes: z.number(),
  personInCharge: z.string(),
  fixedTime: code.nullable(),
  kind: z.enum(itemKinds),
  expectedDecision: z.string(),
  note: z.string(),
} as const;

const session: z.ZodType<NewSession> = z.strictObject({ id: id<SessionId>(), ...sessionFields });
const item: z.ZodType<NewItem> = z.strictObject({ id: id<AgendaItemId>(), sessionId: id<SessionId>(), ...itemFields });
const agenda: z.ZodType<NewAgenda> = z.strictObject({
  startsAt: code,
  sessions: z.array(session),
  items: z.array(item),
});
const template: z.ZodType<AgendaTemplate> = z.strictObject({
  id: id<EntryId>(),
  name: z.string(),
  startsAt: code,
  sessions: z.array(z.strictObject({ ...sessionFields, items: z.array(z.strictObject(itemFields)) })),
});

const ofSession = z.strictObject({ id: id<SessionId>() });
const ofItem = z.strictObject({ id: id<AgendaItemId>() });
const file = z.strictObject({ id: id<AgendaItemId>(), attachmentId: id<AttachmentId>() });
const member = z.strictObject({ sessionId: id<SessionId>(), participantId: id<ParticipantId>() });

export const agendaEvents = {
  /** Drawn up anew as a whole, before anything of it began. */
  'agenda.replaced': fact(z.strictObject({ agenda }), {
    tells: ({ agenda: { sessions, items } }) => ({ sessions: sessions.length, items: items.length }),
  }),
  'agenda.templateSaved': fact(z.strictObject({ template }), {
    tells: ({ template: { id: templateId, name } }) => ({ id: templateId, name }),
  }),
  'agenda.templateRemoved': fact(z.strictObject({ id: id<EntryId>() })),
  'agenda.sessionAdded': fact(z.strictObject({ session }), {
    tells: ({ session: { id: sessionId, title } }) => ({ id: sessionId, title }),
  }),
  'agenda.sessionEdited': fact(
    z.strictObject({ id: id<SessionId>(), changes: changesOf<SessionFields>(sessionFields) }),
  ),
  'agenda.sessionMoved': fact(z.strictObject({ id: id<SessionId>(), toIndex: whole })),
  'agenda.sessionRemoved': fact(ofSession),
  'agenda.sessionRestored': fact(ofSession),
  'agenda.itemAdded': fact(z.strictObject({ item }), {
    tells: ({ item: { id: itemId, title } }) => ({ id: itemId, title }),
  }),
  'agenda.itemEdited': fact(
    z.strictObject({ id: id<AgendaItemId>(), changes: changesOf<AgendaItemFields>(itemFields) }),
  ),
  'agenda.fileAttached': fact(file),
  'agenda.fileDetached': fact(file),
  /** `toIndex` counts in the whole list, without the moved item. */
  'agenda.itemMoved': fact(z.strictObject({ id: id<AgendaItemId>(), toIndex: whole, sessionId: id<SessionId>() })),
  'agenda.itemRemoved': fact(ofItem),
  'agenda.itemRestored': fact(ofItem),
  'agenda.startSet': fact(z.strictObject({ day: whole, startsAt: code })),
  'commission.entered': fact(member),
  'commission.left': fact(member),
  'commission.reported': fact(z.strictObject({ sessionId: id<SessionId>(), text: z.string(), secretary: z.string() })),
};
export type AgendaEvent = EventOf<typeof agendaEvents>;
