import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { workbook } from './workbook';
import { readTableFile } from '../../electron/imports';
import type { ReadResult } from '../../electron/imports';
import { fittingSheet } from '../../shared/domain';
import type { SheetOfText } from '../../shared/domain';

const table = [
  ['Nama Koperasi', 'Kecamatan', 'Ketua'],
  ['Koperasi Mekar "Jaya"', 'Setu', 'Joko; Kusuma, S.E.'],
  ['Koperasi Café – Sejahtera', 'Cibarusah', 'Siti | Nuraini'],
];

function rowsOf(result: ReadResult): readonly (readonly string[])[] {
  if (!result.ok) throw new Error(result.fault);
  return result.sheets[0]?.rows ?? [];
}

function utf16(text: string, isBig: boolean): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
}

const encodings: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'UTF-8': (text) => Buffer.from(text, 'utf8'),
  'UTF-8 with mark': (text) => Buffer.from(`\ufeff${text}`, 'utf8'),
  'UTF-16LE with mark': (text) => utf16(`\ufeff${text}`, false),
  'UTF-16BE with mark': (text) => utf16(`\ufeff${text}`, true),
  'UTF-16LE': (text) => utf16(text, false),
  'UTF-16BE': (text) => utf16(text, true),
  // A dash and an accent of the first 256: the rest of the table is ASCII.
  'Windows-1252': (text) => Buffer.from(text.replaceAll('–', '\u0096'), 'latin1'),
};

describe('a text file', () => {
  for (const [encoding, encode] of Object.entries(encodings)) {
    it.each([',', ';', '\t', '|'])(
      `[REG-2] in ${encoding} with %j between the cells is read as it was written`,
      async (delimiter) => {
        for (const newline of ['\r\n', '\n']) {
          const bytes = encode(Papa.unparse(table, { delimiter, newline }));
          expect(rowsOf(await readTableFile(bytes))).toEqual(table);
        }
      },
    );
  }

  it('[REG-2] keeps the numbers of its rows though blank ones are left out', async () => {
    const result = await readTableFile(Buffer.from('\n;\nNama;Koperasi\n\n ; \nSiti;Mekar\n'));
    expect(result.ok && result.sheets[0]?.rowNumbers).toEqual([3, 6]);
  });

  it('[REG-2] with semicolons is found below titles and among names with commas', async () => {
    const rows = [
      ['Daftar, peserta'],
      ['Keadaan, 2026'],
      ['Nama', 'Koperasi'],
      ['Siti, S.E.', 'Mekar'],
      ['Eko, M.M.', 'Tunas'],
    ];
    expect(rowsOf(await readTableFile(Buffer.from(rows.map((row) => row.join(';')).join('\n'))))).toEqual(rows);
  });

  it('[REG-2] of any cells comes back as it was written', async () => {
    const cell = fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .map((text) => text.replaceAll(/[\u0000-\u001f\ufeff\u007f]/g, ''));
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom(',', ';', '\t', '|'), async (body, delimiter) => {
        const head = ['Nama', 'Koperasi', 'Jabatan'];
        const filled = body.filter((row) => row.some((text) => text.trim() !== ''));
        const bytes = Buffer.from(Papa.unparse([head, ...body], { delimiter, quotes: true }), 'utf8');
        expect(rowsOf(await readTableFile(bytes))).toEqual([head, ...filled]);
      }),
      { seed: 20261126, numRuns: 300 },
    );
  });

  it('[REG-2] any bytes are an answer, never an error', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('', 'PK\u0003\u0004', '\u00ff\u00fe', '<'),
        async (bytes, start) => {
          const result = await readTableFile(Buffer.concat([Buffer.from(start, 'latin1'), bytes]));
          expect(typeof result.ok).toBe('boolean');
        },
      ),
      { seed: 20261126, numRuns: 500 },
    );
  });
});

/** An old container of Microsoft's: its signature, and the name of a stream in it. */
function container(stream: string): Uint8Array {
  return Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(504),
    Buffer.from(stream, 'utf16le'),
  ]);
}

function zipBomb(): Uint8Array {
  const bytes = zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') });
  const claimed = Buffer.from(bytes);
  const central = claimed.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  claimed.writeUInt32LE(0x7fffffff, central + 24);
  return claimed;
}

const emptyWorkbook = await workbook('Kosong', []);
const fullWorkbook = await workbook('A', table);

describe('a file that is no table', () => {
  it.each<readonly [string, Uint8Array, string]>([
    ['an empty file', new Uint8Array(), 'import.empty'],
    ['blanks only', Buffer.from(' \n;;\n\t\n'), 'import.empty'],
    ['a workbook without cells', emptyWorkbook, 'import.empty'],
    ['an old workbook', container('Workbook'), 'import.isOldExcel'],
    ['a workbook with a password', container('EncryptedPackage'), 'import.isProtected'],
    [
      'a web page with the name of a workbook',
      Buffer.from('\n<!DOCTYPE html><html><table></table></html>'),
      'import.isHtml',
    ],
    ['a workbook that unpacks to more than any real one', zipBomb(), 'import.tooLarge'],
    ['a torn workbook', fullWorkbook.subarray(0, 300), 'import.unreadable'],
    ['another zip', zipSync({ 'a.txt': strToU8('halo') }), 'import.unreadable'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'import.unreadable'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 'import.unreadable'],
  ])('[REG-2] %s is named', async (_what, bytes, fault) => {
    expect(await readTableFile(bytes)).toMatchObject({ ok: false, fault });
  });
});

describe('a workbook', () => {
  it('[REG-2] is read whatever its name, every cell as text', async () => {
    expect(rowsOf(await readTableFile(await workbook('Data', table)))).toEqual(table);
  });

  it('[REG-4] keeps all digits of its numbers', async () => {
    const rows = rowsOf(
      await readTableFile(
        await workbook('Data', [
          ['Nama', 'NIK', 'HP'],
          ['Siti', '3216010101800001', 81234567890],
        ]),
      ),
    );
    expect(rows[1]).toEqual(['Siti', '3216010101800001', '81234567890']);
  });
});

describe('a workbook of several sheets', () => {
  const sheet = (...rows: readonly (readonly string[])[]): SheetOfText => ({
    name: '',
    rows,
    rowNumbers: rows.map((_row, index) => index + 1),
    hiddenRows: 0,
  });
  const cover = sheet(['DATA MUSDA'], ['Disusun oleh sekretariat']);
  const cooperatives = sheet(
    ['No', 'Nama Koperasi', 'Kecamatan', 'Status', 'NIK Koperasi', 'No. HP'],
    ['1', 'A', 'Setu'],
  );
  const people = sheet(['No', 'Nama', 'Asal Koperasi', 'Kategori', 'No. HP'], ['1', 'B', 'A', 'Utusan']);

  it('[REG-2] is looked at where the list of its kind stands, in whichever order its sheets are', () => {
    expect(fittingSheet('cooperatives', [cover, people, cooperatives])).toBe(2);
    expect(fittingSheet('participants', [cover, cooperatives, people])).toBe(2);
    expect(fittingSheet('participants', [people, cooperatives])).toBe(0);
    expect(fittingSheet('cooperatives', [cover])).toBe(0);
  });
});
