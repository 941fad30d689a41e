import { join } from 'node:path';
import { exportArchive, inspectArchive, journalName, listBackups, StorageError } from '../storage';
import type { FileSystem } from '../storage';
import type { AssemblyHost } from './assembly-host';

/** A copy of an assembly outside of its journal: a backup, an exported archive, or a folder that was put aside. */
export interface Copy {
  readonly kind: 'backup' | 'archive' | 'aside';
  /** The file's or folder's name. */
  readonly name: string;
  readonly path: string;
}

/** Whether a copy still holds what was erased: its journal does not know of the newest erasure. */
async function holdsErased(fs: FileSystem, path: string, assemblyId: string, purge: string): Promise<boolean> {
  try {
    const { manifest, read } = await inspectArchive(await fs.readFile(path));
    if (manifest.assemblyId !== assemblyId) return false;
    const journal = await read(journalName);
    return purge === '' || !Buffer.from(journal).includes(`"commandId":"${purge}"`);
  } catch (error) {
    // What cannot be read as an archive is none of this assembly.
    if (error instanceof StorageError) return false;
    throw error;
  }
}

async function listed(fs: FileSystem, folder: string): Promise<readonly string[]> {
  return (await fs.exists(folder)) ? fs.list(folder) : [];
}

/** The copies on this computer that hold personal data which the journal does not hold (any more). */
export async function copiesHolding(fs: FileSystem, host: AssemblyHost, dataFolder: string): Promise<readonly Copy[]> {
  const { id } = host.state.facts;
  const purge = host.lastPurge ?? '';
  const copies: Copy[] = [];
  for (const { name } of await listBackups(fs, host.folder)) {
    const path = join(host.folder, 'backups', name);
    if (await holdsErased(fs, path, id, purge)) copies.push({ kind: 'backup', name, path });
  }
  for (const name of await listed(fs, join(dataFolder, 'arsip'))) {
    const path = join(dataFolder, 'arsip', name);
    if (name.endsWith('.musda') && (await holdsErased(fs, path, id, purge)))
      copies.push({ kind: 'archive', name, path });
  }
  const own = host.folder.split(/[\\/]/).at(-1) ?? '';
  for (const name of await listed(fs, join(host.folder, '..'))) {
    if (name.startsWith(`${own}.disisihkan-`))
      copies.push({ kind: 'aside', name, path: join(host.folder, '..', name) });
  }
  return copies;
}

/** Rewrites exported archives from the journal as it is, and removes backups and folders that were put aside. @returns how many went. */
export async function clearCopies(
  fs: FileSystem,
  host: AssemblyHost,
  dataFolder: string,
  now: string,
): Promise<number> {
  const copies = await copiesHolding(fs, host, dataFolder);
  for (const { kind, path } of copies) {
    if (kind === 'archive') await exportArchive(fs, host.folder, host.log, path, now);
    else await fs.remove(path);
  }
  return copies.length;
}
