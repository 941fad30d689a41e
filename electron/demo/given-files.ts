import Papa from 'papaparse';
import writeExcel from 'write-excel-file/universal';
import { exampleCooperatives, exampleParticipant } from '../host';
import type { CooperativeFields, ParticipantCategory } from '../../shared/domain';

/* The two files that a secretariat starts from, with the blemishes that such files have. Every name in them is invented. */

export interface GivenFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

const kindWords: Readonly<Record<Exclude<CooperativeFields['kind'], null>, string>> = {
  savingsLoan: 'Simpan Pinjam',
  consumer: 'Konsumen',
  producer: 'Produsen',
  service: 'Jasa',
  marketing: 'Pemasaran',
};

/** The registry as a workbook: title rows above the header, numbers as texts, a row of totals below. */
export async function cooperativesFile(cooperatives: readonly CooperativeFields[]): Promise<GivenFile> {
  const rows = cooperatives.map((one, index) => [
    index + 1,
    one.name,
    one.coopRegNo,
    one.legalEntityNo,
    one.kind === null ? '' : kindWords[one.kind],
    one.status === 'active' ? 'Aktif' : 'Tidak Aktif',
    one.lastRatYear ?? '-',
    one.duesPaidThrough ?? '-',
    one.memberCount ?? '-',
    one.address,
    one.district,
    one.chair,
    one.phone.replace('+62', '0'),
  ]);
  const header = [
    'No',
    'Nama Koperasi',
    'NIK Koperasi',
    'Nomor Badan Hukum',
    'Jenis',
    'Status',
    'RAT Terakhir',
    'Iuran s.d.',
    'Jumlah Anggota',
    'Alamat',
    'Kecamatan',
    'Ketua',
    'No. HP',
  ];
  const sheet = [
    ['DATA KOPERASI KABUPATEN BEKASI'],
    ['Keadaan per November 2026 (data rekaan)'],
    [],
    header,
    ...rows,
    ['', `Jumlah: ${String(rows.length)} koperasi`],
  ];
  const file = await writeExcel(sheet, { sheet: 'Data Koperasi' }).toBlob();
  return { fileName: 'data-koperasi.xlsx', bytes: new Uint8Array(await file.arrayBuffer()) };
}

const categoryWords: Readonly<Record<ParticipantCategory, string>> = {
  votingDelegate: 'Utusan',
  observer: 'Peninjau',
  guest: 'Undangan',
  committee: 'Panitia',
  press: 'Pers',
};

/** A fictional national ID of sixteen digits that agrees with sex and year of birth. */
function nationalId(index: number, isFemale: boolean, birthYear: number): string {
  const day = String(1 + (index % 28) + (isFemale ? 40 : 0)).padStart(2, '0');
  const month = String(1 + (index % 12)).padStart(2, '0');
  return `3216${String(1 + (index % 23)).padStart(2, '0')}${day}${month}${String(birthYear).slice(2)}${String(index + 1).padStart(4, '0')}`;
}

/** Names of cooperatives as people type them: shortened, shouted, misspelt. */
function asTyped(name: string, index: number): string {
  if (index % 17 === 3) return name.toUpperCase();
  if (index % 17 === 7) return name.replace('Koperasi', 'Kop.');
  if (index % 17 === 11) return name.replace('Sejahtera', 'Sejahtra').replace('Makmur', 'Makmurr');
  return name;
}

/** Registrations as a form service exports them: semicolons, a byte-order mark, and cells that a spreadsheet ruined. */
export function participantsFile(cooperatives: readonly CooperativeFields[], delegates: number): GivenFile {
  const active = cooperatives.filter((one) => one.status === 'active').slice(0, delegates);
  const others: readonly ParticipantCategory[] = ['observer', 'guest', 'committee', 'press'];
  const people = [
    ...active.map((cooperative, index) => ({
      person: exampleParticipant(index, 'votingDelegate'),
      cooperative: asTyped(cooperative.name, index),
    })),
    ...Array.from({ length: 24 }, (_unused, index) => ({
      person: exampleParticipant(200 + index, others[index % others.length] ?? 'guest'),
      cooperative: '',
    })),
  ];
  const rows = people.map(({ person, cooperative }, index) => {
    const isFemale = person.sex === 'female';
    const id = nationalId(index, isFemale, person.birthYear ?? 1970);
    return [
      `25/11/2026 ${String(8 + (index % 9)).padStart(2, '0')}:${String((index * 7) % 60).padStart(2, '0')}:00`,
      person.name,
      isFemale ? 'P' : 'L',
      String(person.birthYear ?? ''),
      index % 29 === 5 ? '3,21601E+15' : index % 3 === 0 ? id : '',
      cooperative,
      person.position,
      index % 19 === 4 ? person.phone.replace('+62', '') : person.phone.replace('+62', '0'),
      categoryWords[person.category],
      person.category === 'votingDelegate' ? `${String(index + 1).padStart(3, '0')}/SM/XI/2026` : '',
    ];
  });
  const header = [
    'Timestamp',
    'Nama Lengkap (dengan gelar)',
    'Jenis Kelamin',
    'Tahun Lahir',
    'NIK',
    'Nama Koperasi',
    'Jabatan',
    'No. WhatsApp',
    'Hadir sebagai',
    'Nomor Surat Mandat',
  ];
  const nameless = [...(rows[0] ?? [])].map((cell, column) => (column === 1 ? '' : cell));
  const csv = Papa.unparse([header, ...rows, nameless], { delimiter: ';', newline: '\r\n' });
  return { fileName: 'pendaftaran-peserta.csv', bytes: Buffer.from(`\ufeff${csv}`, 'utf8') };
}

export { exampleCooperatives };
