import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { buildEngine, requestOf } from '../documents/real-engine';
import { pdfInfo } from '../documents/pdf-tools';
import { attendanceList, badges, decree, minutes } from '../documents/sample-views';
import { ballotPapers } from '../documents/sample-vote-views';
import { callerOf, RunningHost } from '../host/running-host';
import { line, median, ms, percentile, times } from './figures.mjs';
import type { Line } from './figures.mjs';

const rounds = 5;

async function timed(act: () => Promise<unknown>): Promise<number> {
  await act();
  const samples: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    await act();
    samples.push(performance.now() - started);
  }
  return median(samples);
}

async function once(act: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await act();
  return performance.now() - started;
}

/** LibreOffice turning the same table into a PDF; null where it is not installed. */
function libreOffice(rows: readonly (readonly string[])[]): number | null {
  if (spawnSync('soffice', ['--version']).status !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'palu-bench-'));
  const csv = join(folder, 'daftar.csv');
  writeFileSync(csv, rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n'));
  const convert = (to: string, file: string) =>
    execFileSync(
      'soffice',
      ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', to, '--outdir', folder, file],
      {
        stdio: 'ignore',
      },
    );
  convert('xlsx', csv);
  const samples: number[] = [];
  for (let round = 0; round < 3; round++) {
    const started = performance.now();
    convert('pdf', join(folder, 'daftar.xlsx'));
    samples.push(performance.now() - started);
  }
  rmSync(folder, { recursive: true });
  return median(samples);
}

export async function documentLines(): Promise<Line[]> {
  const built = await buildEngine();
  const engine = built.open();
  try {
    const view = attendanceList(1100);
    const list = await timed(() => engine.renderPdf(requestOf('attendanceList', view)));
    const office = libreOffice(
      view.rows.map((row) => [row.no, row.name, row.cooperative, row.position, row.status, row.district, '']),
    );
    const withCodes = await timed(() => engine.renderPdf(requestOf('badges', badges(1100))));
    const without = await timed(() => engine.renderPdf(requestOf('badges', badges(1100, false))));
    const papers = await timed(() => engine.renderPdf(requestOf('ballotPapers', ballotPapers(1100))));
    const decrees = Array.from({ length: 40 }, (_unused, index) => decree(3 + (index % 5)));
    const drawn: number[] = [];
    for (const view of decrees) drawn.push(await once(() => engine.renderSvgPages(requestOf('decree', view))));
    const long = requestOf('minutes', minutes(900));
    const before = process.memoryUsage().rss;
    const started = performance.now();
    const whole = await engine.renderPdf(long);
    const wholeMs = performance.now() - started;
    const more = (process.memoryUsage().rss - before) / (1 << 20);
    const pages = pdfInfo(whole).get('Pages') ?? '';
    const [first = 0] = drawn;
    const p95 = percentile(drawn.slice(1), 0.95);
    return [
      line(
        'ballot papers PDF',
        '1,100 with serials as QR, eight on a sheet',
        `${ms(papers)} (${times(papers / without)})`,
        `1,100 badges without QR: ${ms(without)}`,
        '≤ 2 ×',
        papers / without <= 2,
      ),
      line(
        'decree preview',
        '40 changes of a decree in a warm engine',
        `first ${ms(first)}, then p95 ${ms(p95)}`,
        '–',
        'first ≤ 300 ms, p95 ≤ 100 ms',
        first <= 300 && p95 <= 100,
      ),
      line(
        'long minutes',
        `${pages} pages until the file is there that is drawn where it is seen`,
        `${ms(wholeMs)}, ${(whole.length / (1 << 20)).toFixed(1)} MB, ${more.toFixed(0)} MB of memory more`,
        '–',
        'first page ≤ 500 ms, ≤ 300 MB more',
        wholeMs <= 500 && more <= 300,
      ),
      line(
        'attendance list PDF',
        '1,100 rows',
        office === null ? ms(list) : `${ms(list)} (${times(list / office)})`,
        office === null ? 'LibreOffice is not installed: not compared' : `LibreOffice from XLSX: ${ms(office)}`,
        '≤ 0.5 ×',
        office === null ? null : list / office <= 0.5,
      ),
      line(
        'badges PDF',
        '1,100 with QR',
        `${ms(withCodes)} (${times(withCodes / without)})`,
        `the same without QR: ${ms(without)}`,
        '≤ 2 ×',
        withCodes / without <= 2,
      ),
    ];
  } finally {
    await engine.close();
    built.remove();
  }
}

/** "Ekspor semua" of the example (DOC-6). */
export async function archiveLine(): Promise<Line> {
  const host = await RunningHost.start();
  try {
    await host.value('assemblies.createExample', {});
    const started = performance.now();
    const done = new Promise<{ readonly papers: number }>((resolve, reject) => {
      host.palu.dispatcher.subscribe(callerOf('operator'), (message) => {
        if (message.kind !== 'export') return;
        if (message.state.kind === 'done') resolve(message.state);
        if (message.state.kind === 'failed') reject(new Error(message.state.refusal.code));
      });
    });
    await host.value('documents.exportAll', {});
    const { papers } = await done;
    const elapsed = performance.now() - started;
    return line(
      'whole archive',
      `the example: ${String(papers)} papers, list, checksums and one tagged file`,
      ms(elapsed),
      '–',
      '≤ 10 s',
      elapsed <= 10_000,
    );
  } finally {
    await host.end();
  }
}
