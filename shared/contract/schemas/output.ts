import { z } from 'zod';
import type { AssemblyCommand } from '../../domain';
import { documentKinds } from '../../domain';
import type {
  AmendmentId,
  AttachmentId,
  ChosenSlide,
  CooperativeId,
  DecisionId,
  DocumentCommand,
  DocumentId,
  DocumentSubject,
  EntryId,
  ParticipantId,
  PollId,
  ProjectionCommand,
  ProposalId,
  QuorumCheckId,
  SessionId,
} from '../../domain';
import { calendarDate, count, id, longText, text } from './primitives';

export const documentSubject: z.ZodType<DocumentSubject> = z.union([
  z.strictObject({
    kind: z.enum(['agenda', 'minutes', 'rulesOfProcedure', 'followUps', 'gavelLog', 'speakerList', 'participantRecap']),
  }),
  z.strictObject({ kind: z.literal('recommendations') }),
  z.strictObject({ kind: z.literal('commissionReport'), sessionId: id<SessionId>() }),
  z.strictObject({ kind: z.enum(['mandateRegister', 'verificationReport', 'mandateForm']) }),
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
  z.strictObject({
    kind: z.literal('badges'),
    participantId: id<ParticipantId>().exactOptional(),
    isSample: z.boolean().exactOptional(),
  }),
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
] as const satisfies readonly z.ZodType<AssemblyCommand>[];

const chosenSlide: z.ZodType<ChosenSlide> = z.union([
  z.strictObject({ kind: z.enum(['follow', 'welcome', 'agenda', 'item', 'speakers', 'quorum']) }),
  z.strictObject({ kind: z.enum(['poll', 'result']), pollId: id<PollId>() }),
  z.strictObject({
    kind: z.literal('proposal'),
    proposalId: id<ProposalId>(),
    amendmentId: id<AmendmentId>().nullable(),
    page: count,
  }),
  z.strictObject({
    kind: z.literal('countdown'),
    title: text,
    time: z.strictObject({ minutes: z.number().int().min(1).max(1440) }),
  }),
  z.strictObject({ kind: z.literal('file'), attachmentId: id<AttachmentId>(), page: count }),
  z.strictObject({ kind: z.literal('message'), text: longText }),
]);

export const projectionCommands = [
  z.strictObject({ type: z.literal('projection.show'), slide: chosenSlide }),
  z.strictObject({ type: z.literal('projection.setBlack'), isBlack: z.boolean() }),
  z.strictObject({ type: z.literal('projection.setFrozen'), isFrozen: z.boolean() }),
  z.strictObject({ type: z.literal('projection.enqueue'), slide: chosenSlide }),
  z.strictObject({ type: z.literal('projection.dequeue'), id: id<EntryId>() }),
  z.strictObject({ type: z.literal('projection.next') }),
  z.strictObject({ type: z.literal('projection.addFile'), attachmentId: id<AttachmentId>() }),
  z.strictObject({ type: z.literal('projection.removeFile'), attachmentId: id<AttachmentId>() }),
  z.strictObject({
    type: z.literal('projection.setLook'),
    theme: z.enum(['light', 'dark']),
    accent: z.string().regex(/^#[0-9a-f]{6}$/),
  }),
] as const satisfies readonly z.ZodType<AssemblyCommand>[];
