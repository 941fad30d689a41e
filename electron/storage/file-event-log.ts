import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Commit, StoredCommit } from '../../shared/domain/kernel';
import { readError, StorageError, writeError } from './errors';
import type { EventLog, LogEntry, LogPosition } from './event-log';
import { replaceFile } from './file-system';
import type { DurableFile, FileSystem } from './file-system';
import { GroupCommit } from './group-commit';
import { checkedLine, damaged, journalStart, linesOf, placeBehind, readJournal } from './journal-file';
import type { FilePosition } from './journal-file';
import { encodeLine, openLine, sealCommit, standInsOf } from './journal-line';
import type { CheckedLine, EventCodec, EventReader, SealedCommit } from './journal-line';
import { RecentLines } from './recent-lines';

/** What opening found: a last line that a crash left unfinished is cut off and kept beside the journal. */
export interface TornTail {
  readonly keptAs: string;
  readonly bytes: number;
}

export interface FileLogOptions<Event> {
  readonly fs: FileSystem;
  readonly path: string;
  readonly codec: EventCodec<Event>;
  /** What is known already; reading begins behind it. */
  readonly known?: LogPosition | undefined;
  /** Number of a commit that is known to have been durable once: nothing up to it is taken for an unfinished end. */
  readonly durableSeq?: number;
  /** Takes each commit that is read. May throw: the opening then fails with what it threw. */
  readonly onCommit: (commit: StoredCommit<Event>) => void;
  /** Bytes that were read, of how many. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Asked before each block. Rejects with a StorageError where this process may write no more. */
  readonly mayWrite?: () => Promise<void>;
  /**
   * Lays everything that the log holds beside a journal that is not its file any more.
   * @returns where it lies.
   */
  readonly keepAside?: (bytes: Uint8Array) => Promise<string>;
}

interface Sealed<Event> {
  readonly commit: StoredCommit<Event>;
  readonly sealed: SealedCommit;
}

/** The position that was asked for is not in this journal: whatever was taken from there is not of this journal. */
class UnknownPositionError extends Error {
  override readonly name = 'UnknownPositionError';
}

/** So many lines lie between two places that are remembered at most. */
const linesPerPlace = 256;
/** Bytes from which on a line is long: an import is one line. */
const longLine = 1 << 16;

/** One journal as a file, held open by one process. */
export class FileEventLog<Event> implements EventLog<Event> {
  private readonly listeners = new Set<(entry: LogEntry<Event>) => void>();
  private readonly commits = new GroupCommit<Sealed<Event>, LogEntry<Event>>(
    (block) => this.writeBlock(block),
    () => {
      this.lastSeq = this.durable.seq;
    },
  );
  /** Number of the last commit that was taken in, durable or on its way. */
  private lastSeq: number;
  private failure: StorageError | null = null;
  private isClosed = false;
  /** Set when a write failed: bytes beyond the durable end must be cut off before anything is written again. */
  private hasLitter = false;
  /** Places behind lines that were read and good, in their order: where a later reading may begin. */
  private readonly places: FilePosition[] = [];

  private constructor(
    private readonly options: FileLogOptions<Event>,
    private readonly file: DurableFile,
    private readonly identity: string,
    private readonly recent: RecentLines,
    private durable: FilePosition,
  ) {
    this.lastSeq = durable.seq;
  }

  /**
   * Opens a journal and reads it from `known` on, handing each commit to `onCommit`.
   * @throws UnknownPositionError where the journal does not confirm `known`.
   * @throws StorageError `storage.journalMissing`, `storage.unreadable`, `storage.journalDamaged` (line, fault),
   * `storage.journalShort`, `storage.lineEndsBent`, `storage.newerFormat`: nothing is changed then.
   */
  static async open<Event>(
    options: FileLogOptions<Event>,
  ): Promise<{ readonly log: FileEventLog<Event>; readonly tornTail: TornTail | null }> {
    const { fs, path, codec, known, durableSeq = 0, onCommit, onProgress = () => undefined } = options;
    if ((await fs.identityOf(path)) === null) throw new StorageError('storage.journalMissing', { file: path });
    const file = await fs.open(path, 'readWrite').catch((error: unknown) => {
      throw readError(error, path);
    });
    try {
      const identity = await file.identity();
      const start = await startOf(file, known);
      const { position, isTorn } = await readJournal<Event>(file, {
        reader: codec.reader(),
        known: start,
        durableSeq,
        onCommit,
        onProgress,
      });
      const tornTail = isTorn ? await cutOff(fs, file, path, position.offset) : null;
      const recent = await RecentLines.of(file, position.offset);
      return { log: new FileEventLog<Event>(options, file, identity, recent, position), tornTail };
    } catch (error) {
      await file.close();
      throw readError(error, path);
    }
  }

