import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { freshFolder, quorumOf, room, startHeadless } from './palu';
import type { RunningPalu } from './palu';

/* What goes wrong at a busy table: a click too many, a key in the wrong place, two people at one thing. */

test.describe.configure({ mode: 'serial' });

let palu: RunningPalu;

test.beforeAll(async () => {
  palu = await startHeadless(await freshFolder());
  await palu.page.getByRole('button', { name: 'Coba contoh' }).click();
  await expect(palu.page.getByTestId('quorum')).toHaveText(quorumOf(null, 105));
});
test.afterAll(() => palu.close());

function give(page: Page, command: object): Promise<void> {
  return page.evaluate(async (sent) => {
    const answer = await fetch('/api/call/assembly.execute', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ commandId: `hands-${String(Math.random()).slice(2)}`, command: sent }),
    });
    const reply = (await answer.json()) as { ok: boolean };
    if (!reply.ok) throw new Error(JSON.stringify(reply));
  }, command);
}

async function itemId(page: Page, title: string): Promise<string> {
  return page.evaluate(async (wanted) => {
    const answer = await fetch('/api/call/assembly.snapshot', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{}',
    });
    const reply = (await answer.json()) as {
      value: { state: { agenda: { items: { id: string; title: string }[] } } };
    };
    return reply.value.state.agenda.items.find((item) => item.title === wanted)?.id ?? '';
  }, title);
}

test('[SPK-1] after a stance or a switch was chosen a scan and the single keys still do what they do', async () => {
  const { page } = palu;
  await room(page, 'Pembicara');
  const main = page.getByRole('main');
  const field = main.getByLabel('Pindai kartu, atau ketik nomor atau nama pembicara');
  await main.getByRole('radiogroup').first().getByText('Kontra', { exact: true }).click();
  await page.keyboard.type('17');
  await expect(field).toHaveValue('17');
  await page.keyboard.press('Escape');
  await main.getByRole('switch', { name: 'Pro dan kontra bergantian' }).click();
  await page.keyboard.press('+');
  await expect(main.getByText(/\/ 4:00$/).first()).toBeVisible();
  await main.getByRole('switch', { name: 'Pro dan kontra bergantian' }).click();
});

test('[SPK-1] keys in the note of somebody who waits do not move him', async () => {
  const { page } = palu;
  const main = page.getByRole('main');
  const first = main.getByRole('button', { name: /^Pindahkan / }).first();
  const name = await first.getAttribute('aria-label');
  await main
    .getByRole('button', { name: /^Catatan untuk/ })
    .first()
    .click();
  await page.getByRole('dialog').getByLabel('Catatan').fill('soal anggaran');
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(main.getByText(/soal anggaran/)).toBeVisible();
  await expect(first).toHaveAttribute('aria-label', name ?? '');
  await expect(main.getByRole('button', { name: /^Catatan untuk/ }).first()).toBeFocused();
});

test('[SPK-2] Escape leaves the upper of two dialogs, and an interruption without an item is none', async () => {
  const { page } = palu;
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('i');
  const dialog = page.getByRole('dialog', { name: 'Interupsi' });
  await dialog.getByRole('textbox').first().fill('13');
  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel('Isi (boleh kosong)')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await expect(dialog.getByText(/-013 · /)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await room(page, 'Acara');
  await page.getByRole('button', { name: 'Selesaikan acara' }).first().click();
  await expect(page.getByRole('button', { name: 'Mulai acara berikutnya' })).toBeVisible();
  await room(page, 'Kendali Sidang');
  // A person presses longer than a scanner, which a room tells from single keys by its speed.
  await page.keyboard.press('i', { delay: 120 });
  await page.keyboard.press('m');
  await expect(page.getByRole('main').getByText(/^5\. Pemilihan pimpinan sidang/)).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('[AGD-3] a double-click on the start of an item does not end it', async () => {
  const { page } = palu;
  await room(page, 'Acara');
  await page.getByRole('button', { name: 'Selesaikan acara' }).first().click();
  await page.getByRole('button', { name: 'Mulai acara berikutnya' }).dblclick();
  await expect(page.getByRole('region', { name: 'Sedang berlangsung' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Selesaikan acara', exact: true })).toBeVisible();
});

test('[AGD-1] two people change one item: each keeps what he changed', async () => {
  const { page } = palu;
  const title = 'Pembentukan formatur';
  const id = await itemId(page, title);
  await page.getByRole('button', { name: `Tindakan untuk ${title}` }).click();
  await page.getByRole('menuitem', { name: 'Ubah', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('textbox', { name: 'Acara' })).toHaveValue(title);
  const fields = { personInCharge: '', fixedTime: null, kind: 'other', expectedDecision: '', note: '' };
  await give(page, { type: 'agenda.editItem', id, fields: { ...fields, title: 'Formatur', durationMinutes: 25 } });
  await dialog.getByLabel('Catatan').fill('tujuh orang');
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  const line = page.getByRole('row', { name: /Formatur/ });
  await expect(line).toContainText('tujuh orang');
  await expect(page.getByRole('button', { name: 'Pindahkan Formatur', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Tindakan untuk Formatur' })).toBeFocused();
});

test('[UX-3] what was typed is not thrown away without a question', async () => {
  const { page } = palu;
  await page.getByRole('button', { name: 'Tambah acara', exact: true }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Acara' }).fill('Hiburan');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Tinggalkan isian?' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Acara' })).toHaveValue('Hiburan');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Buang isian' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Tambah acara', exact: true })).toBeFocused();
});

test('[UX-1] the palette goes to the item that was looked for', async () => {
  const { page } = palu;
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(/^Cari/).last().fill('penutupan');
  await page.keyboard.press('Enter');
  const handle = page.getByRole('button', { name: /^Pindahkan .*[Pp]enutupan/ }).last();
  await expect(handle).toBeFocused();
  await expect(handle).toBeInViewport();
});

test('[UX-1] the palette finds a document, and the keyboard goes on in the room that it led to', async () => {
  const { page } = palu;
  await room(page, 'Kehadiran');
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(/^Cari/).last().fill('tata tertib dokumen');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Dokumen' })).toBeFocused();
  await expect(page.getByRole('button', { name: 'Ubah naskah' })).toBeVisible();
  // And it stays there when the palette is gone.
  await expect(page.getByPlaceholder(/tindakan…$/)).toHaveCount(0);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await expect(page.getByRole('heading', { level: 1, name: 'Dokumen' })).toBeFocused();
});
