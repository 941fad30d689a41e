import type { DecisionText, RichTextNode } from '../../shared/domain';

/* What the fictional assembly said and decided. */

const law = 'Undang-Undang Nomor 25 Tahun 1992 tentang Perkoperasian;';
const statutes = 'Anggaran Dasar dan Anggaran Rumah Tangga Dewan Koperasi Indonesia;';
const inForce = 'Keputusan ini berlaku sejak tanggal ditetapkan, dan akan diperbaiki apabila terdapat kekeliruan.';

export const rules: DecisionText = {
  title: 'Jadwal Acara dan Tata Tertib Musyawarah Daerah',
  recitals: {
    considering: [
      'bahwa untuk kelancaran Musyawarah Daerah perlu ditetapkan jadwal acara dan tata tertib',
      'bahwa rancangan jadwal acara dan tata tertib telah dibacakan dan disetujui peserta',
    ],
    citing: [law, statutes],
    noting: ['hasil Sidang Pleno I tanggal 26 November 2026'],
    isGathered: true,
  },
  annexes: ['agenda', 'rulesOfProcedure'],
  operativeClauses: [
    'Mengesahkan jadwal acara dan tata tertib Musyawarah Daerah sebagaimana tercantum dalam lampiran keputusan ini.',
    inForce,
  ],
};

export const presidium: DecisionText = {
  title: 'Pimpinan Sidang Musyawarah Daerah',
  recitals: {
    considering: ['bahwa untuk memimpin sidang-sidang Musyawarah Daerah perlu ditetapkan pimpinan sidang'],
    citing: [statutes, 'Tata Tertib Musyawarah Daerah;'],
    noting: ['usul dan persetujuan peserta Sidang Pleno I'],
  },
  operativeClauses: [
    'Menetapkan Drs. H. Wirya Santoso, M.M. sebagai ketua, Hj. Lilis Kurniasih, S.E. sebagai wakil ketua, dan Bagas Pramudya, S.H. sebagai sekretaris pimpinan sidang.',
    'Pimpinan sidang bertugas sampai Musyawarah Daerah ditutup.',
    inForce,
  ],
};

export const report: DecisionText = {
  title: 'Penerimaan Laporan Pertanggungjawaban Pengurus Masa Bakti 2021–2026',
  recitals: {
    considering: [
      'bahwa pengurus telah menyampaikan laporan pertanggungjawaban masa bakti 2021–2026 dalam Sidang Pleno II',
      'bahwa laporan tersebut telah dibahas dan ditanggapi oleh para utusan dalam pandangan umum',
      'bahwa atas pandangan umum itu pengurus telah memberikan jawaban',
    ],
    citing: [law, statutes, 'Keputusan Musyawarah Daerah tentang Jadwal Acara dan Tata Tertib;'],
    noting: [
      'pandangan umum para utusan',
      'hasil penghitungan suara dalam Sidang Pleno II: {suara-4}',
      'berita acara pemungutan suara Nomor {ba-suara-4}',
    ],
    isGathered: true,
  },
  copies: ['Dewan Koperasi Indonesia Wilayah Jawa Barat', 'Dinas Koperasi dan UKM Kabupaten Bekasi', 'Arsip'],
  operativeClauses: [
    'Menerima laporan pertanggungjawaban pengurus masa bakti 2021–2026.',
    'Menyatakan pengurus masa bakti 2021–2026 demisioner, dengan ucapan terima kasih atas pengabdiannya.',
    'Menugaskan pengurus terpilih melengkapi lampiran neraca selambat-lambatnya tiga puluh hari sejak keputusan ini.',
    inForce,
  ],
};

