import { useEffect, useState } from 'react';
import { clockSeconds, timerLevel } from '../../shared/domain';
import { hostNowMs, onHostTime } from '../client/host-clock';
import type { Clock, TimerLevel } from '../../shared/domain';
import { formatTimer } from '../../shared/text';

/** The host's time in milliseconds, twice a second. Times are derived from recorded instants, never from counting ticks. */
export function useHostNow(): number {
  const [now, setNow] = useState(hostNowMs);
  useEffect(() => {
    const read = () => {
      setNow(hostNowMs());
    };
    const timer = window.setInterval(read, 500);
    const stopHearing = onHostTime(read);
    return () => {
      window.clearInterval(timer);
      stopHearing();
    };
  }, []);
  return now;
}

const levelWords: Readonly<Record<TimerLevel, string>> = { calm: '', warning: 'hampir habis', overrun: 'waktu habis' };

/** What a timer says: how much was used up or is left, its colour, and the same in words for those who see no colour. */
export function timerText(clock: Clock, nowMs: number) {
  const seconds = clockSeconds(clock, nowMs);
  const level = timerLevel(seconds, clock.limitSeconds, clock.warningSeconds);
  const words = [clock.runsSince === null ? 'dijeda' : '', levelWords[level]].filter((word) => word !== '').join(' · ');
  const left = clock.limitSeconds - seconds;
  return {
    used: formatTimer(seconds),
    /** What is left, or by how much it is over; the time that was used where there is no limit. */
    left: clock.limitSeconds <= 0 ? formatTimer(seconds) : `${left < 0 ? '+' : ''}${formatTimer(Math.abs(left))}`,
    level,
    words,
    style: clock.runsSince === null ? `${level} paused` : level,
  };
}
