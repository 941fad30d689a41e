import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { startPalu, systemSources } from '../../electron/host';
import { defaultRules } from '../../shared/domain';
import type { AssemblyId } from '../../shared/domain';
import type { Push } from '../../shared/contract';
import { profile } from '../domain/meeting';
import { FailingDisk } from './failing-disk';
import { callerOf, RunningHost } from './running-host';

/* Opening, creating, importing, restoring and closing: one at a time, and whatever fails leaves no lock and no half folder. */

const hosts: RunningHost[] = [];
function kept(host: RunningHost): RunningHost {
  hosts.push(host);
  return host;
}
afterEach(async () => {
  for (const host of hosts.splice(0)) await host.end();
});

async function withTwo(fs = new FailingDisk()): Promise<{ host: RunningHost; ids: readonly AssemblyId[] }> {
  const host = kept(await RunningHost.start({ fs }));
  const ids: AssemblyId[] = [];
  for (const title of ['Musda Satu', 'Musda Dua']) {
    const { id } = await host.value('assemblies.create', { profile: { ...profile, title }, rules: defaultRules });
    ids.push(id);
  }
  await host.value('assemblies.close', {});
  return { host, ids };
}

async function canOpenEach(host: RunningHost, ids: readonly AssemblyId[]): Promise<void> {
  for (const id of [...ids, ...ids]) {
    expect(await host.call('assemblies.open', { id })).toEqual({ ok: true, value: { id } });
    expect(host.state.facts.id).toBe(id);
  }
}

describe('one at a time', () => {
  it('[DAT-1] two lines that are clicked twice each in one moment leave no lock', async () => {
    const { host, ids } = await withTwo();
    const [one, two] = ids as [AssemblyId, AssemblyId];
    const replies = await Promise.all([one, two, one, two, two].map((id) => host.call('assemblies.open', { id })));
    expect(replies.every(({ ok }) => ok)).toBe(true);
    expect(host.state.facts.id).toBe(two);
    await canOpenEach(host, ids);
  });

  it('[SET-1] three examples at once are three examples', async () => {
    const host = kept(await RunningHost.start());
    const replies = await Promise.all([1, 2, 3].map(() => host.call('assemblies.createExample', {})));
    expect(replies.every(({ ok }) => ok)).toBe(true);
    const known = await host.value('assemblies.list', {});
    expect(known).toHaveLength(3);
    await canOpenEach(
      host,
      known.map(({ id }) => id),
    );
  });

  it('[SET-1] nobody is shown the example before its day has been told to the end', async () => {
    const host = kept(await RunningHost.start());
    const seen: number[] = [];
    const stop = host.palu.dispatcher.subscribe(callerOf('operator'), ({ kind }) => {
      if (kind === 'opened' && host.palu.program.host !== null) seen.push(host.palu.program.host.state.seq);
    });
    await host.value('assemblies.createExample', {});
    stop();
    expect(seen).toEqual([host.state.seq]);
    expect(host.state.seq).toBeGreaterThan(100);
  });

  it('[DAT-3] three imports of one archive at once: one is placed, the others hear that it is there', async () => {
    const source = kept(await RunningHost.withAssembly());
    const bytes = await source.bytes('archive.export', {});
    const host = kept(await RunningHost.start());
    const replies = await Promise.all([1, 2, 3].map(() => host.call('archive.import', { bytes })));
    expect(replies.map((reply) => (reply.ok ? 'placed' : reply.refusal.code)).sort()).toEqual([
      'archive.exists',
      'archive.exists',
      'placed',
    ]);
    expect(await readdir(join(host.dataFolder, 'musda'))).toHaveLength(1);
  });
});

