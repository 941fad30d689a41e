import { numberInWords, romanNumeral } from './numbers';

const weekdays = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'];
const months = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
];

/** Hours ahead of UTC of Indonesia's three zones; none of them knows summer time. */
const offsets = { WIB: 7, WITA: 8, WIT: 9 } as const;
type IndonesianZone = keyof typeof offsets;

interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * The parts of a calendar day `YYYY-MM-DD`.
 * @throws RangeError where no such day exists.
 */
export function dateParts(date: string): DateParts {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const [year, month, day] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3])];
  const check = new Date(Date.UTC(year, month - 1, day));
  if (match === null || year < 100 || check.getUTCMonth() !== month - 1 || check.getUTCDate() !== day)
    throw new RangeError(`not a day: ${date}`);
  return { year, month, day };
}

/** Whether a text is a day that exists, as `YYYY-MM-DD`. */
export function isCalendarDate(date: string): boolean {
  try {
    dateParts(date);
    return true;
  } catch {
    return false;
  }
}

/** The weekday of a calendar day; always computed, never typed (domain.md §4). */
export function weekdayOf(date: string): string {
  const { year, month, day } = dateParts(date);
  return weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? '';
}

function monthName(month: number): string {
  return months[month - 1] ?? '';
}

/** `26 November 2026`. */
export function formatDate(date: string): string {
  const { year, month, day } = dateParts(date);
  return `${String(day)} ${monthName(month)} ${String(year)}`;
}

/** `Kamis, 26 November 2026`. */
export function formatDateWithWeekday(date: string): string {
  return `${weekdayOf(date)}, ${formatDate(date)}`;
}

/** `Kamis, tanggal dua puluh enam bulan November tahun dua ribu dua puluh enam (26-11-2026)`. */
export function dateInWords(date: string): string {
  const { year, month, day } = dateParts(date);
  const digits = `${String(day).padStart(2, '0')}-${String(month).padStart(2, '0')}-${String(year)}`;
  return `${weekdayOf(date)}, tanggal ${numberInWords(day)} bulan ${monthName(month)} tahun ${numberInWords(year)} (${digits})`;
}

function local(instant: string, zone: IndonesianZone): Date {
  return new Date(Date.parse(instant) + offsets[zone] * 3_600_000);
}

/** The calendar day on which an instant falls in a zone, `YYYY-MM-DD`. */
export function dateOf(instant: string, zone: IndonesianZone): string {
  return local(instant, zone).toISOString().slice(0, 10);
}

/** An instant as a clock in the zone shows it, for a field to fill in: `2026-11-26T08:41`. */
export function localMinute(instant: string, zone: IndonesianZone): string {
  return local(instant, zone).toISOString().slice(0, 16);
}

/** The instant that `2026-11-26T08:41` on a clock in the zone means, or null where it means none. */
export function instantOfLocal(localText: string, zone: IndonesianZone): string | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(localText)) return null;
  const utc = Date.parse(`${localText}:00.000Z`);
  return Number.isNaN(utc) ? null : new Date(utc - offsets[zone] * 3_600_000).toISOString();
}

/** The instant that lies so many days and minutes after the beginning of a day in a zone. */
export function instantAt(date: string, days: number, minutes: number, zone: IndonesianZone): string {
  const { year, month, day } = dateParts(date);
  return new Date(Date.UTC(year, month - 1, day + days, -offsets[zone], minutes)).toISOString();
}

/** The instant at which clocks of a zone show `clock` (`HH:MM`) on a calendar day. */
export function instantOn(date: string, clock: string, zone: IndonesianZone): string {
  const [hours = '0', minutes = '0'] = clock.split(':');
  return instantAt(date, 0, Number(hours) * 60 + Number(minutes), zone);
}

/** `08.41`: the time of day of an instant. */
export function formatClock(instant: string, zone: IndonesianZone): string {
  return local(instant, zone).toISOString().slice(11, 16).replace(':', '.');
}

/** `13.00 WIB`. */
export function formatTime(instant: string, zone: IndonesianZone): string {
  return `${formatClock(instant, zone)} ${zone}`;
}

/** `13:00` → `13.00`. */
export function formatPlannedTime(clock: string): string {
  return clock.replace(':', '.');
}

/** The month of a day in Roman numerals, as document numbers carry it. */
export function romanMonth(date: string): string {
  return romanNumeral(dateParts(date).month);
}

