import { z } from 'zod';
import { pollKinds, rollAnswers } from '../../domain';
import type { AgendaItemId, CooperativeId, PollCommand, PollId } from '../../domain';
import { act, operator, teller } from './act';
import type { ActsOf } from './act';
import { majorityRule } from './assembly';
import { count, id, knocks, longText, text } from './primitives';

export const pollActs: ActsOf<PollCommand> = {
  'poll.draft': act(operator, {
    kind: z.enum(pollKinds),
    question: longText,
    majority: majorityRule,
    sectors: z.array(z.strictObject({ name: text.min(1), present: count })).max(50),
    itemId: id<AgendaItemId>().nullable(),
    more: z.array(longText).max(50).optional(),
  }),
  'poll.ready': act(operator, { id: id<PollId>() }),
  'poll.open': act(operator, { id: id<PollId>() }),
  'poll.pause': act(operator, { id: id<PollId>() }),
  'poll.continue': act(operator, { id: id<PollId>() }),
  'poll.enterCount': act(teller, {
    id: id<PollId>(),
    sector: count,
    teller: z.union([z.literal(1), z.literal(2)]),
    yes: z.number(),
    no: z.number(),
    abstain: z.number(),
  }),
  'poll.answer': act(teller, { id: id<PollId>(), cooperativeId: id<CooperativeId>(), answer: z.enum(rollAnswers) }),
  'poll.admitLate': act(operator, { id: id<PollId>(), cooperativeId: id<CooperativeId>(), reason: text }),
  'poll.object': act(operator, { id: id<PollId>(), by: text, text: longText }),
  'poll.close': act(operator, { id: id<PollId>() }),
  'poll.confirm': act(operator, { id: id<PollId>(), knocks }),
  'poll.cancel': act(operator, { id: id<PollId>(), reason: text }),
  'poll.repeat': act(operator, { id: id<PollId>() }),
};
