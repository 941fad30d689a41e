import type { Commit, StoredCommit } from '../../shared/domain/kernel';

/**
 * The truth about one assembly. Nothing above this interface knows where commits are kept.
 *
 * Every implementation keeps these promises (tests/storage/event-log-contract.ts):
 * - an `append` that resolved is durable, and `read` returns it from then on;
 * - an `append` that rejected left nothing behind;
 * - appends issued without waiting for each other are stored in the order of the calls and may share one fsync.
 */
export interface EventLog<Event> {
  /** Number of the newest durable commit; 0 for an empty log. */
  readonly lastSeq: number;
  /**
   * Stores a commit as number `expectedSeq`, which must follow everything appended before, acknowledged or still waiting.
   * Rejects with a StorageError: `storage.wrongSeq`, `storage.diskFull`, `storage.readOnly`, `storage.writeFailed`,
   * `storage.poisoned` (an fsync failed: reopen), `storage.closed`.
   */
  append(expectedSeq: number, commit: Commit<Event>): Promise<StoredCommit<Event>>;
  /** The commits from number `fromSeq` on, up to the newest durable one at the time of the call. */
  read(fromSeq: number): AsyncIterable<StoredCommit<Event>>;
  /** Calls back for each commit once it is durable, in order. */
  subscribe(listener: (commit: StoredCommit<Event>) => void): () => void;
  close(): Promise<void>;
}
