export const manual = {
  'manual.title': 'Panduan Palu',
  'manual.open': 'Panduan',
  'manual.search': 'Cari dalam panduan…',
  'manual.nothing': 'Tidak ditemukan. Coba kata lain, misalnya nama ruang atau tombolnya.',
  'manual.found': '{{count}} tempat',
  'manual.findings': 'Yang ditemukan',
  'manual.contents': 'Isi panduan',
  'manual.backToContents': 'Tampilkan isi panduan',
  'manual.help': 'Cara kerja tiap ruang dengan gambar, langkah bila ada masalah. F1 membukanya di mana saja.',
};
