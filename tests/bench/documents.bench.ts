import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { buildEngine, requestOf } from '../documents/real-engine';
import { attendanceList, badges } from '../documents/sample-views';
import { line, median, ms, times } from './figures.mjs';
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
    return [
      line(
        'attendance list PDF',
        '1,100 rows',
        office === null ? ms(list) : `${ms(list)} (${times(list / office)})`,
        office === null ? 'LibreOffice is not installed: not compared' : `LibreOffice from XLSX: ${ms(office)}`,
        '≤ 0.25 ×',
        office === null ? null : list / office <= 0.25,
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
