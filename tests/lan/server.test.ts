import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLanServer } from '../../electron/lan';
import type { LanServer } from '../../electron/lan';
import { contentSecurityPolicy } from '../../electron/security/content-security-policy';
import type { InvitedRole } from '../../shared/contract';
import { programFolder, RunningHost } from '../host/running-host';

let host: RunningHost;
let lan: LanServer;

beforeAll(async () => {
  host = await RunningHost.withAssembly();
  lan = await startLanServer({
    dispatcher: host.palu.dispatcher,
    pagesFolder: join(programFolder, 'renderer'),
    hostname: '127.0.0.1',
    port: 0,
    contentSecurityPolicy,
    isLocal: true,
  });
});
afterAll(async () => {
  await lan.close();
  await host.end();
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** A request as any program can send it, with headers that a browser would not let a page set. */
function send(method: string, path: string, headers: Record<string, string> = {}, body = ''): Promise<Answer> {
  const { hostname, port } = new URL(lan.origin);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, method, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

async function join_(role: InvitedRole): Promise<string> {
  const { pathname } = new URL(lan.invite(role, `Perangkat ${role}`));
  const { headers, status } = await send('GET', pathname);
  expect(status).toBe(302);
  const [cookie] = headers['set-cookie'] ?? [];
  expect(cookie).toMatch(/HttpOnly/);
  expect(cookie).toMatch(/SameSite=Strict/);
  return (cookie ?? '').split(';')[0] ?? '';
}

function call(cookie: string, method: string, params: unknown = {}, headers: Record<string, string> = {}) {
  return send(
    'POST',
    `/api/call/${method}`,
    { cookie, 'content-type': 'application/json', ...headers },
    JSON.stringify(params),
  );
}

describe('devices on the network', () => {
  it('[LAN-2] a code lets one device in with its role, once', async () => {
    const { pathname } = new URL(lan.invite('projector', 'Layar'));
    expect((await send('GET', pathname)).headers['location']).toBe('/projector.html');
    expect(await send('GET', pathname)).toMatchObject({ status: 403 });
  });

  it('[LAN-2] without a token nothing is answered: no call, no stream', async () => {
    expect((await call('', 'program.status')).status).toBe(401);
    expect((await call('palu-device=guessed', 'assembly.snapshot')).status).toBe(401);
    expect((await send('GET', '/api/push')).status).toBe(401);
    expect((await send('GET', '/api/me')).status).toBe(401);
  });

  it('[LAN-2] the role comes from the token: what a message says of it is refused', async () => {
    const cookie = await join_('projector');
    expect((await call(cookie, 'assembly.snapshot')).body).toContain('contract.forbidden');
    expect((await call(cookie, 'projector.view', { role: 'operator' })).body).toContain('contract.invalid');
    expect((await call(cookie, 'projector.view')).body).toContain('"ok":true');
  });

  it('[LAN-2] another host name or origin is turned away before anything is looked at', async () => {
    const cookie = await join_('operator');
    const { host: right } = new URL(lan.origin);
    for (const headers of [
      { host: 'evil.example' },
      { host: right, origin: 'http://evil.example' },
      { origin: 'null' },
    ]) {
      expect((await call(cookie, 'assemblies.list', {}, headers)).status).toBe(403);
    }
    expect((await call(cookie, 'assemblies.list', {}, { origin: lan.origin })).status).toBe(200);
  });

  it('[LAN-2] a body that is not JSON is refused', async () => {
    const cookie = await join_('operator');
    const broken = await send('POST', '/api/call/assemblies.list', { cookie, 'content-type': 'application/json' }, '{');
    expect(broken).toMatchObject({ status: 400 });
    expect(broken.body).toContain('contract.invalid');
    const form = await send('POST', '/api/call/assemblies.list', { cookie, 'content-type': 'text/plain' }, '{}');
    expect(form.status).toBe(415);
  });

  it.each([
    '/../package.json',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/assets/..%5c..%5c..%5cpackage.json',
    '/operator.html%00.js',
    '/musda/journal.ndjson',
    '/settings.json',
  ])('[LAN-1] %s is not served', async (path) => {
    const answer = await send('GET', path);
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain('palu');
  });

  it('[LAN-1] pages come with the strict policy, no framing and no referrer', async () => {
    const { headers, status } = await send('GET', '/');
    expect(status).toBe(200);
    expect(headers['content-security-policy']).toBe(contentSecurityPolicy);
    expect(headers['x-frame-options']).toBe('DENY');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(contentSecurityPolicy).not.toMatch(/unsafe-eval|https?:/);
  });

  it('[LAN-2] guessing codes is slowed down', async () => {
    const quiet = await startLanServer({
      dispatcher: host.palu.dispatcher,
      pagesFolder: join(programFolder, 'renderer'),
      hostname: '127.0.0.1',
      port: 0,
      contentSecurityPolicy,
      isLocal: true,
    });
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 22; attempt++) {
      statuses.push((await fetch(`${quiet.origin}/masuk/WRONG${String(attempt).padStart(5, '0')}`)).status);
    }
    expect(statuses.slice(0, 10).every((status) => status === 403)).toBe(true);
    expect(statuses.slice(10).every((status) => status === 429)).toBe(true);
    await quiet.close();
  });

  it('[LAN-3] the stream tells staff of a commit and closes with the server', async () => {
    const cookie = await join_('minuteTaker');
    const response = await fetch(`${lan.origin}/api/push`, { headers: { cookie } });
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    let text = '';
    const read = async (until: RegExp) => {
      while (!until.test(text)) text += new TextDecoder().decode((await reader.read()).value);
    };
    await read(/"opened"/);
    await host.execute({ type: 'gavel.knock', knocks: 3, meaning: 'open' });
    await read(/gavel\.knocked/);
    expect(text).toContain('"kind":"commit"');
    await reader.cancel();
  });
});
