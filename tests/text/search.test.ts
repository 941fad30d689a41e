import { describe, expect, it } from 'vitest';
import { searchable } from '../../shared/text';

/** As every list of the program looks: each word that was typed is somewhere in the text. */
function isFound(typed: string, text: string): boolean {
  const held = searchable(text);
  return searchable(typed)
    .split(' ')
    .every((word) => held.includes(word));
}

describe('searching', () => {
  it.each([
    ['maruf', 'Ma‘ruf'],
    ["ma'ruf", 'Ma‘ruf'],
    ['Ma’ruf', 'Maʿruf'],
    ["syafi'i", 'Syafiʻi'],
    ['syafii', 'Syafi´i'],
    ['ra kartini', 'R.A. Kartini'],
    ['R.A. Kartini', 'RA Kartini'],
    ['r.a.kartini', 'R. A. Kartini'.replace('. A', '.A')],
    ['kh ahmad', 'K.H. Ahmad Contoh'],
    ['se mm', 'Agus Contoh, S.E., M.M.'],
    ['jose', 'José'],
  ])('[UX-1] %s finds %s', (typed, text) => {
    expect(isFound(typed, text)).toBe(true);
  });

  it.each([
    ['rb kartini', 'R.A. Kartini'],
    ['marif', 'Ma‘ruf'],
  ])('[UX-1] %s does not find %s', (typed, text) => {
    expect(isFound(typed, text)).toBe(false);
  });
});
