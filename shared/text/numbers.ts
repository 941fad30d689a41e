const units = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
  'sebelas',
];

const scales: readonly (readonly [number, string])[] = [
  [1_000_000_000_000, 'triliun'],
  [1_000_000_000, 'miliar'],
  [1_000_000, 'juta'],
  [1_000, 'ribu'],
  [100, 'ratus'],
];

/**
 * A whole number in Indonesian words: 0 → nol, 11 → sebelas, 100 → seratus, 1.045 → seribu empat puluh lima.
 * @throws RangeError below 0, above 10¹⁵ − 1, or where it is not whole.
 */
export function numberInWords(value: number): string {
  if (!Number.isSafeInteger(value) || value < 0 || value >= 1e15)
    throw new RangeError(`not spellable: ${String(value)}`);
  const small = units[value];
  if (small !== undefined) return small;
  if (value < 20) return `${numberInWords(value - 10)} belas`;
  if (value < 100) return joined(`${numberInWords(Math.floor(value / 10))} puluh`, value % 10);
  for (const [size, word] of scales) {
    if (value < size) continue;
    const count = Math.floor(value / size);
    const isOneWord = count === 1 && size <= 1000;
    return joined(isOneWord ? `se${word}` : `${numberInWords(count)} ${word}`, value % size);
  }
  throw new RangeError(`not spellable: ${String(value)}`);
}

function joined(head: string, rest: number): string {
  return rest === 0 ? head : `${head} ${numberInWords(rest)}`;
}

/** `44 (empat puluh empat)`: how a count stands in an official record. */
export function countWithWords(value: number): string {
  return `${formatCount(value)} (${numberInWords(value)})`;
}

/** Thousands separated by points: 1250 → `1.250`. */
export function formatCount(value: number): string {
  const sign = value < 0 ? '-' : '';
  return sign + String(Math.abs(Math.trunc(value))).replace(/\B(?=(\d{3})+(?!\d))/g, '.');
}

/**
 * `part` of `whole` as a percentage with one decimal, rounded half up from the exact fraction: 2 of 125 → `1,6%`. For display only,
 * never to be compared (voting.md §1). Of nothing there is no share: `–`.
 */
export function formatPercent(part: number, whole: number): string {
  if (whole === 0) return '–';
  const tenths = (BigInt(part) * 2000n + BigInt(whole)) / (BigInt(whole) * 2n);
  return `${formatCount(Number(tenths / 10n))},${String(tenths % 10n)}%`;
}

const romanParts: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** Roman numeral of 1 to 3999. */
export function romanNumeral(value: number): string {
  let rest = value;
  let numeral = '';
  for (const [size, letters] of romanParts) {
    while (rest >= size) {
      numeral += letters;
      rest -= size;
    }
  }
  return numeral;
}

const ordinals = ['SATU', 'DUA', 'TIGA', 'EMPAT', 'LIMA', 'ENAM', 'TUJUH', 'DELAPAN', 'SEMBILAN', 'SEPULUH'];

/** The label of an operative clause, counted from 1: KESATU, KEDUA, … KEDUA PULUH. */
export function clauseLabel(position: number): string {
  const short = ordinals[position - 1];
  return `KE${short ?? numberInWords(position).toUpperCase()}`;
}

/** The letter of a list point, counted from 0: a, b, … z, aa. */
export function listLetter(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : listLetter(Math.floor(index / 26) - 1) + letter;
}
