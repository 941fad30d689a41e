import { createHash, randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { zipSync } from 'fflate';
import { z } from 'zod';
import { isSafeFileName } from '../../shared/text';
import { folderFormatVersion, identityName, journalName, readIdentity, subfolders } from './assembly-identity';
import { sha256Hex } from './canonical';
import { StorageError } from './errors';
import type { EventLog } from './event-log';
import { verifyJournal } from './file-event-log';
import { replaceFile, systemCode } from './file-system';
import type { FileSystem } from './file-system';
import type { EventCodec } from './journal-line';
import { unpacked, unpackedWhole, zipEntries } from './zip-reader';
import type { ZipEntry } from './zip-reader';

const archiveVersion = 1;
const manifestName = 'manifest.json';
const megabyte = 1 << 20;
/** Far above any real assembly; a bomb is stopped before it is unpacked. */
const mostUnpackedBytes = 1024 * megabyte;
const mostManifestBytes = 16 * megabyte;
const mostEntries = 20_000;
/** Journals pack to a tenth, scans hardly; what packs to less than this is no content of an assembly. */
const mostRatio = 250;
const smallBytes = 4 * megabyte;
/** Besides these two names only files in these folders are taken. */
const rootFiles = new Set([identityName, journalName]);
const keptFolders = ['attachments', 'documents', 'ballots'];
const safeName = /^(?:attachments|documents|ballots)\/([A-Za-z0-9 ._()-]{1,160})$/;

const manifestSchema = z.object({
  format: z.literal('palu-archive'),
  version: z.number().int().positive(),
  assemblyId: z.string(),
  createdAt: z.string(),
  files: z
    .array(z.object({ name: z.string(), bytes: z.number().int().nonnegative(), sha256: z.string().length(64) }))
    .max(mostEntries),
});
type ArchiveManifest = z.infer<typeof manifestSchema>;

/** The durable lines of a log, as they are. @throws StorageError `storage.journalDamaged`: no copy is made of what is damaged. */
async function journalOf(log: Pick<EventLog<unknown>, 'read'>): Promise<Uint8Array> {
  const lines: Uint8Array[] = [];
  for await (const { line } of log.read(1)) lines.push(line);
  return Buffer.concat(lines);
}

/**
 * Writes one assembly as a `.musda` archive (docs/file-format.md): `manifest.json` with a checksum per file, `assembly.json`,
 * the journal as it is durable now, attachments, documents and sealed ballot boxes. The snapshot is left out: it can be computed.
 * @param now ISO 8601.
 */
export async function exportArchive(
  fs: FileSystem,
  folder: string,
  log: Pick<EventLog<unknown>, 'read'>,
  target: string,
  now: string,
): Promise<ArchiveManifest> {
  const identity = await readIdentity(fs, folder);
  const files: Record<string, Uint8Array> = {
    [identityName]: await fs.readFile(join(folder, identityName)),
    [journalName]: await journalOf(log),
  };
  for (const kept of keptFolders) {
    const path = join(folder, kept);
    if (!(await fs.exists(path))) continue;
    for (const name of await fs.list(path)) {
      const entry = `${kept}/${name}`;
      if (isSafe(entry)) files[entry] = await fs.readFile(join(path, name));
    }
  }
  const manifest: ArchiveManifest = {
    format: 'palu-archive',
    version: archiveVersion,
    assemblyId: identity.assemblyId,
    createdAt: now,
    files: Object.entries(files).map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: sha256Hex(bytes) })),
  };
  const zipped = zipSync(
    { [manifestName]: Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), ...files },
    { level: 6, mtime: new Date('2020-01-01T00:00:00Z') },
  );
  await fs.makeFolder(dirname(target));
  await replaceFile(fs, target, zipped);
  return manifest;
}

interface InspectedArchive {
  readonly manifest: ArchiveManifest;
  /** One file of the manifest, unpacked. @throws StorageError `archive.damaged` (file). */
  readonly read: (name: string) => Promise<Uint8Array>;
}

/** Whether a name may be unpacked on every system: none that leads elsewhere, and none that Windows keeps or bends. */
function isSafe(name: string): boolean {
  if (name === manifestName || rootFiles.has(name)) return true;
  const fileName = safeName.exec(name)?.[1];
  return fileName !== undefined && !fileName.includes('..') && isSafeFileName(fileName);
}

