import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Desktop } from '../../electron/host';
import { inspectArchive } from '../../electron/storage';
import type { MethodName, ParamsOf, Reply, ValueOf } from '../../shared/contract';
import { FailingDisk } from './failing-disk';
import { callerOf, RunningHost } from './running-host';

const knock = { type: 'gavel.knock', knocks: 1, meaning: 'order' } as const;

let stick: string;
let disk: FailingDisk;
let host: RunningHost;
/** What the person answers in the dialog of the host's computer. */
let answer: string | null;

const desktop: Desktop = {
  open: () => Promise.resolve(true),
  showInFolder: () => true,
  copy: () => Promise.resolve(null),
  chooseFolder: () => Promise.resolve(answer),
  printers: () => Promise.resolve([]),
  print: () => Promise.resolve(false),
};
const surroundings = { version: '0.0.0', runtime: 'test', openProjector: null, hasWindows: true, desktop };

/** Asks as the window on the host's own computer. */
function atHost<Name extends MethodName>(method: Name, params: ParamsOf<Name>) {
  const caller = { ...callerOf('operator'), isAtHost: true as const };
  return host.palu.dispatcher.call(method, params, caller) as Promise<Reply<ValueOf<Name>>>;
}

async function copyStatus() {
  return (await host.value('program.status', {})).backup?.copy;
}

const copiesAt = (place: string) => readdir(join(place, basename(host.open.folder))).then((names) => names.sort());

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  stick = await mkdtemp(join(tmpdir(), 'palu-stick-'));
  answer = stick;
  disk = new FailingDisk();
  host = await RunningHost.withAssembly({ fs: disk, surroundings });
});
afterEach(async () => {
  vi.useRealTimers();
  await host.end();
  await rm(stick, { recursive: true, force: true });
});

describe('the copy on a stick', () => {
  it('[DAT-2] is made when the place is chosen, then with every backup, as a whole archive', async () => {
    const chosen = await atHost('copies.choose', {});
    expect(chosen).toMatchObject({ ok: true });
    expect(await copyStatus()).toMatchObject({ folder: stick, failure: null, lastAt: expect.any(String) as string });
    await host.execute(knock);
    const { name, at } = await host.value('backups.create', {});
    expect(await copiesAt(stick)).toContain(name);
    expect(await copyStatus()).toMatchObject({ lastAt: at, failure: null });
    const { manifest } = await inspectArchive(await readFile(join(stick, basename(host.open.folder), name)));
    expect(manifest.assemblyId).toBe(host.state.facts.id);
  });

  it('[DAT-2] that is away is told, not written into the place where it was, and made up for when it is back', async () => {
    await atHost('copies.choose', {});
    const away = `${stick}-away`;
    await rename(stick, away);
    await host.execute(knock);
    await host.value('backups.create', {});
    expect(await copyStatus()).toMatchObject({ failure: { code: 'copy.missing' } });
    expect(await readdir(tmpdir())).not.toContain(basename(stick));
    expect(await host.call('copies.make', {})).toMatchObject({
      ok: false,
      refusal: { code: 'copy.missing', params: { folder: stick } },
    });
    await rename(away, stick);
    vi.advanceTimersByTime(600_000);
    await vi.waitFor(async () => {
      expect(await copyStatus()).toMatchObject({ failure: null });
    });
    const newest = (await host.value('program.status', {})).backup?.lastAt;
    expect(await copyStatus()).toMatchObject({ lastAt: newest });
  });

  it('[DAT-2] does not go to another stick at the same place', async () => {
    await atHost('copies.choose', {});
    await rm(stick, { recursive: true });
    await disk.makeFolder(stick);
    expect(await host.call('copies.make', {})).toMatchObject({ ok: false, refusal: { code: 'copy.missing' } });
    expect(await readdir(stick)).toEqual([]);
  });

  it.each([
    ['ENOSPC', 'storage.diskFull'],
    ['EROFS', 'storage.readOnly'],
    ['EIO', 'storage.writeFailed'],
  ])('[DAT-2] that fails with %s takes nothing from the backup and leaves no half file', async (code, told) => {
    await atHost('copies.choose', {});
    const before = await copiesAt(stick);
    await host.execute(knock);
    disk.codeOf = (operation, path) => (operation === 'write' && path.startsWith(stick) ? code : null);
    const { at } = await host.value('backups.create', {});
    const { backup } = await host.value('program.status', {});
    expect(backup).toMatchObject({ lastAt: at, failure: null, copy: { failure: { code: told } } });
    expect(await copiesAt(stick)).toEqual(before);
    expect(await host.call('copies.make', {})).toMatchObject({ ok: false, refusal: { code: told } });
    disk.codeOf = () => null;
    expect(await host.call('copies.make', {})).toMatchObject({ ok: true });
    expect(await copyStatus()).toMatchObject({ failure: null });
  });

  it('[DAT-2] what a stick that was pulled out kept of a copy is removed with the next one', async () => {
    await atHost('copies.choose', {});
    const folder = join(stick, basename(host.open.folder));
    await writeFile(join(folder, 'palu-2026-11-26T01-00-00-000Z.musda.1-2-3.tmp'), 'half');
    await writeFile(join(folder, 'catatan.txt'), 'of a person');
    await host.value('copies.make', {});
    const names = await copiesAt(stick);
    expect(names.filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect(names).toContain('catatan.txt');
  });

  it('[DAT-2] the place is remembered when the program starts again, and forgotten when a person says so', async () => {
    await atHost('copies.choose', {});
    const id = host.state.facts.id;
    const before = await copyStatus();
    host = await host.restart();
    await host.value('assemblies.open', { id });
    expect(await copyStatus()).toEqual(before);
    await host.value('copies.forget', {});
    expect(await copyStatus()).toBeNull();
    expect(await host.call('copies.make', {})).toMatchObject({ ok: false, refusal: { code: 'copy.noPlace' } });
  });

  it('[DAT-2] is not kept inside the data that it is a copy of, and nobody at another computer says where', async () => {
    answer = join(host.dataFolder, 'musda');
    expect(await atHost('copies.choose', {})).toMatchObject({ ok: false, refusal: { code: 'copy.insideData' } });
    answer = stick;
    expect(await host.call('copies.choose', {})).toMatchObject({ ok: false, refusal: { code: 'file.notHere' } });
    answer = null;
    expect(await atHost('copies.choose', {})).toEqual({ ok: true, value: null });
    expect(await copyStatus()).toBeNull();
    expect(await readdir(stick)).toEqual([]);
  });
});
