import { join } from 'node:path';
import { Low } from 'lowdb';
import type { StoredCommit } from '../../shared/domain/kernel';
import { journalName, readIdentity } from './assembly-identity';
import type { AssemblyIdentity } from './assembly-identity';
import { isDiskError, readError, StorageError, writeError } from './errors';
import type { EventLog, LogPosition } from './event-log';
import { FileEventLog } from './file-event-log';
import type { FileLogOptions, TornTail } from './file-event-log';
import type { FileSystem } from './file-system';
import type { EventCodec } from './journal-line';
import { keepJournal, refuseWhereKept } from './kept-journal';
import { takeLock } from './lock';
import { finishPurge } from './purge';
import { findSnapshots, previousSnapshotName, SnapshotAdapter, snapshotName } from './snapshot-file';
import type { FoundSnapshots, Snapshot } from './snapshot-file';

/** What opening had to do, for the person in front of the screen. */
interface RecoveryReport {
  readonly tornTail: TornTail | null;
  /** Which snapshot the record was read from; `none` means that the whole journal was read. */
  readonly snapshotUsed: 'newest' | 'previous' | 'none';
  /** Number of the commit that the snapshot was taken after; 0 without one. */
  readonly snapshotSeq: number;
  readonly damagedSnapshots: number;
}

export interface OpenFolder<Event, State extends object> {
  readonly folder: string;
  readonly identity: AssemblyIdentity;
  readonly log: EventLog<Event>;
  /** The record after everything in the journal; null where the journal is empty. */
  readonly state: State | null;
  /** The id of each command in the journal, by the number of its commit, from 1 on. */
  readonly commandIds: readonly string[];
  readonly recovery: RecoveryReport;
  /** Writes the record as it was at a durable position; the journal stays the truth. */
  writeSnapshot(snapshot: Pick<Snapshot, 'state' | 'position' | 'commandIds'>): Promise<void>;
  close(): Promise<void>;
}

/** How a record is made of what the folder holds. */
export interface Replay<Event, State extends object> {
  readonly codec: EventCodec<Event>;
  /** Names the shape of the state: a snapshot of another shape is passed over. */
  readonly fingerprint: string;
  /** @throws Error where a part is missing: the snapshot is then passed over. */
  readonly revive: (json: Snapshot['state']) => State;
  readonly evolve: (state: State | null, commit: StoredCommit<Event>) => State;
}

interface FolderOptions<Event, State extends object> {
  readonly fs: FileSystem;
  readonly folder: string;
  /** The present instant, ISO 8601. */
  readonly now: () => string;
  readonly replay: Replay<Event, State>;
  /** Takes over the lock of another computer: the explicit act of a person. */
  readonly takeOver?: boolean;
  /** Bytes of the journal that were read, of how many. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Opens an assembly's folder: lock, identity, newest good snapshot, then the journal from there on. A snapshot that is damaged, of
 * another shape, without a part, or not confirmed by the journal is passed over; a journal that is damaged stops the opening. Whatever
 * stops it, the lock is given back.
 * @throws StorageError `storage.locked`, `storage.lockedElsewhere`, `storage.missing`, `storage.foreign`, `storage.newerFormat`,
 * `storage.journalReplaced` (keptAs), those of `FileEventLog.open`, and those of a disk that cannot be written.
 */
export async function openFolder<Event, State extends object>(
  options: FolderOptions<Event, State>,
): Promise<OpenFolder<Event, State>> {
  const { fs, folder, now, replay, takeOver = false } = options;
  const identity = await readIdentity(fs, folder);
  const lock = await takeLock(fs, folder, now(), takeOver).catch((error: unknown) => {
    throw isDiskError(error) ? writeError(error) : error;
  });
  try {
    await finishPurge(fs, folder);
    await refuseWhereKept(fs, folder);
    const snapshots = await findSnapshots(fs, folder, identity.assemblyId);
    const opened = await openJournal(options, snapshots, {
      mayWrite: () => lock.confirm(),
      keepAside: (bytes) => keepJournal(fs, folder, identity, bytes, now()),
    });
    const adapter = new SnapshotAdapter(fs, join(folder, snapshotName), join(folder, previousSnapshotName));
    const database = new Low<Snapshot | null>(adapter as ConstructorParameters<typeof Low<Snapshot | null>>[0], null);
    return {
      ...opened,
      folder,
      identity,
      async writeSnapshot({ state, position, commandIds }) {
        await lock.confirm();
        const { fingerprint } = replay;
        database.data = { assemblyId: identity.assemblyId, fingerprint, position, state, commandIds };
        try {
          await database.write();
        } finally {
          // The snapshot is as large as the record: it is not kept twice in memory.
          database.data = null;
        }
      },
      async close() {
        try {
          await opened.log.close();
        } finally {
          // A lock that cannot be given back on a full disk is stale as soon as this process ends.
          await lock.release().catch(() => undefined);
        }
      },
    };
  } catch (error) {
    // An act of the lock that fails, too, must not hide why the folder could not be opened.
    await lock.release().catch(() => undefined);
    throw readError(error, folder);
  }
}

type Opened<Event, State extends object> = Pick<OpenFolder<Event, State>, 'log' | 'state' | 'commandIds' | 'recovery'>;

async function openJournal<Event, State extends object>(
  { fs, folder, replay, onProgress }: FolderOptions<Event, State>,
  snapshots: FoundSnapshots,
  guards: Pick<FileLogOptions<Event>, 'mayWrite' | 'keepAside'>,
): Promise<Opened<Event, State>> {
  const open = async (
    start: { readonly state: State; readonly position: LogPosition; readonly commandIds: readonly string[] } | null,
  ) => {
    let state: State | null = start?.state ?? null;
    const commandIds = [...(start?.commandIds ?? [])];
    const { log, tornTail } = await FileEventLog.open<Event>({
      fs,
      path: join(folder, journalName),
      codec: replay.codec,
      known: start?.position,
      durableSeq: snapshots.durableSeq,
      onCommit: (commit) => {
        state = replay.evolve(state, commit);
        commandIds.push(commit.commandId);
      },
      ...(onProgress === undefined ? {} : { onProgress }),
      ...guards,
    });
    return { log, tornTail, state, commandIds };
  };
  let { damaged } = snapshots;
  for (const { which, seq, ...found } of snapshots.whole) {
    if (found.fingerprint !== replay.fingerprint) continue;
    try {
      const snapshot = found.snapshot();
      const { tornTail, ...opened } = await open({ ...snapshot, state: replay.revive(snapshot.state) });
      return {
        ...opened,
        recovery: { tornTail, snapshotUsed: which, snapshotSeq: seq, damagedSnapshots: damaged },
      };
    } catch {
      // A cache that does not serve: the journal alone says what was, and what is wrong.
      damaged += 1;
    }
  }
  try {
    const { tornTail, ...opened } = await open(null);
    return { ...opened, recovery: { tornTail, snapshotUsed: 'none', snapshotSeq: 0, damagedSnapshots: damaged } };
  } catch (error) {
    if (error instanceof StorageError || isDiskError(error)) throw error;
    throw new StorageError('storage.journalDamaged', { line: 0, fault: 'content' }, { cause: error });
  }
}
