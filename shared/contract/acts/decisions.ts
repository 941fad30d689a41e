import { z } from 'zod';
import { decisionMethods, decreeAnnexes, electionDecreeKinds } from '../../domain';
import type {
  AgendaItemId,
  DecisionCommand,
  DecisionId,
  ElectionId,
  PollId,
  ProposalId,
  QuorumCheckId,
} from '../../domain';
import { act, operator } from './act';
import type { ActsOf } from './act';
import { id, knocksOrNone, longText } from './primitives';

export const decisionText = z.strictObject({
  title: longText,
  recitals: z.strictObject({
    considering: z.array(longText).max(50),
    citing: z.array(longText).max(50),
    noting: z.array(longText).max(50),
    isGathered: z.boolean().exactOptional(),
  }),
  operativeClauses: z.array(longText).max(100),
  copies: z.array(longText).max(50).exactOptional(),
  annexes: z.array(z.enum(decreeAnnexes)).max(decreeAnnexes.length).exactOptional(),
});

export const decisionActs: ActsOf<DecisionCommand> = {
  'decision.record': act(operator, {
    method: z.enum(decisionMethods),
    pollId: id<PollId>().nullable(),
    quorumCheckId: id<QuorumCheckId>().nullable(),
    itemId: id<AgendaItemId>().nullable(),
    knocks: knocksOrNone,
    text: decisionText,
  }),
  'decision.fromElection': act(operator, {
    electionId: id<ElectionId>(),
    kind: z.enum(electionDecreeKinds),
    knocks: knocksOrNone,
    text: decisionText,
  }),
  'proposal.adopt': act(operator, {
    id: id<ProposalId>(),
    method: z.enum(decisionMethods),
    pollId: id<PollId>().nullable(),
    quorumCheckId: id<QuorumCheckId>().nullable(),
    knocks: knocksOrNone,
    text: decisionText,
  }),
  'decision.edit': act(operator, { id: id<DecisionId>(), revision: z.number().int().positive(), text: decisionText }),
};
