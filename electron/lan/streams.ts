import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Caller, Dispatcher, Push } from '../../shared/contract';
import type { DeviceId } from '../../shared/domain';

/** A client that leaves this many bytes unread is cut off; it comes back and fills its gap. */
const mostUnreadBytes = 8 << 20;
/** More than this waits for a client: it hears late. */
const slowBytes = 256 << 10;
/** So many streams are written to before other work has its turn. */
const perTurn = 16;
const heartbeatMs = 15_000;
/** The streams take turns at it, so that three thousand are not written to in one moment. */
const heartbeatTurns = 60;

/** A message is put into text once, however many hear it. */
const texts = new WeakMap<Push, string>();

function textOf(message: Push): string {
  const known = texts.get(message);
  if (known !== undefined) return known;
  const text = `data: ${JSON.stringify(message)}\n\n`;
  texts.set(message, text);
  return text;
}

interface Stream {
  readonly response: ServerResponse;
  readonly device: DeviceId;
  /** When its heart beats. */
  readonly turn: number;
  waiting: Push[];
}

interface Phone {
  readonly stream: Stream;
  told: Push | null;
}

interface StreamsOptions {
  readonly dispatcher: Dispatcher;
  /** A stream was opened or closed. */
  readonly streamed: (device: DeviceId, by: 1 | -1) => void;
  /** Whether what is sent to a device arrives late. */
  readonly slowed: (device: DeviceId, isSlow: boolean) => void;
}

/**
 * The server-sent events of all clients of one server. The host only hands a message over: it is written later, by turns, so that an act
 * never waits for those who hear of it, and whoever does not read is cut off by the bytes that wait for it.
 */
export class Streams {
  private readonly open = new Set<Stream>();
  private readonly dirty = new Set<Stream>();
  private begun = 0;
  private isFlushing = false;
  /** The phones of the hall: they all see the same, so the host tells them once, and whoever is slow misses what is past. */
  private readonly phones = new Set<Phone>();
  private newest: Push | null = null;
  private stopHearing: () => void = () => undefined;
  private isSweeping = false;
  private readonly heartbeat: NodeJS.Timeout;

  constructor(private readonly options: StreamsOptions) {
    let beat = 0;
    this.heartbeat = setInterval(() => {
      beat = (beat + 1) % heartbeatTurns;
      for (const stream of this.open) if (stream.turn === beat) this.write(stream, 'event: alive\ndata: \n\n');
    }, heartbeatMs / heartbeatTurns);
    this.heartbeat.unref();
  }

  /** Answers a phone of the hall with what all of them see; `caller` is the same for each. */
  answerPhone(request: IncomingMessage, response: ServerResponse, caller: Caller): void {
    const phone: Phone = { stream: this.begin(request, response, caller.device), told: null };
    if (this.phones.size === 0) {
      this.stopHearing = this.options.dispatcher.subscribe(caller, (message) => {
        if (message.kind !== 'delegate') return;
        this.newest = message;
        this.sweepLater();
      });
    }
    this.phones.add(phone);
    this.sweepLater();
    response.once('close', () => {
      this.phones.delete(phone);
      if (this.phones.size > 0) return;
      this.stopHearing();
      this.newest = null;
    });
  }

  /** Answers a request with the news that its caller may hear, until one of the two ends it. */
  answer(request: IncomingMessage, response: ServerResponse, caller: Caller): void {
    const stream = this.begin(request, response, caller.device);
    const unsubscribe = this.options.dispatcher.subscribe(caller, (message) => {
      stream.waiting.push(message);
      this.dirty.add(stream);
      this.flushLater();
    });
    response.once('close', unsubscribe);
  }

  private begin(request: IncomingMessage, response: ServerResponse, device: DeviceId): Stream {
    response.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    // So that a browser knows at once that it is connected.
    response.write(': \n\n');
    const stream: Stream = { response, device, turn: this.begun++ % heartbeatTurns, waiting: [] };
    this.open.add(stream);
    this.options.streamed(device, 1);
    response.on('error', () => undefined);
    response.on('drain', () => {
      this.options.slowed(device, false);
    });
    response.once('close', () => {
      this.open.delete(stream);
      this.dirty.delete(stream);
      this.options.streamed(device, -1);
    });
    request.socket.setNoDelay(true);
    return stream;
  }

  /** Ends all streams of a device. */
  end(device: DeviceId): void {
    for (const stream of this.open) if (stream.device === device) stream.response.destroy();
  }

  /** Ends those of all phones of the hall. */
  endPhones(): void {
    for (const { stream } of this.phones) stream.response.destroy();
  }

  close(): void {
    clearInterval(this.heartbeat);
    for (const { response } of this.open) response.destroy();
  }

  /** Each phone that has not seen the newest is shown it, a few in a turn; what comes meanwhile is the newest then. */
  private sweepLater(): void {
    if (this.isSweeping) return;
    this.isSweeping = true;
    setImmediate(() => {
      this.isSweeping = false;
      const { newest } = this;
      if (newest === null) return;
      let written = 0;
      for (const phone of this.phones) {
        if (phone.told === newest) continue;
        if (written++ >= perTurn) {
          this.sweepLater();
          return;
        }
        phone.told = newest;
        this.write(phone.stream, textOf(newest));
      }
    });
  }

  private flushLater(): void {
    if (this.isFlushing) return;
    this.isFlushing = true;
    setImmediate(() => {
      this.isFlushing = false;
      let written = 0;
      for (const stream of this.dirty) {
        if (written++ >= perTurn) {
          this.flushLater();
          return;
        }
        this.dirty.delete(stream);
        const { waiting } = stream;
        stream.waiting = [];
        this.write(stream, waiting.map(textOf).join(''));
      }
    });
  }

  private write({ response, device }: Stream, text: string): void {
    if (response.destroyed) return;
    response.write(text);
    if (response.writableLength > mostUnreadBytes) response.destroy();
    else if (response.writableLength > slowBytes) this.options.slowed(device, true);
  }
}
