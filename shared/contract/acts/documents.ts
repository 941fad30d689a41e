import { z } from 'zod';
import { bodies, documentKinds, signatureStates } from '../../domain';
import type {
  AttachmentId,
  CooperativeId,
  DecisionId,
  DocumentCommand,
  DocumentId,
  DocumentSubject,
  ElectionId,
  EntryId,
  ParticipantId,
  PollId,
  QuorumCheckId,
  SessionId,
} from '../../domain';
import { act, operator } from './act';
import type { ActsOf } from './act';
import { calendarDate, id, text } from './primitives';

export const documentSubject: z.ZodType<DocumentSubject> = z.union([
  z.strictObject({
    kind: z.enum([
      'agenda',
      'minutes',
      'rulesOfProcedure',
      'followUps',
      'decisionsSummary',
      'implementationReport',
      'gavelLog',
      'speakerList',
      'participantRecap',
    ]),
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
  z.strictObject({
    kind: z.literal('ballotPapers'),
    pollId: id<PollId>(),
    runId: id<EntryId>().exactOptional(),
    isSample: z.boolean().exactOptional(),
  }),
  z.strictObject({
    kind: z.enum(['voterList', 'ballotReconciliation', 'bundleSheets', 'rollCallList']),
    pollId: id<PollId>(),
  }),
  z.strictObject({
    kind: z.enum(['nomineeRecord', 'lotRecord', 'electionRecord', 'handoverRecord']),
    electionId: id<ElectionId>(),
  }),
  z.strictObject({ kind: z.literal('boardComposition'), electionId: id<ElectionId>(), body: z.enum(bodies) }),
]);

export const documentActs: ActsOf<DocumentCommand> = {
  'document.number': act(operator, { subject: documentSubject, signedOn: calendarDate, reason: text }),
  'document.void': act(operator, { id: id<DocumentId>(), reason: text }),
  'document.sign': act(operator, {
    id: id<DocumentId>(),
    signature: z.number().int().min(0).max(100),
    state: z.enum(signatureStates),
    reason: text,
  }),
  'document.attachOriginal': act(operator, { id: id<DocumentId>(), attachmentId: id<AttachmentId>().nullable() }),
  'template.edit': act(operator, { kind: z.enum(documentKinds), source: z.string().max(200_000).nullable() }),
};
