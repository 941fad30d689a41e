import { instantAt } from '../../text';
import type { AgendaItemId, Instant } from '../kernel';
import type { AssemblyState } from '../state';
import { isParallel, itemElapsedSeconds } from '../sitting/select';
import { dayStart, isAfterMidnight, meetingDayOf, minutesOf } from './days';
import type { Agenda, AgendaItem, Session } from './model';

const minute = 60_000;

export interface PlannedTimes {
  readonly from: string;
  readonly to: string;
  /** 1 for the first day. */
  readonly day: number;
}

function clockOf(minutes: number): string {
  const day = ((minutes % 1440) + 1440) % 1440;
  return `${String(Math.floor(day / 60)).padStart(2, '0')}:${String(day % 60).padStart(2, '0')}`;
}

/** Sessions one after another; commissions side by side are one step of several sessions. */
function stepsOf(agenda: Agenda): readonly (readonly Session[])[] {
  const steps: Session[][] = [];
  for (const session of agenda.sessions) {
    const last = steps.at(-1);
    const before = last?.at(-1);
    if (last !== undefined && isParallel(session) && isParallel(before) && before?.day === session.day) {
      last.push(session);
    } else steps.push([session]);
  }
  return steps;
}

/**
 * Walks through the agenda as time flows: each item follows the one before it, commissions begin together and are waited for, every day
 * has its own beginning.
 */
function flow<Cursor>(
  agenda: Agenda,
  begin: (day: number) => Cursor,
  item: (item: AgendaItem, day: number, cursor: Cursor) => Cursor,
  later: (a: Cursor, b: Cursor) => Cursor,
): void {
  const bySession = new Map<string, AgendaItem[]>();
  for (const one of agenda.items) {
    const list = bySession.get(one.sessionId);
    if (list === undefined) bySession.set(one.sessionId, [one]);
    else list.push(one);
  }
  const cursors = new Map<number, Cursor>();
  for (const step of stepsOf(agenda)) {
    const day = step[0]?.day ?? 1;
    const start = cursors.get(day) ?? begin(day);
    const ends = step.map((session) =>
      (bySession.get(session.id) ?? []).reduce((cursor, one) => item(one, day, cursor), start),
    );
    cursors.set(
      day,
      ends.reduce((a, b) => later(a, b), ends[0] ?? start),
    );
  }
}

/** A fixed time in minutes after the midnight with which its day began. */
function fixedMinutes(fixedTime: string, agenda: Agenda, day: number, cursor: number): number {
  const minutes = minutesOf(fixedTime);
  return isAfterMidnight(minutes, minutesOf(dayStart(agenda, day)), cursor) ? minutes + 1440 : minutes;
}

function plannedMinutes(agenda: Agenda): ReadonlyMap<AgendaItemId, { day: number; start: number; end: number }> {
  const times = new Map<AgendaItemId, { day: number; start: number; end: number }>();
  flow<number>(
    agenda,
    (day) => minutesOf(dayStart(agenda, day)),
    (item, day, cursor) => {
      const start = item.fixedTime === null ? cursor : fixedMinutes(item.fixedTime, agenda, day, cursor);
      const end = start + item.durationMinutes;
      times.set(item.id, { day, start, end });
      return end;
    },
    Math.max,
  );
  return times;
}

/** Planned times of each day, `HH:MM`, from the plan alone: each item follows the one before it unless its time is fixed (AGD-2). */
export function plannedTimes(agenda: Agenda): ReadonlyMap<AgendaItemId, PlannedTimes> {
  return new Map(
    [...plannedMinutes(agenda)].map(([id, { day, start, end }]) => [
      id,
      { from: clockOf(start), to: clockOf(end), day },
    ]),
  );
}

/** The beginning of each day of the assembly, in milliseconds; each is worked out once. */
function midnights({ facts }: Pick<AssemblyState, 'facts'>): (day: number) => number {
  const { startsOn, timeZone } = facts.profile;
  const known = new Map<number, number>();
  return (day) => {
    const at = known.get(day) ?? Date.parse(instantAt(startsOn, day - 1, 0, timeZone));
    known.set(day, at);
    return at;
  };
}

/** The planned times as instants, from the plan alone (AGD-6). */
export function plannedInstants(
  state: Pick<AssemblyState, 'agenda' | 'facts'>,
): ReadonlyMap<AgendaItemId, { readonly from: Instant; readonly to: Instant }> {
  const midnight = midnights(state);
  const instant = (day: number, minutes: number) => new Date(midnight(day) + minutes * minute).toISOString();
  return new Map(
    [...plannedMinutes(state.agenda)].map(([id, { day, start, end }]) => [
      id,
      { from: instant(day, start), to: instant(day, end) },
    ]),
  );
}

