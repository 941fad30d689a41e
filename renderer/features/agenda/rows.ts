import { itemsOf } from '../../../shared/domain';
import type { Agenda, AgendaItem, Session } from '../../../shared/domain';

/** A line of the tree: a session, or an item below it. */
export type Row =
  | { readonly kind: 'session'; readonly id: string; readonly session: Session }
  | { readonly kind: 'item'; readonly id: string; readonly item: AgendaItem; readonly session: Session };

/** A session with its items, and whether it begins a day. */
export interface Block {
  readonly session: Session;
  readonly items: readonly AgendaItem[];
  readonly isFirstOfDay: boolean;
}

export function blocksOf({ sessions, items }: Agenda): readonly Block[] {
  const bySession = new Map<string, AgendaItem[]>(sessions.map((session) => [session.id, []]));
  for (const item of items) bySession.get(item.sessionId)?.push(item);
  return sessions.map((session, at) => ({
    session,
    items: bySession.get(session.id) ?? [],
    isFirstOfDay: session.day !== sessions[at - 1]?.day,
  }));
}

/** The tree as the lines in which it is shown. */
export function rowsOf(agenda: Agenda): readonly Row[] {
  return blocksOf(agenda).flatMap(({ session, items }): Row[] => [
    { kind: 'session', id: session.id, session },
    ...items.map((item): Row => ({ kind: 'item', id: item.id, item, session })),
  ]);
}

export type Move =
  | {
      readonly type: 'agenda.moveItem';
      readonly id: AgendaItem['id'];
      readonly sessionId: Session['id'];
      readonly position: number;
    }
  | { readonly type: 'agenda.moveSession'; readonly id: Session['id']; readonly toIndex: number };

/** What dropping one line on another means: an item goes where it was dropped, a session to the session it was dropped on. */
export function dropped(agenda: Agenda, rows: readonly Row[], activeId: string, overId: string): Move | null {
  const from = rows.findIndex((row) => row.id === activeId);
  const to = rows.findIndex((row) => row.id === overId);
  const row = rows[from];
  const over = rows[to];
  if (row === undefined || over === undefined || from === to) return null;
  if (row.kind === 'session') {
    const toIndex = agenda.sessions.findIndex((session) => session.id === over.session.id);
    return over.session.id === row.session.id ? null : { type: 'agenda.moveSession', id: row.session.id, toIndex };
  }
  const others = rows.filter((one) => one.id !== activeId);
  const before = others.slice(0, to);
  const heading = before.findLastIndex((one) => one.kind === 'session');
  const target = before[heading] ?? rows[0];
  if (target === undefined) return null;
  return {
    type: 'agenda.moveItem',
    id: row.item.id,
    sessionId: target.session.id,
    position: heading === -1 ? 0 : before.length - heading - 1,
  };
}

/** One step up or down by the keyboard, into the neighbouring session at the end of its own. */
export function stepped(agenda: Agenda, row: Row, step: -1 | 1): Move | null {
  const index = agenda.sessions.findIndex((session) => session.id === row.session.id);
  if (row.kind === 'session') {
    return agenda.sessions[index + step] === undefined
      ? null
      : { type: 'agenda.moveSession', id: row.session.id, toIndex: index + step };
  }
  const siblings = itemsOf(agenda, row.session.id);
  const position = siblings.findIndex((item) => item.id === row.item.id) + step;
  if (position >= 0 && position < siblings.length)
    return { type: 'agenda.moveItem', id: row.item.id, sessionId: row.session.id, position };
  const neighbour = agenda.sessions[index + step];
  if (neighbour === undefined) return null;
  return {
    type: 'agenda.moveItem',
    id: row.item.id,
    sessionId: neighbour.id,
    position: step === 1 ? 0 : itemsOf(agenda, neighbour.id).length,
  };
}

/** What a line of the tree asks the page for. */
export interface TreeActs {
  readonly editItem: (id: AgendaItem['id']) => void;
  /** Into the session, or into none in particular. */
  readonly addItem: (session: Session['id'] | null) => void;
  readonly addSession: () => void;
  readonly editSession: (session: Session) => void;
  readonly openCommission: (session: Session) => void;
  readonly skip: (id: AgendaItem['id']) => void;
}
