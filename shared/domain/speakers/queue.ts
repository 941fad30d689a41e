import type { ParticipantId } from '../kernel';
import type { SpeakerEntry, SpeakerOrder, Stance } from './model';

/** Pro and contra in turn, each side in its own order; whoever is neutral comes when nobody of the side whose turn it is asked earlier. */
function inTurn(entries: readonly SpeakerEntry[], last: Stance): readonly SpeakerEntry[] {
  const sides = {
    pro: entries.flatMap((entry, at) => (entry.stance === 'pro' ? [{ entry, at }] : [])),
    contra: entries.flatMap((entry, at) => (entry.stance === 'contra' ? [{ entry, at }] : [])),
    neutral: entries.flatMap((entry, at) => (entry.stance === 'neutral' ? [{ entry, at }] : [])),
  };
  const next = { pro: 0, contra: 0, neutral: 0 };
  const headOf = (side: Stance) => sides[side][next[side]];
  const opposite = (side: Stance): Stance => (side === 'pro' ? 'contra' : 'pro');
  let turn: Stance =
    last === 'neutral'
      ? (headOf('pro')?.at ?? Infinity) <= (headOf('contra')?.at ?? Infinity)
        ? 'pro'
        : 'contra'
      : opposite(last);
  const ordered: SpeakerEntry[] = [];
  while (ordered.length < entries.length) {
    const side = headOf(turn) === undefined ? opposite(turn) : turn;
    const wanted = headOf(side);
    const neutral = headOf('neutral');
    if (neutral !== undefined && (wanted === undefined || neutral.at < wanted.at)) {
      ordered.push(neutral.entry);
      next.neutral += 1;
    } else if (wanted !== undefined) {
      ordered.push(wanted.entry);
      next[side] += 1;
      turn = opposite(side);
    }
  }
  return ordered;
}

/**
 * Those who wait, in the order in which they are called (SPK-1, SPK-3). Nobody is lost and nobody comes twice; without an order it is the
 * list's own. With both orders, sides alternate and within a side the first speakers come first.
 */
export function callingOrder(
  waiting: readonly SpeakerEntry[],
  order: SpeakerOrder,
  hasSpoken: (participantId: ParticipantId) => boolean,
  last: Stance,
): readonly SpeakerEntry[] {
  const byTurn = order.firstSpeakersFirst
    ? [
        ...waiting.filter((entry) => !hasSpoken(entry.participantId)),
        ...waiting.filter((entry) => hasSpoken(entry.participantId)),
      ]
    : waiting;
  return order.alternates ? inTurn(byTurn, last) : byTurn;
}
