import { z } from 'zod';
import { addressees, progressStates, proposalKinds, proposerKinds } from '../../domain';
import type {
  AgendaItemId,
  Agreement,
  AmendmentId,
  AmendmentTarget,
  FollowUpId,
  ParagraphId,
  ParticipantId,
  PollId,
  ProposalCommand,
  ProposalId,
  Proposer,
  SessionId,
} from '../../domain';
import { act, minuteTaker, operator } from './act';
import type { ActsOf } from './act';
import { calendarDate, id, longText, text } from './primitives';

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

const agreement: z.ZodType<Agreement> = z.strictObject({
  revision,
  wording: longText,
  after: id<ParagraphId>().nullable(),
});

const followUpFields = z.strictObject({
  title: longText,
  proposalId: id<ProposalId>().nullable(),
  addressee: z.enum(addressees),
  owner: text,
  dueOn: calendarDate.nullable(),
  progress: z.enum(progressStates).exactOptional(),
  report: longText.exactOptional(),
});

export const proposalActs: ActsOf<ProposalCommand> = {
  'proposal.submit': act(minuteTaker, { fields }),
  'proposal.bringFromCommission': act(operator, {
    sessionId: id<SessionId>(),
    itemId: id<AgendaItemId>().nullable(),
    results: z
      .array(z.strictObject({ kind: z.enum(proposalKinds), title: longText, paragraphs: z.array(longText).max(500) }))
      .max(100),
  }),
  'proposal.edit': act(minuteTaker, { id: id<ProposalId>(), revision, fields }),
  'proposal.settle': act(operator, {
    id: id<ProposalId>(),
    state: z.enum(['submitted', 'inCommission', 'rejected', 'withdrawn', 'postponed']),
    reason: text,
    pollId: id<PollId>().nullable(),
  }),
  'amendment.submit': act(minuteTaker, { proposalId: id<ProposalId>(), target, text: longText, proposer }),
  'amendment.accept': act(operator, { id: id<AmendmentId>(), agreed: agreement.nullable() }),
  'amendment.settle': act(operator, { id: id<AmendmentId>(), state: z.enum(['rejected', 'withdrawn']), reason: text }),
  'amendment.reopen': act(operator, { id: id<AmendmentId>() }),
  'followUp.add': act(minuteTaker, { fields: followUpFields }),
  'followUp.edit': act(minuteTaker, { id: id<FollowUpId>(), revision, fields: followUpFields }),
  'followUp.remove': act(minuteTaker, { id: id<FollowUpId>() }),
  'followUp.restore': act(minuteTaker, { id: id<FollowUpId>() }),
};
