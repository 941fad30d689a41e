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

  it('[MIN-2] nothing that either of them wrote is ever missing, and what nobody touched stays once', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 8 });
    fc.assert(
      fc.property(words, words, words, (base, mine, theirs) => {
        const result = merged(doc(...base), doc(...mine), doc(...theirs)).words;
        const count = (list: readonly string[], word: string) => list.filter((one) => one === word).length;
        for (const [side, other] of [
          [mine, theirs],
          [theirs, mine],
        ] as const) {
          for (const word of side) {
            // What one of them added beyond the common text is there; only what the other took away may be gone.
            const added = count(side, word) - count(base, word);
            const taken = Math.max(0, count(base, word) - count(other, word));
            expect(count(result, word)).toBeGreaterThanOrEqual(Math.max(added > 0 ? 1 : 0, count(side, word) - taken));
          }
        }
      }),
      { numRuns: 2_000 },
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
