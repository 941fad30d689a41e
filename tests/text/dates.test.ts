import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dateInWords,
  dateOf,
  dateParts,
  documentNumber,
  formatClock,
  formatDate,
  formatDateWithWeekday,
  formatDuration,
  formatPlannedTime,
  formatTime,
  formatTimer,
  fromExcelSerial,
  isCalendarDate,
  parseDate,
  romanMonth,
  weekdayOf,
} from '../../shared/text';

const anyDay = fc
  .integer({ min: Date.UTC(1900, 0, 1) / 86_400_000, max: Date.UTC(2199, 11, 31) / 86_400_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));

const week = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'];

/** The weekday by Zeller's congruence: no Date, no time zone. */
function zeller(date: string): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const m = month < 3 ? month + 12 : month;
  const y = month < 3 ? year - 1 : year;
  const h =
    (day + Math.floor((13 * (m + 1)) / 5) + y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)) % 7;
  return week[(h + 6) % 7] ?? '';
}

describe('dates in documents', () => {
  it('[DOC-1] the long date is in words, with its computed weekday', () => {
    expect(dateInWords('2026-11-26')).toBe(
      'Kamis, tanggal dua puluh enam bulan November tahun dua ribu dua puluh enam (26-11-2026)',
    );
    expect(dateInWords('2030-02-01')).toBe('Jumat, tanggal satu bulan Februari tahun dua ribu tiga puluh (01-02-2030)');
  });

  it('[DOC-4] the weekday fits every date', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        expect(weekdayOf(date)).toBe(zeller(date));
        expect(formatDateWithWeekday(date)).toBe(`${zeller(date)}, ${formatDate(date)}`);
      }),
    );
  });

  it('[DOC-1] days, times and durations', () => {
    expect(formatDate('2026-11-26')).toBe('26 November 2026');
    expect(formatDate('2026-05-01')).toBe('1 Mei 2026');
    expect(formatPlannedTime('13:00')).toBe('13.00');
    expect([formatDuration(0), formatDuration(45), formatDuration(60), formatDuration(75), formatDuration(-5)]).toEqual(
      ['0 menit', '45 menit', '1 jam', '1 jam 15 menit', '-5 menit'],
    );
    expect([formatTimer(0), formatTimer(724), formatTimer(3909), formatTimer(-3)]).toEqual([
      '0:00',
      '12:04',
      '1:05:09',
      '0:00',
    ]);
  });

  it.each([
    ['2026-11-26T06:00:00.000Z', 'WIB', '13.00 WIB', '2026-11-26'],
    ['2026-11-26T06:00:00.000Z', 'WITA', '14.00 WITA', '2026-11-26'],
    ['2026-11-26T06:00:00.000Z', 'WIT', '15.00 WIT', '2026-11-26'],
    ['2026-11-26T17:30:59.999Z', 'WIB', '00.30 WIB', '2026-11-27'],
    ['2026-12-31T15:00:00.000Z', 'WIT', '00.00 WIT', '2027-01-01'],
    ['2026-11-26T16:59:59.999Z', 'WIB', '23.59 WIB', '2026-11-26'],
  ] as const)('[DOC-1] %s in %s is %s on %s', (instant, zone, time, date) => {
    expect(formatTime(instant, zone)).toBe(time);
    expect(dateOf(instant, zone)).toBe(date);
    expect(time.startsWith(formatClock(instant, zone))).toBe(true);
  });

  it.each(['2026-02-30', '2026-13-01', '2026-00-10', '0026-01-01', '26-11-2026', '2026-1-1', ''])(
    '[DOC-4] %j is no day',
    (date) => {
      expect(isCalendarDate(date)).toBe(false);
      expect(() => dateParts(date)).toThrow(RangeError);
    },
  );
});

