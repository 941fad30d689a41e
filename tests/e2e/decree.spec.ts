import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { exportPdf, freshFolder, room, root, startElectron, startHeadless } from './palu';

const pictures = join(root, 'test-results/decree');

async function picture(page: Page, name: string) {
  await mkdir(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}

const textOf = (path: string) => execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
const point = (page: Page, part: string, index: number) =>
  page.getByRole('dialog').getByRole('textbox', { name: `${part} ${String(index)}`, exact: true });
const clausePart = 'Menetapkan (KESATU, KEDUA, …)';

async function editor(page: Page) {
  await page.getByRole('button', { name: 'Coba contoh' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Beranda' })).toBeVisible();
  await room(page, 'Keputusan');
  await page.getByRole('button', { name: 'Catat keputusan' }).first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
}

test('[DOC-4] a decree is written by keyboard beside its page: points, sub-points, fields, the way back, and what was written is what is printed', async () => {
  const palu = await startElectron(await freshFolder());
  const { page } = palu;
  await editor(page);
  const dialog = page.getByRole('dialog');
  await picture(page, 'empty');
  await dialog.getByLabel('Tentang').fill('Iuran Uji');
  // Enter leads on: a decree is not recorded with its title alone.
  await page.keyboard.press('Enter');
  await expect(point(page, 'Menimbang', 1)).toBeFocused();
  await expect(dialog).toBeVisible();
  await dialog.getByRole('combobox', { name: 'Dasar' }).click();
  await page.getByRole('option', { name: 'Musyawarah mufakat' }).click();

  // Enter makes the next point, Alt with an arrow moves it, and the letters follow.
  await point(page, 'Menimbang', 1).fill('bahwa iuran perlu ditetapkan');
  await point(page, 'Menimbang', 1).press('Enter');
  await expect(point(page, 'Menimbang', 2)).toBeFocused();
  await page.keyboard.type('bahwa usul telah dibahas');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(point(page, 'Menimbang', 1)).toHaveValue('bahwa usul telah dibahas');
  await expect(point(page, 'Menimbang', 2)).toHaveValue('bahwa iuran perlu ditetapkan');
  await dialog.getByRole('button', { name: 'Urungkan' }).click();
  await expect(point(page, 'Menimbang', 1)).toHaveValue('bahwa iuran perlu ditetapkan');
  await expect(point(page, 'Menimbang', 2)).toHaveValue('bahwa usul telah dibahas');

  // Nothing that is typed in haste behind an Enter lands in the point before, and nothing is lost.
  await point(page, 'Memperhatikan', 1).focus();
  await page.keyboard.type('satu');
  await page.keyboard.press('Enter');
  await page.keyboard.type('dua');
  await page.keyboard.press('Enter');
  await page.keyboard.type('tiga');
  for (const [index, text] of ['satu', 'dua', 'tiga'].entries())
    await expect(point(page, 'Memperhatikan', index + 1)).toHaveValue(text);
  // By the handle to the top.
  const handles = dialog.getByRole('button', { name: /^Pindahkan butir: Memperhatikan/ });
  await handles.nth(2).scrollIntoViewIfNeeded();
  const [from, to] = [await handles.nth(2).boundingBox(), await handles.nth(0).boundingBox()];
  if (from === null || to === null) throw new Error('no handles');
  await page.mouse.move(from.x + 8, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(from.x + 8, from.y - 20, { steps: 4 });
  await page.mouse.move(to.x + 8, to.y + 2, { steps: 8 });
  await page.mouse.up();
  await expect(point(page, 'Memperhatikan', 1)).toHaveValue('tiga');
  // What is too long is told beside its part, in sight, and the page before stays.
  await point(page, 'Memperhatikan', 3).fill('x'.repeat(20_001));
  await page.keyboard.press('Control+Enter');
  await expect(dialog.getByText(/^Paling panjang 20\.000|^Terlalu panjang|20\.000/).first()).toBeInViewport();
  await expect(dialog.getByRole('region', { name: 'Pratinjau dokumen' }).getByRole('img').first()).toBeVisible();
  for (let left = 3; left > 1; left--)
    await dialog.getByRole('button', { name: `Hapus butir: Memperhatikan ${String(left)}` }).click();

  // What is pasted from a word processor becomes points, without its marks.
  await point(page, 'Mengingat', 1).focus();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', '1.\tUndang-Undang Uji;\r\n2) Anggaran Dasar Uji;\n\n• Tata Tertib Uji.');
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  });
  await expect(point(page, 'Mengingat', 1)).toHaveValue('Undang-Undang Uji;');
  await expect(point(page, 'Mengingat', 2)).toHaveValue('Anggaran Dasar Uji;');
  await expect(point(page, 'Mengingat', 3)).toHaveValue('Tata Tertib Uji.');

  // A number of the record as a field.
  await point(page, 'Memperhatikan', 1).fill('berita acara kuorum Nomor ');
  await dialog.getByRole('button', { name: 'Sisipkan data…' }).click();
  await page.getByRole('textbox', { name: 'Cari nomor, suara, kuorum, atau nama' }).fill('kuorum');
  await picture(page, 'fields');
  await page.getByRole('button', { name: /\{ba-kuorum-1\}/ }).click();
  await expect(point(page, 'Memperhatikan', 1)).toHaveValue('berita acara kuorum Nomor {ba-kuorum-1}');

  await point(page, clausePart, 1).fill('Menetapkan iuran:');
  await point(page, clausePart, 1).press('Shift+Enter');
  await page.keyboard.type('anggota baru Rp50.000,00;');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('anggota lama Rp40.000,00.');
  await dialog.getByRole('checkbox', { name: 'Jadwal acara' }).check();
  await point(page, 'Tembusan', 1).fill('Dinas Koperasi Uji');

  // Closed by mistake: what was written is there again.
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await page.getByRole('button', { name: 'Catat keputusan' }).first().click();
  await expect(point(page, clausePart, 1)).toHaveValue(/anggota baru/);
  await expect(point(page, 'Tembusan', 1)).toHaveValue('Dinas Koperasi Uji');
  await expect(dialog.getByRole('checkbox', { name: 'Jadwal acara' })).toBeChecked();
  await expect(dialog.getByRole('button', { name: 'Kosongkan' })).toBeVisible();

  // Find and replace in all points, and back.
  await dialog.getByRole('button', { name: 'Cari & ganti' }).click();
  await dialog.getByLabel('Cari', { exact: true }).fill('Rp');
  await expect(dialog.getByText('2 ditemukan')).toBeVisible();
  await dialog.getByLabel('Ganti dengan').fill('Rp ');
  await dialog.getByRole('button', { name: 'Ganti semua' }).click();
  await expect(point(page, clausePart, 1)).toHaveValue(/anggota baru Rp 50/);
  await dialog.getByRole('button', { name: 'Urungkan' }).click();
  await expect(point(page, clausePart, 1)).toHaveValue(/anggota baru Rp50/);

  const pages = dialog.getByRole('region', { name: 'Pratinjau dokumen' });
  // The decree and its annex on pages of their own.
  await expect(pages.getByRole('img').nth(1)).toBeVisible();
  await expect(pages).toHaveAttribute('aria-busy', 'false');
  await picture(page, 'written');
  await page.setViewportSize({ width: 1024, height: 768 }).catch(() => undefined);
  await picture(page, 'written-narrow');
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await expect(dialog).toHaveCount(0);

  await room(page, 'Dokumen');
  const text = textOf(await exportPdf(page, /^SK: Iuran Uji/, 'keputusan-rancangan-.*'));
  const squeezed = text.replace(/\s+/g, ' ');
  expect(squeezed).toMatch(/a\. bahwa iuran perlu ditetapkan; b\. bahwa usul telah dibahas; c\. bahwa berdasarkan/);
  expect(squeezed).toContain('huruf a dan huruf b, perlu menetapkan Keputusan');
  expect(squeezed).toMatch(/1\) anggota baru Rp50\.000,00; 2\) anggota lama Rp40\.000,00\./);
  expect(squeezed).toContain('berita acara kuorum Nomor …………');
  expect(squeezed).toContain('Tembusan: Dinas Koperasi Uji');
  expect(squeezed).toContain('LAMPIRAN');

  // From the paper straight to its words.
  await page.getByRole('button', { name: 'Ubah isi keputusan' }).click();
  await expect(page.getByRole('dialog', { name: 'Ubah isi keputusan' }).getByLabel('Tentang')).toHaveValue('Iuran Uji');
  await page.getByRole('dialog').getByLabel('Tentang').fill('Iuran Uji Baru');
  // Twice in haste is once.
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('button', { hasText: 'SK: Iuran Uji Baru' })).toBeVisible();
  await palu.close();
});

