import { setImmediate as nextTurn } from 'node:timers/promises';
import { StorageError } from './errors';
import type { LogPosition } from './event-log';
import type { DurableFile } from './file-system';
import { checkLine, firstPrev, holdsBlockAfter, openLine } from './journal-line';
import type { CheckedLine, DecodedLine, EventReader, LineFault } from './journal-line';

/* A journal as bytes: its lines, the way to one of them, and what a crash may have left at its end. */

/** A position, and where it is in the file. Offsets are known to the implementation over files and to nobody else. */
export interface FilePosition extends LogPosition {
  readonly offset: number;
}

export const journalStart: FilePosition = { seq: 0, offset: 0, hash: firstPrev };

const lineFeed = 10;
const carriageReturn = 13;
const chunkBytes = 1 << 20;

interface RawLine {
  /** Without its line feed. */
  readonly bytes: Uint8Array;
  readonly offset: number;
  /** False for a last piece without line feed. */
  readonly isWhole: boolean;
}

/** The lines of a file from an offset on. */
export async function* linesOf(file: DurableFile, from: number, to: number): AsyncGenerator<RawLine> {
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

const seqInLine = /^\{"crc":"[0-9a-f]{8}","header":\{"seq":(\d{1,15}),/;

async function lineStartFrom(file: DurableFile, from: number, to: number): Promise<number | null> {
  if (from === 0) return 0;
  // Most lines end within the first piece; of one that is long, larger and larger ones are read.
  let bytes = 4096;
  for (let position = from - 1; position < to;) {
    const chunk = await file.read(Math.min(bytes, to - position), position);
    if (chunk.length === 0) return null;
    const found = chunk.indexOf(lineFeed);
    if (found !== -1) return position + found + 1 < to ? position + found + 1 : null;
    position += chunk.length;
    bytes = Math.min(bytes * 2, chunkBytes);
  }
  return null;
}

async function seqAt(file: DurableFile, offset: number): Promise<number | null> {
  const [, digits] = seqInLine.exec(Buffer.from(await file.read(64, offset)).toString('latin1')) ?? [];
  return digits === undefined ? null : Number(digits);
}

/** Where the line of a number begins: found by halving, since each line says its number first. Null where that leads nowhere. */
async function offsetOf(file: DurableFile, size: number, seq: number): Promise<number | null> {
  let [low, high] = [0, size];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const start = await lineStartFrom(file, middle, high);
    if (start === null) {
      high = middle;
      continue;
    }
    const found = await seqAt(file, start);
    if (found === null) return null;
    if (found === seq) return start;
    if (found < seq) low = start + 1;
    else high = middle;
  }
  return null;
}

/** The place behind the line of a number, and how that line is written. Null where there is no such good line. */
export async function placeBehind(
  file: DurableFile,
  size: number,
  seq: number,
): Promise<(FilePosition & { readonly format: 1 | 2 }) | null> {
  const offset = await offsetOf(file, size, seq);
  if (offset === null) return null;
  for await (const { bytes, isWhole } of linesOf(file, offset, size)) {
    const checked = isWhole ? checkedAlone(bytes) : null;
    if (checked?.header.seq !== seq) return null;
    return { seq, hash: checked.hash, offset: offset + bytes.length + 1, format: checked.format };
  }
  return null;
}

/** A line that is good in itself, whatever stands before it; null where it is not. */
export function checkedAlone(line: Uint8Array): CheckedLine | null {
  try {
    const { header } = JSON.parse(Buffer.from(line).toString('utf8')) as {
      readonly header: { readonly seq: number; readonly prev: string };
    };
    const checked = checkLine(line, header.seq, header.prev);
    return typeof checked === 'string' ? null : checked;
  } catch {
    return null;
  }
}

/** What `checkLine` says; a line that is built to exhaust its reader has no shape. */
export function checkedLine(line: Uint8Array, { seq, hash }: LogPosition): CheckedLine | LineFault {
  try {
    return checkLine(line, seq + 1, hash);
  } catch {
    return 'shape';
  }
}

export function damaged(seq: number, fault: LineFault): StorageError {
  return fault === 'unknown'
    ? new StorageError('storage.newerFormat', { found: `#${String(seq)}`, known: '' })
    : new StorageError('storage.journalDamaged', { line: seq, fault });
}

/** A line as a transfer between systems leaves it: good but for a carriage return at its end. */
function hasBentEnd(line: Uint8Array): boolean {
  return line.at(-1) === carriageReturn && checkedAlone(line.subarray(0, -1)) !== null;
}

interface JournalReading<Event> {
  readonly reader: EventReader<Event>;
  readonly known: FilePosition;
  /** Number of a commit that is known to have been durable once: nothing up to it is an unfinished end. */
  readonly durableSeq: number;
  /** Takes each commit. May throw: then the reading ends with what it threw. */
  readonly onCommit: (commit: Extract<DecodedLine<Event>, { readonly ok: true }>['commit']) => void;
  readonly onProgress: (done: number, total: number) => void;
}

const couldBeTorn: ReadonlySet<LineFault> = new Set<LineFault>(['json', 'shape', 'crc']);
const lineStart = Buffer.from('{"crc":"');

/** Whether bytes can be the beginning of a block that never became whole: those of a line, as far as they were written. */
function beginsLikeBlock(bytes: Uint8Array): boolean {
  return bytes.subarray(0, lineStart.length).every((byte, index) => byte === 0 || byte === lineStart[index]);
}

/**
 * Reads from `known` to the end. The commits of one block became durable together, and a later block was only written once they
 * were. So a fault with no later block behind it is a block that a crash left unfinished (torn), provided that it looks like one and
 * that nothing says that it was durable; any other fault is damage.
 * @throws StorageError `storage.journalDamaged` (line, fault), `storage.newerFormat`, `storage.lineEndsBent`, `storage.journalShort`
 */
export async function readJournal<Event>(
  file: DurableFile,
  { reader, known, durableSeq, onCommit, onProgress }: JournalReading<Event>,
): Promise<{ readonly position: FilePosition; readonly isTorn: boolean }> {
  const size = await file.size();
  let position = known;
  let fault: LineFault | null = null;
  let turns = 0;
  for await (const { bytes, offset, isWhole } of linesOf(file, known.offset, size)) {
    if (++turns % 64 === 0) {
      onProgress(offset, size);
      await nextTurn();
    }
    if (fault !== null) {
      if (holdsBlockAfter(bytes, position.seq + 1)) throw damaged(position.seq + 1, fault);
      continue;
    }
    const checked = isWhole ? checkedLine(bytes, position) : 'json';
    if (typeof checked === 'string') {
      if (hasBentEnd(bytes)) throw new StorageError('storage.lineEndsBent', { line: position.seq + 1 });
      const isTornAtMost = couldBeTorn.has(checked) && position.seq >= durableSeq && beginsLikeBlock(bytes);
      // The line feed itself may be what was damaged: then the next line hangs on this one.
      if (!isTornAtMost || holdsBlockAfter(bytes, position.seq + 1)) throw damaged(position.seq + 1, checked);
      fault = checked;
      continue;
    }
    // The reader of the first format has to have seen the journal from its beginning.
    if (checked.format === 1 && known.seq > 0) throw damaged(position.seq + 1, 'content');
    const opened = openLine(checked, reader);
    if (!opened.ok) throw damaged(position.seq + 1, opened.fault);
    onCommit(opened.commit);
    position = { seq: opened.commit.seq, offset: offset + bytes.length + 1, hash: opened.hash };
  }
  if (position.seq < durableSeq) {
    throw new StorageError('storage.journalShort', { commits: position.seq, known: durableSeq });
  }
  return { position, isTorn: fault !== null };
}
