import { measuredBase } from '../../../shared/counting';
import type { Base, MotionVerdict } from '../../../shared/counting';
import { countedBeside, tellVerdict } from '../../../shared/domain';
import { countText } from '../../locales';
import type { Text } from '../../locales';

const shares = { absolute: '½', twoThirds: '⅔', threeQuarters: '¾' } as const;

const bases: Readonly<Record<Base, string>> = {
  entitled: 'entitled votes',
  presentAtOpening: 'votes present at opening',
  cast: 'votes cast',
  validOrAbstain: 'valid votes and abstentions',
  valid: 'valid votes',
};

/** The sum of a poll for whoever reads the interface in English: the figures of the telling, which hall and papers have in Indonesian. */
export function englishSum(t: Text, verdict: MotionVerdict): string {
  const { rule, base, cast, needed, count, heads, isWeighted } = verdict;
  const told = (answer: 'yes' | 'no') => {
    const votes = countText(t, count[answer]);
    return isWeighted ? `${votes} votes (${countText(t, heads[answer])} cooperatives)` : votes;
  };
  const beside = countedBeside[measuredBase(rule)];
  const parts = [
    [`abstentions (${countText(t, count.abstain)})`, beside.abstain],
    [`invalid votes (${countText(t, count.invalid)})`, beside.invalid],
    ...(beside.absent ? [[`those who did not vote (${countText(t, Math.max(0, base - cast))})`, true] as const] : []),
  ] as const;
  const list = (isCounted: boolean) =>
    parts
      .filter(([, counted]) => counted === isCounted)
      .map(([words]) => words)
      .join(', ');
  const counted = [
    list(true) === '' ? '' : `${list(true)} count`,
    list(false) === '' ? '' : `${list(false)} do not count`,
  ]
    .filter((words) => words !== '')
    .join('; ');
  if (rule.kind === 'simple') return `Yes ${told('yes')}, no ${told('no')}; more yes than no is needed; ${counted}.`;
  const percent = tellVerdict(verdict).answers.find(({ answer }) => answer === 'yes')?.percent ?? '';
  return (
    `Yes ${told('yes')} of ${countText(t, base)} ${bases[rule.base]} (${percent.replace(',', '.')}); ` +
    `needed is ${rule.isStrict ? 'more than' : 'at least'} ${shares[rule.kind]}, that is ${countText(t, needed)}; ${counted}.`
  );
}
