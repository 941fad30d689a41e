import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clauseLabel,
  countWithWords,
  formatCount,
  formatPercent,
  listLetter,
  numberInWords,
  parseNumber,
  romanNumeral,
} from '../../shared/text';

const digits: Readonly<Record<string, number>> = {
  satu: 1,
  dua: 2,
  tiga: 3,
  empat: 4,
  lima: 5,
  enam: 6,
  tujuh: 7,
  delapan: 8,
  sembilan: 9,
};
const scales: Readonly<Record<string, number>> = { ribu: 1e3, juta: 1e6, miliar: 1e9, triliun: 1e12 };

/** Reads the words back by their grammar alone, without the tables of the writer. */
function valueOf(words: string): number {
  let total = 0;
  let group = 0;
  let digit = 0;
  for (const word of words.split(' ')) {
    if (word === 'nol') continue;
    const one = /^se(puluh|belas|ratus|ribu)$/.exec(word);
    const unit = one?.[1] ?? word;
    if (one !== null) digit = 1;
    if (digits[unit] !== undefined) digit = digits[unit];
    else if (unit === 'puluh') [group, digit] = [group + digit * 10, 0];
    else if (unit === 'belas') [group, digit] = [group + 10 + digit, 0];
    else if (unit === 'ratus') [group, digit] = [group + digit * 100, 0];
    else [total, group, digit] = [total + (group + digit) * (scales[unit] ?? NaN), 0, 0];
  }
  return total + group + digit;
}

