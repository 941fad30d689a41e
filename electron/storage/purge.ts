import { join } from 'node:path';
import { z } from 'zod';
import type { Commit } from '../../shared/domain/kernel';
import { journalName, subfolders } from './assembly-identity';
import { sha256Hex } from './canonical';
import { StorageError, writeError } from './errors';
import { replaceFile } from './file-system';
import type { FileSystem } from './file-system';
import { checkLine, encodeLine, eraseInLine, firstPrev, sealCommit, standInsOf } from './journal-line';
import type { CheckedLine, ErasedPayload, EventCodec } from './journal-line';
import { takeLock } from './lock';
import { previousSnapshotName, snapshotName } from './snapshot-file';

/*
 * Personal data is erased in the journal itself: every payload that holds some is replaced in its line, the headers and so the chain stay
 * as they are, and one commit more says what was done. The new journal is written beside the old one and renamed into its place: that
 * rename is the erasure. Before it nothing has happened; after it what still lies around is cleared, by this program or by the next one
 * that opens the folder.
 */

const markName = 'purge.json';
const purgedName = `${journalName}.purged`;
const lineFeed = 10;

const markSchema = z.strictObject({
  /** The command whose commit is the last of the new journal. */
  commandId: z.string(),
  /** Files of `attachments/` and `documents/` that go. */
  files: z.array(z.string()),
  /** Whether the backups go, too: they hold what was erased. */
  clearsBackups: z.boolean(),
});
type Mark = z.infer<typeof markSchema>;

/** What is erased, decided by whoever knows what the payloads say. */
export interface PurgePlan<Event> {
  /** Looks at every line, in order, before the first is changed. */
  readonly look: (line: CheckedLine) => void;
  /** What is to stand in the place of which payloads of a line; asked for every line, in order. */
  readonly erase: (line: CheckedLine) => ReadonlyMap<number, ErasedPayload>;
  /** The commit that tells of it, when everything was looked at. `replacements` is what its event says of what stands in the journal. */
  readonly commit: (replacements: string) => Commit<Event>;
  /** What of it lies elsewhere goes first, when everything was looked at. Where this rejects, nothing was erased. */
  readonly beside?: () => Promise<void>;
  /** Files below the folder, with forward slashes, that go with it. */
  readonly files: () => readonly string[];
  readonly clearsBackups: boolean;
}

function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(lineFeed, start);
    if (end === -1) return;
    yield bytes.subarray(start, end);
    start = end + 1;
  }
}

/** Every line of a journal, checked. @throws StorageError `storage.journalDamaged` where one does not hold. */
function* checkedLines(bytes: Uint8Array): Generator<{ readonly bytes: Uint8Array; readonly line: CheckedLine }> {
  let prev = firstPrev;
  let seq = 0;
  for (const line of linesOf(bytes)) {
    seq += 1;
    const checked = checkLine(line, seq, prev);
    if (typeof checked === 'string') throw new StorageError('storage.journalDamaged', { line: seq, fault: checked });
    prev = checked.hash;
    yield { bytes: line, line: checked };
  }
}

/** The journal with everything erased, and the commit that tells of it at its end. */
function purged<Event>(journal: Uint8Array, plan: PurgePlan<Event>, codec: EventCodec<Event>) {
  for (const { line } of checkedLines(journal)) plan.look(line);
  const lines: Uint8Array[] = [];
  const standIns: string[] = [];
  let last: CheckedLine | null = null;
  for (const { bytes, line } of checkedLines(journal)) {
    const erased = plan.erase(line);
    standIns.push(standInsOf(line.payloads.map((payload, index) => erased.get(index) ?? payload)));
    lines.push(erased.size === 0 ? Buffer.concat([bytes, Buffer.from('\n')]) : eraseInLine(bytes, erased));
    last = line;
  }
  if (last === null) throw new StorageError('storage.journalEmpty', {});
  const commit = plan.commit(sha256Hex(standIns.join('')));
  const seq = last.header.seq + 1;
  lines.push(encodeLine(sealCommit(commit, codec), seq, seq, last.hash).bytes);
  return { bytes: Buffer.concat(lines), commandId: commit.commandId };
}

/**
 * Erases what a plan says in a folder that nobody has open.
 * @throws StorageError `storage.locked`, `storage.journalDamaged`, and those of a disk that refuses: nothing was erased then.
 */
