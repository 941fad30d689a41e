import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import readExcel from 'read-excel-file/node';
import { afterEach, describe, expect, it } from 'vitest';
import { readTableFile } from '../../electron/imports';
import { readAtDesk } from '../../shared/domain';
import type { Role, StoredCommit } from '../../shared/domain';
import type { Push } from '../../shared/contract';
import { cooperativeFields, participantFields } from '../domain/meeting';
import { callerOf, nextCommandId, RunningHost } from './running-host';

const hosts: RunningHost[] = [];
async function assembly(): Promise<RunningHost> {
  const host = await RunningHost.withAssembly();
  hosts.push(host);
  return host;
}
afterEach(async () => {
  for (const host of hosts.splice(0)) await host.end();
});

const addCooperative = (name: string) => ({ type: 'cooperative.add', fields: { ...cooperativeFields, name } }) as const;

function journalLines(host: RunningHost): Promise<number> {
  return readFile(join(host.open.folder, 'journal.ndjson'), 'utf8').then((text) => text.trimEnd().split('\n').length);
}

describe('a running assembly', () => {
  it('[DAT-1] what was answered stands in the journal at that moment', async () => {
    const host = await assembly();
    const before = await journalLines(host);
    const reply = await host.execute(addCooperative('Koperasi Satu'));
    expect(reply.ok).toBe(true);
    expect(await journalLines(host)).toBe(before + 1);
  });

  it('[DAT-1] a refused command may be tried again under its id', async () => {
    const host = await assembly();
    const commandId = nextCommandId();
    const undo = { type: 'meeting.resume', knocks: 2 } as const;
    expect(await host.execute(undo, commandId)).toMatchObject({ ok: false, refusal: { code: 'meeting.notSuspended' } });
    await host.execute({ type: 'meeting.suspend', reason: 'jeda', knocks: 2 });
    expect(await host.execute(undo, commandId)).toMatchObject({ ok: true });
  });

  it('[DAT-1] commands at the same time are decided one after the other: a duplicate among them is found', async () => {
    const host = await assembly();
    const names = Array.from({ length: 40 }, (_unused, index) => `Koperasi ${String(index % 20)}`);
    const replies = await Promise.all(names.map((name) => host.execute(addCooperative(name))));
    expect(replies.filter((reply) => reply.ok)).toHaveLength(20);
    expect(new Set(host.state.cooperatives.map((one) => one.number).values()).size).toBe(20);
  });

  it('[DAT-1] everything is there after closing and opening again', async () => {
    const host = await assembly();
    await host.execute(addCooperative('Koperasi Satu'));
    await host.execute({
      type: 'participant.add',
      fields: { ...participantFields, category: 'guest', name: 'Tamu <b>"\u202e' },
      letterNo: '',
    });
    const { id } = host.state.facts;
    const again = await host.restart();
    hosts.push(again);
    await again.value('assemblies.open', { id });
    expect(readAtDesk(again.state, '1')).toMatchObject({ participant: { name: 'Tamu <b>"\u202e' } });
    expect(again.state.cooperatives.size).toBe(1);
    expect(await again.value('archive.verify', {})).toMatchObject({ commits: 3 });
  });

  it('[DAT-3] an archive carries the whole assembly to an empty profile and verifies there', async () => {
    const host = await assembly();
    await host.execute(addCooperative('Koperasi Satu'));
    const bytes = await host.bytes('archive.export', {});
    const other = await RunningHost.start();
    hosts.push(other);
    const { title } = await other.value('archive.import', { bytes });
    expect(title).toBe(host.state.facts.profile.title);
    expect(other.state.cooperatives.first()?.name).toBe('Koperasi Satu');
    const [here, there] = [await host.value('archive.verify', {}), await other.value('archive.verify', {})];
    expect(there).toEqual(here);
    expect(await other.call('archive.import', { bytes })).toMatchObject({ refusal: { code: 'archive.exists' } });
  });

  it('[DAT-4] the chronicle names who, when, on which device and what', async () => {
    const host = await assembly();
    await host.execute(addCooperative('Koperasi Satu'), nextCommandId(), 'registrar');
    expect(host.state.chronicle.last()).toMatchObject({
      seq: 2,
      actor: { role: 'registrar', name: 'registrar' },
      device: 'test-registrar',
      fact: { type: 'cooperative.registered' },
    });
  });

  it('[SET-1] the example is a musda half-way through its day', async () => {
    const host = await RunningHost.start();
    hosts.push(host);
    await host.value('assemblies.createExample', {});
    expect(host.state.cooperatives.size).toBe(120);
    expect(host.state.decisions.size).toBe(1);
    expect(host.state.quorumChecks[0]?.outcome).toBe('met');
  });
});

