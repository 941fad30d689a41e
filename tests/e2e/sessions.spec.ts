import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { freshFolder, quorumOf, room, startHeadless, whole } from './palu';
import type { RunningPalu } from './palu';

/* The agenda and the speakers as an operator works them: by mouse, and by single keys. */

let palu: RunningPalu;

test.beforeAll(async () => {
  palu = await startHeadless(await freshFolder());
  await palu.page.getByRole('button', { name: 'Coba contoh' }).click();
  await expect(palu.page.getByTestId('quorum')).toHaveText(quorumOf(null, 105));
});
test.afterAll(() => palu.close());

/** The titles of items and sessions, in the order in which the table shows them. */
async function lines(page: Page): Promise<readonly string[]> {
  const names = await page
    .getByRole('button', { name: /^Pindahkan / })
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''));
  return names.map((name) => name.replace('Pindahkan ', ''));
}

function handle(page: Page, title: string): Locator {
  return page.getByRole('button', { name: `Pindahkan ${title}`, exact: true });
}

async function drag(page: Page, from: string, to: string): Promise<void> {
  const start = await handle(page, from).boundingBox();
  const end = await handle(page, to).boundingBox();
  if (start === null || end === null) throw new Error('nothing to drag');
  await page.mouse.move(start.x + 8, start.y + 8);
  await page.mouse.down();
  await page.mouse.move(start.x + 8, start.y + 20, { steps: 3 });
  await page.mouse.move(end.x + 8, end.y + 8, { steps: 8 });
  await page.mouse.up();
}

test('[AGD-1] items move by Alt with an arrow, within their session and into the next, and keep the focus', async () => {
  const { page } = palu;
  await room(page, 'Acara');
  const title = 'Laporan pertanggungjawaban pengurus';
  const place = async () => (await lines(page)).indexOf(title);
  await expect(handle(page, title)).toBeVisible();
  const before = await place();
  await handle(page, title).focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(place).toBe(before + 1);
  await expect(handle(page, title)).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(place).toBe(before);
  // Above the heading: into the session before.
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(place).toBe(before - 1);
  expect((await lines(page))[before]).toBe('Sidang Pleno II');
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(place).toBe(before);
});

test('[AGD-1] a line is dragged to another session, and brought back by undoing', async () => {
  const { page } = palu;
  await page.setViewportSize({ width: 1366, height: 1800 });
  await room(page, 'Acara');
  await expect(handle(page, 'Pembentukan formatur')).toBeVisible();
  const before = await lines(page);
  await drag(page, 'Pembentukan formatur', 'Pandangan umum dan hak jawab');
  await expect
    .poll(async () => (await lines(page)).indexOf('Pembentukan formatur'))
    .toBe(before.indexOf('Pandangan umum dan hak jawab'));
  await page.getByRole('button', { name: 'Urungkan' }).last().click();
  await expect.poll(() => lines(page)).toEqual(before);
  await drag(page, 'Sidang Komisi C', 'Sidang Komisi A');
  await expect
    .poll(async () => (await lines(page)).filter((name) => name.startsWith('Sidang Komisi')))
    .toEqual(['Sidang Komisi C', 'Sidang Komisi A', 'Sidang Komisi B']);
  await page.setViewportSize({ width: 1366, height: 768 });
});

