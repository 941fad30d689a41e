import type { AssemblyEvent } from '../../shared/domain';
import type { BackupStatus, CopyStatus, RefusalCode } from '../../shared/contract';
import {
  backupNamed,
  copiesFolder,
  copyBackup,
  createBackup,
  isCopyPlaceThere,
  isDiskError,
  listBackups,
  StorageError,
  writeError,
} from '../storage';
import type { Backup, CopyPlace, EventLog, FileSystem } from '../storage';
import type { Sources } from './sources';

const everyMilliseconds = 600_000;

/** What the program remembers of second copies, of whichever assembly. */
export interface SecondCopies {
  /** The stick or folder; null where nobody chose one. */
  place(): CopyPlace | null;
  /** Of which instant the last copy of an assembly is; null where there is none at this place. */
  lastAt(assemblyId: string): string | null;
  copied(assemblyId: string, at: string): Promise<void>;
}

export interface BackupPlace {
  readonly fs: FileSystem;
  readonly folder: string;
  readonly log: EventLog<AssemblyEvent>;
  readonly sources: Sources;
  readonly assemblyId: string;
  readonly copies: SecondCopies | null;
}

type Failure = { readonly code: RefusalCode } | null;

/** A failure as it is told, and as it is thrown on. */
function known(error: unknown): { readonly failure: Failure; readonly error: unknown } {
  const told = isDiskError(error) ? writeError(error) : error;
  return { failure: { code: told instanceof StorageError ? told.code : 'contract.failed' }, error: told };
}

/** Makes the backups of one assembly and their copies, knows when the last ones succeeded, and tells when that changes (DAT-2). */
export class BackupDesk {
  private readonly listeners = new Set<() => void>();
  private failure: Failure = null;
  private copyFailure: Failure = null;
  private backedUpSeq: number;
  private lastTurn: Promise<unknown> = Promise.resolve();

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
    return { lastAt: this.lastAt, failure: this.failure, copy: this.copyStatus };
  }

  private get copyStatus(): CopyStatus | null {
    const { copies, assemblyId } = this.place;
    const place = copies?.place() ?? null;
    if (copies === null || place === null) return null;
    return { folder: place.folder, lastAt: copies.lastAt(assemblyId), failure: this.copyFailure };
  }

  /** Where copies of this assembly lie now; null where no place was chosen or its stick is not plugged in. */
  async copiesFolder(): Promise<string | null> {
    const { fs, folder, copies } = this.place;
    const place = copies?.place() ?? null;
    return place !== null && (await isCopyPlaceThere(fs, place)) ? copiesFolder(place, folder) : null;
  }

  /** Calls back whenever a backup or a copy succeeded or failed. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }

  /** What failed at the place before says nothing of another one. */
  placeChanged(): void {
    this.copyFailure = null;
    this.tell();
  }

  private inTurn<Value>(act: () => Promise<Value>): Promise<Value> {
    const answer = this.lastTurn.then(act);
    this.lastTurn = answer.catch(() => undefined);
    return answer.finally(() => {
      this.tell();
    });
  }

  /** A backup, and its copy where a place was chosen; a copy that fails is in the status and takes nothing from the backup. @throws StorageError where the disk refuses. */
  make(): Promise<Backup> {
    return this.inTurn(async () => {
      const backup = await this.makeHere();
      await this.copyThere(backup).catch(() => undefined);
      return backup;
    });
  }

  /** A backup, and its copy. @returns where the copy lies. @throws StorageError where either fails. */
  makeCopy(): Promise<string> {
    return this.inTurn(async () => (await this.copyThere(await this.makeHere())) ?? '');
  }

  private async makeHere(): Promise<Backup> {
    const { fs, folder, log, sources } = this.place;
    const { seq } = log.position;
    try {
      const backup = await createBackup(fs, folder, log, sources.now());
      this.backedUpSeq = Math.max(this.backedUpSeq, seq);
      this.lastAt = backup.at;
      this.failure = null;
      return backup;
    } catch (error) {
      const { failure, error: told } = known(error);
      this.failure = failure;
      throw told;
    }
  }

  /** @returns where the copy lies, or null where no place was chosen. */
  private async copyThere(backup: Backup): Promise<string | null> {
    const { fs, folder, copies, assemblyId } = this.place;
    const place = copies?.place() ?? null;
    if (copies === null || place === null) return null;
    try {
      const path = await copyBackup(fs, place, folder, backup);
      this.copyFailure = null;
      await copies.copied(assemblyId, backup.at).catch(() => undefined);
      return path;
    } catch (error) {
      const { failure, error: told } = known(error);
      this.copyFailure = failure;
      throw told;
    }
  }

  private get isCopyBehind(): boolean {
    const { copyStatus, lastAt } = this;
    return copyStatus !== null && lastAt !== null && copyStatus.lastAt !== lastAt;
  }

  /** What is due: a backup where something happened or the last one failed; else the copy of the last one, where a stick has come back. */
  private catchUp(): Promise<unknown> | null {
    if (this.failure !== null || this.place.log.position.seq !== this.backedUpSeq) return this.make();
    const { lastAt } = this;
    return this.isCopyBehind && lastAt !== null ? this.inTurn(() => this.copyThere(backupNamed(lastAt))) : null;
  }

  /** Every ten minutes what is due. @returns a way to stop. */
  everyTenMinutes(): () => void {
    const timer = setInterval(() => {
      // What failed is in the status, and every screen is told of it.
      void this.catchUp()?.catch(() => undefined);
    }, everyMilliseconds);
    timer.unref();
    return () => {
      clearInterval(timer);
    };
  }
}
