import type { AssemblyState, QuorumCheck } from '../../../shared/domain';
import {
  countWithWords,
  dateInWords,
  dateOf,
  formatCount,
  formatDateWithWeekday,
  formatDuration,
  formatPercent,
  formatTime,
  numberInWords,
} from '../../../shared/text';
import { headerView, signatoriesAt, signedDay } from './shared-parts';
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

const occasionOf = ({ occasion }: QuorumCheck) => (occasion === '' ? '' : ` untuk ${occasion}`);

/** The rule that the check was held against, with the clause where the chair quoted one. */
function ruleSentence({ rule, clause }: QuorumCheck): string {
  const source = clause === '' ? 'Tata tertib' : `Tata tertib ${clause}`;
  return `${source} mensyaratkan ${rule.isStrict ? 'lebih dari' : 'sekurang-kurangnya'} ${clauses[rule.kind]} dari koperasi anggota aktif.`;
}

/** The suspensions that lie behind a check, each with the count that led to it. */
function suspensionSentences(state: AssemblyState, check: QuorumCheck): readonly string[] {
  const { timeZone } = state.facts.profile;
  const index = state.quorumChecks.findIndex((one) => one.id === check.id);
  return state.quorumChecks
    .slice(Math.max(0, index - check.suspensionsBefore), index)
    .flatMap((before) =>
      before.sequel?.kind !== 'suspended'
        ? []
        : [
            `Skorsing ke-${String(before.suspensionsBefore + 1)}: pukul ${formatTime(before.sequel.at, timeZone)} selama ` +
              `${formatDuration(before.sequel.minutes)}, karena baru ${countWithWords(before.state.present)} koperasi hadir.`,
          ],
    );
}

function sequelSentences(state: AssemblyState, { sequel, suspensionsBefore }: QuorumCheck): readonly string[] {
  const { timeZone } = state.facts.profile;
  if (sequel === null) return [];
  if (sequel.kind === 'suspended') {
    return [
      `Sidang diskors untuk kali ke-${String(suspensionsBefore + 1)} selama ${formatDuration(sequel.minutes)} sampai pukul ` +
        `${formatTime(sequel.until, timeZone)}, kemudian kuorum diperiksa kembali.`,
    ];
  }
  const day = sequel.to === null ? 'waktu yang akan ditentukan' : formatDateWithWeekday(sequel.to);
  return [`Sidang dijadwalkan ulang ke ${day}: ${sequel.reason}`.replace(/[.]?$/, '.')];
}

/** What the rules allow where the quorum is missing: said wherever it was. */
function procedureSentences({ outcome, procedure, suspensionsBefore }: QuorumCheck): readonly string[] {
  if (outcome === 'met' && suspensionsBefore === 0) return [];
  const { maySuspendTimes, suspensionMinutes, mayDeemValid } = procedure;
  const suspending =
    maySuspendTimes === 0
      ? 'Tata tertib tidak mengenal skorsing karena kuorum'
      : `Tata tertib mengizinkan skorsing paling banyak ${countWithWords(maySuspendTimes)} kali, masing-masing ${formatDuration(suspensionMinutes)}`;
  return [
    `${suspending}; ${mayDeemValid ? 'setelah itu sidang boleh dinyatakan sah' : 'sidang tidak boleh dinyatakan sah tanpa kuorum'}.`,
  ];
}

/** One quorum check as it was frozen, with the suspensions before it and what followed (CHK-6). */
export function quorumRecordView(state: AssemblyState, check: QuorumCheck): QuorumRecordView {
  const { profile } = state.facts;
  const date = dateOf(check.at, profile.timeZone);
  const row = (label: string, value: number, percent = '') => ({
    label,
    number: formatCount(value),
    words: numberInWords(value),
    percent,
  });
  const subject = { kind: 'quorumRecord', quorumCheckId: check.id } as const;
  const again = check.suspensionsBefore > 0 ? 'diperiksa kembali' : 'diperiksa';
  return {
    header: headerView(state, subject, 'Berita Acara Pemeriksaan Kuorum', true),
    opening:
      `Pada hari ini, ${dateInWords(date)}, pukul ${formatTime(check.at, profile.timeZone)}, bertempat di ${profile.place}, ` +
      `telah ${again} kuorum ${profile.title}${occasionOf(check)} (pemeriksaan ke-${String(check.number)}), dengan hasil:`,
    rows: [
      row('Koperasi anggota aktif (dasar kuorum)', check.state.registered),
      row(
        'Koperasi yang hadir dengan mandat sah',
        check.state.present,
        formatPercent(check.state.present, check.state.registered),
      ),
      row('Jumlah yang diperlukan', check.state.needed),
      row('Orang di dalam ruangan (semua kategori)', check.headsPresent),
    ],
    result: [
      ruleSentence(check),
      ...procedureSentences(check),
      ...suspensionSentences(state, check),
      outcomes[check.outcome],
      ...sequelSentences(state, check),
    ],
    closing: 'Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.',
    signatures: signatoriesAt(state, check.at, signedDay(state, subject, date)),
  };
}
