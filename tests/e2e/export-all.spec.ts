import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freshFolder, room, root, startElectron, startHeadless } from './palu';

const pictures = join(root, 'test-results/export-all');

async function picture(page: Page, name: string) {
  await mkdir(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}

async function example(page: Page) {
  await page.getByRole('button', { name: 'Coba contoh' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Beranda' })).toBeVisible();
  await room(page, 'Dokumen');
  await page.getByRole('tab', { name: 'Ekspor semua' }).click();
}

/** Whether everything that the checksums name is there as they say. */
async function checked(folder: string): Promise<number> {
  const lines = (await readFile(join(folder, 'SHA256SUMS'), 'utf8')).trimEnd().split('\n');
  for (const line of lines) {
    const bytes = await readFile(join(folder, line.slice(66)));
    expect(createHash('sha256').update(bytes).digest('hex'), line).toBe(line.slice(0, 64));
  }
  return lines.length;
}

test('[DOC-6] the whole archive goes into the folder that the person chose, and no folder chosen begins nothing', async () => {
  const palu = await startElectron(await freshFolder());
  const { app, page } = palu;
  const target = await freshFolder();
  await app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] });
  });
  await example(page);
  const start = page.getByRole('button', { name: 'Ekspor semua…' });
  await start.click();
  await expect(start).toBeEnabled();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  expect(await readdir(target)).toEqual([]);
  const choose = (folder: string) =>
    app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    }, folder);
  // A stick that was pulled out meanwhile, and a file where a folder should be: words, and nothing made there.
  const gone = join(target, 'flashdisk');
  await choose(gone);
  await start.click();
  await expect(page.getByText(`Folder ${gone} tidak ada.`)).toBeVisible();
  expect(await readdir(target)).toEqual([]);
  const file = join(await freshFolder(), 'berkas');
  await writeFile(file, 'bukan folder');
  await choose(file);
  await start.click();
  await expect(page.getByRole('alert').filter({ hasText: 'tidak' })).not.toContainText(gone);
  await expect(start).toBeEnabled();
  expect(await readFile(file, 'utf8')).toBe('bukan folder');
  await choose(target);
  await picture(page, 'before');
  await start.click();
  await expect(page.getByRole('progressbar', { name: 'Kemajuan ekspor' })).toBeVisible();
  await picture(page, 'running');
  // It goes on while the person is in another room, and tells of its end in this one.
  await room(page, 'Beranda');
  await room(page, 'Dokumen');
  await page.getByRole('tab', { name: 'Ekspor semua' }).click();
  const done = page.getByText(/^\d+ berkas tersimpan di /);
  await expect(done).toContainText(target);
  await picture(page, 'done');
  const [folder = ''] = await readdir(target);
  expect(await readdir(target)).toHaveLength(1);
  const named = await checked(join(target, folder));
  await expect(done).toContainText(`${String(named + 1)} berkas tersimpan`);
  await palu.close();
});

test('[DOC-6] stopped, it leaves nothing; in a browser it says where on the host’s computer the folder lies', async () => {
  const data = await freshFolder();
  const palu = await startHeadless(data);
  const { page } = palu;
  await example(page);
  await page.getByRole('button', { name: 'Ekspor semua…' }).click();
  await page.getByRole('button', { name: 'Hentikan' }).click();
  await expect(page.getByText(/^Ekspor dihentikan\. Tidak ada yang tertinggal/)).toBeVisible();
  expect(await readdir(join(data, 'ekspor'))).toEqual([]);
  await page.getByRole('button', { name: 'Ekspor semua…' }).click();
  await expect(page.getByText(/^\d+ berkas tersimpan di /)).toContainText(join(data, 'ekspor'));
  const [folder = ''] = await readdir(join(data, 'ekspor'));
  await checked(join(data, 'ekspor', folder));
  await expect(page.getByRole('button', { name: 'Buka folder' })).toHaveCount(0);
  await palu.close();
});
