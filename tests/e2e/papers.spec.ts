import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportPdf, freshFolder, room, root, startElectron, startHeadless } from './palu';
import type { RunningPalu } from './palu';

const pictures = join(root, 'test-results/papers');
let taken = 0;

async function picture(page: Page, name: string) {
  await mkdir(pictures, { recursive: true });
  taken += 1;
  await page.screenshot({ path: join(pictures, `${String(taken).padStart(2, '0')}-${name}.png`) });
}

const textOf = (path: string) => execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });

/** Issues what is chosen: says why where the checks have something to say. */
async function issue(page: Page) {
  await page.getByRole('button', { name: 'Terbitkan…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/^Nomor: \d\d\/KEP\//)).toBeVisible();
  await picture(page, 'issue');
  const reason = dialog.getByLabel('Alasan tetap diterbitkan');
  if ((await reason.count()) > 0) {
    await dialog.getByRole('button', { name: 'Terbitkan', exact: true }).click();
    await expect(dialog.getByText('Tuliskan alasannya.')).toBeVisible();
    await reason.fill('Sudah diperiksa ketua');
  }
  await dialog.getByRole('button', { name: 'Terbitkan', exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

async function lifeOfAPaper(start: (folder: string) => Promise<RunningPalu>) {
  const palu = await start(await freshFolder());
  const { page } = palu;
  await page
    .getByRole('button', { name: /contoh/i })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Beranda' })).toBeVisible();
  await room(page, 'Dokumen');
  await page.locator('button', { hasText: 'SK: ' }).first().click();
  await issue(page);
  const number = page.getByText(/^\d\d\/KEP\/\S+\/\d{4}$/).last();
  await expect(number).toBeVisible();
  const first = await number.innerText();
  await expect(page.locator('canvas.pdf-page').first()).toBeVisible();
  await picture(page, 'issued');
  const before = await readFile(await exportPdf(page, /^SK: /, 'keputusan-01-.*'));

  // A copy that the office hands out.
  await page.getByRole('button', { name: 'Salinan…' }).click();
  await expect(page.getByRole('dialog').getByLabel('Nama')).toHaveValue('Bagas Pramudya, S.H.');
  await picture(page, 'copy');
  await page.getByRole('dialog').getByRole('button', { name: 'Ekspor PDF' }).click();
  const copied = page.getByText(/^Tersimpan: .*SALINAN-KEP-01\.pdf$/);
  await expect(copied).toBeVisible();
  const copy = (await copied.innerText()).replace('Tersimpan: ', '');
  expect(textOf(copy)).toContain('Salinan sesuai dengan aslinya');
  execFileSync('pdftoppm', ['-r', '60', '-png', copy, join(pictures, 'copy-page')]);

  // The presidium of the record becomes another one: the paper stays, and says so.
  await room(page, 'Pengaturan');
  await page.getByRole('button', { name: 'Ubah data musda' }).click();
  const editing = page.getByRole('dialog');
  await editing.getByRole('tab', { name: 'Tempat dan waktu' }).click();
  await editing.getByLabel('Kota penandatanganan').fill('Kota Baru');
  await editing.getByRole('button', { name: 'Simpan' }).click();
  await expect(editing).toHaveCount(0);
  await room(page, 'Dokumen');
  await page.locator('button', { hasText: first }).click();
  await expect(page.getByText(`Catatan sudah berubah sejak ${first} diterbitkan`)).toBeVisible();
  await expect(page.getByText('Kota Baru')).toBeVisible();
  await picture(page, 'drifted');
  const path = await exportPdf(page, /^SK: /, 'keputusan-01-.*');
  expect((await readFile(path)).equals(before)).toBe(true);

  // One has signed, one refuses and says why.
  await page.getByRole('button', { name: /^Tanda tangan 0 dari/ }).click();
  const signing = page.getByRole('dialog');
  await signing.getByText('Ditandatangani').first().click();
  await expect(page.getByText(/^Tanda tangan 1 dari/)).toBeVisible();
  await signing.getByText('Menolak').last().click();
  await signing.getByLabel('Alasan').fill('Tidak sependapat');
  await signing.getByRole('button', { name: 'Simpan' }).click();
  await expect(signing.getByText(/Tidak sependapat$/)).toBeVisible();
  await picture(page, 'signatures');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Tanda tangan 0 dari/ })).toBeVisible();

  // Voided and replaced in one go: the successor names it, and it is still to be seen.
  await page.getByRole('button', { name: 'Batalkan & terbitkan pengganti' }).click();
  const asking = page.getByRole('dialog');
  await asking.getByLabel('Alasan').fill('Kota penandatanganan berubah');
  await asking.getByRole('button', { name: 'Batalkan & terbitkan pengganti' }).click();
  const issuing = page.getByRole('dialog', { name: 'Terbitkan naskah' });
  await expect(issuing.getByText(`Menggantikan nomor ${first} yang dibatalkan.`)).toBeVisible();
  const reason = issuing.getByLabel('Alasan tetap diterbitkan');
  if ((await reason.count()) > 0) await reason.fill('Sudah diperiksa ketua');
  await issuing.getByRole('button', { name: 'Terbitkan', exact: true }).click();
  await expect(issuing).toHaveCount(0);
  const successor = await exportPdf(page, /^SK: /, 'keputusan-02-.*');
  expect(textOf(successor)).toContain('Kota Baru');
  expect(textOf(successor)).toContain(`Menggantikan nomor ${first} yang dibatalkan`);

  await page.getByRole('tab', { name: 'Register nomor' }).click();
  const lines = page.getByRole('grid', { name: 'Register nomor' });
  await expect(lines.getByText(first)).toBeVisible();
  await expect(lines.getByText('Batal', { exact: true })).toBeVisible();
  await picture(page, 'register');
  await lines.getByText(first).click();
  const paper = page.getByRole('dialog', { name: first });
  await expect(paper.getByText('Dibatalkan: Kota penandatanganan berubah')).toBeVisible();
  await expect(paper.locator('canvas.pdf-page').first()).toBeVisible();
  await picture(page, 'voided');
  await page.keyboard.press('Escape');
  await expect(paper).toHaveCount(0);

  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Periksa berkas PDF…' }).click();
  await (await chooser).setFiles(successor);
  await expect(page.getByText(/^Ini naskah 02\/KEP\/\S+ sebagaimana diterbitkan\.$/)).toBeVisible();
  await picture(page, 'verified');

  // Without the assembly open: by its file, and by the code that stands in the foot of a print.
  const [, code = ''] = /Kode naskah ([0-9A-F-]{14})/.exec(textOf(successor)) ?? [];
  await room(page, 'Pengaturan');
  await page.getByRole('button', { name: 'Kembali ke daftar musda' }).click();
  await page.getByRole('button', { name: 'Periksa naskah' }).click();
  const check = page.getByRole('dialog', { name: 'Periksa naskah' });
  const voidedChooser = page.waitForEvent('filechooser');
  await check.getByRole('button', { name: 'Periksa berkas PDF…' }).click();
  await (await voidedChooser).setFiles(path);
  await expect(check.getByText(`Naskah ${first}`)).toContainText('sudah DIBATALKAN');
  await check.getByRole('textbox').fill(code);
  await page.keyboard.press('Enter');
  await expect(check.getByText(/^Naskah terbit 02\/KEP\/\S+, .+, dari Musyawarah Daerah/)).toBeVisible();
  await picture(page, 'verified-anywhere');
  await palu.close();
}

test('[DOC-2] [DOC-4] [DOC-5] [DOC-7] a paper is looked over, issued, signed, outdated, replaced and told from others, in Electron', async () => {
  await lifeOfAPaper(startElectron);
});

test('[DOC-7] [LAN-3] the same in Chromium over HTTP', async () => {
  await lifeOfAPaper(startHeadless);
});
