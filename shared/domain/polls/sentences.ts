import { countWithWords } from '../../text';
import type { Poll, PollResult } from './model';
import { tellChoice, tellVerdict } from './telling';

/** A result as the minutes say it. */
export function resultSentence({ question, options, marks }: Poll, result: PollResult): string {
  if (result.kind === 'acclamation') {
    return result.outcome === 'carried'
      ? `"${question}" diterima secara aklamasi.`
      : `"${question}" tidak diterima secara aklamasi; ada ${countWithWords(result.objections)} keberatan.`;
  }
  if (result.kind === 'choice') return `Hasil "${question}": ${tellChoice(result.count, options, marks).arithmetic}`;
  const { arithmetic, outcomeWords } = tellVerdict(result.verdict);
  return `Hasil "${question}": ${arithmetic} Dinyatakan ${outcomeWords}.`;
}
