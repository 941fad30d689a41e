import { shareSigns } from '../../../shared/domain';
import type { MotionTelling } from '../../../shared/domain';
import type { Text } from '../../locales';

/** The sum of a result in one sentence, in the language of the screen; in Indonesian word for word that of the record. */
export function arithmeticText(t: Text, { parts }: MotionTelling): string {
  const { majority, base, isStrict, isWeighted, baseFigure, yesPercent, needed, abstain, invalid, absent } = parts;
  const told = (votes: string, heads: string) => (isWeighted ? t('result.weighted', { votes, heads }) : votes);
  const yes = told(parts.yes, parts.yesHeads);
  const counted = t(`result.counted.${base}`, { abstain, invalid, absent });
  if (majority === 'simple') return t('result.sumSimple', { yes, no: told(parts.no, parts.noHeads), counted });
  const isOfVotes = isWeighted && (base === 'entitled' || base === 'presentAtOpening');
  return t(isStrict ? 'result.sumMoreThan' : 'result.sumAtLeast', {
    yes,
    base: baseFigure,
    words: t(isOfVotes ? `result.of.${base}.weighted` : `result.of.${base}`),
    percent: yesPercent,
    share: shareSigns[majority],
    needed,
    counted,
  });
}
