import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOfSerial, numberText } from '../../electron/imports/cell-number';
import { isDayFormat } from '../../electron/imports/number-format';
import { categoryOf, splitLegalEntity } from '../../shared/domain';
import { formatDate, fromExcelSerial, readPhone, readWholeNumber, withoutNumberForm } from '../../shared/text';
import { plannedCooperatives, plannedPeople } from './planning';

describe('whole numbers in cells', () => {
  it.each<readonly [string, number | null]>([
    ['150', 150],
    ['150.0', 150],
    ['150,00', 150],
    ['1.0', 1],
    ['1.500', 1500],
    ['1.500.000', 1_500_000],
    ['1 500', 1500],
    ['1.5', null],
    ['1.50', null],
    ['15.00', 15],
    ['1.500.00', null],
    ['1500.000', null],
    ['1,500', null],
    ['10.5', null],
    ['150 orang', null],
    ['-3', null],
    ['', null],
  ])('[REG-4] %j is %j', (cell, number) => {
    expect(readWholeNumber(cell)).toBe(number);
  });

  it('[REG-4] a number is the same however it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (number) => {
        const grouped = String(number).replace(/\B(?=(\d{3})+$)/g, '.');
        for (const written of [String(number), grouped, `${String(number)}.0`, `${String(number)},00`]) {
          expect(readWholeNumber(written)).toBe(number);
        }
      }),
      { seed: 20261126 },
    );
  });

  it('[REG-4] a vote weight that is no whole number keeps its row out, and an unreadable count is told', async () => {
    const { rows } = await plannedCooperatives(
      'Nama Koperasi;Bobot Suara;Jumlah Anggota\nA;1.0;150.0\nB;1,5;1.500\nC;0;1.5\nD;;\n',
    );
    expect(rows.map(({ verdict, fields }) => [verdict, fields?.voteWeight, fields?.memberCount])).toEqual([
      ['new', 1, 150],
      ['rejected', undefined, undefined],
      ['rejected', undefined, undefined],
      ['new', 1, null],
    ]);
  });
});

describe('words of digits that were numbers', () => {
  it.each([
    ['81234567891.0', '81234567891'],
    ['8.1234567891E10', '81234567891'],
    ['3.216016107890002E15', '3216016107890002'],
    ["'081234567891", '081234567891'],
    ['3,21601E+15', '3,21601E+15'],
    ['8.12346E+10', '8.12346E+10'],
    ['AHU-0012.AH.01', 'AHU-0012.AH.01'],
    ['12.5', '12.5'],
  ])('[REG-4] %j is %j', (cell, digits) => {
    expect(withoutNumberForm(cell)).toBe(digits);
  });

  it('[REG-4] a phone is the same as text, as a number, with a point, with an exponent and with an apostrophe', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000_000, max: 999_999_999 }), (rest) => {
        const digits = `81${String(rest)}`;
        const stored = `+62${digits}`;
        const power = digits.length - 1;
        const forms = [
          `0${digits}`,
          digits,
          `${digits}.0`,
          `'0${digits}`,
          `${digits.slice(0, 1)}.${digits.slice(1)}E${String(power)}`,
        ];
        for (const form of forms) expect(readPhone(form)).toMatchObject({ kind: 'valid', stored });
      }),
      { seed: 20261126 },
    );
  });

  it('[REG-4] registration numbers that were written as numbers keep their digits', async () => {
    const { rows } = await plannedCooperatives(
      'Nama Koperasi;NIK Koperasi\nA;3216010000001.0\nB;3.216010000002E12\nC;3.21601E+12\n',
    );
    expect(rows.map(({ fields, faults }) => [fields?.coopRegNo, faults.map(({ code }) => code)])).toEqual([
      ['3216010000001', []],
      ['3216010000002', []],
      ['', ['registrationNumberRuined']],
    ]);
  });
});

describe('numbers of a workbook', () => {
  it.each([
    ['150', '150'],
    ['150.0', '150'],
    ['1.5E7', '15000000'],
    ['8.1234567891E10', '81234567891'],
    ['8.12E10', '81200000000'],
    ['3.216016107890002E15', '3216016107890002'],
    ['3.21601E+15', '3.21601E+15'],
    ['3216016107890002', '3216016107890002'],
    ['1.5', '1,5'],
    ['0.30000000000000004', '0,3'],
    ['1.234', '1,234'],
    ['-2', '-2'],
    ['-0.5', '-0,5'],
    ['0', '0'],
    ['NaN', 'NaN'],
  ])('[REG-4] %j is shown as %j', (written, shown) => {
    expect(numberText(written)).toBe(shown);
  });

  it('[REG-4] a whole number of a spreadsheet keeps its digits in each of its forms', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 999_999_999_999_999n }), (number) => {
        const digits = String(number);
        const power = String(digits.length - 1);
        expect(numberText(digits)).toBe(digits);
        expect(numberText(`${digits}.0`)).toBe(digits);
        expect(numberText(`${digits.slice(0, 1)}.${digits.slice(1)}E+${power}`)).toBe(digits);
      }),
      { seed: 20261126 },
    );
  });

  it('[REG-4] days are the same in both systems of counting', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 60_000 }), (serial) => {
        expect(dayOfSerial(String(serial + 1462), false)).toBe(dayOfSerial(String(serial), true));
        expect(dayOfSerial(String(serial), false)).toBe(fromExcelSerial(serial));
      }),
      { seed: 20261126 },
    );
  });

  it.each<readonly [number, string | undefined, boolean]>([
    [14, undefined, true],
    [0, undefined, false],
    [164, 'dd/mm/yyyy', true],
    [164, '[$-421]dd mmmm yyyy;@', true],
    [164, 'General', false],
    [164, '"dy"0', false],
    [164, '#,##0.00\\ "day"', false],
    [164, 'd-mmm-yy', true],
    [164, 'hh:mm', false],
  ])('[REG-4] the format %j %j shows days: %j', (id, code, isDay) => {
    expect(isDayFormat(id, code)).toBe(isDay);
  });
});

