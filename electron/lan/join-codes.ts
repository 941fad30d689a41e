import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type { DeviceId, Role } from '../../shared/domain';
import type { Caller } from '../../shared/contract';

interface JoinCode {
  readonly role: Role;
  readonly name: string;
  /** On the clock that nobody sets, in milliseconds. */
  readonly expiresAt: number;
}

/** A device that has joined. Its token is known here by its hash only. */
export interface JoinedDevice {
  readonly tokenHash: string;
  readonly caller: Caller;
  /** In milliseconds. */
  readonly joinedAt: number;
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

function randomCode(length: number): string {
  return Array.from(randomBytes(length), (byte) => crockford[byte & 31] ?? '0').join('');
}

function isSameText(a: string, b: string): boolean {
  const [first, second] = [Buffer.from(a), Buffer.from(b)];
  return first.length === second.length && timingSafeEqual(first, second);
}

/** Wrong codes that are borne within a minute, over all devices; then everybody waits. Codes are never locked. */
const wrongPerMinute = 20;
const codeLivesMs = 10 * 60_000;
/** So long a browser that watches is known again; longer than any assembly. */
export const watchingLivesMs = 7 * 24 * 3_600_000;
/** A device that can act is forgotten after so long without a word from it. */
const silenceMs = 24 * 3_600_000;

interface Clocks {
  /** What the computer says the time is, in milliseconds; may be set. */
  readonly now: () => number;
  /** Milliseconds since some moment; only ever goes on. */
  readonly elapsed: () => number;
}

const systemClocks: Clocks = { now: Date.now, elapsed: () => performance.now() };

/** One-time codes by which a device joins with a role, and the tokens that it has from then on (LAN-2). */
export class JoinCodes {
  private readonly codes = new Map<string, JoinCode>();
  private readonly devices = new Map<string, JoinedDevice>();
  private readonly heardAt = new Map<string, number>();
  private wrong: number[] = [];

  /** `joined` have joined before and need no code. */
  constructor(
    joined: readonly JoinedDevice[] = [],
    private readonly clocks: Clocks = systemClocks,
  ) {
    for (const device of joined) this.devices.set(device.tokenHash, device);
  }

  get joined(): readonly JoinedDevice[] {
    return [...this.devices.values()];
  }

  /** A fresh code of ten characters (50 bits), good for one device and ten minutes. */
  invite(role: Role, name: string): string {
    const code = randomCode(10);
    this.codes.set(code, { role, name, expiresAt: this.clocks.elapsed() + codeLivesMs });
    return code;
  }

  /** Trades a code for a token. A code works once; a wrong one tells nothing, and one that has expired is as wrong as any. */
  join(entered: string): { readonly token: string; readonly caller: Caller } | 'wrong' | 'wait' {
    const elapsed = this.clocks.elapsed();
    this.wrong = this.wrong.filter((at) => at > elapsed - 60_000);
    if (this.wrong.length >= wrongPerMinute) return 'wait';
    for (const [code, { expiresAt }] of this.codes) if (expiresAt <= elapsed) this.codes.delete(code);
    const wanted = entered.trim().toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
    for (const [code, { role, name }] of this.codes) {
      if (!isSameText(code, wanted)) continue;
      this.codes.delete(code);
      const token = randomBytes(32).toString('base64url');
      const caller: Caller = { actor: { role, name }, device: `lan-${randomBytes(6).toString('hex')}` as DeviceId };
      const tokenHash = hashOf(token);
      this.devices.set(tokenHash, { tokenHash, caller, joinedAt: this.clocks.now() });
      this.heardAt.set(tokenHash, elapsed);
      return { token, caller };
    }
    this.wrong.push(elapsed);
    return 'wrong';
  }

  /** Who has a token. Being asked for counts as a word from the device. */
  callerOf(token: string | undefined): Caller | undefined {
    if (token === undefined) return undefined;
    const tokenHash = hashOf(token);
    const device = this.devices.get(tokenHash);
    if (device === undefined) return undefined;
    if (this.isExpired(device)) {
      this.devices.delete(tokenHash);
      this.heardAt.delete(tokenHash);
      return undefined;
    }
    this.heardAt.set(tokenHash, this.clocks.elapsed());
    return device.caller;
  }

  private isExpired({ tokenHash, caller, joinedAt }: JoinedDevice): boolean {
    if (caller.actor.role === 'projector') return this.clocks.now() - joinedAt >= watchingLivesMs;
    return this.clocks.elapsed() - (this.heardAt.get(tokenHash) ?? 0) >= silenceMs;
  }
}
