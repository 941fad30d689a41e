import type { Poll } from './model';
import { tellVerdict } from './telling';
import type { Answer } from './telling';

/** What a table of results says of one poll. */
export const resultColumns = [
  'number',
  'question',
  'yes',
  'yesPercent',
  'no',
  'noPercent',
  'abstain',
  'abstainPercent',
  'invalid',
  'invalidPercent',
  'cast',
  'valid',
  'base',
  'baseWords',
  'needed',
  'outcome',
  'arithmetic',
  'percentNote',
] as const;
export type ResultColumn = (typeof resultColumns)[number];
export type ResultRow = Readonly<Record<ResultColumn, string>>;

/** The cells of a counted poll in a table, as they are told everywhere else; null where nothing was counted. */
export function resultRow({ number, question, state }: Poll): ResultRow | null {
  const result = 'result' in state ? state.result : null;
  if (result === null || result.kind === 'acclamation' || result.kind === 'choice') return null;
  const telling = tellVerdict(result.verdict);
  const ofAnswers = Object.fromEntries(
    telling.answers.flatMap(({ answer, figure, percent }) => [
      [answer, figure],
      [`${answer}Percent`, percent],
    ]),
  ) as Record<Answer | `${Answer}Percent`, string>;
  return {
    number: String(number),
    question,
    ...ofAnswers,
    cast: telling.castFigure,
    valid: telling.validFigure,
    base: telling.parts.baseFigure,
    baseWords: telling.baseWords,
    needed: telling.parts.needed,
    outcome: telling.outcomeWords,
    arithmetic: telling.arithmetic,
    percentNote: telling.percentNote ?? '',
  };
}
