export const copies = {
  'copy.title': 'Salin ke USB',
  'copy.help':
    'Setiap cadangan (tiap sepuluh menit bila ada yang berubah) juga ditulis ke flashdisk atau folder ini. Bila laptop rusak, buka salinan terbarunya di laptop lain dengan “Buka arsip”.',
  'copy.choose': 'Pilih flashdisk atau folder…',
  'copy.chooseOther': 'Pilih tempat lain…',
  'copy.chooseAtHost': 'Tempatnya dipilih di jendela Palu pada laptop utama.',
  'copy.make': 'Salin sekarang',
  'copy.forget': 'Berhenti menyalin',
  'copy.made': 'Salinan tersimpan: {{path}}',
  'copy.never': 'Belum ada salinan musda ini di {{folder}}.',
  'copy.since': 'Salinan terakhir: {{day}} pukul {{time}} {{zone}}, di {{folder}}.',
  'copy.failed': 'Salinan tertunda',
  'copy.missing':
    'Flashdisk atau folder {{folder}} tidak terpasang. Cadangan di laptop ini tetap dibuat. Pasang lagi, lalu tekan “Salin sekarang”.',
  'copy.diskFull':
    'Tempat salinan {{folder}} penuh. Cadangan di laptop ini tetap dibuat. Kosongkan ruang atau pilih tempat lain, lalu tekan “Salin sekarang”.',
  'copy.readOnly':
    'Tempat salinan {{folder}} tidak dapat ditulisi. Cadangan di laptop ini tetap dibuat. Buka kuncinya atau pilih tempat lain.',
  'copy.notWritten':
    'Salinan ke {{folder}} gagal. Cadangan di laptop ini tetap dibuat. Cabut dan pasang lagi flashdisknya, atau pilih tempat lain.',
};
