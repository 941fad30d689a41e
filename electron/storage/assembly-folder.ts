import { dirname, join } from 'node:path';
import { Low } from 'lowdb';
import { z } from 'zod';
import type { StoredCommit } from '../../shared/domain/kernel';
import { StorageError } from './errors';
import { FileEventLog, journalStart } from './file-event-log';
import type { JournalPosition, TornTail } from './file-event-log';
import { replaceFile } from './file-system';
import type { FileSystem } from './file-system';
import { takeLock } from './lock';
import { decodeSnapshot, migrateSnapshot, SnapshotAdapter } from './snapshot-file';
import type { Migration, Snapshot } from './snapshot-file';

/** Version of the folder's layout; a newer one is refused politely. */
export const folderFormatVersion = 1;

const identitySchema = z.object({
  format: z.literal('palu-assembly'),
  version: z.number().int().positive(),
  assemblyId: z.string().min(1),
  createdAt: z.string(),
});
export type AssemblyIdentity = z.infer<typeof identitySchema>;

export const journalName = 'journal.ndjson';
export const snapshotName = 'snapshot.json';
const previousSnapshotName = 'snapshot.previous.json';
export const subfolders = ['ballots', 'attachments', 'documents', 'backups'] as const;

/** What opening had to do, for the person in front of the screen. */
export interface RecoveryReport {
  readonly tornTail: TornTail | null;
  /** Which snapshot the record was read from; `none` means that the whole journal was read. */
  readonly snapshotUsed: 'newest' | 'previous' | 'none';
  readonly damagedSnapshots: number;
}

export interface OpenFolder<Event> {
  readonly folder: string;
  readonly identity: AssemblyIdentity;
  readonly log: FileEventLog<Event>;
  readonly snapshot: Snapshot | null;
  readonly tail: readonly StoredCommit<Event>[];
  readonly recovery: RecoveryReport;
  /** Writes the record as it was at a durable position; the journal stays the truth. */
  writeSnapshot(state: Readonly<Record<string, unknown>>, position: JournalPosition): Promise<void>;
  close(): Promise<void>;
}

export interface FolderOptions {
  readonly fs: FileSystem;
  readonly folder: string;
  readonly now: string;
  readonly schemaVersion: number;
  readonly migrations: readonly Migration[];
}

/**
 * Makes the folder of a new assembly with an empty journal.
 * @throws StorageError `storage.exists` where something is there already.
 */
export async function createFolder(fs: FileSystem, folder: string, identity: AssemblyIdentity): Promise<void> {
  const identityPath = join(folder, 'assembly.json');
  if (await fs.exists(identityPath)) throw new StorageError('storage.exists', { folder });
  await fs.makeFolder(folder);
  for (const name of subfolders) await fs.makeFolder(join(folder, name));
  const journal = await fs.open(join(folder, journalName), 'createNew');
  await journal.sync();
  await journal.close();
  await replaceFile(fs, identityPath, Buffer.from(`${JSON.stringify(identity, null, 2)}\n`));
  await fs.syncFolder(dirname(folder));
}

/**
 * Who an assembly's folder belongs to.
 * @throws StorageError `storage.missing`, `storage.foreign` or `storage.newerFormat`.
 */
export async function readIdentity(fs: FileSystem, folder: string): Promise<AssemblyIdentity> {
  const path = join(folder, 'assembly.json');
  if (!(await fs.exists(path))) throw new StorageError('storage.missing', { folder });
  let json: unknown;
  try {
    json = JSON.parse(Buffer.from(await fs.readFile(path)).toString('utf8'));
  } catch {
    throw new StorageError('storage.foreign', { folder });
  }
  const parsed = identitySchema.safeParse(json);
  if (!parsed.success) throw new StorageError('storage.foreign', { folder });
  if (parsed.data.version > folderFormatVersion) {
    throw new StorageError('storage.newerFormat', { found: parsed.data.version, known: folderFormatVersion });
  }
  return parsed.data;
}

interface ReadSnapshots {
  readonly candidates: readonly { readonly snapshot: Snapshot; readonly which: 'newest' | 'previous' }[];
  readonly damaged: number;
}

async function readSnapshots(options: FolderOptions, identity: AssemblyIdentity): Promise<ReadSnapshots> {
  const candidates: { snapshot: Snapshot; which: 'newest' | 'previous' }[] = [];
  let damaged = 0;
  for (const [name, which] of [
    [snapshotName, 'newest'],
    [previousSnapshotName, 'previous'],
  ] as const) {
    const path = join(options.folder, name);
    if (!(await options.fs.exists(path))) continue;
    try {
      const snapshot = migrateSnapshot(
        decodeSnapshot(await options.fs.readFile(path)),
        options.schemaVersion,
        options.migrations,
      );
      if (snapshot.assemblyId !== identity.assemblyId) throw new Error('the snapshot is of another assembly');
      candidates.push({ snapshot, which });
    } catch (error) {
      if (error instanceof StorageError) throw error;
      damaged += 1;
    }
  }
  return { candidates, damaged };
}

/**
 * Opens an assembly's folder: lock, identity, newest good snapshot, then the journal from there on. A snapshot that the journal does
 * not confirm is passed over; a journal that is damaged stops the opening.
 * @throws StorageError `storage.locked`, `storage.missing`, `storage.foreign`, `storage.newerFormat`, `storage.journalDamaged`.
 */
export async function openFolder<Event>(options: FolderOptions): Promise<OpenFolder<Event>> {
  const { fs, folder } = options;
  const identity = await readIdentity(fs, folder);
  const release = await takeLock(fs, folder, options.now);
  try {
    const { candidates, damaged } = await readSnapshots(options, identity);
    const opened = await openJournal<Event>(fs, join(folder, journalName), candidates);
    const adapter = new SnapshotAdapter(fs, join(folder, snapshotName), join(folder, previousSnapshotName));
    const database = new Low<Snapshot | null>(adapter as ConstructorParameters<typeof Low<Snapshot | null>>[0], null);
    return {
      folder,
      identity,
      log: opened.log,
      snapshot: opened.snapshot,
      tail: opened.tail,
      recovery: { tornTail: opened.tornTail, snapshotUsed: opened.which, damagedSnapshots: damaged },
      async writeSnapshot(state, position) {
        database.data = { assemblyId: identity.assemblyId, schemaVersion: options.schemaVersion, position, state };
        try {
          await database.write();
        } finally {
          // The snapshot is as large as the record: it is not kept twice in memory.
          database.data = null;
        }
      },
      async close() {
        await opened.log.close();
        await release();
      },
    };
  } catch (error) {
    await release();
    throw error;
  }
}

interface OpenedJournal<Event> {
  readonly log: FileEventLog<Event>;
  readonly tail: readonly StoredCommit<Event>[];
  readonly tornTail: TornTail | null;
  readonly snapshot: Snapshot | null;
  readonly which: RecoveryReport['snapshotUsed'];
}

async function openJournal<Event>(
  fs: FileSystem,
  path: string,
  candidates: ReadSnapshots['candidates'],
): Promise<OpenedJournal<Event>> {
  const starts = [...candidates, { snapshot: null, which: 'none' as const }];
  let firstError: unknown;
  for (const { snapshot, which } of starts) {
    const tail: StoredCommit<Event>[] = [];
    try {
      const { log, tornTail } = await FileEventLog.open<Event>(
        fs,
        path,
        snapshot?.position ?? journalStart,
        (commit) => {
          tail.push(commit);
        },
      );
      return { log, tail, tornTail, snapshot, which };
    } catch (error) {
      firstError ??= error;
    }
  }
  throw firstError;
}
