export const refusals = {
  'refusal.assembly.datesReversed':
    'Tanggal selesai ({{endsOn}}) mendahului tanggal mulai ({{startsOn}}). Perbaiki salah satunya.',
  'refusal.assembly.termReversed': 'Masa bakti berakhir ({{termTo}}) sebelum dimulai ({{termFrom}}).',
  'refusal.assembly.reasonMissing': 'Tuliskan alasan perubahan tata tertib.',
  'refusal.registry.unknownCooperative': 'Koperasi ini sudah tidak ada dalam daftar. Muat ulang dan pilih yang lain.',
  'refusal.registry.unknownParticipant': 'Peserta ini sudah tidak ada dalam daftar.',
  'refusal.registry.unknownMandate': 'Surat mandat ini sudah tidak ada.',
  'refusal.registry.unknownImport': 'Impor ini tidak ditemukan.',
  'refusal.registry.nameMissing': 'Nama wajib diisi.',
  'refusal.registry.duplicateCooperative': 'Sudah ada koperasi dengan nama ini: {{name}}. Ubah yang sudah ada.',
  'refusal.registry.changedMeanwhile':
    '{{name}} baru saja diubah oleh orang lain. Perubahan Anda belum disimpan; tutup formulir, buka lagi, lalu ulangi.',
  'refusal.registry.cooperativeInUse':
    '{{name}} masih memiliki {{count}} peserta. Pindahkan atau hapus pesertanya dahulu.',
  'refusal.registry.participantPresent': '{{name}} sedang di dalam ruangan. Catat keluarnya dahulu.',
  'refusal.registry.delegateNeedsCooperative': '{{name}} berkategori utusan dan harus memiliki koperasi.',
  'refusal.registry.mandateAlreadyActive':
    '{{cooperative}} sudah memiliki mandat yang berlaku. Cabut atau sengketakan yang itu dahulu.',
  'refusal.registry.importAlreadyReverted': 'Impor ini sudah diurungkan.',
  'refusal.registry.importInUse': 'Impor tidak dapat diurungkan: {{count}} data darinya sudah dipakai atau diubah.',
  'refusal.registry.boundByLetter':
    '{{name}} memegang surat mandat: kategori dan koperasinya tidak dapat diubah lewat impor. Ganti mandatnya di ruang Mandat.',
  'refusal.registry.importEmpty': 'Tidak ada baris untuk diimpor.',
  'refusal.registry.reasonMissing': 'Tuliskan alasannya.',
  'refusal.registry.gateNotWaivable': 'Surat mandat tidak dapat dikesampingkan. Verifikasi suratnya di ruang Mandat.',
  'refusal.checkin.unknownParticipant': 'Tidak dikenal. Periksa kartu, atau ketik nama.',
  'refusal.checkin.alreadyInside': '{{name}} sudah masuk di {{desk}}.',
  'refusal.checkin.notInside': '{{name}} tidak tercatat di dalam.',
  'refusal.checkin.mandateMissing': 'Tidak ada mandat yang berlaku',
  'refusal.checkin.mandateNotVerified': 'Mandat belum diverifikasi',
  'refusal.checkin.mandateDisputed': 'Mandat disengketakan',
  'refusal.checkin.cooperativeNotEligible': '{{gate}} – tidak berhak suara.',
  'refusal.checkin.nothingToUndo': 'Catatan ini sudah diurungkan.',
  'refusal.checkin.reasonMissing': 'Tuliskan alasannya.',
  'refusal.quorum.mayNotDeemValid': 'Tata tertib tidak mengizinkan sidang dinyatakan sah tanpa kuorum.',
  'refusal.agenda.unknownItem': 'Acara ini sudah tidak ada.',
  'refusal.agenda.unknownSession': 'Sidang ini sudah tidak ada.',
  'refusal.agenda.titleMissing': 'Nama acara wajib diisi.',
  'refusal.agenda.alreadyBegun': 'Jadwal tidak dapat diganti: sudah ada acara yang dimulai.',
  'refusal.agenda.itemRunning': '"{{title}}" masih berlangsung. Selesaikan dahulu.',
  'refusal.agenda.itemNotRunning': '"{{title}}" tidak sedang berlangsung.',
  'refusal.agenda.itemDone': '"{{title}}" sudah dimulai, selesai, atau dilewati.',
  'refusal.agenda.reasonMissing': 'Tuliskan alasannya.',
  'refusal.gavel.knocksOutOfRange': 'Jumlah ketukan {{knocks}} tidak wajar (1–20).',
  'refusal.meeting.alreadySuspended': 'Sidang sudah diskors.',
  'refusal.meeting.notSuspended': 'Sidang tidak sedang diskors.',
  'refusal.poll.unknown': 'Pemungutan suara ini tidak ada.',
  'refusal.poll.questionMissing': 'Tuliskan pertanyaannya.',
  'refusal.poll.sectorsMissing': 'Tambahkan sekurang-kurangnya satu sektor.',
  'refusal.poll.anotherOpen': '"{{question}}" masih dibuka. Tutup dahulu.',
  'refusal.poll.notDraft': 'Pemungutan suara ini sudah pernah dibuka.',
  'refusal.poll.notOpen': 'Pemungutan suara ini tidak sedang dibuka.',
  'refusal.poll.notPaused': 'Pemungutan suara ini tidak dijeda.',
  'refusal.poll.notClosed': 'Tutup dan hitung dahulu.',
  'refusal.poll.weightsUneven':
    'Bobot suara koperasi yang hadir tidak sama, sedangkan tangan yang diangkat tidak dapat ditimbang. Pakai aklamasi, atau samakan bobotnya sebelum dibuka.',
  'refusal.poll.nobodyPresent': 'Belum ada koperasi berhak yang hadir. Masukkan peserta di Meja Registrasi dahulu.',
  'refusal.poll.sectorsAbovePresence':
    'Sektor mencatat {{sum}} koperasi, padahal yang hadir {{present}}. Batalkan, lalu buat lagi dengan jumlah yang benar.',
  'refusal.assembly.unknownDecision':
    'Keputusan yang dijadikan dasar tidak ditemukan. Pilih keputusan lain, atau kosongkan.',
  'refusal.poll.wrongKind': 'Tindakan ini bukan untuk cara pemungutan suara ini.',
  'refusal.poll.unknownSector': 'Sektor ini tidak ada.',
  'refusal.poll.countInvalid': 'Hitungan harus bilangan bulat, nol atau lebih.',
  'refusal.poll.aboveSectorPresence': 'Jumlah {{sum}} melebihi yang hadir di {{sector}} ({{present}}). Hitung ulang.',
  'refusal.poll.sectorIncomplete': '{{sector}} belum dihitung oleh kedua petugas.',
  'refusal.poll.sectorMismatch': 'Hitungan kedua petugas di {{sector}} berbeda. Hitung ulang sektor itu.',
  'refusal.poll.aboveElectorate': 'Jumlah suara {{sum}} melebihi koperasi yang hadir ({{present}}). Periksa hitungan.',
  'refusal.poll.reasonMissing': 'Tuliskan alasannya.',
  'refusal.poll.alreadyEnded': 'Pemungutan suara ini sudah berakhir.',
  'refusal.poll.notRepeatable': 'Hanya yang sudah ditutup dapat diulangi.',
  'refusal.poll.objectorMissing': 'Tuliskan nama yang berkeberatan.',
  'refusal.decision.unknown': 'Keputusan ini tidak ada.',
  'refusal.decision.titleMissing': 'Tuliskan tentang apa keputusan ini.',
  'refusal.decision.clausesMissing': 'Tuliskan sekurang-kurangnya satu ketetapan.',
  'refusal.decision.pollMissing': 'Pilih pemungutan suara yang menjadi dasar.',
  'refusal.decision.pollNotCarried': '"{{question}}" tidak diterima, jadi tidak dapat menjadi dasar keputusan.',
  'refusal.decision.electionOpen':
    'Pemilihan "{{title}}" belum selesai: yang terpilih harus menyatakan menerima dahulu.',
  'refusal.decision.electionDecreed': 'Keputusan "{{title}}" sudah dicatat; ubah keputusan itu.',
  'refusal.decision.changedMeanwhile': '"{{title}}" baru saja diubah. Tutup, buka lagi, lalu ulangi.',
  'refusal.decision.documentIssued': 'SK sudah bernomor {{number}}. Batalkan nomornya dahulu bila harus diubah.',
  'refusal.minutes.finalised':
    'Notulen sudah final (versi {{version}}). Buka kembali di ruang Notulen dengan alasan, lalu tulis lagi; yang Anda ketik tersimpan di komputer ini.',
  'refusal.minutes.notFinalised': 'Notulen belum final; Anda dapat langsung menulis.',
  'refusal.minutes.numbered':
    'Notulen sudah bernomor {{number}}. Batalkan nomor itu di ruang Dokumen, baru notulen dapat diubah; yang Anda ketik tersimpan di komputer ini.',
  'refusal.minutes.undecided':
    'Pada "{{title}}" masih ada dua versi yang menunggu pilihan. Pilih salah satu, lalu finalkan lagi.',
  'refusal.minutes.reasonMissing': 'Tulis alasan notulen dibuka kembali.',
  'refusal.minutes.unknownItem': 'Acara ini sudah tidak ada; teks Anda masih tersimpan di komputer ini.',
  'refusal.minutes.changedMeanwhile':
    'Catatan ini juga diubah oleh {{by}}. Teks Anda masih tersimpan di komputer ini; salin, muat ulang, lalu gabungkan.',
  'refusal.document.unknown': 'Dokumen ini tidak ada.',
  'refusal.document.notNumbered': 'Dokumen ini tidak bernomor.',
  'refusal.document.alreadyNumbered': 'Dokumen ini sudah bernomor {{number}}.',
  'refusal.document.alreadyVoided': 'Nomor {{number}} sudah dibatalkan.',
  'refusal.document.subjectMissing': 'Data untuk dokumen ini belum ada.',
  'refusal.document.pollNotConfirmed': 'Sahkan hasil "{{question}}" dahulu, baru beri nomor.',
  'refusal.document.reasonMissing': 'Tuliskan alasannya.',
  'refusal.document.beforeItsMatter': 'Tanggal naskah tidak boleh sebelum peristiwanya, {{date}}.',
  'refusal.document.otherNumber': 'Nomor berikutnya sekarang {{number}}. Ulangi penerbitan.',
  'refusal.document.notReady': 'Naskah belum dapat diterbitkan: {{count}} hal harus diperbaiki dahulu.',
  'refusal.document.changing': 'Catatan terus berubah sehingga naskah belum dapat dibekukan. Ulangi sebentar lagi.',
  'refusal.document.signatureUnknown': 'Penanda tangan ini tidak ada pada naskah.',
  'refusal.document.paperOnly': 'Naskah ini hanya tersimpan sebagai PDF; bahannya sudah dihapus.',
  'refusal.document.originalMissing': 'Berkas naskah asli tidak ada.',
  'refusal.document.templateBroken':
    'Templat tidak dapat dipakai: {{detail}}. Perbaiki atau kembalikan templat bawaan.',
  'refusal.export.placeMissing':
    'Folder {{folder}} tidak ada. Pasang lagi flashdisknya atau pilih folder lain; belum ada yang diekspor.',
  'refusal.export.running': 'Ekspor sedang berjalan. Tunggu sampai selesai atau hentikan dahulu.',
  'refusal.document.cancelled': 'Pembuatan dokumen ini dibatalkan. Data tetap aman; ulangi bila masih diperlukan.',
  'refusal.document.failed': 'Dokumen tidak dapat dibuat: {{detail}}. Data tetap aman.',
  'refusal.projection.unknownPoll': 'Pemungutan suara ini tidak ada.',
  'refusal.contract.unknownMethod': 'Permintaan tidak dikenal. Muat ulang halaman.',
  'refusal.contract.forbidden': 'Perangkat ini tidak berwenang. Minta kode masuk kepada operator.',
  'refusal.contract.invalid': 'Isian tidak lengkap atau tidak wajar ({{at}}). Tidak ada yang disimpan.',
  'refusal.assembly.stillOpen': '{{title}} sedang dibuka. Tutup dahulu di Pengaturan, lalu hapus dari daftar ini.',
  'refusal.assembly.otherTitle': 'Nama yang diketik berbeda. Tidak ada yang dihapus. Ketik: {{title}}',
  'refusal.copy.missing':
    'Flashdisk atau folder {{folder}} tidak terpasang. Tidak ada yang hilang: cadangan di laptop ini dibuat. Pasang lagi, lalu salin sekali lagi.',
  'refusal.copy.noPlace': 'Pilih dahulu flashdisk atau folder untuk salinan.',
  'refusal.copy.insideData':
    'Folder itu berada di dalam data Palu sendiri: bila laptop rusak, salinannya ikut hilang. Pilih flashdisk atau folder lain.',
  'refusal.file.notHere': 'Ini hanya dapat dilakukan di komputer tempat Palu berjalan.',
  'refusal.file.unknown': 'Berkas ini tidak dibuat sejak Palu dibuka. Ekspor sekali lagi.',
  'refusal.file.noProgram': 'Tidak ada program di komputer ini yang membuka berkas itu. Bukalah foldernya.',
  'refusal.contract.failed': 'Terjadi kesalahan di Palu. Tidak ada yang berubah; data tetap aman. Coba lagi.',
  'refusal.contract.tooLarge':
    'Yang dikirim terlalu besar atau terlalu berlapis. Tidak ada yang disimpan; bagi menjadi beberapa bagian.',
  'refusal.contract.unreachable':
    'Palu tidak terhubung. Tidak ada yang berubah. Periksa apakah program masih berjalan.',
  'refusal.assembly.noneOpen': 'Belum ada musda yang dibuka.',
  'refusal.assembly.unknown': 'Musda ini tidak ditemukan di komputer ini.',
  'refusal.import.expired': 'Pratinjau sudah kedaluwarsa. Pilih berkasnya lagi.',
  'refusal.import.unreadable':
    '{{file}} tidak dapat dibaca sebagai tabel. Simpan ulang sebagai .xlsx atau .csv, lalu coba lagi. Tidak ada yang disimpan.',
  'refusal.import.empty': '{{file}} tidak berisi baris.',
  'refusal.import.noHeader':
    'Baris judul kolom tidak ditemukan di {{file}}. Pastikan ada judul seperti "Nama" dan "Koperasi".',
  'refusal.import.isHtml':
    '{{file}} sebenarnya halaman web, bukan tabel. Buka di Excel, simpan sebagai .xlsx, lalu coba lagi.',
  'refusal.import.isProtected': '{{file}} dilindungi kata sandi. Hapus kata sandinya di Excel, lalu coba lagi.',
  'refusal.import.isOldExcel': '{{file}} berformat Excel lama (.xls). Simpan sebagai .xlsx, lalu coba lagi.',
  'refusal.import.tooLarge': '{{file}} terlalu besar. Hapus lembar dan baris kosong, lalu coba lagi.',
  'refusal.import.nothingToImport': 'Tidak ada baris baru atau berubah di {{file}}.',
  'refusal.storage.diskFull':
    'Disk penuh. Tindakan terakhir tidak disimpan; yang sebelumnya aman. Kosongkan ruang, lalu ulangi.',
  'refusal.storage.readOnly':
    'Folder data tidak dapat ditulisi. Tindakan terakhir tidak disimpan; yang sebelumnya aman.',
  'refusal.storage.writeFailed':
    'Penyimpanan gagal ({{reason}}). Tindakan terakhir tidak disimpan; yang sebelumnya aman. Coba lagi.',
  'refusal.storage.poisoned':
    'Disk tidak menjamin penyimpanan. Tutup dan buka lagi musda ini; yang sudah tersimpan aman.',
  'refusal.storage.closed': 'Musda ini sudah ditutup.',
  'refusal.storage.wrongSeq': 'Urutan tindakan terganggu. Tidak ada yang berubah; ulangi.',
  'refusal.storage.journalDamaged':
    'Catatan rusak pada baris {{line}}. Tidak ada yang diubah. Perbaiki, atau pulihkan dari cadangan.',
  'refusal.storage.erasureChanged':
    'Catatan tidak utuh: yang menggantikan data pribadi yang dihapus tidak sama dengan saat penghapusannya. Tidak ada yang diubah. Bandingkan dengan arsip di tempat lain, atau pulihkan dari cadangan.',
  'refusal.storage.erasureUntold':
    'Catatan tidak utuh: ada isi yang diganti tanpa catatan penghapusan data pribadi. Tidak ada yang diubah. Bandingkan dengan arsip di tempat lain, atau pulihkan dari cadangan.',
  'refusal.storage.journalMissing':
    'Berkas catatan {{file}} tidak ada. Tidak ada yang diubah. Kembalikan berkas itu, perbaiki, atau pulihkan dari cadangan.',
  'refusal.storage.journalEmpty':
    'Catatan di folder {{folder}} kosong. Tidak ada yang diubah. Perbaiki, atau pulihkan dari cadangan.',
  'refusal.storage.journalShort':
    'Catatan berakhir pada nomor {{commits}}, padahal {{known}} pernah tersimpan: sebagian hilang atau tertimpa salinan lama. Tidak ada yang diubah. Perbaiki, atau pulihkan dari cadangan.',
  'refusal.storage.journalReplaced':
    'Berkas catatan di folder musda ini terhapus, berganti nama, atau tertimpa program lain (misalnya sinkronisasi awan). Tindakan terakhir tidak disimpan. Semua yang sudah tersimpan aman di {{keptAs}}. Tutup musda ini, buka lagi dari daftar, lalu pilih Perbaiki.',
  'refusal.storage.lineEndsBent':
    'Akhir baris catatan berubah saat berkas disalin (baris {{line}}). Isinya utuh dan tidak ada yang diubah. Pilih Perbaiki.',
  'refusal.storage.takenOver':
    'Musda ini sudah diambil alih oleh {{host}} sejak {{since}}. Tindakan terakhir tidak disimpan di sini; lanjutkan di komputer itu.',
  'refusal.storage.unreadable':
    '{{file}} tidak dapat dibaca ({{reason}}). Tidak ada yang diubah. Periksa izin folder dan diska, lalu coba lagi.',
  'refusal.storage.beyondRepair':
    'Baris {{line}} tidak ada di catatan, di simpanan, maupun di cadangan. Tidak ada yang diubah. Pulihkan dari cadangan terbaru.',
  'refusal.storage.newerFormat':
    'Data ini dibuat oleh Palu yang lebih baru (format {{found}}). Perbarui Palu di komputer ini.',
  'refusal.storage.foreign': 'Folder {{folder}} bukan data Palu.',
  'refusal.storage.locked': 'Musda ini sedang dibuka di {{host}} sejak {{since}}. Tutup di sana dahulu.',
  'refusal.storage.lockedElsewhere':
    'Musda ini ditandai sedang dibuka di {{host}} sejak {{since}}. Jika di sana sudah ditutup atau komputernya mati, ambil alih.',
  'refusal.storage.exists': 'Folder {{folder}} sudah berisi data.',
  'refusal.storage.missing': 'Folder {{folder}} tidak ditemukan.',
  'refusal.archive.foreign': 'Berkas ini bukan arsip Palu (.musda).',
  'refusal.archive.damaged': 'Arsip rusak pada {{file}}. Tidak ada yang diimpor; mintalah salinan lain.',
  'refusal.archive.newerFormat':
    'Arsip dibuat oleh Palu yang lebih baru (format {{found}}). Perbarui Palu di komputer ini.',
  'refusal.archive.unsafe': 'Arsip berisi nama berkas yang tidak wajar ({{name}}) dan ditolak.',
  'refusal.archive.tooLarge': 'Arsip terlalu besar ({{megabytes}} MB) dan ditolak.',
  'refusal.archive.exists': 'Musda ini sudah ada di komputer ini: {{title}}. Buka dari daftar.',
};
