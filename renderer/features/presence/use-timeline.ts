import { useCallback } from 'react';
import { dayTimeline, usualDay } from '../../../shared/domain';
import type { CalendarDate, DayTimeline } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { useNow } from '../../ui';

const minuteMs = 60_000;

/** Presence over one day of the meeting, computed once a minute and per commit that concerns it; null while nobody has come. */
export function useDayTimeline(day: CalendarDate): DayTimeline | null {
  const now = useNow(minuteMs);
  return useAssembly(useCallback((state) => dayTimeline(state, day, now), [day, now]));
}

/** The day that is asked about first. */
export function useUsualDay(): CalendarDate {
  const now = useNow(minuteMs);
  return useAssembly(useCallback((state) => usualDay(state, now), [now]));
}
