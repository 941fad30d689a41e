import { constants, fstatSync, statSync } from 'node:fs';
import { link, mkdir, open, readdir, readFile, rename, rm, stat, unlink } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** An open file that is written at positions and made durable by hand. */
export interface DurableFile {
  /** Writes all bytes at `position`, or rejects; bytes may have been written in part when it rejects. */
  write(bytes: Uint8Array, position: number): Promise<void>;
  read(length: number, position: number): Promise<Uint8Array>;
  size(): Promise<number>;
  /** Which file this is, whatever its name is by now: the same text as `identityOf` of a path that leads to it. */
  identity(): Promise<string>;
  truncate(size: number): Promise<void>;
  /** Resolves only once everything written is on the disk. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/**
 * The few operations that the storage is made of. Everything that must survive a power cut goes through here, so that a test can
 * make each of them fail.
 */
export interface FileSystem {
  open(path: string, mode: 'read' | 'readWrite' | 'createNew'): Promise<DurableFile>;
  /**
   * Makes a new file that has its durable content from the moment that it has its name.
   * Rejects with EEXIST where the name is taken: of any number that try at once, one succeeds.
   */
  createWhole(path: string, bytes: Uint8Array): Promise<void>;
  /** Which file a path leads to now, or null where it leads to none. */
  identityOf(path: string): Promise<string | null>;
  readFile(path: string): Promise<Uint8Array>;
  rename(from: string, to: string): Promise<void>;
  /** Makes renames and new names in a folder durable; a no-op where the platform cannot. */
  syncFolder(path: string): Promise<void>;
  makeFolder(path: string): Promise<void>;
  list(path: string): Promise<readonly string[]>;
  exists(path: string): Promise<boolean>;
  remove(path: string): Promise<void>;
}

class NodeFile implements DurableFile {
  constructor(private readonly handle: FileHandle) {}

  async write(bytes: Uint8Array, position: number): Promise<void> {
    let done = 0;
    while (done < bytes.length) {
      const { bytesWritten } = await this.handle.write(bytes, done, bytes.length - done, position + done);
      done += bytesWritten;
    }
  }

  async read(length: number, position: number): Promise<Uint8Array> {
    const buffer = new Uint8Array(length);
    let done = 0;
    while (done < length) {
      const { bytesRead } = await this.handle.read(buffer, done, length - done, position + done);
      if (bytesRead === 0) break;
      done += bytesRead;
    }
    return buffer.subarray(0, done);
  }

  async size(): Promise<number> {
    return fstatSync(this.handle.fd).size;
  }

  async identity(): Promise<string> {
    const { dev, ino } = await this.handle.stat({ bigint: true });
    return identityText(dev, ino);
  }

  async truncate(size: number): Promise<void> {
    await this.handle.truncate(size);
  }

  async sync(): Promise<void> {
    await this.handle.datasync();
  }

  async close(): Promise<void> {
    await this.handle.close();
  }
}

function identityText(device: bigint, inode: bigint): string {
  return `${String(device)}:${String(inode)}`;
}

const passing = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** The code of a system error (`ENOSPC`), or an empty text where the error is of another kind. */
export function systemCode(error: unknown): string {
  const isCoded = error instanceof Error && 'code' in error && typeof error.code === 'string';
  return isCoded && /^E[A-Z0-9]+$/.test(String(error.code)) ? String(error.code) : '';
}

/** On Windows a virus scanner may hold a file for a moment: wait and try again, a few times. */
async function renameWithPatience(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      if (process.platform !== 'win32' || attempt === 8 || !passing.has(systemCode(error))) throw error;
      await pause(2 ** attempt * 5);
    }
  }
}

const openFlags = {
  read: constants.O_RDONLY,
  readWrite: constants.O_RDWR,
  createNew: constants.O_RDWR | constants.O_CREAT | constants.O_EXCL,
} as const;

/** What a disk answers that knows no second name for a file (FAT, some network folders). */
const withoutLinks = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EINVAL', 'EMLINK']);

async function writeNew(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, openFlags.createNew);
  try {
    await handle.writeFile(bytes);
    await handle.datasync();
  } finally {
    await handle.close();
  }
}

/** The real disk. */
export const nodeFileSystem: FileSystem = {
  async open(path, mode) {
    return new NodeFile(await open(path, openFlags[mode]));
  },
  async createWhole(path, bytes) {
    const temporary = temporaryNameOf(path);
    try {
      await writeNew(temporary, bytes);
      await link(temporary, path);
    } catch (error) {
      if (!withoutLinks.has(systemCode(error))) throw error;
      // Exclusive all the same, but for a moment the name is there without its content.
      await writeNew(path, bytes);
    } finally {
      await unlink(temporary).catch(() => undefined);
    }
  },
  // Asked four times before each act is acknowledged: at once, a look takes some microseconds; by way of the threads ten times as long.
  async identityOf(path) {
    try {
      const found = statSync(path, { bigint: true, throwIfNoEntry: false });
      return found === undefined ? null : identityText(found.dev, found.ino);
    } catch (error) {
      if (systemCode(error) === 'ENOTDIR') return null;
      throw error;
    }
  },
  readFile: (path) => readFile(path),
  rename: renameWithPatience,
  async syncFolder(path) {
    if (process.platform === 'win32') return;
    const handle = await open(path, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  async makeFolder(path) {
    await mkdir(path, { recursive: true });
  },
  list: (path) => readdir(path),
  async exists(path) {
    try {
      await stat(path);
      return true;
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return false;
      throw error;
    }
  },
  async remove(path) {
    await rm(path, { force: true, recursive: true });
  },
};

let uniqueNames = 0;

/** A name beside `path` that nobody else uses: neither another process, nor this one, nor an earlier one of the same number. */
function temporaryNameOf(path: string): string {
  return `${path}.${String(process.pid)}-${String(Date.now())}-${String(uniqueNames++)}.tmp`;
}

/**
 * Replaces a file so that after a power cut either the old or the new content is there, whole: unique temporary file in the same
 * folder → fsync → rename → fsync of the folder.
 */
export async function replaceFile(fs: FileSystem, path: string, bytes: Uint8Array): Promise<void> {
  const temporary = temporaryNameOf(path);
  try {
    const file = await fs.open(temporary, 'createNew');
    try {
      await file.write(bytes, 0);
      await file.sync();
    } finally {
      await file.close();
    }
    await fs.rename(temporary, path);
  } catch (error) {
    await fs.remove(temporary).catch(() => undefined);
    throw error;
  }
  await fs.syncFolder(dirname(path));
}
