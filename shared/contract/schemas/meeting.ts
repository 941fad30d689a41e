import { z } from 'zod';
import type { AssemblyCommand } from '../../domain';
import { decisionMethods, pollKinds } from '../../domain';
import type {
  AgendaItemId,
  AttachmentId,
  AttendanceCommand,
  DecisionCommand,
  DecisionId,
  MarkId,
  MinutesCommand,
  ParticipantId,
  PollCommand,
  PollId,
  QuorumCheckId,
  RichTextNode,
} from '../../domain';
import { majorityRule } from './assembly';
import { calendarDate, count, id, knocks, longText, minutes, text } from './primitives';
import { participantFields } from './registry';

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
    letterDate: z.union([calendarDate, z.literal('')]).exactOptional(),
    scanId: id<AttachmentId>().exactOptional(),
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
] as const satisfies readonly z.ZodType<AssemblyCommand>[];

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
] as const satisfies readonly z.ZodType<AssemblyCommand>[];

export const decisionText = z.strictObject({
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
] as const satisfies readonly z.ZodType<AssemblyCommand>[];

const attribute = z.union([z.string().max(2000), z.number(), z.boolean(), z.null()]);
/** What the editor writes beside a node: single values, and the widths of a table's columns. */
const attributes = z
  .record(z.string().max(60), z.union([attribute, z.array(attribute).max(200)]))
  .refine((found) => Object.keys(found).length <= 40);

/** The minute taker's rich text; how deep it may be is bounded for every message alike (`mostDepth`). */
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
] as const satisfies readonly z.ZodType<AssemblyCommand>[];
