import { systemCode } from './file-system';

export const storageErrorCodes = [
  'storage.diskFull',
  'storage.readOnly',
  'storage.writeFailed',
  'storage.poisoned',
  'storage.closed',
  'storage.wrongSeq',
  'storage.journalDamaged',
  'storage.erasureChanged',
  'storage.erasureUntold',
  'storage.journalMissing',
  'storage.journalEmpty',
  'storage.journalShort',
  'storage.journalReplaced',
  'storage.lineEndsBent',
  'storage.takenOver',
  'storage.unreadable',
  'storage.beyondRepair',
  'storage.newerFormat',
  'storage.foreign',
  'storage.locked',
  'storage.lockedElsewhere',
  'storage.exists',
  'storage.missing',
  'storage.attachmentMissing',
  'storage.attachmentChanged',
  'archive.foreign',
  'archive.damaged',
  'archive.newerFormat',
  'archive.unsafe',
  'archive.tooLarge',
  'archive.exists',
  'copy.missing',
] as const;
type StorageErrorCode = (typeof storageErrorCodes)[number];

/** A failure that a person must be told: a code and the values its words need. The wording is the renderer's. */
export class StorageError extends Error {
  override readonly name = 'StorageError';

  constructor(
    readonly code: StorageErrorCode,
    readonly params: Readonly<Record<string, string | number>> = {},
    options?: { readonly cause?: unknown },
  ) {
    super(code, options);
  }
}

/** Codes of the system that say something about the disk, as against a mistake of the program. */
const diskCodes = new Set(
  'ENOSPC EDQUOT EROFS EACCES EPERM EIO EBUSY ENOENT ENOTDIR EISDIR ENOTEMPTY EEXIST EMFILE ENFILE ENAMETOOLONG ENXIO ENODEV ESTALE EFBIG ELOOP ETXTBSY'.split(
    ' ',
  ),
);

/** Whether the disk, and not the program, is what failed. */
export function isDiskError(error: unknown): boolean {
  return diskCodes.has(systemCode(error));
}

/** The storage error that a failed reading amounts to. @param file what could not be read. */
export function readError(error: unknown, file: string): unknown {
  if (!isDiskError(error)) return error;
  const code = systemCode(error);
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EROFS') return writeError(error);
  return new StorageError('storage.unreadable', { file, reason: code }, { cause: error });
}

/** The storage error that a failed write amounts to. */
export function writeError(error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  const code = systemCode(error);
  const cause = { cause: error };
  if (code === 'ENOSPC' || code === 'EDQUOT') return new StorageError('storage.diskFull', {}, cause);
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return new StorageError('storage.readOnly', {}, cause);
  return new StorageError('storage.writeFailed', { reason: code }, cause);
}
