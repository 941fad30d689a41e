import type { CommandId, MarkId } from '../../shared/domain';
import type { ClientCommand, ExecuteOutcome, Reply } from '../../shared/contract';
import { hostNow } from './host-clock';
import { Outbox } from './outbox';
import type { OutboxStore } from './outbox';
import type { Replica } from './replica';
import type { Transport } from './transport';

/** Nobody waits at a desk for longer than this to hear whether somebody may enter. */
const mostWaitMs = 1_500;
const againEveryMs = 4_000;
const mostSendMs = 15_000;

const prefix = 'palu-away-';
const inThisBrowser: OutboxStore = {
  read: (assemblyId) =>
    Object.keys(window.localStorage)
      .filter((key) => key.startsWith(`${prefix}${assemblyId} `))
      .map((key) => window.localStorage.getItem(key) ?? ''),
  put: (assemblyId, commandId, text) => {
    window.localStorage.setItem(`${prefix}${assemblyId} ${commandId}`, text);
  },
  remove: (assemblyId, commandId) => {
    window.localStorage.removeItem(`${prefix}${assemblyId} ${commandId}`);
  },
};

/** An answer that does not come counts as none: what was sent is sent again, and acts once. */
function inTime<Value>(asked: Promise<Reply<Value>>): Promise<Reply<Value>> {
  return Promise.race([
    asked,
    new Promise<Reply<Value>>((resolve) => {
      window.setTimeout(() => {
        resolve({ ok: false, refusal: { code: 'contract.unreachable', params: {} } });
      }, mostSendMs);
    }),
  ]);
}

/** A desk that goes on when the host or the network is gone, and hands over what it did when they are back (CHK-7). */
export class Away {
  private readonly outbox: Outbox;

  constructor(
    private readonly replica: Replica,
    private readonly transport: Transport,
    newId: () => string,
  ) {
    this.outbox = new Outbox({
      store: inThisBrowser,
      now: hostNow,
      newId,
      send: async (acts) => {
        const reply = await inTime(this.transport.call('assembly.bring', { acts }));
        if (!reply.ok) return reply;
        const newest = Math.max(0, ...reply.value.map((one) => (one.ok ? one.value.seq : 0)));
        // Shown as the host has it before it is no longer shown as this desk had it.
        if (newest > 0) await this.replica.caughtUp(newest);
        return reply;
      },
      changed: () => {
        this.show();
      },
    });
    let wasConnected = false;
    replica.subscribe(() => {
      const { isConnected } = replica.get();
      this.takeUp();
      if (isConnected && !wasConnected) void this.outbox.flush();
      wasConnected = isConnected;
    });
    window.setInterval(() => {
      if (this.waiting > 0 && this.replica.get().isConnected) void this.outbox.flush();
    }, againEveryMs);
    this.takeUp();
  }

  /** What was kept for the assembly that is open now, from an hour or a page before. */
  private takeUp(): void {
    if (this.outbox.openFor(this.replica.hosts?.facts.id ?? null)) this.show();
  }

  /** How many acts the host has not answered yet. */
  get waiting(): number {
    return this.outbox.waiting.length;
  }

  private show(): void {
    const { refused } = this.outbox;
    this.replica.showAway((state) => this.outbox.view(state), { waiting: this.waiting, refused });
  }

  withdraw(markId: MarkId): boolean {
    return this.outbox.withdraw(markId);
  }

  forgetRefused(): void {
    this.outbox.forgetRefused();
  }

  /** Does an act at the host, or here where the host is not heard: at once where it is known to be gone, else after a moment. */
  async doOrKeep(
    command: ClientCommand,
    commandId: CommandId,
    asked: () => Promise<Reply<ExecuteOutcome>>,
  ): Promise<Reply<ExecuteOutcome>> {
    const keep = () => {
      const { hosts } = this.replica;
      return hosts === null ? null : this.outbox.take(hosts, this.replica.get().seq, command, commandId);
    };
    const isOfDesk = command.type === 'checkin.enter' || command.type === 'checkin.leave';
    if (!isOfDesk) return asked();
    // What waits goes first: the host hears of a desk in the order of the desk.
    if (this.waiting > 0 || !this.replica.get().isConnected) {
      const kept = keep();
      if (this.replica.get().isConnected) void this.outbox.flush();
      return kept ?? asked();
    }
    let timer: number | undefined;
    const late = new Promise<null>((resolve) => {
      timer = window.setTimeout(() => {
        resolve(null);
      }, mostWaitMs);
    });
    const reply = await Promise.race([asked(), late]);
    window.clearTimeout(timer);
    const isGone = reply === null || (!reply.ok && reply.refusal.code === 'contract.unreachable');
    return isGone ? (keep() ?? reply ?? asked()) : reply;
  }
}
