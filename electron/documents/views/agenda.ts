import { plannedTimes } from '../../../shared/domain';
import type { AssemblyState } from '../../../shared/domain';
import { formatDateWithWeekday, formatPlannedTime } from '../../../shared/text';
import { committeeSigners, headerView, signedAt } from './shared-parts';
import type { AgendaView } from './types';

/** The planned day, session by session. */
export function agendaView(state: AssemblyState): AgendaView {
  const { profile } = state.facts;
  const times = plannedTimes(state.agenda);
  let position = 0;
  return {
    header: headerView(state, { kind: 'agenda' }, `Jadwal Acara ${profile.title}`, false),
    subtitle: profile.title,
    dateLine: formatDateWithWeekday(profile.startsOn),
    sessions: state.agenda.sessions
      .map((session) => ({
        title: session.title,
        items: state.agenda.items
          .filter((item) => item.sessionId === session.id)
          .map((item) => {
            const time = times.get(item.id);
            position += 1;
            return {
              no: String(position),
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
