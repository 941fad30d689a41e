import { dirname, join } from 'node:path';
import { z } from 'zod';
import { readError, StorageError } from './errors';
import { replaceFile } from './file-system';
import type { FileSystem } from './file-system';

/** Version of the folder's layout; a newer one is refused politely. */
export const folderFormatVersion = 1;

const identitySchema = z.object({
  format: z.literal('palu-assembly'),
  version: z.number().int().positive(),
  assemblyId: z.string().min(1),
  createdAt: z.string(),
  /** How the assembly is called in a list, as far as the folder knows; the journal is the truth. */
  title: z.string().max(500).exactOptional(),
});
export type AssemblyIdentity = z.infer<typeof identitySchema>;

export const journalName = 'journal.ndjson';
export const identityName = 'assembly.json';
export const subfolders = ['ballots', 'attachments', 'documents', 'backups'] as const;

export async function writeIdentity(fs: FileSystem, folder: string, identity: AssemblyIdentity): Promise<void> {
  await replaceFile(fs, join(folder, identityName), Buffer.from(`${JSON.stringify(identity, null, 2)}\n`));
}

/**
 * Makes the folder of a new assembly with an empty journal.
 * @throws StorageError `storage.exists` where something is there already.
 */
export async function createFolder(fs: FileSystem, folder: string, identity: AssemblyIdentity): Promise<void> {
  if (await fs.exists(join(folder, identityName))) throw new StorageError('storage.exists', { folder });
  await fs.makeFolder(folder);
  for (const name of subfolders) await fs.makeFolder(join(folder, name));
  const journal = await fs.open(join(folder, journalName), 'createNew');
  try {
    await journal.sync();
  } finally {
    await journal.close();
  }
  await writeIdentity(fs, folder, identity);
  await fs.syncFolder(dirname(folder));
}

/**
 * Who an assembly's folder belongs to.
 * @throws StorageError `storage.missing`, `storage.foreign`, `storage.unreadable` or `storage.newerFormat`.
 */
export async function readIdentity(fs: FileSystem, folder: string): Promise<AssemblyIdentity> {
  const path = join(folder, identityName);
  if ((await fs.identityOf(path)) === null) throw new StorageError('storage.missing', { folder });
  const bytes = await fs.readFile(path).catch((error: unknown) => {
    throw readError(error, path);
  });
  let json: unknown;
  try {
    json = JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    throw new StorageError('storage.foreign', { folder });
  }
  const parsed = identitySchema.safeParse(json);
  if (!parsed.success) throw new StorageError('storage.foreign', { folder });
  if (parsed.data.version > folderFormatVersion) {
    throw new StorageError('storage.newerFormat', { found: parsed.data.version, known: folderFormatVersion });
  }
  return parsed.data;
}
