import { z } from 'zod';
import type { AssemblyCommand } from '../../domain';
import { gavelMeanings, interruptionKinds, itemKinds, sessionKinds, stances } from '../../domain';
import type {
  AgendaCommand,
  AgendaItemId,
  AgendaTemplate,
  AttachmentId,
  EntryId,
  ParticipantId,
  SessionId,
  SpeakerCommand,
} from '../../domain';
import { clock, count, id, knocks, longText, minutes, text } from './primitives';

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

export const agendaCommands = [
  z.strictObject({ type: z.literal('agenda.useTemplate'), startsAt: clock, sessions: templateSessions }),
  z.strictObject({ type: z.literal('agenda.saveTemplate'), name: text }),
  z.strictObject({ type: z.literal('agenda.removeTemplate'), id: entry }),
  z.strictObject({ type: z.literal('agenda.addSession'), fields: sessionFields }),
  z.strictObject({ type: z.literal('agenda.editSession'), id: session, fields: sessionFields }),
  z.strictObject({ type: z.literal('agenda.moveSession'), id: session, toIndex: count }),
  z.strictObject({ type: z.literal('agenda.removeSession'), id: session }),
  z.strictObject({ type: z.literal('agenda.restoreSession'), id: session }),
  z.strictObject({ type: z.literal('agenda.addItem'), sessionId: session, fields: itemFields }),
  z.strictObject({ type: z.literal('agenda.editItem'), id: item, fields: itemFields }),
  z.strictObject({ type: z.literal('agenda.moveItem'), id: item, sessionId: session, position: count }),
  z.strictObject({
    type: z.enum(['agenda.attachFile', 'agenda.detachFile']),
    id: id<AgendaItemId>(),
    attachmentId: id<AttachmentId>(),
  }),
  z.strictObject({ type: z.literal('agenda.removeItem'), id: item }),
  z.strictObject({ type: z.literal('agenda.restoreItem'), id: item }),
  z.strictObject({ type: z.literal('agenda.setStart'), day, startsAt: clock }),
  z.strictObject({ type: z.literal('agenda.startItem'), id: item }),
  z.strictObject({ type: z.literal('agenda.pauseItem'), id: item }),
  z.strictObject({ type: z.literal('agenda.continueItem'), id: item }),
  z.strictObject({ type: z.literal('agenda.finishItem'), id: item }),
  z.strictObject({ type: z.literal('agenda.skipItem'), id: item, reason: text }),
  z.strictObject({ type: z.literal('agenda.returnToItem'), id: item }),
  z.strictObject({ type: z.literal('commission.enter'), sessionId: session, participantId: participant }),
  z.strictObject({ type: z.literal('commission.leave'), sessionId: session, participantId: participant }),
  z.strictObject({
    type: z.literal('commission.report'),
    sessionId: session,
    text: longText,
    secretary: text.exactOptional(),
  }),
  z.strictObject({ type: z.literal('gavel.knock'), knocks, meaning: z.enum(gavelMeanings) }),
  z.strictObject({ type: z.literal('meeting.suspend'), reason: text, knocks }),
  z.strictObject({ type: z.literal('meeting.resume'), knocks }),
  z.strictObject({ type: z.literal('meeting.handOver'), name: text, office: text, sessionId: session.nullable() }),
] as const satisfies readonly z.ZodType<AssemblyCommand>[];

const stance = z.enum(stances);

export const speakerCommands = [
  z.strictObject({ type: z.literal('speakers.open'), itemId: item }),
  z.strictObject({ type: z.literal('speakers.close'), itemId: item }),
  z.strictObject({
    type: z.literal('speakers.setOrder'),
    itemId: item,
    order: z.strictObject({ firstSpeakersFirst: z.boolean(), alternates: z.boolean() }),
  }),
  z.strictObject({
    type: z.literal('speaker.add'),
    itemId: item,
    participantId: participant,
    stance,
    note: text,
    overrideReason: text,
  }),
  z.strictObject({ type: z.literal('speaker.edit'), itemId: item, id: entry, stance, note: text }),
  z.strictObject({ type: z.literal('speaker.move'), itemId: item, id: entry, position: count }),
  z.strictObject({ type: z.literal('speaker.withdraw'), itemId: item, id: entry }),
  z.strictObject({ type: z.literal('speaker.requeue'), itemId: item, id: entry }),
  z.strictObject({ type: z.literal('speaker.call'), itemId: item, id: entry.nullable() }),
  z.strictObject({ type: z.literal('speaker.start'), itemId: item, id: entry.nullable() }),
  z.strictObject({ type: z.literal('speaker.pause'), itemId: item }),
  z.strictObject({ type: z.literal('speaker.continue'), itemId: item }),
  z.strictObject({ type: z.literal('speaker.extend'), itemId: item, minutes: z.number().int() }),
  z.strictObject({ type: z.literal('speaker.finish'), itemId: item }),
  z.strictObject({
    type: z.literal('interruption.raise'),
    itemId: item.nullable(),
    participantId: participant,
    kind: z.enum(interruptionKinds),
    text: longText,
    overrideReason: text,
  }),
  z.strictObject({
    type: z.literal('interruption.rule'),
    id: entry,
    verdict: z.enum(['accepted', 'refused', 'withdrawn']),
    text: longText,
  }),
] as const satisfies readonly z.ZodType<AssemblyCommand>[];
