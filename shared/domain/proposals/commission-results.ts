import type { CommissionResult } from './commands';
import type { ProposalKind } from './model';

function guessedKind(text: string): ProposalKind {
  if (/rekomendasi|meminta|mendesak|pemerintah|dekopinwil/i.test(text)) return 'recommendation';
  return /program|anggaran|rencana|pelatihan/i.test(text) ? 'programme' : 'decree';
}

function withoutMark(line: string): string {
  return line.replace(/^\s*(?:[-*•]|\d{1,2}[.)]|[a-z][.)])\s+/i, '').trim();
}

/**
 * The results that a commission's text holds, to be looked over before they are brought: blocks between empty lines, the first line of
 * each its title; a text without empty lines is one result a line. Marks such as `1.` or `–` are dropped.
 */
export function resultsInText(text: string): readonly CommissionResult[] {
  const blocks = text
    .split(/\n\s*\n/)
    .map((block) =>
      block
        .split('\n')
        .map(withoutMark)
        .filter((line) => line !== ''),
    )
    .filter((lines) => lines.length > 0);
  const [only] = blocks;
  const results = blocks.length === 1 && only !== undefined ? only.map((line) => [line]) : blocks;
  return results.map(([title = '', ...rest]) => ({
    kind: guessedKind([title, ...rest].join(' ')),
    title: title.replace(/[.:;]$/, ''),
    paragraphs: rest.length === 0 ? [title] : rest,
  }));
}
