import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freshFolder, room, root, startElectron, startHeadless } from './palu';
import type { RunningPalu } from './palu';

/* Personal data goes once its day has passed, by an act that says what goes and what stays (DAT-6). */

async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = join(root, 'test-results', 'screens');
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `retention ${name}.png`), animations: 'disabled' });
}

async function erase(
  start: (environment: Record<string, string>) => Promise<RunningPalu>,
  picture: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  const clock = join(await freshFolder(), 'clock');
  await writeFile(clock, '2028-02-28T12:00:00+07:00');
  const palu = await start({ PALU_CLOCK_FILE: clock });
  const { page } = palu;
  await page.getByRole('button', { name: 'Coba contoh' }).click();
  await room(page, 'Peserta');
  const first = page.getByRole('row').nth(1);
  const named = (await first.innerText()).split('\n');
  await room(page, 'Pengaturan');
  const purge = page.getByRole('button', { name: 'Hapus data pribadi …' });
  await expect(purge).toBeDisabled();

  await page.getByRole('button', { name: 'Ubah data musda' }).click();
  const profile = page.getByRole('dialog');
  await profile.getByRole('tab', { name: 'Tempat dan waktu' }).click();
  await profile.getByLabel(/Data pribadi disimpan sampai/).fill('2028-03-05');
  await picture(page, 'day');
  await profile.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByText('Disimpan sampai 5 Maret 2028.')).toBeVisible();
  await writeFile(clock, '2028-03-06T09:00:00+07:00');
  await expect(purge).toBeEnabled();
  await purge.scrollIntoViewIfNeeded();
  await picture(page, 'card');

  await purge.click();
  const dialog = page.getByRole('dialog', { name: 'Hapus data pribadi dari musda ini' });
  await expect(dialog).toContainText('120 peserta: nama');
  await picture(page, 'dialog');
  await dialog.getByLabel('Alasan').fill('Masa simpan berakhir.');
  const title = dialog.getByLabel(/Ketik nama musda untuk melanjutkan/);
  await title.fill('Musda lain');
  await dialog.getByRole('button', { name: 'Hapus data pribadi', exact: true }).click();
  await expect(title).toHaveAttribute('aria-invalid', 'true');
  await picture(page, 'refused');
  await title.fill('Musyawarah Daerah Dekopinda Kabupaten Bekasi (Contoh)');
  await dialog.getByRole('button', { name: 'Hapus data pribadi', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(
    page.getByText(/^Dihapus pada 6 Maret 2028 oleh .*Masa simpan berakhir\. \(120 peserta\)/),
  ).toBeVisible();
  await picture(page, 'done');

  await room(page, 'Peserta');
  await expect(first).toContainText(/[A-Z]-\d{3}/);
  const erased = (await first.innerText()).split('\n');
  expect(erased).not.toEqual(named);
  await picture(page, 'people');
  await palu.close();
}

test('[DAT-6] in a browser: kept until its day, then erased with a reason and the typed name of the assembly', async () => {
  await erase(async (environment) => {
    const palu = await startHeadless(await freshFolder(), environment);
    await palu.page.setViewportSize({ width: 1366, height: 768 });
    return palu;
  }, keepPicture);
});

test('[DAT-6] in a window: kept until its day, then erased with a reason and the typed name of the assembly', async () => {
  await erase(
    async (environment) => startElectron(await freshFolder(), environment),
    () => Promise.resolve(),
  );
});