describe('an opening that fails', () => {
  it.each(['ENOSPC', 'EROFS', 'EACCES', 'EIO'])(
    '[DAT-1] on a disk that answers %s says so; what was open stays open, and nothing keeps a lock',
    async (code) => {
      const disk = new FailingDisk();
      const { host, ids } = await withTwo(disk);
      const [one, two] = ids as [AssemblyId, AssemblyId];
      await host.value('assemblies.open', { id: one });
      disk.codeOf = (operation, path) => (path.includes('musda-dua') && operation !== 'readFile' ? code : null);
      for (let attempt = 0; attempt < 2; attempt++) {
        const reply = await host.call('assemblies.open', { id: two });
        expect(reply).toMatchObject({ ok: false });
        if (!reply.ok) expect(reply.refusal.code).toMatch(/^storage\.(?:diskFull|readOnly|writeFailed|unreadable)$/);
        expect(host.state.facts.id).toBe(one);
      }
      disk.codeOf = () => null;
      expect((await host.execute({ type: 'gavel.knock', knocks: 1, meaning: 'order' })).ok).toBe(true);
      await canOpenEach(host, ids);
    },
  );

  it('[DAT-1] settings that cannot be written keep no assembly closed, and its folder is found without them', async () => {
    const disk = new FailingDisk();
    const host = kept(await RunningHost.start({ fs: disk }));
    disk.codeOf = (operation, path) => (operation === 'open' && path.includes('settings.json') ? 'ENOSPC' : null);
    const pushed: Push[] = [];
    host.palu.dispatcher.subscribe(callerOf('operator'), (message) => pushed.push(message));
    const { id } = await host.value('assemblies.create', { profile, rules: defaultRules });
    expect(pushed.at(-1)).toMatchObject({ kind: 'opened', assemblyId: id });
    await host.value('assemblies.close', {});
    expect(await host.value('assemblies.list', {})).toMatchObject([{ id, title: profile.title }]);
    expect(
      await host.call('program.setPreferences', { language: 'en', theme: 'dark', textSize: 'large', legalBases: [] }),
    ).toMatchObject({ refusal: { code: 'storage.diskFull' } });
    expect(host.palu.program.settings.preferences.language).toBe('id');
  });

  it.each(['createWhole', 'write', 'sync'] as const)(
    '[DAT-1] a new assembly that the disk refuses at %s leaves nothing, and what was open stays open',
    async (failing) => {
      const disk = new FailingDisk();
      const { host, ids } = await withTwo(disk);
      await host.value('assemblies.open', { id: ids[0] as AssemblyId });
      const before = await readdir(join(host.dataFolder, 'musda'));
      disk.codeOf = (operation, path) => (operation === failing && path.includes('musda-tiga') ? 'ENOSPC' : null);
      const reply = await host.call('assemblies.create', {
        profile: { ...profile, title: 'Musda Tiga' },
        rules: defaultRules,
      });
      expect(reply).toMatchObject({ ok: false });
      if (!reply.ok) expect(reply.refusal.code).toMatch(/^storage\./);
      expect(host.state.facts.id).toBe(ids[0]);
      expect(await readdir(join(host.dataFolder, 'musda'))).toEqual(before);
      disk.codeOf = () => null;
      await host.value('assemblies.create', { profile: { ...profile, title: 'Musda Tiga' }, rules: defaultRules });
    },
  );

  it.each(['backups.create', 'archive.export'] as const)('[DAT-2] %s on a full disk says so', async (method) => {
    const disk = new FailingDisk();
    const { host, ids } = await withTwo(disk);
    await host.value('assemblies.open', { id: ids[0] as AssemblyId });
    disk.codeOf = (operation, path) => (operation === 'open' && path.includes('.musda') ? 'ENOSPC' : null);
    expect(await host.call(method, {})).toMatchObject({ refusal: { code: 'storage.diskFull' } });
  });

  it('[DAT-5] an archive that is refused late leaves no folder', async () => {
    const source = kept(await RunningHost.withAssembly());
    const bytes = await source.bytes('archive.export', {});
    const disk = new FailingDisk();
    const host = kept(await RunningHost.start({ fs: disk }));
    disk.codeOf = (operation, path) => (operation === 'createWhole' && path.includes('/lock') ? 'EIO' : null);
    expect(await host.call('archive.import', { bytes })).toMatchObject({ refusal: { code: 'storage.writeFailed' } });
    expect(await readdir(join(host.dataFolder, 'musda'))).toEqual([]);
    disk.codeOf = () => null;
    await host.value('archive.import', { bytes });
  });
});

