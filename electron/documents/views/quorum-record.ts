import type { AssemblyState, QuorumCheck } from '../../../shared/domain';
import { dateInWords, dateOf, formatCount, formatPercent, formatTime, numberInWords } from '../../../shared/text';
import { headerView, presidiumSigners, signedAt } from './shared-parts';
import type { QuorumRecordView } from './types';

const outcomes: Readonly<Record<QuorumCheck['outcome'], string>> = {
  met: 'Kuorum TERPENUHI; sidang dinyatakan sah untuk dilanjutkan.',
  notMet: 'Kuorum BELUM TERPENUHI.',
  deemedValid: 'Kuorum belum terpenuhi; sesuai tata tertib sidang DINYATAKAN SAH untuk dilanjutkan.',
};

const clauses = {
  absolute: 'setengah',
  twoThirds: 'dua pertiga',
  threeQuarters: 'tiga perempat',
} as const;

/** One quorum check as it was frozen (CHK-6). */
export function quorumRecordView(state: AssemblyState, check: QuorumCheck): QuorumRecordView {
  const { profile } = state.facts;
  const date = dateOf(check.at, profile.timeZone);
  const row = (label: string, value: number, percent = '') => ({
    label,
    number: formatCount(value),
    words: numberInWords(value),
    percent,
  });
  return {
    header: headerView(
      state,
      { kind: 'quorumRecord', quorumCheckId: check.id },
      'Berita Acara Pemeriksaan Kuorum',
      true,
    ),
    opening:
      `Pada hari ini, ${dateInWords(date)}, pukul ${formatTime(check.at, profile.timeZone)}, bertempat di ${profile.place}, ` +
      `telah diperiksa kuorum ${profile.title}${check.occasion === '' ? '' : ` untuk ${check.occasion}`}, dengan hasil:`,
    rows: [
      row('Koperasi yang berhak dan terdaftar', check.state.registered),
      row(
        'Koperasi yang hadir dengan mandat sah',
        check.state.present,
        formatPercent(check.state.present, check.state.registered),
      ),
      row('Jumlah yang diperlukan', check.state.needed),
      row('Orang di dalam ruangan (semua kategori)', check.headsPresent),
    ],
    result: [
      `Tata tertib mensyaratkan ${check.rule.isStrict ? 'lebih dari' : 'sekurang-kurangnya'} ${clauses[check.rule.kind]} dari koperasi yang berhak.`,
      outcomes[check.outcome],
    ],
    closing: 'Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.',
    signatures: { lines: [signedAt(state, date), 'PIMPINAN SIDANG'], signers: presidiumSigners(state) },
  };
}
