import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DeviceBook, startLanServer } from '../../electron/lan';
import type { LanServer } from '../../electron/lan';
import { contentSecurityPolicy } from '../../electron/security/content-security-policy';
import type { InvitedRole } from '../../shared/contract';
import { programFolder, RunningHost } from '../host/running-host';

let host: RunningHost;
let lan: LanServer;

async function serve(slowest = { headMs: 10_000, requestMs: 120_000 }): Promise<LanServer> {
  return startLanServer({
    dispatcher: host.palu.dispatcher,
    pagesFolder: join(programFolder, 'renderer'),
    hostname: '127.0.0.1',
    port: 0,
    contentSecurityPolicy,
    isLocal: true,
    slowest,
  });
}

beforeAll(async () => {
  host = await RunningHost.withAssembly();
  lan = await serve();
});
afterAll(async () => {
  await lan.close();
  await host.end();
});

async function cookieOf(role: InvitedRole): Promise<string> {
  const answer = await fetch(lan.invite(role, role), { redirect: 'manual' });
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

interface Sent {
  readonly status: number;
  readonly body: string;
  /** How many bytes of the body the server had taken when it answered. */
  readonly taken: number;
}

/** Sends a body in pieces for as long as the server takes them, and tells how much that was when the answer came. */
function pour(
  cookie: string,
  method: string,
  body: { readonly bytes: number; readonly isAnnounced: boolean },
): Promise<Sent> {
  const { hostname, port } = new URL(lan.origin);
  return new Promise((resolve, reject) => {
    const headers: Record<string, string | number> = { cookie, 'content-type': 'application/json' };
    if (body.isAnnounced) headers['content-length'] = body.bytes;
    let taken = 0;
    let isAnswered = false;
    const piece = Buffer.alloc(1 << 16, '[{},{}],');
    const sent = request({ hostname, port, method: 'POST', path: `/api/call/${method}`, headers }, (response) => {
      isAnswered = true;
      const takenThen = taken;
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('close', () => {
        sent.destroy();
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString(), taken: takenThen });
      });
    });
    sent.on('error', (error) => {
      if (!isAnswered) reject(error);
    });
    const more = (): void => {
      if (isAnswered || sent.destroyed || taken >= body.bytes) return;
      taken += piece.length;
      sent.write(piece, () => setImmediate(more));
    };
    more();
  });
}

const megabytes139 = 139 << 20;

describe('bodies', () => {
  it.each<[string, InvitedRole | null, string, number, string]>([
    ['somebody unknown', null, 'imports.read', 401, 'contract.forbidden'],
    ['a browser that watches, for its view', 'projector', 'projector.view', 413, 'contract.tooLarge'],
    ['a browser that watches, for what it may not', 'projector', 'archive.import', 403, 'contract.forbidden'],
    ['a teller, for an act', 'teller', 'assembly.execute', 413, 'contract.tooLarge'],
    ['an operator, for an act', 'operator', 'assembly.execute', 413, 'contract.tooLarge'],
    ['an operator, for what there is not', 'operator', 'assembly.explode', 404, 'contract.unknownMethod'],
  ])('[LAN-2] 139 MB from %s are refused at once, unread', async (_who, role, method, status, code) => {
    const cookie = role === null ? '' : await cookieOf(role);
    const before = process.memoryUsage().rss;
    const answer = await pour(cookie, method, { bytes: megabytes139, isAnnounced: true });
    expect(answer.status).toBe(status);
    expect(answer.body).toContain(code);
    // What fits into the buffers of the network, and not what was announced.
    expect(answer.taken).toBeLessThan(16 << 20);
    expect(process.memoryUsage().rss - before).toBeLessThan(64 << 20);
  });

  it.each<[InvitedRole, string]>([
    ['projector', 'projector.view'],
    ['operator', 'assembly.execute'],
  ])('[LAN-2] a body of a %s that does not say how long it is is cut off at the same limit', async (role, method) => {
    const answer = await pour(await cookieOf(role), method, { bytes: megabytes139, isAnnounced: false });
    expect(answer.status).toBe(413);
    expect(answer.taken).toBeLessThan(32 << 20);
  });

  it('[LAN-2] an operator goes on without waiting while a browser that watches pours', async () => {
    const [wall, operator] = [await cookieOf('projector'), await cookieOf('operator')];
    const pouring = Promise.all(
      Array.from({ length: 4 }, () => pour(wall, 'projector.view', { bytes: megabytes139, isAnnounced: true })),
    );
    const began = performance.now();
    const answer = await fetch(`${lan.origin}/api/call/assemblies.list`, {
      method: 'POST',
      headers: { cookie: operator, 'content-type': 'application/json' },
      body: '{}',
    });
    expect(answer.status).toBe(200);
    expect(performance.now() - began).toBeLessThan(2_000);
    for (const { status } of await pouring) expect(status).toBe(413);
  });

  it('[LAN-2] a message that is deep rather than long is refused in words, and the host answers the next', async () => {
    const cookie = await cookieOf('operator');
    const call = (body: string) =>
      fetch(`${lan.origin}/api/call/assembly.execute`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json' },
        body,
      }).then((answer) => answer.text());
    const deep = `${'['.repeat(400_000)}${']'.repeat(400_000)}`;
    expect(await call(deep)).toContain('contract.tooLarge');
    expect(await call(`[${'{},'.repeat(300_000)}{}]`)).toContain('contract.tooLarge');
    expect(await call('{}')).toContain('contract.invalid');
  });
});

