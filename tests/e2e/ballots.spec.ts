import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { en } from '../../renderer/locales/en';
import { enter, freshFolder, quorumOf, room, root, startElectron, startHeadless, standsStill } from './palu';

/* Votes on paper and by roll call, as a clerk runs them: printed, handed out, counted on two boards, called by name. */

async function picture(page: Page, name: string): Promise<void> {
  await mkdir(join(root, 'test-results/screens'), { recursive: true });
  await page.screenshot({ path: join(root, 'test-results/screens', `ballots-${name}.png`), animations: 'disabled' });
}

/** What a clerk sees, looked over: nothing that cannot be read or reached, no words cut; and a picture of it. */
async function look(page: Page, name: string): Promise<void> {
  await standsStill(page);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .setLegacyMode(true)
    .analyze();
  expect
    .soft(
      violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`),
      name,
    )
    .toEqual([]);
  const cut = await page.locator('button, h1, label, .mantine-Button-label').evaluateAll((all) =>
    all
      .filter((one) => getComputedStyle(one).overflowX !== 'visible' && one.clientWidth > 1)
      .filter((one) => one.scrollWidth > one.clientWidth + 1)
      .map((one) => one.textContent),
  );
  expect.soft(cut, name).toEqual([]);
  await picture(page, name);
}

async function openExample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Coba contoh' }).click();
  await expect(page.getByTestId('quorum')).toHaveText(quorumOf(74, 105));
}

/** A poll as it is drafted in its room. */
async function draft(page: Page, kind: string, question: string): Promise<void> {
  await room(page, 'Pemungutan Suara');
  await page.getByRole('button', { name: 'Pemungutan suara baru' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(kind, { exact: true }).click();
  await dialog.getByLabel('Pertanyaan').fill(question);
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** Answers the question that lies over the room. */
async function confirm(page: Page, act: string, reason?: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  if (reason !== undefined) await dialog.getByLabel('Alasan').fill(reason);
  await dialog.getByRole('button', { name: act }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** From the draft to the opening: printed as proposed, declared ready, opened. */
async function openOnPaper(page: Page, question: string): Promise<void> {
  await draft(page, 'Surat suara (rahasia)', question);
  await page.getByRole('button', { name: 'Cetak surat suara' }).click();
  // 74 are there, and one in twenty more.
  await expect(page.getByLabel('Jumlah surat suara')).toHaveValue('78');
  await look(page, 'print');
  await page.getByRole('dialog').getByRole('button', { name: 'Cetak surat suara' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByTestId('before-opening').first()).toContainText('hadir sekarang 74');
  await look(page, 'before-opening');
  await page.getByRole('button', { name: 'Nyatakan siap' }).click();
  await page.getByRole('button', { name: 'Buka', exact: true }).click();
}

/** Hands papers to the first delegates who may have one. */
async function handOut(page: Page, papers: number): Promise<void> {
  await room(page, 'Meja Surat Suara');
  const verdict = page.getByTestId('verdict');
  for (let number = 1, given = 0; given < papers; number++) {
    await enter(page, `U-${String(number)}`);
    await expect(verdict).toContainText(`U-${String(number).padStart(3, '0')}`);
    if ((await verdict.getAttribute('data-verdict')) === 'handOut') given += 1;
  }
}

async function countBox(page: Page, inBox: number, unused: number): Promise<void> {
  await room(page, 'Papan Hitung');
  await page.getByLabel('Surat suara dari kotak').fill(String(inBox));
  await page.getByLabel('Sisa yang tidak terpakai').fill(String(unused));
  await look(page, 'box');
  await page.getByRole('button', { name: 'Catat jumlah' }).click();
  await expect(page.getByTestId('remaining')).toContainText(`dari ${String(inBox)} surat suara`);
}

/** Keys of the board as fingers press them, and the board has read them all. */
async function read(page: Page, keys: string, remaining: number): Promise<void> {
  await page.keyboard.type(keys, { delay: 30 });
  await expect(page.getByTestId('remaining')).toContainText(`Tersisa ${String(remaining)} dari`);
}

const votes = (page: Page, option: string) => page.locator(`[data-testid=board] [data-option="${option}"]`);

test('[ELE-2] [ELE-3] [VOT-2] a motion on paper, from the draft to its confirmation, with two boards that differ once', async () => {
  test.slow();
  const palu = await startElectron(await freshFolder());
  const { page } = palu;
  await openExample(page);
  await room(page, 'Layar');
  const wall = await palu.openProjector();
  await page.bringToFront();
  await openOnPaper(page, 'Apakah laporan pertanggungjawaban diterima?');
  await expect(page.getByTestId('turnout')).toContainText('Surat suara diserahkan 0 dari 74');
  await expect(wall.getByTestId('turnout')).toContainText('0 dari 74');
  await look(page, 'open');

  await handOut(page, 30);
  await look(page, 'table-green');
  await expect(wall.getByTestId('turnout')).toContainText('30 dari 74');
  await picture(wall, 'wall-turnout');
  const verdict = page.getByTestId('verdict');
  await enter(page, 'U-1');
  await expect(verdict).toContainText(/Sudah menerima surat suara pukul \d\d\.\d\d di Meja 1/);
  await look(page, 'table-amber');

  await room(page, 'Pemungutan Suara');
  await page.getByRole('button', { name: 'Tutup pemungutan suara' }).click();
  await expect(page.getByRole('dialog')).toContainText('44 pemilih belum menerima surat suara');
  await confirm(page, 'Tutup pemungutan suara');
  // One paper was carried away: 29 in the box of 30 handed out.
  await countBox(page, 29, 48);
  await expect(wall.locator('[data-slide=board]')).toBeVisible();

  // The public board: one mark is taken back, one paper is invalid with its reason.
  await read(page, '1212', 25);
  await page.keyboard.press('Backspace', { delay: 30 });
  await expect(page.getByTestId('remaining')).toContainText('Tersisa 26 dari');
  await page.keyboard.press('x', { delay: 30 });
  await expect(page.getByRole('group', { name: 'Mengapa tidak sah?' })).toBeVisible();
  await look(page, 'invalid');
  await page.keyboard.press('2', { delay: 30 });
  await expect(page.getByTestId('last-mark')).toContainText('Tanda tidak jelas');
  await read(page, '111111111111111111111', 4);
  await read(page, 'a1', 2);
  await expect(votes(page, 'answer-yes')).toHaveAttribute('data-votes', '24');
  await expect(wall.locator('[data-slide=board] [data-option="1"]')).toContainText('24');
  await expect(wall.locator('[data-slide=board]')).toContainText('tersisa 2 dari 29');
  await look(page, 'board-1');
  await picture(wall, 'wall-board');

  // The second board knows nothing of the first.
  await page.getByText('Papan 2 (tertutup)', { exact: true }).click();
  await expect(page.locator('[data-testid=board][data-board="2"]')).toBeVisible();
  const unseen = await page.locator('main').innerHTML();
  expect(unseen).not.toContain('data-votes="24"');
  expect(unseen).not.toContain('Tanda tidak jelas');
  await read(page, '1212', 25);
  await page.keyboard.type('x2', { delay: 30 });
  await read(page, '11111111111111111111', 4);
  await expect(page.getByTestId('difference')).toContainText('berbeda pada bundel 1');
  await expect(page.getByRole('table', { name: 'Hitungan kedua papan' })).toHaveCount(0);
  // Nothing is read while the boards differ.
  await page.keyboard.type('1', { delay: 30 });
  await expect(page.getByTestId('remaining')).toContainText('Tersisa 4 dari');
  await page.getByText('Papan 1 (umum)', { exact: true }).click();
  await expect(wall.locator('[data-slide=board]')).toContainText('Kedua papan berbeda pada bundel 1');
  await expect(page.getByRole('table', { name: 'Hitungan kedua papan' })).toBeVisible();
  await look(page, 'differs');
  await page.getByRole('button', { name: 'Baca ulang bundel 1' }).click();
  await confirm(page, 'Baca ulang bundel 1', 'satu surat suara terlewat dibaca');

  const bundle = '121x2111111111111111111111';
  await read(page, bundle, 2);
  await read(page, 'a1', 0);
  await page.getByText('Papan 2 (tertutup)', { exact: true }).click();
  await read(page, `${bundle}`, 4);
  await read(page, 'a1a1', 0);
  await page.getByText('Papan 1 (umum)', { exact: true }).click();
  await expect(page.getByText('kedua papan sama').first()).toBeVisible();

  // The difference is a number with its sign; without the chair's words the count is not finished.
  await expect(page.locator('[data-difference=box]')).toContainText('−1 surat suara');
  await page.getByRole('button', { name: 'Selesaikan hitungan' }).click();
  await confirm(page, 'Selesaikan hitungan');
  await expect(page.getByRole('alert').last()).toContainText('belum dijelaskan');
  await page.getByLabel('Penjelasan pimpinan sidang').first().fill('satu pemilih membawa surat suaranya keluar');
  await page.locator('[data-difference=box]').getByRole('button', { name: 'Catat' }).click();
  await expect(page.locator('[data-difference=box]')).toContainText('membawa surat suaranya keluar');
  await page.getByLabel('Nama', { exact: true }).fill('Siti Petugas');
  await page.getByRole('button', { name: 'Catat tanda tangan' }).click();
  await page.getByLabel('Nama', { exact: true }).fill('Budi Saksi');
  await page.getByText('Saksi', { exact: true }).click();
  await page.getByLabel('Menolak menandatangani').click();
  await page.getByLabel('Alasan menolak').fill('kotak sempat terbuka');
  await page.getByRole('button', { name: 'Catat tanda tangan' }).click();
  await expect(page.getByText('Budi Saksi · Saksi')).toContainText('menolak: kotak sempat terbuka');
  await look(page, 'signed');
  await page.getByRole('button', { name: 'Selesaikan hitungan' }).click();
  await confirm(page, 'Selesaikan hitungan');
  await expect(page.getByText('DITERIMA').first()).toBeVisible();
  await expect(wall.locator('[data-slide=result]')).toContainText('DITERIMA');
  await page.getByRole('button', { name: 'Ke pengesahan hasil' }).click();
  await page.getByRole('button', { name: /^Sahkan/ }).click();
  await expect(page.getByText('Disahkan', { exact: true }).first()).toBeVisible();
  await palu.close();
});

test('[ELE-2] one scan is one paper, also when the scanner fires twice or two tables reach for one serial', async () => {
  const palu = await startHeadless(await freshFolder());
  const { page } = palu;
  await openExample(page);
  await openOnPaper(page, 'Apakah anggaran diterima?');
  await room(page, 'Meja Surat Suara');
  const field = page.getByLabel('Pindai kartu, atau ketik nomor atau nama');
  const verdict = page.getByTestId('verdict');
  await field.fill('U-1');
  await page.keyboard.press('Enter');
  await field.fill('U-1');
  await page.keyboard.press('Enter');
  await field.fill('U-2');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('serial')).toHaveText('No. 2');
  await expect(page.getByTestId('table-counts')).toContainText('Sudah menerima 2');
  await expect(verdict).toHaveAttribute('data-verdict', 'handOut');
  await expect(field).toBeFocused();

  // A second table in a window of its own, with a pile of its own.
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.reload();
  await expect(other.getByTestId('table-counts')).toContainText('Sudah menerima 2');
  await other.getByLabel('Nama meja').fill('Meja 2');
  await other.getByLabel('Nama meja').press('Enter');
  await Promise.all([enter(page, 'U-3'), enter(other, 'U-4')]);
  await expect(page.getByTestId('table-counts')).toContainText('Sudah menerima 4');
  await expect(other.getByTestId('table-counts')).toContainText('Sudah menerima 4');
  const serials = [await page.getByTestId('serial').innerText(), await other.getByTestId('serial').innerText()];
  expect(serials.sort()).toEqual(['No. 3', 'No. 4']);
  await enter(other, 'U-1');
  await expect(other.getByTestId('verdict')).toContainText(/Sudah menerima surat suara pukul .* di Meja 1/);

  // The pile begins where its stub says; a serial that somebody has is refused in words.
  await enter(other, 'SERI-0050');
  await expect(other.getByLabel('Nomor seri berikutnya')).toHaveValue('50');
  await enter(other, 'U-5');
  await expect(other.getByTestId('serial')).toHaveText('No. 50');
  await expect(other.getByLabel('Nomor seri berikutnya')).toHaveValue('51');
  await enter(page, 'SERI-50');
  await enter(page, 'U-6');
  await expect(verdict).toContainText('Surat suara 50 sudah diserahkan');
  await look(page, 'table-refused');

  // Exchange, helper, left without voting, mistaken: all from the verdict or the last ten.
  const last = page.getByRole('region', { name: 'Sepuluh terakhir' });
  await last.getByRole('button', { name: 'Tukar surat suara no. 50' }).click();
  await page.getByLabel('Mengapa surat suara lama rusak').fill('salah coblos');
  await page.getByLabel('Nomor seri pengganti').fill('60');
  await page.getByRole('dialog').getByRole('button', { name: 'Tukar' }).click();
  await expect(last).toContainText('No. 60');
  await expect(last).toContainText('Ditukar: salah coblos');
  await last.getByRole('button', { name: 'Dibantu: 60' }).click();
  await page.getByLabel('Nama yang membantu').fill('Rina Putri');
  await page.keyboard.press('Enter');
  await expect(last).toContainText('dibantu Rina Putri');
  await last.getByRole('button', { name: 'Tidak jadi memilih: 1', exact: true }).click();
  await page.getByLabel('Alasan').fill('dipanggil pulang');
  await page.keyboard.press('Enter');
  await expect(last).toContainText('Dikembalikan: dipanggil pulang');
  await look(page, 'table-last');
  await page.setViewportSize({ width: 1024, height: 768 });
  await look(page, 'table-narrow');
  await palu.close();
});

test('[VOT-1] [UX-1] a roll call by keyboard alone: answers, skipped, called again, corrected with both answers kept', async () => {
  const palu = await startHeadless(await freshFolder());
  const { page } = palu;
  await openExample(page);
  await draft(page, 'Panggilan nama', 'Apakah hasil komisi disahkan?');
  await page.getByRole('button', { name: 'Buka', exact: true }).click();
  await page.getByRole('button', { name: 'Panggil nama' }).click();
  const called = page.getByTestId('called');
  const progress = page.getByTestId('roll-progress');
  await expect(progress).toHaveText('0 dari 74 sudah menjawab');
  const first = (await called.textContent()) ?? '';
  const press = async (key: string, done: number) => {
    await page.keyboard.press(key);
    await expect(progress).toHaveText(`${String(done)} dari 74 sudah menjawab`);
  };
  await press('s', 1);
  await expect(called).not.toHaveText(first);
  await press('2', 2);
  const skipped = (await called.textContent()) ?? '';
  await page.keyboard.press('l');
  await expect(called).not.toHaveText(skipped);
  await press('a', 3);
  await press('1', 4);
  // A scan and a key that bounces are no answer.
  await page.keyboard.type('3SMK1L2P7ZQ4M9X2KT5');
  await expect(progress).toHaveText('4 dari 74 sudah menjawab');
  // The last answer was wrong: the new one counts, the old one stays in sight.
  await expect(async () => {
    await page.keyboard.press('k');
    await expect(called).toContainText('Koreksi', { timeout: 1_000 });
  }).toPass();
  await page.keyboard.press('t');
  const list = page.getByRole('list', { name: 'Daftar panggilan' });
  await expect(list.locator('s')).toHaveText('Setuju');
  await expect(progress).toHaveText('4 dari 74 sudah menjawab');
  await look(page, 'roll');
  for (let done = 5; done <= 73; done++) await press('s', done);
  await expect(called).toContainText('1 koperasi belum menjawab');
  await look(page, 'roll-end');
  await page.keyboard.press('u');
  await expect(called).toHaveText(skipped);
  await press('s', 74);
  await expect(called).toContainText('Semua koperasi sudah menjawab');
  await page.getByRole('button', { name: 'Kembali ke daftar' }).press('Enter');
  await page.getByRole('button', { name: 'Tutup dan hitung' }).click();
  await confirm(page, 'Tutup dan hitung');
  await expect(page.getByRole('table', { name: 'Hasil' }).first()).toContainText('71');
  await palu.close();
});

test('[VOT-1] [VOT-5] an acclamation that somebody objects to goes on as a vote, in sectors of the hall; several questions at once', async () => {
  const palu = await startHeadless(await freshFolder());
  const { page } = palu;
  await openExample(page);
  await draft(page, 'Aklamasi', 'Apakah tempat musda berikutnya disetujui?');
  await page.getByRole('button', { name: 'Buka', exact: true }).click();
  await page.getByLabel('Keberatan dari').fill('Rina Putri');
  await page.getByRole('button', { name: 'Catat keberatan' }).click();
  await page.getByRole('button', { name: 'Tutup: ada keberatan' }).click();
  await confirm(page, 'Tutup: ada keberatan');
  await page.getByRole('button', { name: 'Lanjutkan dengan pemungutan suara' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Pertanyaan')).toHaveValue('Apakah tempat musda berikutnya disetujui?');
  await dialog.getByRole('button', { name: 'Bagi 74 koperasi ke 3 sektor' }).click();
  await expect(dialog.getByLabel('Hadir di Sektor 1')).toHaveValue('25');
  await expect(dialog.getByLabel('Hadir di Sektor 3')).toHaveValue('24');
  await dialog.getByRole('button', { name: 'Tambah pertanyaan' }).click();
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  // An empty question is told beside its field, and nothing was drafted.
  await expect(dialog.getByLabel('Pertanyaan 2')).toHaveAttribute('aria-invalid', 'true');
  await dialog.getByLabel('Pertanyaan 2').fill('Apakah waktunya disetujui?');
  await look(page, 'draft');
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByText('Pertanyaan 1 dari 2')).toBeVisible();
  await expect(page.getByText('Pertanyaan 2 dari 2')).toBeVisible();
  await palu.close();
});

test('[ELE-2] [VOT-3] whoever came late is told from whoever has no vote, and votes when the chair admits them', async () => {
  const palu = await startHeadless(await freshFolder());
  const { page } = palu;
  await openExample(page);
  await openOnPaper(page, 'Apakah iuran diterima?');
  await room(page, 'Meja Surat Suara');
  const verdict = page.getByTestId('verdict');
  await enter(page, 'U-1');
  let absent = '';
  for (let number = 2; absent === ''; number++) {
    await enter(page, `U-${String(number)}`);
    await expect(verdict).toContainText(`U-${String(number).padStart(3, '0')}`);
    if ((await verdict.innerText()).includes('belum hadir saat')) absent = `U-${String(number)}`;
  }
  await expect(verdict).toContainText('catat dahulu di Meja Registrasi');
  await look(page, 'table-absent');
  await room(page, 'Meja Registrasi');
  await enter(page, absent);
  await expect(page.getByTestId('verdict')).toContainText('Silakan masuk');
  await room(page, 'Meja Surat Suara');
  await enter(page, absent);
  await verdict.getByRole('button', { name: 'Terima pemilih menyusul' }).click();
  await page.getByLabel('Alasan').fill('bus terlambat');
  await page.keyboard.press('Enter');
  await expect(verdict).toHaveAttribute('data-verdict', 'handOut');
  await expect(page.getByTestId('table-counts')).toContainText('Pemilih 75');
  await palu.close();
});

test('[UX-2] papers and boards in English and dark, in a narrow window', async () => {
  const palu = await startHeadless(await freshFolder());
  const { page } = palu;
  await openExample(page);
  await openOnPaper(page, 'Apakah tata tertib diterima?');
  await room(page, 'Pengaturan');
  await page.getByText('Gelap', { exact: true }).click();
  await page.getByText('English', { exact: true }).click();
  await page.setViewportSize({ width: 1024, height: 768 });
  await room(page, 'Ballot Table');
  await page.getByLabel(en['desk.field']).fill('U-1');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('verdict')).toContainText('Hand out the paper');
  await look(page, 'table-en');
  await room(page, 'Polls');
  await look(page, 'polls-en');
  await page.getByRole('button', { name: 'Close the vote' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Close the vote' }).click();
  await room(page, 'Tally Board');
  await page.getByLabel('Papers in the box').fill('3');
  await page.getByLabel('Papers left unused').fill('77');
  await page.getByRole('button', { name: 'Record the numbers' }).click();
  await page.keyboard.type('1x', { delay: 30 });
  await look(page, 'board-en');
  await page.keyboard.type('1', { delay: 30 });
  await expect(page.getByTestId('last-mark')).toContainText('Invalid');
  await palu.close();
});

test('[DAT-1] [ELE-3] a host that is killed in the middle of a bundle has every mark that was on the board', async () => {
  test.slow();
  const folder = await freshFolder();
  const palu = await startHeadless(folder);
  const { page } = palu;
  await openExample(page);
  await openOnPaper(page, 'Apakah program kerja diterima?');
  await page.getByRole('button', { name: 'Cetak tambahan' }).click();
  await page.getByLabel('Jumlah surat suara').fill('60');
  await page.getByRole('dialog').getByRole('button', { name: 'Cetak surat suara' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: 'Tutup pemungutan suara' }).click();
  await confirm(page, 'Tutup pemungutan suara');
  // More papers than were handed out: the box is what it is, and the difference is named.
  await countBox(page, 130, 8);
  await read(page, '1212'.repeat(27), 22);
  await read(page, 'a', 21);
  await expect(page.getByTestId('bundle')).toHaveText('Bundel 5 dari 6');
  const before = await page.getByTestId('board').innerText();
  const ended = new Promise((done) => palu.host.on('exit', done));
  palu.host.kill('SIGKILL');
  await ended;
  const again = await startHeadless(folder);
  await again.page.getByRole('button', { name: /^Musyawarah/ }).click();
  await room(again.page, 'Papan Hitung');
  await expect(again.page.getByTestId('remaining')).toContainText('Tersisa 21 dari 130');
  expect(await again.page.getByTestId('board').innerText()).toBe(before);
  // And the count goes on with the next paper.
  await read(again.page, '1', 20);
  await again.close();
  await palu.page.context().browser()?.close();
});
