import type { MotionVerdict } from '../../counting';
import { formatCount, formatPercent } from '../../text';

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
  const { rule, count, base, needed } = verdict;
  if (rule.kind === 'simple') {
    return `Setuju ${formatCount(count.yes)}, tidak setuju ${formatCount(count.no)}; diperlukan lebih banyak setuju daripada tidak setuju.`;
  }
  const comparison = rule.isStrict ? 'lebih dari' : 'sekurang-kurangnya';
  return (
    `Setuju ${formatCount(count.yes)} dari ${formatCount(base)} ${baseWords[rule.base]} (${formatPercent(count.yes, base)}); ` +
    `diperlukan ${comparison} ${shareWords[rule.kind]}, yaitu ${formatCount(needed)}.`
  );
}

export const outcomeWords: Readonly<Record<MotionVerdict['outcome'], string>> = {
  carried: 'DITERIMA',
  rejected: 'DITOLAK',
  tie: 'SUARA SERI – belum ada keputusan',
  noVotes: 'TIDAK ADA SUARA yang diberikan',
};
