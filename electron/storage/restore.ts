import { basename, dirname, join } from 'node:path';
import { importArchive, inspectArchive } from './archive';
import { journalName } from './assembly-identity';
import { listBackups } from './backups';
import type { Backup } from './backups';
import { StorageError } from './errors';
import { replaceFile } from './file-system';
import type { FileSystem } from './file-system';
import type { EventCodec } from './journal-line';
import { stampOf } from './kept-journal';
import { takeLock } from './lock';

/** What a person is shown of a backup before choosing it. */
export interface BackupPreview extends Backup {
  /** Number of commits in it, or null where it cannot be read itself. */
  readonly commits: number | null;
}

const mostPreviewed = 12;

/** The newest backups of an assembly, each looked into; the record itself need not be readable. */
export async function previewBackups(fs: FileSystem, folder: string): Promise<readonly BackupPreview[]> {
  const previews: BackupPreview[] = [];
  for (const backup of (await listBackups(fs, folder)).slice(0, mostPreviewed)) {
    previews.push({ ...backup, commits: await commitsOf(fs, join(folder, 'backups', backup.name)) });
  }
  return previews;
}

async function commitsOf(fs: FileSystem, path: string): Promise<number | null> {
  try {
    const journal = await (await inspectArchive(await fs.readFile(path))).read(journalName);
    return journal.reduce((lines, byte) => lines + (byte === 10 ? 1 : 0), 0);
  } catch (error) {
    if (error instanceof StorageError) return null;
    throw error;
  }
}

/**
 * Puts a backup in the place of an assembly's folder, which nobody may have open. The folder as it is is put aside under a name with the time, never deleted; its
 * backups are taken along. Where anything fails, the folder is back in its place.
 * @param now ISO 8601, part of the name.
 * @returns where the folder was put aside.
 * @throws StorageError as `importArchive`, and `storage.missing` where there is no such backup, those of the lock.
 */
export async function restoreBackup(
  fs: FileSystem,
  folder: string,
  name: string,
  now: string,
  codec: Pick<EventCodec<unknown>, 'reader'>,
): Promise<string> {
  const backups = await listBackups(fs, folder);
  if (!backups.some((backup) => backup.name === name)) throw new StorageError('storage.missing', { folder: name });
  const bytes = await fs.readFile(join(folder, 'backups', name));
  await inspectArchive(bytes);
  await (await takeLock(fs, folder, now)).release();
  const aside = join(dirname(folder), `${basename(folder)}.disisihkan-${stampOf(now)}`);
  await fs.rename(folder, aside);
  try {
    await importArchive(fs, bytes, folder, codec);
    for (const backup of backups) {
      const kept = await fs.readFile(join(aside, 'backups', backup.name));
      await replaceFile(fs, join(folder, 'backups', backup.name), kept);
    }
  } catch (error) {
    await fs.remove(folder);
    await fs.rename(aside, folder);
    throw error;
  }
  await fs.syncFolder(dirname(folder));
  return aside;
}
