import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { freshFolder, room, startHeadless } from './palu';
import type { RunningPalu } from './palu';

/* The history as a secretary uses it in a dispute: found, opened, gone to, taken back – by mouse and by keyboard, in both languages. */

let palu: RunningPalu;

test.beforeAll(async () => {
  palu = await startHeadless(await freshFolder());
  await palu.page.getByRole('button', { name: 'Coba contoh' }).click();
  await expect(palu.page.getByTestId('quorum')).toContainText('/105');
  // The example's day is played to its end: what a test does comes behind it.
  await room(palu.page, 'Riwayat');
  await expect(table(palu.page).getByRole('row', { name: /Interupsi diajukan/ })).toBeVisible();
});
test.afterAll(() => palu.close());

function table(page: Page): Locator {
  return page.getByRole('grid', { name: 'Riwayat' });
}

async function addCooperative(page: Page, name: string): Promise<void> {
  await room(page, 'Koperasi');
  await page.getByRole('button', { name: 'Tambah koperasi' }).click();
  await page.getByRole('dialog').getByLabel('Nama koperasi').fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByText(`${name} tersimpan`)).toBeVisible();
}

async function removeItem(page: Page, title: string): Promise<void> {
  await room(page, 'Acara');
  await page.getByRole('button', { name: `Tindakan untuk ${title}` }).click();
  await page.getByRole('menuitem', { name: 'Hapus' }).click();
  await expect(page.getByText(`"${title}" dihapus`)).toBeVisible();
}

test('[DAT-4] a deleted item is found by its name, filtered, opened and brought back long after its message is gone', async () => {
  const { page } = palu;
  await removeItem(page, 'Pembentukan formatur');
  await room(page, 'Riwayat');
  // What is taken back now is taken back by the history: the message of the deletion is gone.
  await expect(page.getByText('"Pembentukan formatur" dihapus')).toHaveCount(0);
  await page.getByRole('switch', { name: 'Hanya penghapusan dan koreksi' }).click();
  await page.getByLabel('Cari Riwayat…').fill('acara dihapus formatur');
  const row = table(page).getByRole('row', { name: /Acara dihapus Pembentukan formatur/ });
  await expect(row).toHaveCount(1);
  await row.click();
  const details = page.getByRole('dialog', { name: 'Rincian tindakan' });
  await expect(details.getByText('Pembentukan formatur').first()).toBeVisible();
  await expect(details.getByRole('row', { name: 'Dihapus Tidak Ya' })).toBeVisible();
  await expect(details.getByText(/Catatan nomor \d+ · /)).toBeVisible();
  await expect(details.getByText('Sudah tidak ada, jadi tidak dapat dibuka.')).toBeVisible();
  await expect(page).toHaveURL(/koreksi=1/);
  await details.getByRole('button', { name: 'Urungkan' }).click();
  await expect(details.getByText(/^Diurungkan .* oleh /)).toBeVisible();

  // It is there again, and the history leads to it.
  await details.getByRole('button', { name: 'Buka', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Acara' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Pindahkan Pembentukan formatur' })).toBeFocused();
});

test('[DAT-4] search, filters and the opened line are kept in the address', async () => {
  const { page } = palu;
  await room(page, 'Riwayat');
  await page.getByRole('textbox', { name: 'Cari Riwayat…' }).fill('formatur');
  await expect(page).toHaveURL(/cari=formatur/);
  await page.getByRole('combobox', { name: 'Saring menurut Bidang' }).click();
  await page.getByRole('option', { name: 'Jadwal acara' }).click();
  await expect(page).toHaveURL(/area=/);
  const shown = await page.getByText(/\d+ dari \d+ baris/).innerText();
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Cari Riwayat…' })).toHaveValue('formatur');
  await expect(page.getByText(shown)).toBeVisible();
});

