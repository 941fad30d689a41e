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

/** Thousands separated by points: 1250 → `1.250`. A fraction is cut off. */
export function formatCount(value: number): string {
  const sign = value <= -1 ? '-' : '';
  return sign + grouped(String(Math.abs(Math.trunc(value))));
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+(?!\d))/g, '.');
}

/** A share of a whole in units of the last decimal of its percentage, rounded half up from the exact fraction. */
function scaledPercent(part: number, whole: number, decimals: number): bigint {
  if (!Number.isSafeInteger(part) || !Number.isSafeInteger(whole) || part < 0 || whole < 0)
    throw new RangeError(`not a share of counts: ${String(part)}/${String(whole)}`);
  const [numerator, denominator] = [BigInt(part) * 100n, BigInt(whole)];
  return (numerator * 10n ** BigInt(decimals) * 2n + denominator) / (denominator * 2n);
}

function writtenPercent(scaled: bigint, decimals: number): string {
  const unit = 10n ** BigInt(decimals);
  const whole = grouped(String(scaled / unit));
  return `${decimals === 0 ? whole : `${whole},${String(scaled % unit).padStart(decimals, '0')}`}%`;
}

/**
 * `part` of `whole` as a percentage, rounded half up from the exact fraction: 2 of 125 → `1,6%`. For display only, never to be
 * compared (voting.md §1). Of nothing there is no share: `–`.
 * @throws RangeError where a part is not a whole number ≥ 0.
 */
export function formatPercent(part: number, whole: number, decimals = 1): string {
  return whole === 0 ? '–' : writtenPercent(scaledPercent(part, whole, decimals), decimals);
}

/** A percentage as it is shown, with the tenths of a per cent that stand there, so that what is shown can be added up. */
export interface ShownPercent {
  readonly tenths: number;
  readonly text: string;
}

/**
 * As `formatPercent`, with its tenths; null of nothing.
 * @throws RangeError where a part is not a whole number ≥ 0.
 */
export function shownPercent(part: number, whole: number): ShownPercent | null {
  if (whole === 0) return null;
  const scaled = scaledPercent(part, whole, 1);
  return { tenths: Number(scaled), text: writtenPercent(scaled, 1) };
}

/**
 * A number as Indonesians write it, points for thousands and a comma before decimals: `1.250` → 1250, `73,6` → 73.6. Null where it is
 * none or could be read in two ways: `1.25` and `1,250.5` are another country's.
 */
export function parseNumber(text: string): number | null {
  const match = /^(-?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?$/.exec(text.trim());
  if (match === null) return null;
  const [, sign = '', whole = '', decimals = '0'] = match;
  const value = Number(`${sign}${whole.replace(/\./g, '')}.${decimals}`);
  return Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : null;
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

/**
 * Roman numeral of 1 to 3999.
 * @throws RangeError outside of that.
 */
export function romanNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 3999) throw new RangeError(`no Roman numeral: ${String(value)}`);
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

/** The label of an operative clause, counted from 1, as decrees set it: one word up to KEDUAPULUH, then several: KEDUA PULUH SATU (domain.md §4). */
export function clauseLabel(position: number): string {
  if (position < 1) throw new RangeError(`no clause: ${String(position)}`);
  const words = numberInWords(position).toUpperCase();
  return `KE${position > 20 ? words : words.replace(/ /g, '')}`;
}

/** The letter of a list point, counted from 0: a, b, … z, aa. */
export function listLetter(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : listLetter(Math.floor(index / 26) - 1) + letter;
}
