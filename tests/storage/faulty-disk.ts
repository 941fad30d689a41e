import { dirname } from 'node:path';
import type { DurableFile, FileSystem } from '../../electron/storage';

export type Operation =
  'open' | 'write' | 'sync' | 'truncate' | 'rename' | 'syncFolder' | 'readFile' | 'remove' | 'makeFolder';

/** What befalls an operation: an error of the system, for a write after some of its bytes. */
export interface Fault {
  readonly code: 'ENOSPC' | 'EIO' | 'EPERM' | 'EACCES' | 'EROFS';
  /** Share of the bytes that a failing write still leaves, 0 to 1. */
  readonly partly?: number;
}

class SystemError extends Error {
  constructor(
    readonly code: string,
    path: string,
  ) {
    super(`${code}: ${path}`);
  }
}

/** Content as programs see it, and as the platter has it since the last fsync. */
interface Inode {
  readonly number: number;
  cached: Uint8Array;
  durable: Uint8Array;
}

let inodes = 0;

function inodeOf(cached: Uint8Array, durable: Uint8Array): Inode {
  inodes += 1;
  return { number: inodes, cached, durable };
}

const sectorBytes = 512;

function copyOf(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes);
}

/**
 * A disk in memory that behaves like a bad real one: writes stay in the cache until a sync, names until their folder is synced, any
 * operation can fail, and a power cut keeps what was synced and a random part of the rest, sector by sector and in any order.
 */
export class FaultyDisk implements FileSystem {
  private names = new Map<string, Inode | 'folder'>();
  private durableNames = new Map<string, Inode | 'folder'>();
  private isOn = true;
  /** Decides for each operation whether it fails. */
  faultOf: (operation: Operation, path: string) => Fault | null = () => null;
  /** How often each operation was carried out. */
  readonly counts = new Map<Operation, number>();

  private async enter(operation: Operation, path: string): Promise<Fault | null> {
    // As on a real disk the answer comes later than the call.
    await Promise.resolve();
    if (!this.isOn) throw new SystemError('EIO', path);
    this.counts.set(operation, (this.counts.get(operation) ?? 0) + 1);
    const fault = this.faultOf(operation, path);
    if (fault !== null && operation !== 'write') throw new SystemError(fault.code, path);
    return fault;
  }

  private fileAt(path: string): Inode {
    const inode = this.names.get(path);
    if (inode === undefined || inode === 'folder') throw new SystemError('ENOENT', path);
    return inode;
  }

  async open(path: string, mode: 'read' | 'readWrite' | 'createNew'): Promise<DurableFile> {
    await this.enter('open', path);
    if (mode === 'createNew') {
      if (this.names.has(path)) throw new SystemError('EEXIST', path);
      if (this.names.get(dirname(path)) !== 'folder') throw new SystemError('ENOENT', path);
      this.names.set(path, inodeOf(new Uint8Array(0), new Uint8Array(0)));
    }
    const inode = this.fileAt(path);
    return {
      write: async (bytes, position) => {
        const fault = await this.enter('write', path);
        const kept = fault === null ? bytes : bytes.subarray(0, Math.floor(bytes.length * (fault.partly ?? 0)));
        const grown = new Uint8Array(Math.max(inode.cached.length, position + kept.length));
        grown.set(inode.cached);
        grown.set(kept, position);
        inode.cached = grown;
        if (fault !== null) throw new SystemError(fault.code, path);
      },
      read: (length, position) => Promise.resolve(copyOf(inode.cached.subarray(position, position + length))),
      size: () => Promise.resolve(inode.cached.length),
      identity: () => Promise.resolve(String(inode.number)),
      truncate: async (size) => {
        await this.enter('truncate', path);
        inode.cached = copyOf(inode.cached.subarray(0, size));
      },
      sync: async () => {
        await this.enter('sync', path);
        inode.durable = copyOf(inode.cached);
      },
      close: () => Promise.resolve(),
    };
  }

  async createWhole(path: string, bytes: Uint8Array): Promise<void> {
    await this.enter('write', path).then((fault) => {
      if (fault !== null) throw new SystemError(fault.code, path);
    });
    if (this.names.has(path)) throw new SystemError('EEXIST', path);
    if (this.names.get(dirname(path)) !== 'folder') throw new SystemError('ENOENT', path);
    this.names.set(path, inodeOf(copyOf(bytes), copyOf(bytes)));
  }

  identityOf(path: string): Promise<string | null> {
    const inode = this.names.get(path);
    return Promise.resolve(inode === undefined ? null : inode === 'folder' ? path : String(inode.number));
  }

