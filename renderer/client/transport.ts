import { onClockJump } from './clock-jump';
import { hearHostTime } from './host-clock';
import { carryParams, framed, framedType, replyCarried, unframed } from '../../shared/contract';
import type { Carried, MethodName, ParamsOf, Push, Reply, ValueOf } from '../../shared/contract';

/** One contract, two ways to the host: Electron's IPC in the program's window, HTTP and server-sent events in a browser. */
export interface Transport {
  call<Name extends MethodName>(name: Name, params: ParamsOf<Name>): Promise<Reply<ValueOf<Name>>>;
  /** Calls back with what the host pushes, and when the connection is lost and found again. */
  listen(onPush: (message: Push) => void, onConnection: (isConnected: boolean) => void): () => void;
}

interface Bridge {
  readonly methods: Readonly<Record<string, (params: unknown) => Promise<Carried>>>;
  onPush(listener: (message: unknown) => void): () => void;
}

declare global {
  interface Window {
    readonly palu?: Bridge;
  }
}

/** The program's own window, working at the host of another computer. */
const isJoinedWindow = window.location.search === '?gabung';

function unreachable(): Reply<never> {
  return { ok: false, refusal: { code: 'contract.unreachable', params: {} } };
}

function overIpc(bridge: Bridge): Transport {
  return {
    async call<Name extends MethodName>(name: Name, params: ParamsOf<Name>) {
      const method = bridge.methods[name];
      if (method === undefined) return unreachable();
      return replyCarried(await method(params)) as Reply<ValueOf<Name>>;
    },
    listen(onPush, onConnection) {
      onConnection(!isJoinedWindow);
      return bridge.onPush((message) => {
        const push = message as Push;
        if (push.kind === 'connection') onConnection(push.isConnected);
        else onPush(push);
      });
    },
  };
}

/** A device says so often that it is there, and hears in turn that the host is: a cable that was pulled ends no connection. */
const wordEveryMs = 5_000;
/** An answer that takes longer than this does not come any more. */
const mostWaitMs = 8_000;
/** Whoever was cut off comes back within so long, each a little later than the other: not all in one moment. */
const backWithinMs = 3_000;

function bodyOf({ text, bytes }: Carried): Pick<RequestInit, 'headers' | 'body'> {
  return bytes === null
    ? { headers: { 'Content-Type': 'application/json' }, body: text }
    : { headers: { 'Content-Type': framedType }, body: framed(new TextEncoder().encode(text), bytes) };
}

async function carriedIn(response: Response): Promise<Carried> {
  if (response.headers.get('Content-Type') !== framedType) return { text: await response.text(), bytes: null };
  const { text, bytes } = unframed(new Uint8Array(await response.arrayBuffer()));
  return { text: new TextDecoder().decode(text), bytes };
}

const overHttp: Transport = {
  async call<Name extends MethodName>(name: Name, params: ParamsOf<Name>) {
    try {
      const response = await fetch(`/api/call/${name}`, {
        method: 'POST',
        ...bodyOf(carryParams(params)),
      });
      return replyCarried(await carriedIn(response)) as Reply<ValueOf<Name>>;
    } catch {
      return unreachable();
    }
  },
  listen(onPush, onConnection) {
    let source: EventSource | null = null;
    let back: number | undefined;
    let took: number | null = null;
    const open = () => {
      source?.close();
      window.clearTimeout(back);
      source = new EventSource('/api/push');
      source.onopen = () => {
        onConnection(true);
      };
      source.onerror = () => {
        onConnection(false);
        comeBack();
      };
      source.onmessage = (event: MessageEvent<string>) => {
        onPush(JSON.parse(event.data) as Push);
      };
    };
    const comeBack = () => {
      source?.close();
      source = null;
      window.clearTimeout(back);
      back = window.setTimeout(() => void word(), backWithinMs * (0.2 + 0.8 * Math.random()));
    };
    /** Tells that this device is there, and how long the answer before took. */
    const word = async () => {
      const began = performance.now();
      const query = took === null ? '' : `?ms=${String(Math.round(took))}`;
      try {
        const { status } = await fetch(`/api/me${query}`, { signal: AbortSignal.timeout(mostWaitMs) });
        took = performance.now() - began;
        if (status === 401) leave();
        else if (source === null) open();
      } catch {
        took = mostWaitMs;
        onConnection(false);
        comeBack();
      }
    };
    open();
    const watch = window.setInterval(() => {
      if (source !== null) void word();
    }, wordEveryMs);
    return () => {
      window.clearInterval(watch);
      window.clearTimeout(back);
      source?.close();
    };
  },
};

/** This device leaves the assembly for good: it needs a new invitation to come back. */
export async function leaveAssembly(): Promise<void> {
  if (window.palu !== undefined) {
    await transport.call('joining.leave', {});
    return;
  }
  await fetch('/keluar', { method: 'POST' }).catch(() => undefined);
  window.location.replace('/join.html');
}

/** The host does not know this device any more: it was sent away, or its days are over. */
function leave(): void {
  window.location.replace('/join.html#keluar');
}

/** The same, with the host's clock kept: from all that it sends, and asked anew where this computer slept or its own clock was set. */
function keepingTime(transport: Transport): Transport {
  return {
    ...transport,
    listen(onPush, onConnection) {
      const stopListening = transport.listen((message) => {
        hearHostTime(message.sentAt);
        onPush(message);
      }, onConnection);
      const stopWatching = onClockJump(() => {
        void transport.call('program.status', {}).then((reply) => {
          if (reply.ok) hearHostTime(reply.value.now);
        });
      });
      return () => {
        stopWatching();
        stopListening();
      };
    },
  };
}

export const transport = keepingTime(window.palu === undefined ? overHttp : overIpc(window.palu));
/** On another computer than the host's: in a browser, or in a program's window that joined. */
export const isInBrowser = window.palu === undefined || isJoinedWindow;
