import { decide, evolveCommit } from '../../shared/domain';
import type {
  AssemblyEvent,
  AssemblyState,
  CommandId,
  DeviceId,
  Instant,
  MarkId,
  Refusal,
  StoredCommit,
} from '../../shared/domain';
import { awayPrefix } from './away-mark';
import type { BroughtAct, ClientCommand, ExecuteOutcome, Reply } from '../../shared/contract';

/** An act of a desk as the host hears of it. */
interface SentAct {
  readonly commandId: CommandId;
  readonly command: BroughtAct;
}

/** One on its way to the host. What is kept holds ids and times, and nothing of a person. */
export interface WaitingAct extends SentAct {
  /** Its place among the acts of this desk: no clock says it. */
  readonly order: number;
}

/** One that the host would not take, with why; a person has to look at it. */
export interface RefusedAct extends WaitingAct {
  readonly refusal: Refusal;
}

interface Kept {
  readonly waiting: readonly WaitingAct[];
  readonly refused: readonly RefusedAct[];
}

/** Where acts outlive the page, each by itself: two pages of one desk never write over each other. May throw where it is full. */
export interface OutboxStore {
  /** Everything that is kept for an assembly. */
  read(assemblyId: string): readonly string[];
  put(assemblyId: string, commandId: CommandId, text: string): void;
  remove(assemblyId: string, commandId: CommandId): void;
}

interface OutboxOptions {
  readonly store: OutboxStore;
  /** The host's clock, as far as this device knows it. */
  readonly now: () => Instant;
  readonly newId: () => string;
  readonly send: (acts: readonly SentAct[]) => Promise<Reply<readonly Reply<ExecuteOutcome>[]>>;
  /** Called whenever something came in or went out. */
  readonly changed: () => void;
}

/** So many are handed over at once. */
const mostAtOnce = 100;
/** What the host says of itself and not of the act: the act waits on. */
const passing = /^(storage|contract\.(unreachable|failed|tooLarge)|device|assembly)/;

const nobody = { name: 'Meja' } as const;

/** The act that a desk does while it is away from the host; null for those that need the host. */
function awayAct(command: ClientCommand, seenAt: Instant, seenSeq: number): BroughtAct | null {
  if (command.type !== 'checkin.enter' && command.type !== 'checkin.leave') return null;
  const { participantId, desk } = command;
  const kind = command.type === 'checkin.enter' ? 'in' : 'out';
  return { type: 'checkin.bring', kind, participantId, desk, seenAt, seenSeq };
}

/**
 * What a desk does while it is away from the host (CHK-7): it decides by its own copy of the record, with the very rules of the host, keeps the
 * act until the host has answered it, and hands everything over in its order when the host is there again. An act leaves only on the host's
 * answer; one that the host refuses is put aside and holds up none behind it.
 */
export class Outbox {
  private assemblyId: string | null = null;
  private kept: Kept = { waiting: [], refused: [] };
  private isSending = false;
  /** The commits of what waits, upon the record that they were made on. */
  private overlay: {
    readonly base: AssemblyState;
    readonly of: Kept['waiting'];
    readonly state: AssemblyState;
  } | null = null;

  constructor(private readonly options: OutboxOptions) {}

  get waiting(): readonly WaitingAct[] {
    return this.kept.waiting;
  }

  get refused(): readonly RefusedAct[] {
    return this.kept.refused;
  }

  /** Takes up what was kept for an assembly; of another one nothing is touched. @returns whether it is another one than before. */
  openFor(assemblyId: string | null): boolean {
    if (assemblyId === this.assemblyId) return false;
    this.assemblyId = assemblyId;
    this.kept = { waiting: [], refused: [] };
    this.overlay = null;
    const acts = (assemblyId === null ? [] : this.options.store.read(assemblyId)).flatMap(readAct);
    acts.sort((a, b) => a.order - b.order);
    this.kept = {
      waiting: acts.filter((act) => !('refusal' in act)),
      refused: acts.filter((act): act is RefusedAct => 'refusal' in act),
    };
    return true;
  }

  /** Does an act here and keeps it for the host. @returns what came of it; null where it is none that can be done without the host. */
  take(state: AssemblyState, seq: number, command: ClientCommand, commandId: CommandId): Reply<ExecuteOutcome> | null {
    const act = awayAct(command, this.options.now(), seq);
    if (act === null || this.assemblyId === null) return null;
    // By the command that the desk gave: what the host would refuse at once is refused here, too.
    const before = this.view(state);
    const decision = decide(before, command, this.contextAt(act.seenAt));
    if (!decision.ok) return decision as Reply<never>;
    const one = { commandId, command: act, order: (this.kept.waiting.at(-1)?.order ?? 0) + 1 };
    const commit = this.commitOf(one, before);
    const waiting = [...this.kept.waiting, one];
    // One act more upon what is shown already: a long morning alone costs no more at its end than at its beginning.
    const after = commit === null ? before : evolveCommit(before, commit);
    this.overlay = { base: state, of: waiting, state: after };
    this.set({ ...this.kept, waiting });
    return { ok: true, value: { seq, events: commit?.events ?? [] } };
  }