  get position(): LogPosition {
    const { seq, hash } = this.durable;
    return { seq, hash };
  }

  append(expectedSeq: number, commit: Commit<Event>): Promise<LogEntry<Event>> {
    if (this.isClosed) return Promise.reject(new StorageError('storage.closed'));
    if (this.failure !== null) return Promise.reject(this.failure);
    const next = this.lastSeq + 1;
    if (expectedSeq !== next) {
      return Promise.reject(new StorageError('storage.wrongSeq', { expected: next, given: expectedSeq }));
    }
    const sealed = sealCommit(commit, this.options.codec);
    this.lastSeq = next;
    return this.commits.add({ commit: { ...commit, seq: next }, sealed });
  }

  /** Makes a block durable, or throws a StorageError and leaves nothing of it; what waits behind it is rejected with it. */
  private async writeBlock(block: readonly Sealed<Event>[]): Promise<readonly LogEntry<Event>[]> {
    try {
      if (this.failure !== null) throw this.failure;
      await this.refuseStrangers();
      return await this.writeLines(block);
    } catch (error) {
      throw writeError(error);
    }
  }

  private async writeLines(block: readonly Sealed<Event>[]): Promise<readonly LogEntry<Event>[]> {
    const entries: LogEntry<Event>[] = [];
    let { hash } = this.durable;
    for (const { commit, sealed } of block) {
      const line = encodeLine(sealed, commit.seq, this.durable.seq + 1, hash);
      hash = line.hash;
      entries.push({ seq: commit.seq, hash, line: line.bytes, standIns: '', commit });
    }
    const bytes = Buffer.concat(entries.map(({ line }) => line));
    try {
      if (this.hasLitter) await this.cleanUp();
      await this.file.write(bytes, this.durable.offset);
    } catch (error) {
      this.hasLitter = true;
      throw error;
    }
    try {
      await this.file.sync();
    } catch (error) {
      // After a failed fsync nobody can say what is on the disk (the kernel may have dropped the pages): only reopening tells.
      this.failure = new StorageError('storage.poisoned', {}, { cause: error });
      await this.file.truncate(this.durable.offset).catch(() => undefined);
      throw this.failure;
    }
    this.durable = { seq: this.durable.seq + entries.length, offset: this.durable.offset + bytes.length, hash };
    this.recent.add(bytes);
    for (const entry of entries) for (const listener of this.listeners) listener(entry);
    return entries;
  }

  /**
   * Before anything is acknowledged: the file that is written is still the file of that name, nobody else has written into it, and
   * this process may still write. Otherwise everything that is held is kept in a new place, and nothing is acknowledged any more.
   */
  private async refuseStrangers(): Promise<void> {
    const { fs, path, mayWrite, keepAside } = this.options;
    const [identity, size] = await Promise.all([fs.identityOf(path), this.file.size(), mayWrite?.()]);
    const isOurs = identity === this.identity && (this.hasLitter || size === this.durable.offset);
    if (isOurs) return;
    const held = await this.recent.wholeFrom(this.file, size);
    // Where this fails, too, the next act tries again.
    const keptAs = (await keepAside?.(held)) ?? '';
    this.failure = new StorageError('storage.journalReplaced', { keptAs });
    throw this.failure;
  }

  private async cleanUp(): Promise<void> {
    await this.file.truncate(this.durable.offset);
    await this.file.sync();
    this.hasLitter = false;
  }

