import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { enter, freshFolder, room, startElectron, startHeadless } from './palu';
import type { RunningPalu } from './palu';

/* The clock of the meeting is the host's: every screen follows it, whatever its own computer says, and also when it is set (DAT-8). */

/** Seconds that the timer on the wall shows. */
async function wallTimer(wall: Page): Promise<number> {
  const [text = ''] = await wall.locator('.slide-timer').allTextContents();
  const parts = /^[\d:]+/.exec(text)?.[0].split(':').map(Number) ?? [];
  return parts.reduce((sum, part) => sum * 60 + part, 0);
}

async function throughMidnight(start: (environment: Record<string, string>) => Promise<RunningPalu>): Promise<void> {
  const clock = join(await freshFolder(), 'clock');
  await writeFile(clock, '2028-02-28T23:50:00+07:00');
  const palu = await start({ PALU_CLOCK_FILE: clock });
  const { page } = palu;
  await page.getByRole('button', { name: 'Musda baru' }).click();
  await page.getByLabel('Daerah').fill('Kabupaten Contoh');
  await page.getByRole('button', { name: 'Lanjut' }).click();
  await expect(page.getByLabel('Mulai', { exact: true })).toHaveValue('2028-03-04');
  await page.goto(page.url().replace(/#.*$/, ''));
  await page.getByRole('button', { name: 'Coba contoh' }).click();
  const header = page.getByRole('banner');
  await expect(header).toContainText(/23\.5\d WIB/);

  await room(page, 'Layar');
  const wall = await palu.openProjector();
  await page.getByRole('main').getByTitle('Acara sekarang', { exact: true }).click();
  await page.getByRole('button', { name: 'Tampilkan', exact: true }).click();
  await expect(wall.locator('[data-slide=item]')).toBeVisible();
  const before = await wallTimer(wall);
  // The example has been at its item for a quarter of an hour; a page may be half a second behind the host.
  expect(before).toBeGreaterThanOrEqual(15 * 60 - 2);
  expect(before).toBeLessThan(25 * 60);

  // Nothing is done, but the host's clock goes on by more than a quarter of an hour, into the 29th of February.
  await writeFile(clock, '2028-02-29T00:20:00+07:00');
  await expect(header).toContainText(/00\.2\d WIB/);
  await expect.poll(() => wallTimer(wall)).toBeGreaterThanOrEqual(before + 15 * 60);
  await room(page, 'Undangan');
  await page.getByLabel('Pilih semua baris yang tampil').check();
  await page.getByRole('button', { name: 'Tandai diundang' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Tanggal')).toHaveValue('2028-02-29');
  await dialog.getByRole('button', { name: 'Tandai diundang' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByTestId('invitation-counts')).toHaveText(/^120 dari 120 koperasi diundang\s*0 belum diundang/);

  // And back by an hour and a half: acts go on, the timer is never less than nothing.
  await writeFile(clock, '2028-02-28T22:50:00+07:00');
  await expect(header).toContainText(/22\.5\d WIB/);
  await expect.poll(() => wallTimer(wall)).toBe(0);
  await room(page, 'Meja Registrasi');
  await enter(page, '13');
  await expect(page.getByTestId('verdict')).toContainText('Silakan masuk');
  await palu.close();
}

test('[DAT-8] in Electron every window follows the host through midnight into a leap day, and back', async () => {
  await throughMidnight(async (environment) => startElectron(await freshFolder(), environment));
});

test('[DAT-8] in a browser every page follows the host through midnight into a leap day, and back', async () => {
  await throughMidnight(async (environment) => startHeadless(await freshFolder(), environment));
});
