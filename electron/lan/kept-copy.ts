import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { MethodName, ValueOf } from '../../shared/contract';
import { replaceFile } from '../storage';
import type { FileSystem } from '../storage';

/** What a window needs to begin with, and may have out of the copy. */
const keptMethods = ['program.status', 'assembly.snapshot'] as const satisfies readonly MethodName[];
type KeptMethod = (typeof keptMethods)[number];

interface Content {
  readonly 'program.status': ValueOf<'program.status'>;
  readonly 'assembly.snapshot': NonNullable<ValueOf<'assembly.snapshot'>>;
  /** How far the host's clock was ahead of this computer's, in milliseconds. */
  readonly aheadMs: number;
}

const cipher = 'aes-256-gcm';
const [nonceBytes, tagBytes] = [12, 16];

export function isKept(method: string): method is KeptMethod {
  return (keptMethods as readonly string[]).includes(method);
}

/**
 * The record as a desk's laptop last had it, sealed by what only the membership knows: with its token it is lost for good, whether the file
 * is still there or not. So a desk that is started anew while the host is gone still goes on (CHK-7).
 */
export class KeptCopy {
  private readonly path: string;
  private readonly key: Buffer;
  private known: Partial<Content> = {};
  /** Writes are done one after the other. */
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly fs: FileSystem,
    private readonly folder: string,
    token: string,
  ) {
    this.path = join(folder, 'salinan.bin');
    this.key = Buffer.from(hkdfSync('sha256', token, '', 'palu-copy', 32));
  }

  /** Takes up what lies there, if it is of this membership. */
  async open(): Promise<void> {
    try {
      const bytes = Buffer.from(await this.fs.readFile(this.path));
      const opening = createDecipheriv(cipher, this.key, bytes.subarray(0, nonceBytes));
      opening.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
      const text = Buffer.concat([opening.update(bytes.subarray(nonceBytes + tagBytes)), opening.final()]);
      this.known = JSON.parse(text.toString()) as Content;
    } catch {
      this.known = {};
    }
  }

  /** The newest commit of the copy; null where there is none. */
  get seq(): number | null {
    return this.known['assembly.snapshot']?.seq ?? null;
  }

  get assemblyId() {
    return this.known['program.status']?.openAssembly ?? null;
  }

  /** Keeps an answer of the host; what cannot be written is not there after a restart, no more. */
  remember(method: KeptMethod, value: unknown): void {
    if (value === null) return;
    this.known = { ...this.known, [method]: value };
    const { 'program.status': status, 'assembly.snapshot': snapshot } = this.known;
    if (method === 'program.status' && status !== undefined) {
      this.known = { ...this.known, aheadMs: Date.parse(status.now) - Date.now() };
    }
    if (status === undefined || snapshot === undefined) return;
    this.writing = this.writing.then(() => this.write()).catch(() => undefined);
  }

  /** What the host answered last, with the time that it would be there now; null where nothing is kept. */
  recall(method: KeptMethod): unknown {
    const status = this.known['program.status'];
    if (method !== 'program.status' || status === undefined) return this.known[method] ?? null;
    return { ...status, now: new Date(Date.now() + (this.known.aheadMs ?? 0)).toISOString() };
  }

  async forget(): Promise<void> {
    this.known = {};
    await this.writing;
    await this.fs.remove(this.folder).catch(() => undefined);
  }

  /** Resolves once everything that was to be kept lies there. */
  settled(): Promise<void> {
    return this.writing;
  }

  private async write(): Promise<void> {
    const text = JSON.stringify(this.known);
    const nonce = randomBytes(nonceBytes);
    const sealing = createCipheriv(cipher, this.key, nonce);
    const sealed = Buffer.concat([sealing.update(text), sealing.final()]);
    await this.fs.makeFolder(this.folder);
    await replaceFile(this.fs, this.path, Buffer.concat([nonce, sealing.getAuthTag(), sealed]));
  }
}
