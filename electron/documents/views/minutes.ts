import {
  decisionsInOrder,
  factSentence,
  gavelLog,
  gavelPurpose,
  minuteFacts,
  minutesAttendance,
  minuteSections,
  printedText,
} from '../../../shared/domain';
import type { AgendaItem, AssemblyState, Instant, MinuteFact, Stretch } from '../../../shared/domain';
import { countWithWords, formatClock, formatDateWithWeekday, formatTime } from '../../../shared/text';
import { richBlocks } from './rich-text';
import { headerView, signedAt } from './shared-parts';
import type { MinutesView, RichBlock } from './types';

function bodyOf(state: AssemblyState, item: AgendaItem | null): readonly RichBlock[] {
  return richBlocks(printedText(state, item?.id ?? null).content ?? []);
}

/** ` (pukul 09.00–09.45 WIB)`: from when to when an item was on, each time that it was. */
function timesOf(stretches: readonly Stretch[], timeZone: AssemblyState['facts']['profile']['timeZone']): string {
  if (stretches.length === 0) return '';
  const clock = (at: Instant) => formatClock(at, timeZone);
  const told = stretches.map(({ from, to }) => {
    if (to === null) return `sejak pukul ${clock(from)}`;
    return clock(from) === clock(to) ? `pukul ${clock(from)}` : `pukul ${clock(from)}–${clock(to)}`;
  });
  return ` (${told.join(', kemudian ')} ${timeZone})`;
}

/** The quorum check and the highest presence, never the hall as it is when the minutes are printed. */
function attendanceWords(state: AssemblyState): string {
  const { timeZone } = state.facts.profile;
  const { check, cooperatives, heads } = minutesAttendance(state);
  const checked =
    check === null
      ? []
      : [
          `pemeriksaan kuorum pukul ${formatTime(check.at, timeZone)}: ${countWithWords(check.state.present)} dari ` +
            `${countWithWords(check.state.registered)} koperasi hadir`,
        ];
  const since = (at: Instant) => `sejak pukul ${formatTime(at, timeZone)}`;
  const isAtOnce = cooperatives !== null && heads !== null && since(cooperatives.at) === since(heads.at);
  const highest = [
    ...(cooperatives === null
      ? []
      : [`${countWithWords(cooperatives.count)} koperasi${isAtOnce ? '' : ` ${since(cooperatives.at)}`}`]),
    ...(heads === null ? [] : [`${countWithWords(heads.count)} orang ${since(heads.at)}`]),
  ];
  const told = [...checked, ...(highest.length === 0 ? [] : [`kehadiran tertinggi: ${highest.join(' dan ')}`])];
  return told.length === 0 ? 'belum ada yang tercatat' : told.join('; ');
}

/** The minutes: what happened, item by item, with the minute taker's text where it was written. */
export function minutesView(state: AssemblyState): MinutesView {
  const { profile } = state.facts;
  const facts = minuteFacts(state);
  const sections = minuteSections(state);
  const clockOf = (fact: MinuteFact) => formatClock(fact.at, profile.timeZone);
  const lines = (list: readonly MinuteFact[]) =>
    list.map((fact) => ({ time: clockOf(fact), text: factSentence(fact) }));
  const chair = profile.presidium.find((holder) => holder.office === 'chair')?.name ?? '';
  const secretary = profile.presidium.find((holder) => holder.office === 'secretary')?.name ?? '';
  const first = facts[0];
  const last = facts.at(-1);
  const between = sections.find(({ item }) => item === null)?.facts ?? [];
  const general = bodyOf(state, null);
  return {
    header: headerView(state, { kind: 'minutes' }, `Notulen ${profile.title}`, true),
    subtitle: profile.title,
    facts: [
      { label: 'Hari, tanggal', value: formatDateWithWeekday(profile.startsOn) },
      { label: 'Tempat', value: profile.place },
      { label: 'Mulai', value: first === undefined ? '–' : formatTime(first.at, profile.timeZone) },
      { label: 'Selesai', value: last === undefined ? '–' : formatTime(last.at, profile.timeZone) },
      { label: 'Pimpinan sidang', value: chair === '' ? '–' : chair },
      { label: 'Notulis', value: secretary === '' ? '–' : secretary },
      { label: 'Kehadiran', value: attendanceWords(state) },
    ],
    sections: [
      ...(between.length + general.length > 0 ? [{ title: 'Umum', facts: lines(between), body: general }] : []),
      ...sections
        .flatMap(({ item, stretches, facts: told }) => (item === null ? [] : [{ item, stretches, told }]))
        .map(({ item, stretches, told }, index) => ({
          title: `${String(index + 1)}. ${item.title}${timesOf(stretches, profile.timeZone)}`,
          isEmpty: stretches.length === 0,
          facts: lines(told),
          body: bodyOf(state, item),
        }))
        .filter((section) => !section.isEmpty || section.facts.length + section.body.length > 0)
        .map(({ title, facts: told, body }) => ({ title, facts: told, body })),
    ],
    decisions: decisionsInOrder(state).map((decision) => decision.title),
    gavel: gavelLog(state).map((stroke) => ({
      time: formatClock(stroke.at, profile.timeZone),
      knocks: `${String(stroke.knocks)} kali`,
      meaning: gavelPurpose(stroke),
      item: state.agenda.items.find((item) => item.id === stroke.itemId)?.title ?? '–',
    })),
    closing: 'Demikian notulen ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.',
    signatures: {
      lines: [signedAt(state, profile.endsOn)],
      signers: [
        { title: 'KETUA SIDANG', name: chair, note: '' },
        { title: 'NOTULIS', name: secretary, note: '' },
      ],
    },
  };
}