  async readFile(path: string): Promise<Uint8Array> {
    await this.enter('readFile', path);
    return copyOf(this.fileAt(path).cached);
  }

  async rename(from: string, to: string): Promise<void> {
    await this.enter('rename', from);
    const moved = [...this.names].filter(([name]) => name === from || name.startsWith(`${from}/`));
    if (moved.length === 0) throw new SystemError('ENOENT', from);
    for (const [name, inode] of moved) {
      this.names.delete(name);
      this.names.set(to + name.slice(from.length), inode);
    }
  }

  async syncFolder(path: string): Promise<void> {
    await this.enter('syncFolder', path);
    for (const name of [...this.durableNames.keys()]) {
      if (dirname(name) === path && !this.names.has(name)) this.durableNames.delete(name);
    }
    for (const [name, inode] of this.names) if (dirname(name) === path) this.durableNames.set(name, inode);
  }

  async makeFolder(path: string): Promise<void> {
    await this.enter('makeFolder', path);
    for (let folder = path; folder !== dirname(folder); folder = dirname(folder)) this.names.set(folder, 'folder');
    this.names.set('/', 'folder');
  }

  list(path: string): Promise<readonly string[]> {
    const inside = [...this.names.keys()].filter((name) => dirname(name) === path && name !== path);
    return Promise.resolve(inside.map((name) => name.slice(path.length + 1)));
  }

  exists(path: string): Promise<boolean> {
    return Promise.resolve(this.names.has(path));
  }

  async remove(path: string): Promise<void> {
    await this.enter('remove', path);
    for (const name of [...this.names.keys()])
      if (name === path || name.startsWith(`${path}/`)) this.names.delete(name);
  }

  /** Everything that runs from now on fails, as for a program whose machine is off. */
  powerOff(): void {
    this.isOn = false;
  }

  /**
   * The disk as it is when the power is back: each sector and each name that was not synced is there or not, as `random` (0 to 1)
   * says.
   */
  powerOn(random: () => number): FaultyDisk {
    const after = new FaultyDisk();
    const seen = new Map<Inode, Inode>();
    const survivor = (inode: Inode): Inode => {
      const known = seen.get(inode);
      if (known !== undefined) return known;
      const bytes = mixture(inode, random);
      const kept = inodeOf(bytes, copyOf(bytes));
      seen.set(inode, kept);
      return kept;
    };
    const paths = [...new Set([...this.durableNames.keys(), ...this.names.keys()])].sort();
    for (const path of paths) {
      const [old, now] = [this.durableNames.get(path), this.names.get(path)];
      const kept = old === now ? old : random() < 0.5 ? old : now;
      const parent = dirname(path);
      if (kept === undefined || (parent !== '/' && after.names.get(parent) !== 'folder')) continue;
      after.names.set(path, kept === 'folder' ? kept : survivor(kept));
    }
    after.names.set('/', 'folder');
    after.durableNames = new Map(after.names);
    return after;
  }

  /** Changes what lies on the disk, as rot and other programs do. */
  tamper(path: string, change: (bytes: Uint8Array) => Uint8Array): void {
    const inode = this.fileAt(path);
    inode.cached = change(copyOf(inode.cached));
    inode.durable = copyOf(inode.cached);
  }

  bytesOf(path: string): Uint8Array {
    return copyOf(this.fileAt(path).cached);
  }

  get paths(): readonly string[] {
    return [...this.names.keys()];
  }

  copy(): FaultyDisk {
    const copy = new FaultyDisk();
    for (const [path, inode] of this.names) {
      copy.names.set(path, inode === 'folder' ? inode : inodeOf(copyOf(inode.cached), copyOf(inode.durable)));
    }
    copy.durableNames = new Map(copy.names);
    return copy;
  }
}

function mixture({ cached, durable }: Inode, random: () => number): Uint8Array {
  const length = random() < 0.5 ? durable.length : cached.length;
  const mixed = new Uint8Array(length);
  for (let start = 0; start < length; start += sectorBytes) {
    const isSame = start + sectorBytes <= durable.length && start + sectorBytes <= cached.length;
    const source = random() < 0.5 ? durable : cached;
    const sector = source.subarray(start, Math.min(start + sectorBytes, length));
    mixed.set(sector, start);
    // A sector that was only ever in the cache may come back as the old bytes of the disk: zeros.
    if (!isSame && source === durable && sector.length < Math.min(sectorBytes, length - start)) continue;
  }
  return mixed;
}

/** Numbers between 0 and 1 that are the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
