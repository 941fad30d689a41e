import { z } from 'zod';
import { documentKinds } from '../../domain';
import type {
  CooperativeId,
  DecisionId,
  DocumentCommand,
  DocumentId,
  DocumentSubject,
  ParticipantId,
  PollId,
  ProjectionCommand,
  QuorumCheckId,
  SessionId,
} from '../../domain';
import { calendarDate, id, longText, text } from './primitives';

export const documentSubject: z.ZodType<DocumentSubject> = z.union([
  z.strictObject({ kind: z.enum(['agenda', 'minutes', 'participantRecap']) }),
  z.strictObject({
    kind: z.literal('invitations'),
    cooperativeIds: z.array(id<CooperativeId>()).min(1).max(20_000).exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('attendanceList'),
    sessionId: id<SessionId>().exactOptional(),
    day: calendarDate.exactOptional(),
    isBlank: z.boolean().exactOptional(),
  }),
  z.strictObject({ kind: z.literal('badges'), participantId: id<ParticipantId>().exactOptional() }),
  z.strictObject({ kind: z.literal('pollRecord'), pollId: id<PollId>() }),
  z.strictObject({ kind: z.literal('quorumRecord'), quorumCheckId: id<QuorumCheckId>() }),
  z.strictObject({ kind: z.literal('decree'), decisionId: id<DecisionId>() }),
]);

export const documentCommands = [
  z.strictObject({ type: z.literal('document.number'), subject: documentSubject, signedOn: calendarDate }),
  z.strictObject({ type: z.literal('document.void'), id: id<DocumentId>(), reason: text }),
  z.strictObject({
    type: z.literal('template.edit'),
    kind: z.enum(documentKinds),
    source: z.string().max(200_000).nullable(),
  }),
] as const satisfies readonly z.ZodType<DocumentCommand>[];

export const projectionCommands = [
  z.strictObject({
    type: z.literal('projection.show'),
    slide: z.union([
      z.strictObject({ kind: z.enum(['welcome', 'agenda', 'quorum', 'follow']) }),
      z.strictObject({ kind: z.enum(['poll', 'result']), pollId: id<PollId>() }),
      z.strictObject({ kind: z.literal('message'), text: longText }),
    ]),
  }),
  z.strictObject({ type: z.literal('projection.setBlack'), isBlack: z.boolean() }),
  z.strictObject({ type: z.literal('projection.setTheme'), theme: z.enum(['light', 'dark']) }),
] as const satisfies readonly z.ZodType<ProjectionCommand>[];
