import type { AssemblyEvent } from '../../shared/domain';
import type { BackupStatus } from '../../shared/contract';
import { createBackup, isDiskError, listBackups, StorageError, writeError } from '../storage';
import type { Backup, EventLog, FileSystem } from '../storage';
import type { Sources } from './sources';

const everyMilliseconds = 600_000;

export interface BackupPlace {
  readonly fs: FileSystem;
  readonly folder: string;
  readonly log: EventLog<AssemblyEvent>;
  readonly sources: Sources;
}

/** Makes the backups of one assembly, knows when the last one succeeded, and tells when that changes (DAT-2). */
export class BackupDesk {
  private readonly listeners = new Set<() => void>();
  private failure: BackupStatus['failure'] = null;
  private backedUpSeq: number;

  private constructor(
    private readonly place: BackupPlace,
    private lastAt: string | null,
  ) {
    this.backedUpSeq = place.log.position.seq;
  }

  static async of(place: BackupPlace): Promise<BackupDesk> {
    const [newest] = await listBackups(place.fs, place.folder).catch((): readonly Backup[] => []);
    return new BackupDesk(place, newest?.at ?? null);
  }

  get status(): BackupStatus {
    return { lastAt: this.lastAt, failure: this.failure };
  }

  /** Calls back whenever a backup succeeded or failed. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** @throws StorageError where the disk refuses. */
  async make(): Promise<Backup> {
    const { fs, folder, log, sources } = this.place;
    const { seq } = log.position;
    try {
      const backup = await createBackup(fs, folder, log, sources.now());
      this.backedUpSeq = Math.max(this.backedUpSeq, seq);
      this.lastAt = backup.at;
      this.failure = null;
      return backup;
    } catch (error) {
      const known = isDiskError(error) ? writeError(error) : error;
      this.failure = { code: known instanceof StorageError ? known.code : 'contract.failed' };
      throw known;
    } finally {
      for (const listener of this.listeners) listener();
    }
  }

  /** A backup every ten minutes in which something happened, or of which the last one failed. @returns a way to stop. */
  everyTenMinutes(): () => void {
    const timer = setInterval(() => {
      if (this.failure === null && this.place.log.position.seq === this.backedUpSeq) return;
      // What failed is in the status, and every screen is told of it.
      void this.make().catch(() => undefined);
    }, everyMilliseconds);
    timer.unref();
    return () => {
      clearInterval(timer);
    };
  }
}
