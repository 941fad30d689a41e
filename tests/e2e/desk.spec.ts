import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { codesInPicture } from '../documents/pdf-tools';
import { printedBy } from './printing';
import { enter, freshFolder, quorumOf, room, root, startHeadless } from './palu';

/** A scanner: keys as fast as they come, wherever the focus is. */
async function scan(page: Page, code: string): Promise<void> {
  await page.keyboard.type(`${code}\n`);
}

test('[CHK-1] [CHK-3] [CHK-4] a morning at the desk: a walk-in, a lost badge, wrong codes, an undo by keyboard', async () => {
  const palu = await startHeadless(await freshFolder());
  const { page } = palu;
  const verdict = page.getByTestId('verdict');
  const picture = async (name: string) => {
    await mkdir(join(root, 'test-results/screens'), { recursive: true });
    await page.screenshot({ path: join(root, 'test-results/screens', `desk-${name}.png`), animations: 'disabled' });
  };
  await page.getByRole('button', { name: 'Coba contoh' }).click();
  await expect(page.getByTestId('quorum')).toHaveText(quorumOf(null, 105));
  await room(page, 'Meja Registrasi');

  await page.getByRole('button', { name: 'Peserta baru di meja' }).click();
  await page.getByRole('dialog').getByLabel('Nama (beserta gelar)').fill("Ir. H. Ma'ruf Al-Contoh, S.E.");
  await page.getByRole('dialog').getByLabel('Kategori').click();
  await page.getByRole('option', { name: 'Undangan' }).click();
  await picture('walk-in');
  await page.getByLabel('Jabatan').press('Enter');
  await expect(verdict).toContainText('Silakan masuk');
  await expect(verdict).toContainText("Ma'ruf Al-Contoh");
  await picture('admitted');

  const label = await printedBy(page, () => verdict.getByRole('button', { name: 'Cetak kartu' }).click());
  const [lost = ''] = codesInPicture(label.picture);
  expect(label.pages).toBe(1);
  expect(label.rules).toMatch(/@page \{[^}]*size: 90mm 65mm/);
  await scan(page, lost);
  await expect(verdict).toContainText('Sudah masuk');

  await verdict.getByRole('button', { name: 'Kartu pengganti' }).click();
  await page.getByLabel('Alasan').fill('kartu hilang');
  const replaced = await printedBy(page, () => page.keyboard.press('Enter'));
  const [renewed = ''] = codesInPicture(replaced.picture);
  expect(renewed).not.toBe(lost);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await scan(page, lost);
  await expect(verdict).toContainText('Kartu lama');
  await picture('old-badge');
  await scan(page, renewed);
  await expect(verdict).toContainText('Sudah masuk');
  await scan(page, renewed.slice(2));
  await expect(verdict).toContainText('Kode tidak terbaca utuh');
  await page.getByLabel('Pindai kartu, atau ketik nomor atau nama').fill('sisa ketikan');
  await page.getByRole('heading', { level: 1 }).click();
  await scan(page, renewed);
  await expect(verdict).toContainText('Sudah masuk');

  await page.getByRole('button', { name: 'Keluar', exact: true }).click();
  await enter(page, renewed);
  await expect(verdict).toContainText('Keluar tercatat');
  await page.keyboard.press('Control+z');
  await page.getByLabel('Alasan').fill('salah tekan');
  await page.keyboard.press('Enter');
  await expect(verdict).toContainText('Siap');
  await enter(page, renewed);
  await expect(verdict).toContainText('Keluar tercatat');

  await page.getByRole('button', { name: 'Bunyi' }).click();
  await expect(page.getByRole('button', { name: 'Bunyi' })).toHaveAttribute('aria-pressed', 'false');
  await page.reload();
  await room(page, 'Meja Registrasi');
  await expect(page.getByRole('button', { name: 'Bunyi' })).toHaveAttribute('aria-pressed', 'false');
  await palu.close();
});
