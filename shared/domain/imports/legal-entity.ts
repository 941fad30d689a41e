import { parseDate } from '../../text';

/** Number and date of a legal entity as one cell has them. */
export interface LegalEntity {
  readonly number: string;
  /** The day as it was written; empty where none was found. */
  readonly date: string;
}

const wordsOfDates = new Set([
  'tgl',
  'tgl.',
  'tanggal',
  'tertanggal',
  'tgl:',
  'tanggal:',
  'date',
  'dated',
  '/',
  '-',
  '–',
  '&',
  'dan',
  ',',
  ';',
  ':',
]);
const wordsOfNumbers = new Set(['no', 'no.', 'no:', 'no.:', 'nomor', 'nomor:', 'number', ':']);
const mostWordsOfADate = 4;

function trimmed(words: readonly string[]): readonly string[] {
  let [start, end] = [0, words.length];
  while (start < end && wordsOfDates.has((words[start] ?? '').toLowerCase())) start += 1;
  while (end > start && wordsOfDates.has((words[end - 1] ?? '').toLowerCase())) end -= 1;
  return words.slice(start, end);
}

function bare(words: readonly string[]): string {
  return trimmed(words)
    .join(' ')
    .replace(/^[(,;]+|[),;]+$/g, '')
    .trim();
}

/**
 * "123/BH/KWK.10/VI/1998 tanggal 12 Juni 1998" and its kin: the words that make a day are the date, wherever they stand, all others the
 * number. Where no words make a day, all of it is the number: nothing of a cell gets lost.
 */
export function splitLegalEntity(cell: string): LegalEntity {
  // A comma, a semicolon or a bracket parts words as a blank does.
  const words = cell
    .replace(/[,;()]/g, ' $& ')
    .split(/\s+/)
    .filter((word) => word !== '' && word !== '(' && word !== ')');
  for (let length = Math.min(mostWordsOfADate, words.length); length > 0; length--) {
    for (let start = words.length - length; start >= 0; start--) {
      const date = words.slice(start, start + length).join(' ');
      if (parseDate(date) === null || trimmed(words.slice(start, start + length)).length < length) continue;
      const rest = [...trimmed(words.slice(0, start)), ...trimmed(words.slice(start + length))];
      const number = wordsOfNumbers.has((rest[0] ?? '').toLowerCase()) ? rest.slice(1) : rest;
      return { number: bare(number), date };
    }
  }
  return { number: cell, date: '' };
}
