import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { freshFolder, room, startElectron, startHeadless } from './palu';
import type { RunningPalu } from './palu';

/** The text to the day as a whole: it stands in the room whatever the agenda is. */
const dayText = (page: Page) => page.getByRole('textbox', { name: 'Catatan notulis: Umum' });

async function openMinutes(page: Page) {
  await room(page, 'Notulen');
  await expect(dayText(page)).toBeVisible();
}

async function openExample(start: (folder: string) => Promise<RunningPalu>) {
  const palu = await start(await freshFolder());
  const { page } = palu;
  await page
    .getByRole('button', { name: /contoh/i })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Beranda' })).toBeVisible();
  await openMinutes(page);
  return palu;
}

/** Types at the end of the text, as a person does. */
async function type(page: Page, words: string) {
  await dayText(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(words);
}

test('[MIN-2] two minute takers in one text lose nothing: what each writes comes to the other, and both versions stand where they collide', async () => {
  const palu = await openExample(startHeadless);
  const one = palu.page;
  const other = await one.context().newPage();
  await other.goto(one.url());
  await openMinutes(other);

  // Both begin with nothing, and neither has seen the other's words when they are sent.
  await dayText(one).click();
  await dayText(other).click();
  await one.keyboard.type('Sidang dibuka oleh ketua.');
  await other.keyboard.type('Undangan diperkenalkan.');
  for (const page of [one, other]) {
    await expect(dayText(page)).toContainText('Sidang dibuka oleh ketua.');
    await expect(dayText(page)).toContainText('Undangan diperkenalkan.');
    await expect(dayText(page)).toContainText('[Versi lain:]');
  }

  // What one writes stands with the other at once, and typing goes on where it was.
  await type(one, ' Selesai.');
  await expect(dayText(other)).toContainText('Selesai.');
  for (const page of [one, other]) {
    await room(page, 'Beranda');
    await openMinutes(page);
    await expect(dayText(page)).toContainText('Sidang dibuka oleh ketua.');
    await expect(dayText(page)).toContainText('Undangan diperkenalkan.');
    await expect(dayText(page)).toContainText('Selesai.');
  }
  await palu.close();
});

test('[MIN-2] what was typed without a connection survives leaving the room and goes into the record when it is back', async () => {
  const palu = await openExample(startHeadless);
  const one = palu.page;
  const other = await one.context().newPage();
  await other.goto(one.url());
  await openMinutes(other);
  await type(one, 'Kalimat bersama.');
  await expect(dayText(other)).toContainText('Kalimat bersama.');

  await one.route('**/api/call/assembly.execute', (route) => route.abort());
  await dayText(one).click();
  await one.keyboard.press('Control+End');
  await one.keyboard.press('Enter');
  await one.keyboard.type('Ditulis tanpa jaringan.');
  await expect(one.getByText('Belum tersimpan; ketikan disimpan di komputer ini').first()).toBeVisible();
  await dayText(other).click();
  await other.keyboard.press('Control+Home');
  await other.keyboard.type('Ditulis perangkat lain. ');
  await expect(dayText(one)).toContainText('Ditulis perangkat lain.');
  await expect(dayText(one)).toContainText('Ditulis tanpa jaringan.');
  await room(one, 'Beranda');
  await openMinutes(one);
  await expect(dayText(one)).toContainText('Ditulis tanpa jaringan.');
  await one.unroute('**/api/call/assembly.execute');
  await expect(dayText(other)).toContainText('Ditulis tanpa jaringan.');
  await expect(dayText(other)).toContainText('Ditulis perangkat lain.');
  await palu.close();
});

test('[MIN-4] minutes that bear a number are no longer rewritten', async () => {
  const palu = await openExample(startElectron);
  const { page } = palu;
  await type(page, 'Catatan penutup.');
  await expect(page.getByText('Tersimpan', { exact: true }).first()).toBeVisible();
  await room(page, 'Dokumen');
  await page.locator('button', { hasText: 'Notulen' }).click();
  await page.getByRole('button', { name: 'Terbitkan…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/^Nomor: 01\/NOT\//)).toBeVisible();
  const reason = dialog.getByLabel('Alasan tetap diterbitkan');
  if ((await reason.count()) > 0) await reason.fill('Disetujui sidang');
  await dialog.getByRole('button', { name: 'Terbitkan', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await openMinutes(page);
  await expect(page.getByText(/^Notulen sudah terbit: 01\/NOT\//).first()).toBeVisible();
  await expect(dayText(page)).toHaveAttribute('contenteditable', 'false');
  await palu.close();
});
