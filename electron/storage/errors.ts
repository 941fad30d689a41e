import { systemCode } from './file-system';

export const storageErrorCodes = [
  'storage.diskFull',
  'storage.readOnly',
  'storage.writeFailed',
  'storage.poisoned',
  'storage.closed',
  'storage.wrongSeq',
  'storage.journalDamaged',
  'storage.newerFormat',
  'storage.foreign',
  'storage.locked',
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
] as const;
export type StorageErrorCode = (typeof storageErrorCodes)[number];

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

/** The storage error that a failed write amounts to. */
export function writeError(error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  const code = systemCode(error);
  const cause = { cause: error };
  if (code === 'ENOSPC' || code === 'EDQUOT') return new StorageError('storage.diskFull', {}, cause);
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return new StorageError('storage.readOnly', {}, cause);
  return new StorageError('storage.writeFailed', { reason: code }, cause);
}
