import { dateOf, instantAt, instantOn } from '../../text';
import type { CalendarDate, Instant } from '../kernel';
import type { AssemblyState } from '../state';
import type { Agenda } from './model';

/*
 * A day of the meeting is not a day of the calendar: a sitting that runs past midnight is still that day's, until people gather for the
 * next one (DAT-8).
 */

/** So long before its beginning a day begins to stir: desks open, an item is fixed before the rest. */
const gatheringMinutes = 240;

/** `HH:MM` as minutes after midnight. */
export function minutesOf(clock: string): number {
  const [hours = '0', minutes = '0'] = clock.split(':');
  return Number(hours) * 60 + Number(minutes);
}

/** When a day begins by the plan. */
export function dayStart(agenda: Agenda, day: number): string {
  return (day === 1 ? undefined : agenda.laterStarts[String(day)]) ?? agenda.startsAt;
}

/**
 * Whether a fixed time is one of the night after its day: it lies before the day's beginning, and further behind the plan than people
 * gather beforehand. All in minutes after the midnight with which the day began; `plan` is where the plan stands.
 */
export function isAfterMidnight(fixed: number, start: number, plan: number): boolean {
  return fixed < start && plan - fixed > gatheringMinutes;
}

type Dated = Pick<AssemblyState, 'agenda' | 'facts'>;

/** The instant from which on a day of the meeting, 1 for the first, is the present one. */
export function dayTurn({ agenda, facts }: Dated, day: number): Instant {
  const { startsOn, timeZone } = facts.profile;
  const minutes = Math.max(0, minutesOf(dayStart(agenda, day)) - gatheringMinutes);
  return instantAt(startsOn, day - 1, minutes, timeZone);
}

const dayMs = 86_400_000;

/** Which day of the meeting an instant belongs to: 1 for the first, less before it. */
export function meetingDayOf(state: Dated, at: Instant): number {
  const { startsOn, timeZone } = state.facts.profile;
  const day = Math.round((Date.parse(dateOf(at, timeZone)) - Date.parse(startsOn)) / dayMs) + 1;
  return at < dayTurn(state, day) ? day - 1 : day;
}

/** The date of a day of the meeting. */
export function dateOfDay({ facts }: Dated, day: number): CalendarDate {
  const { startsOn, timeZone } = facts.profile;
  return dateOf(instantAt(startsOn, day - 1, 0, timeZone), timeZone);
}

/** A day of the meeting by its date: from when people gather until they gather for the next. */
export function daySpan(state: Dated, date: CalendarDate): { readonly from: Instant; readonly to: Instant } {
  const day = Math.round((Date.parse(date) - Date.parse(state.facts.profile.startsOn)) / dayMs) + 1;
  return { from: dayTurn(state, day), to: dayTurn(state, day + 1) };
}

/** The instant of a day of the meeting at which clocks show `clock` (`HH:MM`). */
export function instantOfDay(state: Dated, date: CalendarDate, clock: string): Instant {
  const at = instantOn(date, clock, state.facts.profile.timeZone);
  return at < daySpan(state, date).from ? new Date(Date.parse(at) + dayMs).toISOString() : at;
}
