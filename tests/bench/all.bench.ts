import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { electronRuntime } from '../../build/scripts/electron-runtime.mjs';
import { root } from '../e2e/palu';
import { ballotLines } from './ballots.bench';
import { electionLine } from './counting.bench';
import { archiveLine, documentLines } from './documents.bench';
import type { Line } from './figures.mjs';
import { acknowledged, burst, growth, replayGrowth } from './host.bench';
import { attendanceGrowth, importLine } from './presence.bench';
import { screenLines } from './screen.bench';
import { venueLines } from './venue.bench';
import { wallLines } from './wall.bench';

function mark(isMet: boolean | null): string {
  return isMet === null ? 'not compared' : isMet ? 'met' : 'missed';
}

it('quality.md §1: start, growth, durable acts, screens, import, attendance and PDF', async () => {
  const [start, desk, typing] = await screenLines();
  const lines = [
    start,
    await growth(),
    await replayGrowth(),
    await acknowledged(),
    await burst(),
    desk,
    typing,
    await importLine(),
    await attendanceGrowth(),
    electionLine(),
    ...(await wallLines()),
    ...(await ballotLines()),
    ...(await documentLines()),
    await archiveLine(),
    ...(await venueLines()),
  ].filter((one): one is Line => one !== undefined);
  expect(lines).toHaveLength(25);
  const electron = electronRuntime();
  const machine = {
    processor: cpus()[0]?.model ?? '',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
    electron: `${electron?.version ?? ''} (${electron?.kind ?? ''})`,
  };
  mkdirSync(join(root, 'bench'), { recursive: true });
  writeFileSync(join(root, 'bench', 'results.json'), `${JSON.stringify({ machine, lines }, null, 2)}\n`);
  const rows = lines.map(
    (one) => `| ${one.what} | ${one.work} | ${one.measured} | ${one.reference} | ${one.goal} | ${mark(one.isMet)} |`,
  );
  console.log(
    [
      `${machine.processor}, ${String(machine.cores)} cores, ${String(machine.memoryGiB)} GiB; Node ${machine.node}; Electron ${machine.electron}`,
      '',
      '| What | Work | Measured | Reference in the same run | Goal | |',
      '|---|---|---|---|---|---|',
      ...rows,
    ].join('\n'),
  );
}, 1_800_000);
