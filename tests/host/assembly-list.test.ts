import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { defaultRules } from '../../shared/domain';
import { profile } from '../domain/meeting';
import { FailingDisk } from './failing-disk';
import { RunningHost } from './running-host';

let disk: FailingDisk;
let host: RunningHost;
beforeEach(async () => {
  disk = new FailingDisk();
  host = await RunningHost.withAssembly({ fs: disk });
});
afterEach(() => host.end());

const list = () => host.value('assemblies.list', {});
const folders = () => readdir(join(host.dataFolder, 'musda'));

describe('the list of assemblies', () => {
  it('[SET-1] tells where and when, and when one was last opened', async () => {
    const { place, startsOn, endsOn, title } = profile;
    expect(await list()).toMatchObject([
      { title, place, startsOn, endsOn, isHidden: false, lastOpenedAt: expect.any(String) as string },
    ]);
  });

  it('[SET-1] one that is taken off keeps its data, and is back once it is opened', async () => {
    const { id } = host.state.facts;
    await host.value('assemblies.close', {});
    await host.value('assemblies.hide', { id, isHidden: true });
    expect(await list()).toMatchObject([{ id, isHidden: true }]);
    host = await host.restart();
    expect(await list()).toMatchObject([{ id, isHidden: true }]);
    await host.value('assemblies.open', { id });
    expect(await list()).toMatchObject([{ id, isHidden: false }]);
  });

  it('[SET-1] [DAT-6] one that is deleted is gone with its backups; only when it is closed, and only by its title', async () => {
    await host.value('backups.create', {});
    const { id } = host.state.facts;
    const { title } = profile;
    expect(await host.call('assemblies.delete', { id, title })).toMatchObject({
      refusal: { code: 'assembly.stillOpen' },
    });
    await host.value('assemblies.create', { profile: { ...profile, title: 'Yang lain' }, rules: defaultRules });
    expect(await host.call('assemblies.delete', { id, title: 'Yang lain' })).toMatchObject({
      refusal: { code: 'assembly.otherTitle' },
    });
    expect(await folders()).toHaveLength(2);
    await host.value('assemblies.delete', { id, title: ` ${title} ` });
    expect(await folders()).toEqual([expect.stringContaining('yang-lain')]);
    expect(await list()).toMatchObject([{ title: 'Yang lain' }]);
    expect(await host.call('assemblies.open', { id })).toMatchObject({ refusal: { code: 'assembly.unknown' } });
  });

  it('[SET-1] a disk that refuses leaves it whole, and what a power cut left of one that goes is no assembly', async () => {
    const { id } = host.state.facts;
    await host.value('assemblies.close', {});
    disk.codeOf = (operation, path) => (operation === 'rename' && path.includes('musda') ? 'EACCES' : null);
    expect(await host.call('assemblies.delete', { id, title: profile.title })).toMatchObject({
      refusal: { code: 'storage.readOnly' },
    });
    disk.codeOf = () => null;
    await host.value('assemblies.open', { id });
    const left = join(host.dataFolder, 'musda', '.hapus-0a1b2c');
    await mkdir(left);
    await writeFile(join(left, 'journal.ndjson'), 'half');
    host = await host.restart();
    expect(await folders()).toHaveLength(1);
    expect(await list()).toHaveLength(1);
  });
});