  async *read(fromSeq: number): AsyncIterable<LogEntry<Event>> {
    const end = this.durable.offset;
    if (fromSeq > this.durable.seq) return;
    let position: FilePosition = await this.placeBefore(fromSeq, end);
    const reader = this.options.codec.reader();
    let turns = 0;
    for await (const { bytes, offset } of linesOf(this.file, position.offset, end)) {
      // A long reading leaves the acts of the hall their turns.
      if (++turns % 64 === 0) await nextTurn();
      const checked = checkedLine(bytes, position);
      if (typeof checked === 'string') throw damaged(position.seq + 1, checked);
      position = { seq: position.seq + 1, offset: offset + bytes.length + 1, hash: checked.hash };
      const entry = new StoredLine<Event>(checked, bytes, reader);
      if (checked.format === 1) void entry.commit;
      else this.remember(position, bytes.length);
      if (position.seq >= fromSeq) yield entry;
    }
  }

  /** Where a reading from a number on begins: at that line or not far before it. */
  private async placeBefore(fromSeq: number, end: number): Promise<FilePosition> {
    const near = this.places.findLast(({ seq }) => seq < fromSeq);
    if (near !== undefined && fromSeq - near.seq <= linesPerPlace) return near;
    const before = fromSeq > 1 ? await placeBehind(this.file, end, fromSeq - 1) : null;
    // Behind a line of the first format there may be more of them, and their reader has to see them all.
    return before?.format === 2 ? before : journalStart;
  }

  /** Keeps a place now and then, and that behind every long line: to find it again, all of such a line would be read. */
  private remember(position: FilePosition, bytes: number): void {
    const last = this.places.at(-1)?.seq ?? 0;
    if (position.seq > last && (position.seq - last >= linesPerPlace || bytes >= longLine)) this.places.push(position);
  }

  subscribe(listener: (entry: LogEntry<Event>) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async close(): Promise<void> {
    if (this.isClosed) return;
    this.isClosed = true;
    await this.commits.settled();
    if (this.hasLitter) await this.cleanUp().catch(() => undefined);
    await this.file.close();
  }
}

/** A line that was read and checked; opened once, when it is first asked what it says. */
class StoredLine<Event> implements LogEntry<Event> {
  private opened: StoredCommit<Event> | null = null;

  constructor(
    private readonly checked: CheckedLine,
    private readonly bytes: Uint8Array,
    private readonly reader: EventReader<Event>,
  ) {}

  get seq(): number {
    return this.checked.header.seq;
  }

  get hash(): string {
    return this.checked.hash;
  }

  get line(): Uint8Array {
    return Buffer.concat([this.bytes, Buffer.from('\n')]);
  }

  get standIns(): string {
    return standInsOf(this.checked.payloads);
  }

  get commit(): StoredCommit<Event> {
    if (this.opened === null) {
      const opened = openLine(this.checked, this.reader);
      if (!opened.ok) throw damaged(this.seq, opened.fault);
      this.opened = opened.commit;
    }
    return this.opened;
  }
}

async function startOf(file: DurableFile, known: LogPosition | undefined): Promise<FilePosition> {
  if (known === undefined || known.seq === 0) return journalStart;
  const place = await placeBehind(file, await file.size(), known.seq);
  if (place?.hash !== known.hash) throw new UnknownPositionError(`commit ${String(known.seq)} is not in the journal`);
  return place;
}

async function cutOff(fs: FileSystem, file: DurableFile, path: string, offset: number): Promise<TornTail> {
  const torn = await file.read((await file.size()) - offset, offset);
  const keptAs = `${path}.torn-${String(offset)}`;
  await replaceFile(fs, keptAs, torn);
  await file.truncate(offset);
  await file.sync();
  return { keptAs, bytes: torn.length };
}

/**
 * Checks a whole journal that lies somewhere: every CRC, digest and link of the chain, and that this program knows what it says.
 * @throws StorageError as `FileEventLog.open`; an unfinished last line is damage here.
 */
export async function verifyJournal<Event>(
  fs: FileSystem,
  path: string,
  codec: Pick<EventCodec<Event>, 'reader'>,
): Promise<LogPosition> {
  const file = await fs.open(path, 'read').catch((error: unknown) => {
    throw readError(error, path);
  });
  try {
    const { position, isTorn } = await readJournal<Event>(file, {
      reader: codec.reader(),
      known: journalStart,
      durableSeq: 0,
      onCommit: () => undefined,
      onProgress: () => undefined,
    });
    if (isTorn) throw damaged(position.seq + 1, 'json');
    return { seq: position.seq, hash: position.hash };
  } finally {
    await file.close();
  }
}
