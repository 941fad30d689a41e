import { basename, join } from 'node:path';
import { z } from 'zod';
import { backupsIn, backupsToKeep } from './backups';
import type { Backup } from './backups';
import { isDiskError, StorageError, writeError } from './errors';
import { replaceFile } from './file-system';
import type { FileSystem } from './file-system';

/** A stick or folder for second copies. The mark that was laid there tells it from the empty place where a stick was, and from another stick. */
export interface CopyPlace {
  readonly folder: string;
  readonly mark: string;
}

const markName = 'palu-salinan.json';
const markSchema = z.object({ format: z.literal('palu-copies'), mark: z.string().min(1) });

async function markIn(fs: FileSystem, folder: string): Promise<string | null> {
  try {
    const text = Buffer.from(await fs.readFile(join(folder, markName))).toString('utf8');
    return markSchema.parse(JSON.parse(text)).mark;
  } catch {
    // Not there, not readable, or not ours: in each case this is not the place that was chosen.
    return null;
  }
}

/**
 * Makes a folder a place for copies; one that has been one before, also of another laptop, keeps its mark.
 * @throws StorageError where it cannot be written.
 */
export async function markCopyPlace(fs: FileSystem, folder: string, newMark: string): Promise<CopyPlace> {
  const known = await markIn(fs, folder);
  const place = { folder, mark: known ?? newMark };
  try {
    // Written anew also where it is known: a stick that takes nothing is found out now.
    const text = `${JSON.stringify({ format: 'palu-copies', mark: place.mark })}\n`;
    await replaceFile(fs, join(folder, markName), Buffer.from(text));
  } catch (error) {
    throw isDiskError(error) ? writeError(error) : error;
  }
  return place;
}

/** Whether the stick that was chosen is plugged in. */
export async function isCopyPlaceThere(fs: FileSystem, { folder, mark }: CopyPlace): Promise<boolean> {
  return (await markIn(fs, folder)) === mark;
}

/** Where the copies of one assembly lie: a folder of their own, named as that of the assembly. */
export function copiesFolder({ folder }: CopyPlace, assemblyFolder: string): string {
  return join(folder, basename(assemblyFolder));
}

/** Beginnings of copies from a stick that was pulled out; a whole copy never has such a name. */
const unfinished = /^palu-.*\.tmp$/;

/**
 * Copies a backup, reads it again and compares, and lets old copies go as backups do (DAT-2). Under its name the copy is whole or not there.
 * @returns where it lies.
 * @throws StorageError `copy.missing` (folder) where the stick is not there or went meanwhile, else what the disk said.
 */
export async function copyBackup(
  fs: FileSystem,
  place: CopyPlace,
  assemblyFolder: string,
  { name, at }: Backup,
): Promise<string> {
  const missing = () => new StorageError('copy.missing', { folder: place.folder });
  if (!(await isCopyPlaceThere(fs, place))) throw missing();
  const bytes = await fs.readFile(join(assemblyFolder, 'backups', name));
  const folder = copiesFolder(place, assemblyFolder);
  const path = join(folder, name);
  try {
    await fs.makeFolder(folder);
    for (const left of await fs.list(folder)) if (unfinished.test(left)) await fs.remove(join(folder, left));
    await replaceFile(fs, path, bytes);
    if (Buffer.compare(await fs.readFile(path), bytes) !== 0) {
      await fs.remove(path);
      throw new StorageError('storage.writeFailed', { reason: 'EIO' });
    }
  } catch (error) {
    if (!(await isCopyPlaceThere(fs, place))) throw missing();
    throw isDiskError(error) ? writeError(error) : error;
  }
  const all = await backupsIn(fs, folder);
  const kept = backupsToKeep(all, at);
  for (const old of all) if (!kept.has(old.name)) await fs.remove(join(folder, old.name)).catch(() => undefined);
  return path;
}