export const programme: DecisionText = {
  title: 'Program Kerja dan Anggaran Masa Bakti 2026–2031',
  recitals: {
    considering: [
      'bahwa Komisi A, Komisi B, dan Komisi C telah menyampaikan hasil pembahasannya',
      'bahwa hasil tersebut perlu ditetapkan sebagai program kerja dan rekomendasi Musyawarah Daerah',
    ],
    citing: [law, statutes],
    noting: ['laporan ketiga komisi', 'hasil Sidang Pleno III'],
    isGathered: true,
  },
  operativeClauses: [
    [
      'Mengesahkan program kerja masa bakti 2026–2031 di bidang:',
      'organisasi',
      'usaha',
      'pendidikan',
      'kemitraan.',
    ].join('\n'),
    'Merekomendasikan kepada Pemerintah Kabupaten Bekasi pendampingan bagi koperasi desa dan kelurahan Merah Putih.',
    'Merekomendasikan kepada Dekopinwil penyelenggaraan pelatihan pembukuan koperasi sekurang-kurangnya dua kali setahun.',
    'Menugaskan pengurus menyusun rencana dan anggaran tahunan berdasarkan program kerja ini.',
    inForce,
  ],
};

/** What the tata tertib asks of whoever wants to chair. */
export const requirements = [
  'Anggota koperasi sekurang-kurangnya lima tahun',
  'Pernah menjadi pengurus atau pengawas koperasi',
  'Sehat jasmani dan rohani',
] as const;

/** What the nominees stand for. */
export const visions = [
  'Satu perusahaan satu koperasi: kemitraan dengan kawasan industri Kabupaten Bekasi.',
  'Koperasi sebagai pemasok program makan bergizi gratis, dengan pembukuan digital.',
  'Generasi muda di kepengurusan dan pembinaan 300 koperasi yang tidak aktif.',
  'Gerai koperasi desa dan kelurahan Merah Putih di setiap kecamatan.',
] as const;

/** The seats of the board that the formation team fills. */
export const boardSeats = ['Ketua', 'Wakil Ketua', 'Sekretaris', 'Wakil Sekretaris', 'Bendahara'] as const;

// ---------------------------------------------------------------- minutes

type Mark = 'bold' | 'italic' | 'underline' | 'strike';

function text(value: string, ...marks: readonly Mark[]): RichTextNode {
  return { type: 'text', text: value, marks: marks.map((type) => ({ type })) };
}

function paragraph(...content: readonly RichTextNode[]): RichTextNode {
  return { type: 'paragraph', content };
}

function list(type: 'bulletList' | 'orderedList', items: readonly string[]): RichTextNode {
  return { type, content: items.map((item) => ({ type: 'listItem', content: [paragraph(text(item))] })) };
}

function table(rows: readonly (readonly string[])[]): RichTextNode {
  return {
    type: 'table',
    content: rows.map((cells, row) => ({
      type: 'tableRow',
      content: cells.map((cell) => ({
        type: row === 0 ? 'tableHeader' : 'tableCell',
        content: [paragraph(text(cell, ...(row === 0 ? (['bold'] as const) : [])))],
      })),
    })),
  };
}

function doc(...content: readonly RichTextNode[]): RichTextNode {
  return { type: 'doc', content };
}

export const openingNote = doc(
  paragraph(text('Acara dibuka pembawa acara dengan menyanyikan lagu kebangsaan "Indonesia Raya" dan doa.')),
  list('orderedList', [
    'Ketua panitia melaporkan persiapan musyawarah dan jumlah koperasi yang terdaftar.',
    'Ketua Dekopinda menyampaikan sambutan dan ucapan terima kasih kepada para utusan.',
    'Wakil pemerintah kabupaten menyampaikan sambutan dan membuka musyawarah secara resmi.',
  ]),
);

export const reportNote = doc(
  paragraph(
    text('Pengurus menyampaikan '),
    text('laporan pertanggungjawaban masa bakti 2021–2026', 'bold'),
    text(' dengan pokok-pokok berikut.'),
  ),
  table([
    ['Bidang', 'Rencana', 'Capaian'],
    ['Organisasi', '20 pelatihan pengurus', '17 pelatihan, 412 peserta'],
    ['Usaha', '5 kerja sama pemasaran', '6 kerja sama pemasaran'],
    ['Pendidikan', '10 sekolah koperasi', '8 sekolah koperasi'],
  ]),
);

