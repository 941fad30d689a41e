import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type { AssemblyId, DeviceId } from '../../shared/domain';
import type { Caller, DeviceState, InvitedRole } from '../../shared/contract';

interface JoinCode {
  readonly role: InvitedRole;
  readonly name: string;
  readonly assemblyId: AssemblyId | null;
  /** On the clock that nobody sets, in milliseconds. */
  readonly expiresAt: number;
}

/** A device that has joined. Its token and the code that it came by are known here by their hashes only. */
export interface JoinedDevice {
  readonly tokenHash: string;
  readonly codeHash: string;
  readonly id: DeviceId;
  readonly role: InvitedRole;
  readonly name: string;
  /** The assembly that it works for; null for a wall, which shows whichever is open. */
  readonly assemblyId: AssemblyId | null;
  /** In milliseconds. */
  readonly joinedAt: number;
}

/** What is known of a device's connection; never kept. */
interface Presence {
  /** On the clock that nobody sets. */
  heardAt: number;
  /** By the clock of the wall, for people. */
  seenAt: number;
  streams: number;
  isSlow: boolean;
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

/** As it is meant: people type small letters, spaces, and O for 0. */
function codeOf(entered: string): string {
  return entered.trim().toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
}

/**
 * Wrong codes that are borne within a minute from one address, and within a second from all; then whoever guesses waits, and nobody else.
 * Codes are never locked.
 */
const wrongPerMinute = 10;
const wrongPerSecond = 20;
export const codeLivesMinutes = 10;
/** So long a device is known again; longer than any assembly. */
const deviceLivesMs = 7 * 24 * 3_600_000;
/** A device that can act is forgotten after so long without a word from it. */
const silenceMs = 24 * 3_600_000;
/** A device speaks every five seconds; after this long without a word it is gone, whatever its connection seems to be. */
const mostQuietMs = 30_000;

interface JoinAttempt {
  /** The token that the browser has already. */
  readonly present?: string | undefined;
  /** Whom the door lets in. */
  readonly serves?: (role: InvitedRole) => boolean;
  /** The address that it comes from. */
  readonly from?: string;
}

interface Clocks {
  /** What the computer says the time is, in milliseconds; may be set. */
  readonly now: () => number;
  /** Milliseconds since some moment; only ever goes on. */
  readonly elapsed: () => number;
}

const systemClocks: Clocks = { now: Date.now, elapsed: () => performance.now() };

/** One-time codes by which a device joins with a role, the tokens that it has from then on, and who of them is there (LAN-2). */
export class DeviceBook {
  private readonly codes = new Map<string, JoinCode>();
  private readonly devices = new Map<string, JoinedDevice>();
  private readonly presences = new Map<DeviceId, Presence>();
  /** Since when each device has been known, on the clock that nobody sets: a clock that is set sends nobody away. */
  private readonly knownSince = new Map<DeviceId, number>();
  private readonly listeners = new Set<(kept: 'kept' | 'passing') => void>();
  private readonly expelled = new Set<(id: DeviceId) => void>();
  private wrong: { readonly from: string; readonly at: number }[] = [];
  /** Nobody new joins while it is locked. */
  isLocked = false;

  /** `joined` have joined before and need no code. */
  constructor(
    joined: readonly JoinedDevice[] = [],
    private readonly clocks: Clocks = systemClocks,
  ) {
    for (const device of joined) {
      this.knownSince.set(device.id, clocks.elapsed() - Math.max(0, clocks.now() - device.joinedAt));
      if (!this.isOld(device)) this.devices.set(device.tokenHash, device);
    }
  }

  get joined(): readonly JoinedDevice[] {
    return [...this.devices.values()].filter((device) => !this.isExpired(device));
  }

