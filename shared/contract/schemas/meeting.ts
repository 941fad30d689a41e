import { z } from 'zod';
import { decisionMethods, gavelMeanings, pollKinds, sessionKinds } from '../../domain';
import type {
  AgendaCommand,
  AgendaItemId,
  CheckinCommand,
  DecisionCommand,
  DecisionId,
  MarkId,
  MinutesCommand,
  ParticipantId,
  PollCommand,
  PollId,
  QuorumCheckId,
  RichTextNode,
  SessionId,
} from '../../domain';
import { majorityRule } from './assembly';
import { calendarDate, clock, count, id, longText, text } from './primitives';
import { participantFields } from './registry';

const knocks = z.number().int().min(1).max(20);
const minutes = z.number().int().min(0).max(1440);

export const checkinCommands = [
  z.strictObject({ type: z.literal('checkin.enter'), participantId: id<ParticipantId>(), desk: text.min(1) }),
  z.strictObject({ type: z.literal('checkin.leave'), participantId: id<ParticipantId>(), desk: text.min(1) }),
  z.strictObject({
    type: z.literal('checkin.undo'),
    participantId: id<ParticipantId>(),
    markId: id<MarkId>(),
    reason: text,
  }),
  z.strictObject({
    type: z.literal('checkin.walkIn'),
    fields: participantFields,
    letterNo: text,
    verifies: z.boolean(),
    desk: text.min(1),
  }),
  z.strictObject({ type: z.literal('badge.reissue'), participantId: id<ParticipantId>(), reason: text }),
  z.strictObject({
    type: z.literal('quorum.check'),
    occasion: text,
    deemsValid: z.boolean(),
    clause: text.exactOptional(),
  }),
  z.strictObject({ type: z.literal('quorum.suspend'), minutes, knocks }),
  z.strictObject({ type: z.literal('quorum.reschedule'), reason: text, to: calendarDate.nullable() }),
] as const satisfies readonly z.ZodType<CheckinCommand>[];

const itemFields = z.strictObject({
  title: text,
  durationMinutes: minutes,
  personInCharge: text,
  fixedTime: clock.nullable(),
});

export const agendaCommands = [
  z.strictObject({
    type: z.literal('agenda.useTemplate'),
    startsAt: clock,
    sessions: z
      .array(
        z.strictObject({
          title: text.min(1),
          kind: z.enum(sessionKinds),
          chairedBy: text,
          items: z
            .array(z.strictObject({ title: text.min(1), durationMinutes: minutes, personInCharge: text }))
            .max(200),
        }),
      )
      .max(50),
  }),
  z.strictObject({ type: z.literal('agenda.addSession'), title: text, kind: z.enum(sessionKinds), chairedBy: text }),
  z.strictObject({ type: z.literal('agenda.addItem'), sessionId: id<SessionId>(), fields: itemFields }),
  z.strictObject({ type: z.literal('agenda.editItem'), id: id<AgendaItemId>(), fields: itemFields }),
  z.strictObject({ type: z.literal('agenda.moveItem'), id: id<AgendaItemId>(), toIndex: count }),
  z.strictObject({ type: z.literal('agenda.removeItem'), id: id<AgendaItemId>() }),
  z.strictObject({ type: z.literal('agenda.setStart'), startsAt: clock }),
  z.strictObject({ type: z.literal('agenda.startItem'), id: id<AgendaItemId>() }),
  z.strictObject({ type: z.literal('agenda.finishItem'), id: id<AgendaItemId>() }),
  z.strictObject({ type: z.literal('agenda.skipItem'), id: id<AgendaItemId>(), reason: text }),
  z.strictObject({ type: z.literal('agenda.returnToItem'), id: id<AgendaItemId>() }),
  z.strictObject({ type: z.literal('gavel.knock'), knocks, meaning: z.enum(gavelMeanings) }),
  z.strictObject({ type: z.literal('meeting.suspend'), reason: text, knocks }),
  z.strictObject({ type: z.literal('meeting.resume'), knocks }),
] as const satisfies readonly z.ZodType<AgendaCommand>[];

export const pollCommands = [
  z.strictObject({
    type: z.literal('poll.draft'),
    kind: z.enum(pollKinds),
    question: longText,
    majority: majorityRule,
    sectors: z.array(z.strictObject({ name: text.min(1), present: count })).max(50),
    itemId: id<AgendaItemId>().nullable(),
  }),
  z.strictObject({ type: z.literal('poll.open'), id: id<PollId>() }),
  z.strictObject({ type: z.literal('poll.pause'), id: id<PollId>() }),
  z.strictObject({ type: z.literal('poll.continue'), id: id<PollId>() }),
  z.strictObject({
    type: z.literal('poll.enterCount'),
    id: id<PollId>(),
    sector: count,
    teller: z.union([z.literal(1), z.literal(2)]),
    yes: z.number(),
    no: z.number(),
    abstain: z.number(),
  }),
  z.strictObject({ type: z.literal('poll.object'), id: id<PollId>(), by: text, text: longText }),
  z.strictObject({ type: z.literal('poll.close'), id: id<PollId>() }),
  z.strictObject({ type: z.literal('poll.confirm'), id: id<PollId>(), knocks }),
  z.strictObject({ type: z.literal('poll.cancel'), id: id<PollId>(), reason: text }),
  z.strictObject({ type: z.literal('poll.repeat'), id: id<PollId>() }),
] as const satisfies readonly z.ZodType<PollCommand>[];

const decisionText = z.strictObject({
  title: longText,
  recitals: z.strictObject({
    considering: z.array(longText).max(50),
    citing: z.array(longText).max(50),
    noting: z.array(longText).max(50),
  }),
  operativeClauses: z.array(longText).max(100),
});

export const decisionCommands = [
  z.strictObject({
    type: z.literal('decision.record'),
    method: z.enum(decisionMethods),
    pollId: id<PollId>().nullable(),
    quorumCheckId: id<QuorumCheckId>().nullable(),
    itemId: id<AgendaItemId>().nullable(),
    knocks,
    text: decisionText,
  }),
  z.strictObject({
    type: z.literal('decision.edit'),
    id: id<DecisionId>(),
    revision: z.number().int().positive(),
    text: decisionText,
  }),
] as const satisfies readonly z.ZodType<DecisionCommand>[];

const attributes = z.record(z.string().max(60), z.unknown());

/** The minute taker's rich text: only nodes that the editor makes, at most 40 levels deep. */
export const richText: z.ZodType<RichTextNode> = z.lazy(() =>
  z.strictObject({
    type: z.string().max(40),
    text: z.string().max(200_000).exactOptional(),
    attrs: attributes.exactOptional(),
    marks: z
      .array(z.strictObject({ type: z.string().max(40), attrs: attributes.exactOptional() }))
      .max(20)
      .exactOptional(),
    content: z.array(richText).max(20_000).exactOptional(),
  }),
);

export const minutesCommands = [
  z.strictObject({
    type: z.literal('minutes.save'),
    itemId: id<AgendaItemId>().nullable(),
    revision: count,
    body: richText,
  }),
] as const satisfies readonly z.ZodType<MinutesCommand>[];
