import type { MotionVerdict } from '../../counting';
import { formatCount, formatPercent } from '../../text';

const weightedBaseWords = { entitled: 'suara yang berhak', presentAtOpening: 'suara yang hadir saat dibuka' } as const;

const baseWords: Readonly<Record<MotionVerdict['rule']['base'], string>> = {
  entitled: 'koperasi yang berhak',
  presentAtOpening: 'koperasi yang hadir saat dibuka',
  cast: 'suara yang diberikan',
  valid: 'suara sah',
  yesNo: 'suara setuju dan tidak setuju',
};

const shareWords = { absolute: '½', twoThirds: '⅔', threeQuarters: '¾' } as const;

/** The whole sum in one sentence, the same on screen, wall, minutes and record (voting.md §1). */
export function arithmeticSentence(verdict: MotionVerdict): string {
  const { rule, base, needed } = verdict;
  const told = (answer: 'yes' | 'no') => {
    const weight = formatCount(verdict.count[answer]);
    return verdict.isWeighted ? `${weight} suara (${formatCount(verdict.heads[answer])} koperasi)` : weight;
  };
  if (rule.kind === 'simple') {
    return `Setuju ${told('yes')}, tidak setuju ${told('no')}; diperlukan lebih banyak setuju daripada tidak setuju.`;
  }
  const words = verdict.isWeighted ? { ...baseWords, ...weightedBaseWords } : baseWords;
  const comparison = rule.isStrict ? 'lebih dari' : 'sekurang-kurangnya';
  return (
    `Setuju ${told('yes')} dari ${formatCount(base)} ${words[rule.base]} (${formatPercent(verdict.count.yes, base)}); ` +
    `diperlukan ${comparison} ${shareWords[rule.kind]}, yaitu ${formatCount(needed)}.`
  );
}

export const outcomeWords: Readonly<Record<MotionVerdict['outcome'], string>> = {
  carried: 'DITERIMA',
  rejected: 'DITOLAK',
  tie: 'SUARA SERI – belum ada keputusan',
  noVotes: 'TIDAK ADA SUARA yang diberikan',
};
