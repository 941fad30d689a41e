import { decide, evolveCommit, fromJson, stateMigrations, stateSchemaVersion, toJson } from '../../shared/domain';
import type {
  AssemblyCommand,
  AssemblyEvent,
  AssemblyState,
  Commit,
  CommandId,
  DecisionContext,
  Instant,
  Refusal,
  StoredCommit,
} from '../../shared/domain';
import type { Caller, ExecuteOutcome, Reply } from '../../shared/contract';
import { createBackup, createFolder, folderFormatVersion, openFolder, StorageError } from '../storage';
import type { Backup, FileSystem, OpenFolder } from '../storage';
import { PastRecord } from './past-record';
import type { PastState } from './past-record';
import { digest } from './sources';
import type { Sources } from './sources';

/** After this many commits a snapshot is worth its time, once the host is idle. */
const commitsPerSnapshot = 500;
const idleMilliseconds = 2_000;
/** How many answers are remembered for commands that come again. */
const mostAnswers = 2_000;

export type CommitListener = (commit: StoredCommit<AssemblyEvent>, state: AssemblyState) => void;

export interface HostOptions {
  readonly fs: FileSystem;
  readonly folder: string;
  readonly sources: Sources;
}

/**
 * One assembly, open: a serial queue of commands before the journal. `decide` runs against the record as it will be once everything
 * queued is durable, so that waiting commands share an fsync; what the world sees (`state`) changes only after the disk has it.
 */
export class AssemblyHost {
  private readonly listeners = new Set<CommitListener>();
  private readonly answers = new Map<CommandId, Promise<Reply<ExecuteOutcome>>>();
  private snapshotSeq: number;
  private readonly past: PastRecord;
  private idleTimer: NodeJS.Timeout | null = null;
  /** The record with everything queued applied; falls back to `state` when the disk refuses. */
  private head: AssemblyState;
  private headSeq: number;

  private constructor(
    private readonly options: HostOptions,
    private readonly storage: OpenFolder<AssemblyEvent>,
    private published: AssemblyState,
    private publishedSeq: number,
  ) {
    this.head = published;
    this.headSeq = publishedSeq;
    this.snapshotSeq = storage.snapshot?.position.seq ?? 0;
    this.past = new PastRecord(storage.log, { state: published, position: storage.log.position });
  }

  /** @throws StorageError where the folder cannot be opened; nothing is changed then. */
  static async open(options: HostOptions): Promise<AssemblyHost> {
    const storage = await openFolder<AssemblyEvent>({
      fs: options.fs,
      folder: options.folder,
      now: options.sources.now(),
      schemaVersion: stateSchemaVersion,
      migrations: stateMigrations,
    });
    let state = storage.snapshot === null ? null : fromJson(storage.snapshot.state);
    for (const commit of storage.tail) state = evolveCommit(state, commit);
    if (state === null) {
      await storage.close();
      throw new StorageError('storage.foreign', { folder: options.folder });
    }
    const host = new AssemblyHost(options, storage, state, storage.log.lastSeq);
    for (const { commandId, seq, events } of storage.tail)
      host.remember(commandId, { ok: true, value: { seq, events } });
    return host;
  }

  /** Makes the folder of a new assembly whose first commit is `events`, and opens it. */
  static async create(
    options: HostOptions,
    assemblyId: string,
    events: readonly AssemblyEvent[],
    caller: Caller,
  ): Promise<AssemblyHost> {
    const { fs, folder, sources } = options;
    const at = sources.now();
    await createFolder(fs, folder, {
      format: 'palu-assembly',
      version: folderFormatVersion,
      assemblyId,
      createdAt: at,
    });
    const storage = await openFolder<AssemblyEvent>({
      fs,
      folder,
      now: at,
      schemaVersion: stateSchemaVersion,
      migrations: stateMigrations,
    });
    const commit: Commit<AssemblyEvent> = {
      commandId: sources.newId() as CommandId,
      at,
      actor: caller.actor,
      device: caller.device,
      events,
    };
    await storage.log.append(1, commit);
    return new AssemblyHost(options, storage, evolveCommit(null, commit), 1);
  }

  get state(): AssemblyState {
    return this.published;
  }

  get seq(): number {
    return this.publishedSeq;
  }

  get folder(): string {
    return this.storage.folder;
  }

  get recovery() {
    return this.storage.recovery;
  }

  get log() {
    return this.storage.log;
  }

