import { createHash } from 'node:crypto';
import type { AssemblyEvent } from '../../shared/domain';
import { StorageError } from '../storage';
import type { EventLog, LogEntry, LogPosition } from '../storage';

/** What is known of the journal as a whole: a snapshot lets the program start without reading the beginning of it. */
export type JournalCheck =
  | { readonly kind: 'running' | 'good' | 'stopped' }
  /** From this line on the past cannot be read; a repair takes the line out of a backup. */
  | { readonly kind: 'damaged'; readonly line: number };

/** Reads the whole journal once beside the work of the hall. @param mayGoOn asked before each line. */
export async function checkJournal(
  log: Pick<EventLog<unknown>, 'read'>,
  mayGoOn: () => boolean,
): Promise<JournalCheck> {
  let line = 0;
  try {
    for await (const entry of log.read(1)) {
      line = entry.seq;
      if (!mayGoOn()) return { kind: 'stopped' };
      void entry.commit;
    }
    return { kind: 'good' };
  } catch (error) {
    if (!mayGoOn()) return { kind: 'stopped' };
    const named = error instanceof StorageError ? error.params['line'] : undefined;
    return { kind: 'damaged', line: typeof named === 'number' ? named : line + 1 };
  }
}

/**
 * Follows what stands in the place of erased payloads, and what the erasures tell of it: each has the digest of everything that stood in
 * their place when it was done, so only the last can be held against the journal.
 */
class Erasures {
  private readonly standIns = createHash('sha256');
  private told: string | null = null;
  private stood: string | null = null;
  private isTold = true;

  follow({ standIns, commit }: LogEntry<AssemblyEvent>): void {
    if (standIns !== '') {
      this.standIns.update(standIns);
      this.isTold = false;
      return;
    }
    for (const event of commit.events) {
      if (event.type !== 'personalData.purged') continue;
      this.told = event.replacements;
      this.stood = this.standIns.copy().digest('hex');
      this.isTold = true;
    }
  }

  /** @throws StorageError where something stands there that no erasure put there. */
  confirm(): void {
    if (!this.isTold) throw new StorageError('storage.erasureUntold');
    if (this.stood !== this.told) throw new StorageError('storage.erasureChanged');
  }
}

/**
 * Reads the whole journal and answers with the place behind its last line.
 * @throws StorageError for the first line that is not good, and where what stands in the place of something erased was changed.
 */
export async function verifyLog(log: Pick<EventLog<AssemblyEvent>, 'read' | 'position'>): Promise<LogPosition> {
  let { position } = log;
  const erasures = new Erasures();
  for await (const entry of log.read(1)) {
    erasures.follow(entry);
    // Opening it shows that the program knows what it says.
    void entry.commit;
    position = { seq: entry.seq, hash: entry.hash };
  }
  erasures.confirm();
  return position;
}
