import type { BallotStep, Draw, NextParts, RoundTelling } from '../../../shared/domain';
import { isKey } from '../../locales';
import type { Text } from '../../locales';

/* The tellings of an election in the language of the screen; in Indonesian they say what the record says. */

/** What a round is called. */
export function roundText(t: Text, { step, number }: { readonly step: BallotStep; readonly number: number }): string {
  return t(`election.round.${step}`, { number });
}

/** Who drew, and how. */
export function drawText(t: Text, draw: Draw): string {
  const { by } = draw;
  if (draw.kind === 'seed') return t('election.drawn.seed', { by, seed: draw.seed });
  return draw.kind === 'hand'
    ? t('election.drawn.hand', { by })
    : t('election.drawn.levelAbove', { by, letter: draw.letter });
}

/** What comes next. */
export function nextText(t: Text, { kind, names, places, fillsRunOff, reason }: NextParts): string {
  const seats = t(fillsRunOff ? 'election.placesInRunOff' : 'election.places', { count: places });
  const because = reason === null ? '' : `election.because.${reason}`;
  return t(`election.next.${kind}`, { names, seats, reason: isKey(because) ? t(because) : '' });
}

/** The sum of a round in one sentence. */
export function sumText(t: Text, round: RoundTelling): string {
  const { choice, majority, objections, candidates } = round;
  if (choice === null) {
    if (round.step === 'acclamation') return t('election.objected', { count: objections });
    const count = candidates.filter(({ state }) => state === 'chosen').length;
    return t('election.confirmed', { count, of: candidates.length });
  }
  const votes = [...candidates]
    .sort((a, b) => b.votes - a.votes || a.number - b.number)
    .map(({ number, name, figure, percent }) => t('election.votesOf', { number, name, figure, percent }))
    .join('; ');
  const { papersFigure: papers, validFigure: valid, invalidFigure: invalid, blankFigure: blank } = choice;
  const needed =
    majority === null
      ? t('election.mostVotes')
      : t(majority.isStrict ? 'election.needsMoreThan' : 'election.needsAtLeast', {
          share: majority.share,
          base: majority.baseFigure,
          words: t(`result.of.${majority.base}`),
          needed: majority.needed,
        });
  return `${t('election.sum', { papers, valid, invalid, blank, votes })} ${needed}`;
}

/** Who is elected, comes into the run-off or is tied. */
export function outcomeText(t: Text, round: RoundTelling): string {
  const { elected, tied, isForRunOff, candidates, step, objections } = round;
  if (step === 'acclamation' && objections > 0) return t('election.notAcclaimed');
  const chosen = candidates.filter(({ state }) => state === 'chosen').map(({ name }) => name);
  const parts = [
    elected === '' ? '' : t('election.isElected', { names: elected }),
    isForRunOff && chosen.length > 0 ? t('election.inRunOff', { names: chosen.join(', ') }) : '',
    tied === '' ? '' : t('election.isTied', { names: tied }),
  ].filter((part) => part !== '');
  return parts.length === 0 ? t('election.nobodyElected') : parts.join(' ');
}
