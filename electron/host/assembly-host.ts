import { decide, evolveCommit, toJson } from '../../shared/domain';
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
import type { Caller, ExecuteOutcome, RefusalCode, Reply } from '../../shared/contract';
import { createFolder, folderFormatVersion, openFolder, StorageError } from '../storage';
import type { EventLog, FileSystem, LogEntry, OpenFolder } from '../storage';
import { BackupDesk } from './backup-desk';
import type { SecondCopies } from './backup-desk';
import { checkJournal } from './journal-check';
import type { JournalCheck } from './journal-check';
import { PastRecord } from './past-record';
import type { PastCommit, PastState } from './past-record';
import { assemblyReplay } from './replay';
import { digest } from './sources';
import type { Sources } from './sources';

/** After this many commits a snapshot is worth its time, once the host is idle. */
const commitsPerSnapshot = 500;
const idleMilliseconds = 2_000;
/** The whole journal is read only after the windows had the time to show what was opened. */
const checkAfterMilliseconds = 2_000;

type CommitListener = (commit: StoredCommit<AssemblyEvent>, state: AssemblyState) => void;

interface HostOptions {
  readonly fs: FileSystem;
  readonly folder: string;
  readonly sources: Sources;
  /** Takes over the lock of another computer: the explicit act of a person. */
  readonly takeOver?: boolean;
  /** Bytes of the journal that were read at the opening, of how many. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Where second copies of backups go; missing where there are none. */
  readonly secondCopies?: SecondCopies;
  /** Told of what should not happen; a person only hears that the act failed and nothing was changed. */
  readonly reportBug: (where: string, error: unknown) => void;
}

const failed: Reply<never> = { ok: false, refusal: { code: 'contract.failed', params: {} } };

/**
 * One assembly, open: a serial queue of commands before the journal. `decide` runs against the record as it will be once everything
 * queued is durable, so that waiting commands share an fsync; what the world sees (`state`) changes only after the disk has it.
 */
export class AssemblyHost {
  private readonly listeners = new Set<CommitListener>();
  /** Commands that were not answered yet: the same id again waits for the same answer. */
  private readonly unanswered = new Map<CommandId, Promise<Reply<ExecuteOutcome>>>();
  /** Every command that the journal holds, by its id: it acts once, for ever. */
  private readonly done: Map<string, number>;
  private readonly commandIds: string[];
  private snapshotSeq: number;
  private readonly past: PastRecord;
  private idleTimer: NodeJS.Timeout | null = null;
  private readonly checkTimer: NodeJS.Timeout | null = null;
  /** The record with everything queued applied; falls back to `state` when the disk refuses. */
  private head: AssemblyState;
  private headSeq: number;
  /** The states behind `state` whose commits are on their way to the disk, in order. */
  private underway: AssemblyState[] = [];
  /** Whether the newest commit on its way became durable; null while nothing is on its way. */
  private newest: Promise<boolean> | null = null;
  private isClosed = false;
  private check: JournalCheck;

  private constructor(
    private readonly options: HostOptions,
    private readonly storage: OpenFolder<AssemblyEvent, AssemblyState>,
    private published: AssemblyState,
    readonly backups: BackupDesk,
  ) {
    const { log, commandIds, recovery } = storage;
    this.head = published;
    this.headSeq = log.position.seq;
    this.snapshotSeq = recovery.snapshotSeq;
    this.commandIds = [...commandIds];
    this.done = new Map(commandIds.map((id, index) => [id, index + 1]));
    this.past = new PastRecord(log, { state: published, seq: this.headSeq });
    log.subscribe((entry) => {
      this.publish(entry);
    });
    this.check = { kind: recovery.snapshotUsed === 'none' ? 'good' : 'running' };
    if (this.check.kind === 'running')
      this.checkTimer = setTimeout(() => void this.checkJournal(), checkAfterMilliseconds).unref();
  }

  /** @throws StorageError where the folder cannot be opened; nothing is changed then. */
  static async open(options: HostOptions): Promise<AssemblyHost> {
    const { fs, folder, sources, takeOver = false, onProgress } = options;
    const storage = await openFolder({
      fs,
      folder,
      now: sources.now,
      replay: assemblyReplay,
      takeOver,
      ...(onProgress === undefined ? {} : { onProgress }),
    });
    if (storage.state === null) {
      await storage.close();
      throw new StorageError('storage.journalEmpty', { folder });
    }
    const backups = await BackupDesk.of({
      fs,
      folder,
      log: storage.log,
      sources,
      assemblyId: storage.identity.assemblyId,
      copies: options.secondCopies ?? null,
    });
    return new AssemblyHost(options, storage, storage.state, backups);
  }

