import { z } from 'zod';
import { electionDecreeKinds } from '../elections/model';
import { fact, id, whole } from '../kernel';
import type { AgendaItemId, DecisionId, ElectionId, EventOf, PollId, QuorumCheckId } from '../kernel';
import { decisionMethods, decreeAnnexes } from './model';
import type { DecisionText, NewDecision } from './model';

const wordingFields = {
  title: z.string(),
  recitals: z.strictObject({
    considering: z.array(z.string()),
    citing: z.array(z.string()),
    noting: z.array(z.string()),
    isGathered: z.boolean().exactOptional(),
  }),
  operativeClauses: z.array(z.string()),
  copies: z.array(z.string()).exactOptional(),
  annexes: z.array(z.enum(decreeAnnexes)).exactOptional(),
} as const;

const text: z.ZodType<DecisionText> = z.strictObject(wordingFields);

const decision: z.ZodType<NewDecision> = z.strictObject({
  id: id<DecisionId>(),
  number: whole,
  method: z.enum(decisionMethods),
  pollId: id<PollId>().nullable(),
  election: z.strictObject({ id: id<ElectionId>(), kind: z.enum(electionDecreeKinds) }).exactOptional(),
  quorumCheckId: id<QuorumCheckId>().nullable(),
  itemId: id<AgendaItemId>().nullable(),
  knocks: whole,
  ...wordingFields,
});

export const decisionEvents = {
  'decision.recorded': fact(z.strictObject({ decision }), {
    tells: ({ decision: { id: decisionId } }) => ({ id: decisionId }),
  }),
  'decision.worded': fact(z.strictObject({ id: id<DecisionId>(), text }), {
    tells: ({ id: decisionId }) => ({ id: decisionId }),
  }),
};
export type DecisionEvent = EventOf<typeof decisionEvents>;
