import { gavelLog, gavelWords, minuteFacts, presidingNow } from '../../../shared/domain';
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
  readonly at: Instant;
  readonly act: string;
  readonly itemId: AgendaItemId | null;
}

function knockLine({ at, knocks, meaning, itemId, about }: GavelEntry): LogLine {
  const purpose = about === '' ? gavelWords[meaning] : `${gavelWords[meaning]} – ${about}`;
  return { at, act: `Palu diketuk ${countWithWords(knocks)} kali: ${purpose}`, itemId };
}

/** What the log tells of a fact that is no knock: suspensions and handovers. */
function factLines(state: AssemblyState): readonly LogLine[] {
  return minuteFacts(state).flatMap((fact): LogLine[] => {
    const { at } = fact;
    switch (fact.kind) {
      case 'suspended':
        return [{ at, act: `Sidang diskors: ${fact.suspension.reason}`, itemId: fact.suspension.itemId }];
      case 'resumed': {
        const minutes = minutesBetween(fact.suspension.at, at);
        return [{ at, act: `Skorsing dicabut setelah ${formatDuration(minutes)}`, itemId: fact.suspension.itemId }];
      }
      case 'chairHandedOver': {
        const { from, name, office, itemId } = fact.handover;
        const where = fact.where === '' ? '' : ` ${fact.where}`;
        const before = from === '' ? '' : ` oleh ${from}`;
        const after = office === '' ? name : `${name} (${office})`;
        return [{ at, act: `Pimpinan${where} diserahkan${before} kepada ${after}`, itemId }];
      }
      default:
        return [];
    }
  });
}

/** The log of the gavel: knocks, suspensions and handovers of the chair with their times (domain.md §3). */
export function gavelLogView(state: AssemblyState): GavelLogView {
  const { profile } = state.facts;
  const knocks = gavelLog(state);
  const rows = [...factLines(state), ...knocks.map(knockLine)]
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ at, act, itemId }) => ({
      date: dateOf(at, profile.timeZone),
      time: formatClock(at, profile.timeZone),
      act,
      item: state.agenda.items.find((one) => one.id === itemId)?.title ?? '–',
    }));
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
    summary: `Jumlah ketukan yang dicatat: ${countWithWords(knocks.length)} kali; skorsing: ${countWithWords(state.suspensions.length)} kali, seluruhnya ${formatDuration(suspended)}; penyerahan pimpinan: ${countWithWords(state.handovers.length)} kali. Semua waktu dalam ${profile.timeZone}.`,
    signatures: { lines: [signedAt(state, profile.endsOn), 'PIMPINAN SIDANG'], signers: presidiumSigners(state) },
  };
}
