import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freshFolder, quorumOf, room, root, startElectron, startHeadless, whole, standsStill } from './palu';

const pictures = join(root, 'test-results', 'screens');
/** One page that a scanner could have made: a black rectangle on white. */
function scanFile(): Buffer {
  const content = '0 0 0 rg 50 190 100 40 re f';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 280] /Contents 4 0 R >>',
    `<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`,
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${String(index + 1)} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const start = text.length;
  text += `xref\n0 5\n0000000000 65535 f \n${offsets.join('')}trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n${String(start)}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}
const scan = scanFile();

async function picture(page: Page, name: string): Promise<void> {
  await mkdir(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `people-${name}.png`), animations: 'disabled' });
}

async function expectAccessible(page: Page, name: string): Promise<void> {
  await standsStill(page);
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa']).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
  expect.soft(found, name).toEqual([]);
}

/** The page of the scan is there, with its rectangle drawn and its paper white. */
async function expectDrawn(page: Page): Promise<void> {
  const drawn = page.getByRole('img', { name: 'Pindaian 1' });
  await expect(drawn).toBeVisible();
  const shades = await drawn.evaluate((element) => {
    if (!(element instanceof HTMLCanvasElement)) return [];
    const drawing = element.getContext('2d');
    return [0.05, 0.25].map((share) =>
      drawing?.getImageData(element.width / 2, Math.round(element.height * share), 1, 1).data.at(0),
    );
  });
  expect(shades).toEqual([255, 0]);
}

/** A picture that a camera could have made: two colours, wider than high. */
async function photoFile(page: Page): Promise<Buffer> {
  const address = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 1200;
    canvas.height = 800;
    const drawing = canvas.getContext('2d');
    if (drawing !== null) {
      drawing.fillStyle = '#2563eb';
      drawing.fillRect(0, 0, 1200, 800);
      drawing.fillStyle = '#f59e0b';
      drawing.fillRect(300, 200, 600, 400);
    }
    return canvas.toDataURL('image/jpeg');
  });
  return Buffer.from(address.replace(/^data:[^,]*,/, ''), 'base64');
}

test('[CRD-1] [CRD-2] a delegate is replaced with a scanned letter, and a second mandate is settled in one act', async () => {
  const palu = await startHeadless(await freshFolder());
  const { page } = palu;
  await page.getByRole('button', { name: 'Coba contoh' }).click();
  await expect(page.getByTestId('quorum')).toHaveText(quorumOf(null, 105));
  await room(page, 'Mandat');
  const grid = page.getByRole('grid', { name: 'Mandat' });
  await page.getByPlaceholder(/^Cari Mandat/).fill('U-001');
  await grid.focus();
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog').first();
  await drawer.getByRole('button', { name: 'Ganti utusan' }).click();
  const form = page.getByRole('dialog', { name: 'Ganti utusan' });
  await form.getByText('Orang baru').click();
  await form.getByLabel('Nama (beserta gelar)').fill('Hj. Pengganti Contoh, S.E.');
  await form.getByLabel('No. surat mandat').fill('099/SM/2026');
  await form.getByLabel('Tanggal surat').fill('2026-11-25');
  await form
    .locator('input[type=file]')
    .setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html>') });
  await expect(page.getByText('bukan PDF, JPG, atau PNG')).toBeVisible();
  await form
    .locator('input[type=file]')
    .setInputFiles({ name: 'surat mandat.pdf', mimeType: 'application/pdf', buffer: scan });
  await expect(form.getByText('surat mandat.pdf')).toBeVisible();
  await form.getByLabel('Alasan').fill('utusan lama sakit');
  await form.getByLabel('Surat yang baru sudah diperiksa dan sah').check();
  await expectAccessible(page, 'replace');
  await picture(page, 'replace');
  await form.getByRole('button', { name: 'Ganti utusan' }).click();
  await expect(form).toHaveCount(0);
  await expect(drawer.getByText('utusan lama sakit')).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByPlaceholder(/^Cari Mandat/).fill('Pengganti Contoh');
  await grid.focus();
  await page.keyboard.press('Enter');
  await expect(drawer.getByText('099/SM/2026')).toBeVisible();
  await picture(page, 'drawer');
  await expectAccessible(page, 'drawer');
  await drawer.getByRole('button', { name: 'Buka pindaian' }).click();
  await expectDrawn(page);
  await expectAccessible(page, 'scan');
  const offered = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Simpan salinan' }).click();
  expect((await readFile(await (await offered).path())).equals(scan)).toBe(true);
  await picture(page, 'scan');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  // A second letter from the same cooperative.
  await room(page, 'Peserta');
  await page.getByRole('button', { name: 'Tambah peserta' }).click();
  const person = page.getByRole('dialog');
  await person.getByLabel('Nama (beserta gelar)').fill('Utusan Kedua');
  await person.getByLabel('Koperasi').fill('Mekar');
  await page.getByRole('option').first().click();
  await person.getByLabel('No. surat mandat').fill('100/SM/2026');
  await picture(page, 'form-participant');
  await person.getByRole('button', { name: 'Simpan' }).click();
  await expect(person).toHaveCount(0);
  await room(page, 'Mandat');
  await expect(page.getByText(/sengketa menunggu putusan/)).toBeVisible();
  await picture(page, 'ledger');
  await expectAccessible(page, 'ledger');
  await page.getByPlaceholder(/^Cari Mandat/).fill('Utusan Kedua');
  await grid.focus();
  await page.keyboard.press('Enter');
  await drawer.getByRole('button', { name: 'Selesaikan sengketa' }).click();
  const settle = page.getByRole('dialog', { name: 'Selesaikan sengketa' });
  await settle.getByRole('radio', { name: /Utusan Kedua/ }).check();
  await settle.getByLabel('Alasan').fill('surat terakhir yang bercap');
  await expectAccessible(page, 'settle');
  await picture(page, 'settle');
  await settle.getByRole('button', { name: 'Selesaikan sengketa' }).click();
  await expect(settle).toHaveCount(0);
  await expect(drawer.getByText('Terverifikasi – sengketa diselesaikan')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Terima surat mandat' }).click();
  await expectAccessible(page, 'receive');
  await picture(page, 'receive');
  await palu.close();
});

test('[REG-1] [REG-5] [REG-7] a photo by file, a masked national ID, a twin that is named, a cell edited in place', async () => {
  const folder = await freshFolder();
  const palu = await startHeadless(folder);
  const { page } = palu;
  await page.getByRole('button', { name: 'Coba contoh' }).click();
  await expect(page.getByTestId('quorum')).toHaveText(quorumOf(null, 105));
  await room(page, 'Peserta');
  await page.getByRole('button', { name: 'Tambah peserta' }).click();
  const form = page.getByRole('dialog');
  await expect(form.getByRole('button', { name: 'Kamera' })).toHaveCount(0);
  await form.getByLabel('Nama (beserta gelar)').fill('Ir. Contoh Berfoto, M.M.');
  await form.getByLabel('Kategori').click();
  await page.getByRole('option', { name: 'Undangan' }).click();
  await form.getByLabel('NIK (KTP)').fill('3216 0145 0780 0009');
  await form
    .locator('input[type=file]')
    .setInputFiles({ name: 'foto.jpg', mimeType: 'image/jpeg', buffer: await photoFile(page) });
  const cropping = page.getByRole('dialog', { name: 'Potong foto' });
  await expect(cropping.getByRole('button', { name: 'Pakai foto ini' })).toBeEnabled();
  await expectAccessible(page, 'crop');
  await picture(page, 'crop');
  await cropping.getByRole('button', { name: 'Pakai foto ini' }).click();
  await expect(cropping).toHaveCount(0);
  await form.getByRole('button', { name: 'Simpan' }).click();
  await expect(form).toHaveCount(0);

  await page.getByPlaceholder(/^Cari Peserta/).fill('Berfoto');
  await page.getByRole('grid', { name: 'Peserta' }).focus();
  await page.keyboard.press('Enter');
  await expect(form.getByRole('img', { name: 'Foto' })).toBeVisible();
  await expect(form.getByText('3216••••••••0009')).toBeVisible();
  await picture(page, 'form-masked');
  await expectAccessible(page, 'form with photo');
  await form.getByRole('button', { name: 'Tampilkan NIK' }).click();
  await expect(form.getByLabel('NIK (KTP)')).toHaveValue('3216014507800009');
  await page.keyboard.press('Escape');
  await room(page, 'Riwayat');
  await expect(page.getByRole('row', { name: /NIK ditampilkan T-011 Ir\. Contoh Berfoto/ })).toBeVisible();

  await room(page, 'Peserta');
  await page.getByRole('button', { name: 'Tambah peserta' }).click();
  await form.getByLabel('Nama (beserta gelar)').fill('contoh berfoto');
  await expect(form.getByText(/mirip peserta T-011: Ir\. Contoh Berfoto/)).toBeVisible();
  await form.getByLabel('NIK (KTP)').fill('3216014507800009');
  await expect(form.getByText(/NIK ini milik T-011/)).toBeVisible();
  await picture(page, 'twins');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Tambah peserta' }).click();
  await expect(form.getByLabel('Nama (beserta gelar)')).toHaveValue('contoh berfoto');
  await form.getByRole('button', { name: 'Kosongkan' }).click();
  await expect(form.getByLabel('Nama (beserta gelar)')).toHaveValue('');
  await page.keyboard.press('Escape');

  await room(page, 'Meja Registrasi');
  await page.getByLabel('Pindai kartu, atau ketik nomor atau nama').fill('t11');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('verdict')).toContainText(whole('T-011'));
  await expect(page.getByTestId('verdict').getByRole('img', { name: /^Foto/ })).toBeVisible();
  await picture(page, 'desk-photo');

  // A bare number that several categories have: nobody comes in before the desk says whom it means.
  await page.getByLabel('Pindai kartu, atau ketik nomor atau nama').fill('3');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('verdict')).toContainText(whole('T-011'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: /^P-003/ })).toBeFocused();
  await picture(page, 'desk-choices');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('verdict')).toContainText(whole('P-003'));

  await room(page, 'Koperasi');
  const grid = page.getByRole('grid', { name: 'Koperasi' });
  await grid.focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'F2']) await page.keyboard.press(key);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('2019');
  await picture(page, 'cell');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/RAT .* diubah/)).toBeVisible();
  await expect(grid.getByRole('row').nth(1)).toContainText('2019');
  await page.getByRole('button', { name: 'Urungkan' }).click();
  await expect(grid.getByRole('row').nth(1)).not.toContainText('2019');
  await grid.getByRole('row').nth(1).getByText(/Aktif/).dblclick();
  await page.getByRole('combobox', { name: /^Status – baris 1/ }).selectOption('inactive');
  await page.keyboard.press('Enter');
  await expect(grid.getByRole('row').nth(1)).toContainText('Tidak aktif');

  // Nothing of a national ID lies in what was exported.
  await room(page, 'Peserta');
  await page.getByRole('button', { name: 'Ekspor' }).click();
  const offered = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'CSV' }).click();
  expect(await readFile(await (await offered).path(), 'utf8')).not.toMatch(/3216014507800009/);
  const files = await readdir(join(folder, 'musda'));
  expect(files.length).toBe(1);
  await palu.close();
});

test('[REG-7] [CRD-1] a photo by camera and a scan in the program window; the microphone stays shut', async () => {
  const palu = await startElectron(await freshFolder(), {}, ['--use-fake-device-for-media-stream']);
  const { page } = palu;
  await page.getByRole('button', { name: 'Coba contoh' }).click();
  await expect(page.getByTestId('quorum')).toHaveText(quorumOf(null, 105));
  await room(page, 'Peserta');
  await page.getByPlaceholder(/^Cari Peserta/).fill('U-002');
  await page.getByRole('grid', { name: 'Peserta' }).focus();
  await page.keyboard.press('Enter');
  const form = page.getByRole('dialog');
  await form.getByRole('button', { name: 'Kamera' }).click();
  await page.getByRole('button', { name: 'Ambil foto' }).click();
  await expect(page.getByRole('button', { name: 'Pakai foto ini' })).toBeEnabled();
  await picture(page, 'camera');
  await page.getByRole('button', { name: 'Pakai foto ini' }).click();
  await form.getByRole('button', { name: 'Simpan' }).click();
  await expect(form).toHaveCount(0);
  await page.getByRole('grid', { name: 'Peserta' }).focus();
  await page.keyboard.press('Enter');
  const photo = form.getByRole('img', { name: 'Foto' });
  await expect(photo).toBeVisible();
  const size = await photo.evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0));
  expect(size).toBeGreaterThan(200);
  expect(size).toBeLessThanOrEqual(480);
  await page.keyboard.press('Escape');
  await expect(form).toHaveCount(0);

  await room(page, 'Mandat');
  await page.getByPlaceholder(/^Cari Mandat/).fill('U-003');
  await page.getByRole('grid', { name: 'Mandat' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Lampirkan pindaian (PDF, JPG, PNG)' }).click();
  const letter = page.getByRole('dialog', { name: /^Ubah nomor dan tanggal/ });
  await letter
    .locator('input[type=file]')
    .setInputFiles({ name: 'surat.pdf', mimeType: 'application/pdf', buffer: scan });
  await expect(letter.getByText('surat.pdf')).toBeVisible();
  await letter.getByRole('button', { name: 'Simpan' }).click();
  await page.getByRole('button', { name: 'Buka pindaian' }).click();
  await expectDrawn(page);
  await picture(page, 'scan-electron');

  const microphone = await page.evaluate(() =>
    navigator.mediaDevices.getUserMedia({ audio: true, video: true }).then(
      () => 'granted',
      (error: unknown) => (error instanceof Error ? error.name : ''),
    ),
  );
  expect(microphone).toBe('NotAllowedError');
  await palu.close();
});
