import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FileEventLog, nodeFileSystem, plainCodec } from '../../electron/storage';
import type { FileSystem } from '../../electron/storage';
import { eventLogContract, textsOf } from './event-log-contract';
import { commitOf } from './test-event';
import type { TestEvent } from './test-event';
import { FaultyDisk, seededRandom } from './faulty-disk';

const path = '/musda/journal.ndjson';

async function emptyDisk(): Promise<FaultyDisk> {
  const disk = new FaultyDisk();
  await disk.makeFolder('/musda');
  const file = await disk.open(path, 'createNew');
  await file.sync();
  await disk.syncFolder('/');
  await disk.syncFolder('/musda');
  return disk;
}

async function openLog(fs: FileSystem, at = path) {
  const texts: string[] = [];
  const opened = await FileEventLog.open<TestEvent>({
    fs,
    path: at,
    codec: plainCodec<TestEvent>(),
    onCommit: ({ events }) => {
      texts.push(...events.map((event) => event.text));
    },
  });
  return { ...opened, texts };
}

/** A journal of so many commits, each with an fsync of its own. */
async function written(count: number): Promise<FaultyDisk> {
  const disk = await emptyDisk();
  const { log } = await openLog(disk);
  for (let seq = 1; seq <= count; seq++) await log.append(seq, commitOf(`catatan ${String(seq)}`));
  await log.close();
  return disk;
}

eventLogContract('files on the real disk', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'palu-log-'));
  const file = join(folder, 'journal.ndjson');
  await writeFile(file, '');
  return {
    open: async () => (await openLog(nodeFileSystem, file)).log,
    end: () => rm(folder, { recursive: true }),
  };
});

eventLogContract('files on a disk that can fail', async () => {
  const disk = await emptyDisk();
  return { open: async () => (await openLog(disk)).log, end: () => Promise.resolve() };
});

describe('group commit', () => {
  it('[DAT-1] appends that wait together share one fsync', async () => {
    const disk = await emptyDisk();
    const { log } = await openLog(disk);
    disk.counts.clear();
    await Promise.all(Array.from({ length: 500 }, (_unused, index) => log.append(index + 1, commitOf(String(index)))));
    expect(disk.counts.get('sync')).toBe(1);
  });

  it('[DAT-1] what comes while an fsync runs shares the next', async () => {
    const disk = await emptyDisk();
    const { log } = await openLog(disk);
    disk.counts.clear();
    const first = log.append(1, commitOf('satu'));
    await Promise.resolve();
    await Promise.resolve();
    const others = [2, 3, 4].map((seq) => log.append(seq, commitOf(String(seq))));
    await Promise.all([first, ...others]);
    expect(disk.counts.get('sync')).toBe(2);
  });
});

describe('faults of the disk', () => {
  it.each([
    ['ENOSPC', 0, 'storage.diskFull'],
    ['ENOSPC', 0.5, 'storage.diskFull'],
    ['EIO', 0.99, 'storage.writeFailed'],
    ['EROFS', 0, 'storage.readOnly'],
    ['EPERM', 0.3, 'storage.readOnly'],
  ] as const)(
    '[DAT-1] %s after %d of the bytes: refused in its word, nothing stays, work goes on',
    async (code, partly, expected) => {
      const disk = await written(3);
      const { log } = await openLog(disk);
      disk.faultOf = (operation) => (operation === 'write' ? { code, partly } : null);
      await expect(log.append(4, commitOf('hilang'))).rejects.toMatchObject({ code: expected });
      disk.faultOf = () => null;
      await log.append(4, commitOf('kembali'));
      await log.close();
      const again = await openLog(disk);
      expect(again.texts).toEqual(['catatan 1', 'catatan 2', 'catatan 3', 'kembali']);
      expect(again.tornTail).toBeNull();
    },
  );

  it('[DAT-1] the power fails right after a short write: the litter is cut off at the next start and reported', async () => {
    const disk = await written(2);
    const { log } = await openLog(disk);
    disk.faultOf = (operation) => (operation === 'write' ? { code: 'EIO', partly: 0.7 } : null);
    await expect(log.append(3, commitOf('setengah'))).rejects.toMatchObject({ code: 'storage.writeFailed' });
    const again = await openLog(disk.copy());
    expect(again.texts).toEqual(['catatan 1', 'catatan 2']);
    expect(again.tornTail?.bytes).toBeGreaterThan(0);
  });

  it('[DAT-1] a failed fsync is never taken for success: the log refuses everything until it is opened again', async () => {
    const disk = await written(1);
    const { log } = await openLog(disk);
    disk.faultOf = (operation) => (operation === 'sync' ? { code: 'EIO' } : null);
    await expect(log.append(2, commitOf('dua'))).rejects.toMatchObject({ code: 'storage.poisoned' });
    disk.faultOf = () => null;
    await expect(log.append(2, commitOf('dua'))).rejects.toMatchObject({ code: 'storage.poisoned' });
    await log.close();
    const again = await openLog(disk);
    expect(again.texts).toEqual(['catatan 1']);
    await again.log.append(2, commitOf('dua'));
    expect(await textsOf(again.log)).toEqual(['catatan 1', 'dua']);
  });

  it('[DAT-1] a failed append takes those waiting behind it along, so that no number is missing', async () => {
    const disk = await written(1);
    const { log } = await openLog(disk);
    let writes = 0;
    disk.faultOf = (operation) => (operation === 'write' && ++writes === 1 ? { code: 'ENOSPC', partly: 0.2 } : null);
    const answers = await Promise.allSettled([2, 3, 4].map((seq) => log.append(seq, commitOf(String(seq)))));
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    await log.append(2, commitOf('dua'));
    expect(await textsOf(log)).toEqual(['catatan 1', 'dua']);
  });
});

