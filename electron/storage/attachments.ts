import { join } from 'node:path';
import { sha256Hex } from './canonical';
import { StorageError, writeError } from './errors';
import { replaceFile } from './file-system';
import type { FileSystem } from './file-system';

/*
 * Files beside the journal, named by their content: `attachments/<sha256>.<ending>`. A file is durable before the event that names it
 * is appended, and is never written over with other content; one that no event names was cut off in between and harms nothing.
 */

export const attachmentsFolder = 'attachments';

const endings = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' } as const;

/** What the storage must know of an attachment to find it. */
interface StoredAttachment {
  readonly sha256: string;
  readonly mediaType: keyof typeof endings;
}

/** The name under which an attachment lies in its folder, and in an archive. */
export function attachmentFileName({ sha256, mediaType }: StoredAttachment): string {
  return `${sha256}.${endings[mediaType]}`;
}

function pathOf(folder: string, attachment: StoredAttachment): string {
  return join(folder, attachmentsFolder, attachmentFileName(attachment));
}

/**
 * Lays a file into the assembly's folder and answers once it is durable there.
 * @returns its SHA-256 in hex.
 * @throws StorageError `storage.diskFull`, `storage.readOnly`, `storage.writeFailed`; nothing half-written is left then.
 */
export async function writeAttachment(
  fs: FileSystem,
  folder: string,
  bytes: Uint8Array,
  mediaType: StoredAttachment['mediaType'],
): Promise<string> {
  const sha256 = sha256Hex(bytes);
  const path = pathOf(folder, { sha256, mediaType });
  try {
    if ((await fs.exists(path)) && sha256Hex(await fs.readFile(path)) === sha256) {
      // It may have been renamed into place just before a power cut: its name is made durable with the act that needs it.
      await fs.syncFolder(join(folder, attachmentsFolder));
      return sha256;
    }
    await fs.makeFolder(join(folder, attachmentsFolder));
    await fs.syncFolder(folder);
    await replaceFile(fs, path, bytes);
  } catch (error) {
    throw writeError(error);
  }
  return sha256;
}

/**
 * The bytes of an attachment, exactly as they were attached.
 * @throws StorageError `storage.attachmentMissing`, `storage.attachmentChanged` (file).
 */
export async function readAttachment(
  fs: FileSystem,
  folder: string,
  attachment: StoredAttachment,
): Promise<Uint8Array> {
  const path = pathOf(folder, attachment);
  const file = attachmentFileName(attachment);
  if (!(await fs.exists(path))) throw new StorageError('storage.attachmentMissing', { file });
  const bytes = await fs.readFile(path);
  if (sha256Hex(bytes) !== attachment.sha256) throw new StorageError('storage.attachmentChanged', { file });
  return bytes;
}

/** Reads every attachment once. @returns how many there are. @throws StorageError as `readAttachment`, for the first that fails. */
export async function verifyAttachments(
  fs: FileSystem,
  folder: string,
  attachments: Iterable<StoredAttachment>,
): Promise<number> {
  let count = 0;
  for (const attachment of attachments) {
    await readAttachment(fs, folder, attachment);
    count += 1;
  }
  return count;
}
