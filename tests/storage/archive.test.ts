import { zipSync, unzipSync } from 'fflate';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  backupsToKeep,
  createBackup,
  createFolder,
  exportArchive,
  importArchive,
  inspectArchive,
  listBackups,
  plainCodec,
  sha256Hex,
} from '../../electron/storage';
import { FaultyDisk } from './faulty-disk';
import { now, openTexts, say, textsIn } from './text-record';

const folder = '/musda/contoh';
const codec = plainCodec<unknown>();
let source: FaultyDisk;
let archive: Uint8Array;

beforeAll(async () => {
  source = new FaultyDisk();
  await source.makeFolder('/musda');
  await createFolder(source, folder, { format: 'palu-assembly', version: 1, assemblyId: 'assembly-1', createdAt: now });
  const opened = await openTexts(source, folder);
  await say(opened, 3);
  await exportArchive(source, folder, opened.log, '/out/contoh.musda', now);
  await opened.close();
  archive = source.bytesOf('/out/contoh.musda');
});

async function emptyProfile(): Promise<FaultyDisk> {
  const disk = new FaultyDisk();
  await disk.makeFolder('/musda');
  return disk;
}

/** The archive with its files changed and, where asked, its manifest made to fit. */
function changed(change: (files: Record<string, Uint8Array>) => void, fitsManifest: boolean): Uint8Array {
  const files: Record<string, Uint8Array> = unzipSync(archive);
  change(files);
  if (fitsManifest) {
    const manifest = JSON.parse(Buffer.from(files['manifest.json'] ?? []).toString()) as { files: unknown };
    manifest.files = Object.entries(files)
      .filter(([name]) => name !== 'manifest.json')
      .map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: sha256Hex(bytes) }));
    files['manifest.json'] = Buffer.from(JSON.stringify(manifest));
  }
  return zipSync(files);
}

