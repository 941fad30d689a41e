import type { MotionVerdict } from '../../../shared/counting';
import { countText, isKey, percentText } from '../../locales';
import type { Text } from '../../locales';

const shares = { absolute: '½', twoThirds: '⅔', threeQuarters: '¾' } as const;

/** The whole sum of a poll in one sentence of the interface; papers and the wall say it in Indonesian (`arithmeticSentence`). */
export function sumWords(t: Text, verdict: MotionVerdict): string {
  const { rule, base, needed, count, heads, isWeighted } = verdict;
  const told = (answer: 'yes' | 'no') =>
    isWeighted
      ? t('poll.sum.weighed', { count: countText(t, count[answer]), heads: countText(t, heads[answer]) })
      : countText(t, count[answer]);
  if (rule.kind === 'simple') return t('poll.sum.simple', { yes: told('yes'), no: told('no') });
  const weighed = `weighedBase.${rule.base}`;
  return t('poll.sum.share', {
    yes: told('yes'),
    all: countText(t, base),
    base: isWeighted && isKey(weighed) ? t(weighed) : t(`base.${rule.base}`),
    percent: percentText(t, count.yes, base),
    least: t(rule.isStrict ? 'poll.sum.moreThan' : 'poll.sum.atLeast'),
    share: shares[rule.kind],
    needed: countText(t, needed),
  });
}
