import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { streamSSE } from 'hono/streaming';
import { carryReply, framed, framedType, paramsCarried, unframed } from '../../shared/contract';
import type { Caller, Dispatcher, Push } from '../../shared/contract';
import type { Role } from '../../shared/domain';
import { bodyAllowed, cookieName, refusedAtTheGate, Strangers, tokenIn, turnAway } from './gate';
import { JoinCodes } from './join-codes';
import type { JoinedDevice } from './join-codes';

/** So long a client may take for the head of a request, and for the whole of it. */
const slowest = { headMs: 10_000, requestMs: 120_000 };
const mostStreamsPerDevice = 8;
/** A client that lets this many messages pile up is cut off; it comes back and fills its gap. */
const mostWaitingMessages = 2_000;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ico': 'image/x-icon',
};

const pageOfRole: Partial<Record<Role, string>> = {
  operator: 'operator.html',
  registrar: 'operator.html',
  minuteTaker: 'operator.html',
  teller: 'operator.html',
  projector: 'projector.html',
};

export interface LanOptions {
  readonly dispatcher: Dispatcher;
  /** Folder with the built pages. */
  readonly pagesFolder: string;
  readonly hostname: string;
  /** 0 for any free port. */
  readonly port: number;
  readonly contentSecurityPolicy: string;
  /** Devices that joined an earlier server on this address. */
  readonly joined?: readonly JoinedDevice[];
  /** Hears of every device that joins: all of them, and on which port. */
  readonly onJoined?: (joined: readonly JoinedDevice[], port: number) => void;
  /** How slow a client may be, where that is not what it usually is. */
  readonly slowest?: { readonly headMs: number; readonly requestMs: number };
}

export interface LanServer {
  readonly origin: string;
  /** An address that lets one device in with a role. */
  invite(role: Role, name: string): string;
  close(): Promise<void>;
}

/** @throws SyntaxError where the body is not what it says. */
function paramsIn(body: ArrayBuffer): unknown {
  const { text, bytes } = unframed(new Uint8Array(body));
  return paramsCarried({ text: Buffer.from(text).toString(), bytes });
}

/** Serves the pages and the contract over HTTP and server-sent events. @throws where the port is taken. */
export async function startLanServer(options: LanOptions): Promise<LanServer> {
  const codes = new JoinCodes(options.joined);
  const streams = new Map<Caller['device'], number>();
  const app = new Hono();
  let origin = '';
  let port = 0;

  app.use('*', async (context, next) => {
    await next();
    context.header('Content-Security-Policy', options.contentSecurityPolicy);
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Referrer-Policy', 'no-referrer');
    context.header('X-Frame-Options', 'DENY');
  });

  app.get('/masuk/:code', (context) => {
    const joined = codes.join(context.req.param('code'));
    if (joined === 'wait') return context.text('Terlalu banyak kode salah. Tunggu satu menit, lalu coba lagi.', 429);
    if (joined === 'wrong') {
      return context.text('Kode ini salah atau sudah dipakai. Minta kode baru kepada operator.', 403);
    }
    options.onJoined?.(codes.joined, port);
    setCookie(context, cookieName, joined.token, { httpOnly: true, sameSite: 'Strict', path: '/' });
    return context.redirect(`/${pageOfRole[joined.caller.actor.role] ?? 'operator.html'}`);
  });

  app.post('/keluar', (context) => {
    deleteCookie(context, cookieName, { path: '/' });
    return context.body(null, 204);
  });

  app.get('/api/me', (context) => {
    const caller = codes.callerOf(getCookie(context, cookieName));
    return caller === undefined ? context.json({ role: null }, 401) : context.json({ role: caller.actor.role });
  });

  app.post(
    '/api/call/:method',
    // The gate knows what was announced; what comes in pieces is counted as it comes.
    (context, next) => {
      const allowed = bodyAllowed(context.req.path, codes.callerOf(getCookie(context, cookieName)));
      return bodyLimit({ maxSize: typeof allowed === 'number' ? allowed : 0 })(context, next);
    },
    async (context) => {
      const caller = codes.callerOf(getCookie(context, cookieName));
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
      const { text, bytes } = carryReply(await options.dispatcher.call(context.req.param('method'), params, caller));
      return bytes === null
        ? context.body(text, 200, { 'Content-Type': 'application/json' })
        : context.body(framed(Buffer.from(text), bytes), 200, { 'Content-Type': framedType });
    },
  );

  app.get('/api/push', (context) => {
    const caller = codes.callerOf(getCookie(context, cookieName));
    if (caller === undefined) return context.text('', 401);
    const { device } = caller;
    const open = streams.get(device) ?? 0;
    if (open >= mostStreamsPerDevice) return context.text('', 429);
    streams.set(device, open + 1);
    return streamSSE(context, async (stream) => {
      const queue: Push[] = [];
      let wake: () => void = () => undefined;
      let isOpen = true;
      const unsubscribe = options.dispatcher.subscribe(caller, (message) => {
        queue.push(message);
        if (queue.length > mostWaitingMessages) isOpen = false;
        wake();
      });
      stream.onAbort(() => {
        isOpen = false;
        wake();
      });
      const heartbeat = setInterval(() => {
        void stream.writeSSE({ event: 'alive', data: '' });
      }, 15_000);
      try {
        while (isOpen) {
          const message = queue.shift();
          if (message !== undefined) await stream.writeSSE({ data: JSON.stringify(message) });
          else {
            await new Promise<void>((resolve) => {
              wake = resolve;
            });
          }
        }
      } finally {
        clearInterval(heartbeat);
        unsubscribe();
        streams.set(device, (streams.get(device) ?? 1) - 1);
      }
    });
  });

  app.get('/*', async (context) => {
    const asked = context.req.path === '/' ? '/operator.html' : context.req.path;
    const relative = normalize(decodeURIComponent(asked)).replace(/^[/\\]+/, '');
    const type = types[extname(relative)];
    if (type === undefined || relative.split(sep).includes('..') || relative.includes('\0')) return context.notFound();
    try {
      const bytes = await readFile(join(options.pagesFolder, relative));
      return context.body(new Uint8Array(bytes), 200, {
        'Content-Type': type,
        'Cache-Control': relative.startsWith('assets') ? 'public, max-age=31536000, immutable' : 'no-store',
      });
    } catch {
      return context.notFound();
    }
  });

  const strangers = new Strangers();
  const listener = getRequestListener(app.fetch);
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    if (codes.callerOf(tokenIn(request.headers.cookie)) !== undefined) strangers.known(request.socket);
    const refused = refusedAtTheGate(request, origin, (token) => codes.callerOf(token));
    if (refused === null) void listener(request, response);
    else turnAway(request, response, refused);
  };
  const { headMs, requestMs } = options.slowest ?? slowest;
  const server = createServer(
    {
      headersTimeout: headMs,
      requestTimeout: requestMs,
      connectionsCheckingInterval: Math.min(headMs, 5_000) / 2,
    },
    answer,
  );
  // Who asks first whether it may send is refused before it has sent anything.
  server.on('checkContinue', (request, response) => {
    if (refusedAtTheGate(request, origin, (token) => codes.callerOf(token)) === null) response.writeContinue();
    answer(request, response);
  });
  server.on('connection', (socket) => {
    strangers.met(socket);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.hostname, () => {
      server.off('error', reject);
      resolve();
    });
  });
  ({ port } = server.address() as AddressInfo);
  origin = `http://${options.hostname}:${String(port)}`;
  return {
    origin,
    invite: (role, name) => `${origin}/masuk/${codes.invite(role, name)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