describe('archive', () => {
  it('[DAT-3] carries an assembly whole to an empty profile', async () => {
    const disk = await emptyProfile();
    const manifest = await importArchive(disk, archive, '/musda/kiriman', codec);
    expect(manifest).toMatchObject({ assemblyId: 'assembly-1', createdAt: now });
    expect(textsIn(await openTexts(disk, '/musda/kiriman'))).toEqual(['catatan 1', 'catatan 2', 'catatan 3']);
  });

  it('[DAT-3] the same assembly gives the same bytes', async () => {
    const opened = await openTexts(source, folder);
    await exportArchive(source, folder, opened.log, '/out/lagi.musda', now);
    await opened.close();
    expect(source.bytesOf('/out/lagi.musda')).toEqual(archive);
  });

  it.each([
    ['a path out of the folder', '../../etc/passwd', 'archive.unsafe'],
    ['a path out of a subfolder', 'documents/../../x', 'archive.unsafe'],
    ['an absolute path', '/etc/passwd', 'archive.unsafe'],
    ['a Windows path', 'documents\\..\\x.exe', 'archive.unsafe'],
    ['a drive', 'C:x', 'archive.unsafe'],
    ['a file where none belongs', 'lock', 'archive.unsafe'],
    ['a folder deeper than known', 'attachments/a/b', 'archive.unsafe'],
  ])('[DAT-5] %s is refused and nothing is written', async (_name, entry, code) => {
    const disk = await emptyProfile();
    const hostile = changed((files) => {
      files[entry] = Buffer.from('x');
    }, true);
    await expect(importArchive(disk, hostile, '/musda/kiriman', codec)).rejects.toMatchObject({ code });
    expect(disk.paths.filter((path) => path.startsWith('/musda/'))).toEqual([]);
  });

  it.each([
    [
      'a changed journal',
      (files: Record<string, Uint8Array>) => (files['journal.ndjson'] = Buffer.from('{}\n')),
      false,
      'archive.damaged',
    ],
    [
      'a changed journal under a manifest made to fit',
      (files: Record<string, Uint8Array>) => (files['journal.ndjson'] = Buffer.from('{}\n')),
      true,
      'storage.journalDamaged',
    ],
    ['no journal', (files: Record<string, Uint8Array>) => delete files['journal.ndjson'], true, 'archive.foreign'],
    ['no manifest', (files: Record<string, Uint8Array>) => delete files['manifest.json'], false, 'archive.foreign'],
    [
      'a file that the manifest does not know',
      (files: Record<string, Uint8Array>) => (files['documents/a.pdf'] = Buffer.from('x')),
      false,
      'archive.unsafe',
    ],
    [
      'the identity of another assembly',
      (files: Record<string, Uint8Array>) =>
        (files['assembly.json'] = Buffer.from(
          JSON.stringify({ format: 'palu-assembly', version: 1, assemblyId: 'lain', createdAt: now }),
        )),
      true,
      'archive.damaged',
    ],
    [
      'a newer version',
      (files: Record<string, Uint8Array>) =>
        (files['manifest.json'] = Buffer.from(
          Buffer.from(files['manifest.json'] ?? [])
            .toString()
            .replace('"version": 1', '"version": 2'),
        )),
      false,
      'archive.newerFormat',
    ],
  ])('[DAT-5] %s is refused and nothing is left', async (_name, change, fitsManifest, code) => {
    const disk = await emptyProfile();
    const hostile = changed((files) => void change(files), fitsManifest);
    await expect(importArchive(disk, hostile, '/musda/kiriman', codec)).rejects.toMatchObject({ code });
    expect(disk.paths.filter((path) => path.startsWith('/musda/'))).toEqual([]);
  });

  it.each(['CON', 'aux.pdf', 'attachments.', 'surat .', 'surat ', 'nul.txt.pdf', 'com1.pdf', '.tersembunyi'])(
    '[DAT-5] a name that Windows keeps or bends is refused: %s',
    async (name) => {
      const disk = await emptyProfile();
      const hostile = changed((files) => {
        files[`documents/${name}`] = Buffer.from('x');
      }, true);
      await expect(importArchive(disk, hostile, '/musda/kiriman', codec)).rejects.toMatchObject({
        code: 'archive.unsafe',
      });
    },
  );

  it('[DAT-5] two names that one disk takes for the same are refused', async () => {
    const hostile = changed((files) => {
      files['documents/a.pdf'] = Buffer.from('x');
      files['documents/A.pdf'] = Buffer.from('y');
    }, true);
    await expect(inspectArchive(hostile)).rejects.toMatchObject({ code: 'archive.unsafe' });
  });

  it('[DAT-5] a bomb is stopped before it is unpacked', async () => {
    // The central directory claims four gigabytes; no such content is ever made.
    const bomb = Buffer.from(archive);
    const directory = bomb.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    bomb.writeUInt32LE(0xfffffff0, directory + 24);
    await expect(inspectArchive(bomb)).rejects.toMatchObject({ code: 'archive.tooLarge' });
  });

  it.each([
    ['tells its size', 1],
    ['says that it is small', 0],
  ])('[DAT-5] a bomb that %s is refused without being held', async (_name, isHonest) => {
    const zeros = Buffer.alloc(300 << 20);
    const bomb = Buffer.from(
      changed((files) => {
        files['documents/bom.pdf'] = zeros;
      }, true),
    );
    if (isHonest === 0) {
      const directory = bomb.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
      const size = bomb.indexOf(Buffer.from('documents/bom.pdf'), directory - 200) - 46 + 24;
      bomb.writeUInt32LE(1000, size);
    }
    const before = process.memoryUsage().rss;
    await expect(inspectArchive(bomb)).rejects.toMatchObject({
      code: isHonest === 1 ? 'archive.tooLarge' : 'archive.damaged',
    });
    expect(process.memoryUsage().rss - before).toBeLessThan(100 << 20);
  });

  it('[DAT-5] bytes of any kind are an answer, never a crash', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        await expect(inspectArchive(bytes)).rejects.toThrow(/^archive\./);
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  it('[DAT-5] cut anywhere, it is refused', async () => {
    for (let length = 0; length < archive.length; length += 7) {
      await expect(inspectArchive(archive.subarray(0, length))).rejects.toThrow(/^archive\./);
    }
  });

  it('[DAT-5] a flipped bit anywhere is an answer, never a crash', async () => {
    for (let at = 0; at < archive.length; at += 3) {
      const bent = archive.map((byte, index) => (index === at ? byte ^ 0x41 : byte));
      await inspectArchive(bent).catch((error: unknown) => {
        expect(String(error)).toMatch(/archive\./);
      });
    }
  });

  it('[DAT-3] three imports of one archive at once: one has the place, the others hear that it is taken', async () => {
    const disk = await emptyProfile();
    const imports = [1, 2, 3].map(() => importArchive(disk, archive, '/musda/kiriman', codec));
    const answers = await Promise.allSettled(imports);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const answer of answers)
      if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ code: 'archive.exists' });
    expect(disk.paths.filter((path) => path.includes('.masuk-'))).toEqual([]);
  });

  it('[DAT-5] a disk that fails half-way leaves no half assembly', async () => {
    for (const operation of ['write', 'sync', 'rename'] as const) {
      const disk = await emptyProfile();
      let left = 2;
      disk.faultOf = (done) => (done === operation && left-- === 0 ? { code: 'ENOSPC' } : null);
      await importArchive(disk, archive, '/musda/kiriman', codec).catch(() => undefined);
      const made = disk.paths.filter((path) => path.startsWith('/musda/'));
      expect(made.every((path) => path.startsWith('/musda/kiriman'))).toBe(true);
      expect(made.includes('/musda/kiriman/assembly.json') || made.length === 0).toBe(true);
    }
  });
});

describe('backups', () => {
  it('[DAT-2] are whole archives, newest first', async () => {
    const disk = source.copy();
    const { log } = await openTexts(disk, folder);
    await createBackup(disk, folder, log, '2026-11-26T02:00:00.000Z');
    await createBackup(disk, folder, log, '2026-11-26T02:10:00.000Z');
    const backups = await listBackups(disk, folder);
    expect(backups.map((backup) => backup.at)).toEqual(['2026-11-26T02:10:00.000Z', '2026-11-26T02:00:00.000Z']);
    const [newest] = backups;
    const archive = await inspectArchive(disk.bytesOf(`${folder}/backups/${newest?.name ?? ''}`));
    expect(archive.manifest.assemblyId).toBe('assembly-1');
  });

  it('[DAT-2] the newest ten stay, then one an hour for a day, then one a day for a month', () => {
    const end = Date.parse('2026-12-26T00:00:00.000Z');
    // One every ten minutes for forty days.
    const backups = Array.from({ length: 40 * 144 }, (_unused, index) => {
      const at = new Date(end - index * 600_000).toISOString();
      return { name: at, at };
    });
    const names = backupsToKeep(backups, new Date(end).toISOString());
    const kept = backups.filter((backup) => names.has(backup.name));
    expect(kept.slice(0, 10)).toEqual(backups.slice(0, 10));
    expect(kept.length).toBeGreaterThanOrEqual(10 + 22 + 28);
    expect(kept.length).toBeLessThanOrEqual(10 + 25 + 31);
    const oldest = kept.at(-1)?.at ?? '';
    expect(end - Date.parse(oldest)).toBeLessThanOrEqual(30 * 86_400_000);
  });
});
