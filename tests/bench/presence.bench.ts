import { performance } from 'node:perf_hooks';
import readWorkbook from 'read-excel-file/universal';
import { changesSpan, headsPresent, liveQuorum, presenceTimeline } from '../../shared/domain';
import { cooperativeFields } from '../domain/meeting';
import { callerOf, nextCommandId, RunningHost } from '../host/running-host';
import { workbook } from '../imports/workbook';
import { line, median, ms, times } from './figures.mjs';
import type { Line } from './figures.mjs';
import { checkIns, withGuests } from './large-assembly';

const kinds = ['Konsumen', 'Produsen', 'Jasa', 'Simpan Pinjam', 'Pemasaran'];
const words = ['Mekar', 'Sumber', 'Bina', 'Karya', 'Tunas', 'Rukun', 'Sinar', 'Cipta', 'Mitra', 'Wira', 'Gotong'];
const others = ['Jaya', 'Makmur', 'Sentosa', 'Abadi', 'Lestari', 'Mandiri', 'Utama', 'Bersama', 'Sejahtera', 'Maju'];

/** 1,100 cooperatives whose names are as like each other as real ones. */
function cooperativeName(index: number): string {
  const pick = (list: readonly string[], by: number) => list[Math.floor(index / by) % list.length] ?? '';
  return `Koperasi ${pick(kinds, 220)} ${pick(words, 10)} ${pick(others, 1)} ${String(Math.floor(index / 110) + 1)}`;
}

/** As people write it: with its kind cut short, in capitals, or with a letter wrong. */
function asWritten(name: string, row: number): string {
  if (row % 5 === 1) return name.replace('Koperasi', 'Kop.').toUpperCase();
  if (row % 5 === 2) return name.replace('Koperasi Simpan Pinjam', 'KSP').replace('Sejahtera', 'Sejahtra');
  return name;
}

const columns = ['Nama Lengkap', 'Asal Koperasi', 'Kategori', 'Jabatan', 'No. HP', 'Jenis Kelamin', 'Tahun Lahir'];

function participantRows(): (string | number)[][] {
  return Array.from({ length: 5000 }, (_unused, row) => [
    `Siti Rahayu Kusuma ${String(row)}, S.E.`,
    asWritten(cooperativeName(row % 1100), row),
    row < 1100 ? 'Utusan' : 'Peninjau',
    'Ketua',
    `0812${String(10_000_000 + row)}`,
    row % 2 === 0 ? 'Perempuan' : 'Laki-laki',
    1960 + (row % 45),
  ]);
}

/** From the chosen file to the preview of every row, as a person waits for it; and then taking it over, durable. */
export async function importLine(): Promise<Line> {
  const bytes = await workbook('Peserta', [columns, ...participantRows()]);
  const bare: number[] = [];
  for (let round = 0; round < 4; round++) {
    const started = performance.now();
    await readWorkbook(new Blob([bytes]));
    bare.push(performance.now() - started);
  }
  const host = await RunningHost.withAssembly();
  const added = await host.open.execute(
    {
      type: 'registry.applyImport',
      kind: 'cooperatives',
      fileName: 'koperasi.csv',
      fileSha256: '',
      mapping: {},
      cooperatives: Array.from({ length: 1100 }, (_unused, index) => ({
        existing: null,
        fields: { ...cooperativeFields, name: cooperativeName(index) },
      })),
      participants: [],
      rejectedRows: 0,
    },
    nextCommandId(),
    callerOf('operator'),
  );
  if (!added.ok) throw new Error(added.refusal.code);
  const file = {
    kind: 'participants',
    fileName: 'peserta.xlsx',
    bytes,
  } as const;
  const samples: number[] = [];
  let token = '';
  for (let round = 0; round < 4; round++) {
    const started = performance.now();
    ({ token } = await host.value('imports.read', file));
    samples.push(performance.now() - started);
  }
  const before = performance.now();
  const outcome = await host.value('imports.apply', { token, commandId: nextCommandId(), answers: [] });
  const applied = performance.now() - before;
  await host.end();
  const [whole, reference] = [median(samples), median(bare)];
  return line(
    'import',
    `5,000-row XLSX, matched against 1,100 cooperatives, ${String(outcome.imported)} rows taken over`,
    `preview ${ms(whole)} (${times(whole / reference)}), taken over in ${ms(applied)}`,
    `the library's bare parse: ${ms(reference)}`,
    '≤ 2 × and ≤ 3 s',
    whole <= 2 * reference && whole + applied <= 3000,
  );
}

/** The least of a few: what the work itself takes. */
function least(act: () => unknown): number {
  return Math.min(
    ...Array.from({ length: 5 }, () => {
      const started = performance.now();
      act();
      return performance.now() - started;
    }),
  );
}

/** What one check-in costs a screen that shows the day, and what a question about a past instant costs the host. */
export async function attendanceGrowth(): Promise<Line> {
  const results: string[] = [];
  for (const count of [1_000, 10_000, 100_000]) {
    const { host, people } = await withGuests(count);
    await checkIns(host, people, people.length);
    const { state } = host;
    const span = changesSpan(state, '1970-01-01T00:00:00.000Z', '2999-01-01T00:00:00.000Z');
    if (span === null) throw new Error('nobody came');
    const live = least(() => [liveQuorum(state), headsPresent(state)]);
    const drawn = least(() => presenceTimeline(state, span.from, span.to));
    const asked: number[] = [];
    for (const at of [span.to, span.from, span.to]) {
      const started = performance.now();
      await host.value('record.at', { at });
      asked.push(performance.now() - started);
    }
    results.push(
      `${String(count / 1000)}k: counts ${ms(live)}, line of the day ${ms(drawn)}, past instant ${ms(asked[0] ?? 0)} first, ${ms(median(asked.slice(1)))} then`,
    );
    await host.end();
  }
  return line(
    'attendance, growth',
    '1k → 10k → 100k participants, as many check-ins',
    results.join('; '),
    '–',
    '–',
    null,
  );
}
