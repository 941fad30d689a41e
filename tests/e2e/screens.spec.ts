import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { freshFolder, quorumOf, room, root, startHeadless, standsStill } from './palu';
import type { RunningPalu } from './palu';

/* Each screen with the example's data, in both themes and at the usual sizes; the pictures are left in test-results/screens. */

const rooms = [
  'Beranda',
  'Koperasi',
  'Undangan',
  'Peserta',
  'Mandat',
  'Meja Registrasi',
  'Kehadiran',
  'Statistik',
  'Kendali Sidang',
  'Acara',
  'Pembicara',
  'Usulan',
  'Pemungutan Suara',
  'Meja Surat Suara',
  'Papan Hitung',
  'Pemilihan',
  'Keputusan',
  'Notulen',
  'Dokumen',
  'Layar',
  'Riwayat',
  'Pengaturan',
] as const;
const pictures = join(root, 'test-results', 'screens');

async function picture(page: Page, name: string): Promise<void> {
  await expect(page.locator('.mantine-Loader-root'), `${name} is still loading`).toHaveCount(0);
  await mkdir(pictures, { recursive: true });
  await page.screenshot({
    path: join(pictures, `${test.info().project.name} ${name.toLowerCase().replace(/\W+/g, '-')}.png`),
    animations: 'disabled',
  });
}

async function expectAccessible(page: Page, name: string): Promise<void> {
  await standsStill(page);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
  expect.soft(found, name).toEqual([]);
}

/** Words of buttons, badges and headings that do not fit into their box, and anything that makes the page scroll sideways. */
async function expectNothingCut(page: Page, name: string): Promise<void> {
  const cut = await page.evaluate(() => {
    const found: string[] = [];
    if (document.documentElement.scrollWidth > window.innerWidth) found.push('the page scrolls sideways');
    for (const element of document.querySelectorAll<HTMLElement>(
      'button, .mantine-Badge-label, .mantine-Button-label, h1, h2, label',
    )) {
      const style = getComputedStyle(element);
      if (style.visibility === 'hidden' || element.offsetParent === null || element.closest('[role=grid]') !== null)
        continue;
      // Words that are left to screen readers are one pixel wide; their sign has them as its title.
      if (element.clientWidth <= 1) continue;
      if (style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) {
        found.push(`${element.tagName} "${element.innerText.slice(0, 60)}"`);
      }
    }
    return found;
  });
  expect.soft(cut, name).toEqual([]);
}

let palu: RunningPalu;

/** The example open, whatever the test before left. */
async function openExample(): Promise<Page> {
  const { page } = palu;
  const example = page.getByRole('button', { name: 'Coba contoh' });
  await expect(example.or(page.getByTestId('quorum'))).toBeVisible();
  const [header = ''] = await page.getByTestId('quorum').allTextContents();
  if (!(await example.isVisible()) && !quorumOf(null, 105).test(header)) {
    await room(page, 'Pengaturan');
    await page.getByRole('button', { name: 'Kembali ke daftar musda' }).click();
    await expect(example).toBeVisible();
  }
  if (await example.isVisible()) await example.click();
  await expect(page.getByTestId('quorum')).toHaveText(quorumOf(null, 105));
  return page;
}

test.beforeAll(async () => {
  palu = await startHeadless(await freshFolder());
});
test.afterAll(() => palu.close());

