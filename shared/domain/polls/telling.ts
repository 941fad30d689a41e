import { measuredBase } from '../../counting';
import type { Base, MajorityKind, MotionCount, MotionVerdict } from '../../counting';
import { formatCount, shownPercent } from '../../text';
import type { ShownPercent } from '../../text';
import { baseWords, countedBeside, countedWords } from '../assembly/base-words';
import type { OptionId } from '../kernel';
import type { BallotOption, ChoiceCount } from './model';

/*
 * A result is told once. Screen, wall, minutes, record and table take their figures, percentages and sentences from here and compute none of
 * their own (voting.md §1). Nothing here is ever compared with a threshold: that was done in whole numbers before.
 */

export const answers = ['yes', 'no', 'abstain', 'invalid'] as const satisfies readonly (keyof MotionCount)[];
export type Answer = (typeof answers)[number];

const answerWords: Readonly<Record<Answer, string>> = {
  yes: 'Setuju',
  no: 'Tidak setuju',
  abstain: 'Abstain',
  invalid: 'Tidak sah',
};

export const outcomeWords: Readonly<Record<MotionVerdict['outcome'], string>> = {
  carried: 'DITERIMA',
  rejected: 'DITOLAK',
  tie: 'SUARA SERI – belum ada keputusan',
  noVotes: 'TIDAK ADA SUARA SAH – belum ada keputusan',
};

/** One answer as it is shown. */
interface ToldAnswer {
  readonly answer: Answer;
  readonly label: string;
  /** The weight that the answer has: what decides. */
  readonly count: number;
  readonly figure: string;
  /** The cooperatives that gave it, where votes may weigh differently; null where the figure says it. */
  readonly headsFigure: string | null;
  /** Its share of the base; empty where it is no part of the base. */
  readonly percent: string;
}

/** The figures that the sum in one sentence is made of, for whoever says it in another language than that of the record. */
export interface ArithmeticParts {
  readonly majority: MajorityKind;
  readonly isStrict: boolean;
  readonly base: Base;
  readonly isWeighted: boolean;
  readonly yes: string;
  readonly no: string;
  readonly yesHeads: string;
  readonly noHeads: string;
  readonly baseFigure: string;
  readonly yesPercent: string;
  readonly needed: string;
  /** What stands beside yes and no, and those who did not vote, whether they count or not. */
  readonly abstain: string;
  readonly invalid: string;
  readonly absent: string;
}

type PercentGap = 'rounding' | 'absent';

/** A result of a motion, finished for whoever shows it. */
export interface MotionTelling {
  readonly outcome: MotionVerdict['outcome'];
  readonly outcomeWords: string;
  readonly answers: readonly ToldAnswer[];
  /** Everything handed in. */
  readonly cast: number;
  readonly castFigure: string;
  /** All cooperatives that handed something in, where votes may weigh differently. */
  readonly castHeads: number | null;
  /** Yes and no together. */
  readonly validFigure: string;
  /** The base by its name: `suara sah`. */
  readonly baseWords: string;
  /** The whole sum in one sentence. */
  readonly arithmetic: string;
  /** Why the percentages that are shown do not make up 100; null where they do. */
  readonly percentNote: string | null;
  readonly parts: ArithmeticParts;
  /** As `percentNote`, without words. */
  readonly percentGap: PercentGap | null;
}

export const shareSigns = { absolute: '½', twoThirds: '⅔', threeQuarters: '¾' } as const;

const unweightedBaseWords = {
  ...baseWords,
  entitled: 'koperasi yang berhak',
  presentAtOpening: 'koperasi yang hadir saat dibuka',
} as const;

function sumOf(count: MotionCount): number {
  return answers.reduce((sum, answer) => sum + count[answer], 0);
}

function isPartOfBase(verdict: MotionVerdict, answer: Answer): boolean {
  return answer === 'yes' || answer === 'no' || countedBeside[measuredBase(verdict.rule)][answer];
}

const percentNotes: Readonly<Record<PercentGap, string>> = {
  rounding: 'Karena pembulatan, jumlah persen tidak tepat 100%.',
  absent: 'Jumlah persen bukan 100%, karena yang tidak memberikan suara termasuk dalam pembagi.',
};

function partsOf({ rule, count, heads, base, cast, needed, isWeighted }: MotionVerdict): ArithmeticParts {
  return {
    majority: rule.kind,
    isStrict: rule.isStrict,
    base: measuredBase(rule),
    isWeighted,
    yes: formatCount(count.yes),
    no: formatCount(count.no),
    yesHeads: formatCount(heads.yes),
    noHeads: formatCount(heads.no),
    baseFigure: formatCount(base),
    yesPercent: shownPercent(count.yes, base)?.text ?? '–',
    needed: formatCount(needed),
    abstain: formatCount(count.abstain),
    invalid: formatCount(count.invalid),
    absent: formatCount(Math.max(0, base - cast)),
  };
}

function baseWordsOf({ base, isWeighted }: ArithmeticParts): string {
  return (isWeighted ? baseWords : unweightedBaseWords)[base];
}

function countedWordsOf({ base, abstain, invalid, absent }: ArithmeticParts): string {
  return countedWords(base, { abstain: ` (${abstain})`, invalid: ` (${invalid})`, absent: ` (${absent})` });
}

