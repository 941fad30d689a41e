import { noAgenda } from './model';
import type { Agenda, AgendaItem, AgendaItemState, CommissionReport, Session } from './model';

/*
 * Records of an earlier program: what they did not know yet stands as it does by default. Everything here leaves a complete record as it is.
 */

type Lacking<Whole, Later extends keyof Whole> = Omit<Whole, Later> & Partial<Pick<Whole, Later>>;

type Begun = Extract<AgendaItemState, { readonly pauses: unknown }>;
type RecordedState = Exclude<AgendaItemState, Begun> | Lacking2<Begun>;
type Lacking2<State> = State extends { readonly pauses: unknown } ? Lacking<State, 'pauses' & keyof State> : never;

export type RecordedItem = Lacking<
  Omit<AgendaItem, 'state'>,
  'kind' | 'expectedDecision' | 'note' | 'attachmentIds'
> & {
  readonly state: RecordedState;
};
export type RecordedReport = Lacking<CommissionReport, 'secretary'>;
export type RecordedSession = Lacking<Omit<Session, 'report'>, 'day' | 'commission' | 'presence'> & {
  readonly report?: RecordedReport | null;
};
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
  return {
    kind: 'other',
    expectedDecision: '',
    note: '',
    attachmentIds: [],
    ...item,
    state: completeItemState(item.state),
  };
}

export function completeReport(report: RecordedReport): CommissionReport {
  return { secretary: '', ...report };
}

export function completeSession({ report, ...session }: RecordedSession): Session {
  const completed = report == null ? null : completeReport(report);
  return { day: 1, commission: '', presence: [], ...session, report: completed };
}

export function completeAgenda(agenda: RecordedAgenda): Agenda {
  return {
    ...noAgenda,
    ...agenda,
    sessions: agenda.sessions.map(completeSession),
    items: agenda.items.map(completeItem),
  };
}
