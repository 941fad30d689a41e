import type { CommissionReportView, RecommendationsView } from '../../electron/documents';
import { assembly, attendanceList, header, minutes, names, presidium } from './sample-views';

/* Views of what the assembly leaves behind. */

export function commissionReport(people = 30): CommissionReportView {
  return {
    header: header({ title: `Laporan Komisi B ${assembly}` }),
    name: 'Laporan Komisi B',
    subtitle: assembly,
    opening: 'Sidang Komisi B melaporkan hasil pembahasannya kepada sidang pleno sebagai berikut.',
    facts: attendanceList(0).facts,
    present: Array.from({ length: people }, (_unused, index) => ({
      no: String(index + 1),
      name: names[index % names.length] ?? '',
      cooperative: index % 3 === 0 ? 'Koperasi Konsumen Karyawan Mekar Sejahtera' : 'KDMP Sukamaju',
      time: '13.02–14.05',
    })),
    items: [
      {
        title: 'Komisi B: program kerja dan anggaran',
        time: 'pukul 13.00–14.05 WIB',
        facts: [{ time: '13.10', text: 'Eko Maulana, S.E. (KDMP Sukamaju) berbicara selama 3 menit 12 detik.' }],
        body: minutes(1).sections[0]?.body ?? [],
      },
    ],
    results: ['Program kerja lima tahun disusun menurut bidang.', 'Rencana anggaran disetujui.'],
    proposals: [
      {
        heading: 'Usulan 3 (usulan program kerja): Pelatihan pengurus koperasi',
        state: 'Keadaan: dibawa ke sidang pleno.',
        paragraphs: ['Pelatihan diselenggarakan setiap triwulan.', 'Biaya ditanggung bersama.'],
      },
    ],
    closing: 'Demikian laporan ini disampaikan untuk dibahas dan disahkan dalam sidang pleno.',
    signatures: { lines: presidium.lines, signers: presidium.signers.slice(0, 2) },
  };
}

export function recommendations(count = 4): RecommendationsView {
  return {
    header: header({ title: `Rekomendasi ${assembly}` }),
    subtitle: assembly,
    opening: `${assembly} merekomendasikan hal-hal sebagai berikut.`,
    groups: ['A. Internal Dekopinda', 'B. Pemerintah', 'C. Dekopinwil'].map((title) => ({
      title,
      recommendations: Array.from({ length: count }, (_unused, index) => ({
        no: `${String(index + 1)}.`,
        title: 'Pendampingan koperasi desa',
        paragraphs: ['Meminta pemerintah daerah menyediakan pendamping.', 'Pendamping bertugas dua tahun.'],
        followUps: ['Mengirim surat kepada dinas – Sekretaris Dekopinda, paling lambat 31 Maret 2027'],
      })),
    })),
    closing: 'Demikian rekomendasi ini ditetapkan.',
    signatures: presidium,
  };
}
