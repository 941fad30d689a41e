import { gavelLog, gavelPurpose, minuteFacts, presidingNow } from '../../../shared/domain';
import type { AgendaItemId, AssemblyState, GavelEntry, Instant } from '../../../shared/domain';
import {
  countWithWords,
  dateOf,
  formatClock,
  formatDate,
  formatDateWithWeekday,
  formatDuration,
} from '../../../shared/text';
import { headerView, presidiumSigners, signedAt } from './shared-parts';
import type { GavelLogView } from './types';

function minutesBetween(from: Instant, to: Instant): number {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 60_000));
}

interface LogLine {
  /** Number of its commit: the order of the log, whatever the clock said. */
  readonly seq: number;
  readonly at: Instant;
  readonly act: string;
  readonly itemId: AgendaItemId | null;
}

function knockLine(entry: GavelEntry): LogLine {
  const { seq, at, knocks, itemId } = entry;
  return { seq, at, act: `Palu diketuk ${countWithWords(knocks)} kali: ${gavelPurpose(entry)}`, itemId };
}

/** What the log tells of a fact that is no knock: suspensions and handovers. */
function factLines(state: AssemblyState): readonly LogLine[] {
  let suspension: { readonly at: Instant; readonly itemId: AgendaItemId | null } | null = null;
  const lines: LogLine[] = [];
  for (const fact of minuteFacts(state)) {
    const { seq, at } = fact;
    if (fact.kind === 'suspended') {
      const { reason, itemId } = fact.suspension;
      suspension = { at, itemId };
      lines.push({ seq, at, act: `Sidang diskors: ${reason}`, itemId });
    } else if (fact.kind === 'resumed' && suspension !== null) {
      const lasted = formatDuration(minutesBetween(suspension.at, at));
      lines.push({ seq, at, act: `Skorsing dicabut setelah ${lasted}`, itemId: suspension.itemId });
      suspension = null;
    } else if (fact.kind === 'chairHandedOver') {
      const { from, name, office, itemId } = fact.handover;
      const where = fact.where === '' ? '' : ` ${fact.where}`;
      const before = from === '' ? '' : ` oleh ${from}`;
      const after = office === '' ? name : `${name} (${office})`;
      lines.push({ seq, at, act: `Pimpinan${where} diserahkan${before} kepada ${after}`, itemId });
    }
  }
  return lines;
}

/** The log of the gavel: knocks, suspensions and handovers of the chair with their times (domain.md §3). */
export function gavelLogView(state: AssemblyState): GavelLogView {
  const { profile } = state.facts;
  const knocks = gavelLog(state);
  const rows = [...factLines(state), ...knocks.map(knockLine)]
    .sort((a, b) => a.seq - b.seq)
    .map(({ at, act, itemId }) => ({
      date: dateOf(at, profile.timeZone),
      time: formatClock(at, profile.timeZone),
      act,
      item: state.agenda.items.find((one) => one.id === itemId)?.title ?? '–',
    }));
  const strokes = knocks.reduce((sum, one) => sum + one.knocks, 0);
  const hasDays = new Set(rows.map(({ date }) => date)).size > 1;
  const suspended = state.suspensions.reduce(
    (sum, { at, resumedAt }) => sum + (resumedAt === null ? 0 : minutesBetween(at, resumedAt)),
    0,
  );
  return {
    header: headerView(state, { kind: 'gavelLog' }, `Catatan Palu Sidang ${profile.title}`, false),
    subtitle: profile.title,
    facts: [
      { label: 'Hari, tanggal', value: formatDateWithWeekday(profile.startsOn) },
      { label: 'Tempat', value: profile.place },
      { label: 'Pimpinan sidang', value: presidingNow(state).name === '' ? '–' : presidingNow(state).name },
    ],
    rows: rows.map(({ date, time, act, item }, index) => ({
      no: String(index + 1),
      time: hasDays ? `${formatDate(date)}, ${time}` : time,
      act,
      item,
    })),
    summary: `Palu diketuk pada ${countWithWords(knocks.length)} peristiwa, seluruhnya ${countWithWords(strokes)} ketukan; skorsing: ${countWithWords(state.suspensions.length)} kali, seluruhnya ${formatDuration(suspended)}; penyerahan pimpinan: ${countWithWords(state.handovers.length)} kali. Semua waktu dalam ${profile.timeZone}.`,
    signatures: { lines: [signedAt(state, profile.endsOn), 'PIMPINAN SIDANG'], signers: presidiumSigners(state) },
  };
}
