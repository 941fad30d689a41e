import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { freshFolder, room, startElectron, startHeadless } from './palu';

/** Looks for something in the guide that is open, and goes to the first place by keyboard. */
async function lookUp(page: Page, query: string) {
  await page.getByLabel('Cari dalam panduan…').fill(query);
  await page.keyboard.press('Enter');
}

test('[UX-5] F1 shows the guide anywhere: with contents, search and pictures, in the window and without an assembly', async () => {
  const palu = await startElectron(await freshFolder());
  const { page } = palu;
  await expect(page.getByRole('button', { name: 'Musda baru' })).toBeVisible();
  await page.keyboard.press('F1');
  const guide = page.getByRole('dialog', { name: 'Panduan Palu' });
  await expect(guide).toBeVisible();
  await guide.getByRole('button', { name: '3. Sidang' }).click();
  await expect(guide.getByRole('heading', { name: '3. Sidang' })).toBeInViewport();
  const picture = guide.getByRole('img', { name: 'Kendali Sidang' });
  await picture.scrollIntoViewIfNeeded();
  await expect.poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(400);
  await lookUp(page, 'flashdisk terkunci');
  await expect(guide.getByText(/Bila flashdisk dicabut, penuh, atau terkunci/).last()).toBeInViewport();
  await lookUp(page, 'xyzzy');
  await expect(guide.getByRole('status')).toContainText('Tidak ditemukan');
  await page.keyboard.press('F1');
  await expect(guide).toHaveCount(0);
  await palu.close();
});

test('[UX-5] the palette and the sheet of keys lead to the guide, in the browser, too', async () => {
  const palu = await startHeadless(await freshFolder());
  const { page } = palu;
  await page.getByRole('button', { name: 'Coba contoh' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Beranda' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('Cari orang, koperasi, ruang, atau tindakan…').fill('panduan');
  await page.keyboard.press('Enter');
  const guide = page.getByRole('dialog', { name: 'Panduan Palu' });
  await expect(guide).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(guide).toHaveCount(0);
  await room(page, 'Kendali Sidang');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog').getByRole('row', { name: 'F1 Panduan' })).toBeVisible();
  await page.keyboard.press('F1');
  await expect(guide).toBeVisible();
  await palu.close();
});

test('[DAT-2] the place for copies is chosen once, and a stick that is pulled out is told until it is back', async () => {
  const palu = await startElectron(await freshFolder());
  const { app, page } = palu;
  const stick = await freshFolder();
  // The system's own dialog stands outside the program.
  await app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] });
  }, stick);
  await page.getByRole('button', { name: 'Coba contoh' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Beranda' })).toBeVisible();
  await room(page, 'Pengaturan');
  await page.getByRole('button', { name: 'Pilih flashdisk atau folder…' }).click();
  const last = page.getByText(/^Salinan terakhir: .* di .+\.$/);
  await expect(last).toContainText(stick);
  const [assembly = ''] = (await readdir(stick)).filter((name) => !name.endsWith('.json'));
  expect(await readdir(join(stick, assembly))).toEqual([expect.stringMatching(/^palu-.*\.musda$/)]);
  await rename(stick, `${stick}-away`);
  await page.getByRole('button', { name: 'Salin sekarang' }).click();
  await expect(page.getByText(/tidak terpasang\. Cadangan di laptop ini tetap dibuat/)).toBeVisible();
  await room(page, 'Beranda');
  await page.getByRole('banner').getByRole('button', { name: 'Salinan tertunda' }).click();
  await rename(`${stick}-away`, stick);
  await page.getByRole('button', { name: 'Salin sekarang' }).click();
  await expect(page.getByText('Salinan tertunda')).toHaveCount(0);
  expect((await readdir(join(stick, assembly))).length).toBe(2);
  await page.getByRole('button', { name: 'Berhenti menyalin' }).click();
  await expect(page.getByRole('button', { name: 'Pilih flashdisk atau folder…' })).toBeVisible();
  await palu.close();
});
