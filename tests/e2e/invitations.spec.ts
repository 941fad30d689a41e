import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { freshFolder, room, startElectron } from './palu';

const run = promisify(execFile);

async function choose(page: Page, ...names: readonly string[]) {
  for (const name of names) await page.getByRole('row', { name }).getByRole('checkbox').check();
}

/** What Ctrl+V would give. */
async function pasted(page: Page): Promise<string> {
  const field = page.getByLabel('Cari Koperasi terpilih…');
  await field.fill('');
  await field.focus();
  await page.keyboard.press('Control+v');
  const text = await field.inputValue();
  await field.fill('');
  return text;
}

test('[REG-10] the date of the letter is asked and kept with its number, whenever it is printed again', async () => {
  const palu = await startElectron(await freshFolder(), { PALU_CLOCK: '2026-11-26T09:00:00+07:00' });
  const { page } = palu;
  await page.getByRole('button', { name: 'Coba contoh' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Beranda' })).toBeVisible();
  await room(page, 'Undangan');
  await choose(page, 'Mekar Makmur 2', 'Mekar Mandiri 3');
  await page.getByRole('button', { name: 'Surat undangan (2)' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Tanggal surat')).toHaveValue('2026-11-26');
  await dialog.getByLabel('Tanggal surat').fill('2026-11-12');
  await dialog.getByRole('button', { name: 'Buat surat (PDF)' }).click();
  const message = page.getByText(/^Tersimpan: .*undangan.*\.pdf$/).last();
  await expect(message).toBeVisible();
  const { stdout } = await run('pdftotext', ['-layout', (await message.innerText()).replace('Tersimpan: ', ''), '-']);
  expect(stdout).toContain('12 November 2026');
  expect(stdout).toMatch(/Nomor\s*:\s*01\/UND\//);
  expect(stdout).toContain('Yth. Pengurus Koperasi Konsumen Mekar Makmur 2');
  expect(stdout).not.toMatch(/Kepada Yth|Perihal|RANCANGAN/);
  await expect(page.getByTestId('invitation-counts')).toHaveText(/^2 dari 120 koperasi diundang/);
  await expect(page.getByRole('row', { name: 'Mekar Makmur 2' })).toContainText('12-11-2026');
  await page.getByRole('button', { name: 'Surat undangan (2)' }).click();
  await expect(dialog).toContainText(/sudah bernomor 01\/UND\/.* tanggal 12 November 2026/);
  await palu.close();
});

test('[REG-10] the text for WhatsApp is copied for one and for all, who are marked in the same act', async () => {
  const palu = await startElectron(await freshFolder());
  const { page } = palu;
  await page.getByRole('button', { name: 'Coba contoh' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Beranda' })).toBeVisible();
  await room(page, 'Undangan');
  await choose(page, 'Mekar Makmur 2', 'Mekar Mandiri 3', 'Mekar Abadi 4');
  await page.getByRole('button', { name: 'WhatsApp', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('row', { name: 'Mekar Makmur 2' })).toContainText('https://wa.me/62812');
  await dialog.getByRole('button', { name: /^Salin teks untuk .*Mekar Makmur 2$/ }).click();
  await expect(dialog.getByRole('row', { name: 'Mekar Makmur 2' })).toContainText('WhatsApp');
  expect(await pasted(page)).toContain('Yth. Pengurus Koperasi Konsumen Mekar Makmur 2,');
  await dialog.getByRole('button', { name: 'Salin dan tandai diundang' }).click();
  await expect(page.getByText('3 koperasi ditandai diundang lewat WhatsApp')).toBeVisible();
  expect(await pasted(page)).toMatch(/^Yth\. Pengurus Koperasi,\s+Dengan hormat/);
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('invitation-counts')).toHaveText(/^3 dari 120 koperasi diundang/);
  await palu.close();
});
