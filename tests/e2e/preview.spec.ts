import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { freshFolder, startElectron, startHeadless } from './palu';
import type { RunningPalu } from './palu';

/** Per page of the preview: how much of it is drawn on, 0 for a white sheet. A picture that failed to load is -1. */
function inkOf(page: Page): Promise<number[]> {
  return page.locator('.document-pages img').evaluateAll(async (images) => {
    const shares: number[] = [];
    for (const image of images as HTMLImageElement[]) {
      try {
        await image.decode();
      } catch {
        shares.push(-1);
        continue;
      }
      const canvas = document.createElement('canvas');
      canvas.width = 300;
      canvas.height = 424;
      const context = canvas.getContext('2d');
      if (context === null || image.naturalWidth === 0) {
        shares.push(-1);
        continue;
      }
      context.fillStyle = '#fff';
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      let dark = 0;
      for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 200) dark += 1;
      shares.push(dark / (canvas.width * canvas.height));
    }
    return shares;
  });
}

async function previews(start: (folder: string) => Promise<RunningPalu>) {
  const palu = await start(await freshFolder());
  const { page } = palu;
  await page
    .getByRole('button', { name: /contoh/i })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Beranda' })).toBeVisible();
  await page.getByRole('navigation').getByRole('link', { name: 'Dokumen', exact: true }).click();
  for (const title of ['Daftar hadir', 'Jadwal acara', 'Kartu peserta', 'SK: ', 'Notulen']) {
    await page.locator('button', { hasText: title }).first().click();
    const region = page.getByRole('region', { name: 'Pratinjau' });
    await expect(region).toHaveAttribute('aria-busy', 'false');
    const shares = await inkOf(page);
    expect(shares.length, title).toBeGreaterThan(0);
    for (const share of shares) expect(share, title).toBeGreaterThan(0.002);
    const [first] = await region.locator('img').all();
    await expect(first ?? region).toBeVisible();
    expect((await first?.boundingBox())?.height ?? 0, title).toBeGreaterThan(300);
    if (title === 'Daftar hadir') expect(shares.length).toBeGreaterThan(2);
  }
  await page.getByRole('button', { name: 'Ubah templat' }).click();
  await page.getByRole('textbox', { name: 'Ubah templat' }).fill('#letterhed()');
  await expect(page.getByRole('region', { name: 'Pratinjau' })).toContainText(/minutes\.typ:1/);
  // A broken template is not kept: the line is named at the field, nothing says that it was saved, and what was written stays.
  await page.getByRole('button', { name: 'Simpan templat' }).click();
  await expect(page.getByRole('textbox', { name: 'Ubah templat' })).toHaveAccessibleDescription(/minutes\.typ:1/);
  await expect(page.getByText('Templat tersimpan')).toHaveCount(0);
  await page.locator('button', { hasText: 'Daftar hadir' }).first().click();
  await page.locator('button', { hasText: 'Notulen' }).first().click();
  await expect(page.getByRole('textbox', { name: 'Ubah templat' })).toHaveValue('#letterhed()');
  await page.getByRole('button', { name: 'Kembalikan bawaan' }).click();
  await expect(page.getByText('Templat bawaan dipakai lagi')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Pratinjau' })).not.toContainText('minutes.typ');
  await palu.close();
}

test('[DOC-1] the preview shows every page of a document in Electron', async () => {
  await previews(startElectron);
});

test('[DOC-1] the preview shows every page of a document in Chromium over HTTP', async () => {
  await previews(startHeadless);
});
