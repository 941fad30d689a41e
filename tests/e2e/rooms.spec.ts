import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { en } from '../../renderer/locales/en';
import { freshFolder, room, startHeadless, standsStill } from './palu';
import type { RunningPalu } from './palu';

/* How a person gets about: the rooms at the usual sizes, by mouse and by keyboard, and acts from anywhere. */

let palu: RunningPalu;

test.beforeAll(async () => {
  palu = await startHeadless(await freshFolder());
  await palu.page.getByRole('button', { name: 'Coba contoh' }).click();
  await expect(palu.page.getByTestId('quorum')).toContainText('/105');
});
test.afterAll(() => palu.close());

async function expectAccessible(page: Page): Promise<void> {
  await standsStill(page);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`),
  ).toEqual([]);
}

/** Rooms and words of the frame that are not wholly in the window, or do not fit into it. */
function outOfReach(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const within = ({ top, left, right, bottom }: DOMRect) =>
      top >= 0 && left >= 0 && right <= window.innerWidth && bottom <= window.innerHeight;
    const frame = [...document.querySelectorAll<HTMLElement>('nav a, nav button, header .mantine-Badge-root')];
    const header = document.querySelector('header');
    const lost = frame.filter((one) => !within(one.getBoundingClientRect())).map((one) => one.innerText);
    return header !== null && header.scrollWidth > header.clientWidth ? [...lost, 'the header'] : lost;
  });
}

/** Opens the palette and types into it. */
async function find(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByPlaceholder(/tindakan…$/)).toBeFocused();
  await page.keyboard.type(words);
}

for (const [width, height] of [
  [1366, 768],
  [1024, 768],
] as const) {
  test(`[UX-6] at ${String(width)}×${String(height)} every room is in reach, with what is still open in it`, async () => {
    const { page } = palu;
    await page.setViewportSize({ width, height });
    await room(page, 'Beranda');
    await expect(page.getByRole('navigation').getByRole('group')).toHaveCount(5);
    await expect(page.getByRole('navigation').getByRole('link')).toHaveCount(23);
    await expect.poll(() => outOfReach(page)).toEqual([]);
    await expect(page.getByRole('link', { name: 'Mandat', exact: true })).toHaveAccessibleDescription(
      '10 mandat belum diverifikasi',
    );
    // The name of the room that was clicked is not looked at while it fades.
    await page.mouse.move(width / 2, height / 2);
    await expect(page.getByRole('tooltip')).toHaveCount(0);
    await expectAccessible(page);
  });
}

test('[UX-6] a narrow window shows the rooms as icons, whose names come up; a person may choose otherwise', async () => {
  const { page } = palu;
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.mouse.move(600, 400);
  await page.getByRole('link', { name: 'Peserta', exact: true }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('tooltip').filter({ hasText: 'Mandat – 10 mandat belum diverifikasi' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Mandat', exact: true })).toBeFocused();
  await page.getByRole('button', { name: 'Tampilkan nama ruang kerja' }).click();
  await expect(page.getByText('Undangan')).toBeVisible();
  await expect.poll(() => outOfReach(page)).toEqual([]);
  await page.reload();
  await expect(page.getByText('Undangan')).toBeVisible();
  await page.getByRole('button', { name: 'Ciutkan ruang kerja menjadi ikon' }).click();
  await expect(page.getByText('Undangan')).toBeHidden();
});

test('[UX-6] arrow keys go from room to room', async () => {
  const { page } = palu;
  await page.getByRole('link', { name: 'Koperasi', exact: true }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('link', { name: 'Undangan', exact: true })).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.getByRole('link', { name: 'Pengaturan', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Pengaturan' })).toBeVisible();
});

test('[UX-6] in a narrow window no name of a cooperative is cut, and what was left out is told', async () => {
  const { page } = palu;
  await page.setViewportSize({ width: 1024, height: 768 });
  await room(page, 'Koperasi');
  const grid = page.getByRole('grid', { name: 'Koperasi' });
  await expect(grid.getByRole('columnheader', { name: 'NIK koperasi' })).toHaveCount(0);
  const cut = () =>
    grid
      .locator('.table-name > span')
      .evaluateAll((names) => names.filter((one) => one.scrollHeight > one.clientHeight + 1).length);
  expect(await cut()).toBe(0);
  await page.getByRole('button', { name: 'Pilih kolom' }).click();
  await expect(page.getByRole('menuitem', { name: /NIK koperasi – jendela terlalu sempit/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 1920, height: 1080 });
  await expect(grid.getByRole('columnheader', { name: 'NIK koperasi' })).toBeVisible();
  await page.setViewportSize({ width: 1366, height: 768 });
});

test('[UX-1] acts are found in the palette and done from anywhere, each in its room', async () => {
  const { page } = palu;
  await room(page, 'Riwayat');
  await find(page, 'tambah koperasi');
  await expect(page.getByRole('dialog').getByRole('button').first()).toContainText('Tambah koperasi');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Koperasi' })).toBeVisible();
  await expect(page.getByLabel('Nama koperasi')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await room(page, 'Riwayat');
  await find(page, 'gelapkan');
  await expect(page.getByRole('dialog').getByRole('button').first()).toContainText('F9');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Layar gelap' })).toBeVisible();
  await page.keyboard.press('F9');
  await expect(page.getByRole('button', { name: 'Layar gelap' })).toHaveCount(0);
});

test('[UX-3] a form says beside the field what the host would refuse', async () => {
  const { page } = palu;
  await room(page, 'Usulan');
  await page.getByRole('tab', { name: 'Tindak lanjut' }).click();
  await page.getByRole('button', { name: 'Tindak lanjut baru' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Penanggung jawab').fill('x'.repeat(501));
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Terlalu panjang: paling banyak 500 huruf')).toBeVisible();
  await expect(dialog.getByText('Wajib diisi')).toHaveCount(1);
  await page.keyboard.press('Escape');
});

test('[REG-5] what cannot be true of a person or a cooperative is told beside its field', async () => {
  const { page } = palu;
  await room(page, 'Peserta');
  await page.getByRole('button', { name: 'Tambah peserta' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Nama (beserta gelar)').fill('a'.repeat(501));
  await dialog.getByLabel('Tahun lahir').fill('2090');
  await dialog.getByLabel('Email').fill('x');
  await dialog.getByLabel('No. HP').fill('12');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText(/^Terlalu panjang/)).toBeVisible();
  await expect(dialog.getByText(/^Paling banyak 20\d\d$/)).toBeVisible();
  await expect(dialog.getByText(/^Tulis alamat email lengkap/)).toBeVisible();
  await expect(dialog.getByText(/^Nomor HP tidak dikenali/)).toBeVisible();
  await page.keyboard.press('Escape');
  await room(page, 'Koperasi');
  await page.getByRole('button', { name: 'Tambah koperasi' }).click();
  await dialog.getByLabel('No. HP').fill('12');
  await dialog.getByLabel('Email').fill('a@b');
  await dialog.getByLabel('RAT', { exact: true }).fill('2090');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Tulis nomor telepon 7 sampai 15 angka')).toBeVisible();
  await expect(dialog.getByText(/^Tulis alamat email lengkap/)).toBeVisible();
  await expect(dialog.getByText(/^Paling banyak 20\d\d$/)).toBeVisible();
  await page.keyboard.press('Escape');
});

test('[UX-4] in no room a message lies over anything that can be pressed', async () => {
  const { page } = palu;
  const covered: string[] = [];
  for (const [width, height] of [
    [1366, 768],
    [1024, 768],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const link of await page.getByRole('navigation').getByRole('link').all()) {
      const name = (await link.getAttribute('aria-label')) ?? (await link.innerText());
      await link.click();
      await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0);
      await page.evaluate(() => window.dispatchEvent(new Event('unhandledrejection')));
      const message = page.getByRole('alert').filter({ hasText: 'Layar ini mengalami kesalahan' });
      await expect(message).toBeVisible();
      const under = await message.evaluate(async (element) => {
        await Promise.all(element.getAnimations().map((one) => one.finished));
        const { left, top, right, bottom } = element.getBoundingClientRect();
        return [...document.querySelectorAll<HTMLElement>('button:enabled, a[href], input:enabled, textarea')]
          .filter((one) => {
            if (element.contains(one)) return false;
            const box = one.getBoundingClientRect();
            const [x1, x2] = [Math.max(box.left, left), Math.min(box.right, right)];
            const [y1, y2] = [Math.max(box.top, top), Math.min(box.bottom, bottom)];
            // What is cut away by the list that it stands in is not under the message.
            return x1 < x2 && y1 < y2 && document.elementsFromPoint((x1 + x2) / 2, (y1 + y2) / 2).includes(one);
          })
          .map((one) => one.getAttribute('aria-label') ?? one.innerText);
      });
      covered.push(...under.map((one) => `${String(width)} ${name}: ${one}`));
      await message.getByRole('button').click();
      await expect(message).toHaveCount(0);
    }
  }
  expect(covered).toEqual([]);
  await page.setViewportSize({ width: 1366, height: 768 });
});

test('[UX-2] the busiest rooms in English and dark, in a narrow window', async () => {
  const { page } = palu;
  await page.setViewportSize({ width: 1024, height: 768 });
  await room(page, 'Pengaturan');
  await page.getByText('Gelap', { exact: true }).click();
  await page.getByText('English', { exact: true }).click();
  for (const key of ['room.cooperatives', 'room.mandates', 'room.cockpit', 'room.agenda', 'room.speakers'] as const) {
    await room(page, en[key]);
    expect(await outOfReach(page), key).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
      key,
    ).toBeLessThanOrEqual(0);
    await expectAccessible(page);
  }
});