  /**
   * Makes the folder of a new assembly whose first commit is `events`, and opens it.
   * @throws StorageError where the disk refuses; nothing of the folder is left then.
   */
  static async create(
    options: HostOptions,
    assemblyId: string,
    events: readonly AssemblyEvent[],
    caller: Caller,
  ): Promise<AssemblyHost> {
    const { fs, folder, sources } = options;
    const at = sources.now();
    const commit: Commit<AssemblyEvent> = {
      commandId: sources.newId() as CommandId,
      at,
      actor: caller.actor,
      device: caller.device,
      events,
    };
    const { title } = evolveCommit(null, commit).facts.profile;
    if (await fs.exists(folder)) throw new StorageError('storage.exists', { folder });
    try {
      await createFolder(fs, folder, {
        format: 'palu-assembly',
        version: folderFormatVersion,
        assemblyId,
        createdAt: at,
        title,
      });
      const storage = await openFolder({ fs, folder, now: sources.now, replay: assemblyReplay });
      try {
        await storage.log.append(1, commit);
      } finally {
        await storage.close();
      }
      return await AssemblyHost.open(options);
    } catch (error) {
      await fs.remove(folder).catch(() => undefined);
      throw error;
    }
  }

  get state(): AssemblyState {
    return this.published;
  }

  get seq(): number {
    return this.storage.log.position.seq;
  }

  get folder(): string {
    return this.storage.folder;
  }

  get identity() {
    return this.storage.identity;
  }

  get recovery() {
    return this.storage.recovery;
  }

  /** The id of the command by which personal data was erased last; null where that never happened. */
  get lastPurge(): string | null {
    const entry = this.published.chronicle.findLast(({ fact }) => fact.type === 'personalData.purged');
    return entry === undefined ? null : (this.commandIds[entry.seq - 1] ?? null);
  }

  /** The number of the commit that a command made; null where it made none. */
  seqOf(commandId: CommandId): number | null {
    return this.done.get(commandId) ?? null;
  }

  get log(): EventLog<AssemblyEvent> {
    return this.storage.log;
  }

  /** What is known of the journal as a whole. */
  get journalCheck(): JournalCheck {
    return this.check;
  }

  /**
   * Decides a command and answers once its events are on the disk. The same `commandId` again gets the first answer, also after a
   * restart and on another computer. A refusal leaves everything as it was, and its id may be used again.
   */
  execute(command: AssemblyCommand, commandId: CommandId, caller: Caller): Promise<Reply<ExecuteOutcome>> {
    const before = this.unanswered.get(commandId);
    if (before !== undefined) return before;
    const seq = this.done.get(commandId);
    if (seq !== undefined) return this.answerAgain(seq);
    const answer = this.decideAndAppend(command, commandId, caller).finally(() => {
      this.unanswered.delete(commandId);
    });
    this.unanswered.set(commandId, answer);
    return answer;
  }

  /** What a command did, where it was done before; null where it was not. */
  async outcomeOf(commandId: CommandId): Promise<Reply<ExecuteOutcome> | null> {
    const seq = this.done.get(commandId);
    return seq === undefined ? null : this.answerAgain(seq);
  }

  /** What a command did, out of the journal. */
  private async answerAgain(seq: number): Promise<Reply<ExecuteOutcome>> {
    for await (const { commit } of this.log.read(seq)) return { ok: true, value: { seq, events: commit.events } };
    throw new Error('a command that was done is not in the journal');
  }

  private async decideAndAppend(
    command: AssemblyCommand,
    commandId: CommandId,
    caller: Caller,
  ): Promise<Reply<ExecuteOutcome>> {
    for (;;) {
      const decidedOn = this.newest;
      const act = this.appended(command, commandId, caller);
      if (act.kind === 'appended') return await act.answer;
      // What is refused because of an act that is not durable yet is refused for good only once that act is: nobody hears that
      // something is done already which the disk then does not take.
      if (decidedOn === null || (await decidedOn)) return act.reply;
    }
  }

  /** Decides against the record as it will be, and sends what follows on its way. Nothing in here waits. */
  private appended(
    command: AssemblyCommand,
    commandId: CommandId,
    caller: Caller,
  ):
    | { readonly kind: 'refused'; readonly reply: Reply<never> }
    | { readonly kind: 'appended'; readonly answer: Promise<Reply<ExecuteOutcome>> } {
    const { reportBug } = this.options;
    const context = this.contextOf(caller);
    const { actor, device } = caller;
    try {
      const decision = decide(this.head, command, context);
      if (!decision.ok) return { kind: 'refused', reply: decision };
      // An act that changed nothing is written down, too: its id answers the same for ever.
      const commit: Commit<AssemblyEvent> = { commandId, at: context.now, actor, device, events: decision.value };
      const after = evolveCommit(this.head, commit);
      const append = this.log.append(this.headSeq + 1, commit);
      return { kind: 'appended', answer: this.whenDurable(append, after) };
    } catch (error) {
      // This one act fails; what stands in the queue behind it is none of its business.
      reportBug(command.type, error);
      return { kind: 'refused', reply: failed };
    }
  }

