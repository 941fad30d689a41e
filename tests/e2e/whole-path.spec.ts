import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { enter, exportPdf, fixtures, freshFolder, quorumOf, room, startElectron, startHeadless, whole } from './palu';
import type { RunningPalu } from './palu';

async function createAssembly(page: Page) {
  await page.getByRole('button', { name: 'Musda baru' }).click();
  await page.getByLabel('Daerah').fill('Kabupaten Bekasi');
  await page.getByLabel('Nama musyawarah').fill('Musda Dekopinda Kabupaten Bekasi');
  await page.getByRole('button', { name: 'Lanjut' }).click();
  await page.getByLabel('Tempat').fill('Aula Contoh');
  await page.getByLabel('Kota penandatanganan').fill('Cikarang Pusat');
  await page.getByRole('button', { name: 'Lanjut' }).click();
  await page.getByRole('button', { name: 'Lanjut' }).click();
  await page.getByRole('button', { name: 'Buat musda' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Beranda' })).toBeVisible();
}

async function importFile(page: Page, roomName: string, file: string, expected: number) {
  await room(page, roomName);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Impor berkas' }).click();
  await page.getByRole('button', { name: 'Pilih berkas' }).click();
  await (await chooser).setFiles(join(fixtures, file));
  await page.getByRole('button', { name: `Impor ${String(expected)} baris` }).click();
  await expect(page.getByText(whole(`${String(expected)} dari ${String(expected)} baris`))).toBeVisible();
}

/** The evening of a secretariat: from two spreadsheets to the printed minutes, then everything again after a restart. */
async function wholePath(start: (folder: string) => Promise<RunningPalu>) {
  const folder = await freshFolder();
  let palu = await start(folder);
  let { page } = palu;

  await createAssembly(page);
  await importFile(page, 'Koperasi', 'data-koperasi.xlsx', 1100);
  await importFile(page, 'Peserta', 'pendaftaran-google-form.csv', 580);

  await room(page, 'Mandat');
  await page.getByRole('button', { name: /^Verifikasi semua yang diterima/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Verifikasi semua yang diterima' }).click();
  await expect(page.getByRole('button', { name: 'Verifikasi semua yang diterima (0)' })).toBeVisible();

  await room(page, 'Meja Registrasi');
  const verdict = page.getByTestId('verdict');
  let inside = 0;
  let first = 0;
  for (let number = 1; inside < 5; number++) {
    await enter(page, `U-${String(number)}`);
    await expect(verdict).toContainText(`U-${String(number).padStart(3, '0')} `);
    if ((await verdict.innerText()).includes('Silakan masuk')) {
      inside += 1;
      first ||= number;
    }
  }
  await enter(page, `u${String(first)}`);
  await expect(verdict).toContainText(/Sudah masuk \d\d\.\d\d di Meja 1/);
  await enter(page, 'XXXXXXXXXXXXXXXX');
  await expect(verdict).toContainText('Tidak dikenal');
  await page.getByRole('button', { name: 'Periksa kuorum' }).click();
  await expect(page.getByTestId('quorum')).toHaveText(quorumOf(inside, null));

  await room(page, 'Acara');
  await page.getByRole('button', { name: 'Pakai susunan lazim' }).click();
  await page.getByRole('button', { name: 'Mulai acara berikutnya' }).click();
  await page.getByRole('button', { name: 'Ketuk palu' }).click();

  await room(page, 'Layar');
  const projector = await palu.openProjector();
  await expect(projector.locator('[data-slide=item]')).toContainText('Registrasi peserta');
  await page.getByRole('button', { name: 'Kuorum', exact: true }).click();
  await page.getByRole('button', { name: 'Tampilkan', exact: true }).click();
  await expect(projector.locator('[data-slide=quorum]')).toContainText('Kuorum');
  await page.getByRole('button', { name: /Gelapkan layar/ }).click();
  await expect(projector.locator('[data-slide=black]')).toBeVisible();
  await page.getByRole('button', { name: /^Ikuti sidang/ }).click();
  await page.getByRole('button', { name: 'Tampilkan', exact: true }).click();

  await room(page, 'Pemungutan Suara');
  await page.getByRole('button', { name: 'Pemungutan suara baru' }).click();
  await page.getByRole('textbox', { name: 'Pertanyaan' }).fill('Apakah program kerja dapat disahkan?');
  await page.getByRole('dialog').getByRole('button', { name: 'Simpan' }).click();
  await page.getByRole('button', { name: 'Buka', exact: true }).click();
  await expect(projector.locator('[data-slide=poll]')).toContainText('program kerja');
  for (const teller of [1, 2]) {
    await page.getByLabel('Setuju', { exact: true }).first().fill('4');
    await page.getByLabel('Tidak setuju').first().fill('1');
    await page.getByRole('button', { name: 'Catat', exact: true }).first().click();
    // What one teller entered is not shown beside the fields of the other.
    if (teller === 1) await expect(page.getByText('Hitungan tidak ditampilkan sampai keduanya masuk.')).toBeVisible();
  }
  await expect(page.getByText('Sama', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Tutup dan hitung' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Tutup dan hitung' }).click();
  await expect(projector.locator('[data-slide=result]')).toContainText('DITERIMA');
  await page.getByRole('button', { name: /^Sahkan/ }).click();

  await page.getByRole('button', { name: 'Pemungutan suara baru' }).click();
  await page.getByText('Aklamasi', { exact: true }).first().click();
  await page.getByRole('textbox', { name: 'Pertanyaan' }).fill('Apakah tata tertib dapat diterima?');
  await page.getByRole('dialog').getByRole('button', { name: 'Simpan' }).click();
  await page.getByRole('button', { name: 'Buka', exact: true }).click();
  await page.getByRole('button', { name: 'Tutup: tanpa keberatan' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Tutup: tanpa keberatan' }).click();
  await page.getByRole('button', { name: /^Sahkan/ }).click();

  await room(page, 'Keputusan');
  await page.getByRole('button', { name: 'Catat keputusan' }).click();
  await page.getByLabel('Tentang').fill('Program Kerja');
  await page.getByRole('dialog').getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByText('1. Program Kerja')).toBeVisible();

  await room(page, 'Notulen');
  await expect(page.getByText(/Hasil "Apakah program kerja dapat disahkan\?": Setuju 4 dari 5(?!\d)/)).toBeVisible();
  await page.getByRole('textbox', { name: /^Catatan notulis: Registrasi/ }).click();
  await page.keyboard.type('Peserta hadir lebih awal.');
  await expect(page.getByText('Menyimpan…')).toHaveCount(0);

  await room(page, 'Dokumen');
  const list = await exportPdf(page, 'Daftar hadir', 'daftar-hadir');
  expect(execFileSync('pdfinfo', [list], { encoding: 'utf8' })).toMatch(/Tagged:\s+yes/);
  await page.locator('button', { hasText: 'SK: Program Kerja' }).click();
  await page.getByRole('button', { name: 'Terbitkan…' }).click();
  const issuing = page.getByRole('dialog');
  // The assembly of this path names nobody who signs: that is told, and accepted with a reason.
  await expect(issuing.getByText(/^Nama penanda tangan belum ada: /).first()).toBeVisible();
  await issuing.getByLabel('Alasan tetap diterbitkan').fill('Pimpinan menandatangani kemudian');
  await issuing.getByRole('button', { name: 'Terbitkan' }).click();
  await expect(page.getByText(/^01\/KEP\/MUSDA-DEKOPINDA\//).first()).toBeVisible();
  const decree = await exportPdf(page, 'SK: Program Kerja', 'keputusan-01-program-kerja');
  expect(execFileSync('pdftotext', ['-layout', decree, '-'], { encoding: 'utf8' })).toMatch(
    /NOMOR: 01\/KEP\/MUSDA-DEKOPINDA[\s\S]*MEMUTUSKAN/,
  );
  const minutes = await exportPdf(page, 'Notulen', 'notulen');
  expect(execFileSync('pdftotext', [minutes, '-'], { encoding: 'utf8' })).toContain('Peserta hadir lebih awal.');

  await room(page, 'Pengaturan');
  await page.getByRole('button', { name: 'Ekspor arsip (.musda)' }).click();
  const saved = page.getByText(/^Tersimpan: .*\.musda$/);
  await expect(saved).toBeVisible();
  const archive = (await saved.innerText()).replace('Tersimpan: ', '');
  expect((await readFile(archive)).subarray(0, 2).toString()).toBe('PK');
  await palu.close();

  palu = await start(folder);
  ({ page } = palu);
  await page.getByRole('button', { name: /^Musda Dekopinda Kabupaten Bekasi/ }).click();
  await expect(page.getByTestId('quorum')).toHaveText(quorumOf(inside, null));
  await room(page, 'Notulen');
  await expect(page.getByText('Peserta hadir lebih awal.')).toBeVisible();
  await palu.close();

  palu = await start(await freshFolder());
  ({ page } = palu);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Buka arsip (.musda)' }).click();
  await (await chooser).setFiles(archive);
  await expect(page.getByTestId('quorum')).toHaveText(quorumOf(inside, null));
  await room(page, 'Pengaturan');
  await page.getByRole('button', { name: 'Periksa keutuhan' }).click();
  await expect(page.getByText(/^Data utuh: .* catatan lengkap dan tidak berubah/)).toBeVisible();
  await palu.close();
}

test('[SET-1] [REG-2] [CHK-1] [PRJ-1] [VOT-1] [MIN-1] [DOC-1] [DAT-3] the whole path in Electron, with a second window as projector', async () => {
  await wholePath(startElectron);
});

test('[SET-1] [REG-2] [CHK-1] [PRJ-1] [VOT-1] [MIN-1] [DOC-1] [DAT-3] the whole path in Chromium over HTTP', async () => {
  await wholePath(startHeadless);
});
