import { describe, expect, it } from 'vitest';
import { readTableFile } from '../../electron/imports';
import type { SheetOfText } from '../../shared/domain';
import { rowXml, workbookOfXml } from './workbook';

const header = ['Nama', 'Nama Koperasi', 'Hadir sebagai'];

async function sheets(bytes: Uint8Array): Promise<readonly SheetOfText[]> {
  const result = await readTableFile(bytes);
  if (!result.ok) throw new Error(`${result.fault} ${result.detail}`);
  return result.sheets;
}

describe('a workbook as offices make them', () => {
  it('[REG-2] gives the results of its formulas, and no formula', async () => {
    const rows =
      rowXml(1, header) +
      rowXml(2, ['=CONCATENATE("Siti"," N")→Siti N', 'Mekar', '=HYPERLINK("http://x","Utusan")→Utusan']);
    const [sheet] = await sheets(workbookOfXml([{ name: 'Data', rows }]));
    expect(sheet?.rows).toEqual([header, ['Siti N', 'Mekar', 'Utusan']]);
  });

  it('[REG-2] has the name that was merged over several rows in each of them', async () => {
    const rows =
      rowXml(1, ['DAFTAR PESERTA', '', '']) +
      rowXml(2, header) +
      rowXml(3, ['Siti', 'Mekar', 'Utusan']) +
      rowXml(4, ['Eko', '', 'Peninjau']) +
      rowXml(5, ['', '', '']) +
      rowXml(6, ['Budi', 'Tunas', 'Utusan']);
    const [sheet] = await sheets(workbookOfXml([{ name: 'Data', rows, merges: ['A1:C1', 'B3:B5'] }]));
    expect(sheet?.rows.slice(2)).toEqual([
      ['Siti', 'Mekar', 'Utusan'],
      ['Eko', 'Mekar', 'Peninjau'],
      ['Budi', 'Tunas', 'Utusan'],
    ]);
    expect(sheet?.rowNumbers).toEqual([1, 2, 3, 4, 6]);
  });

  it('[REG-2] counts its hidden rows and reads them', async () => {
    const rows =
      rowXml(1, header) + rowXml(2, ['Siti', 'Mekar', 'Utusan'], true) + rowXml(3, ['Eko', 'Tunas', 'Utusan']);
    const [sheet] = await sheets(workbookOfXml([{ name: 'Data & "Arsip"', rows }]));
    expect(sheet).toMatchObject({ name: 'Data & "Arsip"', hiddenRows: 1, rowNumbers: [1, 2, 3] });
  });

  it('[REG-2] has all its sheets, without the empty ones', async () => {
    const rows = rowXml(1, header) + rowXml(2, ['Siti', 'Mekar', 'Utusan']);
    const read = await sheets(
      workbookOfXml([
        { name: 'Petunjuk', rows: rowXml(1, ['Isi lembar kedua']) },
        { name: 'Kosong', rows: '' },
        { name: 'Isian', rows },
      ]),
    );
    expect(read.map(({ name }) => name)).toEqual(['Petunjuk', 'Isian']);
  });

  it('[REG-2] with 50,000 empty rows that carry a format is the rows that are filled', async () => {
    const empty = Array.from({ length: 50_000 }, (_unused, index) => rowXml(index + 3, ['', '', ''])).join('');
    const rows =
      rowXml(1, header) + rowXml(2, ['Siti', 'Mekar', 'Utusan']) + empty + rowXml(50_003, ['Eko', 'Tunas', 'Utusan']);
    const [sheet] = await sheets(workbookOfXml([{ name: 'Data', rows }]));
    expect(sheet?.rowNumbers).toEqual([1, 2, 50_003]);
  });

  it('[REG-2] keeps names with markup, right-to-left and zero-width characters as they were written', async () => {
    const names = ['<b>Siti</b>', 'سيتي', '\u202eitiS', 'Si\u200bti', '#panic("x")', "=cmd|' /C calc'!A0"];
    const rows = [header, ...names.map((name) => [name.replace(/^=/, "'="), 'Mekar', 'Utusan'])]
      .map((row, index) => rowXml(index + 1, row))
      .join('');
    const [sheet] = await sheets(workbookOfXml([{ name: 'Data', rows }]));
    expect(sheet?.rows.slice(1).map(([name]) => name)).toEqual(names.map((name) => name.replace(/^=/, "'=")));
  });
});

describe('a text file that is something else', () => {
  it.each([
    '<table border="1"><tr><td>Nama</td></tr></table>',
    '<!-- ekspor --><html><body></body></html>',
    '\ufeff  <?xml version="1.0"?>\n<HTML xmlns:x="urn:schemas-microsoft-com:office:excel">',
    '<meta charset="utf-8"><style>td{}</style><table>',
  ])('[REG-2] %j is named a web page', async (text) => {
    expect(await readTableFile(Buffer.from(text))).toMatchObject({ ok: false, fault: 'import.isHtml' });
  });

  it('[REG-2] a name with markup in the first cell is no web page', async () => {
    expect(await readTableFile(Buffer.from('<b>Nama</b>;Koperasi\nSiti;Mekar\n'))).toMatchObject({ ok: true });
  });
});