describe('after a crash', () => {
  it('[DAT-1] a last line cut at any byte is cut off, kept aside and reported; everything before stands', async () => {
    const disk = await written(3);
    const whole = disk.bytesOf(path);
    const start = whole.lastIndexOf(10, whole.length - 2) + 1;
    for (let length = start; length < whole.length; length++) {
      const torn = disk.copy();
      torn.tamper(path, (bytes) => bytes.subarray(0, length));
      const { texts, tornTail, log } = await openLog(torn);
      expect(texts).toEqual(['catatan 1', 'catatan 2']);
      if (length === start) expect(tornTail).toBeNull();
      else expect(torn.bytesOf(tornTail?.keptAs ?? '').length).toBe(length - start);
      await log.append(3, commitOf('baru'));
      expect((await openLog(torn)).texts).toEqual(['catatan 1', 'catatan 2', 'baru']);
    }
  });

  it('[DAT-5] a flipped bit anywhere before the last block stops the opening and names the line; nothing is changed', async () => {
    const disk = await written(4);
    const whole = disk.bytesOf(path);
    const lastStart = whole.lastIndexOf(10, whole.length - 2) + 1;
    const random = seededRandom(7);
    for (let attempt = 0; attempt < 400; attempt++) {
      const at = Math.floor(random() * lastStart);
      const bit = 1 << Math.floor(random() * 8);
      const rotten = disk.copy();
      rotten.tamper(path, (bytes) => bytes.map((byte, index) => (index === at ? byte ^ bit : byte)));
      const before = rotten.bytesOf(path);
      const line = whole.subarray(0, at).filter((byte) => byte === 10).length + 1;
      await expect(openLog(rotten), `byte ${String(at)}`).rejects.toMatchObject({
        code: 'storage.journalDamaged',
        params: { line },
      });
      expect(rotten.bytesOf(path)).toEqual(before);
    }
  });

  it.each([
    ['a line taken out', (lines: string[]) => [...lines.slice(0, 1), ...lines.slice(2)]],
    ['two lines changed about', ([a = '', b = '', ...rest]: string[]) => [b, a, ...rest]],
    ['a line twice', ([a = '', ...rest]: string[]) => [a, a, ...rest]],
    ['an empty line between', ([a = '', ...rest]: string[]) => [a, '', ...rest]],
  ])('[DAT-5] %s is damage, not something to read over', async (_name, change) => {
    const disk = await written(4);
    disk.tamper(path, (bytes) => {
      const lines = Buffer.from(bytes).toString('utf8').trimEnd().split('\n');
      return Buffer.from(`${change(lines).join('\n')}\n`);
    });
    await expect(openLog(disk)).rejects.toMatchObject({ code: 'storage.journalDamaged' });
  });

  it('[DAT-1] power cuts at random instants lose nothing that was acknowledged, whatever the disk kept of the rest', async () => {
    const random = seededRandom(20261126);
    let disk = await emptyDisk();
    const acknowledged: string[] = [];
    let sent = 0;
    for (let cut = 0; cut < 300; cut++) {
      const { log, texts } = await openLog(disk);
      // What was not acknowledged may be there or not; what was, must be, in order and once.
      expect(texts.filter((text) => acknowledged.includes(text))).toEqual(acknowledged);
      expect(new Set(texts).size).toBe(texts.length);
      acknowledged.splice(0, acknowledged.length, ...texts);
      let operations = Math.floor(random() * 12);
      disk.faultOf = () => {
        if (operations-- <= 0) disk.powerOff();
        return null;
      };
      const appends: Promise<unknown>[] = [];
      for (let index = 0, count = 1 + Math.floor(random() * 6); index < count; index++) {
        sent += 1;
        const text = `catatan ${String(sent)} ${'x'.repeat(Math.floor(random() * 900))}`;
        appends.push(
          log.append(texts.length + index + 1, commitOf(text)).then(
            () => acknowledged.push(text),
            () => undefined,
          ),
        );
        if (random() < 0.4) await Promise.allSettled(appends);
      }
      await Promise.allSettled(appends);
      disk.powerOff();
      disk = disk.powerOn(random);
    }
    expect(acknowledged.length).toBeGreaterThan(100);
  });
});
