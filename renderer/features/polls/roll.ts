import { activeMandateOf, standingAnswers, votersOf } from '../../../shared/domain';
import type { AssemblyState, CalledAnswer, CooperativeId, Poll } from '../../../shared/domain';

/** A name on the list that is read aloud, with all that was answered, the newest last. */
export interface RollLine {
  readonly id: CooperativeId;
  readonly number: number;
  readonly name: string;
  readonly delegate: string;
  readonly answers: readonly CalledAnswer[];
}

/** The list as it is called: by number, and behind them whoever was admitted later. */
export function rollOf(state: AssemblyState, poll: Poll): readonly RollLine[] {
  if (poll.state.kind !== 'open' && poll.state.kind !== 'paused') return [];
  const answers = new Map<CooperativeId, CalledAnswer[]>();
  for (const answer of poll.answers) {
    const known = answers.get(answer.cooperativeId);
    if (known === undefined) answers.set(answer.cooperativeId, [answer]);
    else known.push(answer);
  }
  return votersOf(poll, poll.state.definition).map((id) => {
    const mandate = activeMandateOf(state, id);
    const cooperative = state.cooperatives.get(id);
    return {
      id,
      number: cooperative?.number ?? 0,
      name: cooperative?.name ?? '',
      delegate: mandate === undefined ? '' : (state.participants.get(mandate.participantId)?.name ?? ''),
      answers: answers.get(id) ?? [],
    };
  });
}

/** Whom the clerk calls: whoever was chosen to be corrected, else the first who neither answered nor was passed over in this round. */
export function calledNow(
  lines: readonly RollLine[],
  passed: ReadonlySet<CooperativeId>,
  chosen: CooperativeId | null,
): RollLine | null {
  return (
    lines.find(({ id }) => id === chosen) ??
    lines.find(({ id, answers }) => answers.length === 0 && !passed.has(id)) ??
    null
  );
}

/** How many have answered, of how many. */
export function rollProgress(poll: Poll, lines: readonly RollLine[]): { readonly done: number; readonly of: number } {
  return { done: standingAnswers(poll).size, of: lines.length };
}