/** @throws StorageError `archive.foreign`, `archive.unsafe` (name), `archive.tooLarge` (megabytes); nothing is unpacked yet. */
function safeEntries(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>();
  const seen = new Set<string>();
  let total = 0;
  for (const entry of zipEntries(bytes, mostEntries)) {
    const { name, bytes: size, packedBytes } = entry;
    total += size;
    const isBomb = size > smallBytes && size > packedBytes * mostRatio;
    if (total > mostUnpackedBytes || isBomb) {
      throw new StorageError('archive.tooLarge', { megabytes: Math.round(total / megabyte) });
    }
    // Two names that one disk takes for the same would be written over each other.
    if (!isSafe(name) || seen.has(name.toLowerCase()))
      throw new StorageError('archive.unsafe', { name: name.slice(0, 80) });
    seen.add(name.toLowerCase());
    entries.set(name, entry);
  }
  return entries;
}

async function readManifest(bytes: Uint8Array, entry: ZipEntry | undefined): Promise<ArchiveManifest> {
  if (entry === undefined) throw new StorageError('archive.foreign');
  if (entry.bytes > mostManifestBytes) throw new StorageError('archive.tooLarge', { megabytes: entry.bytes >> 20 });
  let json: unknown;
  try {
    json = JSON.parse(Buffer.from(await unpackedWhole(bytes, entry)).toString('utf8'));
  } catch {
    throw new StorageError('archive.damaged', { file: manifestName });
  }
  const parsed = manifestSchema.safeParse(json);
  if (!parsed.success) throw new StorageError('archive.foreign');
  if (parsed.data.version > archiveVersion) {
    throw new StorageError('archive.newerFormat', { found: parsed.data.version, known: archiveVersion });
  }
  return parsed.data;
}

/**
 * Reads an archive piece by piece and checks everything about it that can be checked without placing it. What is unpacked is counted
 * and hashed and not held.
 * @throws StorageError `archive.foreign`, `archive.damaged` (file), `archive.newerFormat`, `archive.unsafe`, `archive.tooLarge`.
 */
export async function inspectArchive(bytes: Uint8Array): Promise<InspectedArchive> {
  const entries = safeEntries(bytes);
  const manifest = await readManifest(bytes, entries.get(manifestName));
  const listed = new Set(manifest.files.map((file) => file.name));
  for (const name of entries.keys()) {
    if (name !== manifestName && !listed.has(name)) throw new StorageError('archive.unsafe', { name });
  }
  for (const { name, bytes: size, sha256 } of manifest.files) {
    const entry = entries.get(name);
    const isWhole = entry?.bytes === size && (await hashOf(bytes, entry)) === sha256;
    if (!isWhole) throw new StorageError('archive.damaged', { file: name });
  }
  if (!listed.has(identityName) || !listed.has(journalName)) throw new StorageError('archive.foreign');
  return {
    manifest,
    read: async (name) => {
      const entry = entries.get(name);
      if (entry === undefined) throw new StorageError('archive.damaged', { file: name });
      return unpackedWhole(bytes, entry);
    },
  };
}

async function hashOf(bytes: Uint8Array, entry: ZipEntry): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of unpacked(bytes, entry)) hash.update(piece);
  return hash.digest('hex');
}

/** Folders in which an archive is unpacked before it has its place begin like this; they are no assemblies. */
export const stagingPrefix = '.masuk-';

/**
 * Places an archive as a new folder: unpacked beside its place, its journal verified there, then renamed. Nothing half-done is left.
 * @throws StorageError as `inspectArchive`, and `archive.exists` where the folder is taken, `storage.journalDamaged`,
 * `storage.newerFormat`.
 */
export async function importArchive(
  fs: FileSystem,
  bytes: Uint8Array,
  folder: string,
  codec: Pick<EventCodec<unknown>, 'reader'>,
): Promise<ArchiveManifest> {
  const { manifest, read } = await inspectArchive(bytes);
  const taken = () => new StorageError('archive.exists', { title: basename(folder) });
  if (await fs.exists(folder)) throw taken();
  const staging = join(dirname(folder), `${stagingPrefix}${randomBytes(6).toString('hex')}`);
  try {
    await fs.makeFolder(staging);
    for (const name of subfolders) await fs.makeFolder(join(staging, name));
    for (const { name } of manifest.files) {
      await replaceFile(fs, join(staging, ...name.split('/')), await read(name));
    }
    const identity = await readIdentity(fs, staging);
    if (identity.version > folderFormatVersion || identity.assemblyId !== manifest.assemblyId) {
      throw new StorageError('archive.damaged', { file: identityName });
    }
    await verifyJournal(fs, join(staging, journalName), codec);
    if (await fs.exists(folder)) throw taken();
    await fs.rename(staging, folder).catch((error: unknown) => {
      throw ['EEXIST', 'ENOTEMPTY', 'EPERM'].includes(systemCode(error)) ? taken() : error;
    });
    await fs.syncFolder(dirname(folder));
  } catch (error) {
    await fs.remove(staging);
    throw error;
  }
  return manifest;
}
