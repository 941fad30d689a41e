import { countWithWords } from '../../text';
import type { PollResult } from './model';
import { tellVerdict } from './telling';

/** A result as the minutes say it. */
export function resultSentence(question: string, result: PollResult): string {
  if (result.kind === 'acclamation') {
    return result.outcome === 'carried'
      ? `"${question}" diterima secara aklamasi.`
      : `"${question}" tidak diterima secara aklamasi; ada ${countWithWords(result.objections)} keberatan.`;
  }
  const { arithmetic, outcomeWords } = tellVerdict(result.verdict);
  return `Hasil "${question}": ${arithmetic} Dinyatakan ${outcomeWords}.`;
}
