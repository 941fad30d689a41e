import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { isDiskError, writeError } from './errors';
import type { FileSystem } from './file-system';
import { takeLock } from './lock';

/** Folders on their way out are called like this: whatever is left of one after a power cut is no assembly any more. */
export const leavingPrefix = '.hapus-';

/**
 * Removes an assembly with all that lies in its folder. First it loses its name, so that no half of it is ever found.
 * @param now ISO 8601.
 * @throws StorageError `storage.locked`, `storage.lockedElsewhere` where somebody works in it; nothing is removed then. Else what the disk says.
 */
export async function removeFolder(fs: FileSystem, folder: string, now: string): Promise<void> {
  const leaving = join(dirname(folder), `${leavingPrefix}${randomBytes(6).toString('hex')}`);
  const lock = await takeLock(fs, folder, now);
  try {
    await fs.rename(folder, leaving);
  } catch (error) {
    await lock.release();
    throw isDiskError(error) ? writeError(error) : error;
  }
  await fs.syncFolder(dirname(folder));
  await fs.remove(leaving);
}

/** Removes what an earlier removal could not finish. */
export async function clearLeaving(fs: FileSystem, assembliesFolder: string): Promise<void> {
  for (const name of await fs.list(assembliesFolder)) {
    if (name.startsWith(leavingPrefix)) await fs.remove(join(assembliesFolder, name));
  }
}