/** Whole minutes as `1 jam 15 menit`. */
export function formatDuration(minutes: number): string {
  if (minutes < 0) return `-${formatDuration(-minutes)}`;
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${String(rest)} menit`;
  return rest === 0 ? `${String(hours)} jam` : `${String(hours)} jam ${String(rest)} menit`;
}

/** Seconds as `3 menit 12 detik`, for the minutes and the list of speakers. */
export function formatSpokenTime(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const minutes = Math.floor(whole / 60);
  const rest = `${String(whole % 60)} detik`;
  if (minutes === 0) return rest;
  return whole % 60 === 0 ? formatDuration(minutes) : `${formatDuration(minutes)} ${rest}`;
}

/** Seconds as `1:05:09` or `12:04`, for timers. */
export function formatTimer(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const tail = `${String(minutes).padStart(hours > 0 ? 2 : 1, '0')}:${String(whole % 60).padStart(2, '0')}`;
  return hours > 0 ? `${String(hours)}:${tail}` : tail;
}

const namesOfMonths: readonly (readonly [number, string])[] = [
  [1, 'januari jan january'],
  [2, 'februari feb pebruari peb february'],
  [3, 'maret mar mrt march'],
  [4, 'april apr'],
  [5, 'mei may'],
  [6, 'juni jun june'],
  [7, 'juli jul july'],
  [8, 'agustus agu agt agust aug august'],
  [9, 'september sep sept'],
  [10, 'oktober okt october oct'],
  [11, 'november nov nopember nop'],
  [12, 'desember des december dec'],
];
const monthByName = new Map(namesOfMonths.flatMap(([month, names]) => names.split(' ').map((name) => [name, month])));

/**
 * A day as people and spreadsheets write it, or null: `21/07/1989`, `1-2-1990`, `26 November 2026`, `Kamis, 26 Nop 2026`, `26-Nov-2026`,
 * `1989-07-21 00:00:00`. Day before month, as in Indonesia; a year of two digits is not guessed.
 */
export function parseDate(text: string): string | null {
  const trimmed = text.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(trimmed);
  const numeric = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?:,? .*)?$/.exec(trimmed);
  const words = /^(?:[A-Za-z]+'?[a-z]*,?\s+)?(\d{1,2})[\s-]+([A-Za-z]+)\.?[\s-]+(\d{4})$/.exec(trimmed);
  if (iso !== null) return existing(iso[1], iso[2], iso[3]);
  if (numeric !== null) return existing(numeric[4], numeric[3], numeric[1]);
  return existing(words?.[3], String(monthByName.get(words?.[2]?.toLowerCase() ?? '') ?? ''), words?.[1]);
}

function existing(year = '', month = '', day = ''): string | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(date) ? date : null;
}

/**
 * The day of an Excel serial number (1900 system). Excel counts a 29 February 1900 that never was: 60 is that day and is read as
 * 28 February; smaller serials lie one day later than the arithmetic of the others says.
 * @throws RangeError outside 1 … 2,958,465 (31 December 9999).
 */
export function fromExcelSerial(serial: number): string {
  const days = Math.floor(serial);
  if (!(days >= 1 && days <= 2_958_465)) throw new RangeError(`not a day of Excel: ${String(serial)}`);
  const epoch = Date.UTC(1899, 11, days < 60 ? 31 : 30);
  return new Date(epoch + days * 86_400_000).toISOString().slice(0, 10);
}

/** A day as it is written in a text: `Senin, 26 November 2026`. */
export interface WrittenDate {
  /** As it stands there. */
  readonly text: string;
  /** The weekday that is written with it, or null. */
  readonly weekday: string | null;
  /** `YYYY-MM-DD`, or null where no such day exists. */
  readonly date: string | null;
}

const writtenDate = new RegExp(
  `(?:\\b(${weekdays.join('|')}|Jum['’]at|Ahad)\\b,?\\s+(?:tanggal\\s+)?)?\\b(\\d{1,2})\\s+(${months.join('|')})\\s+(\\d{4})\\b`,
  'giu',
);

/** Every day that a text writes out, with the weekday where one is given. */
export function writtenDates(text: string): readonly WrittenDate[] {
  return [...text.matchAll(writtenDate)].map(([found, weekday, day = '', month = '', year = '']) => {
    const number = months.findIndex((name) => name.toLowerCase() === month.toLowerCase()) + 1;
    const date = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
    return { text: found, weekday: weekday ?? null, date: isCalendarDate(date) ? date : null };
  });
}
