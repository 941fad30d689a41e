import { changesSpan, presenceTimeline } from '../attendance/timeline';
import type { TimelinePoint } from '../attendance/timeline';
import type { CalendarDate, Instant } from '../kernel';
import type { AssemblyState } from '../state';
import { dateOfDay, daySpan, dayStart, instantOfDay, meetingDayOf } from './days';
import { attendanceDays } from './session-attendance';

export interface DayTimeline {
  readonly from: Instant;
  readonly to: Instant;
  readonly points: readonly TimelinePoint[];
}

/** So much is shown before the first and after the last change, so that a rise is seen as one. */
const edgeMinutes = 5;

function shifted(instant: Instant, minutes: number): Instant {
  return new Date(Date.parse(instant) + minutes * 60_000).toISOString();
}

/** The present day of the meeting; past midnight it is still the one that is being held. */
export function presentDay(state: AssemblyState, now: Instant): CalendarDate {
  return dateOfDay(state, meetingDayOf(state, now));
}

/** The day of the meeting that is asked about first: the last one on which somebody came or went, else the present one. */
export function usualDay(state: AssemblyState, now: Instant): CalendarDate {
  const days = attendanceDays(state);
  const busy = days.filter((day) => {
    const { from, to } = daySpan(state, day);
    return changesSpan(state, from, to) !== null;
  });
  const today = presentDay(state, now);
  return busy.at(-1) ?? days.find((day) => day === today) ?? days[0] ?? today;
}

/** Presence over a day of the meeting as it stands at `now`; null while nobody has come (CHK-5). */
export function dayTimeline(state: AssemblyState, day: CalendarDate, now: Instant): DayTimeline | null {
  const { from: begin, to: end } = daySpan(state, day);
  const span = changesSpan(state, begin, end);
  if (span === null) return null;
  const planned = instantOfDay(state, day, dayStart(state.agenda, meetingDayOf(state, begin)));
  const from = shifted(planned < span.from ? planned : span.from, -edgeMinutes);
  // The present day goes on to this minute; one that is over ends soon after its last change.
  const isToday = now >= begin && now < end;
  const to = isToday && now > span.to ? now : shifted(span.to, isToday ? 0 : edgeMinutes);
  return { from, to, points: presenceTimeline(state, from, to) };
}
