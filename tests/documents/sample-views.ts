import type {
  AgendaView,
  AttendanceListView,
  BadgesView,
  DecreeView,
  DocumentHeader,
  MandateFormView,
  MandateRegisterView,
  MinutesView,
  PollRecordView,
  QuorumRecordView,
  VerificationReportView,
} from '../../electron/documents';
import { qrView, richBlocks } from '../../electron/documents';
import type { RichTextNode } from '../../shared/domain';
import { clauseLabel, countWithWords } from '../../shared/text';

/* Views of a fictional assembly, filled with the lengths that real ones have. */

export const assembly = 'Musyawarah Daerah VI Dewan Koperasi Indonesia Daerah Kabupaten Bekasi';

export function header(overrides: Partial<DocumentHeader> = {}): DocumentHeader {
  return {
    title: 'Dokumen uji',
    paper: 'A4',
    number: null,
    isDraft: false,
    signedOn: null,
    letterhead: {
      organisation: 'Dewan Koperasi Indonesia Daerah Kabupaten Bekasi',
      address: 'Jalan Contoh Raya Nomor 12, Cikarang Pusat, Kabupaten Bekasi 17530',
      contact: 'Telepon 021-5550-0123 · dekopinda@contoh.id',
      logo: null,
    },
    isVoided: false,
    replaces: null,
    seal: null,
    ...overrides,
  };
}

export const numbered = (title: string, number: string): DocumentHeader =>
  header({ title, number, signedOn: '26 November 2026' });

const chair = { title: 'KETUA', name: 'Drs. H. Maman Permana, S.E., M.M.', note: '' };
const vice = { title: 'WAKIL KETUA', name: 'Hj. Dewi Rahayu Kusumaningtyas, S.Sos., M.Si.', note: '' };
const secretary = { title: 'SEKRETARIS', name: 'Eko', note: '' };
export const presidium = { lines: ['PIMPINAN SIDANG'], signers: [chair, vice, secretary] };

export const names = [
  'Drs. H. Maman Permana, S.E., M.M.',
  'Siti Nuraini',
  'Eko',
  'Prof. Dr. Ir. Hj. Kartika Rahayu Kusumaningtyas, S.E., M.M., Ak., CA',
];

export function attendanceList(rows: number, overrides: Partial<AttendanceListView> = {}): AttendanceListView {
  return {
    header: header({ title: `Daftar Hadir ${assembly}` }),
    subtitle: assembly,
    facts: [
      { label: 'Hari, tanggal', value: 'Kamis, 26 November 2026' },
      { label: 'Tempat', value: 'Hotel Contoh Cikarang, Jalan Niaga Raya' },
    ],
    rows: Array.from({ length: rows }, (_unused, index) => ({
      no: String(index + 1),
      name: names[index % names.length] ?? '',
      cooperative: index % 3 === 0 ? 'Koperasi Konsumen Karyawan Mekar Sejahtera' : 'KDMP Sukamaju',
      position: index % 5 === 0 ? 'Wakil Ketua Bidang Usaha' : 'Ketua',
      status: 'Utusan',
      district: index % 2 === 0 ? 'Kedungwaringin' : 'Cikarang Barat',
      isOdd: index % 2 === 0,
    })),
    summary: `Jumlah yang hadir: ${countWithWords(rows)} orang.`,
    signatures: {
      lines: ['Cikarang Pusat, 26 November 2026', 'PANITIA PENYELENGGARA'],
      signers: [
        { title: 'KETUA PANITIA', name: 'H. Lukman Hidayat, S.H.', note: '' },
        { title: 'SEKRETARIS PANITIA', name: 'Maya Lestari', note: '' },
      ],
    },
    ...overrides,
  };
}

export function agenda(items = 4): AgendaView {
  return {
    header: header({ title: `Jadwal Acara ${assembly}` }),
    subtitle: assembly,
    dateLine: 'Kamis, 26 November 2026',
    sessions: ['Pembukaan', 'Sidang Pleno I', 'Sidang Pleno II'].map((title, session) => ({
      title,
      items: Array.from({ length: items }, (_unused, index) => ({
        no: String(session * items + index + 1),
        time: '08.00–09.15 WIB',
        title: index % 2 === 0 ? 'Pengesahan jadwal acara dan tata tertib musyawarah' : 'Laporan panitia',
        personInCharge: index % 2 === 0 ? 'Pimpinan sidang sementara' : 'OC',
      })),
    })),
    closing: 'Jadwal dapat disesuaikan oleh pimpinan sidang menurut jalannya musyawarah.',
    signatures: attendanceList(0).signatures,
  };
}

