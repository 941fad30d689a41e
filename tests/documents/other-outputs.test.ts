import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { loadDocx, richBlocks } from '../../electron/documents';
import type { DocumentEngine } from '../../electron/documents';
import { everyKind } from './every-kind';
import { pdfInfo, pdfText, squeezed } from './pdf-tools';
import { buildEngine, requestOf } from './real-engine';
import type { EngineFolder } from './real-engine';
import { decree, minutes } from './sample-views';
import { checkWellFormed } from './xml';

const { decreeDocx, minutesDocx } = await loadDocx();

let folder: EngineFolder;
let engine: DocumentEngine;

beforeAll(async () => {
  folder = await buildEngine();
  engine = folder.open();
});
afterAll(async () => {
  await engine.close();
  folder.remove();
});

function partsOf(docx: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(docx)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** The paragraphs of a DOCX in their order. */
function paragraphsOf(docx: Uint8Array): readonly string[] {
  const xml = partsOf(docx).get('word/document.xml') ?? '';
  return [...xml.matchAll(/<w:p[ >][^]*?<\/w:p>/g)]
    .map(([paragraph]) => [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text = '']) => text).join(''))
    .map((text) => text.replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&').trim())
    .filter((text) => text !== '');
}

describe('DOCX', () => {
  it.each([
    ['decree', () => decreeDocx(decree(6))],
    ['minutes', () => minutesDocx(minutes(4))],
  ])('[DOC-3] %s is a package of well-formed parts that name each other', async (_name, make) => {
    const parts = partsOf(await make());
    for (const [name, text] of parts) expect(() => checkWellFormed(text), name).not.toThrow();
    const types = parts.get('[Content_Types].xml') ?? '';
    expect(types).toContain('/word/document.xml');
    const relations = parts.get('word/_rels/document.xml.rels') ?? '';
    const targets = [...relations.matchAll(/Target="([^"]+)"/g)].map(([, target = '']) => target);
    expect(targets.length).toBeGreaterThan(0);
    for (const target of targets) expect([...parts.keys()]).toContain(`word/${target}`);
  });

  it('[DOC-3] a decree has the words of its PDF in the same order', async () => {
    const view = decree(6);
    const pdf = squeezed(pdfText(await engine.renderPdf(requestOf('decree', view))));
    const words = paragraphsOf(await decreeDocx(view)).filter((text) => text.length > 20 && text.startsWith('Butir'));
    const places = words.map((text) => pdf.indexOf(squeezed(text)));
    expect(words).toHaveLength(6);
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('[DOC-3] the same words make the same bytes, whenever they are made', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-26T01:00:00Z') });
    try {
      const first = [await decreeDocx(decree(3)), await minutesDocx(minutes(2))];
      vi.setSystemTime(new Date('2027-02-03T04:05:06Z'));
      const then = [await decreeDocx(decree(3)), await minutesDocx(minutes(2))];
      expect(then.map((bytes) => Buffer.from(bytes).toString('base64'))).toEqual(
        first.map((bytes) => Buffer.from(bytes).toString('base64')),
      );
    } finally {
      vi.useRealTimers();
    }
  });

  it('[DOC-3] a list that begins with three begins with three, headings are headings, and no character breaks the file', async () => {
    const body = richBlocks([
      {
        type: 'orderedList',
        attrs: { start: 3 },
        content: [
          {
            type: 'listItem',
            content: [{ type: 'paragraph', content: [{ type: 'text', text: 'ke\ufb01ga\ufffe a\u000bb' }] }],
          },
        ],
      },
    ]);
    const parts = partsOf(await minutesDocx(minutes(1, { sections: [{ title: 'A', facts: [], body }] })));
    for (const [name, text] of parts) expect(() => checkWellFormed(text), name).not.toThrow();
    expect(parts.get('word/document.xml')).toContain('kefiga a b');
    expect(parts.get('word/numbering.xml')).toContain('<w:start w:val="3"/>');
    const decreed = partsOf(await decreeDocx(decree(2))).get('word/document.xml') ?? '';
    expect(decreed).toContain('<w:pStyle w:val="Heading1"/>');
  });

  it('[MIN-5] minutes have every paragraph of their PDF', async () => {
    const view = minutes(2);
    const pdf = squeezed(pdfText(await engine.renderPdf(requestOf('minutes', view)))).toLowerCase();
    const missing = paragraphsOf(await minutesDocx(view)).filter((text) => !pdf.includes(squeezed(text).toLowerCase()));
    expect(missing.filter((text) => !text.startsWith('Halaman'))).toEqual([]);
  });
});

describe('pages for the preview', () => {
  it.each(everyKind)('[DOC-1] %s has one well-formed picture per page of its PDF', async (name, view) => {
    const pages = await engine.renderSvgPages(requestOf(name, view));
    expect(String(pages.length)).toBe(pdfInfo(await engine.renderPdf(requestOf(name, view))).get('Pages'));
    for (const page of pages) {
      expect(() => {
        checkWellFormed(page);
      }).not.toThrow();
      expect(page).toMatch(/^<svg[^>]* width="[\d.]+pt" height="[\d.]+pt"/);
      const used = [...page.matchAll(/href="#([\w-]+)"/g)].map(([, id = '']) => id);
      const defined = new Set([...page.matchAll(/ id="([\w-]+)"/g)].map(([, id = '']) => id));
      expect(used.length).toBeGreaterThan(10);
      expect(used.filter((id) => !defined.has(id))).toEqual([]);
    }
  });
});
