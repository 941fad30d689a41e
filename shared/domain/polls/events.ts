import { z } from 'zod';
import type { Electorate, MotionCount, MotionVerdict, Weighed } from '../../counting';
import { raising } from '../assembly/earlier-bases';
import { majorityRule } from '../assembly/events';
import { code, fact, id, whole } from '../kernel';
import type { AgendaItemId, AttachmentId, CooperativeId, EntryId, EventOf, OptionId, PollId } from '../kernel';
import { raisedDefinition, raisedPoll, raisedResult, raisedToOptions } from './earlier-results';
import { pollKinds, rollAnswers } from './model';
import type { NewCount, NewObjection, NewPoll, PollDefinition, PollResult } from './model';

const pollId = id<PollId>();
const ofPoll = z.strictObject({ id: pollId });

const poll: z.ZodType<NewPoll> = z.strictObject({
  id: pollId,
  number: whole,
  kind: z.enum(pollKinds),
  question: z.string(),
  majority: majorityRule,
  itemId: id<AgendaItemId>().nullable(),
  sectors: z.array(z.strictObject({ name: z.string(), present: whole })),
  options: z.array(
    z.strictObject({
      id: id<OptionId>(),
      number: whole,
      label: z.string(),
      note: z.string(),
      photoId: id<AttachmentId>().nullable(),
    }),
  ),
  marks: whole,
  series: z.strictObject({ first: pollId, place: whole, of: whole }).nullable(),
  repeats: pollId.nullable(),
});

const electorate = z.strictObject({ entitled: whole, presentAtOpening: whole });
const weighedElectorate: z.ZodType<Weighed<Electorate>> = z.strictObject({ weights: electorate, heads: electorate });

const definition = z.strictObject({
  question: z.string(),
  majority: majorityRule,
  electorate: weighedElectorate,
  entitledCooperatives: z.array(id<CooperativeId>()),
  presentCooperatives: z.array(id<CooperativeId>()),
  weights: z.record(id<CooperativeId>(), whole).optional(),
  hash: code,
}) as z.ZodType<PollDefinition>;

const entry: z.ZodType<NewCount> = z.strictObject({
  id: id<EntryId>(),
  sector: whole,
  teller: z.literal([1, 2]),
  yes: whole,
  no: whole,
  abstain: whole,
});

const objection: z.ZodType<NewObjection> = z.strictObject({ id: id<EntryId>(), by: z.string(), text: z.string() });

const count: z.ZodType<MotionCount> = z.strictObject({ yes: whole, no: whole, abstain: whole, invalid: whole });

const verdict: z.ZodType<MotionVerdict> = z.strictObject({
  outcome: z.enum(['carried', 'rejected', 'tie', 'noVotes']),
  rule: majorityRule,
  count,
  heads: count,
  isWeighted: z.boolean(),
  cast: whole,
  valid: whole,
  base: whole,
  needed: whole,
});

const result: z.ZodType<PollResult> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal(['showOfHands', 'rollCall', 'paper']), verdict }),
  z.strictObject({
    kind: z.literal('choice'),
    count: z.strictObject({
      options: z.array(z.strictObject({ id: id<OptionId>(), votes: whole })),
      valid: whole,
      invalid: whole,
      blank: whole,
      entitled: whole,
      present: whole,
    }),
  }),
  z.strictObject({ kind: z.literal('acclamation'), outcome: z.enum(['carried', 'contested']), objections: whole }),
]);

const idOf = ({ id: told }: { readonly id: PollId }) => ({ id: told });

export const pollEvents = {
  'poll.drafted': fact(z.strictObject({ poll }), {
    tells: ({ poll: drafted }) => idOf(drafted),
    version: 3,
    raises: { 1: raising('poll', raisedPoll), 2: raising('poll', raisedToOptions) },
  }),
  /** From here on the question, the rule and who may vote are fixed. */
  'poll.opened': fact(z.strictObject({ id: pollId, definition }), {
    tells: idOf,
    version: 2,
    raises: { 1: raising('definition', raisedDefinition) },
  }),
  'poll.readied': fact(ofPoll),
  'poll.paused': fact(ofPoll),
  'poll.continued': fact(ofPoll),
  'poll.countEntered': fact(z.strictObject({ id: pollId, entry }), {
    tells: ({ id: told, entry: { sector, teller } }) => ({ id: told, sector, teller }),
  }),
  'poll.answered': fact(
    z.strictObject({ id: pollId, cooperativeId: id<CooperativeId>(), answer: z.enum(rollAnswers) }),
  ),
  'poll.lateAdmitted': fact(z.strictObject({ id: pollId, cooperativeId: id<CooperativeId>(), reason: z.string() })),
  'poll.objected': fact(z.strictObject({ id: pollId, objection }), { tells: idOf }),
  /** Nobody votes any more; the count is still to come. */
  'poll.ended': fact(ofPoll),
  'poll.counted': fact(z.strictObject({ id: pollId, result }), { tells: idOf }),
  /** Ended and counted in one: hands and answers are counted as they are given. */
  'poll.closed': fact(z.strictObject({ id: pollId, result }), {
    tells: idOf,
    version: 2,
    raises: { 1: raising('result', raisedResult) },
  }),
  'poll.confirmed': fact(z.strictObject({ id: pollId, knocks: whole })),
  'poll.cancelled': fact(z.strictObject({ id: pollId, reason: z.string() })),
};
export type PollEvent = EventOf<typeof pollEvents>;
