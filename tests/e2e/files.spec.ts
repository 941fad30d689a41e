import { expect, test } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freshFolder, quorumOf, room, startElectron } from './palu';

test('[DOC-2] in the window an exported paper is opened, shown in its folder, or saved where a person wants it', async () => {
  const palu = await startElectron(await freshFolder());
  const { app, page } = palu;
  const wanted = join(await freshFolder(), 'salinan.pdf');
  // The system's own programs and dialogs stand outside the program: what they are asked is kept.
  await app.evaluate(({ dialog, shell }, path) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    shell.openPath = (file) => Promise.resolve(asked.push(`open ${file}`) > 0 ? '' : 'no');
    shell.showItemInFolder = (file) => {
      asked.push(`folder ${file}`);
    };
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
  }, wanted);
  await page.getByRole('button', { name: 'Coba contoh' }).click();
  await expect(page.getByTestId('quorum')).toHaveText(quorumOf(null, 105));
  await room(page, 'Dokumen');
  const message = page.getByText(/^Tersimpan: .*\.pdf$/).last();
  const paths: string[] = [];
  for (const act of ['Buka', 'Buka folder', 'Simpan sebagai…']) {
    await page.getByRole('button', { name: 'Ekspor PDF' }).click();
    await expect(message).toBeVisible();
    paths.push((await message.innerText()).replace('Tersimpan: ', ''));
    await page.getByRole('button', { name: act, exact: true }).click();
    await expect(message).toHaveCount(0);
  }
  await expect(page.getByText(`Salinan disimpan: ${wanted}`)).toBeVisible();
  const [opened = '', shown = '', copied = ''] = paths;
  expect(await app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked)).toEqual([
    `open ${opened}`,
    `folder ${shown}`,
  ]);
  expect((await readFile(wanted)).equals(await readFile(copied))).toBe(true);
  await palu.close();
});
