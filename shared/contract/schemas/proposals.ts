import { z } from 'zod';
import type { AssemblyCommand } from '../../domain';
import { addressees, decisionMethods, proposalKinds, proposerKinds } from '../../domain';
import type {
  AgendaItemId,
  AmendmentId,
  AmendmentTarget,
  FollowUpId,
  ParagraphId,
  ParticipantId,
  PollId,
  ProposalCommand,
  ProposalId,
  Proposer,
  QuorumCheckId,
  SessionId,
} from '../../domain';
import { decisionText } from './meeting';
import { calendarDate, id, knocks, longText, text } from './primitives';

const revision = z.number().int().positive();

const proposer: z.ZodType<Proposer> = z.strictObject({
  kind: z.enum(proposerKinds),
  name: text,
  participantId: id<ParticipantId>().nullable(),
  sessionId: id<SessionId>().nullable(),
});

const target: z.ZodType<AmendmentTarget> = z.union([
  z.strictObject({ kind: z.enum(['replace', 'delete']), paragraphId: id<ParagraphId>() }),
  z.strictObject({ kind: z.literal('insertAfter'), paragraphId: id<ParagraphId>().nullable() }),
]);

const fields = z.strictObject({
  kind: z.enum(proposalKinds),
  title: longText,
  proposer,
  supporters: z.array(id<ParticipantId>()).max(5_000),
  itemId: id<AgendaItemId>().nullable(),
  paragraphs: z.array(z.strictObject({ id: id<ParagraphId>().nullable(), text: longText })).max(500),
});

const followUpFields = z.strictObject({
  title: longText,
  proposalId: id<ProposalId>().nullable(),
  addressee: z.enum(addressees),
  owner: text,
  dueOn: calendarDate.nullable(),
});

export const proposalCommands = [
  z.strictObject({ type: z.literal('proposal.submit'), fields }),
  z.strictObject({
    type: z.literal('proposal.bringFromCommission'),
    sessionId: id<SessionId>(),
    itemId: id<AgendaItemId>().nullable(),
    results: z
      .array(z.strictObject({ kind: z.enum(proposalKinds), title: longText, paragraphs: z.array(longText).max(500) }))
      .max(100),
  }),
  z.strictObject({ type: z.literal('proposal.edit'), id: id<ProposalId>(), revision, fields }),
  z.strictObject({
    type: z.literal('proposal.settle'),
    id: id<ProposalId>(),
    state: z.enum(['submitted', 'inCommission', 'rejected', 'withdrawn', 'postponed']),
    reason: text,
    pollId: id<PollId>().nullable(),
  }),
  z.strictObject({
    type: z.literal('proposal.adopt'),
    id: id<ProposalId>(),
    method: z.enum(decisionMethods),
    pollId: id<PollId>().nullable(),
    quorumCheckId: id<QuorumCheckId>().nullable(),
    knocks,
    text: decisionText,
  }),
  z.strictObject({
    type: z.literal('amendment.submit'),
    proposalId: id<ProposalId>(),
    target,
    text: longText,
    proposer,
  }),
  z.strictObject({ type: z.literal('amendment.accept'), id: id<AmendmentId>(), agreedText: longText.nullable() }),
  z.strictObject({
    type: z.literal('amendment.settle'),
    id: id<AmendmentId>(),
    state: z.enum(['rejected', 'withdrawn']),
    reason: text,
  }),
  z.strictObject({ type: z.literal('amendment.reopen'), id: id<AmendmentId>() }),
  z.strictObject({ type: z.literal('followUp.add'), fields: followUpFields }),
  z.strictObject({ type: z.literal('followUp.edit'), id: id<FollowUpId>(), revision, fields: followUpFields }),
  z.strictObject({ type: z.literal('followUp.remove'), id: id<FollowUpId>() }),
  z.strictObject({ type: z.literal('followUp.restore'), id: id<FollowUpId>() }),
] as const satisfies readonly z.ZodType<AssemblyCommand>[];
