import { execFile } from 'node:child_process';
import { watch } from 'node:fs';
import type { FSWatcher } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemSources } from '../../electron/host';
import { toJson } from '../../shared/domain';
import type { AssemblyId, AssemblyState, CommandId } from '../../shared/domain';
import { cooperativeFields, participantFields } from '../domain/meeting';
import { seededRandom } from '../storage/faulty-disk';
import { HostProcess } from './host-process';
import { nextCommandId, RunningHost } from './running-host';

/*
 * An erasure whose process is killed on its way (DAT-6). The process is killed from outside when so many things have happened in the folder
 * as the seed says: the disk and the kernel are real, and where exactly the knife falls is theirs to say.
 */

/** `PALU_PURGE_KILLS=200` for all of them: about three minutes. */
const kills = Number(process.env['PALU_PURGE_KILLS'] ?? 40);
const seed = 20261126;
const later = '2040-01-01T00:00:00.000Z';
const names = ['Rahmat Hidayat', 'Dewi Anggraini', '+628123450001', 'Yusuf Pratama', 'FOTO WAJAH'];
const purgeId = 'command-of-the-erasure' as CommandId;
const verifier = join(import.meta.dirname, '../../build/verify/verify.mjs');

let place: string;
let pristine: string;
let dataFolder: string;
let assembly: { readonly id: AssemblyId; readonly title: string; readonly folder: string };
let before: unknown;
/** What of the record behind the erasure does not hang on who asked for it, and when. */
let after: unknown;
/** How much happens in the folder during a whole erasure. */
let happenings = 0;

const sources = { ...systemSources, now: () => later };
const choice = () => ({
  reason: 'Masa simpan berakhir.',
  confirmation: assembly.title,
  clearsCopies: true,
  commandId: purgeId,
});

function lasting(state: AssemblyState): unknown {
  const { purges: _purges, chronicle: _chronicle, ...rest } = toJson(state);
  return { ...rest, told: state.chronicle.map(({ seq, fact }) => [seq, fact.type]).toArray() };
}

/** Every text that lies in a folder, archives unpacked. */
async function textsIn(folder: string): Promise<readonly string[]> {
  const texts: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = await readFile(join(entry.parentPath, entry.name));
    const contents = entry.name.endsWith('.musda') ? Object.values(unzipSync(bytes)) : [bytes];
    for (const content of contents) texts.push(Buffer.from(content).toString('latin1'));
  }
  return texts;
}

async function foundIn(folder: string): Promise<readonly string[]> {
  const texts = await textsIn(folder);
  return names.filter((name) => texts.some((text) => text.includes(name)));
}

/** What a dead process left, put back as it was before the first of them. */
async function renew(): Promise<void> {
  await rm(dataFolder, { recursive: true, force: true });
  await cp(pristine, dataFolder, { recursive: true });
}

/** Starts an erasure in a process of its own and kills it behind so many happenings. @returns whether it had answered. */
async function purgeAndKill(deadly: number): Promise<{ readonly answered: boolean; readonly seen: number }> {
  const host = await HostProcess.start(dataFolder, { PALU_CLOCK: later });
  const watchers: FSWatcher[] = [];
  let seen = 0;
  try {
    expect(await host.call('assemblies.open', { id: assembly.id })).toMatchObject({ ok: true });
    const died = new Promise<null>((resolve) => {
      const happened = () => {
        seen += 1;
        if (seen === deadly)
          void host.kill().then(() => {
            resolve(null);
          });
      };
      const folders = ['', 'attachments', 'backups'].map((name) => join(assembly.folder, name));
      for (const folder of [...folders, join(dataFolder, 'arsip')]) watchers.push(watch(folder, happened));
    });
    const reply = await Promise.race([host.call('retention.purge', choice()), died]);
    return { answered: reply?.ok === true, seen };
  } finally {
    for (const watcher of watchers) watcher.close();
    await host.kill();
  }
}

/** What lies there before anybody opens it: how far the erasure had come. */
async function stageOf(): Promise<string> {
  const files = await readdir(assembly.folder);
  const journal = await readFile(join(assembly.folder, 'journal.ndjson'), 'utf8');
  const isRenamed = journal.includes(purgeId);
  if (files.includes('purge.json')) return isRenamed ? 'renamed' : 'marked';
  if (isRenamed) return 'cleared';
  return files.some((name) => name.startsWith('journal.ndjson.purged')) ? 'written' : 'untouched';
}

