import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentEngine } from '../../electron/documents';
import { everyDraft, everyKind } from './every-kind';
import { pdfFonts, pdfInfo, pdfMetadata, pdfPages, pdfReading, pdfText, scannedCodes, squeezed } from './pdf-tools';
import { buildEngine, requestOf } from './real-engine';
import type { EngineFolder } from './real-engine';
import { attendanceList, badges, decree, header, minutes, pollRecord, tokenOf } from './sample-views';

/** How often each letter stands on a page: turned text comes letter by letter, between the lines. */
function letterCounts(page: string): string {
  return [...squeezed(page)].sort().join('');
}

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

describe('every kind of document', () => {
  it.each(everyKind)('[DOC-3] %s is tagged PDF/A-2a with real text and embedded fonts', async (name, view, words) => {
    const pdf = await engine.renderPdf(requestOf(name, view));
    const info = pdfInfo(pdf);
    expect(info.get('Tagged')).toBe('yes');
    expect(info.get('PDF version')).toBe('1.7');
    expect(info.get('Title')).toBe(view.header.title);
    const metadata = pdfMetadata(pdf);
    expect(metadata).toMatch(/pdfaid:part(?:>|=")2/);
    expect(metadata).toMatch(/pdfaid:conformance(?:>|=")A/);
    const fonts = pdfFonts(pdf);
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.filter((font) => !font.isEmbedded)).toEqual([]);
    expect(pdfText(pdf)).toContain(words);
  });

  // Cards, ballot papers and forms to be filled in are drawn, not read.
  it.each(everyKind.filter(([name]) => !['badges', 'ballotPapers', 'mandateForm'].includes(name)))(
    '[DOC-3] %s is read in its order: each text in a paragraph, heading, list or cell',
    async (name, view) => {
      const read = pdfReading(await engine.renderPdf(requestOf(name, view)));
      expect(read.length).toBeGreaterThan(3);
      const holders = new Set(['P', 'H1', 'H2', 'H3', 'H4', 'LBody', 'Lbl', 'TH', 'TD']);
      const bare = read.filter(({ path, text }) => text.trim() !== '' && !path.some((one) => holders.has(one)));
      expect(bare.map(({ text }) => text)).toEqual([]);
    },
  );

  it('[DOC-3] a decree is read as it stands: number before subject, points as lists, office before name', async () => {
    const view = decree(4);
    const read = pdfReading(await engine.renderPdf(requestOf('decree', view)));
    const spoken = read.map(({ text }) => text).join(' ');
    const places = ['NOMOR', 'TENTANG', view.about, 'Menimbang', 'MEMUTUSKAN', 'Menetapkan', 'KESATU'].map((words) =>
      squeezed(spoken).indexOf(squeezed(words)),
    );
    expect(places.every((place) => place >= 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    expect(read.filter(({ path }) => path.includes('LBody')).length).toBeGreaterThan(1);
    const letters = squeezed(spoken);
    for (const { title, name } of view.signatures.signers) {
      if (name === '') continue;
      const at = letters.indexOf(squeezed(name));
      const office = letters.lastIndexOf(squeezed(title.toUpperCase()), at);
      expect(office).toBeGreaterThan(letters.indexOf('MEMUTUSKAN'));
      const others = view.signatures.signers.filter((one) => one.name !== name && one.name !== '');
      expect(others.some((one) => letters.slice(office, at).includes(squeezed(one.name)))).toBe(false);
    }
    // The colon between label and text is for the eye.
    expect(read.some(({ text }) => text.trim() === ':')).toBe(false);
  });

  it.each(everyKind)('[DOC-1] %s has the same bytes for the same request', async (name, view) => {
    const first = await engine.renderPdf(requestOf(name, view));
    const second = await engine.renderPdf(requestOf(name, view));
    expect(Buffer.compare(Buffer.from(first), Buffer.from(second))).toBe(0);
  });

  it.each(everyKind.filter(([, view]) => view.header.number !== null))(
    '[DOC-2] %s carries its number and no watermark once it is issued',
    async (name, view) => {
      const text = pdfText(await engine.renderPdf(requestOf(name, view)));
      expect(text).toContain(view.header.number);
      expect(text).not.toContain('RANCANGAN');
    },
  );

  it.each(everyDraft)('[DOC-2] %s as a draft carries the watermark on every page and no number', async (name, view) => {
    const pages = pdfPages(await engine.renderPdf(requestOf(name, view)));
    const text = pages.join('\n');
    expect(text).not.toContain('MUSDA-DEKOPINDA/XI');
    // The same pages without the mark, with the same footer: what a draft has besides them is the mark, letter by letter.
    const title = 'Rancangan – belum bernomor';
    const plain = { ...view, header: { ...view.header, isDraft: false, title } };
    const plainPages = pdfPages(await engine.renderPdf(requestOf(name, plain)));
    expect(text).toContain(title);
    expect(pages.map(letterCounts)).toEqual(plainPages.map((page) => letterCounts(`${page}RANCANGAN`)));
  });
});

describe('pages', () => {
  it('[DOC-1] a list of 1,100 repeats its heads on each page and counts the pages', async () => {
    const pages = pdfPages(await engine.renderPdf(requestOf('attendanceList', attendanceList(1100))));
    expect(pages.length).toBeGreaterThan(20);
    pages.forEach((page, index) => {
      expect(page).toMatch(new RegExp(`Halaman ${String(index + 1)} dari ${String(pages.length)}(?!\\d)`));
    });
    const withRows = pages.filter((page) => /^ *\d+ .*Utusan/m.test(page));
    expect(withRows.length).toBeGreaterThanOrEqual(pages.length - 1);
    for (const page of withRows) expect(page).toMatch(/Nama +Koperasi/);
  });

  it('[DOC-1] signatures never stand alone on a page, however long the document', async () => {
    for (let clauses = 1; clauses <= 24; clauses += 1) {
      const last = pdfPages(await engine.renderPdf(requestOf('decree', decree(clauses)))).at(-1) ?? '';
      expect(last).toContain(`Butir ${String(clauses)}:`);
      expect(last).toContain('PIMPINAN SIDANG');
    }
    for (let rows = 20; rows <= 30; rows += 1) {
      const last = pdfPages(await engine.renderPdf(requestOf('attendanceList', attendanceList(rows)))).at(-1) ?? '';
      expect(last).toContain('Jumlah yang hadir');
      expect(last).toContain('SEKRETARIS PANITIA');
    }
  });

  it('[DOC-1] paper is A4 or F4 as the assembly wants it', async () => {
    const sizeOf = async (paper: 'A4' | 'F4') =>
      pdfInfo(await engine.renderPdf(requestOf('decree', decree(1, { header: header({ paper }) })))).get('Page size');
    expect(await sizeOf('A4')).toMatch(/595\.\d+ x 841\.\d+/);
    expect(await sizeOf('F4')).toMatch(/609\.\d+ x 935\.\d+/);
  });

  it('[DOC-1] a poll record without objections and one with them say so', async () => {
    const without = pdfText(await engine.renderPdf(requestOf('pollRecord', pollRecord())));
    expect(without).toContain('Tidak ada keberatan.');
    const view = pollRecord({ objections: ['Fitri Maulana: minta hitung ulang'] });
    const withOne = pdfText(await engine.renderPdf(requestOf('pollRecord', view)));
    expect(withOne).toContain('Fitri Maulana: minta hitung ulang');
    expect(withOne).not.toContain('Tidak ada keberatan.');
  });

  it('[MIN-5] minutes show rich text as text, lists and tables in their order', async () => {
    const text = squeezed(pdfText(await engine.renderPdf(requestOf('minutes', minutes(1)))));
    const order = ['Pandanganumum', 'Hj.DewiRahayu', 'laporankeuangan', 'simpanpinjam', 'gerai', 'Rp1.250.000'];
    const places = order.map((word) => text.indexOf(word));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});

describe('badges', () => {
  it('[CHK-4] a scanner reads the token of each card', async () => {
    const pdf = await engine.renderPdf(requestOf('badges', badges(8)));
    expect(scannedCodes(pdf)).toEqual(Array.from({ length: 8 }, (_unused, index) => tokenOf(index)));
  });

  it('[CHK-4] stand eight to a sheet', async () => {
    expect(pdfInfo(await engine.renderPdf(requestOf('badges', badges(17)))).get('Pages')).toBe('3');
  });
});
