export const quorum = {
  'quorum.stage.open': 'Kuorum belum pernah diperiksa',
  'quorum.stage.met': 'Kuorum terpenuhi, pemeriksaan ke-{{number}} pukul {{at}}',
  'quorum.stage.deemedValid': 'Dinyatakan sah tanpa kuorum, pemeriksaan ke-{{number}} pukul {{at}}',
  'quorum.stage.notMet': 'Belum kuorum pada pemeriksaan ke-{{number}} pukul {{at}}',
  'quorum.stage.suspended': 'Diskors {{time}} dari {{times}} kali, sampai {{until}}',
  'quorum.stage.rescheduled': 'Sidang dijadwalkan ulang',
  'quorum.timeLeft': 'Sisa waktu {{left}}',
  'quorum.timeOver': 'Waktu habis. Periksa lagi.',
  'quorum.recheck': 'Periksa lagi',
  'quorum.suspend': 'Skors {{minutes}} menit ({{time}} dari {{times}})',
  'quorum.suspendedUntil': 'diskors s.d. {{until}}',
  'quorum.deem': 'Nyatakan sah',
  'quorum.deemQuestion':
    'Kuorum belum terpenuhi: {{present}} dari {{needed}} koperasi yang diperlukan. Menurut tata tertib sidang akan dinyatakan sah untuk dilanjutkan, dan itu tercatat.',
  'quorum.reschedule': 'Jadwalkan ulang',
  'quorum.rescheduleQuestion':
    'Sidang akan dijadwalkan ulang karena kuorum tidak tercapai. Alasannya tercatat dalam berita acara.',
  'quorum.rescheduled': 'Penjadwalan ulang tercatat',
  'quorum.clause': 'Pasal tata tertib',
  'quorum.clauseExample': 'mis. Pasal 14 ayat (2)',
  'quorum.occasion': 'Untuk',
  'quorum.occasionExample': 'mis. Sidang Pleno I',
  'quorum.details': 'Catatan pemeriksaan',
  'quorum.record': 'BA kuorum ke-{{number}}',
  'header.suspendedFor': 'Sidang diskors · sisa {{left}}',
  'header.suspensionOver': 'Sidang diskors · waktu habis, periksa kuorum',
  'quorum.fresh.unchecked': 'Kuorum belum diperiksa. Sebaiknya periksa sebelum pemungutan suara dibuka.',
  'quorum.fresh.notMet':
    'Pemeriksaan kuorum terakhir belum terpenuhi. Pemungutan suara tetap dapat dibuka, tetapi keabsahannya dapat dipersoalkan.',
  'quorum.fresh.beforeLastPoll': 'Kuorum belum diperiksa lagi sejak pemungutan suara sebelumnya.',
  'quorum.fresh.lost': 'Kuorum terpenuhi saat diperiksa, tetapi yang hadir sekarang kurang.',
  'refusal.quorum.suspensionsRemain':
    'Sidang belum dapat dinyatakan sah: baru diskors {{done}} dari {{times}} kali yang diminta tata tertib. Skors dulu, lalu periksa lagi.',
  'refusal.quorum.suspensionRunning':
    'Kuorum belum terpenuhi dan skorsing masih berjalan. Tunggu sampai waktunya habis, lalu periksa lagi.',
  'refusal.quorum.nothingMissing': 'Tidak ada pemeriksaan kuorum yang belum terpenuhi. Periksa kuorum lebih dahulu.',
  'refusal.quorum.noSuspensionLeft':
    'Tata tertib hanya mengizinkan {{times}} kali skorsing. Nyatakan sah bila diizinkan, atau jadwalkan ulang.',
  'refusal.quorum.minutesOutOfRange': 'Lama skorsing harus 1 sampai 1440 menit.',
  'refusal.quorum.reasonMissing': 'Tuliskan alasan penjadwalan ulang.',
};
