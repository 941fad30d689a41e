import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { cooperativeFields } from '../domain/meeting';
import { RunningHost } from './running-host';

const hosts: RunningHost[] = [];
afterEach(async () => {
  for (const host of hosts.splice(0)) await host.end();
});

const add = (host: RunningHost, name: string) =>
  host.execute({ type: 'cooperative.add', fields: { ...cooperativeFields, name } });

/** An assembly with a backup after two cooperatives, a third one since, and a journal that rotted in the middle. */
async function damaged() {
  const host = await RunningHost.withAssembly();
  await add(host, 'Koperasi Satu');
  await add(host, 'Koperasi Dua');
  const { name } = await host.value('backups.create', {});
  await add(host, 'Koperasi Tiga');
  const { folder } = host.open;
  const { id } = host.state.facts;
  await host.palu.close();
  const journal = join(folder, 'journal.ndjson');
  const bytes = await readFile(journal);
  bytes[60] = (bytes[60] ?? 0) ^ 1;
  await writeFile(journal, bytes);
  for (const snapshot of ['snapshot.json', 'snapshot.previous.json'])
    await writeFile(join(folder, snapshot), '').catch(() => undefined);
  const again = await RunningHost.start({ dataFolder: host.dataFolder });
  hosts.push(again);
  return { host: again, id, name, folder, bytes };
}

describe('a damaged record', () => {
  it('[DAT-5] is refused with its line, and nothing is changed', async () => {
    const { host, id, folder, bytes } = await damaged();
    expect(await host.call('assemblies.open', { id })).toMatchObject({
      refusal: { code: 'storage.journalDamaged', params: { line: 1 } },
    });
    expect(await readFile(join(folder, 'journal.ndjson'))).toEqual(bytes);
    expect(host.palu.program.host).toBeNull();
  });

  it('[DAT-2] [DAT-5] its backups are shown with their size and can take its place; the damaged folder is put aside', async () => {
    const { host, id, name, folder, bytes } = await damaged();
    const { backups } = await host.value('assemblies.backups', { id });
    expect(backups).toEqual([{ name, at: expect.any(String) as string, commits: 3 }]);
    const { aside } = await host.value('assemblies.restore', { id, name });
    expect(
      host.state.cooperatives
        .map((one) => one.name)
        .valueSeq()
        .toArray()
        .sort(),
    ).toEqual(['Koperasi Dua', 'Koperasi Satu']);
    expect(await readFile(join(aside, 'journal.ndjson'))).toEqual(bytes);
    expect(await readdir(dirname(folder))).toContain(basename(aside));
    expect(await readdir(join(folder, 'backups'))).toContain(name);
    expect((await add(host, 'Koperasi Empat')).ok).toBe(true);
  });

  it('[DAT-5] a backup that is damaged itself is shown as such and refused, and the folder stays where it is', async () => {
    const { host, id, name, folder } = await damaged();
    await writeFile(join(folder, 'backups', name), 'PK nothing');
    const { backups } = await host.value('assemblies.backups', { id });
    expect(backups[0]?.commits).toBeNull();
    expect(await host.call('assemblies.restore', { id, name })).toMatchObject({ refusal: { code: 'archive.foreign' } });
    expect(await readdir(folder)).toContain('journal.ndjson');
  });

  it('[DAT-5] a name that is no backup is not looked for', async () => {
    const { host, id } = await damaged();
    expect(await host.call('assemblies.restore', { id, name: '../../settings.json' })).toMatchObject({
      refusal: { code: 'contract.invalid' },
    });
  });
});