test('[DAT-4] [UX-1] by keyboard: down, Enter, Escape; and what cannot be taken back says why', async () => {
  const { page } = palu;
  await room(page, 'Riwayat');
  await page.getByRole('textbox', { name: 'Cari Riwayat…' }).fill('palu diketuk');
  await expect(table(page).getByRole('row', { name: /Acara dikembalikan/ })).toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  await expect(table(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const details = page.getByRole('dialog', { name: 'Rincian tindakan' });
  await expect(details.getByText(/Tidak dapat diurungkan\. Ini kejadian dalam sidang/)).toBeVisible();
  await expect(details.getByRole('button', { name: 'Urungkan' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(details).toHaveCount(0);
  await expect(table(page)).toBeFocused();
});

test('[UX-1] [UX-4] Ctrl+Z says what it takes back, and it can be done again', async () => {
  const { page } = palu;
  const name = 'KSU "Uji" <b>Zebra</b> & Jaya';
  await addCooperative(page, name);
  const grid = page.getByRole('grid', { name: 'Koperasi' });
  await page.getByRole('textbox', { name: 'Cari Koperasi…' }).fill('Zebra');
  await expect(grid.getByRole('row', { name: /Zebra/ })).toHaveCount(1);
  // In a field it is the field's.
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('textbox', { name: 'Cari Koperasi…' }).fill('Zebra');
  await grid.focus();
  await page.keyboard.press('Control+z');
  const question = page.getByRole('dialog', { name: 'Urungkan' });
  await expect(question.getByText(`Urungkan “Koperasi ditambah: ${name}”`)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText(`Diurungkan: Koperasi ditambah: ${name}`)).toBeVisible();
  await expect(grid.getByRole('row', { name: /Zebra/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Ulangi' }).click();
  await expect(grid.getByRole('row', { name: /Zebra/ })).toHaveCount(1);
});

test('[REG-9] the table is exported as it is filtered', async () => {
  const { page } = palu;
  await room(page, 'Riwayat');
  await page.getByRole('textbox', { name: 'Cari Riwayat…' }).fill('Zebra');
  await expect(page.getByText(/^[1-9] dari \d+ baris/)).toBeVisible();
  await page.getByRole('button', { name: 'Ekspor tabel ini' }).click();
  await page.getByRole('menuitem', { name: 'Ekspor CSV' }).click();
  const saved = page.getByText(/^Tersimpan: .*\.csv$/);
  await expect(saved).toBeVisible();
  const text = await readFile((await saved.innerText()).replace('Tersimpan: ', ''), 'utf8');
  const lines = text.trim().split(/\r?\n/);
  expect(lines[0]).toContain('Tindakan');
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.slice(1).every((line) => line.includes('Zebra'))).toBe(true);
});

const indonesian =
  /\b(Januari|Februari|Maret|Juni|Juli|Agustus|Oktober|Desember|Minggu|Senin|Selasa|Rabu|Kamis|Jumat|Sabtu)\b/;

test('[UX-3] in English no room says a month or a weekday in Indonesian', async () => {
  const { page } = palu;
  await room(page, 'Pengaturan');
  await page.getByText('English', { exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  const links = page.getByRole('navigation').getByRole('link');
  const count = await links.count();
  const found: string[] = [];
  for (let index = 0; index < count; index++) {
    const link = links.nth(index);
    const name = await link.innerText();
    await link.click();
    await expect(page.getByRole('main').getByRole('heading', { level: 1 }).first()).toBeVisible();
    // Papers, the minutes and what the hall reads are always Indonesian.
    const words = await page.evaluate(() => {
      const main = document.querySelector('main')?.cloneNode(true);
      if (!(main instanceof HTMLElement)) return '';
      for (const one of main.querySelectorAll('[data-language="id"], svg')) one.remove();
      return main.textContent;
    });
    const word = indonesian.exec(words)?.[0];
    if (word !== undefined) found.push(`${name}: ${word}`);
  }
  expect(found).toEqual([]);
});

test('[CHK-5] a minute that is still to come shows nobody, and says so', async () => {
  const atNoon = await startHeadless(await freshFolder(), { PALU_CLOCK: '2026-11-26T12:00:00+07:00' });
  const { page } = atNoon;
  await page.getByRole('button', { name: 'Coba contoh' }).click();
  await expect(page.getByTestId('quorum')).toContainText('/105');
  await room(page, 'Kehadiran');
  await expect(page.getByTestId('past-hall')).toBeVisible();
  await page.getByLabel('Pukul', { exact: true }).fill('23.15');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Pukul 23.15 belum terjadi')).toBeVisible();
  await expect(page.getByTestId('past-hall')).toHaveCount(0);
  await page.getByLabel('Pukul', { exact: true }).fill('11.00');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('past-hall')).toBeVisible();
  await atNoon.close();
});
