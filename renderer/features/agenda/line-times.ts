import { useCallback } from 'react';
import { expectedTimes } from '../../../shared/domain';
import type { AgendaItem, AgendaItemId, ExpectedTimes, PlannedTimes, TimeZone } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { clockText, plannedText } from '../../locales';
import type { Text as Translate } from '../../locales';
import { useNow } from '../../ui';

/* Times as a line shows them: words and whole minutes, so that a line whose words stay the same is not drawn again. */

/** Minutes are what the room shows; they need not be made anew each second. */
const refresh = 5000;

/** The expected times as things stand (AGD-2). */
export function useExpectedTimes(): ReadonlyMap<AgendaItemId, ExpectedTimes> {
  const now = useNow(refresh);
  return useAssembly(useCallback((state) => expectedTimes(state, now), [now]));
}

export function plannedSpan(t: Translate, planned: PlannedTimes | undefined): string {
  return planned === undefined ? '' : `${plannedText(t, planned.from)} – ${plannedText(t, planned.to)}`;
}

export interface ExpectedShown {
  /** Empty where nothing is expected any more. */
  readonly expected: string;
  readonly delayMinutes: number;
}

export function expectedShown(
  t: Translate,
  item: AgendaItem,
  times: ExpectedTimes | undefined,
  zone: TimeZone,
): ExpectedShown {
  if (times === undefined || item.state.kind === 'skipped') return { expected: '', delayMinutes: 0 };
  return {
    expected: `${clockText(t, times.from, zone)} – ${clockText(t, times.to, zone)}`,
    delayMinutes: item.state.kind === 'planned' ? times.delayMinutes : times.endDelayMinutes,
  };
}
