import type { FollowUpsView, RulesOfProcedureView } from '../../electron/documents';
import { header, minutes } from './sample-views';

/* Views of what the sittings produce beside minutes and decrees. */

const { signatures, subtitle } = minutes(0);

export function rulesOfProcedure(overrides: Partial<RulesOfProcedureView> = {}): RulesOfProcedureView {
  const text = 'Musyawarah sah bila dihadiri oleh lebih dari ½ (satu per dua) dari jumlah koperasi yang berhak.';
  return {
    header: header({ title: 'Tata Tertib Musyawarah Daerah' }),
    subtitle,
    chapters: ['Ketentuan Umum', 'Kuorum', 'Penutup'].map((title, index) => ({
      label: `BAB ${'I'.repeat(index + 1)}`,
      title,
      articles: [0, 1].map((article) => ({
        label: `Pasal ${String(index * 2 + article + 1)}`,
        heading: article === 0 ? '' : 'Hak dan kewajiban',
        paragraphs: [
          { mark: '(1)', text, points: [] },
          {
            mark: '(2)',
            text: 'Peserta terdiri atas:',
            points: [
              { mark: 'a.', text: 'utusan;' },
              { mark: 'b.', text: 'peninjau.' },
            ],
          },
        ],
      })),
    })),
    signatures,
    ...overrides,
  };
}

export function followUps(rows: number): FollowUpsView {
  return {
    header: header({ title: 'Daftar Tindak Lanjut' }),
    subtitle,
    groups: ['Internal Dekopinda', 'Pemerintah'].map((title) => ({
      title,
      rows: Array.from({ length: rows }, (_unused, index) => ({
        no: String(index + 1),
        title: 'Menyusun jadwal pelatihan pengurus koperasi se-kabupaten',
        owner: 'Bidang Pendidikan dan Pelatihan',
        due: '31 Maret 2027',
        source: index % 2 === 0 ? '' : 'Program kerja pendidikan',
      })),
    })),
    signatures,
  };
}