test('[UX-2] the first screens: home and the four steps of the wizard', async () => {
  const { page } = palu;
  await expect(page.getByRole('heading', { level: 1, name: 'Palu' })).toBeVisible();
  await expectAccessible(page, 'home');
  await picture(page, 'home');
  await page.getByRole('button', { name: 'Musda baru' }).click();
  await page.getByLabel('Daerah').fill('Kabupaten Contoh');
  for (let step = 1; step <= 4; step++) {
    await expectAccessible(page, `wizard ${String(step)}`);
    await expectNothingCut(page, `wizard ${String(step)}`);
    await picture(page, `wizard-${String(step)}`);
    if (step === 2) {
      await page.getByLabel('Tempat').fill('Aula Contoh');
      await page.getByLabel('Kota penandatanganan').fill('Kota Contoh');
    }
    if (step < 4) await page.getByRole('button', { name: 'Lanjut' }).click();
  }
  await page.getByRole('button', { name: 'Buat musda' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Beranda' })).toBeVisible();
});

test('[UX-2] an empty assembly says in every room what to do next', async () => {
  const { page } = palu;
  for (const name of rooms) {
    await room(page, name);
    await expectAccessible(page, `empty ${name}`);
    await expectNothingCut(page, `empty ${name}`);
    await picture(page, `empty-${name}`);
  }
  await page.getByRole('button', { name: 'Kembali ke daftar musda' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Palu' })).toBeVisible();
});

for (const [theme, label] of [
  ['light', 'Terang'],
  ['dark', 'Gelap'],
] as const) {
  test(`[UX-2] [UX-6] every room with the example's data, ${theme}`, async () => {
    // Twenty-one rooms, each at three sizes.
    test.slow();
    const page = await openExample();
    await room(page, 'Pengaturan');
    await page.getByText(label, { exact: true }).click();
    for (const name of rooms) {
      for (const [width, height] of [
        [1024, 768],
        [1366, 768],
        [1920, 1080],
      ] as const) {
        await page.setViewportSize({ width, height });
        await room(page, name);
        await expectNothingCut(page, `${name} ${theme} ${String(width)}`);
        await picture(page, `${theme}-${String(width)}-${name}`);
      }
      await expectAccessible(page, `${name} ${theme}`);
    }
    await page.setViewportSize({ width: 1366, height: 768 });
  });
}

test('[UX-2] forms and dialogs, in both languages', async () => {
  // Every dialog twice, each looked over for access and cut words: more work than one test has elsewhere.
  test.slow();
  const page = await openExample();
  const look = async (name: string, isTyped = false) => {
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessible(page, name);
    await expectNothingCut(page, name);
    await picture(page, name);
    await page.keyboard.press('Escape');
    if (isTyped) await page.getByRole('button', { name: 'Buang isian' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  };
  await room(page, 'Koperasi');
  await page.getByRole('button', { name: 'Tambah koperasi' }).click();
  await look('form-cooperative');
  await page.getByPlaceholder(/^Cari Koperasi/).fill('Mekar Utama 8');
  await page.getByRole('grid', { name: 'Koperasi' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Kesampingkan syarat' }).click();
  await page.getByLabel('Alasan').fill('putusan pleno');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^.*Dikesampingkan \(/)).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await expect(page.getByTestId('quorum')).toHaveText(quorumOf(null, 106));
  await look('form-cooperative-waived');
  await page.getByRole('grid', { name: 'Koperasi' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Berlakukan syarat kembali' }).click();
  await page.getByLabel('Alasan').fill('ditarik');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('quorum')).toHaveText(quorumOf(null, 105));
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await room(page, 'Peserta');
  await page.getByRole('button', { name: 'Tambah peserta' }).click();
  await look('form-participant');
  await page.getByRole('button', { name: 'Impor berkas' }).click();
  await look('dialog-import');
  await room(page, 'Mandat');
  await page.getByRole('grid', { name: 'Mandat' }).focus();
  await page.keyboard.press('Enter');
  await look('drawer-mandate');
  await page.getByRole('button', { name: 'Terima surat mandat' }).click();
  await look('form-letter-received');
  await room(page, 'Acara');
  await page.getByRole('button', { name: 'Tambah acara', exact: true }).first().click();
  await look('form-item');
  await page.getByRole('button', { name: 'Tambah sidang' }).click();
  await page.getByRole('menuitem', { name: 'Tambah sidang' }).click();
  await look('form-session');
  await page.getByRole('button', { name: 'Serahkan pimpinan' }).click();
  await look('form-handover');
  await page
    .getByRole('button', { name: /^Kehadiran dan hasil/ })
    .first()
    .click();
  await look('dialog-commission');
  await room(page, 'Pembicara');
  await page.getByRole('button', { name: 'Interupsi', exact: true }).click();
  await look('form-interruption');
  await page.getByRole('button', { name: /^Pintasan/ }).click();
  await look('sheet-speakers');
  await page.getByRole('tab', { name: 'Waktu bicara' }).click();
  await expectAccessible(page, 'speaking times');
  await expectNothingCut(page, 'speaking times');
  await picture(page, 'speaking-times');
  await room(page, 'Usulan');
  await page.getByRole('button', { name: 'Usulan baru' }).click();
  await look('form-proposal');
  await page.getByRole('button', { name: 'Usul perubahan', exact: true }).click();
  await page.getByLabel('Bunyi yang diusulkan').fill('Iuran anggota ditetapkan sebesar Rp60.000 setiap bulan.');
  await look('form-amendment', true);
  await page.getByRole('button', { name: 'Sahkan', exact: true }).click();
  await look('form-adopt');
  await page.getByRole('tab', { name: 'Tindak lanjut' }).click();
  await expectAccessible(page, 'follow-up');
  await picture(page, 'follow-up');
  await page.getByRole('button', { name: 'Tindak lanjut baru' }).click();
  await look('form-follow-up');
  await room(page, 'Pemungutan Suara');
  await page.getByRole('button', { name: 'Pemungutan suara baru' }).click();
  await look('form-poll');
  await room(page, 'Pengaturan');
  await page.getByRole('button', { name: 'Ubah data musda' }).click();
  await look('form-profile');
  await page.getByRole('button', { name: 'Ubah tata tertib' }).click();
  await look('form-rules');
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(/^Cari/).last().fill('sentosa');
  await look('palette');
  await page.getByText('English', { exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await expectAccessible(page, 'settings in English');
  await picture(page, 'english-settings');
  await page.getByText('Bahasa Indonesia', { exact: true }).click();
});

test('[PRJ-4] the projector at both sizes, light and dark', async () => {
  const page = await openExample();
  await room(page, 'Layar');
  const projector = await palu.openProjector();
  const slides = [
    ['Selamat datang', 'welcome'],
    ['Acara', 'agenda'],
    ['Kuorum', 'quorum'],
    ['Usulan: Iuran Anggota Dekopinda', 'proposal'],
    ['Perubahan 1: Iuran Anggota Dekopinda', 'proposal'],
    ['Acara sekarang', 'item'],
    ['Ikuti sidang', 'speakers'],
  ] as const;
  for (const [slide, kind] of slides) {
    await page.getByRole('main').getByTitle(slide, { exact: true }).click();
    await page.getByRole('button', { name: 'Tampilkan', exact: true }).click();
    await expect(projector.locator(`[data-slide=${kind}]`)).toBeVisible();
    for (const [width, height] of [
      [1024, 768],
      [1920, 1080],
    ] as const) {
      await projector.setViewportSize({ width, height });
      const isOverflowing = () =>
        projector.evaluate(() => {
          const { scrollWidth, scrollHeight } = document.documentElement;
          return scrollWidth > window.innerWidth || scrollHeight > window.innerHeight;
        });
      await expect.poll(isOverflowing).toBe(false);
      await picture(projector, `projector-${slide}-${String(width)}`);
    }
    await expectAccessible(projector, `projector ${slide}`);
  }
});

/** Asks the host as the page does. */
async function call<Value>(page: Page, method: string, params: object): Promise<Value> {
  const reply = await page.evaluate(
    async ([name, body]) => {
      const response = await fetch(`/api/call/${name ?? ''}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: body ?? '',
      });
      return response.text();
    },
    [method, JSON.stringify(params)],
  );
  return (JSON.parse(reply) as { readonly value: Value }).value;
}

test('[CHK-5] [REG-10] any instant of the day, its sessions, who is missing, and the dialogs of invitations', async () => {
  const page = await openExample();
  await room(page, 'Kehadiran');
  await expect(page.getByTestId('past-hall')).toContainText('74 / 105 – kuorum terpenuhi');
  await expectAccessible(page, 'presence');
  await picture(page, 'presence-instant');
  // Before anything was recorded, on the day on which it began, which may be yesterday.
  const began = page.getByRole('radiogroup', { name: 'Hari' }).getByRole('radio').first();
  if ((await began.count()) > 0) await began.check({ force: true });
  // Some hours before now, the example had not begun, and people gathered for this day already.
  const [, hour = '', minute = ''] = /(\d\d)\.(\d\d) WIB/.exec(await page.getByRole('banner').innerText()) ?? [];
  await page.getByLabel('Pukul', { exact: true }).fill(`${String((Number(hour) + 20) % 24)}.${minute}`);
  await page.getByRole('button', { name: 'Tampilkan' }).click();
  await expect(page.getByText('Saat itu musda ini belum tercatat')).toBeVisible();
  for (const tab of ['Per sidang dan hari', 'Belum hadir']) {
    await page.getByRole('tab', { name: tab }).click();
    await expect(page.getByRole('grid')).toBeVisible();
    await expectAccessible(page, tab);
    await expectNothingCut(page, tab);
    await picture(page, `presence-${tab}`);
  }
  await expect(page.getByText(/^Kuorum tercapai: 74/)).toBeVisible();
  await room(page, 'Undangan');
  await page.getByLabel('Pilih semua baris yang tampil').check();
  await page.getByRole('button', { name: 'Tandai diundang' }).click();
  await expectAccessible(page, 'dialog-invitation-mark');
  await expectNothingCut(page, 'dialog-invitation-mark');
  await picture(page, 'dialog-invitation-mark');
  await page.getByRole('dialog').getByRole('button', { name: 'Tandai diundang' }).click();
  await expect(page.getByTestId('invitation-counts')).toHaveText(/^120 dari 120 koperasi diundang\s*0 belum diundang/);
  await page.getByRole('button', { name: 'Catat jawaban' }).click();
  await expectAccessible(page, 'dialog-invitation-confirm');
  await picture(page, 'dialog-invitation-confirm');
  await page.keyboard.press('Escape');
  await picture(page, 'invitations-marked');
});

test('[CHK-6] a missing quorum: what the chair may do, the suspension, and its timer in the header and on the wall', async () => {
  const page = await openExample();
  const { state } = await call<{ state: { facts: { rules: object } } }>(page, 'assembly.snapshot', {});
  const give = (command: object) =>
    call(page, 'assembly.execute', { commandId: `screens-${String(Math.random()).slice(2, 14)}`, command });
  const { rules } = state.facts;
  const harder = { ...rules, quorum: { kind: 'threeQuarters', isStrict: false } };
  await give({ type: 'assembly.changeRules', rules: harder, reason: 'uji', decisionId: null });
  await room(page, 'Meja Registrasi');
  await expect(page.getByTestId('quorum')).toContainText('belum kuorum');
  await page.getByRole('button', { name: 'Periksa kuorum' }).click();
  await expect(page.getByRole('button', { name: 'Skors 30 menit (1 dari 2)' })).toBeVisible();
  await expectAccessible(page, 'quorum missing');
  await expectNothingCut(page, 'quorum missing');
  await picture(page, 'quorum-missing');
  await page.getByRole('button', { name: 'Skors 30 menit (1 dari 2)' }).click();
  await expect(page.getByTestId('suspension-left')).toContainText('Sisa waktu 29:');
  await expect(page.getByText(/^Sidang diskors · sisa 29:/)).toBeVisible();
  await picture(page, 'quorum-suspended');
  await room(page, 'Layar');
  await expect(page.locator('[data-slide=suspended]').first()).toContainText('Dilanjutkan pukul');
  await picture(page, 'slide-suspended');
  await room(page, 'Beranda');
  await expect(page.getByText('Sidang diskors: kuorum perlu diperiksa lagi')).toBeVisible();
  await give({
    type: 'poll.draft',
    kind: 'showOfHands',
    question: 'Setuju?',
    majority: { kind: 'absolute', base: 'valid', isStrict: true },
    sectors: [{ name: 'A', present: 74 }],
    itemId: null,
  });
  await room(page, 'Pemungutan Suara');
  await expect(page.getByText(/^Pemeriksaan kuorum terakhir belum terpenuhi/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Buka', exact: true })).toBeEnabled();
  await expectAccessible(page, 'poll without quorum');
  await expectNothingCut(page, 'poll without quorum');
  await picture(page, 'poll-without-quorum');
  await give({ type: 'assembly.changeRules', rules, reason: 'kembali', decisionId: null });
  await room(page, 'Meja Registrasi');
  await page.getByRole('button', { name: 'Periksa lagi' }).click();
  await expect(page.getByTestId('suspension-left')).toHaveCount(0);
});
