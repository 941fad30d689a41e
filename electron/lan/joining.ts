import type { Caller, Dispatcher, Push, Reply } from '../../shared/contract';
import type { Instant } from '../../shared/domain';
import type { Membership, RemoteHost } from './remote-host';

interface JoiningOptions {
  /** The host of this computer. */
  readonly local: () => Dispatcher;
  /** Keeps the membership while the program is closed, as far as this computer can keep a secret. */
  readonly memory: () => { read(): Membership | null; write(membership: Membership | null): Promise<void> };
  readonly now: () => Instant;
  /** The operator's window works at another host now, or at its own again, and begins anew. */
  readonly switched: (to: 'joined' | 'left' | 'sentAway') => void;
}

const done: Reply<null> = { ok: true, value: null };

/**
 * This program as a device of another host (LAN-2, LAN-3): its window asks that host instead of its own, over the same contract, and shows
 * the same screens. What concerns the joining itself is asked here.
 */
export class Joining implements Dispatcher {
  private remote: RemoteHost | null = null;

  constructor(private readonly options: JoiningOptions) {}

  get isJoined(): boolean {
    return this.remote !== null;
  }

  /** Goes on at the host that was joined before the program was closed. */
  async resume(): Promise<void> {
    const membership = this.options.memory().read();
    if (membership !== null) this.remote = await this.hostOf(membership);
  }

  async look(origin: string): Promise<Reply<{ readonly fingerprint: string }>> {
    const { lookAt } = await import('./remote-host');
    return lookAt(origin);
  }

  async join(origin: string, fingerprint: string, code: string): Promise<Reply<null>> {
    const { joinHost } = await import('./remote-host');
    const joined = await joinHost(origin, fingerprint, code);
    if (!joined.ok) return joined;
    // Where it cannot be kept, the device needs a new invitation after a restart, no more.
    await this.options
      .memory()
      .write(joined.value)
      .catch(() => undefined);
    this.remote = await this.hostOf(joined.value);
    this.options.switched('joined');
    return done;
  }

  async leave(): Promise<Reply<null>> {
    await this.forget('left');
    return done;
  }

  call(method: string, params: unknown, caller: Caller): Promise<Reply> {
    const { remote } = this;
    if (remote === null || !isOperator(caller) || method.startsWith('joining.'))
      return this.options.local().call(method, params, caller);
    return remote.call(method, params);
  }

  subscribe(caller: Caller, push: (message: Push) => void): () => void {
    const { remote } = this;
    return remote === null || !isOperator(caller)
      ? this.options.local().subscribe(caller, push)
      : remote.subscribe(push);
  }

  /** The program ends; it goes on there when it is started again. */
  close(): void {
    this.remote?.close();
    this.remote = null;
  }

  private async hostOf(membership: Membership): Promise<RemoteHost> {
    const { RemoteHost: Host } = await import('./remote-host');
    return new Host(membership, () => void this.forget('sentAway'), this.options.now);
  }

  private async forget(why: 'left' | 'sentAway'): Promise<void> {
    const { remote } = this;
    if (remote === null) return;
    this.remote = null;
    if (why === 'left') await remote.leave();
    else remote.close();
    await this.options
      .memory()
      .write(null)
      .catch(() => undefined);
    this.options.switched(why);
  }
}

/** The operator's window: the one that works elsewhere. */
function isOperator({ actor, isAtHost }: Caller): boolean {
  return isAtHost === true && actor.role === 'operator';
}
