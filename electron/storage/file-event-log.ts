import type { Commit, StoredCommit } from '../../shared/domain/kernel';
import { StorageError, writeError } from './errors';
import type { EventLog } from './event-log';
import { replaceFile } from './file-system';
import type { DurableFile, FileSystem } from './file-system';
import { decodeLine, encodeLine, firstPrev, holdsBlockAfter, plainCodec, sealCommit } from './journal-line';
import type { LineFault } from './journal-line';

/** A place in the journal up to which everything is known to be good. */
export interface JournalPosition {
  readonly seq: number;
  readonly offset: number;
  readonly hash: string;
}

export const journalStart: JournalPosition = { seq: 0, offset: 0, hash: firstPrev };

/** What opening found: a last line that a crash left unfinished is cut off and kept beside the journal. */
export interface TornTail {
  readonly keptAs: string;
  readonly bytes: number;
}

interface Waiting<Event> {
  readonly commit: Commit<Event>;
  readonly seq: number;
  readonly resolve: (commit: StoredCommit<Event>) => void;
  readonly reject: (error: StorageError) => void;
}

const lineFeed = 10;
const chunkBytes = 1 << 20;

/** The lines of a file from an offset on; the last piece without line feed comes with `isWhole` false. */
async function* linesOf(
  file: DurableFile,
  from: number,
  to: number,
): AsyncGenerator<{ readonly bytes: Uint8Array; readonly offset: number; readonly isWhole: boolean }> {
  // A line may be longer than many chunks (an import is one commit): its pieces are joined once, when its end is found.
  let pieces: Uint8Array[] = [];
  let offset = from;
  let position = from;
  while (position < to) {
    const chunk = await file.read(Math.min(chunkBytes, to - position), position);
    if (chunk.length === 0) break;
    position += chunk.length;
    let start = 0;
    for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, start)) {
      const last = chunk.subarray(start, end);
      const bytes = pieces.length === 0 ? last : Buffer.concat([...pieces, last]);
      yield { bytes, offset, isWhole: true };
      offset += bytes.length + 1;
      start = end + 1;
      pieces = [];
    }
    if (start < chunk.length) pieces.push(chunk.slice(start));
  }
  if (pieces.length > 0) yield { bytes: Buffer.concat(pieces), offset, isWhole: false };
}

export class FileEventLog<Event> implements EventLog<Event> {
  private readonly listeners = new Set<(commit: StoredCommit<Event>) => void>();
  private waiting: Waiting<Event>[] = [];
  private flushing: Promise<void> | null = null;
  private failure: StorageError | null = null;
  private isClosed = false;
  /** Set when a write failed: bytes beyond the durable end must be cut off before anything is written again. */
  private hasLitter = false;

  private constructor(
    private readonly file: DurableFile,
    private durable: JournalPosition,
  ) {}

