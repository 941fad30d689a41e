import { StorageError } from '../storage';
import type { EventLog, LogPosition } from '../storage';

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

/** Reads the whole journal and answers with the place behind its last line. @throws StorageError for the first line that is not good. */
export async function verifyLog(log: Pick<EventLog<unknown>, 'read' | 'position'>): Promise<LogPosition> {
  let { position } = log;
  for await (const entry of log.read(1)) {
    void entry.commit;
    position = { seq: entry.seq, hash: entry.hash };
  }
  return position;
}
