import { mkdtemp, open, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { AssemblyCommand, ParticipantId } from '../../shared/domain';
import { RunningHost } from '../host/running-host';
import { checkIns, withGuests } from './large-assembly';
import { line, median, ms, percentile, times } from './figures.mjs';
import type { Line } from './figures.mjs';

function enter(participantId: ParticipantId): AssemblyCommand {
  return { type: 'checkin.enter', participantId, desk: 'Meja 1' };
}

/** `write + fdatasync` of as many bytes, on the same disk. */
async function bareWrites(bytes: number, count: number): Promise<number[]> {
  const folder = await mkdtemp(join(tmpdir(), 'palu-bench-'));
  const file = await open(join(folder, 'bare'), 'w');
  const block = Buffer.alloc(bytes, 'x');
  const samples: number[] = [];
  for (let index = 0; index < count; index++) {
    const started = performance.now();
    await file.write(block, 0, bytes, index * bytes);
    await file.datasync();
    samples.push(performance.now() - started);
  }
  await file.close();
  await rm(folder, { recursive: true });
  return samples;
}

export async function acknowledged(): Promise<Line> {
  const { host, people } = await withGuests(3000);
  const samples: number[] = [];
  const before = (await readFile(join(host.open.folder, 'journal.ndjson'))).length;
  for (const person of people.slice(0, 1000)) {
    const command = enter(person);
    const started = performance.now();
    await host.execute(command);
    samples.push(performance.now() - started);
  }
  const bytes = Math.round(((await readFile(join(host.open.folder, 'journal.ndjson'))).length - before) / 1000);
  await host.end();
  const bare = await bareWrites(bytes, 1000);
  const [p50, p99, ratio] = [median(samples), percentile(samples, 0.99), median(samples) / median(bare)];
  return line(
    'acknowledged command (check-in)',
    '1,000 one at a time, 3,000 participants',
    `p50 ${ms(p50)} (${times(ratio)}), p99 ${ms(p99)}`,
    `write + fdatasync of ${String(bytes)} bytes: p50 ${ms(median(bare))}`,
    'p50 ≤ 3 ×, p99 ≤ 20 ms',
    ratio <= 3 && p99 <= 20,
  );
}

export async function burst(): Promise<Line> {
  const { host, people } = await withGuests(5000);
  const started = performance.now();
  await Promise.all(
    Array.from({ length: 8 }, async (_unused, client) => {
      for (let index = client; index < people.length; index += 8) {
        const person = people[index];
        if (person !== undefined) await host.execute(enter(person));
      }
    }),
  );
  const perSecond = people.length / ((performance.now() - started) / 1000);
  await host.end();
  const bare = await bareWrites(600, 500);
  return line(
    'commands in a burst',
    '5,000 check-ins from 8 clients, each waiting for its answer',
    `${String(Math.round(perSecond))} a second`,
    `one fdatasync after the other: ${String(Math.round(1000 / median(bare)))} a second`,
    '≥ 2,000 a second',
    perSecond >= 2000,
  );
}

/** Opening an assembly as the program does at its start: snapshot, then what followed it. */
export async function growth(): Promise<Line> {
  const results: string[] = [];
  let largest = Number.POSITIVE_INFINITY;
  for (const count of [1_000, 10_000, 100_000]) {
    const { host, people } = await withGuests(count);
    await checkIns(host, people, people.length);
    const { id } = host.state.facts;
    const started = await host.restart();
    const before = performance.now();
    await started.value('assemblies.open', { id });
    largest = performance.now() - before;
    results.push(`${String(count / 1000)}k: ${ms(largest)}`);
    await started.end();
  }
  return line(
    'start, growth',
    '1k → 10k → 100k participants, as many check-ins',
    results.join(', '),
    '–',
    '≤ 3 s at 100k',
    largest <= 3000,
  );
}

/** Opening without a snapshot: every fact since the beginning is read, checked and taken again. */
export async function replayGrowth(): Promise<Line> {
  const results: string[] = [];
  for (const count of [1_000, 10_000, 100_000]) {
    const { host, people } = await withGuests(count);
    await checkIns(host, people, people.length);
    const { id } = host.state.facts;
    const { folder } = host.open;
    await host.palu.close();
    await rm(join(folder, 'snapshot.json'));
    const { size } = await stat(join(folder, 'journal.ndjson'));
    const started = await RunningHost.start({ dataFolder: host.dataFolder });
    const before = performance.now();
    await started.value('assemblies.open', { id });
    const elapsed = performance.now() - before;
    results.push(`${String(count / 1000)}k: ${ms(elapsed)} for ${(size / 1e6).toFixed(1)} MB`);
    await started.end();
  }
  return line(
    'start by replay, growth',
    '1k → 10k → 100k participants, as many check-ins, the snapshot gone',
    results.join(', '),
    '–',
    '–',
    null,
  );
}
