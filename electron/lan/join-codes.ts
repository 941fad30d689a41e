import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { DeviceId, Role } from '../../shared/domain';
import type { Caller } from '../../shared/contract';

interface JoinCode {
  readonly role: Role;
  readonly name: string;
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

/** One-time codes by which a device joins with a role, and the tokens that it has from then on (LAN-2). */
export class JoinCodes {
  private readonly codes = new Map<string, JoinCode>();
  private readonly devices = new Map<string, JoinedDevice>();
  private wrong: number[] = [];

  /** `joined` have joined before and need no code. */
  constructor(
    private readonly now: () => number,
    joined: readonly JoinedDevice[] = [],
  ) {
    for (const device of joined) this.devices.set(device.tokenHash, device);
  }

  get joined(): readonly JoinedDevice[] {
    return [...this.devices.values()];
  }

  /** A fresh code of ten characters (50 bits), good for one device. */
  invite(role: Role, name: string): string {
    const code = randomCode(10);
    this.codes.set(code, { role, name });
    return code;
  }

  /** Trades a code for a token. A code works once; a wrong one tells nothing. */
  join(entered: string): { readonly token: string; readonly caller: Caller } | 'wrong' | 'wait' {
    const minuteAgo = this.now() - 60_000;
    this.wrong = this.wrong.filter((at) => at > minuteAgo);
    if (this.wrong.length >= wrongPerMinute) return 'wait';
    const wanted = entered.trim().toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
    for (const [code, { role, name }] of this.codes) {
      if (!isSameText(code, wanted)) continue;
      this.codes.delete(code);
      const token = randomBytes(32).toString('base64url');
      const caller: Caller = { actor: { role, name }, device: `lan-${randomBytes(6).toString('hex')}` as DeviceId };
      const tokenHash = hashOf(token);
      this.devices.set(tokenHash, { tokenHash, caller, joinedAt: this.now() });
      return { token, caller };
    }
    this.wrong.push(this.now());
    return 'wrong';
  }

  callerOf(token: string | undefined): Caller | undefined {
    return token === undefined ? undefined : this.devices.get(hashOf(token))?.caller;
  }
}
