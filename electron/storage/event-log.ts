import type { Commit, StoredCommit } from '../../shared/domain/kernel';

/** A place in a log: behind the commit of this number, whose header has this hash. */
export interface LogPosition {
  /** 0 before the first commit. */
  readonly seq: number;
  readonly hash: string;
}

/** One durable commit, as it is stored and as it is meant. */
export interface LogEntry<Event> {
  readonly seq: number;
  /** Hash of its header: with `seq`, the position behind it. */
  readonly hash: string;
  /** The line as it lies on the disk, with its line feed: for whoever copies a log without changing it. */
  readonly line: Uint8Array;
  /** What stands in it in the place of what was erased, one canonical JSON a line; empty where nothing was. */
  readonly standIns: string;
  /**
   * What the line says. Opened when it is first asked for.
   * @throws StorageError `storage.journalDamaged`, `storage.newerFormat` where it cannot be read.
   */
  readonly commit: StoredCommit<Event>;
}

/**
 * The truth about one assembly. Nothing above this interface knows where commits are kept.
 *
 * Every implementation keeps these promises (tests/storage/event-log-contract.ts):
 * - an `append` that resolved is durable, and `read` returns it from then on;
 * - an `append` that rejected left nothing behind;
 * - appends issued without waiting for each other are stored in the order of the calls and may share one fsync.
 */
export interface EventLog<Event> {
  /** The place behind the newest durable commit. */
  readonly position: LogPosition;
  /**
   * Stores a commit as number `expectedSeq`, which must follow everything appended before, acknowledged or still waiting.
   * Rejects with a StorageError: `storage.wrongSeq`, `storage.diskFull`, `storage.readOnly`, `storage.writeFailed`,
   * `storage.poisoned` (an fsync failed: reopen), `storage.journalReplaced`, `storage.takenOver`, `storage.closed`.
   * @throws at once, and not by rejecting, whatever keeps this one commit from being written down: nothing was taken in then, and
   * the next append may have the same number.
   */
  append(expectedSeq: number, commit: Commit<Event>): Promise<LogEntry<Event>>;
  /** The commits from number `fromSeq` on, up to the newest durable one at the time of the call, each checked. */
  read(fromSeq: number): AsyncIterable<LogEntry<Event>>;
  /** Calls back for each commit once it is durable, in order, before its `append` resolves. */
  subscribe(listener: (entry: LogEntry<Event>) => void): () => void;
  close(): Promise<void>;
}
