import { z } from 'zod';
import { quorumRule } from '../assembly/events';
import { calendarDay, fact, id, instant, whole } from '../kernel';
import type { CooperativeId, EventOf, QuorumCheckId } from '../kernel';
import { quorumOutcomes } from './model';
import type { NewQuorumCheck } from './model';

const check: z.ZodType<NewQuorumCheck> = z.strictObject({
  id: id<QuorumCheckId>(),
  rule: quorumRule,
  procedure: z.strictObject({ maySuspendTimes: whole, suspensionMinutes: whole, mayDeemValid: z.boolean() }),
  rulesVersion: whole,
  clause: z.string(),
  state: z.strictObject({ registered: whole, present: whole, needed: whole, isMet: z.boolean() }),
  outcome: z.enum(quorumOutcomes),
  suspensionsBefore: whole,
  headsPresent: whole,
  presentCooperatives: z.array(id<CooperativeId>()),
  occasion: z.string(),
});

export const quorumEvents = {
  'quorum.checked': fact(z.strictObject({ check }), { tells: ({ check: { id: checkId } }) => ({ id: checkId }) }),
  'quorum.suspended': fact(z.strictObject({ checkId: id<QuorumCheckId>(), minutes: whole, until: instant })),
  'quorum.rescheduled': fact(
    z.strictObject({ checkId: id<QuorumCheckId>(), reason: z.string(), to: calendarDay.nullable() }),
  ),
};
export type QuorumEvent = EventOf<typeof quorumEvents>;
