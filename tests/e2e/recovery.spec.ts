import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freshFolder, quorumOf, room, root, startHeadless } from './palu';

test('[DAT-5] a damaged journal: what happened, what is safe, and back to the newest backup', async () => {
  const data = await freshFolder();
  let palu = await startHeadless(data);
  await palu.page.getByRole('button', { name: 'Coba contoh' }).click();
  await expect(palu.page.getByTestId('quorum')).toHaveText(quorumOf(74, 105));
  await room(palu.page, 'Pengaturan');
  await palu.page.getByRole('button', { name: 'Cadangkan sekarang' }).click();
  await expect(palu.page.getByText(/^Cadangan dibuat: palu-.*\.musda$/)).toBeVisible();
  await palu.close();
  const [name = ''] = await readdir(join(data, 'musda'));
  const folder = join(data, 'musda', name);
  const journal = await readFile(join(folder, 'journal.ndjson'));
  journal[200] = (journal[200] ?? 0) ^ 1;
  await writeFile(join(folder, 'journal.ndjson'), journal);
  await writeFile(join(folder, 'snapshot.json'), 'rusak');

  palu = await startHeadless(data);
  const { page } = palu;
  await page.getByRole('button', { name: /Musyawarah Daerah/ }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('tidak dapat dibuka');
  await expect(dialog).toContainText('Tidak ada yang diubah atau dihapus');
  await expect(dialog).toContainText(/\d+ catatan/);
  const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await mkdir(join(root, 'test-results/screens'), { recursive: true });
  await page.screenshot({ path: join(root, 'test-results/screens/recovery.png'), animations: 'disabled' });
  await dialog.getByRole('button', { name: 'Pakai cadangan ini' }).click();
  await expect(page.getByTestId('quorum')).toHaveText(quorumOf(null, 105));
  expect((await readdir(join(data, 'musda'))).some((entry) => entry.includes('disisihkan'))).toBe(true);
  await palu.close();
});
