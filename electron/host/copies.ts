import { basename, join } from 'node:path';
import {
  backupsIn,
  exportArchive,
  inspectArchive,
  isDiskError,
  journalName,
  listBackups,
  readIdentity,
  stagingPrefix,
  StorageError,
} from '../storage';
import type { FileSystem } from '../storage';
import type { AssemblyHost } from './assembly-host';

/** A copy of an assembly outside of its journal: a backup, an exported archive, one that was never finished, a folder that was put aside, or another folder. */
export interface Copy {
  readonly kind: 'backup' | 'archive' | 'half' | 'aside' | 'folder';
  /** The file's or folder's name. */
  readonly name: string;
  readonly path: string;
}

function knowsOf(journal: Uint8Array, purge: string): boolean {
  return purge !== '' && Buffer.from(journal).includes(`"commandId":"${purge}"`);
}

/** Whether a copy still holds what was erased: its journal does not know of the newest erasure. Null where that cannot be read. */
async function holdsErased(fs: FileSystem, path: string, assemblyId: string, purge: string): Promise<boolean | null> {
  try {
    const { manifest, read } = await inspectArchive(await fs.readFile(path));
    if (manifest.assemblyId !== assemblyId) return false;
    const journal = await read(journalName);
    return !knowsOf(journal, purge);
  } catch (error) {
    if (error instanceof StorageError) return null;
    throw error;
  }
}

/** What another folder is to an assembly: null where it is none of it, or holds nothing that was erased. */
async function folderKind(
  fs: FileSystem,
  host: AssemblyHost,
  name: string,
  purge: string,
): Promise<'aside' | 'folder' | null> {
  const own = basename(host.folder);
  if (name === own) return null;
  if (name.startsWith(`${own}.disisihkan-`)) return 'aside';
  const folder = join(host.folder, '..', name);
  try {
    if ((await readIdentity(fs, folder)).assemblyId !== String(host.state.facts.id)) return null;
    // Unpacked and never placed.
    if (name.startsWith(stagingPrefix)) return 'aside';
    return knowsOf(await fs.readFile(join(folder, journalName)), purge) ? null : 'folder';
  } catch (error) {
    if (error instanceof StorageError || isDiskError(error)) return null;
    throw error;
  }
}

async function listed(fs: FileSystem, folder: string): Promise<readonly string[]> {
  return (await fs.exists(folder)) ? [...(await fs.list(folder))].sort() : [];
}

/** Whether a copy goes where copies are cleared. */
export function isCleared({ kind }: Copy): boolean {
  return kind !== 'folder';
}

/** The copies on this computer, and on the stick for copies where it is plugged in, that hold personal data which the journal does not hold (any more). */
export async function copiesHolding(fs: FileSystem, host: AssemblyHost, dataFolder: string): Promise<readonly Copy[]> {
  const { id } = host.state.facts;
  const purge = host.lastPurge ?? '';
  const copies: Copy[] = [];
  const second = await host.backups.copiesFolder();
  const backups = [
    ...(await listBackups(fs, host.folder)).map(({ name }) => ({ name, path: join(host.folder, 'backups', name) })),
    ...(second === null ? [] : (await backupsIn(fs, second)).map(({ name }) => ({ name, path: join(second, name) }))),
  ];
  for (const { name, path } of backups) {
    // A backup that nobody can read holds it all the same.
    if ((await holdsErased(fs, path, id, purge)) !== false) copies.push({ kind: 'backup', name, path });
  }
  for (const name of await listed(fs, join(dataFolder, 'arsip'))) {
    const path = join(dataFolder, 'arsip', name);
    const isHalf = name.includes('.musda.') && name.endsWith('.tmp');
    if (isHalf) copies.push({ kind: 'half', name, path });
    else if (name.endsWith('.musda') && (await holdsErased(fs, path, id, purge)) === true)
      copies.push({ kind: 'archive', name, path });
  }
  for (const name of await listed(fs, join(host.folder, '..'))) {
    const path = join(host.folder, '..', name);
    const kind = await folderKind(fs, host, name, purge);
    if (kind !== null) copies.push({ kind, name, path });
  }
  return copies;
}

/**
 * Rewrites exported archives from the journal as it is, and removes backups and what a restore or a mishap put aside. Another folder of the
 * assembly is told and left: nobody but a person knows why it was made.
 * @returns how many went.
 */
export async function clearCopies(
  fs: FileSystem,
  host: AssemblyHost,
  dataFolder: string,
  now: string,
): Promise<number> {
  const copies = (await copiesHolding(fs, host, dataFolder)).filter(isCleared);
  for (const { kind, path } of copies) {
    if (kind === 'archive') await exportArchive(fs, host.folder, host.log, path, now);
    else await fs.remove(path);
  }
  return copies.length;
}
