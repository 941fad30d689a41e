import { appendFile, copyFile, mkdir, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { AssemblyId } from '../../shared/domain';
import { cooperativeFields } from '../domain/meeting';
import { RunningHost } from './running-host';

/* What other programs do to the journal while the host runs, and to a journal that lies closed. */

const hosts: RunningHost[] = [];
function kept(host: RunningHost): RunningHost {
  hosts.push(host);
  return host;
}
afterEach(async () => {
  for (const host of hosts.splice(0)) await host.end();
});

const add = (host: RunningHost, name: string) =>
  host.execute({ type: 'cooperative.add', fields: { ...cooperativeFields, name } });

function namesIn(host: RunningHost): readonly string[] {
  return host.state.cooperatives
    .map(({ name }) => name)
    .valueSeq()
    .toArray()
    .sort();
}

interface Place {
  readonly host: RunningHost;
  readonly id: AssemblyId;
  readonly folder: string;
  readonly journal: string;
  /** The journal as it was after the first cooperative. */
  readonly older: string;
}

async function withThree(): Promise<Place> {
  const host = kept(await RunningHost.withAssembly());
  const { folder } = host.open;
  const journal = join(folder, 'journal.ndjson');
  const older = join(host.dataFolder, 'older.ndjson');
  await add(host, 'Satu');
  await copyFile(journal, older);
  await add(host, 'Dua');
  await add(host, 'Tiga');
  return { host, id: host.state.facts.id, folder, journal, older };
}

describe('the journal under the running host', () => {
  it.each<[string, (place: Place) => Promise<void>]>([
    ['deleted', ({ journal }) => rm(journal)],
    ['renamed', ({ journal }) => rename(journal, `${journal}.lama`)],
    ['replaced by an older copy', ({ journal, older }) => rename(older, journal)],
    ['written over with an older copy', ({ journal, older }) => copyFile(older, journal)],
    ['truncated', ({ journal }) => truncate(journal, 100)],
    ['emptied', ({ journal }) => writeFile(journal, '')],
    ['written to by somebody else', ({ journal }) => appendFile(journal, '{"crc":"00000000"}\n')],
    [
      'replaced by a folder',
      async ({ journal }) => {
        await rm(journal);
        await mkdir(journal);
      },
    ],
    ['gone with its whole folder', ({ folder }) => rm(folder, { recursive: true })],
    ['gone elsewhere with its whole folder', ({ folder }) => rename(folder, `${folder}-pindah`)],
  ])(
    '[DAT-1] %s: nothing more is acknowledged, everything acknowledged is kept, and a repair goes on from it',
    async (_name, disturb) => {
      const place = await withThree();
      const { host, id, folder, journal } = place;
      await disturb(place);
      const reply = await add(host, 'Empat');
      expect(reply).toMatchObject({ ok: false, refusal: { code: 'storage.journalReplaced' } });
      expect(await add(host, 'Lima')).toMatchObject({ ok: false, refusal: { code: 'storage.journalReplaced' } });
      const keptAs = reply.ok ? '' : String(reply.refusal.params['keptAs']);
      const lines = (await readFile(keptAs, 'utf8')).trimEnd().split('\n');
      expect(lines).toHaveLength(4);
      await host.value('assemblies.close', {});
      if (await readdir(journal).catch(() => null)) await rm(journal, { recursive: true });
      expect((await host.value('assemblies.list', {})).map((known) => known.id)).toContain(id);
      const opening = await host.call('assemblies.open', { id });
      // Where the journal still begins with everything that was held, there is nothing to repair.
      if (opening.ok) expect((await readFile(journal, 'utf8')).split('\n').slice(0, lines.length)).toEqual(lines);
      else {
        expect(opening.refusal.code).toBe('storage.journalReplaced');
        expect(host.palu.program.host).toBeNull();
        await host.value('assemblies.repair', { id });
      }
      expect(namesIn(host)).toEqual(['Dua', 'Satu', 'Tiga']);
      expect((await add(host, 'Empat')).ok).toBe(true);
      expect(await host.value('archive.verify', {})).toMatchObject({ commits: 5 });
      expect(host.open.folder).toBe(folder);
    },
  );

  it('[DAT-1] an older copy that lay there while the program was closed is not taken for the record', async () => {
    const { host, id, journal, older } = await withThree();
    await host.value('assemblies.close', {});
    await rename(older, journal);
    const before = await readFile(journal);
    expect(await host.call('assemblies.open', { id })).toMatchObject({
      refusal: { code: 'storage.journalShort', params: { commits: 2, known: 4 } },
    });
    expect(await readFile(journal)).toEqual(before);
  });
});

describe('the whole journal', () => {
  async function rotten(at: (bytes: Buffer) => number) {
    const place = await withThree();
    const { host, id, journal } = place;
    await host.value('backups.create', {});
    await add(host, 'Empat');
    await host.value('assemblies.close', {});
    const bytes = await readFile(journal);
    const index = at(bytes);
    bytes[index] = (bytes[index] ?? 0) ^ 1;
    await writeFile(journal, bytes);
    return { ...place, id, bytes };
  }

  async function checked(host: RunningHost) {
    // It begins when the windows had the time to show what was opened.
    const kind = async () => (await host.value('program.status', {})).journalCheck?.kind;
    await expect.poll(kind, { timeout: 20_000 }).not.toBe('running');
    return (await host.value('program.status', {})).journalCheck;
  }

  it('[DAT-4] is checked beside the work where a snapshot spared reading it; the damaged line is told', async () => {
    const { host, id } = await rotten((bytes) => bytes.indexOf(10) + 200);
    await host.value('assemblies.open', { id });
    expect(await checked(host)).toEqual({ kind: 'damaged', line: 2 });
    expect((await add(host, 'Lima')).ok).toBe(true);
  });

  it('[DAT-4] is good where it is', async () => {
    const { host, id } = await withThree();
    expect(await checked(host)).toEqual({ kind: 'good' });
    await host.value('assemblies.close', {});
    await host.value('assemblies.open', { id });
    expect(host.open.recovery.snapshotUsed).toBe('newest');
    expect(await checked(host)).toEqual({ kind: 'good' });
  });

  it('[DAT-5] a damaged line is put back out of a backup by an explicit act, and the journal as it was stays beside', async () => {
    const { host, id, journal, bytes } = await rotten((whole) => whole.indexOf(10) + 200);
    await host.value('assemblies.open', { id });
    const repaired = await host.value('assemblies.repair', { id });
    expect(repaired).toMatchObject({ commits: 5, fromBackups: 1 });
    expect(await readFile(repaired.aside ?? '')).toEqual(bytes);
    expect(await host.value('archive.verify', {})).toMatchObject({ commits: 5 });
    expect(namesIn(host)).toEqual(['Dua', 'Empat', 'Satu', 'Tiga']);
    expect(await readFile(journal)).not.toEqual(bytes);
  });

  it('[DAT-5] a line that no backup holds is beyond repair: nothing is changed', async () => {
    const { host, id, journal, bytes } = await rotten((whole) => whole.length - 100);
    expect(await host.call('assemblies.repair', { id })).toMatchObject({
      refusal: { code: 'storage.beyondRepair', params: { line: 5 } },
    });
    expect(await readFile(journal)).toEqual(bytes);
  });

  it('[DAT-5] line ends that a transfer bent are put right by the same act', async () => {
    const { host, id, folder, journal } = await withThree();
    await host.value('assemblies.close', {});
    for (const name of ['snapshot.json', 'snapshot.previous.json']) await rm(join(folder, name), { force: true });
    const straight = await readFile(journal, 'utf8');
    await writeFile(journal, straight.replaceAll('\n', '\r\n'));
    expect(await host.call('assemblies.open', { id })).toMatchObject({ refusal: { code: 'storage.lineEndsBent' } });
    await host.value('assemblies.repair', { id });
    expect(namesIn(host)).toEqual(['Dua', 'Satu', 'Tiga']);
    expect(await readFile(journal, 'utf8')).toBe(straight);
  });
});
