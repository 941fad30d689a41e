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
      onConnection(true);
      return bridge.onPush((message) => {
        onPush(message as Push);
      });
    },
  };
}

/** The host says that it is alive every 15 seconds; whoever hears nothing for this long has lost it. */
const mostSilenceMs = 40_000;

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
    let heardAt = performance.now();
    const heard = () => {
      heardAt = performance.now();
    };
    const open = () => {
      source?.close();
      heard();
      source = new EventSource('/api/push');
      source.onopen = () => {
        heard();
        onConnection(true);
      };
      source.onerror = () => {
        onConnection(false);
      };
      source.onmessage = (event: MessageEvent<string>) => {
        heard();
        onPush(JSON.parse(event.data) as Push);
      };
      source.addEventListener('alive', heard);
    };
    open();
    // A cable that was pulled ends no connection: only the silence tells of it.
    const watch = window.setInterval(() => {
      if (performance.now() - heardAt < mostSilenceMs) return;
      onConnection(false);
      open();
    }, 5_000);
    return () => {
      window.clearInterval(watch);
      source?.close();
    };
  },
};

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
export const isInBrowser = window.palu === undefined;
