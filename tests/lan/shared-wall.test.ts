import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SharedWall } from '../../electron/lan';
import { contentSecurityPolicy } from '../../electron/security/content-security-policy';
import { defaultRules } from '../../shared/domain';
import { profile } from '../domain/meeting';
import { programFolder, RunningHost } from '../host/running-host';

let host: RunningHost;
let wall: SharedWall;

/** The program with a wall to share, as it starts on a folder. */
async function start(dataFolder?: string): Promise<void> {
  wall = new SharedWall({
    dispatcher: () => host.palu.dispatcher,
    pagesFolder: join(programFolder, 'renderer'),
    contentSecurityPolicy,
    memory: {
      read: () => host.palu.program.wallAudience,
      write: (audience) => {
        saved = host.palu.program.setWallAudience(audience);
      },
    },
  });
  host = await RunningHost.start({
    surroundings: { version: '0', runtime: 'test', openProjector: null, hasWindows: false, wall },
    ...(dataFolder === undefined ? {} : { dataFolder }),
  });
}
let saved: Promise<void> = Promise.resolve();

beforeAll(async () => {
  await start();
  await host.value('assemblies.create', { profile, rules: defaultRules });
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

  it('[PRJ-1] after a restart a browser that watched is known again as soon as the wall is shared again', async () => {
    const { link } = await host.value('projector.share', { address: '127.0.0.1' });
    if (link === null) throw new Error('no link');
    const { cookie } = await follow(link);
    await saved;
    const settings = await readFile(join(host.dataFolder, 'settings.json'), 'utf8');
    expect(settings).toContain('tokenHash');
    expect(settings).not.toContain(cookie.split('=')[1]);

    await wall.close();
    await host.palu.close();
    await expect(fetch(link)).rejects.toThrow();
    await start(host.dataFolder);
    expect(await host.value('projector.sharing', {})).toMatchObject({ address: null });
    const again = await host.value('projector.share', { address: '127.0.0.1' });
    if (again.link === null) throw new Error('no link');
    expect(new URL(again.link).port).toBe(new URL(link).port);
    expect((await ask(link, cookie, 'projector.view')).ok).toBe(true);
    expect((await ask(link, 'palu-device=guessed', 'projector.view')).refusal?.code).toBe('contract.forbidden');
    expect((await ask(link, cookie, 'assembly.snapshot')).refusal?.code).toBe('contract.forbidden');
  });

  it('[LAN-1] who was cut off by the operator stays cut off', async () => {
    const { link } = await host.value('projector.share', { address: '127.0.0.1' });
    if (link === null) throw new Error('no link');
    const { cookie } = await follow(link);
    await host.value('projector.share', { address: null });
    await saved;
    expect(host.palu.program.wallAudience).toBe(null);
    const again = await host.value('projector.share', { address: '127.0.0.1' });
    if (again.link === null) throw new Error('no link');
    expect((await ask(again.link, cookie, 'projector.view')).refusal?.code).toBe('contract.forbidden');
  });

  it('[LAN-1] a settings file gives nobody another role than watching', async () => {
    const operator = { actor: { role: 'operator', name: 'x' }, device: 'lan-1' };
    const devices = [{ tokenHash: 'x', caller: operator, joinedAt: Date.now() }];
    await expect(host.palu.program.setWallAudience({ address: '127.0.0.1', port: 1, devices })).rejects.toThrow();
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
