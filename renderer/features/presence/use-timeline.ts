import { useCallback } from 'react';
import { attendanceDays, changesSpan, daySpan, presenceTimeline } from '../../../shared/domain';
import type { AssemblyState, CalendarDate, Instant, TimelinePoint } from '../../../shared/domain';
import { dateOf, instantOn } from '../../../shared/text';
import { useAssembly } from '../../client';

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

/** The day that is asked about first: today where it is one of the assembly's, else the last one with any attendance. */
export function usualDay(state: AssemblyState): CalendarDate {
  const days = attendanceDays(state);
  const today = dateOf(new Date().toISOString(), state.facts.profile.timeZone);
  if (days.includes(today)) return today;
  const busy = days.filter((day) => {
    const { from, to } = daySpan(state, day);
    return changesSpan(state, from, to) !== null;
  });
  return busy.at(-1) ?? days[0] ?? today;
}

/** Presence over one day, computed once per commit that concerns it; null while nobody has come. */
export function useDayTimeline(day: CalendarDate): DayTimeline | null {
  return useAssembly(useCallback((state) => timelineOf(state, day), [day]));
}

function timelineOf(state: AssemblyState, day: CalendarDate): DayTimeline | null {
  const { from: midnight, to: end } = daySpan(state, day);
  const span = changesSpan(state, midnight, end);
  if (span === null) return null;
  const planned = instantOn(day, state.agenda.startsAt, state.facts.profile.timeZone);
  const from = shifted(planned < span.from ? planned : span.from, -edgeMinutes);
  // The present day goes on to this minute; one that is over ends soon after its last change.
  const now = new Date().toISOString();
  const isToday = now >= midnight && now < end;
  const to = isToday && now > span.to ? now : shifted(span.to, isToday ? 0 : edgeMinutes);
  return { from, to, points: presenceTimeline(state, from, to) };
}
