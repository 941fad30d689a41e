import { expect } from '@playwright/test';
import { documentView } from '../../electron/documents';
import { factSentence, gavelLog, minuteFacts } from '../../shared/domain';
import type { AssemblyState } from '../../shared/domain';
import { formatClock } from '../../shared/text';

const clock = (at: string) => formatClock(at, 'WIB');

/** What the minutes tell of the long day, line by line. */
const minutes = [
  '08.00 Acara "Registrasi peserta dan pemeriksaan mandat" dimulai.',
  '09.05 Acara "Registrasi peserta dan pemeriksaan mandat" selesai.',
  '09.05 Acara "Lagu kebangsaan, doa, laporan panitia, dan sambutan" dimulai.',
  '10.30 Acara "Lagu kebangsaan, doa, laporan panitia, dan sambutan" selesai.',
  '10.30 Acara "Pemeriksaan kuorum" dimulai.',
  '10.30 Pemeriksaan kuorum: 5 (lima) dari 12 (dua belas) koperasi hadir, diperlukan 7 (tujuh); kuorum belum terpenuhi.',
  '10.30 Sidang diskors: kuorum belum terpenuhi.',
  '10.30 Palu diketuk 2 kali untuk menskors sidang.',
  '11.00 Skorsing dicabut.',
  '11.00 Palu diketuk 2 kali untuk mencabut skorsing.',
  '11.00 Pemeriksaan kuorum: 9 (sembilan) dari 12 (dua belas) koperasi hadir, diperlukan 7 (tujuh); kuorum terpenuhi.',
  '11.00 Palu diketuk 3 kali untuk membuka sidang.',
  '11.05 Acara "Pemeriksaan kuorum" selesai.',
  '11.05 Acara "Pengesahan jadwal acara dan tata tertib" dimulai.',
  '11.05 Acara "Pembentukan formatur" dilewati: formatur bekerja setelah musda.',
  '11.25 Acara "Pengesahan jadwal acara dan tata tertib" selesai.',
  '11.25 Acara "Sambutan Bupati yang tertunda" dimulai.',
  '11.35 Acara "Sambutan Bupati yang tertunda" selesai.',
  '11.35 Acara "Pemilihan pimpinan sidang" dimulai.',
  '11.35 Pimpinan sidang diserahkan oleh Pimpinan sementara kepada Drs. H. Wirya Santoso, M.M. (Ketua Sidang).',
  '11.35 Palu diketuk 1 kali untuk menyerahkan pimpinan.',
  '11.45 Acara "Pemilihan pimpinan sidang" selesai.',
  '11.45 Acara "Laporan pertanggungjawaban pengurus" dimulai.',
  '13.10 Acara "Laporan pertanggungjawaban pengurus" selesai.',
  '13.10 Acara "Pandangan umum dan hak jawab" dimulai.',
  '13.11 Siti Rahayu (KSU Mekar Jaya 1) berbicara selama 4 menit.',
  '13.12 Interupsi ketertiban oleh Hj. Dewi Lestari (KSU Mekar Jaya 3): waktu pembicara. Interupsi diterima oleh Drs. H. Wirya Santoso, M.M.',
  '13.13 Interupsi informasi oleh Gilang Saputra (KSU Mekar Jaya 4): angka pada halaman 12. Interupsi ditolak oleh Drs. H. Wirya Santoso, M.M.: sudah dijelaskan pengurus.',
  '13.14 Interupsi klarifikasi oleh Fitri Maulana (KSU Mekar Jaya 5): nama koperasi. Interupsi diterima oleh Drs. H. Wirya Santoso, M.M.',
  '13.16 Eko Maulana, S.E. (KSU Mekar Jaya 2) berbicara selama 2 menit 30 detik.',
  '13.30 Sidang diskors: lobi antarutusan.',
  '13.30 Palu diketuk 2 kali untuk menskors sidang.',
  '14.15 Skorsing dicabut.',
  '14.15 Palu diketuk 2 kali untuk mencabut skorsing.',
  '14.30 Acara "Pandangan umum dan hak jawab" selesai.',
  '14.30 Acara "Komisi A: organisasi dan keanggotaan" dimulai.',
  '14.30 Acara "Komisi B: program kerja dan anggaran" dimulai.',
  '16.00 Hasil Sidang Komisi A disampaikan: Iuran anggota. Iuran ditetapkan Rp50.000 setiap bulan. Iuran dibayar sebelum tanggal sepuluh. Rekomendasi pendampingan. Meminta pemerintah daerah menyediakan pendamping.',
  '16.00 Komisi A mengajukan rancangan keputusan "Iuran anggota".',
  '16.00 Komisi A mengajukan usulan rekomendasi "Rekomendasi pendampingan".',
  '16.00 Acara "Komisi A: organisasi dan keanggotaan" selesai.',
  '16.00 Acara "Komisi B: program kerja dan anggaran" selesai.',
  '16.30 Acara "Pengesahan hasil sidang komisi" dimulai.',
  '16.30 Hj. Dewi Lestari mengusulkan perubahan 1 atas "Iuran anggota": mengganti "Rp50.000" dengan "Rp60.000".',
  '16.35 Gilang Saputra mengusulkan perubahan 2 atas "Iuran anggota": mengganti "ditetapkan Rp50.000 setiap bulan" dengan "dihapus".',
  '16.40 Usul perubahan 1 atas "Iuran anggota" diterima.',
  '16.40 Usul perubahan 2 atas "Iuran anggota" ditolak.',
  '16.40 Pengambilan keputusan dibuka: "Apakah usulan iuran anggota diterima?".',
  '16.50 Hasil "Apakah usulan iuran anggota diterima?": Setuju 7 dari 9 suara sah (77,8%); diperlukan lebih dari ½, yaitu 5; abstain (0) dan suara tidak sah (0) tidak dihitung. Dinyatakan DITERIMA.',
  '16.50 Usulan "Iuran anggota" disahkan dengan perubahan.',
  '16.50 Diputuskan: Iuran anggota.',
  '16.50 Usulan "Rekomendasi pendampingan" disahkan.',
  '16.50 Diputuskan: Rekomendasi pendampingan.',
  '17.00 Acara "Pengesahan hasil sidang komisi" selesai.',
  '21.40 Acara "Serah terima dan penutupan" dimulai.',
  '22.00 Palu diketuk 3 kali untuk menutup sidang.',
  '22.00 Acara "Serah terima dan penutupan" selesai.',
];

