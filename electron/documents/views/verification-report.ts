import {
  activeMandateOf,
  assemblyYear,
  eligibilityGates,
  eligibilityOf,
  mandateLedger,
  registeredCooperatives,
} from '../../../shared/domain';
import type {
  AssemblyState,
  Cooperative,
  EligibilityGate,
  EligibilityRuling,
  Instant,
  MandateLetter,
} from '../../../shared/domain';
import {
  dateInWords,
  dateOf,
  formatClock,
  formatCount,
  formatDate,
  formatPercent,
  formatTime,
  numberInWords,
} from '../../../shared/text';
import { mandateWords, reasonWords } from './mandates';
import { committeeSigners, headerView, signedAt } from './shared-parts';
import type { VerificationReportView, VerificationRow } from './types';

function gateWords(gate: EligibilityGate, years: number): string {
  switch (gate) {
    case 'legalEntity':
      return 'memiliki badan hukum';
    case 'active':
      return 'berstatus aktif';
    case 'recentMeeting':
      return `RAT dalam ${String(years)} tahun terakhir (KDMP/KKMP dikecualikan)`;
    case 'duesPaid':
      return 'iuran lunas';
    case 'mandateVerified':
      return 'surat mandat terverifikasi';
  }
}

/** Why a gate holds a cooperative back, with what the record holds of it. */
function missing(state: AssemblyState, cooperative: Cooperative, gate: EligibilityGate): string {
  switch (gate) {
    case 'legalEntity':
      return 'badan hukum tidak tercatat';
    case 'active':
      return 'berstatus tidak aktif';
    case 'recentMeeting':
      return cooperative.lastRatYear === null
        ? 'RAT tidak tercatat'
        : `RAT terakhir ${String(cooperative.lastRatYear)}`;
    case 'duesPaid':
      return cooperative.duesPaidThrough === null
        ? 'iuran tidak tercatat'
        : `iuran lunas s.d. ${String(cooperative.duesPaidThrough)}`;
    case 'mandateVerified': {
      const letters = state.mandates.filter((letter) => letter.cooperativeId === cooperative.id);
      if (letters.isEmpty()) return 'belum ada surat mandat';
      if (letters.some((letter) => letter.state === 'received')) return 'surat mandat belum diverifikasi';
      return letters.some((letter) => letter.state === 'disputed')
        ? 'mandat disengketakan'
        : 'mandat tidak berlaku lagi';
    }
  }
}

/** Why a letter was disputed, and how that ended where it has: a settled dispute stays in the report. */
function disputeWords({ history }: MandateLetter, at: (instant: Instant) => string): string {
  const last = history.findLastIndex((step) => step.state === 'disputed');
  const why = reasonWords(history[last]?.reason ?? '');
  const end = history.slice(last + 1).find((step) => step.state !== 'disputed');
  if (end === undefined) return why;
  const became = end.act === 'takenBack' ? 'sengketa diurungkan' : `selesai: ${mandateWords[end.state].toLowerCase()}`;
  return `${why} – ${became} (${at(end.at)}, ${end.by})${reasonWords(end.reason)}`;
}

function numbered(rows: readonly Omit<VerificationRow, 'no'>[]): readonly VerificationRow[] {
  return rows.map((row, index) => ({ no: String(index + 1), ...row }));
}

