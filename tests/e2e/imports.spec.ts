import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { freshFolder, quorumOf, room, root, startHeadless, whole, standsStill } from './palu';

const pictures = join(root, 'test-results', 'screens');

async function picture(page: Page, name: string): Promise<void> {
  await mkdir(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `imports-${name}.png`), animations: 'disabled' });
}

async function openFile(page: Page, roomName: string, lines: readonly string[]): Promise<void> {
  await room(page, roomName);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Impor berkas' }).click();
  await page.getByRole('button', { name: 'Pilih berkas' }).click();
  const buffer = Buffer.from(lines.join('\n'));
  await (await chooser).setFiles({ name: 'daftar.csv', mimeType: 'text/csv', buffer });
}

async function confirm(page: Page, taken: number): Promise<void> {
  await page.getByRole('button', { name: `Impor ${String(taken)} baris` }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

test('[REG-2] [REG-6] [REG-11] what a list does not say is asked; namesakes are told apart; corrections are shown field by field', async () => {
  test.setTimeout(180_000);
  const { page, close } = await startHeadless(await freshFolder());
  await page.getByRole('button', { name: 'Coba contoh' }).click();
  await expect(page.getByTestId('quorum')).toHaveText(quorumOf(null, 105));
  const dialog = page.getByRole('dialog');

  // The status gives a vote: nobody gets it because the file is silent.
  await openFile(page, 'Koperasi', ['Nama Koperasi;Kecamatan', 'Koperasi Uji Impor;Setu']);
  await expect(dialog.getByText('dianggap tidak aktif', { exact: false })).toBeVisible();
  await dialog.getByRole('combobox', { name: 'Status 1 koperasi yang tidak disebut di berkas' }).click();
  await page.getByRole('option', { name: 'Aktif', exact: true }).click();
  await expect(dialog.getByText('dianggap tidak aktif', { exact: false })).toHaveCount(0);
  await confirm(page, 1);

  // No category, and three of one name: the cells stand under their columns, one answer for the category, one for the namesakes.
  const people = ['Udin;081234567801', 'Udin;081234567802', 'Udin;081234567803', 'Siti Impor;081234567804'];
  await openFile(page, 'Peserta', ['Nama;HP', ...people]);
  await expect(dialog.getByText('081234567801', { exact: true })).toBeVisible();
  await expect(page.getByText(whole('Perlu jawaban: 4'))).toBeVisible();
  await dialog.getByRole('combobox', { name: 'Kategori untuk 4 baris tanpa kategori' }).click();
  await page.getByRole('option', { name: 'Peninjau' }).click();
  await expect(page.getByText(whole('Perlu jawaban: 2'))).toBeVisible();
  await picture(page, 'asked');
  await dialog.getByRole('button', { name: 'Semua nama sama ini orang lain (2)' }).click();
  await expect(page.getByText(whole('Baru: 4'))).toBeVisible();
  // A row can be left out, and taken again.
  await dialog.getByRole('checkbox', { name: 'Impor baris 4' }).uncheck();
  await expect(page.getByText(whole('Dilewati: 1'))).toBeVisible();
  await dialog.getByRole('checkbox', { name: 'Impor baris 4' }).check();
  await standsStill(page);
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa']).analyze();
  expect.soft(violations.map(({ id }) => id)).toEqual([]);
  await confirm(page, 4);

  // The list comes again with another position: what would change is shown, and nothing else does.
  await openFile(page, 'Peserta', [
    'Nama;HP;Jabatan',
    ...people.map((line, at) => `${line};${at === 3 ? 'Ketua' : ''}`),
  ]);
  await expect(page.getByText(whole('Berubah: 1'))).toBeVisible();
  await expect(page.getByText(whole('Sudah ada: 3'))).toBeVisible();
  await expect(dialog.getByText('Jabatan: kosong → Ketua')).toBeVisible();
  await picture(page, 'changed');
  await confirm(page, 1);
  await close();
});
