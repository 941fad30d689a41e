export const retention = {
  'retention.title': 'Data pribadi',
  'retention.keptUntil':
    'Disimpan sampai {{date}}. Setelah itu nama, telepon, NIK, foto, dan surat mandat dapat dihapus.',
  'retention.purgedAt': 'Dihapus pada {{date}} oleh {{by}}: {{reason}} ({{count}} peserta).',
  'retention.retainUntil': 'Data pribadi disimpan sampai (kosong: sampai hari terakhir musda)',
  'retention.purge': 'Hapus data pribadi …',
  'retention.purgeTitle': 'Hapus data pribadi dari musda ini',
  'retention.goes': 'Yang dihapus',
  'retention.goesPersons':
    '{{count}} peserta: nama (diganti nomor kartu, misalnya U-012), jabatan, telepon ({{phones}}), surel, NIK ({{nationalIds}})',
  'retention.goesContacts': '{{count}} koperasi: nama ketua, telepon, surel',
  'retention.goesFiles': '{{count}} foto dan pindaian surat mandat',
  'retention.goesTexts':
    'Nama lengkap peserta di dalam notulen, alasan, catatan, usulan, dan pustaka acara: diganti nomor kartu; nama yang dimiliki dua orang, nama ketua, dan sebagian nama setelah “Pak”, “Bu”, “Sdr.”: diganti [dihapus]',
  'retention.goesPapers': '{{count}} dokumen yang pernah diekspor dan tidak bernomor',
  'retention.stays': 'Yang tetap',
  'retention.staysCounts':
    '{{marks}} catatan masuk dan keluar, {{polls}} pemungutan suara, {{decisions}} keputusan, semua waktu dan hitungan',
  'retention.staysPapers':
    '{{count}} dokumen bernomor: naskahnya disimpan seperti saat diterbitkan, dengan nama di dalamnya',
  'retention.staysCooperatives': '{{count}} koperasi dengan nomor, kecamatan, dan statusnya',
  'retention.cannotFind': 'Yang tidak dapat ditemukan – periksa lebih dahulu',
  'retention.cannotFindNicknames':
    'Nama panggilan, nama yang salah tulis, dan sebagian nama tanpa “Pak”, “Bu”, atau “Sdr.” di dalam teks',
  'retention.cannotFindOneWord':
    '{{count}} nama satu kata ({{names}}): kata yang sama dengan huruf besar ikut diganti, dan dengan huruf kecil tetap ada',
  'retention.cannotFindOthers':
    'Orang yang bukan peserta: pimpinan sidang, panitia, penanggung jawab acara, pengusul, dan yang mengajukan keberatan',
  'retention.cannotFindRecordedBy': 'Nama perangkat dan pencatat, karena menjadi bagian dari rantai catatan: {{names}}',
  'retention.cannotFindFiles': '{{count}} berkas acara, layar, dan logo: isinya tetap',
  'retention.cannotFindElsewhere':
    'Salinan di USB, komputer lain, dan peramban lain, berkas yang pernah diunduh, serta musda lain di komputer ini',
  'retention.copies': 'Salinan di komputer ini yang masih memuat data itu',
  'retention.noCopies': 'Tidak ada salinan lain di komputer ini.',
  'retention.copy.backup': 'Cadangan {{name}}',
  'retention.copy.archive': 'Arsip {{name}} di folder arsip',
  'retention.copy.half': 'Arsip setengah jadi {{name}} di folder arsip',
  'retention.copy.aside': 'Folder yang disisihkan: {{name}}',
  'retention.copy.folder': 'Folder lain dari musda ini, periksa dan hapus sendiri: {{name}}',
  'retention.moreCopies': 'dan {{count}} lagi',
  'retention.clearsCopies': 'Tulis ulang arsip dan hapus cadangan lama itu juga',
  'retention.tables':
    'Folder ekspor memuat {{count}} tabel. Palu tidak tahu milik musda mana; periksa dan hapus sendiri. Salinan di USB atau komputer lain juga.',
  'retention.reason': 'Alasan',
  'retention.confirm': 'Ketik nama musda untuk melanjutkan: {{title}}',
  'retention.cannotUndo': 'Tindakan ini tidak dapat diurungkan.',
  'retention.act': 'Hapus data pribadi',
  'retention.done': 'Data pribadi {{count}} peserta dihapus. Rantai catatan tetap utuh.',
  'retention.holding': '{{count}} salinan di komputer ini masih memuat data yang sudah dihapus.',
  'retention.clearCopies': 'Tulis ulang dan hapus salinan',
  'retention.cleared': '{{count}} salinan ditulis ulang atau dihapus.',
  'refusal.retention.tooEarly':
    'Data pribadi masih disimpan sampai {{until}}. Tidak ada yang dihapus. Coba lagi setelah tanggal itu.',
  'refusal.retention.notConfirmed':
    'Nama musda yang diketik tidak sama dengan “{{title}}”. Tidak ada yang dihapus; ketik persis seperti itu.',
};
