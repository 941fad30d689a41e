import { hostname, uptime } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { StorageError } from './errors';
import { systemCode } from './file-system';
import type { FileSystem } from './file-system';

const ownerSchema = z.object({ pid: z.number().int(), host: z.string(), since: z.string() });
type Owner = z.infer<typeof ownerSchema>;

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}

async function readOwner(fs: FileSystem, path: string): Promise<Owner | null> {
  try {
    return ownerSchema.parse(JSON.parse(Buffer.from(await fs.readFile(path)).toString('utf8')));
  } catch {
    return null;
  }
}

/** The locks that this process holds, by disk: the same folder must not be opened twice from within either. */
const heldOn = new WeakMap<FileSystem, Set<string>>();

function heldBy(fs: FileSystem): Set<string> {
  const held = heldOn.get(fs) ?? new Set<string>();
  heldOn.set(fs, held);
  return held;
}

/** Whether a time lies before this computer was started: its process numbers have been given out anew since. */
function isBeforeStart(since: string): boolean {
  return Date.parse(since) < Date.now() - uptime() * 1000;
}

/**
 * Takes the lock of an assembly's folder: one process at a time. A lock whose process is gone (same computer) or whose file is
 * unreadable after a crash is stale and is taken over.
 * @returns releases the lock.
 * @throws StorageError `storage.locked` with the owner's `host`, `pid` and `since`.
 */
export async function takeLock(fs: FileSystem, folder: string, now: string): Promise<() => Promise<void>> {
  const path = join(folder, 'lock');
  const held = heldBy(fs);
  const mine: Owner = { pid: process.pid, host: hostname(), since: now };
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const file = await fs.open(path, 'createNew');
      await file.write(Buffer.from(JSON.stringify(mine)), 0);
      await file.sync();
      await file.close();
      held.add(path);
      return async () => {
        held.delete(path);
        await fs.remove(path);
      };
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw error;
    }
    const owner = await readOwner(fs, path);
    const isStale =
      owner === null ||
      (owner.host === mine.host &&
        (owner.pid === mine.pid ? !held.has(path) : isBeforeStart(owner.since) || !isRunning(owner.pid)));
    if (!isStale) throw new StorageError('storage.locked', { ...owner });
    await fs.remove(path);
  }
  throw new StorageError('storage.locked', { pid: 0, host: '', since: '' });
}
