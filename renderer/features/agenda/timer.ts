import { useEffect, useRef } from 'react';
import { itemElapsedSeconds, itemWarningSeconds, timerLevel } from '../../../shared/domain';
import type { AgendaItem, AssemblyState, TimerLevel } from '../../../shared/domain';
import { formatTimer } from '../../../shared/text';
import { playVerdict } from '../checkin/sound';

/** Colours that are readable as text on the page, in both themes. */
export const levelColors: Readonly<Record<TimerLevel, string>> = {
  calm: 'var(--mantine-color-text)',
  warning: 'var(--mantine-color-orange-light-color)',
  overrun: 'var(--mantine-color-red-light-color)',
};

export interface Timer {
  readonly elapsed: string;
  readonly limit: string;
  readonly level: TimerLevel;
  /** 0 to 100. */
  readonly share: number;
}

export function timerOf(elapsedSeconds: number, limitSeconds: number, warningSeconds: number): Timer {
  return {
    elapsed: formatTimer(elapsedSeconds),
    limit: formatTimer(limitSeconds),
    level: timerLevel(elapsedSeconds, limitSeconds, warningSeconds),
    share: limitSeconds <= 0 ? 0 : Math.min(100, (elapsedSeconds / limitSeconds) * 100),
  };
}

export function itemTimer(state: AssemblyState, item: AgendaItem, now: string): Timer {
  return timerOf(itemElapsedSeconds(state, item, now), item.durationMinutes * 60, itemWarningSeconds);
}

/** Sounds once when a timer begins to warn and once at its end; not for what had passed before this screen saw it (AGD-4). */
export function useTimerSound(key: string, level: TimerLevel): void {
  const last = useRef({ key, level });
  useEffect(() => {
    const before = last.current;
    last.current = { key, level };
    if (before.key !== key || before.level === level) return;
    if (level === 'overrun') playVerdict('over');
    else if (level === 'warning' && before.level === 'calm') playVerdict('warning');
  }, [key, level]);
}