describe('clients', () => {
  it('[LAN-3] staff receive every commit in order, a projector only finished views, and no view twice', async () => {
    const host = await assembly();
    const staff: Push[] = [];
    const wall: Push[] = [];
    host.palu.dispatcher.subscribe(callerOf('registrar'), (message) => staff.push(message));
    host.palu.dispatcher.subscribe(callerOf('projector'), (message) => wall.push(message));
    await host.execute(addCooperative('Koperasi Rahasia'));
    await host.execute({ type: 'projection.show', slide: { kind: 'message', text: 'Istirahat' } });
    const commits = staff.flatMap((message) => (message.kind === 'commit' ? [message.commit] : []));
    expect(commits.map((commit: StoredCommit) => commit.seq)).toEqual([2, 3]);
    expect(wall.map((message) => message.kind)).toEqual(['projector', 'projector']);
    expect(JSON.stringify(wall)).not.toContain('Rahasia');
  });

  it('[LAN-3] a client that missed something asks for what followed its last number', async () => {
    const host = await assembly();
    for (const name of ['Satu', 'Dua', 'Tiga']) await host.execute(addCooperative(`Koperasi ${name}`));
    const missed = await host.value('assembly.since', { seq: 2 }, 'minuteTaker');
    expect(missed.map((commit) => commit.seq)).toEqual([3, 4]);
  });

  it('[UX-3] without an open assembly every act says so', async () => {
    const host = await RunningHost.start();
    hosts.push(host);
    expect(await host.execute(addCooperative('Koperasi Satu'))).toMatchObject({
      refusal: { code: 'assembly.noneOpen' },
    });
  });
});

describe('exports of tables', () => {
  const table = {
    table: 'cooperatives',
    headers: ['Nama', 'NIK'],
    rows: [
      ['=HYPERLINK("http://example.invalid","Klik")', '3216000000000001'],
      ['Koperasi "Maju; Jaya"', '+62 812'],
    ],
  };
  const exported = (host: RunningHost, format: 'csv' | 'xlsx', role: Role = 'operator') =>
    host.call('tables.export', { ...table, format, commandId: nextCommandId() }, role);

  it('[REG-9] a CSV opens in columns, and no cell of it can run as a formula', async () => {
    const host = await assembly();
    const reply = await exported(host, 'csv');
    if (!reply.ok) throw new Error(reply.refusal.code);
    const text = Buffer.from(reply.value.bytes ?? []).toString('utf8');
    expect(text.startsWith('\ufeffNama;NIK\r\n')).toBe(true);
    const { data } = Papa.parse<string[]>(text.slice(1), { delimiter: ';', skipEmptyLines: true });
    expect(data.slice(1)).toEqual([
      [`'${table.rows[0]?.[0] ?? ''}`, '3216000000000001'],
      ['Koperasi "Maju; Jaya"', "'+62 812"],
    ]);
  });

  it('[REG-9] an XLSX keeps every digit and every formula as text', async () => {
    const host = await assembly();
    const reply = await exported(host, 'xlsx');
    if (!reply.ok) throw new Error(reply.refusal.code);
    const read = await readTableFile(new Uint8Array(reply.value.bytes ?? []));
    expect(read).toMatchObject({ ok: true, sheets: [{ rows: [table.headers, ...table.rows] }] });
  });

  it('[REG-9] an XLSX has figures to reckon with, real dates, and codes as text; a CSV the same in words', async () => {
    const host = await assembly();
    const cells = {
      table: 'cooperatives',
      headers: ['Nama', 'NIK', 'Anggota', 'Badan hukum', 'Diterima', 'RAT'],
      rows: [['Koperasi Satu', '0000000000001', 126, { date: '2019-02-28' }, { date: '2026-11-26T08:41' }, null]],
    };
    const xlsx = await host.bytes('tables.export', { ...cells, format: 'xlsx', commandId: nextCommandId() });
    // As a program of other people reads it, in the zone of its computer.
    const [sheet] = await readExcel(Buffer.from(xlsx));
    const [, row = []] = sheet?.data ?? [];
    expect(row.slice(0, 3)).toEqual(['Koperasi Satu', '0000000000001', 126]);
    expect(row[3]).toEqual(new Date('2019-02-28T00:00:00Z'));
    expect(row[4]).toEqual(new Date('2026-11-26T08:41:00Z'));
    expect(row[5] ?? null).toBeNull();
    const csv = Buffer.from(await host.bytes('tables.export', { ...cells, format: 'csv', commandId: nextCommandId() }));
    expect(csv.toString('utf8')).toContain('Koperasi Satu;0000000000001;126;2019-02-28;2026-11-26 08:41;');
    const broken = { ...cells, rows: [[{ date: '26/11/2026' }]], format: 'xlsx' as const, commandId: nextCommandId() };
    expect(await host.call('tables.export', broken)).toMatchObject({ refusal: { code: 'contract.invalid' } });
  });

  it('[REG-9] every export stands in the history with its size; a role without the right exports nothing', async () => {
    const host = await assembly();
    const before = await journalLines(host);
    expect(await exported(host, 'csv', 'teller')).toMatchObject({ ok: false });
    expect(await journalLines(host)).toBe(before);
    await exported(host, 'csv');
    const last = (await readFile(join(host.open.folder, 'journal.ndjson'), 'utf8')).trimEnd().split('\n').at(-1);
    expect(last).toContain('"type":"export.recorded"');
    expect(last).toContain('"rows":2');
  });
});
