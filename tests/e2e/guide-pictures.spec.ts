import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Device } from '../lan/device';
import { enter, freshFolder, room, root, startHeadless } from './palu';
import type { RunningPalu } from './palu';

/*
 * The pictures of the guide, out of the example at one hour. They are looked at in test-results/guide; with PALU_GUIDE_PICTURES=1 they take
 * the place of those in docs/images.
 */

const folder = process.env['PALU_GUIDE_PICTURES'] === '1' ? 'docs/images' : 'test-results/guide';
const clock = { PALU_CLOCK: '2026-11-26T10:15:00+07:00' };

/** One picture of the guide: the room, and what is done in it first. */
interface Picture {
  readonly name: string;
  readonly room: string;
  readonly before?: (page: Page) => Promise<void>;
}

const pictures: readonly Picture[] = [
  { name: 'beranda', room: 'Beranda' },
  { name: 'koperasi', room: 'Koperasi' },
  { name: 'undangan', room: 'Undangan' },
  {
    name: 'meja',
    room: 'Meja Registrasi',
    before: async (page) => {
      await enter(page, 'U-2');
      await expect(page.getByTestId('verdict')).toBeVisible();
    },
  },
  { name: 'kendali', room: 'Kendali Sidang' },
  { name: 'acara', room: 'Acara' },
  { name: 'pembicara', room: 'Pembicara' },
  { name: 'usulan', room: 'Usulan' },
  { name: 'notulen', room: 'Notulen' },
  {
    name: 'dokumen',
    room: 'Dokumen',
    before: async (page) => {
      await page.locator('button', { hasText: 'SK: ' }).first().click();
      await expect(page.getByRole('region', { name: 'Pratinjau dokumen' })).toHaveAttribute('aria-busy', 'false');
    },
  },
  {
    name: 'perangkat',
    room: 'Perangkat',
    before: async (page) => {
      await serveExample(page);
      await expect(page.getByTestId('fingerprint')).toBeVisible();
    },
  },
  { name: 'riwayat', room: 'Riwayat' },
];

/** Two desks have joined, of which one has fallen silent. */
async function serveExample(page: Page): Promise<void> {
  const ask = async (method: string, params: object) =>
    page.evaluate(
      async ([name, body]) => {
        const headers = { 'Content-Type': 'application/json' };
        return (await fetch(`/api/call/${name}`, { method: 'POST', headers, body })).json();
      },
      [method, JSON.stringify(params)] as const,
    ) as Promise<{ readonly value: { readonly link: string } }>;
  await ask('devices.serve', { address: '127.0.0.1' });
  for (const name of ['Meja 1 (Rina)', 'Meja 2 (Yusuf)']) {
    const { value } = await ask('devices.invite', { role: 'registrar', name });
    const device = await Device.join(value.link);
    if (name.startsWith('Meja 1')) await device.listen();
  }
  await ask('devices.openHall', { isOpen: true });
}

let palu: RunningPalu;
test.beforeAll(async () => {
  palu = await startHeadless(await freshFolder(), clock);
  await palu.page.getByRole('button', { name: 'Coba contoh' }).click();
  await expect(palu.page.getByRole('heading', { level: 1, name: 'Beranda' })).toBeVisible();
  await mkdir(join(root, folder), { recursive: true });
});
test.afterAll(() => palu.close());

for (const { name, room: title, before } of pictures)
  test(`[UX-5] the guide shows ${title} as it is`, async () => {
    const { page } = palu;
    await page.setViewportSize({ width: 1366, height: 768 });
    await room(page, title);
    await before?.(page);
    const path = join(root, folder, `${name}.png`);
    await page.screenshot({ path, animations: 'disabled' });
    expect((await readFile(path)).length).toBeGreaterThan(20_000);
  });

test('[UX-5] every picture of the guide is one that is made here, or of an assembly that went on', async () => {
  const guide = await readFile(join(root, 'docs/panduan.md'), 'utf8');
  const named = [...guide.matchAll(/\(images\/([\w-]+)\.png\)/g)].map(([, name = '']) => name);
  const made = new Set([...pictures.map(({ name }) => name), 'komisi']);
  expect(named.filter((name) => !made.has(name))).toEqual([]);
  for (const name of named) expect((await readFile(join(root, `docs/images/${name}.png`))).length).toBeGreaterThan(0);
});
