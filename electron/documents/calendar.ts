import ical from 'ical-generator';
import { plannedInstants } from '../../shared/domain';
import type { AssemblyState } from '../../shared/domain';

/** The planned agenda as a calendar, an event for each item; times in UTC, so that every calendar shows them right (AGD-6). */
export function agendaCalendar(state: AssemblyState): Uint8Array {
  const { profile, createdAt } = state.facts;
  const { agenda } = state;
  const calendar = ical({ name: profile.title, prodId: { company: 'Palu', product: 'Palu', language: 'ID' } });
  const times = plannedInstants(state);
  for (const item of agenda.items) {
    const time = times.get(item.id);
    if (time === undefined || item.state.kind === 'skipped') continue;
    const session = agenda.sessions.find((one) => one.id === item.sessionId);
    calendar.createEvent({
      id: `${item.id}@${state.facts.id}`,
      stamp: new Date(createdAt),
      start: new Date(time.from),
      end: new Date(time.to),
      summary: session === undefined ? item.title : `${session.title}: ${item.title}`,
      description: [item.personInCharge, item.expectedDecision, item.note].filter((text) => text !== '').join('\n'),
      location: profile.place,
    });
  }
  return Buffer.from(calendar.toString(), 'utf8');
}
