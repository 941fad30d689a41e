import { join } from 'node:path';
import { identityName, journalName, writeIdentity } from './assembly-identity';
import type { AssemblyIdentity } from './assembly-identity';
import { StorageError } from './errors';
import { replaceFile } from './file-system';
import type { FileSystem } from './file-system';

/*
 * `journal.ndjson.tersimpan-<time>`: what a running host held when it found that the journal was not its file any more. While one lies
 * there that says more than the journal, the folder is not opened: a person puts it in its place first (repair.ts).
 */

const keptPattern = /^journal\.ndjson\.tersimpan-[0-9TZ-]+$/;

/** An instant as part of a file's name. */
export function stampOf(now: string): string {
  return now.replace(/[:.]/g, '-');
}

/** @returns the path at which everything that was held lies now. */
export async function keepJournal(
  fs: FileSystem,
  folder: string,
  identity: AssemblyIdentity,
  bytes: Uint8Array,
  now: string,
): Promise<string> {
  await fs.makeFolder(folder);
  const path = join(folder, `${journalName}.tersimpan-${stampOf(now)}`);
  await replaceFile(fs, path, bytes);
  // Where the whole folder was taken away, it can still be found and repaired.
  if ((await fs.identityOf(join(folder, identityName))) === null) await writeIdentity(fs, folder, identity);
  return path;
}

/** The kept journals of a folder, the newest first. */
export async function keptJournals(fs: FileSystem, folder: string): Promise<readonly string[]> {
  return (await fs.list(folder))
    .filter((name) => keptPattern.test(name))
    .sort()
    .reverse()
    .map((name) => join(folder, name));
}

/** @throws StorageError `storage.journalReplaced` (keptAs) where a kept journal holds what the journal lacks. */
export async function refuseWhereKept(fs: FileSystem, folder: string): Promise<void> {
  for (const keptAs of await keptJournals(fs, folder)) {
    const kept = await fs.readFile(keptAs);
    const path = join(folder, journalName);
    const journal = (await fs.identityOf(path)) === null ? new Uint8Array(0) : await fs.readFile(path);
    const isWithin = Buffer.from(journal.subarray(0, kept.length)).equals(kept);
    if (!isWithin) throw new StorageError('storage.journalReplaced', { keptAs });
  }
}
