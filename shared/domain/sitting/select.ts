import { indexOf } from '../kernel';
import type { Instant, SessionId } from '../kernel';
import type { AssemblyState } from '../state';
import { clockOf } from './clock';
import type { Clock } from './clock';
import { elapsedBetween, isOpen } from './elapsed';
import type { Interval, Suspension } from './model';

type Agenda = AssemblyState['agenda'];
type AgendaItem = Agenda['items'][number];
type Session = Agenda['sessions'][number];

/** Time that is left when the timer of an item begins to warn. */
export const itemWarningSeconds = 5 * 60;

export function sessionOf(agenda: Agenda, item: AgendaItem): Session | undefined {
  return agenda.sessions.find((session) => session.id === item.sessionId);
}

/** Whether a session meets beside the plenary, with a running item of its own. A commission without a letter meets in the plenary. */
export function isParallel(session: Session | undefined): boolean {
  return session?.kind === 'commission' && session.commission !== '';
}

/** The commission that an item belongs to, or null where it stands in the plenary. */
export function commissionOf(agenda: Agenda, item: AgendaItem | undefined): SessionId | null {
  return item !== undefined && isParallel(sessionOf(agenda, item)) ? item.sessionId : null;
}

/** Everything that runs now: at most one item in the plenary and one in each commission. */
export const runningItems: (agenda: Agenda) => readonly AgendaItem[] = indexOf((agenda: Agenda) =>
  agenda.items.filter((item) => item.state.kind === 'running'),
);

/** The item that runs in the plenary. */
export function runningItem(agenda: Agenda): AgendaItem | undefined {
  return runningIn(agenda, null);
}

/** The item that runs in a commission, or in the plenary (null). */
export function runningIn(agenda: Agenda, commission: SessionId | null): AgendaItem | undefined {
  return runningItems(agenda).find((item) => commissionOf(agenda, item) === commission);
}

export function openSuspension(state: Pick<AssemblyState, 'suspensions'>): Suspension | undefined {
  return state.suspensions.find((suspension) => suspension.resumedAt === null);
}

/** What stops the clocks of an item beside its own pauses: suspensions, which are of the plenary. */
export function suspensionStops(
  { agenda, suspensions }: Pick<AssemblyState, 'agenda' | 'suspensions'>,
  item: AgendaItem | undefined,
): readonly Interval[] {
  if (commissionOf(agenda, item) !== null) return [];
  return suspensions.map(({ at, resumedAt }) => ({ from: at, to: resumedAt }));
}

/** Seconds that an item has taken at `now`, without its pauses and the suspensions of the sitting (AGD-4). */
export function itemElapsedSeconds(
  state: Pick<AssemblyState, 'agenda' | 'suspensions'>,
  item: AgendaItem,
  now: Instant,
): number {
  const { state: itemState } = item;
  if (itemState.kind !== 'running' && itemState.kind !== 'finished') return 0;
  const stops = [...itemState.pauses, ...suspensionStops(state, item)];
  const end = itemState.kind === 'finished' ? itemState.finishedAt : now;
  return Math.floor(elapsedBetween(itemState.startedAt, end, stops) / 1000);
}

/** The timer of a running item; null where it does not run. */
export function itemClock(state: Pick<AssemblyState, 'agenda' | 'suspensions'>, item: AgendaItem): Clock | null {
  if (item.state.kind !== 'running') return null;
  return clockOf(item.state.startedAt, [...item.state.pauses, ...suspensionStops(state, item)], {
    limitSeconds: item.durationMinutes * 60,
    warningSeconds: itemWarningSeconds,
  });
}

export function isPaused(item: AgendaItem): boolean {
  return item.state.kind === 'running' && isOpen(item.state.pauses);
}

export type TimerLevel = 'calm' | 'warning' | 'overrun';

/** How a timer looks: calm, near its end, or over it. What has no length never warns. */
export function timerLevel(elapsedSeconds: number, limitSeconds: number, warningSeconds: number): TimerLevel {
  if (limitSeconds <= 0) return 'calm';
  if (elapsedSeconds >= limitSeconds) return 'overrun';
  // A short limit warns for its last quarter only.
  return limitSeconds - elapsedSeconds <= Math.min(warningSeconds, limitSeconds / 4) ? 'warning' : 'calm';
}

export interface Presiding {
  readonly name: string;
  readonly office: string;
}

/**
 * Who presided in the plenary at a past instant: by the handovers up to then; before the first of them whoever handed over; without
 * any whoever the session of the item that ran names. An empty name stands for the presidium.
 */
export function presidingAt(state: AssemblyState, at: Instant): Presiding {
  const plenary = state.handovers.filter(({ sessionId }) => sessionId === null);
  const last = plenary.findLast((handover) => handover.at <= at);
  if (last !== undefined) return { name: last.name, office: last.office };
  const [first] = plenary;
  if (first !== undefined) return { name: first.from, office: '' };
  const itemId = state.chronicle.findLast((entry) => entry.at <= at)?.itemId ?? null;
  const item = state.agenda.items.find(({ id }) => id === itemId);
  return { name: item === undefined ? '' : (sessionOf(state.agenda, item)?.chairedBy ?? ''), office: '' };
}

/** Who presides in the plenary, or in a commission: by the last handover, else by the session, else the chair of the presidium. */
export function presidingNow(state: AssemblyState, commission: SessionId | null = null): Presiding {
  const last = state.handovers.findLast((handover) => handover.sessionId === commission);
  if (last !== undefined) return { name: last.name, office: last.office };
  const { agenda } = state;
  const running = runningIn(agenda, commission);
  const session =
    commission === null
      ? running === undefined
        ? undefined
        : sessionOf(agenda, running)
      : agenda.sessions.find((one) => one.id === commission);
  if (session !== undefined && session.chairedBy !== '') return { name: session.chairedBy, office: '' };
  const chair = state.facts.profile.presidium.find((holder) => holder.office === 'chair')?.name ?? '';
  return { name: chair, office: '' };
}
