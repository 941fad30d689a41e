import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  createFolder,
  decodeSnapshot,
  encodeSnapshot,
  folderFormatVersion,
  journalName,
  readIdentity,
  snapshotName,
} from '../../electron/storage';
import { FaultyDisk, seededRandom } from './faulty-disk';
import { now, openTexts, say, snap, textsIn } from './text-record';

const folder = '/data/musda/contoh';
const journal = join(folder, journalName);

const open = (disk: FaultyDisk) => openTexts(disk, folder);

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

/** Two snapshots, at commit 2 and 4, and two commits behind them. */
async function withSnapshots(): Promise<FaultyDisk> {
  const disk = await created();
  const opened = await open(disk);
  for (let snapshot = 1; snapshot <= 2; snapshot++) {
    await say(opened, 2);
    await snap(opened);
  }
  await say(opened, 2);
  await opened.close();
  return disk;
}

const six = [1, 2, 3, 4, 5, 6].map((seq) => `catatan ${String(seq)}`);
const damage = (bytes: Uint8Array) => bytes.map((byte, index) => (index === bytes.length - 9 ? byte ^ 1 : byte));

describe('snapshots', () => {
  it('[DAT-1] the newest one is read, and only what followed it is replayed', async () => {
    const disk = await withSnapshots();
    const evolved: number[] = [];
    const opened = await openTexts(disk, folder, {
      evolve: (state, { seq, events }) => {
        evolved.push(seq);
        return { texts: [...(state?.texts ?? []), ...events.map(({ text }) => text)] };
      },
    });
    expect(opened.recovery).toMatchObject({ snapshotUsed: 'newest', snapshotSeq: 4, damagedSnapshots: 0 });
    expect(evolved).toEqual([5, 6]);
    expect(textsIn(opened)).toEqual(six);
    expect(opened.commandIds).toEqual(six.map((text) => `command-${text}`));
  });

  it('[DAT-5] a damaged one is passed over for the one before it, and that is reported', async () => {
    const disk = await withSnapshots();
    disk.tamper(join(folder, snapshotName), damage);
    const opened = await open(disk);
    expect(opened.recovery).toMatchObject({ snapshotUsed: 'previous', snapshotSeq: 2, damagedSnapshots: 1 });
    expect(textsIn(opened)).toEqual(six);
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
    expect(textsIn(opened)).toEqual(six);
    expect(opened.commandIds).toHaveLength(6);
  });

  it('[DAT-5] one of another shape is passed over without being taken for damaged', async () => {
    const opened = await openTexts(await withSnapshots(), folder, { fingerprint: 'another' });
    expect(opened.recovery).toMatchObject({ snapshotUsed: 'none', damagedSnapshots: 0 });
    expect(textsIn(opened)).toEqual(six);
  });

  it.each([
    ['lacks a part', () => ({ people: [] }), ['command-1']],
    ['lacks the ids of commands', () => ({ texts: ['catatan 1'] }), []],
  ])(
    '[DAT-5] one whose checksum holds but that %s is passed over, and no lock stays',
    async (_name, state, commandIds) => {
      const disk = await created();
      const opened = await open(disk);
      await say(opened, 1);
      await opened.writeSnapshot({ state: state(), position: opened.log.position, commandIds });
      await opened.close();
      for (let attempt = 0; attempt < 2; attempt++) {
        const again = await open(disk);
        expect(again.recovery.snapshotUsed).toBe('none');
        expect(textsIn(again)).toEqual(['catatan 1']);
        await again.close();
      }
    },
  );

  it('[DAT-5] one that the journal does not confirm is not believed', async () => {
    const [disk, other] = [await withSnapshots(), await withSnapshots()];
    // The other assembly wrote the same texts, but its salts and so its chain are different.
    const foreign = other.bytesOf(join(folder, snapshotName));
    disk.tamper(join(folder, snapshotName), () => foreign);
    expect((await open(disk)).recovery.snapshotUsed).toBe('previous');
  });

  it('[DAT-1] a snapshot that cannot be written leaves the old ones usable', async () => {
    for (const failing of ['open', 'write', 'sync', 'rename'] as const) {
      const disk = await withSnapshots();
      const opened = await open(disk);
      disk.faultOf = (operation, path) =>
        operation === failing && path.includes('snapshot') ? { code: 'ENOSPC' } : null;
      await expect(snap(opened)).rejects.toThrow('ENOSPC');
      disk.faultOf = () => null;
      await opened.close();
      const again = await open(disk);
      expect(textsIn(again)).toEqual(six);
      expect(again.recovery.snapshotUsed).not.toBe('none');
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
      await snap(opened).catch(() => undefined);
      disk.powerOff();
      expect(textsIn(await open(disk.powerOn(random)))).toEqual(six);
    }
  });

  it('[DAT-1] a snapshot file reads as it was written', () => {
    const snapshot = {
      assemblyId: 'assembly-1',
      fingerprint: 'texts',
      position: { seq: 1, hash: 'a'.repeat(64) },
      state: { texts: ['a'] },
      commandIds: ['command-a'],
    };
    expect(decodeSnapshot(encodeSnapshot(snapshot)).snapshot()).toEqual(snapshot);
  });
});

