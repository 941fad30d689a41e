import { decideMotion, isRecountProposed, motionMargin } from '../../counting';
import type { MotionCount } from '../../counting';
import type { OptionId } from '../kernel';
import type { Poll, PollDefinition, PollResult } from '../polls/model';
import { electorateNow, optionsOf } from '../polls/select';
import type { BallotLedger } from './model';
import { boardTally } from './select';

/** The result of papers that both boards have read alike. Every paper weighs one: a secret vote knows no weights (voting.md §1). */
export function resultOfPapers(poll: Poll, definition: PollDefinition, ledger: BallotLedger): PollResult {
  const options = optionsOf(poll);
  const tally = boardTally(
    ledger,
    1,
    options.map(({ id }) => id),
  );
  const electorate = electorateNow(poll, definition);
  const votesOf = (id: OptionId) => tally.options[id] ?? 0;
  if (poll.options.length > 0) {
    const { entitled, presentAtOpening: present } = electorate.heads;
    const { valid, invalid, blank } = tally;
    return {
      kind: 'choice',
      count: {
        options: options.map(({ id }) => ({ id, votes: votesOf(id) })),
        valid,
        invalid,
        blank,
        entitled,
        present,
      },
    };
  }
  const [yes, no] = options;
  const count: MotionCount = {
    yes: yes === undefined ? 0 : votesOf(yes.id),
    no: no === undefined ? 0 : votesOf(no.id),
    abstain: tally.blank,
    invalid: tally.invalid,
  };
  return { kind: 'paper', verdict: decideMotion(definition.majority, { weights: count, heads: count }, electorate) };
}

/** A result that so few votes would have turned that all papers are better read once more. */
export interface CloseResult {
  readonly margin: number;
  readonly valid: number;
}

/** The votes by which persons are apart where it matters: between the last who has a place and the first who has none. */
function choiceMargin(votes: readonly number[], places: number): number | null {
  const sorted = [...votes].sort((a, b) => b - a);
  const [last, firstWithout] = [sorted[places - 1], sorted[places]];
  return last === undefined || firstWithout === undefined ? null : last - firstWithout;
}

/** Whether what was read is so close that a full recount is proposed: under 2 % (voting.md §4); null where it is not. */
export function closeResult(poll: Poll, definition: PollDefinition, ledger: BallotLedger): CloseResult | null {
  const result = resultOfPapers(poll, definition, ledger);
  if (result.kind === 'acclamation') return null;
  const [margin, valid] =
    result.kind === 'choice'
      ? [
          choiceMargin(
            result.count.options.map(({ votes }) => votes),
            poll.marks,
          ),
          result.count.valid,
        ]
      : [motionMargin(result.verdict), result.verdict.valid];
  return margin !== null && isRecountProposed(margin, valid) ? { margin, valid } : null;
}