describe('dates as spreadsheets give them', () => {
  it.each([
    ['21/07/1989', '1989-07-21'],
    ['1-2-1990', '1990-02-01'],
    ['01.02.1990', '1990-02-01'],
    ['26 November 2026', '2026-11-26'],
    ['Kamis, 26 Nop 2026', '2026-11-26'],
    ["Jum'at 27 November 2026", '2026-11-27'],
    ['26-Nov-2026', '2026-11-26'],
    ['5 Agt. 2024', '2024-08-05'],
    ['7 Pebruari 1971', '1971-02-07'],
    ['3 May 2020', '2020-05-03'],
    ['1989-07-21 00:00:00', '1989-07-21'],
    ['21/07/1989 10:15', '1989-07-21'],
    ['29/02/2024', '2024-02-29'],
    ['29/02/2023', null],
    ['31/04/2026', null],
    ['12/31/2026', null],
    ['21/07/89', null],
    ['21/07-1989', null],
    ['26 Foober 2026', null],
    ['kemarin', null],
    ['', null],
  ])('[REG-4] %j is %s', (text, date) => {
    expect(parseDate(text)).toBe(date);
  });

  it('[REG-4] every way of writing a day leads back to it', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const { year, month, day } = dateParts(date);
        for (const text of [
          date,
          formatDate(date),
          formatDateWithWeekday(date),
          `${String(day)}/${String(month)}/${String(year)}`,
          `${String(day).padStart(2, '0')}-${String(month).padStart(2, '0')}-${String(year)}`,
        ])
          expect(parseDate(text)).toBe(date);
      }),
    );
  });

  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, '1900-02-28'],
    [61, '1900-03-01'],
    [25569, '1970-01-01'],
    [46352, '2026-11-26'],
    [46352.75, '2026-11-26'],
    [2_958_465, '9999-12-31'],
  ])('[REG-4] Excel serial %d is %s', (serial, date) => {
    expect(fromExcelSerial(serial)).toBe(date);
  });

  it.each([0, -1, 2_958_466, NaN])('[REG-4] %d is no day of Excel', (serial) => {
    expect(() => fromExcelSerial(serial)).toThrow(RangeError);
  });
});

describe('document numbers', () => {
  const parts = { sequence: 5, letters: 'KEP', code: 'MUSDA-DEKOPINDA', signedOn: '2026-11-26' };

  it('[DOC-2] carry two digits at least and the Roman month of the signing date', () => {
    expect(documentNumber(parts)).toBe('05/KEP/MUSDA-DEKOPINDA/XI/2026');
    expect(documentNumber({ ...parts, sequence: 123, signedOn: '2027-01-02' })).toBe('123/KEP/MUSDA-DEKOPINDA/I/2027');
    expect(
      Array.from({ length: 12 }, (_unused, index) => romanMonth(`2026-${String(index + 1).padStart(2, '0')}-01`)),
    ).toEqual(['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']);
  });

  it('[DOC-2] follow a pattern of the assembly; what a value looks like is never read as pattern', () => {
    expect(documentNumber(parts, '{jenis}-{nomor}/{kode}/{bulanAngka}.{tahun}')).toBe('KEP-05/MUSDA-DEKOPINDA/11.2026');
    expect(documentNumber({ ...parts, code: '$&{nomor}' })).toBe('05/KEP/$&{nomor}/XI/2026');
    expect(() => documentNumber(parts, '{nomor}/{toString}')).toThrow(RangeError);
  });
});

describe('the clock of the machine', () => {
  it.each(['Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Jakarta', 'UTC'])(
    '[DOC-4] does not move a date: %s',
    async (zone) => {
      const { build } = await import('vite');
      const result = await build({
        configFile: false,
        logLevel: 'silent',
        build: {
          ssr: join(__dirname, '../../shared/text/index.ts'),
          write: false,
          rollupOptions: { output: { format: 'cjs' } },
        },
      });
      const [first] = Array.isArray(result) ? result : [result];
      if (first === undefined || !('output' in first)) throw new Error('not built');
      const program = `${first.output[0].code}
        process.stdout.write(JSON.stringify([exports.weekdayOf('2026-11-26'), exports.formatDate('2026-03-29'),
          exports.parseDate('31/12/2026'), exports.fromExcelSerial(46352), exports.dateOf('2026-11-26T17:00:00.000Z', 'WIB')]))`;
      const { stdout } = spawnSync(process.execPath, ['-e', program], {
        env: { ...process.env, TZ: zone },
        encoding: 'utf8',
      });
      expect(JSON.parse(stdout)).toEqual(['Kamis', '29 Maret 2026', '2026-12-31', '2026-11-26', '2026-11-27']);
    },
  );
});