async function verify(): Promise<string> {
  return (await promisify(execFile)(process.execPath, [verifier, assembly.folder])).stdout;
}

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'palu-purge-kill-'));
  [pristine, dataFolder] = [join(place, 'pristine'), join(place, 'data')];
  const host = await RunningHost.withAssembly({ dataFolder });
  const cooperative = { ...cooperativeFields, chair: 'Yusuf Pratama', phone: '' };
  await host.execute({ type: 'cooperative.add', fields: cooperative });
  const guest = { ...participantFields, category: 'guest' as const };
  const first = { ...guest, name: 'Rahmat Hidayat', phone: '+628123450001' };
  await host.execute({ type: 'participant.add', fields: first, letterNo: '' });
  const scan = Buffer.from('%PDF-1.7\nFOTO WAJAH\n%%EOF\n');
  const { attachment } = await host.value('attachments.put', {
    fileName: 'surat.pdf',
    bytes: scan,
    commandId: nextCommandId(),
  });
  expect(attachment.fileName).toBe('surat.pdf');
  await host.value('backups.create', {});
  await host.execute({ type: 'participant.add', fields: { ...guest, name: 'Dewi Anggraini' }, letterNo: '' });
  await host.value('archive.export', {});
  const { id, profile } = host.state.facts;
  assembly = { id, title: profile.title, folder: host.open.folder };
  before = toJson(host.state);
  await host.palu.close();
  await cp(dataFolder, pristine, { recursive: true });
  expect(await foundIn(dataFolder)).toEqual(names);
  const whole = await purgeAndKill(-1);
  expect(whole.answered).toBe(true);
  happenings = whole.seen;
  const opened = await RunningHost.start({ dataFolder, sources });
  await opened.value('assemblies.open', { id });
  after = lasting(opened.state);
  await opened.palu.close();
}, 60_000);
afterAll(() => rm(place, { recursive: true, force: true }));

it(`[DAT-6] ${String(kills)} kills of the process that erases: before or after, nothing between, and the same command ends it`, async () => {
  const random = seededRandom(seed);
  const stages = new Map<string, number>();
  for (let round = 0; round < kills; round++) {
    await renew();
    const deadly = 1 + Math.floor(random() * happenings);
    const { answered } = await purgeAndKill(deadly);
    const stage = await stageOf();
    stages.set(stage, (stages.get(stage) ?? 0) + 1);
    const host = await RunningHost.start({ dataFolder, sources });
    await host.value('assemblies.open', { id: assembly.id });
    const outcome = host.state.purges.length === 0 ? 'before' : 'after';
    const where = `seed ${String(seed)}, round ${String(round)}, ${stage}`;
    expect(outcome, where).toBe(['renamed', 'cleared'].includes(stage) ? 'after' : 'before');
    if (answered) expect(outcome, where).toBe('after');
    if (outcome === 'before') expect(toJson(host.state), where).toEqual(before);
    else expect(lasting(host.state), where).toEqual(after);
    expect(
      (await readdir(assembly.folder)).filter((name) => /purge/.test(name)),
      where,
    ).toEqual([]);
    expect(await foundIn(assembly.folder), where).toEqual(outcome === 'before' ? names : []);
    // Whoever asks again after the mishap hears that it is done, wherever it was cut off, and then nothing is left anywhere.
    expect(await host.call('retention.purge', choice()), where).toMatchObject({ ok: true, value: { persons: 2 } });
    expect(lasting(host.state), where).toEqual(after);
    expect((await host.value('retention.preview', {})).copies, where).toEqual([]);
    await host.palu.close();
    expect(await foundIn(dataFolder), where).toEqual([]);
    expect(await verify(), where).toContain('UTUH');
  }
  console.log(`seed ${String(seed)}: ${JSON.stringify(Object.fromEntries(stages))}`);
  const halfWay = ['written', 'marked', 'renamed'].map((stage) => stages.get(stage) ?? 0);
  expect(Math.max(...halfWay)).toBeGreaterThan(0);
}, 900_000);
