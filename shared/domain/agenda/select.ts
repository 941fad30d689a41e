import type { AgendaItemId, SessionId } from '../kernel';
import { runningIn } from '../sitting/select';
import type { Agenda, AgendaItem, Session } from './model';

/** What comes next: the first planned item after the running one, else the first that is planned. */
export function nextItem(agenda: Agenda, commission: SessionId | null = null): AgendaItem | undefined {
  const items = commission === null ? agenda.items : agenda.items.filter((item) => item.sessionId === commission);
  const running = runningIn(agenda, commission);
  const from = running === undefined ? 0 : items.indexOf(running) + 1;
  return items.slice(from).find((item) => item.state.kind === 'planned');
}

export function itemsOf(agenda: Agenda, sessionId: SessionId): readonly AgendaItem[] {
  return agenda.items.filter((item) => item.sessionId === sessionId);
}

/** The number of each item: its place in the order of the assembly, from 1. */
export function itemNumbers(agenda: Agenda): ReadonlyMap<AgendaItemId, number> {
  return new Map(agenda.items.map((item, index) => [item.id, index + 1]));
}

/** Everybody who is in a commission now. */
export function insideCommission(session: Session): readonly Session['presence'][number][] {
  return session.presence.filter((one) => one.leftAt === null);
}
