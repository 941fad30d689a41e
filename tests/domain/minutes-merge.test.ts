import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeTexts } from '../../shared/domain';
import type { RichTextNode } from '../../shared/domain';

const text = (words: string): RichTextNode =>
  words === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text: words }] };
const doc = (...words: readonly string[]): RichTextNode => ({ type: 'doc', content: words.map(text) });
const wordsOf = ({ content = [] }: RichTextNode) => content.map((block) => block.content?.[0]?.text ?? '');
const merged = (base: RichTextNode | undefined, mine: RichTextNode, theirs: RichTextNode) => {
  const { body, collisions } = mergeTexts(base, mine, theirs, '[Versi lain:]');
  return { words: wordsOf(body), collisions };
};

describe('two minute takers in one text', () => {
  it('[MIN-2] keep what each of them wrote in places of its own', () => {
    expect(merged(doc('a', 'b', 'c'), doc('a', 'b2', 'c'), doc('a', 'b', 'c', 'd'))).toEqual({
      words: ['a', 'b2', 'c', 'd'],
      collisions: 0,
    });
    expect(merged(doc('a', 'b'), doc('b'), doc('a', 'b', 'c'))).toEqual({ words: ['b', 'c'], collisions: 0 });
  });

  it('[MIN-2] where both changed one paragraph, both versions stand', () => {
    expect(merged(doc('a', 'b'), doc('a', 'mine'), doc('a', 'theirs'))).toEqual({
      words: ['a', 'theirs', '[Versi lain:]', 'mine'],
      collisions: 1,
    });
    expect(merged(undefined, doc('mine'), doc('theirs'))).toEqual({
      words: ['theirs', '[Versi lain:]', 'mine'],
      collisions: 1,
    });
  });

  it('[MIN-2] the same change, and an empty paragraph, are no collision', () => {
    expect(merged(doc('a'), doc('b'), doc('b'))).toEqual({ words: ['b'], collisions: 0 });
    expect(merged(undefined, doc(''), doc('theirs'))).toEqual({ words: ['theirs'], collisions: 0 });
  });

  it('[MIN-2] nothing that either of them wrote is ever missing, and what neither took away stays once', () => {
    /** A side keeps some of the common paragraphs and writes some of its own before, between and behind them. */
    const side = fc.array(fc.record({ isKept: fc.boolean(), written: fc.nat({ max: 2 }) }), {
      minLength: 7,
      maxLength: 7,
    });
    fc.assert(
      fc.property(fc.nat({ max: 6 }), side, side, (length, ...sides) => {
        const base = Array.from({ length }, (_unused, index) => `b${String(index)}`);
        const [mine, theirs] = sides.map((places, who) =>
          places
            .slice(0, length + 1)
            .flatMap(({ isKept, written }, place) => [
              ...Array.from(
                { length: written },
                (_unused, index) => `${'mt'[who] ?? ''}${String(place)}.${String(index)}`,
              ),
              ...(isKept && place < length ? [`b${String(place)}`] : []),
            ]),
        );
        if (mine === undefined || theirs === undefined) throw new Error('two sides');
        const { words, collisions } = merged(doc(...base), doc(...mine), doc(...theirs));
        for (const word of [...mine, ...theirs].filter((one) => !one.startsWith('b'))) expect(words).toContain(word);
        for (const word of base) {
          const count = words.filter((one) => one === word).length;
          if (mine.includes(word) && theirs.includes(word)) expect(count).toBeGreaterThanOrEqual(1);
          if (collisions === 0) expect(count).toBe(mine.includes(word) && theirs.includes(word) ? 1 : 0);
        }
      }),
      { numRuns: 3_000 },
    );
  });

  it('[MIN-2] with one side unchanged it is the other side', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 6 });
    fc.assert(
      fc.property(words, words, (base, other) => {
        expect(merged(doc(...base), doc(...base), doc(...other)).words).toEqual(other);
        expect(merged(doc(...base), doc(...other), doc(...base)).words).toEqual(other);
      }),
    );
  });
});
