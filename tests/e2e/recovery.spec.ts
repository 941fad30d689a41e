import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freshFolder, quorumOf, room, root, startHeadless, standsStill } from './palu';
import type { RunningPalu } from './palu';

/** The example in a folder of its own, closed; with one backup. */
async function closedExample(): Promise<{ readonly data: string; readonly folder: string }> {
  const data = await freshFolder();
  const { page, close } = await startHeadless(data);
  await page.getByRole('button', { name: 'Coba contoh' }).click();
  await expect(page.getByTestId('quorum')).toHaveText(quorumOf(74, 105));
  await room(page, 'Pengaturan');
  await page.getByRole('button', { name: 'Cadangkan sekarang' }).click();
  await expect(page.getByText(/^Cadangan dibuat: palu-.*\.musda$/)).toBeVisible();
  await close();
  const [name = ''] = await readdir(join(data, 'musda'));
  return { data, folder: join(data, 'musda', name) };
}

/** One byte of the first line is another one, and no snapshot stands in for it. */
async function damage(folder: string): Promise<void> {
  const journal = await readFile(join(folder, 'journal.ndjson'));
  journal[200] = (journal[200] ?? 0) ^ 1;
  await writeFile(join(folder, 'journal.ndjson'), journal);
  await writeFile(join(folder, 'snapshot.json'), 'rusak');
}

/** Clicks on the one assembly of the first screen, and looks at what stands in its way. */
async function refusedOpening({ page }: RunningPalu, pictureName: string) {
  await page.getByRole('button', { name: /Musyawarah Daerah/ }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('tidak dapat dibuka');
  await expect(dialog.getByRole('button', { name: /^(Perbaiki|Pakai|Ambil)/ }).first()).toBeEnabled();
  await standsStill(page);
  const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  expect(await cutWords(page)).toEqual([]);
  await mkdir(join(root, 'test-results/screens'), { recursive: true });
  await page.screenshot({ path: join(root, `test-results/screens/${pictureName}.png`), animations: 'disabled' });
  return dialog;
}

function cutWords(page: Page): Promise<readonly string[]> {
  return page
    .locator('.mantine-Button-label')
    .evaluateAll((labels) =>
      labels
        .filter((one) => one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)
        .map((one) => one.textContent),
    );
}

test('[DAT-5] a damaged journal: what happened, what is safe, and back to the newest backup', async () => {
  const { data, folder } = await closedExample();
  await damage(folder);
  const palu = await startHeadless(data);
  const dialog = await refusedOpening(palu, 'recovery');
  await expect(dialog).toContainText('Tidak ada yang diubah atau dihapus');
  await expect(dialog).toContainText(/\d+ catatan/);
  await dialog.getByRole('button', { name: 'Pakai cadangan ini' }).click();
  await expect(palu.page.getByTestId('quorum')).toHaveText(quorumOf(74, 105));
  expect((await readdir(join(data, 'musda'))).some((entry) => entry.includes('disisihkan'))).toBe(true);
  await palu.close();
});

test('[DAT-5] a damaged journal is repaired line by line, and nothing of the day is missing', async () => {
  const { data, folder } = await closedExample();
  await damage(folder);
  const palu = await startHeadless(data);
  const dialog = await refusedOpening(palu, 'recovery-repair');
  await dialog.getByRole('button', { name: 'Perbaiki' }).click();
  await expect(palu.page.getByText(/^Catatan diperbaiki: 137 catatan utuh/)).toBeVisible();
  await expect(palu.page.getByTestId('quorum')).toHaveText(quorumOf(74, 105));
  await palu.close();
});

test('[DAT-1] a lock of another laptop says whose it is, and is taken over by an act of its own', async () => {
  const { data, folder } = await closedExample();
  const owner = { pid: 1, host: 'laptop-sekretaris', since: '2026-11-26T01:00:00.000Z' };
  await writeFile(join(folder, 'lock.99'), JSON.stringify(owner));
  const palu = await startHeadless(data);
  const dialog = await refusedOpening(palu, 'recovery-locked');
  await expect(dialog).toContainText(/dibuka di laptop-sekretaris sejak 26 November 2026 pukul \d\d\.\d\d\./);
  await dialog.getByRole('button', { name: 'Ambil alih' }).click();
  await expect(palu.page.getByTestId('quorum')).toHaveText(quorumOf(74, 105));
  await palu.close();
});
