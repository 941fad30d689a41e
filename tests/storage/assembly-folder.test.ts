import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  createFolder,
  decodeSnapshot,
  encodeSnapshot,
  folderFormatVersion,
  journalName,
  migrateSnapshot,
  openFolder,
  readIdentity,
  snapshotName,
} from '../../electron/storage';
import type { Migration, OpenFolder, Snapshot } from '../../electron/storage';
import { commitOf } from './event-log-contract';
import type { TestEvent } from './event-log-contract';
import { FaultyDisk, seededRandom } from './faulty-disk';

const folder = '/data/musda/contoh';
const now = '2026-11-26T01:00:00.000Z';

function open(disk: FaultyDisk, schemaVersion = 1, migrations: readonly Migration[] = []) {
  return openFolder<TestEvent>({ fs: disk, folder, now, schemaVersion, migrations });
}

async function created(): Promise<FaultyDisk> {
  const disk = new FaultyDisk();
  await disk.makeFolder('/data/musda');
  await disk.syncFolder('/');
  await disk.syncFolder('/data');
  await createFolder(disk, folder, {
    format: 'palu-assembly',
    version: folderFormatVersion,
    assemblyId: 'assembly-1',
    createdAt: now,
  });
  return disk;
}

async function append(opened: OpenFolder<TestEvent>, count: number): Promise<void> {
  for (let index = 0; index < count; index++) {
    const seq = opened.log.lastSeq + 1;
    await opened.log.append(seq, commitOf(`catatan ${String(seq)}`));
  }
}

/** Two snapshots, at commit 2 and 4, and two commits behind them. */
async function withSnapshots(): Promise<FaultyDisk> {
  const disk = await created();
  const opened = await open(disk);
  for (const upTo of [2, 4]) {
    await append(opened, 2);
    await opened.writeSnapshot({ upTo }, opened.log.position);
  }
  await append(opened, 2);
  await opened.close();
  return disk;
}

const texts = (opened: OpenFolder<TestEvent>) => opened.tail.map((commit) => commit.events[0]?.text);
const damage = (bytes: Uint8Array) => bytes.map((byte, index) => (index === bytes.length - 9 ? byte ^ 1 : byte));

describe('snapshots', () => {
  it('[DAT-1] the newest one is read, and only what followed it is replayed', async () => {
    const opened = await open(await withSnapshots());
    expect(opened.recovery).toMatchObject({ snapshotUsed: 'newest', damagedSnapshots: 0 });
    expect(opened.snapshot?.state).toEqual({ upTo: 4 });
    expect(texts(opened)).toEqual(['catatan 5', 'catatan 6']);
  });

  it('[DAT-5] a damaged one is passed over for the one before it, and that is reported', async () => {
    const disk = await withSnapshots();
    disk.tamper(join(folder, snapshotName), damage);
    const opened = await open(disk);
    expect(opened.recovery).toMatchObject({ snapshotUsed: 'previous', damagedSnapshots: 1 });
    expect(texts(opened)).toEqual(['catatan 3', 'catatan 4', 'catatan 5', 'catatan 6']);
  });

  it.each([
    ['empty', () => new Uint8Array(0)],
    ['cut in half', (bytes: Uint8Array) => bytes.subarray(0, bytes.length / 2)],
    ['of another program', () => Buffer.from('{"collections":{}}')],
    ['not JSON', () => Buffer.from('\u0000\u0001')],
  ])('[DAT-5] %s snapshots never make an empty start: the journal is read whole', async (_name, change) => {
    const disk = await withSnapshots();
    for (const name of [snapshotName, 'snapshot.previous.json']) disk.tamper(join(folder, name), change);
    const opened = await open(disk);
    expect(opened.recovery).toMatchObject({ snapshotUsed: 'none', damagedSnapshots: 2 });
    expect(texts(opened)).toHaveLength(6);
  });

  it('[DAT-5] one that the journal does not confirm is not believed', async () => {
    const [disk, other] = [await withSnapshots(), await withSnapshots()];
    // The other assembly wrote the same texts, but its salts and so its chain are different.
    const foreign = other.bytesOf(join(folder, snapshotName));
    disk.tamper(join(folder, snapshotName), () => foreign);
    const opened = await open(disk);
    expect(opened.recovery.snapshotUsed).toBe('previous');
  });

  it('[DAT-1] a snapshot that cannot be written leaves the old ones usable', async () => {
    for (const failing of ['open', 'write', 'sync', 'rename'] as const) {
      const disk = await withSnapshots();
      const opened = await open(disk);
      disk.faultOf = (operation) => (operation === failing ? { code: 'ENOSPC' } : null);
      await expect(opened.writeSnapshot({ upTo: 6 }, opened.log.position)).rejects.toThrow();
      disk.faultOf = () => null;
      await opened.close();
      const again = await open(disk);
      expect(again.log.lastSeq).toBe(6);
      expect(again.snapshot).not.toBeNull();
    }
  });

  it('[DAT-1] a power cut while one is written never loses the record', async () => {
    const random = seededRandom(11);
    for (let attempt = 0; attempt < 150; attempt++) {
      const disk = await withSnapshots();
      const opened = await open(disk);
      let operations = Math.floor(random() * 8);
      disk.faultOf = () => {
        if (operations-- <= 0) disk.powerOff();
        return null;
      };
      await opened.writeSnapshot({ upTo: 6 }, opened.log.position).catch(() => undefined);
      disk.powerOff();
      const again = await open(disk.powerOn(random));
      expect(again.log.lastSeq).toBe(6);
      const upTo = (again.snapshot?.state as { upTo: number } | undefined)?.upTo ?? 0;
      expect(texts(again)).toHaveLength(6 - upTo);
    }
  });
});

