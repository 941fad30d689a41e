import { z } from 'zod';
import { bodies } from '../elections/model';
import { calendarDay, code, fact, id, whole } from '../kernel';
import type {
  AttachmentId,
  CooperativeId,
  DecisionId,
  DocumentId,
  ElectionId,
  EntryId,
  EventOf,
  ParticipantId,
  PollId,
  QuorumCheckId,
  SessionId,
} from '../kernel';
import { documentKinds, signatureStates } from './model';
import type { DocumentSubject, NewDocument } from './model';

const subject: z.ZodType<DocumentSubject> = z.union([
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
  z.strictObject({ kind: z.literal('invitations'), cooperativeIds: z.array(id<CooperativeId>()).exactOptional() }),
  z.strictObject({
    kind: z.literal('attendanceList'),
    sessionId: id<SessionId>().exactOptional(),
    day: calendarDay.exactOptional(),
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

const document: z.ZodType<NewDocument> = z.strictObject({
  id: id<DocumentId>(),
  subject,
  letters: code,
  sequence: whole,
  number: code,
  signedOn: calendarDay,
  accepted: z.strictObject({ findings: z.array(code), reason: z.string() }).exactOptional(),
  signatories: z.array(z.strictObject({ title: z.string(), name: z.string() })).exactOptional(),
});

export const documentEvents = {
  'document.numbered': fact(z.strictObject({ document }), {
    tells: ({
      document: {
        id: documentId,
        number,
        subject: { kind },
      },
    }) => ({ id: documentId, number, kind }),
  }),
  'document.voided': fact(z.strictObject({ id: id<DocumentId>(), reason: z.string() })),
  /** The paper of a number is kept as it is, byte for byte, under its content's SHA-256. */
  'document.kept': fact(
    z.strictObject({
      id: id<DocumentId>(),
      sha256: code,
      bytes: whole,
      source: code.exactOptional(),
      seal: code.exactOptional(),
    }),
  ),
  'document.signatureSet': fact(
    z.strictObject({
      id: id<DocumentId>(),
      signature: whole,
      name: z.string(),
      state: z.enum(signatureStates),
      reason: z.string(),
    }),
  ),
  'document.originalAttached': fact(
    z.strictObject({ id: id<DocumentId>(), attachmentId: id<AttachmentId>().nullable() }),
  ),
  /** A table left the program as a file. */
  'export.recorded': fact(z.strictObject({ table: z.string(), format: z.enum(['csv', 'xlsx']), rows: whole })),
  'template.edited': fact(z.strictObject({ kind: z.enum(documentKinds), source: z.string().nullable() }), {
    tells: ({ kind, source }) => ({ kind, isStandard: source === null }),
  }),
};
export type DocumentEvent = EventOf<typeof documentEvents>;
