import { z } from 'zod';
import { calendarDay, changesOf, fact, id, whole } from '../kernel';
import type {
  AgendaItemId,
  AmendmentId,
  DecisionId,
  EventOf,
  FollowUpId,
  ParagraphId,
  ParticipantId,
  PollId,
  ProposalId,
  SessionId,
} from '../kernel';
import { addressees, progressStates, proposalKinds, proposalStates, proposerKinds } from './model';
import type {
  AmendmentTarget,
  FollowUpFields,
  NewAmendment,
  NewFollowUp,
  NewProposal,
  Paragraph,
  ProposalHead,
  Proposer,
  TextRevision,
} from './model';

const proposer: z.ZodType<Proposer> = z.strictObject({
  kind: z.enum(proposerKinds),
  name: z.string(),
  participantId: id<ParticipantId>().nullable(),
  sessionId: id<SessionId>().nullable(),
});

const paragraph: z.ZodType<Paragraph> = z.strictObject({ id: id<ParagraphId>(), text: z.string() });

const headFields = {
  kind: z.enum(proposalKinds),
  title: z.string(),
  proposer,
  supporters: z.array(id<ParticipantId>()),
  itemId: id<AgendaItemId>().nullable(),
} as const;

const proposal: z.ZodType<NewProposal> = z.strictObject({
  id: id<ProposalId>(),
  number: whole,
  ...headFields,
  paragraphs: z.array(paragraph),
});

const revision: z.ZodType<TextRevision> = z.strictObject({
  order: z.array(id<ParagraphId>()),
  changed: z.array(paragraph),
});

const target: z.ZodType<AmendmentTarget> = z.union([
  z.strictObject({ kind: z.enum(['replace', 'delete']), paragraphId: id<ParagraphId>() }),
  z.strictObject({ kind: z.literal('insertAfter'), paragraphId: id<ParagraphId>().nullable() }),
]);

const amendment: z.ZodType<NewAmendment> = z.strictObject({
  id: id<AmendmentId>(),
  proposalId: id<ProposalId>(),
  number: whole,
  target,
  text: z.string(),
  basedOn: z.string(),
  proposer,
});

const followUpFields = {
  title: z.string(),
  proposalId: id<ProposalId>().nullable(),
  addressee: z.enum(addressees),
  owner: z.string(),
  dueOn: calendarDay.nullable(),
  progress: z.enum(progressStates).exactOptional(),
  report: z.string().exactOptional(),
} as const;

const followUp: z.ZodType<NewFollowUp> = z.strictObject({ id: id<FollowUpId>(), number: whole, ...followUpFields });

export const proposalEvents = {
  'proposal.submitted': fact(z.strictObject({ proposal }), {
    tells: ({ proposal: { id: proposalId } }) => ({ id: proposalId }),
  }),
  'proposal.edited': fact(
    z.strictObject({
      id: id<ProposalId>(),
      changes: changesOf<ProposalHead>(headFields),
      /** The new text; null where it stayed as it was. */
      text: revision.nullable(),
    }),
    { tells: ({ id: proposalId, text }) => ({ id: proposalId, isTextChanged: text !== null }) },
  ),
  'proposal.settled': fact(
    z.strictObject({
      id: id<ProposalId>(),
      state: z.enum(proposalStates),
      reason: z.string(),
      pollId: id<PollId>().nullable(),
      decisionId: id<DecisionId>().nullable(),
    }),
  ),
  'amendment.submitted': fact(z.strictObject({ amendment }), {
    tells: ({ amendment: { id: amendmentId } }) => ({ id: amendmentId }),
  }),
  'amendment.accepted': fact(z.strictObject({ id: id<AmendmentId>(), text: revision }), {
    tells: ({ id: amendmentId }) => ({ id: amendmentId }),
  }),
  'amendment.settled': fact(
    z.strictObject({ id: id<AmendmentId>(), state: z.enum(['rejected', 'withdrawn']), reason: z.string() }),
  ),
  /** Open once more; where it had changed the text, that is as it was before. */
  'amendment.reopened': fact(z.strictObject({ id: id<AmendmentId>() })),
  'followUp.added': fact(z.strictObject({ followUp }), {
    tells: ({ followUp: { id: followUpId } }) => ({ id: followUpId }),
  }),
  'followUp.edited': fact(
    z.strictObject({ id: id<FollowUpId>(), changes: changesOf<FollowUpFields>(followUpFields) }),
    { tells: ({ id: followUpId, changes }) => ({ id: followUpId, changed: Object.keys(changes) }) },
  ),
  'followUp.removed': fact(z.strictObject({ id: id<FollowUpId>() })),
  'followUp.restored': fact(z.strictObject({ id: id<FollowUpId>() })),
};
export type ProposalEvent = EventOf<typeof proposalEvents>;
