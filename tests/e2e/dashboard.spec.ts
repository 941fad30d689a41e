import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { freshFolder, room, startHeadless } from './palu';
import type { RunningPalu } from './palu';

let palu: RunningPalu;
let page: Page;
test.beforeEach(async () => {
  palu = await startHeadless(await freshFolder());
  ({ page } = palu);
});
test.afterEach(() => palu.close());

const heading = (name: string) => page.getByRole('heading', { level: 1, name });

test('[SET-4] each open task leads to just its records, and one record is opened', async () => {
  await page.getByRole('button', { name: 'Coba contoh' }).click();
  await expect(heading('Beranda')).toBeVisible();
  await page.getByRole('link', { name: '10 mandat belum diverifikasi' }).click();
  await expect(heading('Mandat')).toBeVisible();
  await expect(page.getByText(/^10 dari \d+ baris$/)).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Saring menurut Status' })).toHaveValue('Diterima');
  // All but one are verified: the way leads to that one.
  await page.getByLabel('Pilih semua baris yang tampil').check();
  await page.getByRole('grid').getByRole('checkbox').nth(1).uncheck();
  await page
    .getByRole('button', { name: /^Verifikasi/ })
    .first()
    .click();
  await expect(page.getByText(/^1 dari \d+ baris$/)).toBeVisible();
  const name = await page.getByRole('row').nth(1).getByRole('gridcell').nth(4).innerText();
  await room(page, 'Beranda');
  await page.getByRole('link', { name: '1 mandat belum diverifikasi' }).click();
  await expect(page.getByRole('dialog')).toContainText(name.replace(/^\S+ /, ''));
  await page.keyboard.press('Escape');
  await room(page, 'Beranda');
  await page.getByRole('link', { name: '1 keputusan belum bernomor' }).click();
  await expect(heading('Dokumen')).toBeVisible();
  await expect(page.locator('[data-active]').filter({ hasText: /^SK:|^Keputusan|^Surat keputusan/i })).toHaveCount(1);
  await room(page, 'Beranda');
  await page.getByRole('link', { name: '1 BA kuorum belum diterbitkan' }).click();
  await expect(page.locator('[data-active]').filter({ hasText: 'BA kuorum 1' })).toHaveCount(1);
});

test('[SET-4] each figure leads to what it counts', async () => {
  await page.getByRole('button', { name: 'Coba contoh' }).click();
  await expect(heading('Beranda')).toBeVisible();
  for (const [link, name, rows] of [
    ['Di dalam ruangan: 101', 'Peserta', /^101 dari 120 baris$/],
    ['Koperasi: 120', 'Koperasi', /^120 dari 120 baris$/],
    ['80 berhak suara', 'Koperasi', /^80 dari 120 baris$/],
  ] as const) {
    await page.getByRole('link', { name: link, exact: true }).click();
    await expect(heading(name)).toBeVisible();
    await expect(page.getByText(rows)).toBeVisible();
    await room(page, 'Beranda');
  }
  await page.getByRole('link', { name: 'Pengesahan jadwal acara dan tata tertib' }).click();
  await expect(heading('Acara')).toBeVisible();
});
