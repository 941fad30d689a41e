import { z } from 'zod';
import { itemKinds, sessionKinds } from '../../domain';
import type {
  AgendaCommand,
  AgendaItemId,
  AgendaTemplate,
  AttachmentId,
  EntryId,
  ParticipantId,
  SessionId,
} from '../../domain';
import { act, operator } from './act';
import type { ActsOf } from './act';
import { clock, count, id, longText, minutes, text } from './primitives';

const day = z.number().int().min(1).max(31);

const itemFields = z.strictObject({
  title: text,
  durationMinutes: minutes,
  personInCharge: text,
  fixedTime: clock.nullable(),
  kind: z.enum(itemKinds),
  expectedDecision: text,
  note: longText,
});

const sessionFields = z.strictObject({
  title: text,
  kind: z.enum(sessionKinds),
  chairedBy: text,
  day,
  commission: z.string().max(12),
});

const item = id<AgendaItemId>();
const session = id<SessionId>();
const participant = id<ParticipantId>();
const entry = id<EntryId>();

const templateSessions = z
  .array(z.strictObject({ ...sessionFields.shape, items: z.array(itemFields).max(200) }))
  .max(50);

/** An agenda that was saved to be used again, as the program keeps it beside its assemblies. */
export const agendaTemplate: z.ZodType<AgendaTemplate> = z.strictObject({
  id: entry,
  name: text,
  startsAt: clock,
  sessions: templateSessions,
});

export const agendaActs: ActsOf<AgendaCommand> = {
  'agenda.useTemplate': act(operator, { startsAt: clock, sessions: templateSessions }),
  'agenda.saveTemplate': act(operator, { name: text }),
  'agenda.removeTemplate': act(operator, { id: entry }),
  'agenda.addSession': act(operator, { fields: sessionFields }),
  'agenda.editSession': act(operator, { id: session, fields: sessionFields }),
  'agenda.moveSession': act(operator, { id: session, toIndex: count }),
  'agenda.removeSession': act(operator, { id: session }),
  'agenda.restoreSession': act(operator, { id: session }),
  'agenda.addItem': act(operator, { sessionId: session, fields: itemFields }),
  'agenda.editItem': act(operator, { id: item, fields: itemFields }),
  'agenda.moveItem': act(operator, { id: item, sessionId: session, position: count }),
  'agenda.attachFile': act(operator, { id: id<AgendaItemId>(), attachmentId: id<AttachmentId>() }),
  'agenda.detachFile': act(operator, { id: id<AgendaItemId>(), attachmentId: id<AttachmentId>() }),
  'agenda.removeItem': act(operator, { id: item }),
  'agenda.restoreItem': act(operator, { id: item }),
  'agenda.setStart': act(operator, { day, startsAt: clock }),
  'commission.enter': act(operator, { sessionId: session, participantId: participant }),
  'commission.leave': act(operator, { sessionId: session, participantId: participant }),
  'commission.report': act(operator, { sessionId: session, text: longText, secretary: text.exactOptional() }),
};
