import { printableText } from '../../shared/text';

const plainAscii = /^[\x20-\x7e\n]*$/;
const missingGlyph = '□';

interface PrintableView {
  /** The view as JSON, every text of it printable. */
  readonly json: string;
  readonly substituted: readonly string[];
}

/**
 * The view as the typesetter reads it: nothing invisible in any text, and a box for each character that no shipped font can show.
 * Composed forms first: a font has `é` where it may lack the lone accent.
 */
export function printableView(view: unknown, covered: ReadonlySet<number>): PrintableView {
  const substituted = new Set<string>();
  const printable = (text: string) => {
    if (plainAscii.test(text)) return text;
    let result = '';
    for (const character of printableText(text)) {
      const isKnown = character === '\n' || covered.has(character.codePointAt(0) ?? 0);
      if (/\s/.test(character) && character !== '\n') result += ' ';
      else if (isKnown) result += character;
      else {
        substituted.add(character);
        result += missingGlyph;
      }
    }
    return result;
  };
  const json = JSON.stringify(view, (_key, value: unknown) => (typeof value === 'string' ? printable(value) : value));
  return { json, substituted: [...substituted] };
}