function arithmeticOf(parts: ArithmeticParts): string {
  const { majority, isStrict, isWeighted, baseFigure, yesPercent, needed } = parts;
  const told = (weight: string, heads: string) => (isWeighted ? `${weight} suara (${heads} koperasi)` : weight);
  const yes = told(parts.yes, parts.yesHeads);
  const counted = countedWordsOf(parts);
  if (majority === 'simple') {
    const no = told(parts.no, parts.noHeads);
    return `Setuju ${yes}, tidak setuju ${no}; diperlukan lebih banyak setuju daripada tidak setuju; ${counted}.`;
  }
  const comparison = isStrict ? 'lebih dari' : 'sekurang-kurangnya';
  return (
    `Setuju ${yes} dari ${baseFigure} ${baseWordsOf(parts)} (${yesPercent}); ` +
    `diperlukan ${comparison} ${shareSigns[majority]}, yaitu ${needed}; ${counted}.`
  );
}

/** Why the percentages that are shown do not make up 100: those who did not vote are in the base, or each was rounded. */
function gapOf(verdict: MotionVerdict, percents: readonly ShownPercent[]): PercentGap | null {
  const { count, base } = verdict;
  if (percents.length === 0 || percents.reduce((sum, { tenths }) => sum + tenths, 0) === 1000) return null;
  const shown = answers.filter((answer) => isPartOfBase(verdict, answer)).reduce((sum, one) => sum + count[one], 0);
  return shown === base ? 'rounding' : 'absent';
}

/** Tells a verdict: every figure, percentage and sentence that is shown of it anywhere. */
export function tellVerdict(verdict: MotionVerdict): MotionTelling {
  const { count, heads, base, cast, isWeighted } = verdict;
  const percents = new Map(
    answers.map((answer) => [answer, isPartOfBase(verdict, answer) ? shownPercent(count[answer], base) : null]),
  );
  const parts = partsOf(verdict);
  const percentGap = gapOf(
    verdict,
    [...percents.values()].filter((percent) => percent !== null),
  );
  return {
    outcome: verdict.outcome,
    outcomeWords: outcomeWords[verdict.outcome],
    answers: answers.map((answer) => ({
      answer,
      label: answerWords[answer],
      count: count[answer],
      figure: formatCount(count[answer]),
      headsFigure: isWeighted ? formatCount(heads[answer]) : null,
      percent: percents.get(answer)?.text ?? '',
    })),
    cast,
    castFigure: formatCount(cast),
    castHeads: isWeighted ? sumOf(heads) : null,
    validFigure: formatCount(verdict.valid),
    baseWords: baseWordsOf(parts),
    arithmetic: arithmeticOf(parts),
    percentNote: percentGap === null ? null : percentNotes[percentGap],
    parts,
    percentGap,
  };
}

/** A candidate with what was marked for them, as it is shown. */
export interface ToldOption {
  readonly id: OptionId;
  readonly number: number;
  readonly label: string;
  readonly note: string;
  readonly votes: number;
  readonly figure: string;
  /** Share of the valid papers. */
  readonly percent: string;
}

/** A vote on persons, finished for whoever shows it. */
export interface ChoiceTelling {
  /** In the order of their numbers, as on the paper. */
  readonly options: readonly ToldOption[];
  readonly validFigure: string;
  readonly invalidFigure: string;
  readonly blankFigure: string;
  readonly papersFigure: string;
  readonly entitledFigure: string;
  readonly presentFigure: string;
  /** The whole sum in one sentence. */
  readonly arithmetic: string;
  readonly percentNote: string | null;
}

/** Tells a count of persons. An abstention is a paper, and not a valid vote (domain.md §3). */
export function tellChoice(count: ChoiceCount, options: readonly BallotOption[], marks: number): ChoiceTelling {
  const votes = new Map(count.options.map(({ id, votes: given }) => [id, given]));
  const percents = options.map(({ id }) => shownPercent(votes.get(id) ?? 0, count.valid));
  const told = options.map(({ id, number, label, note }, index) => ({
    id,
    number,
    label,
    note,
    votes: votes.get(id) ?? 0,
    figure: formatCount(votes.get(id) ?? 0),
    percent: percents[index]?.text ?? '',
  }));
  const papers = count.valid + count.invalid + count.blank;
  const sum = percents.reduce((total, percent) => total + (percent?.tenths ?? 0), 0);
  const list = [...told]
    .sort((a, b) => b.votes - a.votes || a.number - b.number)
    .map(({ number, label, figure, percent }) => `nomor ${String(number)} ${label} ${figure} suara (${percent})`)
    .join('; ');
  return {
    options: told,
    validFigure: formatCount(count.valid),
    invalidFigure: formatCount(count.invalid),
    blankFigure: formatCount(count.blank),
    papersFigure: formatCount(papers),
    entitledFigure: formatCount(count.entitled),
    presentFigure: formatCount(count.present),
    arithmetic:
      `Dari ${formatCount(papers)} surat suara, ${formatCount(count.valid)} sah, ${formatCount(count.invalid)} tidak sah, ` +
      `${formatCount(count.blank)} abstain: ${list}.`,
    percentNote:
      marks > 1
        ? 'Setiap surat suara dapat memilih beberapa calon; jumlah persen dapat melebihi 100%.'
        : count.valid === 0 || sum === 1000
          ? null
          : 'Karena pembulatan, jumlah persen tidak tepat 100%.',
  };
}
