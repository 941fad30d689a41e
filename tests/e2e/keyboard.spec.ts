import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { freshFolder, startHeadless } from './palu';

/** Walks by Tab to the element of this name, as somebody without a mouse does. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const matches = (text: string) => (typeof name === 'string' ? text === name : name.test(text));
  for (let step = 0; step < 120; step++) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      const label = element?.labels?.[0]?.innerText ?? element?.getAttribute('aria-label') ?? element?.innerText ?? '';
      return label.replace(/\s*\*$/, '').trim();
    });
    if (matches(focused)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached ${String(name)}`);
}

async function goTo(page: Page, room: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByPlaceholder('Cari orang, koperasi, ruang, atau tindakan…')).toBeFocused();
  await page.keyboard.type(room);
  await expect(page.getByRole('dialog').getByRole('button').first()).toContainText(room);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: room })).toBeVisible();
}

test('[UX-1] from the first screen to a check-in and a gavel by keyboard alone', async () => {
  const palu = await startHeadless(await freshFolder());
  const { page } = palu;
  await expect(page.getByRole('button', { name: 'Musda baru' })).toBeVisible();
  await tabTo(page, 'Musda baru');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Daerah');
  await page.keyboard.type('Kabupaten Contoh');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Tempat')).toBeVisible();
  await tabTo(page, 'Tempat');
  await page.keyboard.type('Aula Contoh');
  await tabTo(page, 'Kota penandatanganan');
  await page.keyboard.type('Kota Contoh');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Kode nomor dokumen')).toBeVisible();
  await tabTo(page, 'Lanjut');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Buat musda');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Beranda' })).toBeVisible();

  await goTo(page, 'Peserta');
  await tabTo(page, 'Tambah peserta');
  await page.keyboard.press('Enter');
  await tabTo(page, /^Nama/);
  await page.keyboard.type('Tamu Contoh');
  await tabTo(page, 'Kategori');
  // By the arrow and not by the blank: after a blank the list marks its present value a turn later, over an arrow that
  // came before it.
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option', { name: 'Undangan' })).toBeVisible();
  const marked = page.locator('[data-combobox-selected]');
  while ((await marked.count()) === 0 || (await marked.innerText()) !== 'Undangan')
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Kategori' })).toHaveValue('Undangan');
  await tabTo(page, 'Simpan');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('grid', { name: 'Peserta' })).toContainText('Tamu Contoh');

  await goTo(page, 'Meja Registrasi');
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('verdict')).toContainText('Silakan masuk');

  await goTo(page, 'Acara');
  await tabTo(page, 'Pakai susunan lazim');
  await page.keyboard.press('Enter');
  await tabTo(page, /^Mulai acara berikutnya/);
  await page.keyboard.press('Enter');
  await tabTo(page, 'Ketuk palu');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Palu \d× tercatat/)).toBeVisible();
  await palu.close();
});