export const viewsNote = doc(
  { type: 'heading', attrs: { level: 2 }, content: [text('Pandangan umum')] },
  paragraph(
    { type: 'mention', attrs: { id: 'peserta-2', label: 'Siti Lestari' } },
    text(' meminta agar '),
    text('lampiran neraca', 'italic'),
    text(' dilengkapi dan dibagikan kepada seluruh utusan.'),
  ),
  paragraph(text('Dewi Hidayat mengusulkan pendampingan bagi koperasi desa Merah Putih yang baru berdiri.')),
  { type: 'heading', attrs: { level: 2 }, content: [text('Jawaban pengurus')] },
  list('bulletList', [
    'Lampiran neraca diserahkan selambat-lambatnya tiga puluh hari.',
    'Pendampingan koperasi desa dimasukkan ke dalam rancangan program kerja.',
  ]),
);

export const commissionsNote = doc(
  paragraph(text('Ketiga komisi bersidang terpisah dan menyampaikan hasilnya secara tertulis.')),
  list('bulletList', [
    'Komisi A membahas organisasi dan keanggotaan.',
    'Komisi B membahas program kerja dan anggaran.',
    'Komisi C membahas rekomendasi kepada pemerintah dan Dekopinwil.',
  ]),
);

export const electionNote = doc(
  paragraph(
    text(
      'Empat orang diajukan sebagai bakal calon; panitia memeriksa persyaratan satu per satu dan membacakan hasilnya.',
    ),
  ),
  paragraph(text('Para calon menyampaikan visi dan misi, masing-masing lima menit, dilanjutkan tanya jawab.')),
);

export const generalNote = doc(paragraph(text('Seluruh peserta mengikuti musyawarah dengan tertib sampai selesai.')));

/** What the commissions A, B and C bring to the plenary, and who wrote it down. */
export const commissionResults = [
  {
    secretary: 'Fitri Maulana',
    text: [
      'Susunan organisasi Dekopinda',
      'Susunan organisasi disederhanakan menjadi lima bidang, dan sekurang-kurangnya sepertiga pengurus berusia di bawah empat puluh tahun.',
      'Pendataan anggota dilakukan setiap tahun, dimulai dari 300 koperasi yang tidak aktif di antara 1.100 koperasi.',
      '',
      'Keanggotaan koperasi desa',
      'Koperasi desa dan kelurahan Merah Putih (KDMP) diterima sebagai anggota tanpa uang pangkal.',
    ].join('\n'),
  },
  {
    secretary: 'Hani Permana, S.E.',
    text: [
      'Program kerja dan anggaran 2026–2031',
      'Pelatihan pengurus koperasi diselenggarakan setiap semester.',
      'Anggaran tahun pertama diterima dengan perbaikan redaksi.',
      'Kemitraan satu perusahaan satu koperasi dibangun dengan lebih dari 7.000 perusahaan di kabupaten.',
      'Koperasi disiapkan menjadi pemasok program makan bergizi gratis.',
      'Pembukuan dan layanan koperasi didigitalkan sampai tahun 2029.',
      'Laporan pelaksanaan disampaikan kepada anggota setiap akhir tahun.',
      '',
      'Iuran anggota',
      'Iuran anggota tetap Rp50.000 setiap bulan.',
    ].join('\n'),
  },
  {
    secretary: 'Kartika Utami',
    text: [
      'Rekomendasi pendampingan koperasi desa',
      'Meminta pemerintah daerah menyediakan gerai, kantor, dan satu pendamping bagi setiap koperasi desa dan kelurahan Merah Putih.',
      'Pendamping bertugas sedikitnya dua tahun.',
      '',
      'Rekomendasi modul pelatihan',
      'Meminta Dekopinwil menyusun modul pelatihan yang sama untuk seluruh kabupaten dan kota.',
      '',
      'Rekomendasi layanan anggota',
      'Membuka meja layanan bagi koperasi desa di sekretariat Dekopinda.',
    ].join('\n'),
  },
] as const;
