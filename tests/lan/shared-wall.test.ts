import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SharedWall } from '../../electron/lan';
import { contentSecurityPolicy } from '../../electron/security/content-security-policy';
import { programFolder, RunningHost } from '../host/running-host';

let host: RunningHost;
let wall: SharedWall;
beforeAll(async () => {
  wall = new SharedWall({
    dispatcher: () => host.palu.dispatcher,
    pagesFolder: join(programFolder, 'renderer'),
    contentSecurityPolicy,
  });
  host = await RunningHost.withAssembly({
    surroundings: { version: '0', runtime: 'test', openProjector: null, hasWindows: false, wall },
  });
});
afterAll(async () => {
  await wall.stop();
  await host.end();
});

/** What a browser on the other laptop gets for a link: its cookie and the page that it is led to. */
async function follow(link: string): Promise<{ cookie: string; page: string | null; status: number }> {
  const answer = await fetch(link, { redirect: 'manual' });
  return {
    cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '',
    page: answer.headers.get('location'),
    status: answer.status,
  };
}

async function ask(link: string, cookie: string, method: string) {
  const answer = await fetch(new URL(`/api/call/${method}`, link), {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: '{}',
  });
  return (await answer.json()) as { ok: boolean; refusal?: { code: string } };
}

describe('the wall on another laptop', () => {
  it('[LAN-1] is off until it is switched on, and then on one address only', async () => {
    expect(await host.value('projector.sharing', {})).toMatchObject({ address: null, link: null });
    const { address, link } = await host.value('projector.share', { address: '127.0.0.1' });
    expect(address).toBe('127.0.0.1');
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/masuk\/[0-9A-Z]{10}$/);
  });

  it('[PRJ-1] a link lets one browser in, to the wall and nothing else', async () => {
    const { link } = await host.value('projector.share', { address: '127.0.0.1' });
    if (link === null) throw new Error('no link');
    const { cookie, page } = await follow(link);
    expect(page).toBe('/projector.html');
    expect((await follow(link)).status).toBe(403);
    expect((await ask(link, cookie, 'projector.view')).ok).toBe(true);
    for (const method of ['assembly.snapshot', 'projector.share', 'assemblies.list', 'history.list']) {
      expect((await ask(link, cookie, method)).refusal?.code, method).toBe('contract.forbidden');
    }
  });

  it('[LAN-1] switched off, nobody is served any more', async () => {
    const { link } = await host.value('projector.share', { address: '127.0.0.1' });
    if (link === null) throw new Error('no link');
    await host.value('projector.share', { address: null });
    await expect(fetch(link)).rejects.toThrow();
    expect(await host.value('projector.sharing', {})).toMatchObject({ address: null });
  });

  it('[UX-3] an address that this computer does not have is refused in words', async () => {
    const reply = await host.call('projector.share', { address: '192.0.2.1' });
    expect(reply).toMatchObject({ ok: false, refusal: { code: 'projector.noSuchNetwork' } });
  });
});
