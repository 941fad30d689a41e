import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { freshFolder, room, root, startHeadless } from './palu';

const pictures = join(root, 'test-results/next-assembly');

async function picture(page: Page, name: string) {
  await mkdir(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}

test('[DAT-7] the next assembly is made out of the last one, and nobody who was there is in it', async () => {
  const palu = await startHeadless(await freshFolder());
  const { page } = palu;
  await page.getByRole('button', { name: 'Coba contoh' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Beranda' })).toBeVisible();
  // What is done is reported on and stays behind.
  await room(page, 'Usulan');
  await page.getByRole('tab', { name: 'Tindak lanjut' }).click();
  await page.getByRole('grid', { name: 'Tindak lanjut' }).getByRole('row').nth(1).dblclick();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Keadaan' }).click();
  await page.getByRole('option', { name: 'Selesai' }).click();
  await dialog.getByLabel('Keterangan pelaksanaan').fill('Sudah disampaikan kepada dinas.');
  await picture(page, 'progress');
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByRole('grid', { name: 'Tindak lanjut' })).toContainText('Selesai');
  await picture(page, 'follow-ups');
  await room(page, 'Dokumen');
  await page.locator('button', { hasText: 'Laporan pelaksanaan keputusan' }).click();
  await expect(page.getByRole('region', { name: 'Pratinjau dokumen' }).getByRole('img').first()).toBeVisible();
  await picture(page, 'report');
  await room(page, 'Pengaturan');
  await page.getByRole('button', { name: 'Kembali ke daftar musda' }).click();
  await page.getByRole('button', { name: 'Tindakan lain' }).click();
  await picture(page, 'menu');
  await page.getByRole('menuitem', { name: 'Buat musda berikutnya…' }).click();
  await expect(page.getByText(/^Dilanjutkan dari Musyawarah Daerah/)).toBeVisible();
  await expect(page.getByText(/^Ikut terbawa: 120 koperasi dengan statusnya, 2 dasar hukum, kop/)).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Daerah', exact: true })).toHaveValue('Kabupaten Bekasi');
  await picture(page, 'wizard');
  await page.getByRole('button', { name: 'Lanjut' }).click();
  await expect(page.getByLabel('Kota penandatanganan')).toHaveValue('Cikarang Pusat');
  await page.getByLabel('Tempat').fill('Gedung Baru');
  await page.getByRole('button', { name: 'Lanjut' }).click();
  // The offices stay, those who held them do not.
  await expect(page.getByText('Wirya Santoso')).toHaveCount(0);
  await page.getByRole('button', { name: 'Lanjut' }).click();
  await page.getByRole('button', { name: 'Buat musda' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Beranda' })).toBeVisible();
  await picture(page, 'made');
  await room(page, 'Koperasi');
  await expect(page.getByText(/^120 /).first()).toBeVisible();
  await room(page, 'Peserta');
  await expect(page.getByRole('heading', { name: 'Belum ada peserta' })).toBeVisible();
  await picture(page, 'people');
  await room(page, 'Riwayat');
  await expect(page.getByText('Dilanjutkan dari musda sebelumnya').first()).toBeVisible();
  await palu.close();
});
