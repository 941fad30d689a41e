import { evolveCommit, fromJson } from '../../shared/domain';
import type { AssemblyEvent, AssemblyState, StoredCommit } from '../../shared/domain';
import type { ExportState, Push, Venue } from '../../shared/contract';
import type { RefusedAct } from './outbox';
import type { Transport } from './transport';

export interface ReplicaView {
  readonly state: AssemblyState | null;
  readonly seq: number;
  readonly isConnected: boolean;
  readonly isLoaded: boolean;
  /** Whether a window or a browser shows the wall; null until the host has said it. */
  readonly isWallShown: boolean | null;
  /** How many bytes of a journal were read, of how many, while an assembly is being opened. */
  readonly opening: { readonly done: number; readonly total: number } | null;
  /** What becomes of "Ekspor semua". */
  readonly exporting: ExportState;
  /** What this desk did while it was away and the host has not answered yet, and what the host would not take. */
  readonly away: { readonly waiting: number; readonly refused: readonly RefusedAct[] };
  /** This device joined another assembly than the one that is open at the host. */
  readonly isElsewhere: boolean;
  /** The venue's network and its devices; null on a device of it, and until the host has said it. */
  readonly venue: Venue | null;
}

/**
 * The record as this client knows it: a snapshot, then commits through the same `evolve` as the host's. A gap is filled from the
 * host; nothing is ever guessed ahead of it.
 */
export class Replica {
  private view: ReplicaView = {
    state: null,
    seq: 0,
    isConnected: false,
    isLoaded: false,
    isWallShown: null,
    opening: null,
    exporting: { kind: 'idle' },
    away: { waiting: 0, refused: [] },
    isElsewhere: false,
    venue: null,
  };
  private readonly listeners = new Set<() => void>();
  private waiting: StoredCommit<AssemblyEvent>[] = [];
  /** The record as the host has it; what is shown may have acts upon it that the host has not heard of. */
  private base: AssemblyState | null = null;
  private overlay: (state: AssemblyState) => AssemblyState = (state) => state;
  private isFilling = false;

  constructor(private readonly transport: Transport) {}

  /** @param onStatus called when the status of the program became another one. */
  start(onStatus: () => void = () => undefined): () => void {
    return this.transport.listen(
      (message) => {
        if (message.kind === 'status') onStatus();
        this.receive(message);
      },
      (isConnected) => {
        this.set({ ...this.view, isConnected });
      },
    );
  }

  get = (): ReplicaView => this.view;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Resolves once everything up to this commit is in the view: an act that builds on one before it waits for that. */
  caughtUp(seq: number): Promise<void> {
    if (this.view.seq >= seq) return Promise.resolve();
    return new Promise((resolve) => {
      const stop = this.subscribe(() => {
        if (this.view.seq < seq) return;
        stop();
        resolve();
      });
    });
  }

  /** The record as the host has it. */
  get hosts(): AssemblyState | null {
    return this.base;
  }

  /** Shows the record with what a desk did while it was away; asked anew whenever the record is another one. */
  showAway(overlay: (state: AssemblyState) => AssemblyState, away: ReplicaView['away']): void {
    this.overlay = overlay;
    this.set({ ...this.view, state: this.shown(), away });
  }

  private shown(): AssemblyState | null {
    return this.base === null ? null : this.overlay(this.base);
  }

  private set(view: ReplicaView): void {
    this.view = view;
    for (const listener of this.listeners) listener();
  }

  private receive(message: Push): void {
    if (message.kind === 'progress') {
      const { done, total } = message;
      this.set({ ...this.view, opening: done < total ? { done, total } : null });
    }
    if (message.kind === 'opened') {
      if (this.view.opening !== null) this.set({ ...this.view, opening: null });
      void this.load();
    }
    if (message.kind === 'export') this.set({ ...this.view, exporting: message.state });
    if (message.kind === 'venue') this.set({ ...this.view, venue: message.venue });
    if (message.kind === 'wall') this.set({ ...this.view, isWallShown: message.isShown });
    if (message.kind === 'commit') this.take(message.commit);
  }

  private async load(): Promise<void> {
    const reply = await this.transport.call('assembly.snapshot', {});
    if (!reply.ok) {
      const isElsewhere = reply.refusal.code === 'device.otherAssembly';
      if (isElsewhere) this.base = null;
      if (isElsewhere) this.set({ ...this.view, state: null, seq: 0, isLoaded: true, isElsewhere });
      return;
    }
    this.base = reply.value === null ? null : fromJson(reply.value.state);
    const state = this.shown();
    this.waiting = this.waiting.filter((commit) => commit.seq > (reply.value?.seq ?? 0));
    this.set({ ...this.view, state, seq: reply.value?.seq ?? 0, isLoaded: true, isElsewhere: false });
    this.drain();
  }

  private take(commit: StoredCommit<AssemblyEvent>): void {
    this.waiting.push(commit);
    this.drain();
  }

  private drain(): void {
    let { seq } = this.view;
    let state = this.base;
    if (state === null) return;
    this.waiting.sort((a, b) => a.seq - b.seq);
    while (this.waiting[0] !== undefined && this.waiting[0].seq <= seq + 1) {
      const commit = this.waiting.shift();
      if (commit === undefined || commit.seq <= seq) continue;
      state = evolveCommit(state, commit);
      seq = commit.seq;
    }
    this.base = state;
    if (seq !== this.view.seq) this.set({ ...this.view, state: this.shown(), seq });
    if (this.waiting.length > 0) void this.fillGap();
  }

  private async fillGap(): Promise<void> {
    if (this.isFilling) return;
    this.isFilling = true;
    const reply = await this.transport.call('assembly.since', { seq: this.view.seq });
    this.isFilling = false;
    if (!reply.ok) return;
    const before = this.view.seq;
    // What still waits is of a record that is no longer open: it would ask for ever.
    if (reply.value.length === 0) this.waiting = this.waiting.filter((commit) => commit.seq <= before + 1);
    this.waiting.push(...reply.value);
    this.drain();
  }
}
