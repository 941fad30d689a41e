import { expect, test } from '@playwright/test';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { freshFolder, quorumOf, room, root, startHeadless } from './palu';
import type { RunningPalu } from './palu';

/* What the hall is asked before it becomes so, and who has the floor: as an operator sees it, at the usual sizes. */

let palu: RunningPalu;

test.beforeAll(async () => {
  palu = await startHeadless(await freshFolder());
  await palu.page.getByRole('button', { name: 'Coba contoh' }).click();
  await expect(palu.page.getByTestId('quorum')).toHaveText(quorumOf(null, 105));
});
test.afterAll(() => palu.close());

async function look(name: string): Promise<void> {
  const folder = join(root, 'test-results', 'collisions');
  await mkdir(folder, { recursive: true });
  for (const [width, height] of [
    [1024, 768],
    [1366, 768],
  ] as const) {
    await palu.page.setViewportSize({ width, height });
    await palu.page.screenshot({ path: join(folder, `${name}-${String(width)}.png`), animations: 'disabled' });
  }
}

test('[MOT-2] two changes of one paragraph are put together above a preview of the text', async () => {
  const { page } = palu;
  await room(page, 'Usulan');
  await page.getByText('Iuran Anggota Dekopinda').first().click();
  await page.getByRole('button', { name: 'Usul perubahan', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Nama pengusul').fill('Dewi Anggraini');
  await page.keyboard.press('Escape');
  const wording = 'Iuran anggota ditetapkan sebesar Rp50.000 setiap bulan untuk koperasi primer dan sekunder.';
  await dialog.getByLabel('Bunyi yang diusulkan').fill(wording);
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await page.locator('[data-amendment="1"]').getByRole('button', { name: 'Terima', exact: true }).click();
  const card = page.locator('[data-amendment="3"]');
  await expect(card).toContainText('Butir ini sudah berubah sejak diusulkan.');
  await expect(card).toContainText('Rp75.000 setiap triwulan');
  await look('card');
  await card.getByRole('button', { name: 'Terima', exact: true }).click();
  const preview = dialog.getByRole('region', { name: 'Naskah sesudahnya' });
  await expect(preview).toContainText('Rp75.000 setiap triwulan untuk koperasi primer');
  await look('agreement');
  await dialog.getByRole('button', { name: 'Terima', exact: true }).click();
  await expect(card).toContainText('Diterima');
  await expect(
    page
      .getByRole('main')
      .getByText(/Rp75\.000 setiap triwulan untuk koperasi primer dan sekunder/)
      .first(),
  ).toBeVisible();
});

test('[SPK-2] an accepted interruption has the floor and its clock; whoever it interrupted goes on after it', async () => {
  const { page } = palu;
  await room(page, 'Pembicara');
  const main = page.getByRole('main');
  await expect(main.getByText(/^Berbicara · /)).toBeVisible();
  await main.getByRole('button', { name: 'Terima', exact: true }).first().click();
  await expect(main.getByText(/^Interupsi .* · Dalam waktu$/)).toBeVisible();
  await expect(main.getByText(/^Sesudahnya dilanjutkan: /)).toBeVisible();
  await look('interruption');
  await room(page, 'Kendali Sidang');
  await expect(page.getByText(/^Interupsi .* · Sesudahnya dilanjutkan/)).toBeVisible();
  await look('cockpit');
  await room(page, 'Pembicara');
  await main
    .getByRole('button', { name: /^Selesai/ })
    .first()
    .click();
  await expect(main.getByText(/^Berbicara · /)).toBeVisible();
});