  /**
   * Opens a journal and reads it from `known` on, handing each commit to `onCommit`.
   * @throws StorageError `storage.journalDamaged` (line, seq, offset, fault) where anything but an unfinished last line is wrong.
   */
  static async open<Event>(
    fs: FileSystem,
    path: string,
    known: JournalPosition,
    onCommit: (commit: StoredCommit<Event>) => void,
  ): Promise<{ readonly log: FileEventLog<Event>; readonly tornTail: TornTail | null }> {
    const file = await fs.open(path, 'readWrite');
    try {
      const { position, isTorn } = await readJournal<Event>(file, known, onCommit);
      const tornTail = isTorn ? await cutOff(fs, file, path, position.offset) : null;
      return { log: new FileEventLog<Event>(file, position), tornTail };
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  get lastSeq(): number {
    return this.durable.seq;
  }

  /** Up to where the journal is durable now; a snapshot remembers it. */
  get position(): JournalPosition {
    return this.durable;
  }

  append(expectedSeq: number, commit: Commit<Event>): Promise<StoredCommit<Event>> {
    const next = (this.waiting.at(-1)?.seq ?? this.inFlightSeq ?? this.durable.seq) + 1;
    if (this.isClosed) return Promise.reject(new StorageError('storage.closed'));
    if (this.failure !== null) return Promise.reject(this.failure);
    if (expectedSeq !== next) {
      return Promise.reject(new StorageError('storage.wrongSeq', { expected: next, given: expectedSeq }));
    }
    return new Promise((resolve, reject) => {
      this.waiting.push({ commit, seq: expectedSeq, resolve, reject });
      this.flushing ??= this.flush();
    });
  }

  private inFlightSeq: number | null = null;

  /** Writes whatever waits as one block with one fsync, until nothing waits. */
  private async flush(): Promise<void> {
    // A turn of the microtask queue lets appends of the same turn join the first block.
    await Promise.resolve();
    while (this.waiting.length > 0) {
      const block = this.waiting;
      this.waiting = [];
      this.inFlightSeq = block.at(-1)?.seq ?? null;
      await this.writeBlock(block);
      this.inFlightSeq = null;
    }
    this.flushing = null;
  }

  private async writeBlock(block: readonly Waiting<Event>[]): Promise<void> {
    const lines: Uint8Array[] = [];
    let { hash } = this.durable;
    for (const { commit, seq } of block) {
      const line = encodeLine(sealCommit(commit, plainCodec<Event>()), seq, this.durable.seq + 1, hash);
      lines.push(line.bytes);
      hash = line.hash;
    }
    const bytes = Buffer.concat(lines);
    try {
      if (this.hasLitter) await this.cleanUp();
      await this.file.write(bytes, this.durable.offset);
    } catch (error) {
      this.hasLitter = true;
      this.rejectAll(block, writeError(error));
      return;
    }
    try {
      await this.file.sync();
    } catch (error) {
      // After a failed fsync nobody can say what is on the disk (the kernel may have dropped the pages): only reopening tells.
      this.failure = new StorageError('storage.poisoned', {}, { cause: error });
      await this.file.truncate(this.durable.offset).catch(() => undefined);
      this.rejectAll(block, this.failure);
      return;
    }
    const last = block.at(-1);
    if (last === undefined) return;
    this.durable = { seq: last.seq, offset: this.durable.offset + bytes.length, hash };
    for (const { commit, seq, resolve } of block) {
      const stored: StoredCommit<Event> = { ...commit, seq };
      resolve(stored);
      for (const listener of this.listeners) listener(stored);
    }
  }

  private async cleanUp(): Promise<void> {
    await this.file.truncate(this.durable.offset);
    await this.file.sync();
    this.hasLitter = false;
  }

  /** A failed block takes with it what was appended behind it: those numbers would leave a gap. */
  private rejectAll(block: readonly Waiting<Event>[], error: StorageError): void {
    const behind = this.waiting;
    this.waiting = [];
    for (const { reject } of [...block, ...behind]) reject(error);
  }

  async *read(fromSeq: number): AsyncIterable<StoredCommit<Event>> {
    for await (const { commit } of this.readFrom(journalStart)) if (commit.seq >= fromSeq) yield commit;
  }

  /** The commits behind a place that an earlier reading came to, each with the place behind it. */
  async *readFrom(
    known: JournalPosition,
  ): AsyncIterable<{ readonly commit: StoredCommit<Event>; readonly position: JournalPosition }> {
    const end = this.durable.offset;
    let position = known;
    for await (const { bytes, offset } of linesOf(this.file, known.offset, end)) {
      const decoded = decodeLine<Event>(bytes, position.seq + 1, position.hash, plainCodec<Event>().reader());
      if (!decoded.ok) throw damaged(position.seq + 1, offset, decoded.fault);
      position = { seq: decoded.commit.seq, offset: offset + bytes.length + 1, hash: decoded.hash };
      yield { commit: decoded.commit, position };
    }
  }

  subscribe(listener: (commit: StoredCommit<Event>) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async close(): Promise<void> {
    if (this.isClosed) return;
    this.isClosed = true;
    await this.flushing;
    if (this.hasLitter) await this.cleanUp().catch(() => undefined);
    await this.file.close();
  }
}

function damaged(seq: number, offset: number, fault: LineFault): StorageError {
  return new StorageError('storage.journalDamaged', { line: seq, offset, fault });
}

/**
 * Reads from `known` to the end. The commits of one block became durable together, and a later block was only written once they
 * were. So a fault with no later block behind it is a block that a crash left unfinished (torn); any other fault is damage.
 */
async function readJournal<Event>(
  file: DurableFile,
  known: JournalPosition,
  onCommit: (commit: StoredCommit<Event>) => void,
): Promise<{ readonly position: JournalPosition; readonly isTorn: boolean }> {
  const size = await file.size();
  if (size < known.offset) throw damaged(known.seq, size, 'seq');
  let position = known;
  let fault: LineFault | null = null;
  for await (const { bytes, offset, isWhole } of linesOf(file, known.offset, size)) {
    if (fault !== null) {
      if (holdsBlockAfter(bytes, position.seq + 1)) throw damaged(position.seq + 1, position.offset, fault);
      continue;
    }
    const decoded = isWhole
      ? decodeLine<Event>(bytes, position.seq + 1, position.hash, plainCodec<Event>().reader())
      : unfinished;
    if (!decoded.ok) {
      if (!couldBeTorn.has(decoded.fault)) throw damaged(position.seq + 1, offset, decoded.fault);
      // The line feed itself may be what was damaged: then the next line hangs on this one.
      if (holdsBlockAfter(bytes, position.seq + 1)) throw damaged(position.seq + 1, offset, decoded.fault);
      fault = decoded.fault;
      continue;
    }
    onCommit(decoded.commit);
    position = { seq: decoded.commit.seq, offset: offset + bytes.length + 1, hash: decoded.hash };
  }
  return { position, isTorn: fault !== null };
}

const unfinished = { ok: false, fault: 'json' } as const;
const couldBeTorn: ReadonlySet<LineFault> = new Set<LineFault>(['json', 'shape', 'crc']);

async function cutOff(fs: FileSystem, file: DurableFile, path: string, offset: number): Promise<TornTail> {
  const torn = await file.read((await file.size()) - offset, offset);
  const keptAs = `${path}.torn-${String(offset)}`;
  await replaceFile(fs, keptAs, torn);
  await file.truncate(offset);
  await file.sync();
  return { keptAs, bytes: torn.length };
}

/** Checks a whole journal: every CRC, digest and link of the chain. */
export async function verifyJournal(
  fs: FileSystem,
  path: string,
): Promise<{ readonly commits: number; readonly lastHash: string }> {
  const file = await fs.open(path, 'readWrite');
  try {
    let position = journalStart;
    const size = await file.size();
    for await (const { bytes, offset, isWhole } of linesOf(file, 0, size)) {
      const decoded = decodeLine<unknown>(bytes, position.seq + 1, position.hash, plainCodec<unknown>().reader());
      if (!isWhole || !decoded.ok) throw damaged(position.seq + 1, offset, decoded.ok ? 'json' : decoded.fault);
      position = { seq: decoded.commit.seq, offset: offset + bytes.length + 1, hash: decoded.hash };
    }
    return { commits: position.seq, lastHash: position.hash };
  } finally {
    await file.close();
  }
}