describe('versions', () => {
  const snapshot: Snapshot = {
    assemblyId: 'assembly-1',
    schemaVersion: 1,
    position: { seq: 0, offset: 0, hash: '0'.repeat(64) },
    state: { names: ['a'] },
  };
  const migrations: readonly Migration[] = [
    { from: 1, migrate: (state) => ({ people: state['names'] }) },
    { from: 2, migrate: (state) => ({ ...state, count: (state['people'] as string[]).length }) },
  ];

  it('[DAT-5] an older record is brought up step by step, on a copy', () => {
    expect(migrateSnapshot(snapshot, 3, migrations)).toMatchObject({
      schemaVersion: 3,
      state: { people: ['a'], count: 1 },
    });
    expect(snapshot.state).toEqual({ names: ['a'] });
  });

  it('[DAT-5] a newer one is refused politely', async () => {
    expect(() => migrateSnapshot({ ...snapshot, schemaVersion: 9 }, 3, migrations)).toThrow('storage.newerFormat');
    const disk = await withSnapshots();
    disk.tamper(join(folder, 'assembly.json'), (bytes) =>
      Buffer.from(Buffer.from(bytes).toString().replace('"version": 1', '"version": 2')),
    );
    await expect(open(disk)).rejects.toMatchObject({ code: 'storage.newerFormat', params: { found: 2, known: 1 } });
  });

  it('[DAT-1] a snapshot file reads as it was written', () => {
    expect(decodeSnapshot(encodeSnapshot(snapshot))).toEqual(snapshot);
  });
});

describe('the folder', () => {
  it('[DAT-5] nothing is made over what is there', async () => {
    const disk = await created();
    const identity = await readIdentity(disk, folder);
    await expect(createFolder(disk, folder, identity)).rejects.toMatchObject({ code: 'storage.exists' });
  });

  it.each([
    ['of something else', () => Buffer.from('{"format":"other"}'), 'storage.foreign'],
    ['unreadable', () => Buffer.from('{'), 'storage.foreign'],
  ])('[DAT-5] an identity %s is refused', async (_name, change, code) => {
    const disk = await created();
    disk.tamper(join(folder, 'assembly.json'), change);
    await expect(open(disk)).rejects.toMatchObject({ code });
  });

  it('[DAT-5] a folder without an assembly is told from a damaged one', async () => {
    await expect(open(new FaultyDisk())).rejects.toMatchObject({ code: 'storage.missing' });
  });

  it('[DAT-1] a new assembly survives a power cut the moment its first act was acknowledged', async () => {
    const random = seededRandom(3);
    for (let attempt = 0; attempt < 60; attempt++) {
      const disk = await created();
      const opened = await open(disk);
      await append(opened, 1);
      disk.powerOff();
      expect(texts(await open(disk.powerOn(random)))).toEqual(['catatan 1']);
    }
  });
});

describe('the lock', () => {
  it('[DAT-1] one process at a time; the second hears who has it and since when', async () => {
    const disk = await created();
    const first = await open(disk);
    await expect(open(disk)).rejects.toMatchObject({
      code: 'storage.locked',
      params: { pid: process.pid, since: now },
    });
    await first.close();
    await (await open(disk)).close();
  });

  it.each([
    ['of a process that is gone', JSON.stringify({ pid: 2 ** 22 + 1, host: '', since: now })],
    [
      'of the time before this computer was started',
      JSON.stringify({ pid: process.ppid, host: '', since: '2020-01-01T00:00:00.000Z' }),
    ],
    ['that a crash left half-written', '{"pid":'],
  ])('[DAT-1] a lock %s is taken over', async (_name, text) => {
    const disk = await created();
    const file = await disk.open(join(folder, 'lock'), 'createNew');
    const { hostname } = await import('node:os');
    await file.write(Buffer.from(text.replace('"host":""', `"host":"${hostname()}"`)), 0);
    await (await open(disk)).close();
    expect(disk.paths).not.toContain(join(folder, 'lock'));
  });

  it('[DAT-1] a lock of another computer is respected', async () => {
    const disk = await created();
    const file = await disk.open(join(folder, 'lock'), 'createNew');
    await file.write(Buffer.from(JSON.stringify({ pid: 1, host: 'laptop-lain', since: now })), 0);
    await expect(open(disk)).rejects.toMatchObject({ code: 'storage.locked', params: { host: 'laptop-lain' } });
  });

  it('[DAT-5] a journal that cannot be opened gives the lock back', async () => {
    const disk = await withSnapshots();
    disk.tamper(join(folder, journalName), (bytes) => bytes.map((byte, index) => (index === 40 ? byte ^ 1 : byte)));
    for (const name of [snapshotName, 'snapshot.previous.json'])
      disk.tamper(join(folder, name), () => new Uint8Array(0));
    for (let attempt = 0; attempt < 2; attempt++) {
      await expect(open(disk)).rejects.toMatchObject({ code: 'storage.journalDamaged', params: { line: 1 } });
    }
  });
});
