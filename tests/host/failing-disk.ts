import { nodeFileSystem } from '../../electron/storage';
import type { DurableFile, FileSystem } from '../../electron/storage';

type Operation = 'open' | 'write' | 'sync' | 'rename' | 'makeFolder' | 'createWhole' | 'readFile';

/** The real disk, of which single operations fail with the code of a system error. */
export class FailingDisk implements FileSystem {
  /** The code with which an operation on a path fails, or null. */
  codeOf: (operation: Operation, path: string) => string | null = () => null;

  private check(operation: Operation, path: string): void {
    const code = this.codeOf(operation, path);
    if (code !== null) throw Object.assign(new Error(`${code}: ${path}`), { code });
  }

  async open(path: string, mode: 'read' | 'readWrite' | 'createNew'): Promise<DurableFile> {
    this.check('open', path);
    const file = await nodeFileSystem.open(path, mode);
    return {
      read: (length, position) => file.read(length, position),
      size: () => file.size(),
      identity: () => file.identity(),
      truncate: (size) => file.truncate(size),
      close: () => file.close(),
      write: async (bytes, position) => {
        this.check('write', path);
        await file.write(bytes, position);
      },
      sync: async () => {
        this.check('sync', path);
        await file.sync();
      },
    };
  }

  async createWhole(path: string, bytes: Uint8Array): Promise<void> {
    this.check('createWhole', path);
    await nodeFileSystem.createWhole(path, bytes);
  }

  async readFile(path: string): Promise<Uint8Array> {
    this.check('readFile', path);
    return nodeFileSystem.readFile(path);
  }

  async rename(from: string, to: string): Promise<void> {
    this.check('rename', from);
    await nodeFileSystem.rename(from, to);
  }

  async makeFolder(path: string): Promise<void> {
    this.check('makeFolder', path);
    await nodeFileSystem.makeFolder(path);
  }

  identityOf(path: string): Promise<string | null> {
    return nodeFileSystem.identityOf(path);
  }

  syncFolder(path: string): Promise<void> {
    return nodeFileSystem.syncFolder(path);
  }

  list(path: string): Promise<readonly string[]> {
    return nodeFileSystem.list(path);
  }

  exists(path: string): Promise<boolean> {
    return nodeFileSystem.exists(path);
  }

  remove(path: string): Promise<void> {
    return nodeFileSystem.remove(path);
  }
}