/** Whether the server has closed a connection; what it sends before is let go. */
function closed(socket: Socket): Promise<unknown> {
  socket.resume();
  socket.on('error', () => undefined);
  return socket.destroyed ? Promise.resolve() : once(socket, 'close');
}

describe('connections', () => {
  it('[LAN-2] those of strangers are counted: the 33rd of one address is closed, and a device that joined has its place', async () => {
    const { hostname, port } = new URL(lan.origin);
    const cookie = await cookieOf('operator');
    const sockets: Socket[] = [];
    for (let index = 0; index < 32; index++) {
      const socket = connect(Number(port), hostname);
      socket.on('error', () => undefined);
      await once(socket, 'connect');
      sockets.push(socket);
    }
    // A turn, so that the server has met them all.
    const late = connect(Number(port), hostname);
    await closed(late);
    sockets.pop()?.destroy();
    await expect
      .poll(async () => {
        const answer = await fetch(`${lan.origin}/api/me`, { headers: { cookie } }).catch(() => null);
        return answer?.status;
      })
      .toBe(200);
    for (const socket of sockets) socket.destroy();
  });

  it('[LAN-2] a head that comes too slowly is not waited for', async () => {
    const hurried = await serve({ headMs: 200, requestMs: 400 });
    const { hostname, port } = new URL(hurried.origin);
    const socket = connect(Number(port), hostname);
    socket.write('POST /api/call/program.status HTTP/1.1\r\nHost: x\r\nX-A: ');
    await closed(socket);
    await hurried.close();
  });

  it('[LAN-2] a body that comes too slowly is not waited for', async () => {
    const hurried = await serve({ headMs: 200, requestMs: 400 });
    const { hostname, port, host: name } = new URL(hurried.origin);
    const joined = await fetch(hurried.invite('operator', 'Operator'), { redirect: 'manual' });
    const cookie = (joined.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const socket = connect(Number(port), hostname);
    socket.write(
      `POST /api/call/program.status HTTP/1.1\r\nHost: ${name}\r\nCookie: ${cookie}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{`,
    );
    await closed(socket);
    await hurried.close();
  });
});

describe('codes and tokens', () => {
  function withClock() {
    const clock = { elapsed: 1_000_000, now: Date.parse('2026-11-26T01:00:00.000Z') };
    const pass = (milliseconds: number) => {
      clock.elapsed += milliseconds;
      clock.now += milliseconds;
    };
    return { clock, pass, codes: new DeviceBook([], { now: () => clock.now, elapsed: () => clock.elapsed }) };
  }
  const minute = 60_000;
  const day = 24 * 60 * minute;

  function joined(codes: DeviceBook, role: InvitedRole): string {
    const answer = codes.join(codes.invite(role, role));
    if (typeof answer === 'string') throw new Error(answer);
    return answer.token ?? '';
  }

  it('[LAN-2] a code is good for ten minutes', () => {
    const { codes, pass } = withClock();
    const [soon, late] = [codes.invite('registrar', 'Meja 1'), codes.invite('registrar', 'Meja 2')];
    pass(10 * minute - 1);
    expect(codes.join(soon)).toMatchObject({ device: { name: 'Meja 1' } });
    pass(1);
    expect(codes.join(late)).toBe('wrong');
  });

  it('[LAN-2] who guesses waits, and nobody else; whatever all guess together is slow', () => {
    const { codes, pass } = withClock();
    const code = codes.invite('registrar', 'Meja 1');
    const guesses = (from: string) => Array.from({ length: 12 }, () => codes.join('WRONG00000', { from }));
    expect(guesses('192.0.2.1').slice(9)).toEqual(['wrong', 'wait', 'wait']);
    expect(guesses('192.0.2.2').slice(9)).toEqual(['wrong', 'wait', 'wait']);
    // Twenty in one second: everybody waits, but for a second only.
    expect(codes.join(code, { from: '192.0.2.3' })).toBe('wait');
    pass(1_001);
    expect(codes.join('WRONG00000', { from: '192.0.2.1' })).toBe('wait');
    expect(codes.join(code, { from: '192.0.2.3' })).toMatchObject({ device: { name: 'Meja 1' } });
  });

  it('[LAN-2] a device that can act is forgotten after a day of silence, and not while it is heard', () => {
    const { codes, pass } = withClock();
    const token = joined(codes, 'registrar');
    for (let times = 0; times < 3; times++) {
      pass(day - 1);
      expect(codes.callerOf(token)).toBeDefined();
    }
    pass(day);
    expect(codes.callerOf(token)).toBeUndefined();
    expect(codes.joined).toEqual([]);
  });

  it('[LAN-2] a browser that watches is known for seven days', () => {
    const { codes, pass } = withClock();
    const token = joined(codes, 'projector');
    pass(7 * day - 1);
    expect(codes.callerOf(token)).toBeDefined();
    pass(1);
    expect(codes.callerOf(token)).toBeUndefined();
  });

  it('[LAN-2] a clock that is set right by a year sends no desk away and lets no code live on', () => {
    const { codes, clock, pass } = withClock();
    const [token, code] = [joined(codes, 'registrar'), codes.invite('registrar', 'Meja 2')];
    clock.now += 400 * day;
    expect(codes.callerOf(token)).toBeDefined();
    clock.now -= 800 * day;
    pass(11 * minute);
    expect(codes.join(code)).toBe('wrong');
  });
});
