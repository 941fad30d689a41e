import { noAgenda } from './model';
import type { Agenda, AgendaItem, AgendaItemState, Session } from './model';

/*
 * Records of an earlier program: what they did not know yet stands as it does by default. Everything here leaves a complete record as it is.
 */

type Lacking<Whole, Later extends keyof Whole> = Omit<Whole, Later> & Partial<Pick<Whole, Later>>;

type Begun = Extract<AgendaItemState, { readonly pauses: unknown }>;
type RecordedState = Exclude<AgendaItemState, Begun> | Lacking2<Begun>;
type Lacking2<State> = State extends { readonly pauses: unknown } ? Lacking<State, 'pauses' & keyof State> : never;

export type RecordedItem = Lacking<Omit<AgendaItem, 'state'>, 'kind' | 'expectedDecision' | 'note'> & {
  readonly state: RecordedState;
};
export type RecordedSession = Lacking<Session, 'day' | 'commission' | 'presence' | 'report'>;
export interface RecordedAgenda {
  readonly startsAt: string;
  readonly sessions: readonly RecordedSession[];
  readonly items: readonly RecordedItem[];
  readonly laterStarts?: Agenda['laterStarts'];
  readonly removed?: Agenda['removed'];
}
export type { RecordedState as RecordedItemState };

export function completeItemState(state: RecordedState): AgendaItemState {
  return state.kind === 'running' || state.kind === 'finished' ? { ...state, pauses: state.pauses ?? [] } : state;
}

export function completeItem(item: RecordedItem): AgendaItem {
  return { kind: 'other', expectedDecision: '', note: '', ...item, state: completeItemState(item.state) };
}

export function completeSession(session: RecordedSession): Session {
  return { day: 1, commission: '', presence: [], report: null, ...session };
}

export function completeAgenda(agenda: RecordedAgenda): Agenda {
  return {
    ...noAgenda,
    ...agenda,
    sessions: agenda.sessions.map(completeSession),
    items: agenda.items.map(completeItem),
  };
}
