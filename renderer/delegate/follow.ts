import type { Push } from '../../shared/contract';

export type DelegateView = Extract<Push, { readonly kind: 'delegate' }>['view'];

/** What this phone knows: what the host told last, and whether it is heard now. */
export interface Known {
  /** Undefined until the host has said something. */
  readonly view: DelegateView | undefined;
  readonly isConnected: boolean;
  /** The operator closed the page to the hall. */
  readonly isClosed: boolean;
}

/** Whoever was cut off comes back within so long, each a little later than the other; longer each time that it fails. */
const backWithinMs = 4_000;
const longestMs = 30_000;
/** The host sends something at least every fifteen seconds; whoever hears nothing for this long has lost it. */
const mostSilenceMs = 40_000;
/** The host marks that it is alive with an event of this name. */
const alive = 'alive';

/** Follows the host for as long as the page is open: by itself, through a host that restarts and a network that comes and goes. */
export function follow(show: (known: Known) => void): void {
  let known: Known = { view: undefined, isConnected: false, isClosed: false };
  let source: EventSource | null = null;
  let heardAt = performance.now();
  let failed = 0;

  function set(part: Partial<Known>): void {
    known = { ...known, ...part };
    show(known);
  }

  function again(): void {
    source?.close();
    source = null;
    failed++;
    const within = Math.min(longestMs, backWithinMs * failed);
    window.setTimeout(() => void look(), within * (0.2 + 0.8 * Math.random()));
  }

  /** Asks whether the page is open before it listens: a stream cannot say why it was refused. */
  async function look(): Promise<void> {
    try {
      const { status } = await fetch('/api/me');
      set({ isClosed: status === 401 });
      if (status === 200) listen();
      else again();
    } catch {
      set({ isConnected: false });
      again();
    }
  }

  function listen(): void {
    source?.close();
    heardAt = performance.now();
    source = new EventSource('/api/push');
    source.onopen = () => {
      heardAt = performance.now();
      failed = 0;
      set({ isConnected: true });
    };
    source.onerror = () => {
      set({ isConnected: false });
      again();
    };
    source.onmessage = ({ data }: MessageEvent<string>) => {
      heardAt = performance.now();
      const message = JSON.parse(data) as Push;
      if (message.kind === 'delegate') set({ view: message.view });
    };
    source.addEventListener(alive, () => {
      heardAt = performance.now();
    });
  }

  show(known);
  void look();
  window.setInterval(() => {
    if (source === null || performance.now() - heardAt < mostSilenceMs) return;
    set({ isConnected: false });
    again();
  }, 5_000);
}
