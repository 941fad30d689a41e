import { qrView } from '../../electron/documents';
import type { BallotPapersView, VoteSheetView } from '../../electron/documents';
import { assembly, header, numbered, presidium } from './sample-views';

/* Papers of votes and elections of a fictional assembly. */

const names = ['Drs. H. Maman Permana, S.E., M.M.', 'Hj. Siti Nuraini', 'Ir. Budi Kusuma'];

/** A sheet of one poll or election with so many rows. */
export function voteSheet(rows: number, number: string | null, overrides: Partial<VoteSheetView> = {}): VoteSheetView {
  return {
    header: number === null ? header({ title: 'Lembar suara' }) : numbered('Berita acara pemilihan', number),
    subtitle: assembly,
    isNumbered: number !== null,
    opening: 'Pada hari ini telah dilaksanakan pemilihan ketua dengan hasil sebagai berikut.',
    facts: [{ label: 'Pemungutan suara', value: 'Pemilihan ketua, putaran 1' }],
    tables: [
      {
        heading: 'Hasil',
        widths: [0, 2, 1],
        isRight: [true, false, false],
        heads: ['No.', 'Nama', 'Keterangan'],
        rows: Array.from({ length: rows }, (_unused, index) => [
          String(index + 1),
          names[index % names.length] ?? '',
          `${String(index * 7)} suara`,
        ]),
        below: ['Terpilih: Drs. H. Maman Permana, S.E., M.M.'],
      },
    ],
    signatures: presidium,
    witnesses: { lines: ['SAKSI'], signers: [{ title: 'SAKSI', name: 'Utusan Uji', note: 'menolak menandatangani' }] },
    ...overrides,
  };
}

/** Papers with stubs, four on a sheet. */
export function ballotPapers(papers: number): BallotPapersView {
  return {
    header: header({ title: 'Surat suara' }),
    assembly,
    question: 'Ketua Dekopinda masa bakti 2026–2031',
    marking: 'Coblos satu nomor.',
    options: names.map((label, index) => ({
      number: String(index + 1),
      label,
      note: 'Koperasi Contoh',
      photo: null,
    })),
    checkCode: 'K7',
    perSheet: 8,
    columns: 2,
    rows: 4,
    stubs: Array.from({ length: papers }, (_unused, index) => ({
      serial: String(index + 1).padStart(4, '0'),
      qr: qrView(`SERI-${String(index + 1).padStart(4, '0')}`),
    })),
  };
}
