import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { HeldDay } from './held-day';
import { isToldInOrder } from './told-day';
import { enter, exportPdf, quorumOf, room, whole } from './palu';

/*
 * Fourteen hours of a musda, compressed: the clock of host and pages stands still and moves only where the script moves it, everything else
 * is the program as it runs. The hall looks at the wall; the secretariat works by mouse and keyboard.
 */

test.describe.configure({ mode: 'serial' });

let day: HeldDay;
test.beforeAll(async () => {
  day = await HeldDay.begin(12);
});
test.afterAll(() => day.end());

async function reason(page: Page, text: string, act: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Alasan').fill(text);
  await dialog.getByRole('button', { name: act, exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

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

async function comeIn(page: Page, from: number, to: number): Promise<void> {
  for (let number = from; number <= to; number++) {
    await enter(page, `U-${String(number)}`);
    await expect(page.getByTestId('verdict')).toContainText(`U-${String(number).padStart(3, '0')} `);
  }
}

test('[AGD-3] registration runs, overruns, and the wall counts on over its limit', async () => {
  const { page } = day;
  await room(page, 'Acara');
  await page.getByRole('button', { name: 'Pakai susunan lazim' }).click();
  await expect(day.slide('welcome')).toContainText('Musyawarah Daerah Dekopinda Kabupaten Bekasi');
  await day.look('welcome');
  await day.at('08:00');
  await page.getByRole('button', { name: 'Mulai acara berikutnya' }).click();
  await expect(day.slide('item')).toContainText('Registrasi peserta');
  await room(page, 'Meja Registrasi');
  await comeIn(page, 1, 5);
  await day.at('08:30:00.5');
  await day.timerIs('30:00');
  await day.look('registration');
  await day.at('09:05:00.5');
  await day.timerIs('1:05:00');
  await day.look('registration-overrun');
  await finish(page);
  await start(page, 'Lagu kebangsaan, doa, laporan panitia, dan sambutan');
  await day.at('10:30');
  await expect(page.getByRole('row', { name: /Pemeriksaan kuorum/ })).toContainText('+15 menit');
  await finish(page);
});

test('[CHK-6] without quorum the sitting is suspended, counted down on the wall, checked again and opened', async () => {
  const { page } = day;
  await start(page, 'Pemeriksaan kuorum');
  await room(page, 'Meja Registrasi');
  await page.getByRole('button', { name: 'Periksa kuorum' }).click();
  await page.getByRole('button', { name: /^Skors 30 menit/ }).click();
  await expect(day.slide('suspended')).toContainText('Sidang diskors');
  await expect(day.slide('suspended')).toContainText('Dilanjutkan pukul 11.00 WIB');
  // The suspension was recorded an instant after half past ten.
  await day.at('10:44:59.5');
  await day.timerIs('15:00');
  await day.look('quorum-suspension');
  await day.wall.reload();
  await day.timerIs('15:00');
  await comeIn(page, 6, 9);
  await day.at('11:00');
  await day.timerIs('0:00');
  await page.getByRole('button', { name: 'Periksa lagi' }).click();
  await expect(day.slide('item')).toContainText('Pemeriksaan kuorum');
  await expect(page.getByTestId('quorum')).toHaveText(quorumOf(9, 12));
  await knock(page, 'Membuka sidang');
  await day.look('opened');
  await day.at('11:05');
  await finish(page);
});

test('[AGD-2] an item is added, another skipped with its reason, and the chair handed over', async () => {
  const { page } = day;
  await start(page, 'Pengesahan jadwal acara dan tata tertib');
  await page.getByRole('button', { name: 'Tambah acara', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Acara' }).fill('Sambutan Bupati yang tertunda');
  await dialog.getByLabel('Lama (menit)').fill('10');
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await expect(dialog).toHaveCount(0);
  await page.getByRole('button', { name: 'Tindakan untuk Pembentukan formatur' }).click();
  await page.getByRole('menuitem', { name: 'Lewati' }).click();
  await reason(page, 'formatur bekerja setelah musda', 'Lewati');
  await day.at('11:25');
  await finish(page);
  await start(page, 'Sambutan Bupati yang tertunda');
  await expect(day.slide('item')).toContainText('Sambutan Bupati yang tertunda');
  await day.look('added-item');
  await day.at('11:35');
  await finish(page);
  await start(page, 'Pemilihan pimpinan sidang');
  await page.getByRole('button', { name: 'Serahkan pimpinan' }).click();
  await dialog.getByRole('button', { name: 'Drs. H. Wirya Santoso, M.M.' }).click();
  await dialog.getByRole('button', { name: 'Serahkan pimpinan' }).click();
  await expect(page.getByRole('region', { name: 'Sedang berlangsung' })).toContainText('Drs. H. Wirya Santoso, M.M.');
  await day.at('11:45');
  await finish(page);
});

test('[AGD-4] a laptop that slept for an hour shows the right time at once, also after the page is loaded anew', async () => {
  const { page } = day;
  await start(page, 'Laporan pertanggungjawaban pengurus');
  await day.at('12:05:30.5');
  await day.timerIs('20:30');
  await day.look('report');
  await day.at('13:05:30.5');
  await day.timerIs('1:20:30');
  await day.look('report-after-sleep');
  await day.wall.reload();
  await day.timerIs('1:20:30');
  await page.reload();
  await expect(page.getByRole('region', { name: 'Sedang berlangsung' })).toContainText(whole('1:20:30 / 30:00'));
  await day.at('13:10');
  await finish(page);
});

async function interrupt(page: Page, who: number, kind: string, text: string): Promise<void> {
  await page.keyboard.press('i');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Siapa: nomor, nama, atau pindai kartu').fill(String(who));
  await page.keyboard.press('Enter');
  await dialog.getByRole('combobox', { name: 'Jenis' }).click();
  await page.getByRole('option', { name: kind, exact: true }).click();
  await dialog.getByLabel('Isi (boleh kosong)').fill(text);
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('Interupsi menunggu putusan (1)')).toBeVisible();
}

/** An accepted interruption has said what it had to say, and the speaker goes on. */
async function floorGivenBack(page: Page): Promise<void> {
  const main = page.getByRole('main');
  await expect(main.getByText(/^Interupsi .* · Dalam waktu$/)).toBeVisible();
  await main
    .getByRole('button', { name: /^Selesai/ })
    .first()
    .click();
  await expect(main.getByText(/^Berbicara · /)).toBeVisible();
}

test('[SPK-2] the general views: two speakers by single keys, three interruptions, one of them refused', async () => {
  const { page } = day;
  await start(page, 'Pandangan umum dan hak jawab');
  await room(page, 'Pembicara');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('b');
  await expect(page.getByRole('button', { name: 'Tutup daftar' })).toBeVisible();
  for (const [index, number] of ['1', '2'].entries()) {
    await page.keyboard.type(number);
    await page.keyboard.press('Enter');
    await expect(page.getByText(`Menunggu giliran (${String(index + 1)})`)).toBeVisible();
  }
  await day.at('13:11');
  await page.keyboard.press(' ');
  await expect(page.getByText(/^Berbicara · /)).toBeVisible();
  await day.at('13:12');
  await day.timerIs('2:00');
  await day.look('speaker');
  await interrupt(page, 3, 'Ketertiban', 'waktu pembicara');
  await day.look('interruption');
  await expect(page.getByText('13.12 WIB')).toBeVisible();
  await day.lookAtRoom('speakers');
  await page.keyboard.press('y');
  await expect(page.getByText('Interupsi menunggu putusan (0)')).toBeVisible();
  await floorGivenBack(page);
  await day.at('13:13');
  await interrupt(page, 4, 'Informasi', 'angka pada halaman 12');
  await page.keyboard.press('x');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Putusan pimpinan').fill('sudah dijelaskan pengurus');
  await dialog.getByRole('button', { name: 'Tolak', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await day.at('13:14');
  await interrupt(page, 5, 'Klarifikasi', 'nama koperasi');
  await page.keyboard.press('y');
  await expect(page.getByText('Interupsi menunggu putusan (0)')).toBeVisible();
  await floorGivenBack(page);
  await day.at('13:15:00.5');
  await page.keyboard.press(' ');
  await expect(page.getByText('Sudah berbicara (1)')).toBeVisible();
  await day.at('13:16');
  await page.keyboard.press(' ');
  await expect(page.getByText(/^Berbicara · /)).toBeVisible();
  await day.at('13:18:30.5');
  await page.keyboard.press(' ');
  await expect(page.getByText('Sudah berbicara (2)')).toBeVisible();
});

test('[AGD-3] a suspension for lobbying stops the time of the item, not the time of the wall', async () => {
  const { page } = day;
  await day.at('13:30');
  await room(page, 'Acara');
  await page.getByRole('button', { name: 'Skors sidang' }).click();
  await reason(page, 'lobi antarutusan', 'Skors sidang');
  await day.at('14:15:00.5');
  await expect(day.slide('suspended')).toContainText('lobi antarutusan');
  await day.timerIs('45:00');
  await day.look('lobbying');
  await page.getByRole('button', { name: 'Cabut skorsing' }).click();
  await expect(day.slide('item')).toContainText('Pandangan umum');
  await expect(page.getByRole('region', { name: 'Sedang berlangsung' })).toContainText(whole('20:00 / 30:00'));
  await day.at('14:30');
  await finish(page);
});

test('[AGD-5] two commissions sit at once with people of their own; the results of one come to the plenary', async () => {
  const { page } = day;
  await start(page, 'Komisi A: organisasi dan keanggotaan');
  await start(page, 'Komisi B: program kerja dan anggaran');
  await expect(page.getByRole('region', { name: 'Sedang berlangsung' })).toHaveCount(2);
  await day.at('14:45');
  await day.look('commissions');
  const dialog = page.getByRole('dialog');
  for (const [letter, people] of [
    ['A', [1, 2]],
    ['B', [3, 4, 5]],
  ] as const) {
    await page
      .getByRole('row', { name: new RegExp(`Sidang Komisi ${letter}`) })
      .getByRole('button', { name: /^Kehadiran dan hasil/ })
      .click();
    for (const [index, number] of people.entries()) {
      await dialog.getByLabel('Yang masuk komisi: nomor, nama, atau pindai kartu').fill(String(number));
      await page.keyboard.press('Enter');
      await expect(dialog.getByText(whole(`${String(index + 1)} orang di komisi ini`))).toBeVisible();
    }
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }
  await day.at('16:00');
  await page
    .getByRole('row', { name: /Sidang Komisi A/ })
    .getByRole('button', { name: /^Kehadiran dan hasil/ })
    .click();
  await dialog
    .getByLabel('Hasil untuk pleno')
    .fill(
      'Iuran anggota\nIuran ditetapkan Rp50.000 setiap bulan.\nIuran dibayar sebelum tanggal sepuluh.\n\nRekomendasi pendampingan\nMeminta pemerintah daerah menyediakan pendamping.',
    );
  await dialog.getByLabel('Sekretaris komisi').fill('Eko Maulana, S.E.');
  await dialog.getByRole('button', { name: 'Simpan hasil' }).click();
  await dialog.getByRole('button', { name: 'Bawa hasil ke pleno' }).click();
  await expect(dialog.getByRole('group')).toHaveCount(2);
  await expect(dialog.getByRole('group', { name: 'Hasil 1' }).getByLabel('Tentang')).toHaveValue('Iuran anggota');
  await day.lookAtRoom('bring-results');
  await dialog.getByRole('button', { name: 'Ajukan 2 usulan' }).click();
  await expect(dialog.getByText('Sudah dibawa ke pleno')).toBeVisible();
  await day.lookAtRoom('commission');
  await page.keyboard.press('Escape');
  for (let left = 1; left >= 0; left--) {
    await page.getByRole('button', { name: 'Selesaikan acara' }).first().click();
    await expect(page.getByRole('region', { name: 'Sedang berlangsung' })).toHaveCount(left);
  }
});

async function amend(page: Page, number: string, by: string, wording: string): Promise<void> {
  await page.getByRole('button', { name: 'Usul perubahan', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Nama pengusul').fill(by);
  await dialog.getByLabel('Bunyi yang diusulkan').fill(wording);
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.locator(`[data-amendment="${number}"]`)).toBeVisible();
}

test('[MOT-2] the proposal of the commission is amended, merged and adopted by a counted poll', async () => {
  const { page } = day;
  await day.at('16:30');
  await start(page, 'Pengesahan hasil sidang komisi');
  await room(page, 'Usulan');
  await page.getByRole('navigation', { name: 'Usulan' }).getByText('Iuran anggota').click();
  await amend(page, '1', 'Hj. Dewi Lestari', 'Iuran ditetapkan Rp60.000 setiap bulan.');
  await day.at('16:35');
  await amend(page, '2', 'Gilang Saputra', 'Iuran dihapus.');
  await page.getByRole('button', { name: 'Tampilkan di layar' }).first().click();
  await expect(day.slide('proposal')).toContainText('Iuran ditetapkan Rp50.000 setiap bulan.');
  await day.look('proposal');
  await day.lookAtRoom('proposals');
  await day.at('16:40');
  await page.locator('[data-amendment="1"]').getByRole('button', { name: 'Terima', exact: true }).click();
  await page.locator('[data-amendment="2"]').getByRole('button', { name: 'Tolak', exact: true }).click();
  await expect(day.slide('proposal')).toContainText('Rp60.000');
  await day.look('proposal-amended');
  await room(page, 'Pemungutan Suara');
  await page.getByRole('button', { name: 'Pemungutan suara baru' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Pertanyaan').fill('Apakah usulan iuran anggota diterima?');
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await page.getByRole('button', { name: 'Buka', exact: true }).click();
  // What one teller entered is not shown beside the fields of the other.
  for (const teller of [1, 2]) {
    const form = page.locator('main form').first();
    await form.getByLabel('Setuju', { exact: true }).fill('7');
    await form.getByLabel('Tidak setuju', { exact: true }).fill('2');
    await form.getByRole('button', { name: 'Catat' }).click();
    await expect(page.locator('main form')).toHaveCount(2 - teller);
  }
  await room(page, 'Layar');
  await page.getByRole('button', { name: /^Ikuti sidang/ }).click();
  await page.getByRole('button', { name: 'Tampilkan', exact: true }).click();
  await expect(day.slide('poll')).toContainText('Apakah usulan iuran anggota diterima?');
  await day.look('poll');
  await day.at('16:50');
  await room(page, 'Pemungutan Suara');
  await page.getByRole('button', { name: 'Tutup dan hitung' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Tutup dan hitung' }).click();
  await expect(day.slide('result').locator('.slide-bar').first()).toHaveText(/^Setuju7 \(/);
  await day.look('result');
  await page.getByRole('button', { name: 'Sahkan (3 ketukan)' }).click();
  await room(page, 'Usulan');
  for (const _proposal of [1, 2]) {
    await page.getByRole('button', { name: 'Sahkan', exact: true }).click();
    await expect(dialog).toBeVisible();
    await dialog.getByRole('button', { name: 'Simpan' }).click();
    await expect(dialog).toHaveCount(0);
    await page.getByRole('navigation', { name: 'Usulan' }).getByText('Rekomendasi pendampingan').click();
  }
  await day.at('17:00');
  await finish(page);
});

test('[AGD-3] the sitting is closed with three knocks in the evening', async () => {
  const { page } = day;
  await day.at('21:40');
  await start(page, 'Serah terima dan penutupan');
  await day.look('closing');
  await day.at('22:00');
  await knock(page, 'Menutup sidang');
  await finish(page);
  await expect(day.slide('welcome')).toBeVisible();
  await day.look('after');
});

test('[MIN-1] minutes, gavel log and list of speakers tell the day in its order with its exact times', () => {
  isToldInOrder(day.state);
});

test('[DOC-1] every paper of the sittings leaves the program', async () => {
  const { page } = day;
  await room(page, 'Dokumen');
  for (const [title, file] of [
    ['Jadwal acara', 'jadwal-acara'],
    ['Tata tertib', 'tata-tertib'],
    ['Catatan palu sidang', 'palu-sidang'],
    ['Daftar pembicara', 'daftar-pembicara'],
    ['Laporan Komisi A', 'laporan-komisi-a'],
    [/^Rekomendasi/, 'rekomendasi'],
    ['SK: Iuran anggota', 'keputusan-rancangan-01-iuran-anggota'],
    ['BA kuorum 1', 'ba-kuorum-1-2026-11-26'],
    ['Notulen', 'notulen'],
  ] as const) {
    const path = await exportPdf(page, title, file);
    await day.keep(path, file);
  }
});