export function pollRecord(overrides: Partial<PollRecordView> = {}): PollRecordView {
  return {
    header: numbered('Berita Acara Pemungutan Suara', '02/BA/MUSDA-DEKOPINDA/XI/2026'),
    subtitle: 'Penghitungan Suara',
    opening: `Pada hari ini, Kamis, tanggal dua puluh enam bulan November tahun dua ribu dua puluh enam (26-11-2026), pukul 13.00 WIB, bertempat di Hotel Contoh Cikarang, telah dilakukan pengambilan keputusan dalam ${assembly} dengan 74 (tujuh puluh empat) koperasi yang berhak dan 60 (enam puluh) di antaranya hadir saat dibuka, mengenai:`,
    question: 'Apakah laporan pertanggungjawaban pengurus masa bakti 2021–2026 diterima?',
    manner:
      'Pemungutan suara dilakukan dengan mengangkat tangan dan dihitung dua kali oleh dua petugas di setiap sektor.',
    rows: [
      { label: 'Setuju', number: '44', words: 'empat puluh empat', percent: '78,6%' },
      { label: 'Tidak setuju', number: '12', words: 'dua belas', percent: '21,4%' },
      { label: 'Abstain', number: '4', words: 'empat', percent: '' },
      { label: 'Jumlah yang mengangkat tangan', number: '60', words: 'enam puluh', percent: '' },
    ],
    sectors: ['A', 'B'].map((name) => ({ name: `Sektor ${name}`, present: '30', yes: '22', no: '6', abstain: '2' })),
    result: [
      'Setuju 44 dari 56 suara sah (78,6%); diperlukan lebih dari ½, yaitu 29; abstain (4) dan suara tidak sah (0) tidak dihitung.',
      'Dengan demikian usul tersebut dinyatakan: DITERIMA.',
    ],
    objections: [],
    closing: 'Pemungutan suara ditutup pukul 13.20 WIB. Demikian berita acara ini dibuat dengan sebenarnya.',
    signatures: { ...presidium, lines: ['Cikarang Pusat, 26 November 2026', 'PIMPINAN SIDANG'] },
    tellers: {
      lines: ['PETUGAS PENGHITUNG'],
      signers: ['I – Sektor A', 'II – Sektor A', 'I – Sektor B', 'II – Sektor B'].map((one) => ({
        title: `Penghitung ${one}`,
        name: '',
        note: '',
      })),
    },
    ...overrides,
  };
}

export function quorumRecord(): QuorumRecordView {
  return {
    header: numbered('Berita Acara Pemeriksaan Kuorum', '01/BA/MUSDA-DEKOPINDA/XI/2026'),
    opening: `Pada hari ini, Kamis, tanggal dua puluh enam bulan November tahun dua ribu dua puluh enam (26-11-2026), pukul 09.15 WIB, bertempat di Hotel Contoh Cikarang, telah diperiksa kuorum ${assembly}, dengan hasil:`,
    rows: [
      { label: 'Koperasi yang berhak dan terdaftar', number: '74', words: 'tujuh puluh empat', percent: '' },
      { label: 'Koperasi yang hadir dengan mandat sah', number: '60', words: 'enam puluh', percent: '81,1%' },
      { label: 'Jumlah yang diperlukan', number: '38', words: 'tiga puluh delapan', percent: '' },
    ],
    result: ['Kuorum TERPENUHI; sidang dinyatakan sah untuk dilanjutkan.'],
    closing: 'Demikian berita acara ini dibuat dengan sebenarnya.',
    signatures: presidium,
  };
}

