import { readFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { gzipSync } from 'node:zlib';
import { Outbox } from '../../renderer/client/outbox';
import type { ClientCommand, InvitedRole, MethodName, ParamsOf, Reply, ValueOf } from '../../shared/contract';
import { fromJson } from '../../shared/domain';
import type { AssemblyState, CommandId, ParticipantId } from '../../shared/domain';
import { plenarySession } from '../domain/meeting';
import { root, startHostProcess } from '../e2e/palu';
import { Device } from '../lan/device';
import { line, median, ms, percentile } from './figures.mjs';
import type { Line } from './figures.mjs';
import { largeAssembly } from './large-assembly';

let ids = 0;
const nextId = (): CommandId => `bench-${process.pid}-${String((ids += 1)).padStart(6, '0')}` as CommandId;

/** The host as a process of its own, which serves the venue on this computer's own address. */
class BenchVenue {
  private constructor(
    private readonly dataFolder: string,
    readonly pid: number,
    readonly operator: Device,
    private readonly stop: () => Promise<void>,
  ) {}

  static async start(participants: number): Promise<BenchVenue> {
    const dataFolder = await largeAssembly(participants, 0);
    const { host, address, end } = await startHostProcess(dataFolder);
    const operator = await Device.join(address);
    const venue = new BenchVenue(dataFolder, host.pid ?? 0, operator, end);
    const [assembly] = await venue.value('assemblies.list', {});
    if (assembly === undefined) throw new Error('no assembly');
    await venue.value('assemblies.open', { id: assembly.id });
    await venue.value('devices.serve', { address: '127.0.0.1' });
    return venue;
  }

  async value<Name extends MethodName>(name: Name, params: ParamsOf<Name>): Promise<ValueOf<Name>> {
    return valueOf(await this.operator.call(name, params));
  }

  act(command: ClientCommand) {
    return this.value('assembly.execute', { command, commandId: nextId() });
  }

  async join(role: InvitedRole, name: string): Promise<Device> {
    return Device.join((await this.value('devices.invite', { role, name })).link);
  }

  async state(): Promise<{ readonly seq: number; readonly state: AssemblyState }> {
    const snapshot = await this.value('assembly.snapshot', {});
    if (snapshot === null) throw new Error('no assembly is open');
    return { seq: snapshot.seq, state: fromJson(snapshot.state) };
  }

  /** Resident memory of the host, in megabytes. */
  get memory(): number {
    const status = readFileSync(`/proc/${String(this.pid)}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? Number.NaN) / 1024;
  }

  async end(): Promise<void> {
    await this.stop();
    await rm(this.dataFolder, { recursive: true, force: true });
  }
}

function valueOf<Value>(reply: Reply<Value>): Value {
  if (!reply.ok) throw new Error(reply.refusal.code);
  return reply.value;
}

/** Of the addresses that all lead to this computer: each phone of a hall has its own. */
const addressOf = (index: number) => `127.0.${String(1 + Math.floor(index / 6000))}.${String(1 + (index % 100))}`;

/** A phone that listens and reads what it hears. */
function listening(port: number, index: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', localAddress: addressOf(index) });
    socket.once('error', reject);
    socket.once('data', () => {
      socket.resume();
      resolve(socket);
    });
    socket.write(`GET /api/push HTTP/1.1\r\nHost: 127.0.0.1:${String(port)}\r\n\r\n`);
  });
}

async function inGroups<Value>(count: number, make: (index: number) => Promise<Value>): Promise<Value[]> {
  const made: Value[] = [];
  for (let from = 0; from < count; from += 50) {
    const group = Array.from({ length: Math.min(50, count - from) }, (_unused, index) => make(from + index));
    made.push(...(await Promise.all(group)));
  }
  return made;
}

/** The operator's acts, of which each changes what every phone shows. */
async function operatorActs(venue: BenchVenue, count: number): Promise<number[]> {
  const samples: number[] = [];
  for (let index = 0; index < count; index++) {
    const command = { type: 'agenda.setStart', day: 1, startsAt: index % 2 === 0 ? '08:30' : '08:00' } as const;
    const began = performance.now();
    await venue.act(command);
    samples.push(performance.now() - began);
  }
  return samples;
}

async function streamsLine(venue: BenchVenue): Promise<Line> {
  const { hall } = await venue.value('devices.openHall', { isOpen: true });
  const port = Number(new URL(hall?.origin ?? '').port);
  const alone = await operatorActs(venue, 60);
  const phones = await inGroups(3_000, (index) => listening(port, index));
  const memory = venue.memory;
  const heard = await operatorActs(venue, 60);
  for (const phone of phones) phone.destroy();
  const [before, after] = [percentile(alone, 0.95), percentile(heard, 0.95)];
  return line(
    'streams',
    '3,000 phones listen; 60 acts of the operator that each of them hears',
    `host ${String(Math.round(memory))} MB; act p50 ${ms(median(heard))}, p95 ${ms(after)}`,
    `the same acts with nobody there: p50 ${ms(median(alone))}, p95 ${ms(before)}`,
    'host ≤ 400 MB, act unchanged',
    memory <= 400 && after <= before * 2,
  );
}

function get(port: number, path: string, index: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const options = { port, host: '127.0.0.1', path, localAddress: addressOf(index), agent: false };
    const asked = request(options, (response) => {
      response.on('data', () => undefined);
      response.on('end', () => {
        resolve(response.statusCode ?? 0);
      });
    });
    asked.on('error', reject);
    asked.end();
  });
}

async function phonesLine(venue: BenchVenue): Promise<Line> {
  const { hall } = await venue.value('devices.openHall', { isOpen: true });
  const port = Number(new URL(hall?.origin ?? '').port);
  const html = await readFile(join(root, 'dist/renderer/delegate.html'), 'utf8');
  const assets = [...html.matchAll(/assets\/[^"]+/g)].map(([path]) => path);
  const samples: number[] = [];
  const began = performance.now();
  const phones = await Promise.all(
    Array.from({ length: 1_100 }, async (_unused, index) => {
      for (const path of ['/', ...assets.map((asset) => `/${asset}`), '/api/me']) {
        const status = await get(port, path, index);
        if (status !== 200) throw new Error(`${path}: ${String(status)}`);
      }
      const phone = await listening(port, index);
      samples.push(performance.now() - began);
      return phone;
    }),
  );
  for (const phone of phones) phone.destroy();
  const bytes = [html, ...(await Promise.all(assets.map((asset) => readFile(join(root, 'dist/renderer', asset)))))]
    .map((part) => gzipSync(part).length)
    .reduce((sum, one) => sum + one, 0);
  return line(
    "delegate's page",
    '1,100 phones load it at one moment and listen',
    `${(bytes / 1000).toFixed(1)} kB compressed; half of them there after ${ms(median(samples))}, all after ${ms(Math.max(...samples))}`,
    '–',
    '≤ 60 kB',
    bytes <= 60_000,
  );
}

async function scans(desk: Device, people: readonly ParticipantId[]): Promise<number[]> {
  const samples: number[] = [];
  for (const participantId of people) {
    const command = { type: 'checkin.enter', participantId, desk: 'Meja' } as const;
    const began = performance.now();
    valueOf(await desk.call('assembly.execute', { command, commandId: nextId() }));
    samples.push(performance.now() - began);
  }
  return samples;
}

async function desksLine(venue: BenchVenue): Promise<Line> {
  const { state } = await venue.state();
  const people = state.participants.keySeq().toArray();
  const desks = await inGroups(8, (index) => venue.join('registrar', `Meja ${String(index + 1)}`));
  const streams = await Promise.all(desks.map((desk) => desk.listen()));
  const [first] = desks;
  if (first === undefined) throw new Error('no desk');
  const alone = await scans(first, people.slice(0, 100));
  const together = await Promise.all(
    desks.map((desk, index) => scans(desk, people.slice(100 + index * 100, 200 + index * 100))),
  );
  for (const stream of streams) stream.end();
  const all = together.flat();
  return line(
    'eight desks',
    '100 scans each at full speed over TLS, all listening, durable',
    `p50 ${ms(median(all))}, p99 ${ms(percentile(all, 0.99))}`,
    `one desk: p50 ${ms(median(alone))}, p99 ${ms(percentile(alone, 0.99))}`,
    'p99 ≤ 50 ms',
    percentile(all, 0.99) <= 50,
  );
}

async function returnLine(venue: BenchVenue): Promise<Line> {
  const desk = await venue.join('registrar', 'Meja jauh');
  const { state, seq } = await venue.state();
  const people = state.participants.keySeq().toArray().slice(1_000, 1_500);
  let kept = 0;
  const outbox = new Outbox({
    store: {
      read: () => [],
      put: (_assemblyId, _commandId, text) => {
        kept += text.length;
      },
      remove: () => undefined,
    },
    now: () => new Date().toISOString(),
    newId: nextId,
    send: (acts) => desk.call('assembly.bring', { acts }),
    changed: () => undefined,
  });
  outbox.openFor(String(state.facts.id));
  const alone: number[] = [];
  for (const participantId of people) {
    const began = performance.now();
    outbox.take(state, seq, { type: 'checkin.enter', participantId, desk: 'Meja jauh' }, nextId());
    alone.push(performance.now() - began);
  }
  const began = performance.now();
  await outbox.flush();
  const elapsed = performance.now() - began;
  if (outbox.waiting.length > 0) throw new Error('something still waits');
  return line(
    'a desk comes back',
    `500 queued acts (${String(Math.round(kept / 1000))} kB kept), over TLS, durable`,
    `${ms(elapsed)}; alone a scan took p95 ${ms(percentile(alone, 0.95))}`,
    '–',
    '≤ 2 s',
    elapsed <= 2_000,
  );
}

/** Other devices of the venue, at a host that is a process of its own. */
export async function venueLines(): Promise<Line[]> {
  const venue = await BenchVenue.start(3_000);
  try {
    const sessions = [plenarySession('Sidang Pleno', 'Laporan', 'Pandangan umum')];
    await venue.act({ type: 'agenda.useTemplate', startsAt: '08:00', sessions });
    return [await desksLine(venue), await returnLine(venue), await phonesLine(venue), await streamsLine(venue)];
  } finally {
    await venue.end();
  }
}