describe('the journal at opening', () => {
  it.each([
    ['is gone', 'storage.journalMissing', (disk: FaultyDisk) => disk.remove(journal)],
    [
      'is a folder',
      'storage.unreadable',
      async (disk: FaultyDisk) => {
        await disk.remove(journal);
        await disk.makeFolder(journal);
      },
    ],
    [
      'may not be read',
      'storage.unreadable',
      (disk: FaultyDisk) => {
        disk.faultOf = (operation, path) => (operation === 'open' && path === journal ? { code: 'EACCES' } : null);
      },
    ],
    [
      'lies on a disk that is read-only',
      'storage.readOnly',
      (disk: FaultyDisk) => {
        disk.faultOf = (operation) => (operation === 'write' || operation === 'open' ? { code: 'EROFS' } : null);
      },
    ],
    [
      'lies on a disk that is full',
      'storage.diskFull',
      (disk: FaultyDisk) => {
        disk.faultOf = (operation) => (operation === 'write' ? { code: 'ENOSPC' } : null);
      },
    ],
    [
      'was cut to an older length',
      'storage.journalShort',
      (disk: FaultyDisk) => {
        disk.tamper(journal, (bytes) => bytes.subarray(0, bytes.indexOf(10) + 1));
      },
    ],
  ])('[DAT-5] that %s is named, and the lock is given back', async (_name, code, change) => {
    const disk = await withSnapshots();
    const whole = disk.bytesOf(journal);
    await change(disk);
    for (let attempt = 0; attempt < 2; attempt++) await expect(open(disk)).rejects.toMatchObject({ code });
    disk.faultOf = () => null;
    await disk.remove(journal);
    await disk.createWhole(journal, whole);
    expect(textsIn(await open(disk))).toEqual(six);
  });

  it('[DAT-5] an event of a newer program is named before anything is opened', async () => {
    const disk = await withSnapshots();
    const { UnknownEventError } = await import('../../electron/storage/journal-line');
    const codec = {
      seal: () => [],
      reader: () => ({
        open: () => {
          throw new UnknownEventError('test.unheard');
        },
      }),
    };
    for (let attempt = 0; attempt < 2; attempt++)
      await expect(openTexts(disk, folder, { codec })).rejects.toMatchObject({ code: 'storage.newerFormat' });
    expect(textsIn(await open(disk))).toEqual(six);
  });

  it.each([
    ['with snapshots', true, 6],
    ['without snapshots', false, 6],
    ['of one line', false, 1],
  ])('[DAT-5] line ends that a transfer bent are named and nothing is cut: %s', async (_name, hasSnapshots, lines) => {
    const disk = await withSnapshots();
    if (!hasSnapshots)
      for (const name of [snapshotName, 'snapshot.previous.json']) await disk.remove(join(folder, name));
    disk.tamper(journal, (bytes) => {
      const kept = Buffer.from(bytes).toString('utf8').split('\n').slice(0, lines);
      return Buffer.from(kept.map((line) => `${line}\r\n`).join(''));
    });
    const before = disk.bytesOf(journal);
    await expect(open(disk)).rejects.toMatchObject({ code: 'storage.lineEndsBent' });
    expect(disk.bytesOf(journal)).toEqual(before);
    expect(disk.paths.filter((path) => path.includes('torn'))).toEqual([]);
  });

  it.each([
    ['another encoding', (text: string) => Buffer.from(text, 'utf16le')],
    ['a mark before it', (text: string) => Buffer.from(`\ufeff${text}`, 'utf8')],
    ['other content', () => Buffer.from('Halo\n')],
  ])('[DAT-5] a journal of one line under %s is damaged, not unfinished: nothing is cut', async (_name, change) => {
    const disk = await created();
    const opened = await open(disk);
    await say(opened, 1);
    await opened.close();
    disk.tamper(journal, (bytes) => change(Buffer.from(bytes).toString('utf8')));
    const before = disk.bytesOf(journal);
    await expect(open(disk)).rejects.toMatchObject({ code: 'storage.journalDamaged' });
    expect(disk.bytesOf(journal)).toEqual(before);
  });

  it('[DAT-5] a last line that a snapshot proves to have been durable is never cut', async () => {
    const disk = await created();
    const opened = await open(disk);
    await say(opened, 3);
    await snap(opened);
    await opened.close();
    disk.tamper(journal, damage);
    await expect(open(disk)).rejects.toMatchObject({ code: 'storage.journalDamaged', params: { line: 3 } });
  });
});

describe('the folder', () => {
  it('[DAT-5] one of a newer program is refused politely', async () => {
    const disk = await withSnapshots();
    disk.tamper(join(folder, 'assembly.json'), (bytes) =>
      Buffer.from(Buffer.from(bytes).toString().replace('"version": 1', '"version": 2')),
    );
    await expect(open(disk)).rejects.toMatchObject({ code: 'storage.newerFormat', params: { found: 2, known: 1 } });
  });

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
      await say(opened, 1);
      disk.powerOff();
      expect(textsIn(await open(disk.powerOn(random)))).toEqual(['catatan 1']);
    }
  });
});