  private contextOf({ actor, device }: Caller): DecisionContext {
    const { sources } = this.options;
    return {
      now: sources.now(),
      actor,
      device,
      newId: <Id extends string>() => sources.newId() as Id,
      newToken: sources.newToken,
      digest,
    };
  }

  private async whenDurable(
    append: Promise<LogEntry<AssemblyEvent>>,
    after: AssemblyState,
  ): Promise<Reply<ExecuteOutcome>> {
    this.head = after;
    this.headSeq += 1;
    const { underway } = this;
    underway.push(after);
    const durable = append.then(
      () => true,
      () => {
        // Everything on its way fails together; the first to hear of it takes the record back to what is durable.
        if (this.underway === underway) {
          this.head = this.published;
          this.headSeq = this.seq;
          this.underway = [];
          this.newest = null;
        }
        return false;
      },
    );
    this.newest = durable;
    try {
      const { seq, commit } = await append;
      return { ok: true, value: { seq, events: commit.events } };
    } catch (error) {
      return { ok: false, refusal: storageRefusal(error) };
    } finally {
      await durable;
      if (this.newest === durable) this.newest = null;
    }
  }

  private publish({ seq, commit }: LogEntry<AssemblyEvent>): void {
    const state = this.underway.shift();
    if (state === undefined) throw new Error('a commit became durable that nobody sent on its way');
    this.published = state;
    this.done.set(commit.commandId, seq);
    this.commandIds.push(commit.commandId);
    for (const listener of this.listeners) {
      try {
        listener(commit, state);
      } catch (error) {
        // The act is durable, whoever could not be told of it.
        this.options.reportBug('publish', error);
      }
    }
    if (seq - this.snapshotSeq >= commitsPerSnapshot) this.snapshotWhenIdle();
  }

  private async checkJournal(): Promise<void> {
    this.check = await checkJournal(this.log, () => !this.isClosed);
  }

  private snapshotWhenIdle(): void {
    if (this.idleTimer !== null) clearTimeout(this.idleTimer);
    this.idleTimer = setTimeout(() => {
      // A snapshot that cannot be written costs time at the next start and nothing else: the journal is the truth.
      void this.writeSnapshot().catch(() => undefined);
    }, idleMilliseconds);
    this.idleTimer.unref();
  }

  /** Writes the record as it is on disk now, where that is not in the newest snapshot already. */
  async writeSnapshot(): Promise<void> {
    const { position } = this.log;
    const before = this.snapshotSeq;
    if (position.seq === before) return;
    this.snapshotSeq = position.seq;
    try {
      const { published, commandIds } = this;
      await this.storage.writeSnapshot({ state: toJson(published), position, commandIds: [...commandIds] });
    } catch (error) {
      this.snapshotSeq = before;
      throw error;
    }
  }

  /** The durable commits from a number on, for replicas that missed some. */
  async since(seq: number): Promise<readonly StoredCommit<AssemblyEvent>[]> {
    const commits: StoredCommit<AssemblyEvent>[] = [];
    for await (const { commit } of this.log.read(seq + 1)) commits.push(commit);
    return commits;
  }

  /** The record as it was at a past instant, out of the journal; null before its beginning (CHK-5). */
  stateAt(at: Instant): Promise<PastState | null> {
    return this.past.at(at);
  }

  /** A commit of the past with the record on both sides of it; null where there is none of that number. */
  commitOf(seq: number): Promise<PastCommit | null> {
    return this.past.commit(seq);
  }

  /** The record as a command would leave it, or why it is refused; nothing happens. */
  planned(command: AssemblyCommand, caller: Caller): Reply<AssemblyState> {
    const context = this.contextOf(caller);
    const decision = decide(this.head, command, context);
    if (!decision.ok) return decision;
    const { actor, device } = caller;
    const commit = { commandId: '' as CommandId, at: context.now, actor, device, events: decision.value };
    return { ok: true, value: evolveCommit(this.head, commit) };
  }

  /** What a command would be refused for at this moment, or null; nothing happens. */
  refusalOf(command: AssemblyCommand, caller: Caller): Refusal<RefusalCode> | null {
    const decision = decide(this.head, command, this.contextOf(caller));
    return decision.ok ? null : decision.refusal;
  }

  subscribe(listener: CommitListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.isClosed = true;
    for (const timer of [this.idleTimer, this.checkTimer]) if (timer !== null) clearTimeout(timer);
    await this.writeSnapshot().catch(() => undefined);
    await this.storage.close();
  }
}

/** What a failed append means to the person who acted. @throws what is not a storage error: that is a bug. */
function storageRefusal(error: unknown): Refusal<RefusalCode> {
  if (!(error instanceof StorageError)) throw error;
  return { code: error.code, params: error.params };
}
