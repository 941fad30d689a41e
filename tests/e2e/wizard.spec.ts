import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { freshFolder, startHeadless } from './palu';
import type { RunningPalu } from './palu';

let palu: RunningPalu;
let page: Page;
test.beforeEach(async () => {
  palu = await startHeadless(await freshFolder(), { PALU_CLOCK: '2026-11-25T09:00:00+07:00' });
  ({ page } = palu);
  await page.getByRole('button', { name: 'Musda baru' }).click();
});
test.afterEach(() => palu.close());

test('[SET-2] a region is enough: title, city, letterhead and the next Saturday are proposed, and what was typed stays', async () => {
  await page.getByLabel('Daerah').fill('Kabupaten Bekasi');
  await expect(page.getByLabel('Nama musyawarah')).toHaveValue('Musyawarah Daerah Dekopinda Kabupaten Bekasi');
  await page.getByLabel('Nama musyawarah').fill('Musda VII');
  await page.getByLabel('Daerah').fill('Kota Bandung');
  await expect(page.getByLabel('Nama musyawarah')).toHaveValue('Musda VII');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Kota penandatanganan')).toHaveValue('Bandung');
  await expect(page.getByLabel('Mulai', { exact: true })).toHaveValue('2026-11-28');
  await page.getByLabel('Mulai', { exact: true }).fill('2026-12-05');
  await expect(page.getByLabel('Selesai', { exact: true })).toHaveValue('2026-12-05');
  await page.getByLabel('Tempat').fill('Aula Contoh');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Nama di kop surat')).toHaveValue('DEWAN KOPERASI INDONESIA DAERAH KOTA BANDUNG');
  await page.getByRole('button', { name: 'Lanjut' }).click();
  await page.getByRole('button', { name: 'Buat musda' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Beranda' })).toBeVisible();
  await expect(page.getByRole('banner')).toContainText('Musda VII');
});

test('[SET-2] an error that was just mended does not swallow the click on what comes next', async () => {
  await page.getByRole('button', { name: 'Lanjut' }).click();
  await expect(page.getByText('Wajib diisi')).not.toHaveCount(0);
  await page.getByLabel('Daerah').pressSequentially('Kota Bandung');
  await expect(page.getByText('Wajib diisi')).toHaveCount(0);
  await page.getByRole('button', { name: 'Lanjut' }).click();
  await expect(page.getByLabel('Tempat')).toBeVisible();
});

test('[REG-5] [SET-2] a new assembly that was left half-way is there again, until it is created or thrown away', async () => {
  await page.getByLabel('Daerah').fill('Kabupaten Bekasi');
  await page.getByRole('button', { name: 'Batal' }).click();
  await page.reload();
  await page.getByRole('button', { name: 'Musda baru' }).click();
  await expect(page.getByLabel('Daerah')).toHaveValue('Kabupaten Bekasi');
  await expect(page.getByLabel('Nama musyawarah')).toHaveValue('Musyawarah Daerah Dekopinda Kabupaten Bekasi');
  // What was proposed is still a proposal.
  await page.getByLabel('Daerah').fill('Kota Bandung');
  await expect(page.getByLabel('Nama musyawarah')).toHaveValue('Musyawarah Daerah Dekopinda Kota Bandung');
  await page.getByRole('button', { name: 'Kosongkan' }).click();
  await expect(page.getByLabel('Daerah')).toHaveValue('');
  await page.reload();
  await page.getByRole('button', { name: 'Musda baru' }).click();
  await expect(page.getByLabel('Daerah')).toHaveValue('');
});
