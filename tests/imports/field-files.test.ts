import { describe, expect, it } from 'vitest';
import { cooperative, fixture, plannedCooperatives, plannedPeople } from './planning';
import { workbookOfXml } from './workbook';

/* Small files as the field produces them; each once came in wrong. */

const field = (name: string) => fixture(`field/${name}`);

describe('files as the field produces them', () => {
  it('[REG-4] whole numbers with a point are whole numbers, phones and national IDs keep their digits', async () => {
    const { rows } = await plannedPeople(await field('whole-numbers-with-point.csv'));
    expect(rows.map(({ verdict, fields }) => [verdict, fields])).toMatchObject([
      ['new', { name: 'Ani Lestari', phone: '+6281234567891', nationalId: '3216016107890002', category: 'observer' }],
    ]);
  });

  it('[REG-2] a stray quote is text, and no row swallows another', async () => {
    const { rows } = await plannedCooperatives(await field('stray-quotes.csv'));
    expect(rows.map(({ rowNumber, verdict, fields }) => [rowNumber, verdict, fields?.name, fields?.district])).toEqual([
      [2, 'new', 'Koperasi Sinar Pagi', 'Cikarang'],
      [3, 'new', '"Mekar" Jaya', 'Tambun'],
      [4, 'new', 'Koperasi Bina Warga', 'Setu'],
      [5, 'new', 'Koperasi Tani Makmur', 'Cibitung'],
    ]);
  });

  it('[REG-2] a second header row is a header', async () => {
    const { rows, headers } = await plannedCooperatives(await field('two-header-rows.xlsx'));
    expect(headers).toEqual([
      'No',
      'Nama Koperasi',
      'Kecamatan',
      'Jumlah Anggota L',
      'Jumlah Anggota P',
      'Jumlah Anggota Jml',
      'Alamat',
    ]);
    expect(
      rows.map(({ rowNumber, fields }) => [
        rowNumber,
        fields?.name,
        fields?.district,
        fields?.memberCount,
        fields?.address,
      ]),
    ).toEqual([
      [5, 'Koperasi Sinar Pagi', 'Cikarang', 30, 'Jl. Melati 1'],
      [6, 'Koperasi Bina Warga', 'Tambun', 32, 'Jl. Mawar 2'],
    ]);
  });

  it('[REG-2] districts that differ in a digit are two, and an empty one stays empty', async () => {
    const { rows } = await plannedCooperatives(await field('districts-with-digits.csv'));
    expect(rows.map(({ fields }) => fields?.district)).toEqual(['Rayon 1', 'Rayon 2', 'Rayon 2', '']);
  });

  it('[REG-4] a workbook that counts its days from 1904 says so with 1 or with true', async () => {
    const { rows } = await plannedPeople(await field('date-1904-true.xlsx'));
    expect(rows.map(({ verdict, fields }) => [verdict, fields])).toMatchObject([
      ['new', { name: 'Sri Wahyuni', birthYear: 1989, nationalId: '3216016107890002' }],
    ]);
    // The ID tells the same day: nothing is said against it.
    expect(rows[0]?.faults).toEqual([]);
  });

  it('[REG-2] XML with single quotes is the same workbook: the merged cooperative holds for its three rows', async () => {
    const cooperatives = [cooperative(1, { name: 'Koperasi Tirta Asri' })];
    const { rows } = await plannedPeople(await field('merged-single-quotes.xlsx'), { cooperatives });
    expect(rows.map(({ fields }) => [fields?.name, fields?.cooperativeId, fields?.category])).toEqual([
      ['Budi Santoso', 'c1', null],
      ['Ani Lestari', 'c1', null],
      ['Cahyo Adi', 'c1', null],
    ]);
  });

  it('[REG-2] cells and rows without an address follow each other', async () => {
    const { rows } = await plannedCooperatives(await field('cells-without-address.xlsx'));
    expect(rows.map(({ rowNumber, fields }) => [rowNumber, fields?.name, fields?.district])).toEqual([
      [2, 'Koperasi Sinar Pagi', 'Cikarang'],
    ]);
  });
});

describe('other files of the same kinds', () => {
  it('[REG-2] a workbook whose elements have a prefix is read', async () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const cell = (text: string) => `<x:c t='inlineStr'><x:is><x:t>${text}</x:t></x:is></x:c>`;
    const bytes = workbookOfXml([{ name: 'Data', rows: '' }], {
      'xl/worksheets/sheet1.xml':
        `<x:worksheet xmlns:x='${main}'><x:sheetData>` +
        `<x:row>${cell('Nama')}${cell('Hadir sebagai')}</x:row><x:row hidden='true'>${cell('Siti &amp; Eko')}${cell('Pers')}</x:row>` +
        `</x:sheetData></x:worksheet>`,
    });
    const { rows } = await plannedPeople(bytes);
    expect(rows.map(({ fields }) => [fields?.name, fields?.category])).toEqual([['Siti & Eko', 'press']]);
  });

  it('[REG-2] two header rows in a text file, column numbers and a header that is repeated are no cooperatives', async () => {
    const { rows } = await plannedCooperatives(
      [
        'DAFTAR KOPERASI;;;;;',
        'No;Nama Koperasi;Kecamatan;Jumlah Anggota;;',
        ';;;L;P;Jml',
        '(1);(2);(3);(4);(5);(6)',
        '1;Koperasi Sinar Pagi;Cikarang;10;20;30',
        'No;Nama Koperasi;Kecamatan;Jumlah Anggota;;',
        '2;Koperasi Bina Warga;;11;21;1.032',
      ].join('\n'),
    );
    expect(rows.map(({ fields }) => [fields?.name, fields?.district, fields?.memberCount])).toEqual([
      ['Koperasi Sinar Pagi', 'Cikarang', 30],
      ['Koperasi Bina Warga', '', 1032],
    ]);
  });

  it('[REG-2] a quote that nobody closed is told with its row and keeps it from swallowing the others', async () => {
    const { rows } = await plannedCooperatives(
      'No;Nama Koperasi;Kecamatan\n1;"Mekar Jaya;Tambun\n2;Koperasi 5";Setu\n3;"Koperasi ""Tani""";Cibitung\n4;"Sinar;Setu\n',
    );
    expect(
      rows.map(({ fields, faults }) => [fields?.name, faults.some(({ code }) => code === 'quoteUnclosed')]),
    ).toEqual([
      ['"Mekar Jaya', true],
      ['Koperasi 5"', false],
      ['Koperasi "Tani"', false],
      ['"Sinar', true],
    ]);
  });

  it('[REG-2] an address of several lines in quotes is one cell', async () => {
    const { rows } = await plannedCooperatives(
      'Nama Koperasi,Alamat,Kecamatan\nMekar,"Jl. Melati 1, RT 02\nDesa Setu, Kab. Contoh",Setu\nTunas,"Jl. ""A"" 1\n",Setu\n',
    );
    expect(rows.map(({ fields }) => [fields?.name, fields?.address, fields?.district])).toEqual([
      ['Mekar', 'Jl. Melati 1, RT 02 Desa Setu, Kab. Contoh', 'Setu'],
      ['Tunas', 'Jl. "A" 1', 'Setu'],
    ]);
  });
});
