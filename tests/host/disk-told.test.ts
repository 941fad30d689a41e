import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Push } from '../../shared/contract';
import { FailingDisk } from './failing-disk';
import { callerOf, RunningHost } from './running-host';

/* A disk that takes nothing is told, and ends nothing. */

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  vi.useRealTimers();
  for (const end of ends.splice(0)) await end();
});

async function started(fs: FailingDisk, dataFolder?: string): Promise<RunningHost> {
  const host = await RunningHost.start({ fs, ...(dataFolder === undefined ? {} : { dataFolder }) });
  ends.push(() => host.end());
  return host;
}

const writes = ['write', 'sync', 'rename', 'makeFolder', 'createWhole'];

describe('a program whose data folder cannot be written', () => {
  it('[DAT-5] starts, says so, shows what is there and takes no act; once the disk takes it again, all is as ever', async () => {
    const first = await RunningHost.withAssembly();
    const { id, profile } = first.state.facts;
    const { rules } = first.state.facts;
    await first.palu.close();
    const disk = new FailingDisk();
    disk.codeOf = (operation, path) => (writes.includes(operation) || path.endsWith('.tmp') ? 'EROFS' : null);
    const host = await started(disk, first.dataFolder);
    expect((await host.value('program.status', {})).cannotWrite).toBe('storage.readOnly');
    expect((await host.value('assemblies.list', {})).map((one) => one.id)).toEqual([id]);
    const refused = { ok: false, refusal: { code: 'storage.readOnly' } };
    expect(await host.call('assemblies.create', { profile, rules })).toMatchObject(refused);
    expect(await host.call('assemblies.open', { id })).toMatchObject(refused);
    disk.codeOf = () => null;
    expect(await host.call('assemblies.open', { id })).toMatchObject({ ok: true });
  });

  it('[DAT-5] never writes over damaged settings that it could not put aside', async () => {
    const dataFolder = await mkdtemp(join(tmpdir(), 'palu-disk-'));
    const path = join(dataFolder, 'settings.json');
    await writeFile(path, 'damaged');
    const disk = new FailingDisk();
    disk.codeOf = (operation) => (operation === 'rename' ? 'EROFS' : null);
    const host = await started(disk, dataFolder);
    const preferences = { language: 'en', theme: 'dark', textSize: 'normal', legalBases: [] } as const;
    expect(await host.call('program.setPreferences', preferences)).toMatchObject({ ok: false });
    expect(await readFile(path, 'utf8')).toBe('damaged');
    disk.codeOf = () => null;
    expect(await host.call('program.setPreferences', preferences)).toMatchObject({ ok: true });
    const { settingsKeptAside } = await host.value('program.status', {});
    expect(await readFile(settingsKeptAside ?? '', 'utf8')).toBe('damaged');
    await rm(dataFolder, { recursive: true, force: true });
  });
});

describe('a backup every ten minutes', () => {
  it('[DAT-2] that fails is told with the last that succeeded, and tried again though nothing happened since', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const disk = new FailingDisk();
    const host = await RunningHost.withAssembly({ fs: disk });
    ends.push(() => host.end());
    const told: Push[] = [];
    const next = async () => {
      const before = told.length;
      vi.advanceTimersByTime(600_000);
      await vi.waitFor(() => {
        expect(told.length).toBeGreaterThan(before);
      });
      return (await host.value('program.status', {})).backup;
    };
    host.palu.dispatcher.subscribe(callerOf('operator'), (push) => {
      if (push.kind === 'status') told.push(push);
    });
    const knock = { type: 'gavel.knock', knocks: 1, meaning: 'order' } as const;
    await host.execute(knock);
    const good = await next();
    expect(good).toMatchObject({ lastAt: expect.any(String) as string, failure: null });
    disk.codeOf = (_operation, path) => (path.includes('backups') ? 'ENOSPC' : null);
    await host.execute(knock);
    const failed = await next();
    expect(failed).toMatchObject({ lastAt: good?.lastAt, failure: { code: 'storage.diskFull' } });
    disk.codeOf = () => null;
    expect(await next()).toMatchObject({ failure: null });
  });
});
