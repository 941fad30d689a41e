import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import writeExcel from 'write-excel-file/universal';
import { execFileSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { enter, exportPdf, freshFolder, quorumOf, room, startElectron, whole } from './palu';

/** Clicks and keys of a person between the first start and the first entry (quality.md §4); choosing a file in the system's dialog is one more. */
const mostClicks = 15;

const districts = ['Setu', 'Babelan', 'Cibitung', 'Tambun Selatan', 'Pebayuran', 'Sukatani'];

/** A fictional list as a secretariat keeps it: tidy, one sheet of cooperatives and one of the people whom they send. */
async function ownWorkbook(): Promise<string> {
  const cooperatives = districts.map((district, index) => [
    index + 1,
    `Koperasi Uji ${'ABCDEF'.charAt(index)} Sejahtera`,
    district,
    'Aktif',
    100 + index,
    `32160000000${String(10 + index)}`,
  ]);
  const people = districts.map((_district, index) => [
    index + 1,
    `Utusan ${['Satu', 'Dua', 'Tiga', 'Empat', 'Lima', 'Enam'][index] ?? ''} Contoh`,
    `Koperasi Uji ${'ABCDEF'.charAt(index)} Sejahtera`,
    'Utusan',
    `08120000${String(1000 + index)}`,
  ]);
  const file = await writeExcel([
    {
      sheet: 'Koperasi',
      data: [['No', 'Nama Koperasi', 'Kecamatan', 'Status', 'Jumlah Anggota', 'NIK Koperasi'], ...cooperatives],
    },
    { sheet: 'Peserta', data: [['No', 'Nama', 'Asal Koperasi', 'Kategori', 'No. HP'], ...people] },
  ]).toBlob();
  const path = join(await freshFolder(), 'data-musda.xlsx');
  await writeFile(path, new Uint8Array(await file.arrayBuffer()));
  return path;
}

/** Counts what a person does with mouse and keyboard, in the page itself. */
async function counting(page: Page): Promise<() => Promise<{ clicks: number; keys: number }>> {
  await page.evaluate(() => {
    const counted = { clicks: 0, keys: 0 };
    Object.assign(window, { counted });
    window.addEventListener('pointerdown', ({ isTrusted }) => (counted.clicks += isTrusted ? 1 : 0), true);
    window.addEventListener('keydown', ({ isTrusted }) => (counted.keys += isTrusted ? 1 : 0), true);
  });
  return () => page.evaluate(() => (window as unknown as { counted: { clicks: number; keys: number } }).counted);
}

/** From the first screen to the first delegate inside, by mouse where needed. @returns how often a system's dialog was used. */
async function toFirstEntry(page: Page, list: string): Promise<number> {
  let inSystemDialogs = 0;
  const chooseFile = async () => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('dialog').getByRole('button', { name: 'Pilih berkas' }).click();
    await (await chooser).setFiles(list);
    inSystemDialogs += 1;
  };
  await page.getByRole('button', { name: 'Musda baru' }).click();
  // What is to be typed has the focus; Enter goes on.
  await expect(page.getByLabel('Daerah')).toBeFocused();
  await page.keyboard.type('Kabupaten Contoh');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Tempat')).toBeFocused();
  await page.keyboard.type('Aula Contoh');
  await page.getByRole('button', { name: 'Buat musda sekarang' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Beranda' })).toBeVisible();
  await page.getByRole('link', { name: 'Impor daftar koperasi' }).click();
  await chooseFile();
  await page.getByRole('button', { name: 'Impor 6 baris' }).click();
  await page.getByRole('button', { name: 'Berikutnya: impor peserta' }).click();
  await chooseFile();
  await page.getByRole('button', { name: 'Impor 6 baris' }).click();
  await page.getByRole('button', { name: 'Berikutnya: verifikasi mandat' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Verifikasi semua' }).click();
  await page.getByRole('button', { name: 'Berikutnya: buka meja registrasi' }).click();
  await enter(page, 'U-001');
  await expect(page.getByText('Silakan masuk')).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Utusan Satu Contoh');

  return inSystemDialogs;
}

test('[SET-2] [REG-2] [CHK-1] from the first start to the first entry with a list of one’s own: at most 15 clicks', async () => {
  const palu = await startElectron(await freshFolder());
  const { page } = palu;
  const list = await ownWorkbook();
  await expect(page.getByRole('button', { name: 'Musda baru' })).toBeVisible();
  const counted = await counting(page);
  const inSystemDialogs = await toFirstEntry(page, list);
  const { clicks } = await counted();
  expect(clicks + inSystemDialogs).toBeLessThanOrEqual(mostClicks);
  test.info().annotations.push({ type: 'clicks', description: String(clicks + inSystemDialogs) });
  await palu.close();
});

async function start(page: Page, title: string): Promise<void> {
  await room(page, 'Acara');
  await page.getByRole('button', { name: `Mulai: ${title}`, exact: true }).click();
}

async function finish(page: Page): Promise<void> {
  await room(page, 'Acara');
  await page.getByRole('button', { name: 'Selesaikan acara' }).first().click();
}

async function knock(page: Page, meaning: string): Promise<void> {
  await room(page, 'Acara');
  await page.getByRole('combobox', { name: 'Arti ketukan' }).click();
  await page.getByRole('option', { name: meaning, exact: true }).click();
  await page.getByRole('button', { name: 'Ketuk palu' }).click();
}

function textOf(pdf: string): string {
  return execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
}

test('[SET-1] [REG-2] [CHK-6] [AGD-3] [SPK-2] [MOT-2] [VOT-1] [MIN-2] [DOC-1] [DAT-3] a newcomer holds a whole day with a list of one’s own, from the first start to the papers', async () => {
  const dataFolder = await freshFolder();
  const palu = await startElectron(dataFolder);
  const { page } = palu;
  const dialog = page.getByRole('dialog');
  await toFirstEntry(page, await ownWorkbook());

  // The morning: the others come, the wall is opened, the quorum is there.
  for (const number of [2, 3, 4, 5]) {
    await enter(page, `U-${String(number)}`);
    await expect(page.getByTestId('verdict')).toContainText(`U-00${String(number)} `);
  }
  await room(page, 'Layar');
  const wall = await palu.openProjector();
  await expect(wall.locator('[data-slide=welcome]')).toBeVisible();
  await room(page, 'Meja Registrasi');
  await page.getByRole('button', { name: 'Periksa kuorum' }).click();
  await expect(page.getByTestId('quorum')).toHaveText(quorumOf(5, 6));

  // The sitting is opened; the agenda is the usual one.
  await room(page, 'Acara');
  await page.getByRole('button', { name: 'Pakai susunan lazim' }).click();
  await start(page, 'Pemeriksaan kuorum');
  await knock(page, 'Membuka sidang');
  await finish(page);
  await start(page, 'Laporan pertanggungjawaban pengurus');
  await expect(wall.locator('[data-slide=item]')).toContainText('Laporan pertanggungjawaban pengurus');
  await finish(page);

  // The general views, with an interruption that is let in.
  await start(page, 'Pandangan umum dan hak jawab');
  await room(page, 'Pembicara');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('b');
  // Keys that come as fast as a scanner's are a scan: a person sees first that the list is open.
  await expect(page.getByRole('button', { name: 'Tutup daftar' })).toBeVisible();
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await expect(page.getByText(whole('Menunggu giliran (1)'))).toBeVisible();
  await page.keyboard.press(' ');
  await expect(page.getByText(/^Berbicara · /)).toBeVisible();
  await page.keyboard.press('i');
  await dialog.getByLabel('Siapa: nomor, nama, atau pindai kartu').fill('3');
  await page.keyboard.press('Enter');
  await dialog.getByLabel('Isi (boleh kosong)').fill('angka pada halaman dua');
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press('y');
  await expect(wall.locator('[data-slide]').first()).toContainText('Utusan Tiga Contoh');
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Selesai/ })
    .first()
    .click();
  await page.keyboard.press(' ');
  await expect(page.getByText(whole('Sudah berbicara (1)'))).toBeVisible();
  await finish(page);

  // A proposal of the floor, amended, put to the vote, decided.
  await start(page, 'Pengesahan hasil sidang komisi');
  await room(page, 'Usulan');
  await page.getByRole('button', { name: 'Usulan baru' }).first().click();
  await dialog.getByLabel('Tentang').fill('Kemitraan Satu Perusahaan Satu Koperasi');
  await dialog.getByLabel('Nama pengusul').fill('Utusan Dua Contoh');
  await dialog.getByLabel('Butir 1', { exact: true }).fill('Dekopinda memfasilitasi sepuluh kemitraan setiap tahun.');
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await expect(dialog).toHaveCount(0);
  await page.getByRole('button', { name: 'Usul perubahan', exact: true }).click();
  await dialog.getByLabel('Nama pengusul').fill('Utusan Empat Contoh');
  await dialog.getByLabel('Bunyi yang diusulkan').fill('Dekopinda memfasilitasi dua puluh kemitraan setiap tahun.');
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await page.locator('[data-amendment="1"]').getByRole('button', { name: 'Terima', exact: true }).click();
  await expect(page.getByRole('main')).toContainText('dua puluh kemitraan');
  await room(page, 'Pemungutan Suara');
  await page.getByRole('button', { name: 'Pemungutan suara baru' }).first().click();
  await dialog.getByLabel('Pertanyaan').fill('Apakah usulan kemitraan diterima?');
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await page.getByRole('button', { name: 'Buka', exact: true }).click();
  for (const teller of [1, 2]) {
    const form = page.locator('main form').first();
    await form.getByLabel('Setuju', { exact: true }).fill('4');
    await form.getByLabel('Tidak setuju', { exact: true }).fill('1');
    await form.getByRole('button', { name: 'Catat' }).click();
    await expect(page.locator('main form')).toHaveCount(2 - teller);
  }
  await page.getByRole('button', { name: 'Tutup dan hitung' }).click();
  await dialog.getByRole('button', { name: 'Tutup dan hitung' }).click();
  await expect(wall.locator('[data-slide=result]')).toContainText('DITERIMA');
  await page.getByRole('button', { name: /^Sahkan/ }).click();
  await room(page, 'Usulan');
  await page.getByRole('button', { name: 'Sahkan', exact: true }).click();
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await expect(dialog).toHaveCount(0);
  await finish(page);

  // The evening: closed with three knocks, a note in the minutes, every paper out.
  await start(page, 'Serah terima dan penutupan');
  await knock(page, 'Menutup sidang');
  await finish(page);
  await room(page, 'Notulen');
  await page.getByRole('textbox', { name: /^Catatan notulis: Pandangan umum/ }).click();
  await page.keyboard.type('Peserta meminta data kemitraan.');
  await expect(page.getByText('Menyimpan…')).toHaveCount(0);
  await room(page, 'Dokumen');
  const papers: Record<string, string> = {};
  for (const [title, file] of [
    ['Daftar hadir', 'daftar-hadir'],
    ['Jadwal acara', 'jadwal-acara'],
    ['Laporan verifikasi', '.*verifikasi.*'],
    ['BA kuorum 1', 'ba-kuorum-1-.*'],
    ['BA pemungutan suara 1', '.*suara.*'],
    ['SK: Kemitraan', 'keputusan-rancangan-01-kemitraan.*'],
    ['Daftar pembicara', 'daftar-pembicara'],
    ['Catatan palu sidang', 'palu-sidang'],
    ['Notulen', 'notulen'],
  ] as const)
    papers[title] = textOf(await exportPdf(page, title, file));
  // Who came, and nobody else.
  expect(papers['Daftar hadir']).toContain('Utusan Lima Contoh');
  expect(papers['Daftar hadir']).not.toContain('Utusan Enam Contoh');
  expect(papers['BA kuorum 1']).toMatch(/hadir dengan\s+5 lima/);
  expect(papers['BA pemungutan suara 1']).toMatch(/Setuju 4/);
  expect(papers['SK: Kemitraan']).toContain('dua puluh kemitraan');
  expect(papers['Daftar pembicara']).toContain('Utusan Dua Contoh');
  expect(papers['Notulen']).toContain('Peserta meminta data kemitraan.');
  for (const [title, text] of Object.entries(papers)) expect(text, title).not.toMatch(/undefined|NaN|\[object/);

  await room(page, 'Pengaturan');
  await page.getByRole('button', { name: 'Periksa keutuhan' }).click();
  await expect(page.getByText(/^Data utuh: /)).toBeVisible();
  await palu.close();
  const [folder = ''] = await readdir(join(dataFolder, 'musda'));
  const journal = await readFile(join(dataFolder, 'musda', folder, 'journal.ndjson'), 'utf8');
  expect(journal.split('\n').filter((line) => line !== '').length).toBeGreaterThan(30);
});