describe('numbers in words', () => {
  it.each([
    [0, 'nol'],
    [1, 'satu'],
    [10, 'sepuluh'],
    [11, 'sebelas'],
    [12, 'dua belas'],
    [19, 'sembilan belas'],
    [20, 'dua puluh'],
    [21, 'dua puluh satu'],
    [44, 'empat puluh empat'],
    [100, 'seratus'],
    [101, 'seratus satu'],
    [111, 'seratus sebelas'],
    [200, 'dua ratus'],
    [1000, 'seribu'],
    [1001, 'seribu satu'],
    [1100, 'seribu seratus'],
    [2026, 'dua ribu dua puluh enam'],
    [11_000, 'sebelas ribu'],
    [21_000, 'dua puluh satu ribu'],
    [100_000, 'seratus ribu'],
    [101_000, 'seratus satu ribu'],
    [1_000_000, 'satu juta'],
    [1_001_000, 'satu juta seribu'],
    [1_000_000_000, 'satu miliar'],
    [1_000_000_000_000, 'satu triliun'],
    [
      999_999_999_999_999,
      'sembilan ratus sembilan puluh sembilan triliun sembilan ratus sembilan puluh sembilan miliar sembilan ratus sembilan puluh sembilan juta sembilan ratus sembilan puluh sembilan ribu sembilan ratus sembilan puluh sembilan',
    ],
  ])('[DOC-1] %d is %s', (value, words) => {
    expect(numberInWords(value)).toBe(words);
  });

  it('[DOC-1] every count can be read back from its words', () => {
    fc.assert(
      fc.property(fc.oneof(fc.nat({ max: 10_000 }), fc.integer({ min: 0, max: 999_999_999_999_999 })), (value) => {
        expect(valueOf(numberInWords(value))).toBe(value);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([-1, 0.5, NaN, Infinity, 1e15])('[DOC-1] %d cannot be spelt and says so', (value) => {
    expect(() => numberInWords(value)).toThrow(RangeError);
  });

  it('[DOC-1] a count stands with its words, thousands with points', () => {
    expect(countWithWords(44)).toBe('44 (empat puluh empat)');
    expect(countWithWords(1250)).toBe('1.250 (seribu dua ratus lima puluh)');
    expect(countWithWords(0)).toBe('0 (nol)');
  });
});

describe('figures', () => {
  it('[DOC-1] thousands are parted by points and read back', () => {
    expect([
      formatCount(999),
      formatCount(1250),
      formatCount(1_234_567),
      formatCount(-1250),
      formatCount(-0.4),
    ]).toEqual(['999', '1.250', '1.234.567', '-1.250', '0']);
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (value) => {
        expect(parseNumber(formatCount(value))).toBe(value);
      }),
    );
  });

  it.each([
    [2, 125, '1,6%'],
    [44, 60, '73,3%'],
    [1, 3, '33,3%'],
    [2, 3, '66,7%'],
    [1, 8, '12,5%'],
    [1, 2000, '0,1%'],
    [1, 2001, '0,0%'],
    [0, 7, '0,0%'],
    [7, 7, '100,0%'],
    [9_007_199_254_740_990, 9_007_199_254_740_991, '100,0%'],
    [3, 0, '–'],
  ])('[VOT-2] %d of %d is %s', (part, whole, text) => {
    expect(formatPercent(part, whole)).toBe(text);
  });

  it('[VOT-2] a percentage is never further from the exact share than half of its last place', () => {
    fc.assert(
      fc.property(fc.nat({ max: 100_000 }), fc.integer({ min: 1, max: 100_000 }), (part, whole) => {
        const shown = BigInt(formatPercent(part, whole).replace(/[.,%]/g, ''));
        const error = 2n * (shown * BigInt(whole) - BigInt(part) * 1000n);
        expect(error > -BigInt(whole) && error <= BigInt(whole)).toBe(true);
      }),
    );
  });

  it('[VOT-2] a share of something that is no count is a mistake of the caller', () => {
    expect(() => formatPercent(-1, 3)).toThrow(RangeError);
    expect(() => formatPercent(0.5, 3)).toThrow(RangeError);
  });

  it.each([
    ['1250', 1250],
    ['1.250', 1250],
    [' 73,6 ', 73.6],
    ['-1.250,75', -1250.75],
    ['0', 0],
    ['1.25', null],
    ['1,250.5', null],
    ['12.50', null],
    ['1.2500', null],
    ['', null],
    ['tiga', null],
    ['9'.repeat(40), null],
  ])('[REG-2] %j is read as %s', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });
});

describe('labels of lists', () => {
  it.each([
    [1, 'I'],
    [4, 'IV'],
    [9, 'IX'],
    [11, 'XI'],
    [14, 'XIV'],
    [40, 'XL'],
    [1994, 'MCMXCIV'],
    [3999, 'MMMCMXCIX'],
  ])('[DOC-1] %d in Roman numerals is %s', (value, numeral) => {
    expect(romanNumeral(value)).toBe(numeral);
  });

  it('[DOC-1] Roman numerals add up to their number', () => {
    const worth: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3999 }), (value) => {
        const values = [...romanNumeral(value)].map((letter) => worth[letter] ?? NaN);
        const sum = values.reduce((total, one, index) => total + (one < (values[index + 1] ?? 0) ? -one : one), 0);
        expect(sum).toBe(value);
        expect(romanNumeral(value)).not.toMatch(/IIII|XXXX|CCCC|VV|LL|DD/);
      }),
    );
    expect(() => romanNumeral(0)).toThrow(RangeError);
    expect(() => romanNumeral(4000)).toThrow(RangeError);
  });

  it('[DOC-4] operative clauses are labelled KESATU to KEDUAPULUH and on', () => {
    expect([1, 2, 3, 10, 11, 12, 20, 21].map(clauseLabel)).toEqual([
      'KESATU',
      'KEDUA',
      'KETIGA',
      'KESEPULUH',
      'KESEBELAS',
      'KEDUABELAS',
      'KEDUAPULUH',
      'KEDUA PULUH SATU',
    ]);
    expect(new Set(Array.from({ length: 200 }, (_unused, index) => clauseLabel(index + 1))).size).toBe(200);
  });

  it('[DOC-4] list letters', () => {
    expect([0, 1, 25, 26, 27, 51, 52, 701, 702].map(listLetter)).toEqual([
      'a',
      'b',
      'z',
      'aa',
      'ab',
      'az',
      'ba',
      'zz',
      'aaa',
    ]);
  });
});