export async function purgeFolder<Event>(
  fs: FileSystem,
  folder: string,
  now: string,
  plan: PurgePlan<Event>,
  codec: EventCodec<Event>,
): Promise<void> {
  const lock = await takeLock(fs, folder, now);
  try {
    await finishPurge(fs, folder);
    const journal = await fs.readFile(join(folder, journalName));
    const { bytes, commandId } = purged(journal, plan, codec);
    await plan.beside?.();
    const mark: Mark = { commandId, files: [...plan.files()], clearsBackups: plan.clearsBackups };
    await replaceFile(fs, join(folder, purgedName), bytes);
    await replaceFile(fs, join(folder, markName), Buffer.from(JSON.stringify(mark)));
    await lock.confirm();
    await fs.rename(join(folder, purgedName), join(folder, journalName));
    await fs.syncFolder(folder);
    await finishPurge(fs, folder);
  } catch (error) {
    throw error instanceof StorageError ? error : writeError(error);
  } finally {
    await lock.release().catch(() => undefined);
  }
}

/** The id of the last command in a journal; empty where its last line says none. */
function lastCommand(journal: Uint8Array): string {
  const end = journal.lastIndexOf(lineFeed);
  if (end === -1) return '';
  const start = journal.lastIndexOf(lineFeed, end - 1) + 1;
  try {
    const line = JSON.parse(Buffer.from(journal.subarray(start, end)).toString('utf8')) as {
      readonly header?: { readonly commandId?: unknown };
    };
    return typeof line.header?.commandId === 'string' ? line.header.commandId : '';
  } catch {
    return '';
  }
}

/** The mark of an erasure on its way; one that says nothing is as good as none, but is cleared away with what was prepared. */
async function readMark(fs: FileSystem, path: string): Promise<Mark | null> {
  if (!(await fs.exists(path))) return null;
  const nothing: Mark = { commandId: '?', files: [], clearsBackups: false };
  const text = Buffer.from(await fs.readFile(path)).toString('utf8');
  try {
    return markSchema.parse(JSON.parse(text));
  } catch {
    return nothing;
  }
}

/** Copies of the journal that an earlier mishap left: they hold what was erased. */
const aside = /^journal\.ndjson\..+/;

/** A file below the folder as a mark names it: in one of two folders, by a plain name. */
const markedFile = /^(?:attachments|documents)\/[A-Za-z0-9 ._()-]{1,200}$/;

/** What a crash left of a file that was being written; a lock that another program is about to make is none. */
const unfinished = /^(?!lock\.).*\.tmp$/;

async function sweep(fs: FileSystem, folder: string, isSwept: (name: string) => boolean): Promise<void> {
  if (!(await fs.exists(folder))) return;
  for (const name of await fs.list(folder)) if (isSwept(name)) await fs.remove(join(folder, name));
}

async function clear(fs: FileSystem, folder: string, { files, clearsBackups }: Mark): Promise<void> {
  for (const name of [snapshotName, previousSnapshotName]) await fs.remove(join(folder, name));
  await sweep(fs, folder, (name) => aside.test(name));
  for (const inside of subfolders) await sweep(fs, join(folder, inside), (name) => unfinished.test(name));
  for (const file of files) if (markedFile.test(file)) await fs.remove(join(folder, ...file.split('/')));
  if (clearsBackups) await sweep(fs, join(folder, 'backups'), () => true);
  // Gone for good before the mark is: what a power failure brings back is cleared again.
  for (const inside of subfolders) {
    if (await fs.exists(join(folder, inside))) await fs.syncFolder(join(folder, inside));
  }
  await fs.syncFolder(folder);
}

/**
 * Ends an erasure that a crash cut off: where the new journal is in its place, what lies around is cleared; where it is not, nothing was
 * erased, and what was prepared goes. To be called with the lock held, before anything is read.
 */
export async function finishPurge(fs: FileSystem, folder: string): Promise<void> {
  const markPath = join(folder, markName);
  const mark = await readMark(fs, markPath);
  if (mark !== null && lastCommand(await fs.readFile(join(folder, journalName))) === mark.commandId) {
    await clear(fs, folder, mark);
  }
  await sweep(fs, folder, (name) => name === purgedName || unfinished.test(name));
  if (mark !== null) {
    await fs.remove(markPath);
    await fs.syncFolder(folder);
  }
}
