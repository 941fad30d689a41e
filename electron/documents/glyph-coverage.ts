/*
 * Which characters a TrueType font has glyphs for, out of its `cmap` table (OpenType 1.9). PDF/A refuses a document with a character
 * that its font cannot show, and one name with such a character must not stop an attendance list.
 */

interface Table {
  readonly view: DataView;
  readonly offset: number;
}

function cmapOf(font: Uint8Array): Table {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const entry = 12 + 16 * index;
    if (view.getUint32(entry) === 0x636d6170) return { view, offset: view.getUint32(entry + 8) };
  }
  throw new Error('a font without cmap table');
}

/** Format 4: segments of the basic plane. */
function* segments({ view, offset }: Table): Generator<number> {
  const count = view.getUint16(offset + 6) / 2;
  const [ends, starts, deltas, ranges] = [14, 16 + 2 * count, 16 + 4 * count, 16 + 6 * count];
  for (let index = 0; index < count; index += 1) {
    const start = view.getUint16(offset + starts + 2 * index);
    const end = view.getUint16(offset + ends + 2 * index);
    const delta = view.getUint16(offset + deltas + 2 * index);
    const rangeAt = offset + ranges + 2 * index;
    const range = view.getUint16(rangeAt);
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      const raw = range === 0 ? code : view.getUint16(rangeAt + range + 2 * (code - start));
      if (range === 0 ? ((raw + delta) & 0xffff) !== 0 : raw !== 0) yield code;
    }
  }
}

/** Format 12: groups of the whole of Unicode. */
function* groups({ view, offset }: Table): Generator<number> {
  for (let index = 0; index < view.getUint32(offset + 12); index += 1) {
    const at = offset + 16 + 12 * index;
    for (let code = view.getUint32(at); code <= view.getUint32(at + 4); code += 1) yield code;
  }
}

/** The code points that a font can show. */
function coveredCodePoints(font: Uint8Array): ReadonlySet<number> {
  const { view, offset } = cmapOf(font);
  const covered = new Set<number>();
  for (let index = 0; index < view.getUint16(offset + 2); index += 1) {
    const subtable = offset + view.getUint32(offset + 8 + 8 * index);
    const format = view.getUint16(subtable);
    const codes =
      format === 4 ? segments({ view, offset: subtable }) : format === 12 ? groups({ view, offset: subtable }) : [];
    for (const code of codes) covered.add(code);
  }
  return covered;
}

/** The code points that every one of several fonts can show. */
export function commonCodePoints(fonts: readonly Uint8Array[]): ReadonlySet<number> {
  const [first = new Set<number>(), ...others] = fonts.map(coveredCodePoints);
  return new Set([...first].filter((code) => others.every((other) => other.has(code))));
}
