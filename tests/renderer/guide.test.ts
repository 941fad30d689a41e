import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findInGuide, guideParts } from '../../renderer/features/guide/guide-text';

const docs = join(import.meta.dirname, '../../docs');
const guide = guideParts(readFileSync(join(docs, 'panduan.md'), 'utf8'));

describe('the guide', () => {
  it('[UX-5] is wholly there: every heading of the file is a part, every place has an id of its own', () => {
    const headings = readFileSync(join(docs, 'panduan.md'), 'utf8').match(/^#+ .*$/gm) ?? [];
    expect(guide.map(({ title, depth }) => `${'#'.repeat(depth)} ${title}`)).toEqual(headings);
    const ids = guide.flatMap(({ id, blocks }) => [id, ...blocks.map((block) => block.id)]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(guide.every(({ blocks, depth }) => blocks.length > 0 || depth > 1)).toBe(true);
  });

  it('[UX-5] shows no picture that is not in docs/', () => {
    const shown = readFileSync(join(docs, 'panduan.md'), 'utf8').matchAll(/!\[[^\]]*\]\(([^)]+)\)/g);
    for (const [, href = ''] of shown) expect(readFileSync(join(docs, href)).length).toBeGreaterThan(0);
  });

  it('[UX-5] is searched by words in any order, whatever their case and accents, and says where they stand', () => {
    const parts = guideParts(
      '# A\n\nSatu *kuorum* penuh.\n\n## B\n\n- Meja **Kuorum**\n- lain\n\n### Skorsing\n\nTeks.',
    );
    expect(findInGuide(parts, 'KUORUM').map(({ part }) => part.title)).toEqual(['A', 'B']);
    expect(findInGuide(parts, 'penuh satu').map(({ excerpt }) => excerpt)).toEqual(['Satu kuorum penuh.']);
    expect(findInGuide(parts, 'skorsing').map(({ id }) => id)).toEqual([parts[2]?.id]);
    expect(findInGuide(parts, 'tiada')).toEqual([]);
    expect(findInGuide(parts, '  ')).toEqual([]);
  });

  it('[UX-5] raw HTML of the text is neither words nor markup', () => {
    const [part] = guideParts('# A\n\n<script>jahat()</script>\n\nBiasa <b onclick="x">tebal</b> saja.');
    expect(part?.blocks.map(({ words }) => words.trim())).toEqual(['', 'Biasa tebal saja.']);
    expect(findInGuide([...(part === undefined ? [] : [part])], 'jahat')).toEqual([]);
  });
});
