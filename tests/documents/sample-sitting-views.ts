import type {
  DecisionsSummaryView,
  FollowUpsView,
  ImplementationReportView,
  GavelLogView,
  RulesOfProcedureView,
  SpeakerListView,
} from '../../electron/documents';
import { assembly, attendanceList, header, minutes, names, presidium } from './sample-views';

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

export function gavelLog(rows = 14): GavelLogView {
  return {
    header: header({ title: `Catatan Palu Sidang ${assembly}` }),
    subtitle: assembly,
    facts: attendanceList(0).facts,
    rows: Array.from({ length: rows }, (_unused, index) => ({
      no: String(index + 1),
      time: `09.${String(10 + index)}`,
      act:
        index % 3 === 0
          ? 'Pimpinan diserahkan oleh Pimpinan sidang sementara kepada Drs. H. Maman Permana, S.E., M.M. (Ketua Sidang)'
          : 'Palu diketuk 3 (tiga) kali: membuka sidang',
      item: 'Pengesahan jadwal acara dan tata tertib musyawarah',
    })),
    summary:
      'Palu diketuk pada 9 (sembilan) peristiwa, seluruhnya 21 (dua puluh satu) ketukan; skorsing: 1 (satu) kali, seluruhnya 30 menit.',
    signatures: presidium,
  };
}

export function speakerList(speeches = 6): SpeakerListView {
  return {
    header: header({ title: `Daftar Pembicara ${assembly}` }),
    subtitle: assembly,
    facts: attendanceList(0).facts,
    items: ['1. Laporan pertanggungjawaban pengurus', '2. Pandangan umum dan hak jawab'].map((title) => ({
      title,
      rows: Array.from({ length: speeches }, (_unused, index) => ({
        no: String(index + 1),
        time: '10.15–10.18',
        name: names[index % names.length] ?? '',
        cooperative: index % 3 === 0 ? 'Koperasi Konsumen Karyawan Mekar Sejahtera' : 'KDMP Sukamaju',
        stance: index % 2 === 0 ? 'mendukung' : '–',
        duration: '3 menit 12 detik',
      })),
      interruptions: [
        '10.20 – Interupsi ketertiban oleh Eko (KDMP Sukamaju): waktu habis. Interupsi diterima oleh Drs. H. Maman Permana, S.E., M.M.',
      ],
    })),
    summary: 'Jumlah pembicaraan: 12 (dua belas) kali, seluruhnya 38 menit 24 detik.',
    signatures: presidium,
  };
}

export function implementationReport(rows: number): ImplementationReportView {
  const { groups, ...view } = followUps(rows);
  return {
    ...view,
    header: header({ title: 'Laporan Pelaksanaan Keputusan' }),
    summary: 'Dari 2 (dua) tindak lanjut: 1 (satu) selesai, 1 (satu) belum dilaksanakan.',
    groups: groups.map((group) => ({
      ...group,
      rows: group.rows.map((row, index) => ({
        ...row,
        state: index % 2 === 0 ? 'selesai' : 'belum dilaksanakan',
        report: index % 2 === 0 ? 'Anggaran disusun dan disahkan dalam rapat pengurus.' : '',
      })),
    })),
  };
}

export function decisionsSummary(count = 12): DecisionsSummaryView {
  const { signatures } = gavelLog();
  return {
    header: header({ title: 'Risalah Keputusan' }),
    subtitle,
    facts: [{ label: 'Tempat', value: 'Aula Contoh' }],
    decisions: Array.from({ length: count }, (_unused, index) => ({
      title: `${String(index + 1)}. Iuran Anggota`,
      facts: [
        { label: 'Nomor', value: 'belum bernomor' },
        { label: 'Cara', value: 'pemungutan suara. Setuju 44 dari 60.' },
      ],
      clauses: [
        { label: 'KESATU', text: 'Menetapkan iuran:', subs: [{ mark: '1)', text: 'anggota baru Rp50.000,00;' }] },
        { label: 'KEDUA', text: 'Keputusan ini berlaku sejak tanggal ditetapkan.' },
      ],
    })),
    closing: 'Demikian risalah keputusan ini dibuat dengan sebenarnya.',
    signatures,
  };
}
