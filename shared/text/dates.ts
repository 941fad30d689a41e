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
export type IndonesianZone = keyof typeof offsets;

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
  if (match === null || check.getUTCMonth() !== month - 1 || check.getUTCDate() !== day)
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

/** `1 jam 15 menit`. */
export function formatDuration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${String(rest)} menit`;
  return rest === 0 ? `${String(hours)} jam` : `${String(hours)} jam ${String(rest)} menit`;
}

/** Seconds as `1:05:09` or `12:04`, for timers. */
export function formatTimer(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const tail = `${String(minutes).padStart(hours > 0 ? 2 : 1, '0')}:${String(whole % 60).padStart(2, '0')}`;
  return hours > 0 ? `${String(hours)}:${tail}` : tail;
}

/** `05/KEP/MUSDA-DEKOPINDA/XI/2026`: at least two digits, Roman month of the signing date (domain.md §4). */
export function documentNumber(parts: {
  readonly sequence: number;
  readonly letters: string;
  readonly code: string;
  readonly signedOn: string;
}): string {
  const { year } = dateParts(parts.signedOn);
  return [
    String(parts.sequence).padStart(2, '0'),
    parts.letters,
    parts.code,
    romanMonth(parts.signedOn),
    String(year),
  ].join('/');
}

const monthByName = new Map(
  months.flatMap((name, index) => [
    [name.toLowerCase(), index + 1],
    [name.slice(0, 3).toLowerCase(), index + 1],
  ]),
);

/** A day as people and spreadsheets write it (`21/07/1989`, `1-2-1990`, `26 November 2026`, `1989-07-21`), or null. */
export function parseDate(text: string): string | null {
  const trimmed = text.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(trimmed);
  const numeric = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?: .*)?$/.exec(trimmed);
  const words = /^(\d{1,2})\s+([A-Za-z]+)\s+(\d{4})$/.exec(trimmed);
  const [year, month, day] =
    iso !== null
      ? [iso[1], iso[2], iso[3]]
      : numeric !== null
        ? [numeric[3], numeric[2], numeric[1]]
        : [words?.[3], String(monthByName.get(words?.[2]?.toLowerCase() ?? '') ?? ''), words?.[1]];
  const date = `${year ?? ''}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
  return isCalendarDate(date) ? date : null;
}

/** The day of an Excel serial number (1900 system, with its leap-year fault); 1 to 2,958,465. */
export function fromExcelSerial(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10);
}
