import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import { limitsOf, methods } from '../../shared/contract';
import type { Caller, MethodName } from '../../shared/contract';

/** Cookies know no ports: a desk's secret has a name of its own, which is sent over TLS only. */
export const cookieNames = { secure: 'palu-desk', plain: 'palu-device' } as const;
type CookieName = (typeof cookieNames)[keyof typeof cookieNames];

/** What is refused before a byte of the body is read, and how. */
interface Refused {
  readonly status: 400 | 401 | 403 | 404 | 413 | 429;
  readonly code: 'contract.invalid' | 'contract.forbidden' | 'contract.unknownMethod' | 'contract.tooLarge' | null;
}

export function tokenIn(cookies: string | undefined, name: CookieName): string | undefined {
  return cookies
    ?.split(';')
    .map((one) => one.trim())
    .find((one) => one.startsWith(`${name}=`))
    ?.slice(name.length + 1);
}

/** The method that a path of the contract names, or null where there is none of the kind. */
function methodIn(path: string): MethodName | null {
  const name = /^\/api\/call\/([A-Za-z.]{1,60})$/.exec(path)?.[1] ?? '';
  return Object.prototype.hasOwnProperty.call(methods, name) ? (name as MethodName) : null;
}

/** The largest body that a request may have, in bytes, or why it may have none. */
export function bodyAllowed(path: string, caller: Caller | undefined): number | Refused {
  if (!path.startsWith('/api/call/')) return 0;
  if (caller === undefined) return { status: 401, code: 'contract.forbidden' };
  const method = methodIn(path);
  if (method === null) return { status: 404, code: 'contract.unknownMethod' };
  const { role } = caller.actor;
  if (!methods[method].roles.includes(role)) return { status: 403, code: 'contract.forbidden' };
  return limitsOf(method, role).bytes;
}

/**
 * Looks at the head of a request and at nothing else: whoever is not let in, or announces more than its role may send, is answered and
 * cut off. @returns why, or null where the request may go on.
 */
export function refusedAtTheGate(
  request: IncomingMessage,
  origin: string,
  callerOf: (cookies: string | undefined) => Caller | undefined,
): Refused | null {
  const { host, origin: from, cookie } = request.headers;
  // A page of another site, or a name that was bent to this address, is not let in.
  const isNamedRight = host !== undefined && origin.endsWith(`://${host}`);
  if (!isNamedRight || (from !== undefined && from !== origin)) return { status: 403, code: null };
  const hasBody = request.headers['content-length'] !== undefined || request.headers['transfer-encoding'] !== undefined;
  const [path = ''] = (request.url ?? '').split('?');
  if (!hasBody && !path.startsWith('/api/call/')) return null;
  const allowed = bodyAllowed(path, callerOf(cookie));
  if (typeof allowed !== 'number') return allowed;
  const announced = Number(request.headers['content-length'] ?? 0);
  const isTooLarge = announced > allowed || (allowed === 0 && request.headers['transfer-encoding'] !== undefined);
  return isTooLarge ? { status: 413, code: 'contract.tooLarge' } : null;
}

/** What a client still sends after its answer is let fall for so long, so that the answer reaches it; then it is cut off. */
const lingersMs = 500;

/** Answers at once, whatever is still to come. */
export function turnAway(request: IncomingMessage, response: ServerResponse, { status, code }: Refused): void {
  const body = code === null ? '' : JSON.stringify({ ok: false, refusal: { code, params: { method: '' } } });
  response.writeHead(status, {
    'content-type': code === null ? 'text/plain' : 'application/json',
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
  if (request.complete) return;
  const timer = setTimeout(() => request.socket.destroy(), lingersMs);
  request.once('end', () => {
    clearTimeout(timer);
  });
  request.resume();
}

/** After this long a connection without a known device on it is closed. */
const strangerLivesMs = 60_000;

/** Connections that nobody known has spoken on yet: so many at once, over all and from one address. */
export interface StrangerLimits {
  readonly all: number;
  readonly perAddress: number;
}
export const fewStrangers: StrangerLimits = { all: 256, perAddress: 32 };
/** A hall takes up its phones in one moment. */
export const hallStrangers: StrangerLimits = { all: 4_000, perAddress: 64 };

/** Counts the connections of those who have not joined, so that they cannot take the places of those who have. */
export class Strangers {
  private readonly sockets = new Map<Socket, NodeJS.Timeout>();
  private readonly byAddress = new Map<string, number>();

  constructor(private readonly limits: StrangerLimits) {}

  /** Takes a new connection, or closes it where there are too many. */
  met(socket: Socket): void {
    const from = socket.remoteAddress ?? '';
    const fromThere = this.byAddress.get(from) ?? 0;
    if (this.sockets.size >= this.limits.all || fromThere >= this.limits.perAddress) {
      socket.destroy();
      return;
    }
    const timer = setTimeout(() => socket.destroy(), strangerLivesMs);
    timer.unref();
    this.sockets.set(socket, timer);
    this.byAddress.set(from, fromThere + 1);
    socket.once('close', () => {
      this.left(socket, from);
    });
  }

  /** A device that has joined spoke on this connection. */
  known(socket: Socket): void {
    this.left(socket, socket.remoteAddress ?? '');
  }

  private left(socket: Socket, from: string): void {
    if (!this.sockets.has(socket)) return;
    clearTimeout(this.sockets.get(socket));
    this.sockets.delete(socket);
    const others = (this.byAddress.get(from) ?? 1) - 1;
    if (others === 0) this.byAddress.delete(from);
    else this.byAddress.set(from, others);
  }
}

/** What one address may ask without having joined: so many at once, and so many a second after that. */
const askedAtOnce = 600;
const askedPerSecond = 100;
const mostAddresses = 10_000;

/** Bears what the phones of one address ask, and no flood. Whoever has joined is not counted. */
export class Askers {
  private readonly left = new Map<string, { asks: number; at: number }>();

  constructor(private readonly elapsed: () => number = () => performance.now()) {}

  /** Counts one question. @returns whether it is answered. */
  mayAsk(address: string): boolean {
    const now = this.elapsed();
    const known = this.left.get(address) ?? { asks: askedAtOnce, at: now };
    const asks = Math.min(askedAtOnce, known.asks + ((now - known.at) / 1000) * askedPerSecond);
    this.left.set(address, { asks: Math.max(0, asks - 1), at: now });
    if (this.left.size > mostAddresses) this.forget(now);
    return asks >= 1;
  }

  /** Those that have been quiet long enough to have everything again. */
  private forget(now: number): void {
    const quiet = (askedAtOnce / askedPerSecond) * 1000;
    for (const [address, { at }] of this.left) if (now - at > quiet) this.left.delete(address);
  }
}