  /** Calls back when devices came, went or were named otherwise (`kept`), or only their connections changed (`passing`). */
  onChange(listener: (kept: 'kept' | 'passing') => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Calls back with each device that has to be cut off. */
  onExpelled(listener: (id: DeviceId) => void): () => void {
    this.expelled.add(listener);
    return () => this.expelled.delete(listener);
  }

  private changed(kept: 'kept' | 'passing'): void {
    for (const listener of this.listeners) listener(kept);
  }

  /** A fresh code of ten characters (50 bits), good for one device and ten minutes. */
  invite(role: InvitedRole, name: string, assemblyId: AssemblyId | null = null): string {
    const code = randomCode(10);
    const expiresAt = this.clocks.elapsed() + codeLivesMinutes * 60_000;
    this.codes.set(code, { role, name, assemblyId, expiresAt });
    return code;
  }

  /**
   * Trades a code for a token. A code works once; a wrong one tells nothing, and one that has expired is as wrong as any. A browser that
   * follows its own link again has its token already: `present` is let in as it is. The code for a door that does not serve its role stays good.
   */
  join(
    entered: string,
    { present, serves = () => true, from = '' }: JoinAttempt = {},
  ): { readonly token: string | null; readonly device: JoinedDevice } | 'wrong' | 'wait' | 'locked' | 'elsewhere' {
    const wanted = codeOf(entered);
    const known = present === undefined ? undefined : this.devices.get(hashOf(present));
    if (known !== undefined && known.codeHash === hashOf(wanted)) return { token: null, device: known };
    const elapsed = this.clocks.elapsed();
    this.wrong = this.wrong.filter(({ at }) => at > elapsed - 60_000);
    const isGuessing = this.wrong.filter((one) => one.from === from).length >= wrongPerMinute;
    const areGuessing = this.wrong.filter(({ at }) => at > elapsed - 1_000).length >= wrongPerSecond;
    if (isGuessing || areGuessing) return 'wait';
    for (const [code, { expiresAt }] of this.codes) if (expiresAt <= elapsed) this.codes.delete(code);
    for (const [code, { role, name, assemblyId }] of this.codes) {
      if (!isSameText(code, wanted)) continue;
      if (this.isLocked) return 'locked';
      if (!serves(role)) return 'elsewhere';
      this.codes.delete(code);
      const token = randomBytes(32).toString('base64url');
      const device: JoinedDevice = {
        tokenHash: hashOf(token),
        codeHash: hashOf(code),
        id: `lan-${randomBytes(6).toString('hex')}` as DeviceId,
        role,
        name,
        assemblyId,
        joinedAt: this.clocks.now(),
      };
      this.devices.set(device.tokenHash, device);
      this.knownSince.set(device.id, elapsed);
      this.heard(device);
      this.changed('kept');
      return { token, device };
    }
    this.wrong.push({ from, at: elapsed });
    return 'wrong';
  }

  /** Who has a token. Being asked for counts as a word from the device. */
  callerOf(token: string | undefined): Caller | undefined {
    const device = token === undefined ? undefined : this.devices.get(hashOf(token));
    if (device === undefined) return undefined;
    if (this.isExpired(device)) {
      this.forget(device);
      this.changed('kept');
      return undefined;
    }
    this.heard(device);
    const { id, role, name, assemblyId } = device;
    return { actor: { role, name }, device: id, joined: { assemblyId } };
  }

  /** @returns whether it is there. */
  rename(id: DeviceId, name: string): boolean {
    const device = this.find(id);
    if (device === undefined) return false;
    this.devices.set(device.tokenHash, { ...device, name });
    this.changed('kept');
    return true;
  }

  /** Cuts a device off for good. @returns whether it was there. */
  expel(id: DeviceId): boolean {
    const device = this.find(id);
    if (device === undefined) return false;
    this.forget(device);
    this.changed('kept');
    for (const listener of this.expelled) listener(id);
    return true;
  }

  /** Cuts off all for which it holds. */
  expelAll(which: (device: JoinedDevice) => boolean): void {
    for (const device of this.joined) if (which(device)) this.expel(device.id);
  }

  /** How a device is reached at this moment. */
  stateOf(id: DeviceId): DeviceState {
    const presence = this.presences.get(id);
    if (presence === undefined) return { kind: 'gone', since: null };
    const isQuiet = this.clocks.elapsed() - presence.heardAt >= mostQuietMs;
    if (presence.streams === 0 || isQuiet) {
      return { kind: 'gone', since: new Date(presence.seenAt).toISOString() };
    }
    return { kind: presence.isSlow ? 'slow' : 'connected' };
  }

  /** A stream to a device was opened or closed. */
  streamed(id: DeviceId, by: 1 | -1): void {
    const presence = this.presences.get(id);
    if (presence === undefined) return;
    presence.streams += by;
    this.changed('passing');
  }

  /** How many streams a device has open. */
  streamsOf(id: DeviceId): number {
    return this.presences.get(id)?.streams ?? 0;
  }

  /** Whether what is sent to a device arrives late. */
  slowed(id: DeviceId, isSlow: boolean): void {
    const presence = this.presences.get(id);
    if (presence === undefined || presence.isSlow === isSlow) return;
    presence.isSlow = isSlow;
    this.changed('passing');
  }

  private find(id: DeviceId): JoinedDevice | undefined {
    return this.joined.find((device) => device.id === id);
  }

  private heard({ id }: JoinedDevice): void {
    const [heardAt, seenAt] = [this.clocks.elapsed(), this.clocks.now()];
    const presence = this.presences.get(id);
    if (presence === undefined) this.presences.set(id, { heardAt, seenAt, streams: 0, isSlow: false });
    else Object.assign(presence, { heardAt, seenAt });
  }

  private forget({ tokenHash, id }: JoinedDevice): void {
    this.devices.delete(tokenHash);
    this.presences.delete(id);
    this.knownSince.delete(id);
  }

  private isOld({ id }: JoinedDevice): boolean {
    const now = this.clocks.elapsed();
    return now - (this.knownSince.get(id) ?? now) >= deviceLivesMs;
  }

  private isExpired(device: JoinedDevice): boolean {
    if (this.isOld(device)) return true;
    if (device.role === 'projector') return false;
    const heardAt = this.presences.get(device.id)?.heardAt;
    return heardAt !== undefined && this.clocks.elapsed() - heardAt >= silenceMs;
  }
}