export interface ExpectedTimes {
  /** When it began, or will begin as things stand. */
  readonly from: Instant;
  readonly to: Instant;
  /** Minutes by which it begins later than planned; negative where it is early. */
  readonly delayMinutes: number;
  /** The same for its end. */
  readonly endDelayMinutes: number;
  /** Minutes by which a fixed time that still lies ahead will be missed; 0 where it holds or there is none. */
  readonly missesFixedBy: number;
}

interface Moment {
  readonly at: number;
  /** Something before is only expected, not recorded: what was finished out of order does not pull the rest forward. */
  readonly isExpected: boolean;
}

type Timed = Pick<AssemblyState, 'agenda' | 'suspensions' | 'facts'>;

/**
 * What the times will be as things stand at `now` (AGD-2): recorded beginnings and ends as they were, the delay carried forward, fixed
 * times kept with the slack before them absorbed, the overrun of the running item counted as it happens. Nothing that has not begun is
 * expected in the past.
 */
export function expectedTimes(state: Timed, now: Instant): ReadonlyMap<AgendaItemId, ExpectedTimes> {
  const { agenda } = state;
  const today = meetingDayOf(state, now);
  const present = Date.parse(now);
  const planned = plannedMinutes(agenda);
  const midnight = midnights(state);
  const dayBySession = new Map(agenda.sessions.map((session) => [session.id, session.day]));
  const floors = new Map<number, number>();
  const floorOf = (day: number) => {
    const known = floors.get(day);
    if (known !== undefined) return known;
    const items = agenda.items.filter((item) => (dayBySession.get(item.sessionId) ?? 1) === day);
    const isLive = day === today || items.some((item) => item.state.kind === 'running');
    const floor = isLive ? present : -Infinity;
    floors.set(day, floor);
    return floor;
  };
  const times = new Map<AgendaItemId, ExpectedTimes>();

  function note(item: AgendaItem, day: number, from: number, to: number, missed: number): void {
    const plan = planned.get(item.id) ?? { start: 0, end: 0 };
    const plannedFrom = midnight(day) + plan.start * minute;
    const plannedTo = midnight(day) + plan.end * minute;
    times.set(item.id, {
      from: new Date(from).toISOString(),
      to: new Date(to).toISOString(),
      delayMinutes: Math.round((from - plannedFrom) / minute),
      endDelayMinutes: Math.round((to - plannedTo) / minute),
      missesFixedBy: Math.max(0, Math.ceil(missed / minute)),
    });
  }

  flow<Moment>(
    agenda,
    (day) => ({ at: midnight(day) + minutesOf(dayStart(agenda, day)) * minute, isExpected: false }),
    (item, day, cursor) => {
      const { state: itemState } = item;
      switch (itemState.kind) {
        case 'finished': {
          const to = Date.parse(itemState.finishedAt);
          note(item, day, Date.parse(itemState.startedAt), to, 0);
          return cursor.isExpected ? { at: Math.max(cursor.at, to), isExpected: true } : { at: to, isExpected: false };
        }
        case 'running': {
          const from = Date.parse(itemState.startedAt);
          const left = item.durationMinutes * minute - itemElapsedSeconds(state, item, now) * 1000;
          const to = Math.max(from, present) + Math.max(0, left);
          note(item, day, from, to, 0);
          return { at: Math.max(to, cursor.isExpected ? cursor.at : to), isExpected: true };
        }
        case 'skipped':
          note(item, day, cursor.at, cursor.at, 0);
          return cursor;
        case 'planned': {
          const ready = Math.max(cursor.at, floorOf(day));
          // Of a fixed time the plan knows on which side of midnight it lies.
          const isFixed = item.fixedTime !== null;
          const fixed = isFixed ? midnight(day) + (planned.get(item.id)?.start ?? 0) * minute : -Infinity;
          const from = Math.max(ready, fixed);
          const to = from + item.durationMinutes * minute;
          note(item, day, from, to, isFixed ? from - fixed : 0);
          return { at: to, isExpected: true };
        }
      }
    },
    (a, b) => ({ at: Math.max(a.at, b.at), isExpected: a.isExpected || b.isExpected }),
  );
  return times;
}

export interface FixedPointInDanger {
  readonly item: AgendaItem;
  readonly fixedTime: string;
  readonly lateMinutes: number;
}

/** The fixed times that will be missed as things stand, the nearest first: told before it happens (AGD-2). */
export function fixedPointsInDanger(
  agenda: Agenda,
  times: ReadonlyMap<AgendaItemId, ExpectedTimes>,
): readonly FixedPointInDanger[] {
  return agenda.items.flatMap((item) => {
    const late = times.get(item.id)?.missesFixedBy ?? 0;
    return late > 0 && item.fixedTime !== null ? [{ item, fixedTime: item.fixedTime, lateMinutes: late }] : [];
  });
}