/** Report on the verification of mandates for the hall: counts, gates, who is excluded and why, what was said of it (CRD-3). */
export function verificationReportView(state: AssemblyState): VerificationReportView {
  const { profile, rules } = state.facts;
  const { timeZone } = profile;
  const year = assemblyYear(state);
  const everybody = registeredCooperatives(state).filter((one) => one.membership === 'ordinary');
  const verdicts = everybody.map((cooperative) => ({
    cooperative,
    verdict: eligibilityOf(cooperative, activeMandateOf(state, cooperative.id), rules, year),
  }));
  const eligible = verdicts.filter(({ verdict }) => verdict.isEligible).length;
  const letters = mandateLedger(state);
  const inState = (wanted: (typeof letters)[number]['state']) =>
    letters.filter((letter) => letter.state === wanted).length;
  const count = (label: string, value: number, percent = '') => ({
    label,
    number: formatCount(value),
    words: numberInWords(value),
    percent,
  });
  const at = (instant: string) => `${formatDate(dateOf(instant, timeZone))}, ${formatClock(instant, timeZone)}`;
  const rulings = (kind: EligibilityRuling['kind']) =>
    everybody.flatMap((cooperative) =>
      (cooperative.rulings ?? []).filter((ruling) => ruling.kind === kind).map((ruling) => ({ cooperative, ruling })),
    );
  const { objectionUntil } = rules;
  return {
    header: headerView(state, { kind: 'verificationReport' }, `Laporan Verifikasi Mandat ${profile.title}`, false),
    subtitle: profile.title,
    opening:
      `Pada hari ini, ${dateInWords(profile.startsOn)}, bertempat di ${profile.place}, panitia melaporkan hasil verifikasi ` +
      `koperasi dan surat mandat. Hasilnya dihitung dari data yang tercatat menurut tata tertib versi ${String(state.facts.rulesVersion)}.`,
    counts: [
      count('Koperasi anggota terdaftar', everybody.length),
      count('Memenuhi semua syarat', eligible, formatPercent(eligible, everybody.length)),
      count(
        'Belum memenuhi syarat',
        everybody.length - eligible,
        formatPercent(everybody.length - eligible, everybody.length),
      ),
      count('Surat mandat yang masuk', letters.length),
      ...(['verified', 'received', 'disputed', 'replaced', 'revoked'] as const).map((one) =>
        count(`– ${mandateWords[one].toLowerCase()}`, inState(one)),
      ),
    ],
    gates: eligibilityGates
      .filter((gate) => rules.gates[gate])
      .map((gate) => ({
        gate: gateWords(gate, rules.recentMeetingYears),
        failed: formatCount(verdicts.filter(({ verdict }) => verdict.failed.includes(gate)).length),
        waived: formatCount(verdicts.filter(({ verdict }) => verdict.waived.includes(gate)).length),
      })),
    objectionPeriod:
      objectionUntil === null
        ? 'Tata tertib tidak menetapkan batas waktu keberatan.'
        : `Masa keberatan sampai ${formatDate(dateOf(objectionUntil, timeZone))} pukul ${formatTime(objectionUntil, timeZone)}; keberatan sesudahnya dicatat sebagai terlambat.`,
    excluded: numbered(
      verdicts
        .filter(({ verdict }) => !verdict.isEligible)
        .map(({ cooperative, verdict }) => ({
          cooperative: cooperative.name,
          text: verdict.failed.map((gate) => missing(state, cooperative, gate)).join('; '),
        })),
    ),
    disputes: numbered(
      letters
        .filter(({ history }) => history.some((step) => step.state === 'disputed'))
        .map((letter) => ({
          cooperative: state.cooperatives.get(letter.cooperativeId)?.name ?? '–',
          text: `surat ${letter.letterNo || 'tanpa nomor'} untuk ${
            state.participants.get(letter.participantId)?.name ?? '–'
          }${disputeWords(letter, at)}`,
        })),
    ),
    objections: numbered(
      rulings('objection').map(({ cooperative, ruling }) => ({
        cooperative: cooperative.name,
        text: `${at(ruling.at)}, ${ruling.by}: ${ruling.reason}${ruling.isLate === true ? ' (terlambat)' : ''}`,
      })),
    ),
    overrides: numbered(
      rulings('override').map(({ cooperative, ruling }) => ({
        cooperative: cooperative.name,
        text: `${at(ruling.at)}, ${ruling.by}: ${
          ruling.waived.length === 0
            ? 'syarat diberlakukan kembali'
            : `dikesampingkan: ${ruling.waived.map((gate) => gateWords(gate, rules.recentMeetingYears)).join(', ')}`
        }; ${ruling.reason}`,
      })),
    ),
    closing: 'Demikian laporan ini dibuat dengan sebenarnya untuk diketahui sidang.',
    signatures: {
      lines: [signedAt(state, profile.startsOn), 'PANITIA PENYELENGGARA'],
      signers: committeeSigners(state),
    },
  };
}
