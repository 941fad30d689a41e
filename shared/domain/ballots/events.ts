import { z } from 'zod';
import { code, fact, id, whole } from '../kernel';
import type { CooperativeId, EntryId, EventOf, OptionId, ParticipantId, PollId } from '../kernel';
import { papersPerSheet, signerRoles } from './model';
import type { PaperMark } from './model';

const pollId = id<PollId>();
const ofSerial = { pollId, serial: whole };

const mark: z.ZodType<PaperMark> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('valid'), options: z.array(id<OptionId>()) }),
  z.strictObject({ kind: z.literal('invalid'), reason: z.string() }),
  z.strictObject({ kind: z.literal('blank') }),
]);

const board = z.literal([1, 2]);

/* Who was given a paper stands in the record, and what stood on one; never both together (VOT-4). */
export const ballotEvents = {
  'ballots.printed': fact(
    z.strictObject({
      pollId,
      run: z.strictObject({
        id: id<EntryId>(),
        from: whole,
        to: whole,
        perSheet: z.literal([...papersPerSheet]),
        style: code,
      }),
    }),
  ),
  /** All papers of a poll that are not handed back are void: it was cancelled, or its candidates changed. */
  'ballots.voided': fact(z.strictObject({ pollId, reason: z.string() })),
  'ballots.spoiled': fact(z.strictObject({ ...ofSerial, reason: z.string() })),
  'ballots.issued': fact(
    z.strictObject({
      ...ofSerial,
      cooperativeId: id<CooperativeId>(),
      participantId: id<ParticipantId>(),
      table: z.string(),
    }),
  ),
  'ballots.exchanged': fact(z.strictObject({ ...ofSerial, newSerial: whole, reason: z.string(), table: z.string() })),
  'ballots.returned': fact(z.strictObject({ ...ofSerial, reason: z.string() })),
  'ballots.takenBack': fact(z.strictObject({ ...ofSerial, reason: z.string() })),
  'ballots.helped': fact(z.strictObject({ ...ofSerial, helper: z.string() })),
  'ballots.unusedCounted': fact(z.strictObject({ pollId, papers: whole })),
  'ballots.boxCounted': fact(z.strictObject({ pollId, papers: whole })),
  'board.marked': fact(z.strictObject({ pollId, board, paper: whole, mark })),
  /** The last mark of a board was taken back; what it had been stays here. */
  'board.markTakenBack': fact(z.strictObject({ pollId, board, paper: whole, mark })),
  'board.bundleReopened': fact(z.strictObject({ pollId, bundle: whole, reason: z.string() })),
  'ballots.differenceExplained': fact(z.strictObject({ pollId, difference: code, text: z.string() })),
  'ballots.countSigned': fact(
    z.strictObject({
      pollId,
      id: id<EntryId>(),
      name: z.string(),
      role: z.enum(signerRoles),
      refusedBecause: z.string(),
    }),
  ),
};
export type BallotEvent = EventOf<typeof ballotEvents>;