  /** The record with everything that waits. */
  view(base: AssemblyState): AssemblyState {
    const { waiting } = this.kept;
    if (waiting.length === 0) return base;
    const { overlay } = this;
    // While everything is handed over, it stays as it was: it is worked out once, at the end.
    if (overlay !== null && (this.isSending || (overlay.base === base && overlay.of === waiting))) return overlay.state;
    const state = waiting.reduce((before, act) => {
      const commit = this.commitOf(act, before);
      return commit === null ? before : evolveCommit(before, commit);
    }, base);
    this.overlay = { base, of: waiting, state };
    return state;
  }

  /** Takes back an act that the host has not heard of. @returns whether it was one. */
  withdraw(markId: MarkId): boolean {
    const waiting = this.kept.waiting.filter(({ commandId }) => markOf(commandId) !== markId);
    if (this.isSending || waiting.length === this.kept.waiting.length) return false;
    this.set({ ...this.kept, waiting });
    return true;
  }

  /** Lays aside what the host would not take, once a person has seen it. */
  forgetRefused(): void {
    this.set({ ...this.kept, refused: [] });
  }

  /** Hands over what waits, in its order, until nothing does or the host is gone. @returns the newest commit that came of it. */
  async flush(): Promise<number> {
    let newest = 0;
    if (this.isSending || this.kept.waiting.length === 0) return newest;
    this.isSending = true;
    try {
      for (let acts = this.next(); acts.length > 0; acts = this.next()) {
        const reply = await this.options.send(acts.map(({ commandId, command }) => ({ commandId, command })));
        // The host is gone, or cannot act at this moment: all of them wait on.
        if (!reply.ok) return newest;
        const done = new Set<CommandId>();
        const refused: RefusedAct[] = [];
        let isHeldUp = false;
        for (const [index, act] of acts.entries()) {
          const answer = reply.value[index];
          if (answer === undefined) isHeldUp = true;
          else if (answer.ok) {
            done.add(act.commandId);
            newest = Math.max(newest, answer.value.seq);
          } else if (passing.test(answer.refusal.code)) isHeldUp = true;
          else refused.push({ ...act, refusal: answer.refusal });
        }
        const gone = new Set([...done, ...refused.map(({ commandId }) => commandId)]);
        this.set({
          waiting: this.kept.waiting.filter(({ commandId }) => !gone.has(commandId)),
          refused: [...this.kept.refused, ...refused],
        });
        if (isHeldUp) return newest;
      }
      return newest;
    } finally {
      this.isSending = false;
      this.overlay = null;
      this.options.changed();
    }
  }

  private next(): readonly WaitingAct[] {
    return this.kept.waiting.slice(0, mostAtOnce);
  }

  private set(kept: Kept): void {
    const before = this.kept;
    this.kept = kept;
    if (this.assemblyId !== null) this.write(this.assemblyId, before, kept);
    this.options.changed();
  }

  private write(assemblyId: string, before: Kept, kept: Kept): void {
    const { store } = this.options;
    const known = new Set<WaitingAct>([...before.waiting, ...before.refused]);
    const stay = new Set([...kept.waiting, ...kept.refused].map(({ commandId }) => commandId));
    try {
      for (const act of [...kept.waiting, ...kept.refused]) {
        if (!known.has(act)) store.put(assemblyId, act.commandId, JSON.stringify(act));
      }
    } catch {
      // A browser that keeps nothing any more: it holds until the page is closed, and is handed over as ever.
    }
    for (const { commandId } of known) if (!stay.has(commandId)) store.remove(assemblyId, commandId);
  }

  private contextAt(now: Instant, newId = this.options.newId) {
    return {
      now,
      actor: { role: 'registrar', ...nobody },
      device: 'desk-away' as DeviceId,
      newId: <Id extends string>() => newId() as Id,
      newToken: () => '',
      digest: () => '',
    } as const;
  }

  /** The commit that an act would be; null where the record has moved on so that it would not simply be written down. */
  private commitOf({ commandId, command }: WaitingAct, state: AssemblyState): StoredCommit<AssemblyEvent> | null {
    const context = this.contextAt(command.seenAt, () => markOf(commandId));
    const decision = decide(state, command, context);
    if (!decision.ok || decision.value.some(({ type }) => type === 'attendance.conflicted')) return null;
    const { actor, device } = context;
    return { seq: state.seq, commandId, at: command.seenAt, actor, device, events: decision.value };
  }
}

/** An act as it was kept; nothing where it cannot be read: then it was never acknowledged as kept. */
function readAct(text: string): readonly (WaitingAct | RefusedAct)[] {
  try {
    const act = JSON.parse(text) as WaitingAct;
    const isAct = typeof act.commandId === 'string' && typeof act.order === 'number';
    return isAct && act.command.type === 'checkin.bring' ? [act] : [];
  } catch {
    return [];
  }
}

/** The mark that an act makes here until the host has made its own. */
function markOf(commandId: CommandId): MarkId {
  return `${awayPrefix}${commandId}` as MarkId;
}
