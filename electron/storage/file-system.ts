import { constants } from 'node:fs';
import { open, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** An open file that is written at positions and made durable by hand. */
export interface DurableFile {
  /** Writes all bytes at `position`, or rejects; bytes may have been written in part when it rejects. */
  write(bytes: Uint8Array, position: number): Promise<void>;
  read(length: number, position: number): Promise<Uint8Array>;
  size(): Promise<number>;
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
  open(path: string, mode: 'readWrite' | 'createNew'): Promise<DurableFile>;
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
    return (await this.handle.stat()).size;
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

const passing = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** The code of a system error, or an empty text. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
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

/** The real disk. */
export const nodeFileSystem: FileSystem = {
  async open(path, mode) {
    const flags = mode === 'createNew' ? constants.O_RDWR | constants.O_CREAT | constants.O_EXCL : constants.O_RDWR;
    return new NodeFile(await open(path, flags));
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

/**
 * Replaces a file so that after a power cut either the old or the new content is there, whole: unique temporary file in the same
 * folder → fsync → rename → fsync of the folder.
 */
export async function replaceFile(fs: FileSystem, path: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${path}.${String(process.pid)}-${String(Date.now())}-${String(uniqueNames++)}.tmp`;
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
