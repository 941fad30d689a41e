import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { streamSSE } from 'hono/streaming';
import type { Dispatcher, Push } from '../../shared/contract';
import type { Role } from '../../shared/domain';
import { JoinCodes } from './join-codes';
import type { JoinedDevice } from './join-codes';

const cookieName = 'palu-device';
const mostBodyBytes = 140 * 1024 * 1024;
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
}

export interface LanServer {
  readonly origin: string;
  /** An address that lets one device in with a role. */
  invite(role: Role, name: string): string;
  close(): Promise<void>;
}

/** Serves the pages and the contract over HTTP and server-sent events. @throws where the port is taken. */
export async function startLanServer(options: LanOptions): Promise<LanServer> {
  const codes = new JoinCodes(Date.now, options.joined);
  const app = new Hono();
  let origin = '';
  let port = 0;

  app.use('*', async (context, next) => {
    // A page of another site, or a name that was bent to this address, is not let in.
    const host = context.req.header('host');
    const from = context.req.header('origin');
    if (`http://${host ?? ''}` !== origin || (from !== undefined && from !== origin)) return context.text('', 403);
    await next();
    context.header('Content-Security-Policy', options.contentSecurityPolicy);
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Referrer-Policy', 'no-referrer');
    context.header('X-Frame-Options', 'DENY');
    return undefined;
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

  app.post('/api/call/:method', bodyLimit({ maxSize: mostBodyBytes }), async (context) => {
    const caller = codes.callerOf(getCookie(context, cookieName));
    if (caller === undefined)
      return context.json({ ok: false, refusal: { code: 'contract.forbidden', params: {} } }, 401);
    if (context.req.header('content-type')?.startsWith('application/json') !== true) return context.text('', 415);
    let params: unknown;
    try {
      params = await context.req.json();
    } catch {
      return context.json({ ok: false, refusal: { code: 'contract.invalid', params: { method: '' } } }, 400);
    }
    return context.json(await options.dispatcher.call(context.req.param('method'), params, caller));
  });

  app.get('/api/push', (context) => {
    const caller = codes.callerOf(getCookie(context, cookieName));
    if (caller === undefined) return context.text('', 401);
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

  const server = await new Promise<ReturnType<typeof serve>>((resolve, reject) => {
    const started = serve({ fetch: app.fetch, hostname: options.hostname, port: options.port }, () => {
      resolve(started);
    });
    started.once('error', reject);
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
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}