test('[AGD-5] commissions run beside the plenary, each with its timer, its people and its result', async () => {
  const { page } = palu;
  await room(page, 'Acara');
  for (const letter of ['A', 'B']) {
    await page.getByRole('button', { name: new RegExp(`^Mulai: Komisi ${letter}`) }).click();
  }
  await expect(page.getByRole('region', { name: 'Sedang berlangsung' })).toHaveCount(3);
  await page
    .getByRole('row', { name: /Sidang Komisi A/ })
    .getByRole('button', { name: /^Kehadiran dan hasil/ })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Yang masuk komisi: nomor, nama, atau pindai kartu').fill('U-3');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText(whole('1 orang di komisi ini'))).toBeVisible();
  await dialog.getByLabel('Hasil untuk pleno').fill('Organisasi disederhanakan.');
  await dialog.getByRole('button', { name: 'Simpan hasil' }).click();
  await expect(dialog.getByRole('button', { name: 'Simpan hasil' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(page.getByText('hasil ada')).toBeVisible();
});

test('[SPK-1] the list is worked by single keys, and a scan is no shortcut', async () => {
  const { page } = palu;
  await room(page, 'Pembicara');
  const main = page.getByRole('main');
  await page.getByRole('heading', { level: 1 }).click();
  const waiting = (count: number) => expect(main.getByText(`Menunggu giliran (${String(count)})`)).toBeVisible();
  await waiting(4);
  // A number goes into the field by itself; who has spoken may speak again.
  await page.keyboard.type('1');
  await main.getByRole('button', { name: /U-001/ }).click();
  await waiting(5);
  await expect(main.getByText(whole('1× bicara'))).toBeVisible();
  // What is typed into a dialog is no shortcut either.
  await main.getByRole('button', { name: /^Catatan untuk Budi/ }).click();
  await page.getByRole('dialog').getByLabel('Catatan').fill('tentang anggaran');
  await page.keyboard.press('Enter');
  await expect(main.getByText(/tentang anggaran/)).toBeVisible();
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press(' ');
  await expect(main.getByText('Tidak ada yang berbicara')).toBeVisible();
  await page.keyboard.press('n');
  await waiting(4);
  await expect(main.getByText('Dipanggil', { exact: true })).toBeVisible();
  await page.keyboard.press(' ');
  await expect(main.getByText(/^Berbicara · Dalam waktu$/)).toBeVisible();
  await page.keyboard.press('j');
  await expect(main.getByText('Dijeda', { exact: true })).toBeVisible();
  await page.keyboard.press('j');
  await expect(main.getByText(/^Berbicara · Dalam waktu$/)).toBeVisible();
  await page.keyboard.press('+');
  await expect(main.getByText(/\/ 4:00$/).first()).toBeVisible();
  await page.keyboard.press('y');
  await expect(main.getByText('Tidak ada interupsi yang menunggu putusan.')).toBeVisible();
  // A scanner types fast, and what it types begins with a letter that is a shortcut.
  await page.keyboard.type('NB4X9M2K7ZQ4M9X2KT5');
  await expect(main.getByLabel('Pindai kartu, atau ketik nomor atau nama pembicara')).toHaveValue(
    'NB4X9M2K7ZQ4M9X2KT5',
  );
  await expect(main.getByRole('button', { name: 'Tutup daftar' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(main.getByText(/Kode tidak terbaca utuh/)).toBeVisible();
  await page.keyboard.press('Escape');
});

test('[SPK-4] somebody without the right to speak is let in by a reason only', async () => {
  const { page } = palu;
  await room(page, 'Pembicara');
  const field = page.getByLabel('Pindai kartu, atau ketik nomor atau nama pembicara');
  // Number 13 of the example did not come.
  await field.fill('13');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/tidak tercatat hadir/)).toBeVisible();
  await dialog.getByLabel('Alasan').fill('hadir lewat telepon');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/hadir lewat telepon/)).toBeVisible();
  await page.getByRole('tab', { name: 'Waktu bicara' }).click();
  await expect(page.getByText(/kali bicara/).first()).toBeVisible();
});

test('[AGD-6] the agenda leaves as PDF, workbook and calendar', async () => {
  const { page } = palu;
  await room(page, 'Acara');
  for (const [name, file] of [
    ['PDF', 'jadwal-acara.pdf'],
    ['Excel (XLSX)', '.xlsx'],
    ['Kalender (.ics)', 'jadwal-acara.ics'],
  ] as const) {
    await page.getByRole('button', { name: 'Ekspor', exact: true }).click();
    await page.getByRole('menuitem', { name, exact: true }).click();
    await expect(page.getByText(new RegExp(`^Tersimpan: .*${file.replace('.', '\\.')}$`)).last()).toBeVisible();
  }
});