  /**
   * Decides a command and answers once its events are on the disk. The same `commandId` again gets the first answer.
   * A refusal leaves everything as it was.
   */
  execute(command: AssemblyCommand, commandId: CommandId, caller: Caller): Promise<Reply<ExecuteOutcome>> {
    const before = this.answers.get(commandId);
    if (before !== undefined) return before;
    const answer = this.decideAndAppend(command, commandId, caller);
    this.answers.set(commandId, answer);
    this.forgetOldest();
    void answer.then((reply) => {
      // A refused act may be tried again under the same id: nothing happened.
      if (!reply.ok) this.answers.delete(commandId);
    });
    return answer;
  }

  private async decideAndAppend(
    command: AssemblyCommand,
    commandId: CommandId,
    caller: Caller,
  ): Promise<Reply<ExecuteOutcome>> {
    const { sources } = this.options;
    const now = sources.now();
    const context: DecisionContext = {
      now,
      actor: caller.actor,
      device: caller.device,
      newId: <Id extends string>() => sources.newId() as Id,
      newToken: sources.newToken,
      digest,
    };
    const decision = decide(this.head, command, context);
    if (!decision.ok) return decision;
    if (decision.value.length === 0) return { ok: true, value: { seq: this.headSeq, events: [] } };
    const commit: Commit<AssemblyEvent> = {
      commandId,
      at: now,
      actor: caller.actor,
      device: caller.device,
      events: decision.value,
    };
    const after = evolveCommit(this.head, commit);
    this.head = after;
    this.headSeq += 1;
    try {
      const stored = await this.storage.log.append(this.headSeq, commit);
      this.publish(stored, after);
      return { ok: true, value: { seq: stored.seq, events: stored.events } };
    } catch (error) {
      this.head = this.published;
      this.headSeq = this.publishedSeq;
      return { ok: false, refusal: storageRefusal(error) };
    }
  }

  private publish(commit: StoredCommit<AssemblyEvent>, state: AssemblyState): void {
    this.published = state;
    this.publishedSeq = commit.seq;
    for (const listener of this.listeners) listener(commit, state);
    if (commit.seq - this.snapshotSeq >= commitsPerSnapshot) this.snapshotWhenIdle();
  }

  private remember(commandId: CommandId, reply: Reply<ExecuteOutcome>): void {
    this.answers.set(commandId, Promise.resolve(reply));
    this.forgetOldest();
  }

  private forgetOldest(): void {
    if (this.answers.size <= mostAnswers) return;
    for (const oldest of this.answers.keys()) {
      this.answers.delete(oldest);
      break;
    }
  }

  private snapshotWhenIdle(): void {
    if (this.idleTimer !== null) clearTimeout(this.idleTimer);
    this.idleTimer = setTimeout(() => {
      // A snapshot that cannot be written costs time at the next start and nothing else: the journal is the truth.
      void this.writeSnapshot().catch(() => undefined);
    }, idleMilliseconds);
    this.idleTimer.unref();
  }

  /** Writes the record as it is on disk now. Skipped while commits are on their way. */
  async writeSnapshot(): Promise<void> {
    const { position } = this.storage.log;
    if (position.seq !== this.publishedSeq || position.seq === this.snapshotSeq) return;
    this.snapshotSeq = position.seq;
    await this.storage.writeSnapshot(toJson(this.published), position);
  }

  /** The durable commits from a number on, for replicas that missed some. */
  async since(seq: number): Promise<readonly StoredCommit<AssemblyEvent>[]> {
    const commits: StoredCommit<AssemblyEvent>[] = [];
    for await (const commit of this.storage.log.read(seq + 1)) commits.push(commit);
    return commits;
  }

  /** The record as it was at a past instant, out of the journal; null before its beginning (CHK-5). */
  stateAt(at: Instant): Promise<PastState | null> {
    return this.past.at(at);
  }

  subscribe(listener: CommitListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  backup(secondFolder: string | null = null): Promise<Backup> {
    const { fs, sources } = this.options;
    return createBackup(fs, this.folder, this.storage.log.position.offset, sources.now(), secondFolder);
  }

  async close(): Promise<void> {
    if (this.idleTimer !== null) clearTimeout(this.idleTimer);
    await this.writeSnapshot().catch(() => undefined);
    await this.storage.close();
  }
}

/** What a failed append means to the person who acted. @throws what is not a storage error: that is a bug. */
function storageRefusal(error: unknown): Refusal {
  if (!(error instanceof StorageError)) throw error;
  return { code: error.code, params: error.params };
}
