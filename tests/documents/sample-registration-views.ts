import type { InvitationsView, ParticipantRecapView } from '../../electron/documents';
import { assembly, attendanceList, header, numbered } from './sample-views';

/* Views of invitations and statistics. */

export function participantRecap(districts = 23): ParticipantRecapView {
  const row = (label: string, registered: number, came: number) => ({
    label,
    registered: String(registered),
    entitled: String(registered),
    came: String(came),
    percent: '50,0%',
    registeredBar: registered,
    cameBar: came,
  });
  return {
    header: header({ title: `Rekapitulasi Peserta ${assembly}` }),
    subtitle: assembly,
    facts: [{ label: 'Hari, tanggal', value: 'Kamis, 26 November 2026' }],
    sections: [
      {
        title: 'Koperasi menurut kecamatan',
        rows: Array.from({ length: districts }, (_unused, index) =>
          row(index % 2 === 0 ? 'Kedungwaringin' : 'Cikarang Barat', 100 - index * 3, 50 - index),
        ),
        total: row('Jumlah', 1100, 801),
      },
      {
        title: 'Peserta menurut kelompok umur',
        rows: [row('sampai 30 tahun', 20, 12), row('31–40 tahun', 100, 80), row('61 tahun ke atas', 0, 0)],
        total: row('Jumlah', 120, 92),
      },
    ],
    legend: { registered: 'Terdaftar', came: 'Hadir' },
    notes: ['Generasi muda (sampai umur 30 tahun): 20 (dua puluh) dari 120 (seratus dua puluh) peserta (16,7%).'],
    signatures: attendanceList(0).signatures,
  };
}

export function invitations(letters = 3): InvitationsView {
  const head = numbered(`Undangan ${assembly}`, '01/UND/MUSDA-DEKOPINDA/XI/2026');
  return {
    header: head,
    attributes: [
      { label: 'Lampiran', value: '–' },
      { label: 'Hal', value: `Undangan ${assembly}` },
    ],
    dateLine: 'Cikarang Pusat, 10 November 2026',
    letters: Array.from({ length: letters }, (_unused, index) => ({
      addressee: [
        `Pengurus ${index % 2 === 0 ? 'Koperasi Konsumen Karyawan Mekar Sejahtera' : 'KDMP Sukamaju'}`,
        'Jalan Contoh Raya Nomor 12',
        'Desa Contoh',
        'di Kedungwaringin',
      ],
      ordinal: `Surat ke-${String(index + 1)} dari ${String(letters)} · No. koperasi ${String(index + 1)}`,
    })),
    salutation: 'Dengan hormat,',
    opening: `Sehubungan dengan akan diselenggarakannya ${assembly}, dengan ini kami mengundang Saudara untuk mengirimkan seorang utusan yang membawa surat mandat dari koperasi, pada:`,
    event: [
      { label: 'Hari, tanggal', value: 'Kamis, 26 November 2026' },
      { label: 'Waktu', value: 'pukul 08.00 WIB sampai selesai' },
      { label: 'Tempat', value: 'Hotel Contoh Cikarang, Jalan Niaga Raya' },
      { label: 'Tema', value: '“Koperasi kuat, daerah sejahtera, anggota berdaya dalam ekonomi digital”' },
    ],
    requests: [
      'Surat mandat diserahkan kepada panitia paling lambat saat registrasi. Satu koperasi diwakili satu utusan dengan satu hak suara.',
      'Mohon kehadiran dikonfirmasi kepada panitia (Telepon 021-5550-0123), atau dengan mengembalikan isian di bawah ini.',
    ],
    reply: {
      title: 'Konfirmasi kehadiran',
      choices: ['Akan hadir', 'Tidak dapat hadir'],
      fields: ['Nama utusan', 'No. HP'],
    },
    closing: 'Demikian undangan ini kami sampaikan. Atas perhatian dan kehadiran Saudara diucapkan terima kasih.',
    signatures: { ...attendanceList(0).signatures, lines: ['PANITIA PENYELENGGARA'] },
  };
}