test('[DOC-4] legal bases are kept on this computer and are there in the next assembly', async () => {
  const folder = await freshFolder();
  const palu = await startHeadless(folder);
  const { page } = palu;
  await editor(page);
  // Nothing was written: nothing is said of a draft.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: 'Catat keputusan' }).first().click();
  await expect(point(page, 'Mengingat', 1)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Kosongkan' })).toHaveCount(0);
  await point(page, 'Mengingat', 1).fill('Peraturan Daerah Uji Nomor 7;');
  const dialog = page.getByRole('dialog').first();
  await dialog.getByRole('button', { name: 'Pustaka dasar hukum' }).click();
  await page.getByRole('button', { name: /^Simpan \d+ dasar hukum ke pustaka$/ }).click();
  await expect(page.getByRole('button', { name: 'Hapus dari pustaka: Peraturan Daerah Uji Nomor 7' })).toBeVisible();
  await picture(page, 'library');
  // Escape closes the library and not the decree that is being written.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Hapus dari pustaka/ })).toHaveCount(0);
  await expect(point(page, 'Mengingat', 1)).toHaveValue('Peraturan Daerah Uji Nomor 7;');
  await palu.close();

  const again = await startHeadless(folder);
  await again.page.getByRole('button', { name: 'Musda baru' }).click();
  await again.page.getByLabel('Daerah').fill('Kabupaten Lain');
  await again.page.getByRole('button', { name: 'Lanjut' }).click();
  await again.page.getByLabel('Tempat').fill('Aula');
  await again.page.getByLabel('Kota penandatanganan').fill('Kota');
  await again.page.getByRole('button', { name: 'Lanjut' }).click();
  await again.page.getByRole('button', { name: 'Lanjut' }).click();
  await again.page.getByRole('button', { name: 'Buat musda' }).click();
  await room(again.page, 'Keputusan');
  await again.page.getByRole('button', { name: 'Catat keputusan' }).first().click();
  await again.page.getByRole('button', { name: 'Pustaka dasar hukum' }).click();
  await again.page.getByRole('button', { name: 'Peraturan Daerah Uji Nomor 7', exact: true }).click();
  await expect(point(again.page, 'Mengingat', 1)).toHaveValue('Peraturan Daerah Uji Nomor 7');
  await again.close();
});