export function decree(clauses = 3, overrides: Partial<DecreeView> = {}): DecreeView {
  return {
    header: numbered('Keputusan tentang tata tertib', '05/KEP/MUSDA-DEKOPINDA/XI/2026'),
    issuer: `KEPUTUSAN ${assembly.toUpperCase()}`,
    about: 'PENERIMAAN LAPORAN PERTANGGUNGJAWABAN PENGURUS MASA BAKTI 2021–2026',
    recitals: [
      {
        label: 'Menimbang',
        points: [
          {
            mark: 'a.',
            text: 'bahwa pengurus telah menyampaikan laporan pertanggungjawaban masa bakti 2021–2026 dalam Sidang Pleno II;',
          },
          {
            mark: 'b.',
            text: 'bahwa laporan tersebut telah dibahas dan mendapat pandangan umum dari para utusan, sehingga perlu ditetapkan dengan keputusan;',
          },
        ],
      },
      {
        label: 'Mengingat',
        points: [
          { mark: '1.', text: 'Undang-Undang Nomor 25 Tahun 1992 tentang Perkoperasian;' },
          { mark: '2.', text: 'Anggaran Dasar dan Anggaran Rumah Tangga Dewan Koperasi Indonesia;' },
        ],
      },
      { label: 'Memperhatikan', points: [{ mark: '1.', text: 'hasil Sidang Pleno II tanggal 26 November 2026;' }] },
    ],
    decides: `KEPUTUSAN ${assembly.toUpperCase()} TENTANG PENERIMAAN LAPORAN PERTANGGUNGJAWABAN PENGURUS`,
    clauses: Array.from({ length: clauses }, (_unused, index) => ({
      label: clauseLabel(index + 1),
      text: `Butir ${String(index + 1)}: menerima laporan pertanggungjawaban pengurus masa bakti 2021–2026 dan menyatakan pengurus demisioner sejak keputusan ini ditetapkan.`,
    })),
    annexes: [],
    place: 'Cikarang Pusat',
    signedOn: '26 November 2026',
    signatures: presidium,
    ...overrides,
  };
}

const word = (text: string, ...marks: string[]): RichTextNode => ({
  type: 'text',
  text,
  marks: marks.map((type) => ({ type })),
});
const paragraph = (...content: RichTextNode[]): RichTextNode => ({ type: 'paragraph', content });
const cell = (text: string, type = 'tableCell', attrs: Record<string, number> = {}): RichTextNode => ({
  type,
  attrs,
  content: [paragraph(word(text))],
});

export const richSample: readonly RichTextNode[] = [
  { type: 'heading', attrs: { level: 2 }, content: [word('Pandangan umum')] },
  paragraph(
    { type: 'mention', attrs: { id: 'p1', label: 'Hj. Dewi Rahayu, S.Sos.' } },
    word(' menyampaikan bahwa '),
    word('laporan keuangan', 'bold'),
    word(' perlu '),
    word('dilengkapi', 'italic', 'underline'),
    word(' dengan lampiran.'),
  ),
  {
    type: 'bulletList',
    content: [
      { type: 'listItem', content: [paragraph(word('simpan pinjam;'))] },
      {
        type: 'listItem',
        content: [
          paragraph(word('konsumen:')),
          {
            type: 'orderedList',
            attrs: { start: 3 },
            content: [{ type: 'listItem', content: [paragraph(word('gerai.'))] }],
          },
        ],
      },
    ],
  },
  {
    type: 'table',
    content: [
      {
        type: 'tableRow',
        content: [cell('Bidang', 'tableHeader'), cell('Anggaran', 'tableHeader'), cell('Ket', 'tableHeader')],
      },
      { type: 'tableRow', content: [cell('Organisasi'), cell('Rp1.250.000', 'tableCell', { colspan: 2 })] },
      { type: 'tableRow', content: [cell('Usaha'), cell('Rp750.000'), cell('–')] },
    ],
  },
];

export function minutes(sections = 3, overrides: Partial<MinutesView> = {}): MinutesView {
  return {
    header: numbered(`Notulen ${assembly}`, '01/NOT/MUSDA-DEKOPINDA/XI/2026'),
    subtitle: assembly,
    facts: [
      { label: 'Hari, tanggal', value: 'Kamis, 26 November 2026' },
      { label: 'Tempat', value: 'Hotel Contoh Cikarang' },
      { label: 'Pimpinan sidang', value: chair.name },
      {
        label: 'Kehadiran',
        value: '60 (enam puluh) dari 74 (tujuh puluh empat) koperasi; 71 (tujuh puluh satu) orang',
      },
    ],
    sections: Array.from({ length: sections }, (_unused, index) => ({
      title: `${String(index + 1)}. Sidang Pleno`,
      facts: [
        { time: '09.10', text: 'Acara "Sidang Pleno" dimulai.' },
        {
          time: '09.15',
          text: 'Pemeriksaan kuorum: 60 (enam puluh) dari 74 (tujuh puluh empat) koperasi hadir, diperlukan 38 (tiga puluh delapan); kuorum terpenuhi.',
        },
      ],
      body: richBlocks(richSample),
    })),
    decisions: ['Penerimaan laporan pertanggungjawaban pengurus', 'Pengesahan tata tertib'],
    gavel: [{ time: '09.10', knocks: '3 kali', meaning: 'membuka sidang', item: 'Sidang Pleno' }],
    closing: 'Demikian notulen ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.',
    signatures: {
      lines: ['Cikarang Pusat, 26 November 2026'],
      signers: [
        { title: 'KETUA SIDANG', name: chair.name, note: '' },
        { title: 'NOTULIS', name: 'Maya Lestari', note: '' },
      ],
    },
    ...overrides,
  };
}