describe('categories', () => {
  it.each([
    ['Utusan', 'votingDelegate'],
    ['PESERTA PENUH (UTUSAN)', 'votingDelegate'],
    ['Peserta Peninjau', 'observer'],
    ['Tamu undangan', 'guest'],
    ['Media/Pers', 'press'],
    ['Panitia Pengarah', 'committee'],
    ['Bukan utusan', null],
    ['Calon Utusan', null],
    ['Utusan / Peninjau', null],
    ['Persiapan', null],
    ['Peserta', null],
    ['', null],
  ] as const)('[REG-6] %j is %j', (cell, category) => {
    expect(categoryOf(cell)).toBe(category);
  });

  it('[REG-6] nobody becomes a delegate by default: without a category the row is asked, and the answer counts', async () => {
    const file = 'Nama;Kategori\nSiti;\nBudi;Pengamat Ahli\nEko;Peserta\n';
    const asked = await plannedPeople(file);
    expect(asked.rows.map(({ verdict, fields, questions }) => [verdict, fields?.category, questions])).toEqual([
      ['ask', null, [{ kind: 'category' }]],
      ['new', 'observer', []],
      ['ask', null, [{ kind: 'category' }]],
    ]);
    expect(asked.unsaid).toBe(2);
    const answered = await plannedPeople(file, {
      answers: { rows: [{ rowNumber: 4, category: 'press' }], category: 'guest' },
    });
    expect(answered.rows.map(({ verdict, fields }) => [verdict, fields?.category])).toEqual([
      ['new', 'guest'],
      ['new', 'observer'],
      ['new', 'press'],
    ]);
  });

  it('[REG-6] no words but those of delegates make a delegate', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (cell) => {
        const isDelegate = categoryOf(cell) === 'votingDelegate';
        expect(isDelegate && !/utusan|deleg|peserta penuh|full participant/i.test(cell.normalize('NFKD'))).toBe(false);
      }),
      { seed: 20261126 },
    );
  });

  it('[REG-6] a status and a membership that nobody knows give no vote', async () => {
    const { rows, unsaid } = await plannedCooperatives(
      'Nama Koperasi;Status;Keanggotaan\nA;Aktif;Biasa\nB;;\nC;Baik;Calon anggota\nD;Tidak Aktif;Luar Biasa\n',
    );
    expect(rows.map(({ fields }) => [fields?.status, fields?.membership])).toEqual([
      ['active', 'ordinary'],
      ['inactive', 'ordinary'],
      ['inactive', 'associate'],
      ['inactive', 'associate'],
    ]);
    expect(unsaid).toBe(2);
    const answered = await plannedCooperatives('Nama Koperasi;Kecamatan\nA;Setu\n', [], { rows: [], status: 'active' });
    expect(answered.rows[0]?.fields?.status).toBe('active');
  });
});

describe('number and date of a legal entity in one cell', () => {
  it.each([
    ['518/BH/KWK.10/VI/1998 tanggal 12 Juni 1998', '518/BH/KWK.10/VI/1998', '12 Juni 1998'],
    ['No. 12/BH/X/2005, tgl. 03-10-2005', '12/BH/X/2005', '03-10-2005'],
    ['AHU-0012345.AH.01.26.TAHUN 2021 / 21/07/2021', 'AHU-0012345.AH.01.26.TAHUN 2021', '21/07/2021'],
    ['12 Juni 1998 No. 518/BH', '518/BH', '12 Juni 1998'],
    ['518/BH (12/06/1998)', '518/BH', '12/06/1998'],
    ['518/BH/1998', '518/BH/1998', ''],
    ['', '', ''],
  ])('[REG-4] %j', (cell, number, date) => {
    expect(splitLegalEntity(cell)).toEqual({ number, date });
  });

  it('[REG-4] nothing of it gets lost', () => {
    const number = fc.stringMatching(/^\d{1,4}\/[A-Z]{2}(\/[IVX]{1,3})?\/(19|20)\d\d$/);
    const day = fc
      .date({ min: new Date('1950-01-01'), max: new Date('2026-01-01'), noInvalidDate: true })
      .map((one) => one.toISOString().slice(0, 10));
    const between = fc.constantFrom(' tanggal ', ', tgl. ', ' / ', '; ', ' (', '\n', ' - ');
    fc.assert(
      fc.property(number, day, between, (no, date, sign) => {
        expect(splitLegalEntity(`${no}${sign}${formatDate(date)}`)).toEqual({ number: no, date: formatDate(date) });
      }),
      { seed: 20261126 },
    );
  });

  it('[REG-4] its column is found by its header, and a column of dates that holds numbers loses none', async () => {
    for (const header of [
      'No. & Tgl Badan Hukum',
      'Nomor dan Tanggal Badan Hukum',
      'Badan Hukum (No/Tgl)',
      'Tgl Badan Hukum',
    ]) {
      const { rows } = await plannedCooperatives(
        `Nama Koperasi;${header}\nA;518/BH/VI/1998 tgl 12-06-1998\nB;519/BH/1999\n`,
      );
      expect(rows.map(({ fields }) => [fields?.legalEntityNo, fields?.legalEntityDate])).toEqual([
        ['518/BH/VI/1998', '12-06-1998'],
        ['519/BH/1999', ''],
      ]);
    }
  });
});
