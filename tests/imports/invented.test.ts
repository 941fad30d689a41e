import { describe, expect, it } from 'vitest';
import { readTableFile } from '../../electron/imports';
import { findHeaderRow, guessMapping, planParticipants } from '../../shared/domain';
import type { Cooperative, CooperativeId } from '../../shared/domain';
import { cooperativeFields } from '../domain/meeting';
import { rowXml, workbookOfXml } from './workbook';

const cooperatives: readonly Cooperative[] = ['Koperasi Mekar Jaya', 'KSP Tunas Abadi'].map((name, index) => ({
  ...cooperativeFields,
  name,
  id: `c${String(index + 1)}` as CooperativeId,
  number: index + 1,
  revision: 1,
  isRemoved: false,
}));

async function imported(bytes: Uint8Array) {
  const result = await readTableFile(bytes);
  if (!result.ok) throw new Error(result.fault);
  const sheet = result.sheets.find((one) => findHeaderRow('participants', one) !== -1);
  if (sheet === undefined) throw new Error('no header');
  const headerRow = findHeaderRow('participants', sheet);
  const mapping = guessMapping('participants', sheet.rows[headerRow] ?? [], {});
  return planParticipants(sheet, headerRow, mapping, cooperatives, [], new Set()).rows;
}

const csv = (text: string) => Buffer.from(text, 'utf8');
const siti = { name: 'Siti Nuraini, S.E.', category: 'votingDelegate', cooperativeId: 'c1', phone: '+6281234567890' };

describe('a list of participants as an office made it', () => {
  it.each<readonly [string, Uint8Array, object]>([
    [
      'with English headers',
      csv(
        'No,Full Name,Organization,Attending as,Phone Number,Gender\n1,"Siti Nuraini, S.E.",Koperasi Mekar Jaya,Observer,+62 812-3456-7890,F\n',
      ),
      { ...siti, sex: 'female', category: 'observer' },
    ],
    [
      'with a merged title and two rows of headers',
      workbookOfXml([
        {
          name: 'Sheet1',
          rows:
            rowXml(1, ['DAFTAR UTUSAN MUSDA', '', '', '']) +
            rowXml(2, ['No', 'Peserta', '', 'Asal Koperasi']) +
            rowXml(3, ['', 'Nama', 'No. WA', 'Nama Koperasi']) +
            rowXml(4, [1, 'Siti Nuraini, S.E.', '0812 3456 7890', 'Kop. Mekar Jaya']),
          merges: ['A1:D1', 'B2:C2', 'A2:A3'],
        },
      ]),
      { ...siti, category: null },
    ],
    [
      'with dates and phones as numbers',
      workbookOfXml([
        {
          name: 'Isian',
          rows:
            rowXml(1, ['Nama', 'Koperasi', 'Tgl Lahir', 'No HP', 'NIK KTP']) +
            rowXml(2, ['Siti Nuraini, S.E.', 'MEKAR JAYA', 29221, 81234567890, '3,21601E+15']),
        },
      ]),
      { ...siti, category: null, birthYear: 1980, nationalId: '' },
    ],
    [
      'with two phones in a cell and shouting headers',
      csv(
        'NAMA LENGKAP;ASAL KOPERASI;STATUS PESERTA;NO. HP / WA\nSiti Nuraini, S.E.;KOP MEKAR JAYA;PESERTA PENUH;0812-3456-7890 / 0857-1111-2222\n',
      ),
      siti,
    ],
    [
      'between instructions and a row of totals',
      csv(
        'Petunjuk: isi semua kolom\n\nNama\tKoperasi\tHadir sebagai\tTelepon\nSiti Nuraini, S.E.\tMekar Jaya\tUtusan\t62812 3456 7890\n',
      ),
      siti,
    ],
    [
      'with a separator that the file names itself',
      csv('sep=;\r\nNama;Utusan dari;HP\r\n"Siti Nuraini, S.E.";"Koperasi ""Mekar Jaya""";081234567890\r\n'),
      { ...siti, category: null },
    ],
  ])('[REG-2] [REG-4] %s is understood', async (_what, bytes, fields) => {
    const [row] = await imported(bytes);
    expect(row?.fields).toMatchObject(fields);
    // A list without categories is asked for them: nobody becomes a delegate by default.
    expect(row?.verdict).toBe(row?.fields?.category === null ? 'ask' : 'new');
  });

  it('[REG-3] a delegate of a cooperative that nobody knows waits for an answer, an observer does not', async () => {
    const rows = await imported(
      csv(
        'Nama;Koperasi;Hadir sebagai\nSiti;Tidak Dikenal Sama Sekali;Utusan\nEko;Tidak Dikenal Sama Sekali;Peninjau\n',
      ),
    );
    expect(rows.map(({ verdict, candidates }) => [verdict, candidates])).toEqual([
      ['ask', []],
      ['new', []],
    ]);
  });
});
