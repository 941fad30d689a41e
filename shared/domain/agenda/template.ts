import type { TemplateSession } from './commands';

/** The usual order of one day (domain.md §2), in the language of the documents. */
export const musdaTemplate: readonly TemplateSession[] = [
  {
    title: 'Registrasi',
    kind: 'registration',
    chairedBy: 'Panitia',
    items: [
      { title: 'Registrasi peserta dan pemeriksaan mandat', durationMinutes: 60, personInCharge: 'Panitia (OC)' },
    ],
  },
  {
    title: 'Pembukaan',
    kind: 'opening',
    chairedBy: 'Pembawa acara',
    items: [
      {
        title: 'Lagu kebangsaan, doa, laporan panitia, dan sambutan',
        durationMinutes: 75,
        personInCharge: 'Pembawa acara',
      },
    ],
  },
  {
    title: 'Sidang Pleno I',
    kind: 'plenary',
    chairedBy: 'Pimpinan sidang sementara',
    items: [
      { title: 'Pemeriksaan kuorum', durationMinutes: 10, personInCharge: 'Pimpinan sidang sementara' },
      {
        title: 'Pengesahan jadwal acara dan tata tertib',
        durationMinutes: 20,
        personInCharge: 'Pimpinan sidang sementara',
      },
      { title: 'Pemilihan pimpinan sidang', durationMinutes: 15, personInCharge: 'Pimpinan sidang sementara' },
    ],
  },
  {
    title: 'Sidang Pleno II',
    kind: 'plenary',
    chairedBy: 'Pimpinan sidang',
    items: [
      { title: 'Laporan pertanggungjawaban pengurus', durationMinutes: 30, personInCharge: 'Pengurus' },
      { title: 'Pandangan umum dan hak jawab', durationMinutes: 30, personInCharge: 'Pimpinan sidang' },
      { title: 'Penerimaan LPJ dan pernyataan demisioner', durationMinutes: 15, personInCharge: 'Pimpinan sidang' },
    ],
  },
  {
    title: 'Sidang Komisi',
    kind: 'commission',
    chairedBy: 'Pimpinan komisi',
    items: [
      {
        title: 'Komisi A organisasi, Komisi B program dan anggaran, Komisi C rekomendasi',
        durationMinutes: 60,
        personInCharge: 'Pimpinan komisi',
      },
    ],
  },
  {
    title: 'Sidang Pleno III',
    kind: 'plenary',
    chairedBy: 'Pimpinan sidang',
    items: [{ title: 'Pengesahan hasil sidang komisi', durationMinutes: 45, personInCharge: 'Pimpinan sidang' }],
  },
  {
    title: 'Sidang Pleno IV',
    kind: 'finalPlenary',
    chairedBy: 'Pimpinan sidang',
    items: [
      {
        title: 'Pencalonan, penyampaian visi, dan pemilihan ketua',
        durationMinutes: 60,
        personInCharge: 'Pimpinan sidang dan tim penghitung',
      },
      { title: 'Pembentukan formatur', durationMinutes: 30, personInCharge: 'Pimpinan sidang' },
    ],
  },
  {
    title: 'Penutupan',
    kind: 'closing',
    chairedBy: 'Pimpinan sidang',
    items: [{ title: 'Serah terima dan penutupan', durationMinutes: 30, personInCharge: 'Dekopinwil' }],
  },
];
