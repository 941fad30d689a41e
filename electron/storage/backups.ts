import { join } from 'node:path';
import { exportArchive } from './archive';
import type { EventLog } from './event-log';
import type { FileSystem } from './file-system';

export interface Backup {
  readonly name: string;
  /** When it was made, ISO 8601. */
  readonly at: string;
}

/** How long backups are kept: the newest ten, then one per hour for a day, then one per day for thirty days (DAT-2). */
export function backupsToKeep(backups: readonly Backup[], now: string): ReadonlySet<string> {
  const newestFirst = [...backups].sort((a, b) => (a.at < b.at ? 1 : -1));
  const kept = new Set(newestFirst.slice(0, 10).map((backup) => backup.name));
  const seen = new Set<string>();
  for (const backup of newestFirst) {
    const ageHours = (Date.parse(now) - Date.parse(backup.at)) / 3_600_000;
    const slot = ageHours <= 24 ? backup.at.slice(0, 13) : ageHours <= 24 * 30 ? backup.at.slice(0, 10) : null;
    if (slot === null || seen.has(slot)) continue;
    seen.add(slot);
    kept.add(backup.name);
  }
  return kept;
}

const namePattern = /^palu-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z\.musda$/;

/** The name of the backup that was made at an instant. */
export function backupNamed(at: string): Backup {
  return { name: `palu-${at.replace(/[:.]/g, '-')}.musda`, at };
}

/** The backups of an assembly's folder, newest first. */
export function listBackups(fs: FileSystem, folder: string): Promise<readonly Backup[]> {
  return backupsIn(fs, join(folder, 'backups'));
}

/** The backups that lie in a folder, newest first; none where it is not there. */
export async function backupsIn(fs: FileSystem, path: string): Promise<readonly Backup[]> {
  const names = (await fs.exists(path)) ? await fs.list(path) : [];
  return names
    .flatMap((name) => {
      const match = namePattern.exec(name);
      if (match === null) return [];
      const [, day = '', hours = '', minutes = '', seconds = '', millis = ''] = match;
      return [{ name, at: `${day}T${hours}:${minutes}:${seconds}.${millis}Z` }];
    })
    .sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** Puts a whole archive of what is durable now into `backups/`, and lets old ones go. */
export async function createBackup(
  fs: FileSystem,
  folder: string,
  log: Pick<EventLog<unknown>, 'read'>,
  now: string,
): Promise<Backup> {
  const backup = backupNamed(now);
  await exportArchive(fs, folder, log, join(folder, 'backups', backup.name), now);
  const all = await listBackups(fs, folder);
  const kept = backupsToKeep(all, now);
  for (const old of all) if (!kept.has(old.name)) await fs.remove(join(folder, 'backups', old.name));
  return backup;
}
