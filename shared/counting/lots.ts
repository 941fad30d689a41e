/** One lot: its number in the list, and the digest by which it was drawn. */
export interface Lot {
  readonly number: number;
  readonly digest: string;
}

/** A seed as it is said aloud: capitals, repeated blanks and those at its ends make no difference. */
export function spokenSeed(seed: string): string {
  return seed.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}

/**
 * A draw of lots that anyone can recompute (ELE-1). Those who draw stand in a list, numbered from 1; the lot of a number is the SHA-256, in
 * hex, of the seed as it is said aloud, a colon and the number – `printf '%s' 'palu emas:1' | sha256sum` –, and the smallest digest is drawn first.
 * The seed is said in the hall after the list is fixed: whoever could choose it before would choose the result.
 * @param digest SHA-256 in hex of a text as UTF-8; this room knows no computer to ask for it.
 * @throws RangeError where the seed is empty or there is nothing to draw.
 */
export function drawLots(seed: string, count: number, digest: (text: string) => string): readonly Lot[] {
  const spoken = spokenSeed(seed);
  if (spoken === '') throw new RangeError('no seed');
  if (!Number.isSafeInteger(count) || count < 1) throw new RangeError(`no lots: ${String(count)}`);
  return Array.from({ length: count }, (_unused, index) => ({
    number: index + 1,
    digest: digest(`${spoken}:${String(index + 1)}`).toLowerCase(),
  })).sort((a, b) => (a.digest === b.digest ? a.number - b.number : a.digest < b.digest ? -1 : 1));
}
