import type { AgendaItemId, Instant } from '../kernel';
import type { AssemblyState } from '../state';
import type { Agenda, AgendaItem, Suspension } from './model';

export function runningItem(agenda: Agenda): AgendaItem | undefined {
  return agenda.items.find((item) => item.state.kind === 'running');
}

export function nextItem(agenda: Agenda): AgendaItem | undefined {
  const runningIndex = agenda.items.findIndex((item) => item.state.kind === 'running');
  return agenda.items.slice(runningIndex + 1).find((item) => item.state.kind === 'planned');
}

export function openSuspension(state: AssemblyState): Suspension | undefined {
  return state.suspensions.find((suspension) => suspension.resumedAt === null);
}

function minutesOf(clock: string): number {
  const [hours = '0', minutes = '0'] = clock.split(':');
  return Number(hours) * 60 + Number(minutes);
}

function clockOf(minutes: number): string {
  const day = ((minutes % 1440) + 1440) % 1440;
  return `${String(Math.floor(day / 60)).padStart(2, '0')}:${String(day % 60).padStart(2, '0')}`;
}

export interface PlannedTimes {
  readonly from: string;
  readonly to: string;
}

/** Planned times of the day, `HH:MM`: each item follows the one before it unless its time is fixed (AGD-2). */
export function plannedTimes(agenda: Agenda): ReadonlyMap<AgendaItemId, PlannedTimes> {
  const times = new Map<AgendaItemId, PlannedTimes>();
  let cursor = minutesOf(agenda.startsAt);
  for (const item of agenda.items) {
    const start = item.fixedTime === null ? cursor : minutesOf(item.fixedTime);
    const end = start + item.durationMinutes;
    times.set(item.id, { from: clockOf(start), to: clockOf(end) });
    cursor = end;
  }
  return times;
}

/** Seconds that an item has been running at `now`; negative never. */
export function secondsRunning(item: AgendaItem, now: Instant): number {
  if (item.state.kind !== 'running') return 0;
  return Math.max(0, Math.floor((Date.parse(now) - Date.parse(item.state.startedAt)) / 1000));
}
