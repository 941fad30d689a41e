import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDocx, richBlocks } from '../../electron/documents';
import type { DocumentEngine, DocumentProgress, DocumentView } from '../../electron/documents';
import { everyKind } from './every-kind';
import { pdfText, squeezed } from './pdf-tools';
import { buildEngine, requestOf } from './real-engine';
import type { EngineFolder } from './real-engine';
import { attendanceList, decree, minutes } from './sample-views';

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

/** Fields that are not words: switches of the template and drawings. */
const structural = new Set(['paper', 'kind', 'color', 'path', 'logo', 'signedOn', 'ink', 'photo']);

/** The view with every text of it replaced, so that no field is forgotten. */
function everywhere(view: DocumentView, text: string): DocumentView {
  return JSON.parse(
    JSON.stringify(view, (key, value: unknown) => (typeof value === 'string' && !structural.has(key) ? text : value)),
  ) as DocumentView;
}

const attacks = [
  '#panic("x")',
  '#eval("1+1")',
  '#read("/etc/passwd")',
  '$ x^2 $',
  '<label> @ref',
  '\\ \\u{41} \\#',
  '*b* _i_ `c` = h',
  '<b>x</b>&amp;',
  '=CMD|A1',
  '#{ [ ( unclosed',
  '/* // --- ~ ""',
];

