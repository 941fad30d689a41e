import type { AgendaItem, ExpectedTimes, PlannedTimes, TimeZone } from '../../../shared/domain';
import { formatClock, formatPlannedTime } from '../../../shared/text';

/* Times as a line shows them: words and whole minutes, so that a line whose words stay the same is not drawn again. */

export function plannedText(planned: PlannedTimes | undefined): string {
  return planned === undefined ? '' : `${formatPlannedTime(planned.from)} – ${formatPlannedTime(planned.to)}`;
}

export interface ExpectedShown {
  /** Empty where nothing is expected any more. */
  readonly expected: string;
  readonly delayMinutes: number;
}

export function expectedShown(item: AgendaItem, times: ExpectedTimes | undefined, zone: TimeZone): ExpectedShown {
  if (times === undefined || item.state.kind === 'skipped') return { expected: '', delayMinutes: 0 };
  return {
    expected: `${formatClock(times.from, zone)} – ${formatClock(times.to, zone)}`,
    delayMinutes: item.state.kind === 'planned' ? times.delayMinutes : times.endDelayMinutes,
  };
}
