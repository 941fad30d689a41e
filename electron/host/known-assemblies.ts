import { basename, join, sep } from 'node:path';
import type { AssemblyId } from '../../shared/domain';
import type { AssemblySummary } from '../../shared/contract';
import { identityName, readIdentity, stagingPrefix, StorageError } from '../storage';
import type { FileSystem } from '../storage';
import type { Settings } from './settings';

/** Programs that copy a folder elsewhere while it is written, by what their folders are called. */
const syncPrograms: readonly (readonly [RegExp, string])[] = [
  [/^onedrive\b/i, 'OneDrive'],
  [/^dropbox\b/i, 'Dropbox'],
  [/^(?:google ?drive|googledrive-|my drive$|drive saya$)/i, 'Google Drive'],
  [/^(?:icloud|mobile documents$|com~apple~clouddocs$)/i, 'iCloud'],
  [/^(?:nextcloud|owncloud|syncthing|box sync)\b/i, 'cloud'],
];

/** The program that syncs the folder in which a path lies, as far as its name tells; null for none. */
export function syncedBy(path: string): string | null {
  for (const part of path.split(sep)) {
    const found = syncPrograms.find(([pattern]) => pattern.test(part));
    if (found !== undefined) return found[1];
  }
  return null;
}

/** What a folder says of itself, or null where no assembly can be made out in it. */
async function summaryOf(fs: FileSystem, folder: string): Promise<AssemblySummary | null> {
  try {
    const { assemblyId, title, createdAt } = await readIdentity(fs, folder);
    return {
      id: assemblyId as AssemblyId,
      title: title ?? basename(folder),
      council: '',
      place: '',
      startsOn: createdAt.slice(0, 10),
      endsOn: '',
      lastOpenedAt: '',
      folder,
      isHidden: false,
    };
  } catch (error) {
    if (error instanceof StorageError) return null;
    throw error;
  }
}

/** Folders that a restore put aside, or that an import has not finished, are no assemblies of their own. */
function isPlace(name: string): boolean {
  return !name.startsWith('.') && !name.startsWith(stagingPrefix) && !name.includes('.disisihkan-');
}

/**
 * The assemblies of this computer: those that it remembers, the last opened first, and whatever else lies in the data folder – also where
 * the settings were lost or the data folder was moved. Remembered folders that are gone are left out, not forgotten.
 */
export async function knownAssemblies(
  fs: FileSystem,
  assembliesFolder: string,
  { recent, hidden }: Pick<Settings, 'recent' | 'hidden'>,
): Promise<readonly AssemblySummary[]> {
  const names = await fs.list(assembliesFolder).catch((): readonly string[] => []);
  const there: AssemblySummary[] = [];
  for (const name of [...names].filter(isPlace).sort()) {
    const summary = await summaryOf(fs, join(assembliesFolder, name));
    if (summary !== null) there.push(summary);
  }
  const known = new Map<string, AssemblySummary>();
  for (const one of recent) {
    const isThere = (await fs.identityOf(join(one.folder, identityName)).catch(() => null)) !== null;
    const folder = isThere ? one.folder : there.find(({ id }) => id === one.id)?.folder;
    if (folder !== undefined && !known.has(one.id))
      known.set(one.id, { ...one, id: one.id as AssemblyId, folder, isHidden: false });
  }
  for (const one of there) if (!known.has(one.id)) known.set(one.id, one);
  return [...known.values()].map((one) => ({ ...one, isHidden: hidden.includes(one.id) }));
}
