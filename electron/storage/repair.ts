import { join } from 'node:path';
import { inspectArchive } from './archive';
import { journalName, readIdentity } from './assembly-identity';
import { listBackups } from './backups';
import { StorageError } from './errors';
import { replaceFile } from './file-system';
import type { FileSystem } from './file-system';
import { checkedAlone } from './journal-file';
import { checkLine, firstPrev } from './journal-line';
import { keptJournals, stampOf } from './kept-journal';
import { takeLock } from './lock';
import { findSnapshots } from './snapshot-file';

export interface Repair {
  /** Where the journal as it was lies now; null where there was none. */
  readonly aside: string | null;
  readonly commits: number;
  /** How many lines came out of backups. */
  readonly fromBackups: number;
}

/** Good lines by their number, as many as say that they are it. */
type Lines = Map<number, Uint8Array[]>;

/** Takes the good lines out of a journal, whatever stands between them and however its line ends were bent. */
function collect(journal: Uint8Array, into: Lines): void {
  let start = 0;
  while (start < journal.length) {
    const found = journal.indexOf(10, start);
    const end = found === -1 ? journal.length : found;
    const line = journal.subarray(start, journal[end - 1] === 13 ? end - 1 : end);
    start = end + 1;
    const seq = checkedAlone(line)?.header.seq;
    if (seq !== undefined) into.set(seq, [...(into.get(seq) ?? []), line]);
  }
}

async function collectBackups(fs: FileSystem, folder: string): Promise<Lines> {
  const lines: Lines = new Map();
  for (const { name } of await listBackups(fs, folder)) {
    try {
      const archive = await inspectArchive(await fs.readFile(join(folder, 'backups', name)));
      collect(await archive.read(journalName), lines);
    } catch (error) {
      // A backup that cannot be read itself does not help.
      if (!(error instanceof StorageError)) throw error;
    }
  }
  return lines;
}

/**
 * Puts a journal together again, line by line: what a host kept when its file was replaced, what is good of the journal itself, and for
 * what is missing the same line out of a backup – the same, since the chain of hashes leads through it. The journal as it was stays
 * beside, and nothing is changed where a line cannot be found.
 * @throws StorageError `storage.beyondRepair` (line), those of the lock, and those of a disk that cannot be written.
 */
export async function repairFolder(fs: FileSystem, folder: string, now: string): Promise<Repair> {
  const { assemblyId } = await readIdentity(fs, folder);
  const lock = await takeLock(fs, folder, now);
  try {
    const path = join(folder, journalName);
    const before = (await fs.identityOf(path)) === null ? null : await fs.readFile(path);
    const kept = await keptJournals(fs, folder);
    const own: Lines = new Map();
    for (const keptAs of kept) collect(await fs.readFile(keptAs), own);
    if (before !== null) collect(before, own);
    const { lines, fromBackups } = await chained(own, () => collectBackups(fs, folder));
    // A last line that was durable is not left out because it cannot be read.
    const { durableSeq } = await findSnapshots(fs, folder, assemblyId);
    if (lines.length < durableSeq) throw new StorageError('storage.beyondRepair', { line: lines.length + 1 });
    const aside = before === null ? null : `${path}.disisihkan-${stampOf(now)}`;
    if (before !== null && aside !== null) await replaceFile(fs, aside, before);
    await replaceFile(fs, path, Buffer.concat(lines.flatMap((line) => [line, Buffer.from('\n')])));
    for (const keptAs of kept) await fs.rename(keptAs, `${keptAs}.dipulihkan`);
    return { aside, commits: lines.length, fromBackups };
  } finally {
    await lock.release();
  }
}

async function chained(
  own: Lines,
  backups: () => Promise<Lines>,
): Promise<{ readonly lines: readonly Uint8Array[]; readonly fromBackups: number }> {
  const lines: Uint8Array[] = [];
  let inBackups: Lines | null = null;
  let fromBackups = 0;
  let prev = firstPrev;
  const find = (from: Lines, seq: number) => {
    for (const line of from.get(seq) ?? []) {
      const checked = checkLine(line, seq, prev);
      if (typeof checked !== 'string') return { line, hash: checked.hash };
    }
    return null;
  };
  for (let seq = 1; ; seq++) {
    let found = find(own, seq);
    if (found === null) {
      inBackups ??= await backups();
      found = find(inBackups, seq);
      if (found !== null) fromBackups += 1;
      else if (lines.length > 0 && ![...own.keys(), ...inBackups.keys()].some((other) => other > seq)) {
        return { lines, fromBackups };
      }
    }
    if (found === null) throw new StorageError('storage.beyondRepair', { line: seq });
    lines.push(found.line);
    prev = found.hash;
  }
}
