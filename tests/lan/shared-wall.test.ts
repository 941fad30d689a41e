import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultRules } from '../../shared/domain';
import { profile } from '../domain/meeting';
import { SharingHost } from '../host/sharing-host';

let sharing: SharingHost;

beforeAll(async () => {
  sharing = await SharingHost.start();
  await sharing.host.value('assemblies.create', { profile, rules: defaultRules });
});
afterAll(() => sharing.end());

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
    expect(await sharing.host.value('projector.sharing', {})).toMatchObject({ address: null, link: null });
    const { address, link } = await sharing.host.value('projector.share', { address: '127.0.0.1' });
    expect(address).toBe('127.0.0.1');
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/masuk\/[0-9A-Z]{10}$/);
  });

  it('[PRJ-1] a link lets one browser in, to the wall and nothing else', async () => {
    const link = await sharing.link();
    const { cookie, page } = await follow(link);
    expect(page).toBe('/projector.html');
    expect((await follow(link)).status).toBe(403);
    expect((await ask(link, cookie, 'projector.view')).ok).toBe(true);
    for (const method of ['assembly.snapshot', 'projector.share', 'assemblies.list', 'assembly.since']) {
      expect((await ask(link, cookie, method)).refusal?.code, method).toBe('contract.forbidden');
    }
  });

  it('[PRJ-1] after a restart a browser that watched is known again as soon as the wall is shared again', async () => {
    const link = await sharing.link();
    const { cookie } = await follow(link);
    await sharing.close();
    await expect(fetch(link)).rejects.toThrow('fetch failed');
    const settings = await readFile(join(sharing.host.dataFolder, 'settings.json'), 'utf8');
    expect(settings).toContain('tokenHash');
    expect(settings).not.toContain(cookie.split('=')[1]);

    sharing = await SharingHost.start(sharing.host.dataFolder);
    expect(await sharing.host.value('projector.sharing', {})).toMatchObject({ address: null });
    const again = await sharing.link();
    expect(new URL(again).port).toBe(new URL(link).port);
    expect((await ask(link, cookie, 'projector.view')).ok).toBe(true);
    expect((await ask(link, 'palu-device=guessed', 'projector.view')).refusal?.code).toBe('contract.forbidden');
    expect((await ask(link, cookie, 'assembly.snapshot')).refusal?.code).toBe('contract.forbidden');
  });

  it('[LAN-1] who was cut off by the operator stays cut off', async () => {
    const link = await sharing.link();
    const { cookie } = await follow(link);
    await sharing.host.value('projector.share', { address: null });
    expect(sharing.host.palu.program.settings.wallMemory.read()).toBe(null);
    const again = await sharing.link();
    expect((await ask(again, cookie, 'projector.view')).refusal?.code).toBe('contract.forbidden');
  });

  it('[LAN-1] a settings file gives nobody another role than watching', async () => {
    const operator = { actor: { role: 'operator', name: 'x' }, device: 'lan-1' };
    const devices = [{ tokenHash: 'x', caller: operator, joinedAt: Date.now() }];
    await expect(
      sharing.host.palu.program.settings.wallMemory.write({ address: '127.0.0.1', port: 1, devices }),
    ).rejects.toThrow(/"role"/);
  });

  it('[LAN-1] switched off, nobody is served any more', async () => {
    const link = await sharing.link();
    await sharing.host.value('projector.share', { address: null });
    await expect(fetch(link)).rejects.toThrow('fetch failed');
    expect(await sharing.host.value('projector.sharing', {})).toMatchObject({ address: null });
  });

  it('[UX-3] an address that this computer does not have is refused in words', async () => {
    const reply = await sharing.host.call('projector.share', { address: '192.0.2.1' });
    expect(reply).toMatchObject({ ok: false, refusal: { code: 'projector.noSuchNetwork' } });
  });
});
