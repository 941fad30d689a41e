import type { Caller, Dispatcher, Push, Reply, ValueOf } from '../../shared/contract';
import type { Instant } from '../../shared/domain';
import type { FileSystem } from '../storage';
import type { KeptCopy } from './kept-copy';
import type { Membership, RemoteHost } from './remote-host';

interface JoiningOptions {
  /** The host of this computer. */
  readonly local: () => Dispatcher;
  /** Keeps the membership while the program is closed, as far as this computer can keep a secret. */
  readonly memory: () => { read(): Membership | null; write(membership: Membership | null): Promise<void> };
  readonly fs: FileSystem;
  /** Where the sealed copy of the record lies. */
  readonly copyFolder: string;
  readonly now: () => Instant;
  /** The operator's window works at another host now, or at its own again, and begins anew. */
  readonly switched: (to: 'joined' | 'left' | 'sentAway') => void;
}

interface Joined {
  readonly host: RemoteHost;
  readonly copy: KeptCopy;
  readonly stop: () => void;
}

const done: Reply<null> = { ok: true, value: null };
/** The copy of a desk is at most so old, while it hears the host. */
const copyEveryMs = 120_000;

/**
 * This program as a device of another host (LAN-2, LAN-3): its window asks that host instead of its own, over the same contract, and shows
 * the same screens. What concerns the joining itself is asked here, and what a window begins with is answered out of a sealed copy while the
 * host is gone.
 */
export class Joining implements Dispatcher {
  private joined: Joined | null = null;

  constructor(private readonly options: JoiningOptions) {}

  get isJoined(): boolean {
    return this.joined !== null;
  }

  /** Goes on at the host that was joined before the program was closed. */
  async resume(): Promise<void> {
    const membership = this.options.memory().read();
    if (membership !== null) this.joined = await this.begun(membership);
  }

  async look(origin: string): Promise<Reply<{ readonly fingerprint: string; readonly version: string }>> {
    const { lookAt } = await import('./remote-host');
    return lookAt(origin);
  }

  async join(origin: string, fingerprint: string, code: string): Promise<Reply<null>> {
    const { joinHost } = await import('./remote-host');
    const membership = await joinHost(origin, fingerprint, code);
    if (!membership.ok) return membership;
    // Where it cannot be kept, the device needs a new invitation after a restart, no more.
    await this.options
      .memory()
      .write(membership.value)
      .catch(() => undefined);
    this.joined = await this.begun(membership.value);
    this.options.switched('joined');
    return done;
  }

  async leave(): Promise<Reply<null>> {
    await this.forget('left');
    return done;
  }

  async call(method: string, params: unknown, caller: Caller): Promise<Reply> {
    const { joined } = this;
    if (joined === null || !isOperator(caller) || method.startsWith('joining.'))
      return this.options.local().call(method, params, caller);
    const reply = await joined.host.call(method, params);
    const { isKept } = await import('./kept-copy');
    if (!isKept(method)) return reply;
    if (reply.ok) joined.copy.remember(method, reply.value);
    const kept = isUnreachable(reply) ? joined.copy.recall(method) : null;
    return kept === null ? reply : { ok: true, value: kept };
  }

  subscribe(caller: Caller, push: (message: Push) => void): () => void {
    const { joined, options } = this;
    if (joined === null || !isOperator(caller)) return options.local().subscribe(caller, push);
    const { host, copy } = joined;
    let isTold = false;
    return host.subscribe((message) => {
      push(message);
      if (message.kind !== 'connection' || isTold) return;
      isTold = true;
      // The host is gone from the beginning: the window loads the copy.
      if (!message.isConnected && copy.seq !== null) {
        push({ kind: 'opened', assemblyId: copy.assemblyId, sentAt: options.now() });
      }
    });
  }

  /** The program ends; it goes on there when it is started again. */
  async close(): Promise<void> {
    const { joined } = this;
    this.joined = null;
    joined?.stop();
    joined?.host.close();
    await joined?.copy.settled();
  }

  private async begun(membership: Membership): Promise<Joined> {
    const [{ RemoteHost: Host }, { KeptCopy: Copy }] = await Promise.all([
      import('./remote-host'),
      import('./kept-copy'),
    ]);
    const host = new Host(membership, () => void this.forget('sentAway'), this.options.now);
    const copy = new Copy(this.options.fs, this.options.copyFolder, membership.token);
    await copy.open();
    const timer = setInterval(() => void renew(host, copy), copyEveryMs);
    timer.unref();
    const stop = () => {
      clearInterval(timer);
    };
    return { host, copy, stop };
  }

  private async forget(why: 'left' | 'sentAway'): Promise<void> {
    const { joined } = this;
    if (joined === null) return;
    this.joined = null;
    joined.stop();
    if (why === 'left') await joined.host.leave();
    else joined.host.close();
    await this.options
      .memory()
      .write(null)
      .catch(() => undefined);
    await joined.copy.forget();
    this.options.switched(why);
  }
}

/** Brings the copy up to what the host has, where that is something new. */
async function renew(host: RemoteHost, copy: KeptCopy): Promise<void> {
  if (copy.seq === null) return;
  const since = await host.call('assembly.since', { seq: copy.seq });
  if (!since.ok || (since.value as ValueOf<'assembly.since'>).length === 0) return;
  const snapshot = await host.call('assembly.snapshot', {});
  if (snapshot.ok) copy.remember('assembly.snapshot', snapshot.value);
}

function isUnreachable(reply: Reply): boolean {
  return !reply.ok && reply.refusal.code === 'contract.unreachable';
}

/** The operator's window: the one that works elsewhere. */
function isOperator({ actor, isAtHost }: Caller): boolean {
  return isAtHost === true && actor.role === 'operator';
}