const knocks = [
  '10.30 2 suspend',
  '11.00 2 resume',
  '11.00 3 open',
  '11.35 1 handover',
  '13.30 2 suspend',
  '14.15 2 resume',
  '16.50 3 decision Apakah usulan iuran anggota diterima?',
  '22.00 3 close',
];

const speakers = [
  { time: '13.11–13.15', name: 'Siti Rahayu', duration: '4 menit' },
  { time: '13.16–13.18', name: 'Eko Maulana, S.E.', duration: '2 menit 30 detik' },
];

/** Asserts that the record of the long day reads as what the hall saw, in its order and to the minute. */
export function isToldInOrder(state: AssemblyState): void {
  expect(minuteFacts(state).map((fact) => `${clock(fact.at)} ${factSentence(fact)}`)).toEqual(minutes);
  expect(
    gavelLog(state).map((one) => `${clock(one.at)} ${String(one.knocks)} ${one.meaning} ${one.about}`.trim()),
  ).toEqual(knocks);
  expect(documentView(state, { kind: 'speakerList' })).toMatchObject({
    items: [{ title: '8. Pandangan umum dan hak jawab', rows: speakers }],
    summary:
      'Jumlah pembicaraan: 2 (dua) kali, 1 (satu) di antaranya oleh perempuan, seluruhnya 6 menit 30 detik. Semua waktu dalam WIB.',
  });
}
