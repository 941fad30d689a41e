import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { deleteCookie, setCookie } from 'hono/cookie';
import { carryReply, framed, framedType, paramsCarried, unframed } from '../../shared/contract';
import type { Caller, Dispatcher, InvitedRole } from '../../shared/contract';
import type { DeviceId, Role } from '../../shared/domain';
import { DeviceBook } from './device-book';
import { Askers, bodyAllowed, cookieNames, fewStrangers, refusedAtTheGate, Strangers, tokenIn, turnAway } from './gate';
import type { StrangerLimits } from './gate';
import { notLetIn, pageFile, sentence } from './pages';
import { Streams } from './streams';

/** So long a client may take for the head of a request, and for the whole of it. */
const slowest = { headMs: 10_000, requestMs: 120_000 };
const mostStreamsPerDevice = 8;
/** Phones of the hall, and how many of one address: a family behind one telephone, a hotel's router. */
const mostPhones = 4_000;
const mostPhonesPerAddress = 64;
/** A device whose questions take longer than this hears late. */
const slowAnswerMs = 1_500;

const staffPage = 'operator.html';
const pageOfRole: Readonly<Record<Role, string>> = {
  operator: staffPage,
  registrar: staffPage,
  minuteTaker: staffPage,
  teller: staffPage,
  projector: 'projector.html',
  kiosk: 'delegate.html',
  delegate: 'delegate.html',
};

/** Whoever has not joined and looks at the hall's page. */
const aPhone: Caller = { actor: { role: 'delegate', name: 'Peserta' }, device: 'lan-hall' as DeviceId };

export interface LanOptions {
  readonly dispatcher: Dispatcher;
  /** Folder with the built pages. */
  readonly pagesFolder: string;
  readonly hostname: string;
  /** 0 for any free port. */
  readonly port: number;
  readonly contentSecurityPolicy: string;
  /** Who has joined; a book of its own where missing. */
  readonly book?: DeviceBook;
  /** Whom this server lets in; everybody who has joined where missing. */
  readonly serves?: (role: Role) => boolean;
  /** Of the program, for devices that compare it with their own. */
  readonly version?: string;
  /** Encrypted, with this certificate and its key (PEM); plain where missing. */
  readonly tls?: { readonly cert: string; readonly key: string };
  /** The browser is on the host's own computer: where the host has no windows, it is the operator's screen. */
  readonly isLocal?: true;
  /** Whether those who have not joined see the hall's page. */
  readonly isHallOpen?: () => boolean;
  /** Writes down who has joined: a device that was let in is known again after a restart. */
  readonly keep?: () => Promise<void>;
  /** A phone of the hall came or went. */
  readonly onPhone?: () => void;
  /** How slow a client may be, where that is not what it usually is. */
  readonly slowest?: { readonly headMs: number; readonly requestMs: number };
  readonly strangers?: StrangerLimits;
}

/** From where a request comes. */
function addressOf({ env }: Context): string {
  return (env as { readonly incoming?: IncomingMessage }).incoming?.socket.remoteAddress ?? '';
}

export interface LanServer {
  readonly origin: string;
  /** How many phones look at the hall's page. */
  readonly phones: number;
  /** An address that lets one device in with a role. */
  invite(role: InvitedRole, name: string): string;
  /** The page of the hall was closed: whoever looks at it is cut off. */
  endPhones(): void;
  close(): Promise<void>;
}

/** @throws SyntaxError where the body is not what it says. */
function paramsIn(body: ArrayBuffer): unknown {
  const { text, bytes } = unframed(new Uint8Array(body));
  return paramsCarried({ text: Buffer.from(text).toString(), bytes });
}

const tooMany = { status: 429, code: null } as const;

/** Listens where it was asked to. @throws where the port is taken. */
async function listening(server: Server, options: LanOptions): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.hostname, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return (server.address() as AddressInfo).port;
}

/** Over TLS somebody is a stranger twice: until the hands are shaken, and until a known device has spoken. */
function greet(server: Server, strangers: Strangers, limits: StrangerLimits): void {
  const handshakes = new Strangers(limits);
  const waiting = new Map<string, Socket>();
  const nameOf = ({ remoteAddress, remotePort }: Socket) => `${remoteAddress ?? ''}:${String(remotePort ?? 0)}`;
  server.on('connection', (socket: Socket) => {
    const name = nameOf(socket);
    handshakes.met(socket);
    waiting.set(name, socket);
    socket.once('close', () => waiting.delete(name));
  });
  server.on('secureConnection', (socket: Socket) => {
    const plain = waiting.get(nameOf(socket));
    if (plain !== undefined) handshakes.known(plain);
    strangers.met(socket);
  });
}

