/** The standard text of a tata tertib (domain.md §4), to be edited by each council; what stands in braces are live fields of the rules. */
export const standardRulesText = `# Ketentuan Umum
##
Tata tertib ini mengatur penyelenggaraan {musda}.
Dalam tata tertib ini yang dimaksud dengan:
- Dekopinda adalah {dewan};
- Musyawarah adalah {musda};
- utusan adalah wakil koperasi yang membawa surat mandat;
- pimpinan sidang adalah presidium yang dipilih oleh dan dari peserta musyawarah.
# Dasar, Waktu dan Tempat
##
Musyawarah diselenggarakan berdasarkan Anggaran Dasar dan Anggaran Rumah Tangga Dewan Koperasi Indonesia.
Musyawarah dilaksanakan pada {tanggal} bertempat di {tempat}.
# Tugas dan Wewenang
##
Musyawarah bertugas dan berwenang:
- menilai laporan pertanggungjawaban pengurus;
- menetapkan program kerja dan rekomendasi;
- memilih ketua masa bakti {masa-bakti} dan membentuk tim formatur;
- menetapkan keputusan lain yang dipandang perlu.
# Peserta
## Kepesertaan
Peserta musyawarah terdiri atas utusan, peninjau, undangan, dan panitia.
Koperasi berhak mengirim satu utusan yang bersuara bila {syarat}.
Satu orang hanya dapat mewakili satu koperasi. Penggantian utusan memerlukan surat mandat baru yang mencabut mandat sebelumnya.
## Hak dan kewajiban
Utusan mempunyai hak bicara, hak suara, hak memilih, dan hak dipilih.
Peninjau hanya mempunyai hak bicara. Undangan tidak mempunyai hak bicara maupun hak suara.
{bobot-suara}
Setiap peserta wajib mengenakan kartu peserta dan mematuhi tata tertib ini.
# Sidang dan Pimpinan
## Sidang
Sidang terdiri atas sidang pleno, sidang komisi, dan sidang paripurna.
Sidang dibuka dengan ketukan palu {palu-buka} dan ditutup dengan ketukan palu {palu-tutup}.
Skorsing dan pencabutannya ditandai dengan ketukan palu {palu-skors}, pengesahan keputusan {palu-putusan}, dan penyerahan pimpinan {palu-serah}.
## Pimpinan
Sebelum presidium terpilih, sidang dipimpin oleh pimpinan sidang sementara.
Pimpinan sidang menjaga ketertiban, memberi kesempatan berbicara, dan memutuskan interupsi.
Jenis interupsi, menurut urutan yang didahulukan, ialah {urutan-interupsi}.
# Kuorum
##
Musyawarah sah bila dihadiri oleh {kuorum} dari jumlah koperasi yang berhak, dihitung menurut koperasi dan bukan menurut orang.
Bila kuorum belum terpenuhi, sidang diskors paling banyak {skorsing-kali} kali, masing-masing {skorsing-menit} menit.
Bila setelah itu kuorum tetap tidak terpenuhi, {kuorum-akhir}.
Kuorum diperiksa kembali sebelum pemilihan dan sebelum setiap keputusan dengan pemungutan suara.
# Keputusan
##
Keputusan diambil dengan musyawarah untuk mufakat.
Bila mufakat tidak tercapai, keputusan diambil dengan pemungutan suara dan sah bila disetujui oleh {mayoritas}.
Keputusan mengenai orang diambil secara rahasia; keputusan mengenai hal lain dengan mengangkat tangan.
Suara yang seri tidak menghasilkan keputusan; pemungutan suara diulang satu kali.
# Pemilihan
##
Ketua dipilih secara langsung, bebas, dan rahasia oleh utusan yang berhak.
{pemilihan}
Bila hanya ada satu calon, calon itu dapat ditetapkan secara aklamasi setelah pimpinan sidang menanyakan keberatan peserta.
Tim formatur berjumlah gasal, diketuai oleh ketua terpilih, dan bertugas menyusun pengurus.
# Sanksi
##
Pimpinan sidang menegur peserta yang mengganggu ketertiban dan, setelah tiga kali teguran, dapat memintanya meninggalkan sidang.
# Penutup
##
Hal yang belum diatur dalam tata tertib ini diputuskan oleh musyawarah.
Tata tertib ini berlaku sejak ditetapkan.
`;
