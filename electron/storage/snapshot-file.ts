import type { Adapter } from 'lowdb';
import { z } from 'zod';
import { sha256Hex } from './canonical';
import { StorageError } from './errors';
import { replaceFile } from './file-system';
import type { FileSystem } from './file-system';
import type { JournalPosition } from './file-event-log';

/** The record as it was after commit `seq`, with the place in the journal where reading goes on. */
export interface Snapshot {
  readonly assemblyId: string;
  readonly schemaVersion: number;
  readonly position: JournalPosition;
  readonly state: Readonly<Record<string, unknown>>;
}

/** One step from one version of the record's shape to the next, on a copy. */
export interface Migration {
  readonly from: number;
  readonly migrate: (state: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
}

const envelopeSchema = z.object({
  format: z.literal('palu-snapshot'),
  schemaVersion: z.number().int().positive(),
  assemblyId: z.string(),
  seq: z.number().int().nonnegative(),
  journalOffset: z.number().int().nonnegative(),
  headerHash: z.string().length(64),
  sha256: z.string().length(64),
});

/*
 * The file is two lines: the envelope, and the state as one line of JSON that `sha256` is taken over. So the state is turned into
 * text once and hashed as bytes, which matters at 100,000 participants.
 */

/**
 * lowdb's adapter with what lowdb leaves out: fsync, unique temporary names, a checksum, versions, and never an empty start over
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
    return decodeSnapshot(await this.fs.readFile(this.path));
  }

  async write(snapshot: Snapshot): Promise<void> {
    if (await this.fs.exists(this.path)) await this.fs.rename(this.path, this.previousPath);
    await replaceFile(this.fs, this.path, encodeSnapshot(snapshot));
  }
}

export function encodeSnapshot(snapshot: Snapshot): Uint8Array {
  const state = Buffer.from(JSON.stringify(snapshot.state), 'utf8');
  const envelope = JSON.stringify({
    format: 'palu-snapshot',
    schemaVersion: snapshot.schemaVersion,
    assemblyId: snapshot.assemblyId,
    seq: snapshot.position.seq,
    journalOffset: snapshot.position.offset,
    headerHash: snapshot.position.hash,
    sha256: sha256Hex(state),
  } satisfies z.infer<typeof envelopeSchema>);
  return Buffer.concat([Buffer.from(`${envelope}\n`, 'utf8'), state, Buffer.from('\n')]);
}

/** @throws Error where anything about the bytes is not as it was written. */
export function decodeSnapshot(bytes: Uint8Array): Snapshot {
  const end = bytes.indexOf(10);
  if (end === -1 || bytes.at(-1) !== 10) throw new Error('the snapshot is incomplete');
  const envelope = envelopeSchema.parse(JSON.parse(Buffer.from(bytes.subarray(0, end)).toString('utf8')));
  const stateBytes = bytes.subarray(end + 1, bytes.length - 1);
  if (sha256Hex(stateBytes) !== envelope.sha256) throw new Error('the checksum of the snapshot does not fit');
  const state = JSON.parse(Buffer.from(stateBytes).toString('utf8')) as unknown;
  return {
    assemblyId: envelope.assemblyId,
    schemaVersion: envelope.schemaVersion,
    position: { seq: envelope.seq, offset: envelope.journalOffset, hash: envelope.headerHash },
    state: z.record(z.string(), z.unknown()).parse(state),
  };
}

/**
 * Brings a snapshot to `version`, step by step, on a copy.
 * @throws StorageError `storage.newerFormat` where the file is from a newer program.
 */
export function migrateSnapshot(snapshot: Snapshot, version: number, migrations: readonly Migration[]): Snapshot {
  if (snapshot.schemaVersion > version) {
    throw new StorageError('storage.newerFormat', { found: snapshot.schemaVersion, known: version });
  }
  let { state, schemaVersion } = snapshot;
  while (schemaVersion < version) {
    const step = migrations.find((migration) => migration.from === schemaVersion);
    if (step === undefined) throw new Error(`no migration from version ${String(schemaVersion)}`);
    state = step.migrate(structuredClone(state));
    schemaVersion += 1;
  }
  return { ...snapshot, state, schemaVersion };
}