describe('a lock of another computer', () => {
  it('[DAT-1] says whose it is and since when, and is taken over by an explicit act', async () => {
    const { host, ids } = await withTwo();
    const [one] = ids as [AssemblyId];
    const folder = (await host.value('assemblies.list', {})).find(({ id }) => id === one)?.folder ?? '';
    const since = '2026-11-26T01:00:00.000Z';
    await writeFile(join(folder, 'lock.99'), JSON.stringify({ pid: 1, host: 'laptop-sekretaris', since }));
    expect(await host.call('assemblies.open', { id: one })).toMatchObject({
      refusal: { code: 'storage.lockedElsewhere', params: { host: 'laptop-sekretaris', since } },
    });
    expect(await host.value('assemblies.open', { id: one, takeOver: true })).toEqual({ id: one });
  });
});

describe('the list of assemblies', () => {
  it('[DAT-5] has what lies in the data folder, also where the settings are damaged or the folder was moved', async () => {
    const { host, ids } = await withTwo();
    await host.palu.close();
    const moved = `${host.dataFolder}-pindah`;
    await rename(host.dataFolder, moved);
    const afterMove = await RunningHost.start({ dataFolder: moved });
    expect((await afterMove.value('assemblies.list', {})).map(({ title }) => title)).toEqual([
      'Musda Dua',
      'Musda Satu',
    ]);
    await afterMove.palu.close();
    await writeFile(join(moved, 'settings.json'), '{ rusak');
    const again = kept(await RunningHost.start({ dataFolder: moved }));
    const known = await again.value('assemblies.list', {});
    expect(known.map(({ title }) => title).sort()).toEqual(['Musda Dua', 'Musda Satu']);
    expect((await again.value('program.status', {})).settingsKeptAside).not.toBeNull();
    await canOpenEach(again, ids);
  });

  it('[DAT-5] does not show a folder that a restore put aside', async () => {
    const { host, ids } = await withTwo();
    const [id] = ids as [AssemblyId];
    await host.value('assemblies.open', { id });
    const { name } = await host.value('backups.create', {});
    await host.value('assemblies.restore', { id, name });
    await host.palu.close();
    await rm(join(host.dataFolder, 'settings.json'));
    const again = kept(await RunningHost.start({ dataFolder: host.dataFolder }));
    expect(await again.value('assemblies.list', {})).toHaveLength(2);
  });

  it.each([
    ['OneDrive - Dekopinda', 'OneDrive'],
    ['Dropbox', 'Dropbox'],
    ['Google Drive', 'Google Drive'],
    ['Mobile Documents', 'iCloud'],
    ['Dokumen', null],
  ])('[DAT-1] a data folder within "%s" is known as synced by %s', async (name, syncedBy) => {
    const outer = kept(await RunningHost.start());
    const dataFolder = join(outer.dataFolder, name, 'Palu');
    await mkdir(dataFolder, { recursive: true });
    const palu = await startPalu({
      dataFolder,
      programFolder: '',
      sources: systemSources,
      surroundings: { version: '0', runtime: 'test', openProjector: null, hasWindows: false },
    });
    expect(await palu.dispatcher.call('program.status', {}, callerOf('operator'))).toMatchObject({
      value: { syncedBy },
    });
    await palu.close();
  });
});

describe('names that clients give', () => {
  it.each([
    '../../../x.csv',
    '..\\..\\x.csv',
    '/etc/x.csv',
    'C:\\x.csv',
    'a/b\u0000c.csv',
    'CON.csv',
    `${'a'.repeat(400)}.csv`,
    '....csv',
    'daftar\n\r.csv',
  ])('[REG-2] the rows that stay out lie in their folder under a sane name: %j', async (fileName) => {
    const host = kept(await RunningHost.withAssembly());
    const bytes = Buffer.from('Nama;Koperasi\nSiti;Tidak Terdaftar\n');
    const read = await host.call('imports.read', { kind: 'participants', fileName, bytes }, 'registrar');
    if (!read.ok) return;
    const made = await host.value(
      'imports.rejected',
      { token: read.value.token, reasons: [{ rowNumber: 2, words: 'tidak terdaftar' }] },
      'registrar',
    );
    const folder = join(host.dataFolder, 'ekspor');
    expect(made.path.startsWith(join(folder, 'ditolak'))).toBe(true);
    expect(await readdir(folder)).toHaveLength(1);
    expect(Buffer.byteLength(made.fileName)).toBeLessThan(200);
    expect(await readFile(made.path, 'utf8')).toContain('tidak terdaftar');
  });
});
