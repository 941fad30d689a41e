import { expect, test } from '@playwright/test';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { freshFolder, room, startElectron } from './palu';

test('[SET-1] the list says where and when; one is taken off, deleted by its title, and comes back out of a dropped archive', async () => {
  const folder = await freshFolder();
  const palu = await startElectron(folder, { PALU_CLOCK: '2026-11-26T09:00:00+07:00' });
  const { page } = palu;
  const title = 'Musyawarah Daerah Dekopinda Kabupaten Bekasi (Contoh)';
  await page.getByRole('button', { name: 'Coba contoh' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Beranda' })).toBeVisible();
  await room(page, 'Pengaturan');
  await page.getByRole('button', { name: 'Ekspor arsip (.musda)' }).click();
  const message = page.getByText(/^Tersimpan: .*\.musda$/);
  const archive = (await message.innerText()).replace('Tersimpan: ', '');
  await page.getByRole('button', { name: 'Kembali ke daftar musda' }).click();

  const card = page.getByRole('button', { name: title }).first();
  await expect(card).toContainText('26 November 2026 · Aula Hotel Contoh, Cikarang Pusat');
  await expect(card).toContainText('Hari ini');
  await expect(card).toContainText('Terakhir dibuka');
  const more = page.getByRole('button', { name: 'Tindakan lain' });
  await more.click();
  await page.getByRole('menuitem', { name: 'Hilangkan dari daftar' }).click();
  await expect(more).toHaveCount(0);
  await page.getByRole('button', { name: 'Tampilkan yang dihilangkan (1)' }).click();

  await more.click();
  await page.getByRole('menuitem', { name: 'Hapus dari komputer ini' }).click();
  const question = page.getByRole('dialog');
  await expect(question.getByRole('button', { name: 'Hapus selamanya' })).toBeDisabled();
  await question.getByLabel('Ketik nama musda untuk menghapus').fill('Musyawarah');
  await question.getByRole('button', { name: 'Hapus selamanya' }).click();
  await expect(page.getByText(/Nama yang diketik berbeda\. Tidak ada yang dihapus\./)).toBeVisible();
  await more.click();
  await page.getByRole('menuitem', { name: 'Hapus dari komputer ini' }).click();
  await question.getByLabel('Ketik nama musda untuk menghapus').fill(title);
  await page.keyboard.press('Enter');
  await expect(more).toHaveCount(0);
  expect(await readdir(join(folder, 'musda'))).toEqual([]);

  const bytes = (await readFile(archive)).toString('base64');
  const data = await page.evaluateHandle(
    ({ name, content }) => {
      const transfer = new DataTransfer();
      const file = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
      transfer.items.add(new File([file], name));
      return transfer;
    },
    { name: basename(archive), content: bytes },
  );
  await page.dispatchEvent('body', 'dragover', { dataTransfer: data });
  await expect(page.getByText('Lepaskan berkas .musda untuk membukanya')).toBeVisible();
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
  await expect(page.getByRole('heading', { level: 1, name: 'Beranda' })).toBeVisible();
  await expect(page.getByRole('banner')).toContainText('Musyawarah Daerah');
  await palu.close();
});
