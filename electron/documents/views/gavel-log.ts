import { gavelWords, minuteFacts, presidingNow } from '../../../shared/domain';
import type { AgendaItemId, AssemblyState, Instant, MinuteFact } from '../../../shared/domain';
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

/** What the log tells of a fact, or null where it is none of its matters. */
function logLine(
  state: AssemblyState,
  fact: MinuteFact,
): { readonly act: string; readonly itemId: AgendaItemId | null } | null {
  switch (fact.kind) {
    case 'gavel':
      return {
        act: `Palu diketuk ${countWithWords(fact.stroke.knocks)} kali: ${gavelWords[fact.stroke.meaning]}`,
        itemId: fact.stroke.itemId,
      };
    case 'suspended':
      return { act: `Sidang diskors: ${fact.suspension.reason}`, itemId: fact.suspension.itemId };
    case 'resumed': {
      const minutes = minutesBetween(fact.suspension.at, fact.at);
      return { act: `Skorsing dicabut setelah ${formatDuration(minutes)}`, itemId: fact.suspension.itemId };
    }
    case 'chairHandedOver': {
      const { from, name, office, itemId } = fact.handover;
      const where = fact.where === '' ? '' : ` ${fact.where}`;
      const before = from === '' ? '' : ` oleh ${from}`;
      const after = office === '' ? name : `${name} (${office})`;
      return { act: `Pimpinan${where} diserahkan${before} kepada ${after}`, itemId };
    }
    default:
      return null;
  }
}

/** The log of the gavel: knocks, suspensions and handovers of the chair with their times (domain.md §3). */
export function gavelLogView(state: AssemblyState): GavelLogView {
  const { profile } = state.facts;
  const rows = minuteFacts(state).flatMap((fact) => {
    const line = logLine(state, fact);
    if (line === null) return [];
    const item = state.agenda.items.find((one) => one.id === line.itemId);
    return [
      {
        date: dateOf(fact.at, profile.timeZone),
        time: formatClock(fact.at, profile.timeZone),
        act: line.act,
        item: item?.title ?? '–',
      },
    ];
  });
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
    summary: `Jumlah ketukan yang dicatat: ${countWithWords(state.gavel.length)} kali; skorsing: ${countWithWords(state.suspensions.length)} kali, seluruhnya ${formatDuration(suspended)}; penyerahan pimpinan: ${countWithWords(state.handovers.length)} kali. Semua waktu dalam ${profile.timeZone}.`,
    signatures: { lines: [signedAt(state, profile.endsOn), 'PIMPINAN SIDANG'], signers: presidiumSigners(state) },
  };
}
