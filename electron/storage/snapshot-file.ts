import { join } from 'node:path';
import type { Adapter } from 'lowdb';
import { z } from 'zod';
import { sha256Hex } from './canonical';
import type { LogPosition } from './event-log';
import { replaceFile } from './file-system';
import type { FileSystem } from './file-system';

/** The record as it was after a commit: a cache of what replaying the journal gives. */
export interface Snapshot {
  readonly assemblyId: string;
  /** Names the shape that the state has; a program whose state has another shape replays the journal. */
  readonly fingerprint: string;
  readonly position: LogPosition;
  readonly state: Readonly<Record<string, unknown>>;
  /** The id of each command up to `position`, by the number of its commit: it acts once, for ever. */
  readonly commandIds: readonly string[];
}

const envelopeSchema = z.object({
  format: z.literal('palu-snapshot'),
  /** Missing in snapshots of earlier programs, which named their shape by a number. */
  fingerprint: z.string().default(''),
  assemblyId: z.string(),
  seq: z.number().int().nonnegative(),
  headerHash: z.string().length(64),
  sha256: z.string().length(64),
});

/*
 * The file is three lines: the envelope, the state, and the ids of the commands. `sha256` is taken over everything behind the
 * envelope. So the state is turned into text once and hashed as bytes, which matters at 100,000 participants.
 */

export const snapshotName = 'snapshot.json';
export const previousSnapshotName = 'snapshot.previous.json';

/**
 * lowdb's adapter with what lowdb leaves out: fsync, unique temporary names, a checksum, a fingerprint, and never an empty start over
 * existing data. `read` answers null only where there is no file at all.
 */
export class SnapshotAdapter implements Adapter<Snapshot> {
  constructor(
    private readonly fs: FileSystem,
    private readonly path: string,
    private readonly previousPath: string,
  ) {}

  async read(): Promise<Snapshot | null> {
    if (!(await this.fs.exists(this.path))) return null;
    const read = decodeSnapshot(await this.fs.readFile(this.path));
    return read.snapshot();
  }

  async write(snapshot: Snapshot): Promise<void> {
    if (await this.fs.exists(this.path)) await this.fs.rename(this.path, this.previousPath);
    await replaceFile(this.fs, this.path, encodeSnapshot(snapshot));
  }
}

export function encodeSnapshot(snapshot: Snapshot): Uint8Array {
  const { fingerprint, assemblyId, position, state, commandIds } = snapshot;
  const content = Buffer.from(`${JSON.stringify(state)}\n${JSON.stringify(commandIds)}\n`, 'utf8');
  const envelope = JSON.stringify({
    format: 'palu-snapshot',
    fingerprint,
    assemblyId,
    seq: position.seq,
    headerHash: position.hash,
    sha256: sha256Hex(content),
  } satisfies z.infer<typeof envelopeSchema>);
  return Buffer.concat([Buffer.from(`${envelope}\n`, 'utf8'), content]);
}

/** A snapshot file that is as it was written; what it holds is read when it is wanted. */
interface ReadSnapshot {
  readonly assemblyId: string;
  readonly fingerprint: string;
  /** Number of a commit that was durable when this was written. */
  readonly seq: number;
  /** @throws Error where the content is not that of a snapshot of this program. */
  readonly snapshot: () => Snapshot;
}

/** @throws Error where the bytes are not as they were written. */
export function decodeSnapshot(bytes: Uint8Array): ReadSnapshot {
  const end = bytes.indexOf(10);
  if (end === -1 || bytes.at(-1) !== 10) throw new Error('the snapshot is incomplete');
  const { fingerprint, assemblyId, seq, headerHash, sha256 } = envelopeSchema.parse(
    JSON.parse(Buffer.from(bytes.subarray(0, end)).toString('utf8')),
  );
  const content = bytes.subarray(end + 1);
  // The first programs took the checksum without the last line feed.
  if (![content, content.subarray(0, -1)].some((covered) => sha256Hex(covered) === sha256)) {
    throw new Error('the checksum of the snapshot does not fit');
  }
  return {
    assemblyId,
    fingerprint,
    seq,
    snapshot() {
      const stateEnd = content.indexOf(10);
      const [state, ids] = [content.subarray(0, stateEnd), content.subarray(stateEnd + 1)].map((part): unknown =>
        JSON.parse(Buffer.from(part).toString('utf8')),
      );
      return {
        assemblyId,
        fingerprint,
        position: { seq, hash: headerHash },
        state: z.record(z.string(), z.unknown()).parse(state),
        commandIds: z.array(z.string()).length(seq).parse(ids),
      };
    },
  };
}

export interface FoundSnapshots {
  /** Those that are as they were written, the newest first. */
  readonly whole: readonly (ReadSnapshot & { readonly which: 'newest' | 'previous' })[];
  readonly damaged: number;
  /** The highest commit that any of them proves to have been durable. */
  readonly durableSeq: number;
}

/** Looks for the snapshots of an assembly. Whatever is wrong with one, it is passed over. */
export async function findSnapshots(fs: FileSystem, folder: string, assemblyId: string): Promise<FoundSnapshots> {
  const whole: FoundSnapshots['whole'][number][] = [];
  let damaged = 0;
  for (const [name, which] of [
    [snapshotName, 'newest'],
    [previousSnapshotName, 'previous'],
  ] as const) {
    const path = join(folder, name);
    try {
      if ((await fs.identityOf(path)) === null) continue;
      const read = decodeSnapshot(await fs.readFile(path));
      if (read.assemblyId !== assemblyId) throw new Error('the snapshot is of another assembly');
      whole.push({ ...read, which });
    } catch {
      damaged += 1;
    }
  }
  return { whole, damaged, durableSeq: Math.max(0, ...whole.map(({ seq }) => seq)) };
}
