import { expect, test } from '@playwright/test';
import { freshFolder, room, startHeadless } from './palu';
import { smallPdf } from './small-pdf';

test('[DOC-5] every page of a long scan can be seen, and only what is seen is drawn', async () => {
  const palu = await startHeadless(await freshFolder());
  const { page } = palu;
  await page.getByRole('button', { name: 'Coba contoh' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Beranda' })).toBeVisible();
  await room(page, 'Dokumen');
  await page.locator('button', { hasText: 'SK: ' }).first().click();
  await page.getByRole('button', { name: 'Terbitkan…' }).click();
  const issuing = page.getByRole('dialog');
  await expect(issuing.getByText(/^Nomor: \d\d\/KEP\//)).toBeVisible();
  const reason = issuing.getByLabel('Alasan tetap diterbitkan');
  if ((await reason.count()) > 0) await reason.fill('Uji');
  await issuing.getByRole('button', { name: 'Terbitkan', exact: true }).click();
  await expect(issuing).toHaveCount(0);
  await page.getByRole('button', { name: /^Tanda tangan/ }).click();
  const signing = page.getByRole('dialog').first();
  // A hundred and twenty pages; one of them is broken and stays a blank sheet between the others.
  const scan = { name: 'asli.pdf', mimeType: 'application/pdf', buffer: smallPdf(120, [60]) };
  await signing.locator('input[type=file]').setInputFiles(scan);
  await signing.getByRole('button', { name: 'Lihat naskah asli' }).click();
  const pages = page.locator('.pdf-pages').last();
  await expect(pages.locator('.pdf-page-slot')).toHaveCount(120);
  await expect(pages.getByRole('img', { name: / 1$/ })).toBeVisible();
  for (const number of [61, 120, 59]) {
    await pages
      .locator('.pdf-page-slot')
      .nth(number - 1)
      .scrollIntoViewIfNeeded();
    const drawn = pages.getByRole('img', { name: new RegExp(` ${String(number)}$`) });
    await expect(drawn).toBeVisible();
    // The height of the black field tells the page.
    await expect
      .poll(() =>
        drawn.evaluate((element) => {
          if (!(element instanceof HTMLCanvasElement)) return -1;
          const at = element.getContext('2d')?.getImageData(element.width / 2, element.height - 120, 1, 1).data;
          return at?.[0] ?? -1;
        }),
      )
      .toBe(0);
    expect(await pages.locator('canvas').count()).toBeLessThan(12);
  }
  await palu.close();
});
