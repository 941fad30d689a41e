import { dirname, join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { z } from 'zod';
import { journalName, readIdentity, folderFormatVersion } from './assembly-folder';
import { sha256Hex } from './canonical';
import { StorageError } from './errors';
import { verifyJournal } from './file-event-log';
import { replaceFile } from './file-system';
import type { FileSystem } from './file-system';

const archiveVersion = 1;
const megabyte = 1 << 20;
/** Far above any real assembly; a bomb is stopped before it is unpacked. */
const mostUnpackedBytes = 1024 * megabyte;
const mostEntries = 20_000;
/** Besides these two names only files in these folders are taken. */
const rootFiles = new Set(['assembly.json', journalName]);
const keptFolders = ['attachments', 'documents', 'ballots'];
const safeName = /^(?:attachments|documents|ballots)\/[A-Za-z0-9 ._()-]{1,160}$/;

const manifestSchema = z.object({
  format: z.literal('palu-archive'),
  version: z.number().int().positive(),
  assemblyId: z.string(),
  createdAt: z.string(),
  files: z.array(z.object({ name: z.string(), bytes: z.number().int().nonnegative(), sha256: z.string().length(64) })),
});
export type ArchiveManifest = z.infer<typeof manifestSchema>;

/**
 * Writes one assembly as a `.musda` archive (docs/file-format.md): `manifest.json` with a checksum per file, `assembly.json`,
 * the journal up to its durable end, attachments, documents and sealed ballot boxes. The snapshot is left out: it can be computed.
 */
export async function exportArchive(
  fs: FileSystem,
  folder: string,
  target: string,
  options: { readonly journalBytes: number; readonly now: string },
): Promise<ArchiveManifest> {
  const identity = await readIdentity(fs, folder);
  const files: Record<string, Uint8Array> = {
    'assembly.json': await fs.readFile(join(folder, 'assembly.json')),
    [journalName]: (await fs.readFile(join(folder, journalName))).subarray(0, options.journalBytes),
  };
  for (const kept of keptFolders) {
    const path = join(folder, kept);
    if (!(await fs.exists(path))) continue;
    for (const name of await fs.list(path)) {
      const entry = `${kept}/${name}`;
      if (safeName.test(entry)) files[entry] = await fs.readFile(join(path, name));
    }
  }
  const manifest: ArchiveManifest = {
    format: 'palu-archive',
    version: archiveVersion,
    assemblyId: identity.assemblyId,
    createdAt: options.now,
    files: Object.entries(files).map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: sha256Hex(bytes) })),
  };
  const zipped = zipSync(
    { 'manifest.json': Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), ...files },
    { level: 6, mtime: new Date('2020-01-01T00:00:00Z') },
  );
  await fs.makeFolder(dirname(target));
  await replaceFile(fs, target, zipped);
  return manifest;
}

export interface InspectedArchive {
  readonly manifest: ArchiveManifest;
  readonly files: Readonly<Record<string, Uint8Array>>;
}

function isSafe(name: string): boolean {
  return name === 'manifest.json' || rootFiles.has(name) || (safeName.test(name) && !name.includes('..'));
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  let entries = 0;
  let total = 0;
  const seen = new Set<string>();
  try {
    return unzipSync(bytes, {
      filter({ name, originalSize }) {
        entries += 1;
        total += originalSize;
        if (entries > mostEntries || total > mostUnpackedBytes) {
          throw new StorageError('archive.tooLarge', { megabytes: Math.round(total / megabyte) });
        }
        if (!isSafe(name) || seen.has(name)) throw new StorageError('archive.unsafe', { name: name.slice(0, 80) });
        seen.add(name);
        return true;
      },
    });
  } catch (error) {
    if (error instanceof StorageError) throw error;
    throw new StorageError('archive.foreign', {}, { cause: error });
  }
}

/**
 * Reads an archive whole and checks everything about it that can be checked without placing it.
 * @throws StorageError `archive.foreign`, `archive.damaged` (file), `archive.newerFormat`, `archive.unsafe`, `archive.tooLarge`.
 */
export function inspectArchive(bytes: Uint8Array): InspectedArchive {
  const files = unpack(bytes);
  const manifestBytes = files['manifest.json'];
  if (manifestBytes === undefined) throw new StorageError('archive.foreign');
  let json: unknown;
  try {
    json = JSON.parse(Buffer.from(manifestBytes).toString('utf8'));
  } catch {
    throw new StorageError('archive.damaged', { file: 'manifest.json' });
  }
  const parsed = manifestSchema.safeParse(json);
  if (!parsed.success) throw new StorageError('archive.foreign');
  const manifest = parsed.data;
  if (manifest.version > archiveVersion) {
    throw new StorageError('archive.newerFormat', { found: manifest.version, known: archiveVersion });
  }
  const listed = new Set(manifest.files.map((file) => file.name));
  for (const { name, bytes: size, sha256 } of manifest.files) {
    const content = files[name];
    if (content === undefined || content.length !== size || sha256Hex(content) !== sha256) {
      throw new StorageError('archive.damaged', { file: name });
    }
  }
  for (const name of Object.keys(files)) {
    if (name !== 'manifest.json' && !listed.has(name)) throw new StorageError('archive.unsafe', { name });
  }
  if (!listed.has('assembly.json') || !listed.has(journalName)) throw new StorageError('archive.foreign');
  return { manifest, files };
}

/**
 * Places an archive as a new folder: unpacked beside its place, its journal verified there, then renamed. Nothing half-done is left.
 * @throws StorageError as `inspectArchive`, and `archive.exists` where the folder is taken, `storage.journalDamaged`.
 */
export async function importArchive(fs: FileSystem, bytes: Uint8Array, folder: string): Promise<ArchiveManifest> {
  const { manifest, files } = inspectArchive(bytes);
  if (await fs.exists(folder)) throw new StorageError('archive.exists', { folder });
  const staging = `${folder}.importing`;
  await fs.remove(staging);
  try {
    await fs.makeFolder(staging);
    for (const name of [...keptFolders, 'backups']) await fs.makeFolder(join(staging, name));
    for (const { name } of manifest.files) {
      const content = files[name];
      if (content !== undefined) await replaceFile(fs, join(staging, ...name.split('/')), content);
    }
    const identity = await readIdentity(fs, staging);
    if (identity.version > folderFormatVersion || identity.assemblyId !== manifest.assemblyId) {
      throw new StorageError('archive.damaged', { file: 'assembly.json' });
    }
    await verifyJournal(fs, join(staging, journalName));
    await fs.rename(staging, folder);
    await fs.syncFolder(dirname(folder));
  } catch (error) {
    await fs.remove(staging);
    throw error;
  }
  return manifest;
}