/** Sixteen characters of Crockford base 32, as the host draws them: 80 bits. */
export const tokenOf = (index: number) => `7ZQ4M9X2KT5V${String(index).padStart(4, '0')}`;

export function badges(count: number, hasQr = true): BadgesView {
  return {
    header: header({ title: `Kartu Peserta ${assembly}` }),
    layout: 'sheet',
    title: assembly,
    badges: Array.from({ length: count }, (_unused, index) => ({
      name: names[index % names.length] ?? '',
      cooperative: index % 3 === 0 ? 'Koperasi Konsumen Karyawan Mekar Sejahtera' : 'KDMP Sukamaju',
      category: ['UTUSAN', 'PENINJAU', 'UNDANGAN', 'PANITIA'][index % 4] ?? '',
      color: ['#14532d', '#1e3a8a', '#713f12', '#581c87'][index % 4] ?? '',
      ink: '#ffffff',
      number: `${['U', 'P', 'T', 'K'][index % 4] ?? ''}-${String(index + 1).padStart(3, '0')}`,
      photo: null,
      qr: hasQr ? qrView(tokenOf(index)) : null,
    })),
  };
}

export function mandateRegister(rows = 40): MandateRegisterView {
  return {
    header: header({ title: `Daftar Surat Mandat ${assembly}` }),
    subtitle: assembly,
    facts: attendanceList(0).facts,
    rows: Array.from({ length: rows }, (_unused, index) => ({
      no: String(index + 1),
      letterNo: `${String(index + 1).padStart(3, '0')}/SM/KOP-MS/XI/2026`,
      letterDate: '24 November 2026',
      cooperative: index % 3 === 0 ? 'Koperasi Konsumen Karyawan Mekar Sejahtera' : 'KDMP Sukamaju',
      delegate: `${names[index % names.length] ?? ''} (U-${String(index + 1).padStart(3, '0')})`,
      received: '26 November 2026, 08.41',
      state: index % 9 === 0 ? 'Diganti: utusan lama sakit' : 'Terverifikasi',
    })),
    summary: `Jumlah surat mandat: ${countWithWords(rows)}.`,
    signatures: attendanceList(0).signatures,
  };
}

export function verificationReport(excluded = 30): VerificationReportView {
  const row = (no: number, text: string) => ({ no: String(no), cooperative: 'Koperasi Produsen Tani Makmur', text });
  return {
    header: header({ title: `Laporan Verifikasi Mandat ${assembly}` }),
    subtitle: assembly,
    opening:
      'Pada hari ini, Kamis, tanggal dua puluh enam bulan November tahun dua ribu dua puluh enam (26-11-2026), panitia melaporkan hasil verifikasi.',
    counts: quorumRecord().rows,
    gates: [{ gate: 'berstatus aktif', failed: '12', waived: '1' }],
    objectionPeriod: 'Masa keberatan sampai 26 November 2026 pukul 09.00 WIB.',
    excluded: Array.from({ length: excluded }, (_unused, index) =>
      row(index + 1, 'berstatus tidak aktif; belum ada surat mandat'),
    ),
    disputes: [row(1, 'surat 014/SM/2026 untuk Siti Nuraini: surat kedua dari koperasi yang sama')],
    objections: [row(1, '26 November 2026, 08.30, Operator: RAT 2025 sudah diadakan')],
    overrides: [],
    closing: 'Demikian laporan ini dibuat dengan sebenarnya untuk diketahui sidang.',
    signatures: attendanceList(0).signatures,
  };
}

export function mandateForm(): MandateFormView {
  return {
    header: header({ title: `Formulir Surat Mandat ${assembly}` }),
    subtitle: assembly,
    opening: 'Yang bertanda tangan di bawah ini, pengurus koperasi:',
    grants: 'dengan ini memberikan mandat kepada:',
    purpose: `untuk mewakili koperasi kami sebagai utusan dalam ${assembly} pada Kamis, 26 November 2026, bertempat di Hotel Contoh Cikarang.`,
    validity: 'Surat mandat ini berlaku untuk satu orang dan tidak dapat dipindahkan.',
    returnTo: 'Diserahkan asli dan bercap kepada panitia Dekopinda.',
  };
}