/** Serves the pages and the contract over HTTP and server-sent events. @throws where the port is taken. */
export async function startLanServer(options: LanOptions): Promise<LanServer> {
  const { dispatcher, tls, book = new DeviceBook(), serves = () => true, isHallOpen = () => false } = options;
  const { version = '' } = options;
  const cookieName = tls === undefined ? cookieNames.plain : cookieNames.secure;
  const phonesOf = new Map<string, number>();
  let phones = 0;
  const streams = new Streams({
    dispatcher,
    streamed: (device, by) => {
      if (device === aPhone.device) options.onPhone?.();
      else book.streamed(device, by);
    },
    slowed: (device, isSlow) => {
      book.slowed(device, isSlow);
    },
  });
  const stopExpelling = book.onExpelled((device) => {
    streams.end(device);
  });
  const app = new Hono();
  let origin = '';

  function joinedCaller(cookies: string | undefined): Caller | undefined {
    const caller = book.callerOf(tokenIn(cookies, cookieName));
    if (caller === undefined || !serves(caller.actor.role)) return undefined;
    const { actor, device } = caller;
    return options.isLocal === true ? { actor, device } : caller;
  }

  function callerOf(cookies: string | undefined): Caller | undefined {
    return joinedCaller(cookies) ?? (isHallOpen() ? aPhone : undefined);
  }

  app.use('*', async (context, next) => {
    await next();
    context.header('Content-Security-Policy', options.contentSecurityPolicy);
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Referrer-Policy', 'no-referrer');
    context.header('X-Frame-Options', 'DENY');
  });

  app.get('/masuk/:code', async (context) => {
    const joined = book.join(context.req.param('code'), {
      present: tokenIn(context.req.header('cookie'), cookieName),
      serves,
      from: addressOf(context),
    });
    if (typeof joined === 'string') {
      const { status, words } = notLetIn[joined];
      return context.html(sentence(words), status);
    }
    // Where it cannot be kept, the device needs a new invitation after a restart, no more.
    await options.keep?.().catch(() => undefined);
    const { token, device } = joined;
    if (token !== null) {
      const secret = { httpOnly: true, sameSite: 'Strict', path: '/', secure: tls !== undefined } as const;
      setCookie(context, cookieName, token, { ...secret, maxAge: 7 * 24 * 3600 });
    }
    return context.redirect(`/${pageOfRole[device.role]}`);
  });

  /** A device's word that it is there: who it is, and how long its last question took (`?ms=`). */
  app.get('/api/me', (context) => {
    const caller = callerOf(context.req.header('cookie'));
    if (caller === undefined) return context.json({ role: null, version }, 401);
    const took = Number(context.req.query('ms') ?? Number.NaN);
    if (Number.isFinite(took)) book.slowed(caller.device, took > slowAnswerMs);
    return context.json({ role: caller.actor.role, version });
  });

  /** A device leaves by itself: its token is worth nothing from then on. */
  app.post('/keluar', (context) => {
    const caller = joinedCaller(context.req.header('cookie'));
    if (caller !== undefined) book.expel(caller.device);
    deleteCookie(context, cookieName, { path: '/', secure: tls !== undefined });
    return context.body(null, 204);
  });

  app.post(
    '/api/call/:method',
    // The gate knows what was announced; what comes in pieces is counted as it comes.
    (context, next) => {
      const allowed = bodyAllowed(context.req.path, callerOf(context.req.header('cookie')));
      return bodyLimit({ maxSize: typeof allowed === 'number' ? allowed : 0 })(context, next);
    },
    async (context) => {
      const caller = callerOf(context.req.header('cookie'));
      if (caller === undefined)
        return context.json({ ok: false, refusal: { code: 'contract.forbidden', params: {} } }, 401);
      const type = context.req.header('content-type') ?? '';
      if (type !== framedType && !type.startsWith('application/json')) return context.text('', 415);
      let params: unknown;
      try {
        params = type === framedType ? paramsIn(await context.req.arrayBuffer()) : await context.req.json();
      } catch {
        return context.json({ ok: false, refusal: { code: 'contract.invalid', params: { method: '' } } }, 400);
      }
      const { text, bytes } = carryReply(await dispatcher.call(context.req.param('method'), params, caller));
      return bytes === null
        ? context.body(text, 200, { 'Content-Type': 'application/json' })
        : context.body(framed(Buffer.from(text), bytes), 200, { 'Content-Type': framedType });
    },
  );

  app.get('/naskah/:id', async (context) => {
    const caller = callerOf(context.req.header('cookie'));
    if (caller === undefined) return context.notFound();
    const reply = await dispatcher.call('delegate.paper', { id: context.req.param('id') }, caller);
    const bytes = reply.ok ? (reply.value as { readonly bytes: Uint8Array }).bytes : null;
    if (bytes === null) return context.html(sentence('Naskah ini tidak tersedia.'), 404);
    return context.body(new Uint8Array(bytes), 200, {
      'Content-Type': 'application/pdf',
      'Content-Disposition': 'inline',
      'Cache-Control': 'no-store',
    });
  });

  app.get('/*', async (context) => {
    const caller = callerOf(context.req.header('cookie'));
    const first = caller === undefined ? 'join.html' : pageOfRole[caller.actor.role];
    const { path } = context.req;
    const asked = path === '/' ? `/${first}` : path === '/gabung' ? '/join.html' : path;
    const file = await pageFile(options.pagesFolder, asked);
    if (file === null) return context.notFound();
    const { bytes, type, isForEver } = file;
    return context.body(new Uint8Array(bytes), 200, {
      'Content-Type': type,
      'Cache-Control': isForEver ? 'public, max-age=31536000, immutable' : 'no-store',
    });
  });

  /** Answers with the news of the host; too many of one device, of one address or of all are refused. */
  function push(request: IncomingMessage, response: ServerResponse): void {
    const caller = callerOf(request.headers.cookie);
    if (caller === undefined || !mayListen(request, caller)) {
      response.writeHead(caller === undefined ? 401 : 429).end();
      return;
    }
    strangers.known(request.socket);
    if (caller === aPhone) {
      const from = request.socket.remoteAddress ?? '';
      phonesOf.set(from, (phonesOf.get(from) ?? 0) + 1);
      phones++;
      response.once('close', () => {
        const others = (phonesOf.get(from) ?? 1) - 1;
        if (others === 0) phonesOf.delete(from);
        else phonesOf.set(from, others);
        phones--;
      });
      streams.answerPhone(request, response, caller);
    } else streams.answer(request, response, caller);
  }

  function mayListen(request: IncomingMessage, caller: Caller): boolean {
    if (caller !== aPhone) return book.streamsOf(caller.device) < mostStreamsPerDevice;
    const fromThere = phonesOf.get(request.socket.remoteAddress ?? '') ?? 0;
    return phones < mostPhones && fromThere < mostPhonesPerAddress;
  }

  const askers = new Askers();
  const strangers = new Strangers(options.strangers ?? fewStrangers);
  const listener = getRequestListener(app.fetch);
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const isJoined = joinedCaller(request.headers.cookie) !== undefined;
    if (isJoined) strangers.known(request.socket);
    const isFlood = !isJoined && !askers.mayAsk(request.socket.remoteAddress ?? '');
    const refused = isFlood ? tooMany : refusedAtTheGate(request, origin, callerOf);
    if (refused !== null) turnAway(request, response, refused);
    else if (request.method === 'GET' && request.url === '/api/push') push(request, response);
    else void listener(request, response);
  };
  const { headMs, requestMs } = options.slowest ?? slowest;
  const times = {
    headersTimeout: headMs,
    requestTimeout: requestMs,
    connectionsCheckingInterval: Math.min(headMs, 5_000) / 2,
  };
  const server = tls === undefined ? createServer(times, answer) : createSecureServer({ ...times, ...tls }, answer);
  // Who asks first whether it may send is refused before it has sent anything.
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    if (refusedAtTheGate(request, origin, callerOf) === null) response.writeContinue();
    answer(request, response);
  });
  if (tls === undefined) {
    server.on('connection', (socket: Socket) => {
      strangers.met(socket);
    });
  } else greet(server, strangers, options.strangers ?? fewStrangers);
  const port = await listening(server, options);
  origin = `${tls === undefined ? 'http' : 'https'}://${options.hostname}:${String(port)}`;
  return {
    origin,
    get phones() {
      return phones;
    },
    invite: (role, name) => `${origin}/masuk/${book.invite(role, name)}`,
    endPhones: () => {
      streams.endPhones();
    },
    close: () =>
      new Promise((resolve) => {
        stopExpelling();
        streams.close();
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
