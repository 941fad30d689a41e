import { dateOfDay, itemNumbers, plannedTimes } from '../../../shared/domain';
import type { AssemblyState, Session } from '../../../shared/domain';
import { formatDateWithWeekday, formatPlannedTime } from '../../../shared/text';
import { committeeSigners, headerView, signedAt } from './shared-parts';
import type { AgendaView } from './types';

/** Where the agenda takes more than one day, the first session of each says which. */
function sessionTitle(state: AssemblyState, session: Session, hasDays: boolean): string {
  const first = state.agenda.sessions.find((one) => one.day === session.day);
  if (!hasDays || first?.id !== session.id) return session.title;
  return `${formatDateWithWeekday(dateOfDay(state, session.day))} – ${session.title}`;
}

/** The planned agenda, session by session; commissions that meet at the same time have the same times. */
export function agendaView(state: AssemblyState): AgendaView {
  const { profile } = state.facts;
  const times = plannedTimes(state.agenda);
  const numbers = itemNumbers(state.agenda);
  const lastDay = Math.max(1, ...state.agenda.sessions.map(({ day }) => day));
  const first = formatDateWithWeekday(profile.startsOn);
  return {
    header: headerView(state, { kind: 'agenda' }, `Jadwal Acara ${profile.title}`, false),
    subtitle: profile.title,
    dateLine: lastDay === 1 ? first : `${first} sampai ${formatDateWithWeekday(dateOfDay(state, lastDay))}`,
    sessions: state.agenda.sessions
      .map((session) => ({
        title: sessionTitle(state, session, lastDay > 1),
        items: state.agenda.items
          .filter((item) => item.sessionId === session.id)
          .map((item) => {
            const time = times.get(item.id);
            return {
              no: String(numbers.get(item.id) ?? ''),
              time:
                time === undefined
                  ? ''
                  : `${formatPlannedTime(time.from)}–${formatPlannedTime(time.to)} ${profile.timeZone}`,
              title: item.title,
              personInCharge: item.personInCharge,
            };
          }),
      }))
      .filter((session) => session.items.length > 0),
    closing: 'Jadwal dapat disesuaikan oleh pimpinan sidang menurut jalannya musyawarah.',
    signatures: {
      lines: [signedAt(state, profile.startsOn), 'PANITIA PENYELENGGARA'],
      signers: committeeSigners(state),
    },
  };
}
