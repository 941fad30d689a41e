import type { CooperativeStatus, ParticipantCategory, RowAnswer } from '../../../shared/domain';
import type { ImportPreview } from '../../../shared/contract';

export type ImportRow = ImportPreview['plan']['plan']['rows'][number];

/** What a person has said of the file so far. */
export interface GivenAnswers {
  readonly rows: ReadonlyMap<number, RowAnswer>;
  readonly assumed: { readonly category?: ParticipantCategory; readonly status?: CooperativeStatus };
}

export const noAnswers: GivenAnswers = { rows: new Map(), assumed: {} };

/** The answers with something said of rows; a null takes back what was said. */
export function withAnswers(given: GivenAnswers, said: readonly RowAnswer[]): GivenAnswers {
  const rows = new Map(given.rows);
  for (const answer of said) rows.set(answer.rowNumber, { ...rows.get(answer.rowNumber), ...answer });
  return { ...given, rows };
}

/** A row without what was said of it in one respect. */
export function withoutAnswer(given: GivenAnswers, rowNumber: number, respect: 'category' | 'who'): GivenAnswers {
  const { [respect]: _taken, ...left } = given.rows.get(rowNumber) ?? { rowNumber };
  return { ...given, rows: new Map(given.rows).set(rowNumber, { ...left, rowNumber }) };
}

/** Rows that ask whether somebody is another person than all of that name. */
export function namesakesAsked(rows: readonly ImportRow[]): readonly number[] {
  return rows.flatMap(({ rowNumber, questions }) =>
    questions.some(({ kind }) => kind === 'person' || kind === 'twin') ? [rowNumber] : [],
  );
}