describe('what people type is text and nothing else', () => {
  it.each(everyKind)('[DOC-1] markup in every field of %s is printed as it was typed', async (name, view) => {
    for (const attack of attacks) {
      const text = squeezed(pdfText(await engine.renderPdf(requestOf(name, everywhere(view, attack)))));
      // Titles stand in capitals.
      expect(text.toLowerCase()).toContain(squeezed(attack).toLowerCase());
    }
  });

  it.each(everyKind)(
    '[DOC-1] invisible and right-to-left marks in %s change nothing that is read',
    async (name, view) => {
      const pdf = await engine.renderPdf(requestOf(name, everywhere(view, 'Si\u200bti \u202eNur\u202c\ufeffaini')));
      expect(pdfText(pdf)).toMatch(/siti nuraini/i);
    },
  );

  it.each(everyKind)('[DOC-1] a character without glyph in %s becomes a box and is reported', async (name, view) => {
    const progress: DocumentProgress[] = [];
    const request = requestOf(name, everywhere(view, 'Siti 🙂 漢'));
    const pdf = await engine.renderPdf(request, { onProgress: (one) => progress.push(one) });
    expect(pdfText(pdf)).toContain('□');
    expect(progress).toContainEqual({
      phase: 'substituted',
      characters: expect.arrayContaining(['🙂', '漢']) as string[],
    });
  });

  it.each(everyKind)(
    '[DOC-1] a word of 500 letters, the most that a field takes, does not stop %s',
    async (name, view) => {
      const pdf = await engine.renderPdf(requestOf(name, everywhere(view, 'A'.repeat(500))));
      expect(squeezed(pdfText(pdf))).toContain('AAAAAAAAAA');
    },
  );

  it('[DOC-1] a clause of 10 kB in one word is broken over its lines and complete', async () => {
    const word = 'x'.repeat(10_000);
    const view = decree(1, { clauses: [{ label: 'KESATU', text: word }] });
    const text = squeezed(pdfText(await engine.renderPdf(requestOf('decree', view))));
    expect(text.split('x').length - 1).toBeGreaterThanOrEqual(10_000);
  });

  it('[MIN-2] a word of 10 kB in the minutes is complete, in a paragraph and in a table', async () => {
    const content = [{ type: 'paragraph', content: [{ type: 'text', text: 'x'.repeat(10_000) }] }];
    const table = { type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableCell', content }] }] };
    const view = minutes(1, { sections: [{ title: 'A', facts: [], body: richBlocks([...content, table]) }] });
    const text = squeezed(pdfText(await engine.renderPdf(requestOf('minutes', view))));
    expect(text.split('x').length - 1).toBeGreaterThanOrEqual(20_000);
  });

  it('[DOC-1] markup in the minute taker’s text is text', async () => {
    const body = richBlocks([{ type: 'paragraph', content: [{ type: 'text', text: '#panic() <script>$' }] }]);
    const view = minutes(1, { sections: [{ title: '#x', facts: [], body }] });
    expect(squeezed(pdfText(await engine.renderPdf(requestOf('minutes', view))))).toContain('#panic()<script>$');
  });

  it('[DOC-3] XML in a decree stays text in DOCX', async () => {
    const bytes = await (
      await loadDocx()
    ).decreeDocx(decree(1, { clauses: [{ label: 'KESATU', text: '</w:t><w:evil/>&x;' }] }));
    const { strFromU8, unzipSync } = await import('fflate');
    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    expect(xml).toContain('&lt;/w:t&gt;&lt;w:evil/&gt;&amp;x;');
    expect(xml).not.toContain('<w:evil');
  });
});

describe('a template that a user edited', () => {
  const view = attendanceList(1);

  it('[DOC-1] is told with its line where it is broken', async () => {
    const templateSource = '#import "common.typ": *\n#show: official\n#unbekannt()\n';
    await expect(engine.renderPdf(requestOf('attendanceList', view, { templateSource }))).rejects.toMatchObject({
      code: 'document.templateBroken',
      fault: { file: 'attendanceList.typ', line: 3 },
    });
    await expect(engine.renderSvgPages(requestOf('attendanceList', view, { templateSource }))).rejects.toMatchObject({
      code: 'document.templateBroken',
      fault: { line: 3 },
    });
  });

  it.each([
    ['a file of the computer', '#read("/etc/hostname")'],
    ['a file above its folder', '#read("../engine.ts")'],
    ['a package of the internet', '#import "@preview/cetz:0.3.0"'],
  ])('[DOC-1] cannot reach %s', async (_what, line) => {
    await expect(
      engine.renderPdf(requestOf('attendanceList', view, { templateSource: `${line}\nA` })),
    ).rejects.toMatchObject({ code: 'document.templateBroken', fault: { line: 1 } });
  });

  it('[DOC-1] is used where it is sound, and the next document is not touched by it', async () => {
    const own = pdfText(
      await engine.renderPdf(
        requestOf('attendanceList', view, { templateSource: '#set document(title: "A")\nSendiri' }),
      ),
    );
    expect(own).toContain('Sendiri');
    expect(pdfText(await engine.renderPdf(requestOf('attendanceList', view)))).toContain('DAFTAR HADIR');
  });
});

describe('the engine', () => {
  it('[UX-4] cancels a document that is being set and goes on with the next', async () => {
    const stop = new AbortController();
    const long = engine.renderPdf(requestOf('attendanceList', attendanceList(1100)), {
      signal: stop.signal,
      onProgress: ({ phase }) => {
        if (phase === 'typesetting') stop.abort();
      },
    });
    const next = engine.renderPdf(requestOf('decree', decree()));
    await expect(long).rejects.toMatchObject({ code: 'document.cancelled' });
    expect(pdfText(await next)).toContain('MEMUTUSKAN');
  });

  it('[UX-4] cancels a document that waits, and says how many are ahead', async () => {
    const stop = new AbortController();
    const ahead: number[] = [];
    const first = engine.renderPdf(requestOf('decree', decree()));
    const waiting = engine.renderPdf(requestOf('decree', decree()), {
      signal: stop.signal,
      onProgress: (progress) => {
        if (progress.phase === 'waiting') ahead.push(progress.ahead);
      },
    });
    stop.abort();
    await expect(waiting).rejects.toMatchObject({ code: 'document.cancelled' });
    expect(ahead).toEqual([1]);
    expect((await first).length).toBeGreaterThan(0);
  });

  it('[UX-4] cancels everything when it is closed, and takes nothing more', async () => {
    const other = folder.open();
    const open = [1, 2].map(() => other.renderPdf(requestOf('decree', decree())));
    const outcomes = Promise.allSettled(open);
    await other.close();
    for (const outcome of await outcomes) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'document.cancelled' } });
    }
    await expect(other.renderPdf(requestOf('decree', decree()))).rejects.toMatchObject({ code: 'document.cancelled' });
  });
});
