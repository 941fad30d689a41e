import { dateOf, dateParts, formatClock, formatCount, formatPercent } from '../../shared/text';
import type { TimeZone } from '../../shared/domain';
import type { Key, Text } from './text';

/*
 * Days, times and figures as the interface says them in the language that was chosen. Documents and the wall are always Indonesian and
 * take theirs from shared/text.
 */

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
const weekdays = [0, 1, 2, 3, 4, 5, 6] as const;

function monthKey(month: number): Key {
  return `date.month.${months[month - 1] ?? 1}`;
}

/** A calendar day: `26 November 2026`. */
export function dayText(t: Text, date: string): string {
  const { year, month, day } = dateParts(date);
  return t('date.day', { day, month: t(monthKey(month)), year });
}

/** A calendar day with its weekday: `Kamis, 26 November 2026`, `Thursday, 26 November 2026`. */
export function weekdayText(t: Text, date: string): string {
  const { year, month, day } = dateParts(date);
  const weekday = weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? 0;
  return t('date.withWeekday', { weekday: t(`date.weekday.${weekday}`), date: dayText(t, date) });
}

/** The time of day of an instant: `08.41`, `08:41`. */
export function clockText(t: Text, at: string, zone: TimeZone): string {
  return plannedText(t, formatClock(at, zone).replace('.', ':'));
}

/** A time of day as it is planned, `HH:MM`. */
export function plannedText(t: Text, clock: string): string {
  const [hours = '', minutes = ''] = clock.split(':');
  return t('date.clock', { hours, minutes });
}

/** Day and time of day of an instant. */
export function instantText(t: Text, at: string, zone: TimeZone): string {
  return t('date.instant', { day: dayText(t, dateOf(at, zone)), clock: clockText(t, at, zone) });
}

/** An instant by this computer's own zone, for whoever cannot open an assembly and so cannot read its zone. Empty where none is known. */
export function momentText(t: Text, at: string): string {
  if (at === '') return '';
  const local = new Date(at);
  const [year, month, day, hours, minutes] = [
    local.getFullYear(),
    local.getMonth() + 1,
    local.getDate(),
    local.getHours(),
    local.getMinutes(),
  ].map((part) => String(part).padStart(2, '0'));
  const date = `${String(year)}-${String(month)}-${String(day)}`;
  return t('date.moment', { day: dayText(t, date), clock: plannedText(t, `${String(hours)}:${String(minutes)}`) });
}

/** Points and commas as the language has them. */
function punctuated(t: Text, indonesian: string): string {
  return indonesian.replace(/[.,]/g, (sign) => t(sign === '.' ? 'number.thousands' : 'number.decimal'));
}

/** A count with its thousands parted: `1.250`, `1,250`. */
export function countText(t: Text, count: number): string {
  return punctuated(t, formatCount(count));
}

/** A share as a percentage: `73,6%`, `73.6%`. */
export function percentText(t: Text, part: number, whole: number): string {
  return punctuated(t, formatPercent(part, whole));
}

/** Seconds as `3 menit 12 detik`. */
export function spokenText(t: Text, seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const parts = [
    { key: 'duration.hours', count: Math.floor(whole / 3600) },
    { key: 'duration.minutes', count: Math.floor((whole % 3600) / 60) },
    { key: 'duration.seconds', count: whole % 60 },
  ] as const;
  const told = parts.filter(({ count }) => count > 0);
  return (told.length === 0 ? parts.slice(-1) : told).map(({ key, count }) => t(key, { count })).join(' ');
}
