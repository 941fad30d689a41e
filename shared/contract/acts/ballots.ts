import { z } from 'zod';
import { papersPerSheet, signerRoles } from '../../domain';
import type { BallotCommand, OptionId, ParticipantId, PollId } from '../../domain';
import { act, desk, operator, teller } from './act';
import type { ActsOf } from './act';
import { count, id, text } from './primitives';

const pollId = id<PollId>();
const serial = z.number().int().min(1).max(1_000_000);
const board = z.union([z.literal(1), z.literal(2)]);

const mark = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('valid'), options: z.array(id<OptionId>()).max(50) }),
  z.strictObject({ kind: z.literal('invalid'), reason: text }),
  z.strictObject({ kind: z.literal('blank') }),
]);

export const ballotActs: ActsOf<BallotCommand> = {
  'ballots.print': act(operator, { pollId, count: z.number(), perSheet: z.literal([...papersPerSheet]) }),
  'ballots.spoil': act(operator, { pollId, serial, reason: text }),
  'ballots.issue': act(desk, { pollId, participantId: id<ParticipantId>(), serial, table: text }),
  'ballots.exchange': act(desk, { pollId, serial, newSerial: serial, reason: text, table: text }),
  'ballots.return': act(desk, { pollId, serial, reason: text }),
  'ballots.takeBack': act(desk, { pollId, serial, reason: text }),
  'ballots.help': act(desk, { pollId, serial, helper: text }),
  'ballots.countUnused': act(operator, { pollId, papers: z.number() }),
  'ballots.countBox': act(operator, { pollId, papers: z.number() }),
  'board.mark': act(teller, { pollId, board, paper: count, mark }),
  'board.takeBack': act(teller, { pollId, board, paper: count }),
  'board.recount': act(operator, { pollId, bundle: count, reason: text }),
  'ballots.explain': act(operator, { pollId, difference: text, text }),
  'ballots.sign': act(operator, { pollId, name: text, role: z.enum(signerRoles), refusedBecause: text }),
  'ballots.finishCount': act(operator, { pollId }),
};
