import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { StorageError } from './errors';
import { replaceFile, systemCode } from './file-system';
import type { FileSystem } from './file-system';
import { livenessOf, thisProcess } from './process-identity';

/*
 * The lock of a folder is a row of files `lock.1`, `lock.2`, …, each made once and whole, by one process. The highest number is the
 * lock. Who finds it given back, or its process gone, makes the next number; of any number that try at once, one succeeds. The highest
 * file is never removed, so no process that looked a while ago can come between. Nothing in this depends on a clock.
 */

const ownerSchema = z.object({
  pid: z.number().int(),
  host: z.string(),
  since: z.string(),
  /** What tells this process from a later one with the same number; missing in locks of earlier programs. */
  process: z.string().default(''),
  nonce: z.string().default(''),
  /** Which folder it locks: a copy of the folder takes a copy of the lock along. */
  place: z.string().default(''),
  isReleased: z.boolean().default(false),
});
type Owner = z.infer<typeof ownerSchema>;

/** Earlier programs made a single file without a number. */
const firstName = 'lock';
const namePattern = /^lock(?:\.(\d{1,15}))?$/;
/** So many spent files stay: a process that lists the folder while others pass the lock on still sees one that was there. */
const spentFilesKept = 4;

interface FolderLock {
  /** @throws StorageError `storage.takenOver` (host, since) where another process holds the folder by now. */
  confirm(): Promise<void>;
  release(): Promise<void>;
}

function nameOf(generation: number): string {
  return generation === 0 ? firstName : `${firstName}.${String(generation)}`;
}

async function generationsIn(fs: FileSystem, folder: string): Promise<readonly number[]> {
  const names = await fs.list(folder);
  return names
    .flatMap((name) => {
      const match = namePattern.exec(name);
      return match === null ? [] : [Number(match[1] ?? 0)];
    })
    .sort((a, b) => b - a);
}

async function readOwner(fs: FileSystem, path: string): Promise<Owner | null> {
  try {
    return ownerSchema.parse(JSON.parse(Buffer.from(await fs.readFile(path)).toString('utf8')));
  } catch {
    return null;
  }
}

/** The locks that this process holds, by disk: the same folder must not be opened twice from within either. */
const heldOn = new WeakMap<FileSystem, Set<string>>();

function heldBy(fs: FileSystem): Set<string> {
  const held = heldOn.get(fs) ?? new Set<string>();
  heldOn.set(fs, held);
  return held;
}

/** Where a disk knows no second names, a new file is empty for a moment: its owner gets time to sign it. */
async function readPatiently(fs: FileSystem, path: string): Promise<Owner | null> {
  for (let attempt = 1; attempt <= 5; attempt++) {
    const owner = await readOwner(fs, path);
    if (owner !== null || (await fs.identityOf(path)) === null) return owner;
    await pause(40);
  }
  return null;
}

/** @throws StorageError where the lock of this number is not free. */
async function refuseUnlessFree(fs: FileSystem, path: string, place: string, takeOver: boolean): Promise<void> {
  const owner = await readPatiently(fs, path);
  // What a crash left half-written belongs to nobody.
  if (owner === null || owner.isReleased) return;
  const { host, pid, since } = owner;
  const isThisProcess = owner.process !== '' && owner.process === thisProcess.process && pid === thisProcess.pid;
  const liveness = isThisProcess ? (heldBy(fs).has(owner.nonce) ? 'running' : 'gone') : livenessOf(owner);
  // What a process of this computer holds is the folder that this one was copied from.
  const isCopied = liveness === 'running' && owner.place !== '' && owner.place !== place;
  if (liveness === 'gone' || isCopied) return;
  if (liveness === 'running') throw new StorageError('storage.locked', { host, pid, since });
  if (!takeOver) throw new StorageError('storage.lockedElsewhere', { host, pid, since });
}

/**
 * Takes the lock of an assembly's folder: one process at a time. A lock whose process is provably gone is stale and is passed on;
 * one of another computer, of which nothing can be proved, only by the explicit act of a person.
 * @param now ISO 8601; told to whoever finds the folder locked, and used for nothing else.
 * @throws StorageError `storage.locked`, `storage.lockedElsewhere`, each with the owner's `host`, `pid` and `since`.
 */
export async function takeLock(fs: FileSystem, folder: string, now: string, takeOver = false): Promise<FolderLock> {
  const held = heldBy(fs);
  const place = (await fs.identityOf(folder)) ?? '';
  for (;;) {
    const [highest] = await generationsIn(fs, folder);
    if (highest !== undefined) await refuseUnlessFree(fs, join(folder, nameOf(highest)), place, takeOver);
    const generation = (highest ?? 0) + 1;
    const path = join(folder, nameOf(generation));
    const mine: Owner = {
      ...thisProcess,
      since: now,
      nonce: randomBytes(9).toString('base64url'),
      place,
      isReleased: false,
    };
    held.add(mine.nonce);
    try {
      await fs.createWhole(path, Buffer.from(JSON.stringify(mine)));
    } catch (error) {
      held.delete(mine.nonce);
      if (systemCode(error) === 'EEXIST') continue;
      throw error;
    }
    const after = await generationsIn(fs, folder);
    if (after[0] !== generation) {
      // This number had been spent and cleared away since the folder was looked at.
      held.delete(mine.nonce);
      await fs.remove(path);
      continue;
    }
    for (const spent of after.slice(1 + spentFilesKept)) await fs.remove(join(folder, nameOf(spent)));
    return heldLock(fs, folder, generation, mine);
  }
}

function heldLock(fs: FileSystem, folder: string, generation: number, mine: Owner): FolderLock {
  const path = join(folder, nameOf(generation));
  const next = join(folder, nameOf(generation + 1));
  return {
    async confirm() {
      const [own, later] = await Promise.all([fs.identityOf(path), fs.identityOf(next)]);
      if (own !== null && later === null) return;
      const owner = later === null ? null : await readOwner(fs, next);
      if (owner !== null || later !== null) {
        throw new StorageError('storage.takenOver', { host: owner?.host ?? '', since: owner?.since ?? '' });
      }
      const [highest] = await generationsIn(fs, folder).catch(() => []);
      // A folder that was taken away or replaced is told by the journal, which keeps what it has first.
      if (highest === undefined) return;
      const other = await readOwner(fs, join(folder, nameOf(highest)));
      throw new StorageError('storage.takenOver', { host: other?.host ?? '', since: other?.since ?? '' });
    },
    async release() {
      heldBy(fs).delete(mine.nonce);
      const current = await readOwner(fs, path);
      if (current?.nonce !== mine.nonce) return;
      await replaceFile(fs, path, Buffer.from(JSON.stringify({ ...mine, isReleased: true })));
    },
  };
}
