import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { freshFolder, quorumOf, room, startHeadless } from './palu';
import type { RunningPalu } from './palu';

/* The minutes' room: two hands in one text, a cable that is pulled, a page that is gone. */

test.describe.configure({ mode: 'serial' });

let palu: RunningPalu;
const title = 'Pembentukan formatur';

test.beforeAll(async () => {
  palu = await startHeadless(await freshFolder());
  await palu.page.getByRole('button', { name: 'Coba contoh' }).click();
  await expect(palu.page.getByTestId('quorum')).toHaveText(quorumOf(null, 105));
  await room(palu.page, 'Notulen');
  await showAll(palu.page);
});
test.afterAll(() => palu.close());

async function showAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Acara yang sudah dimulai' }).click();
  await page.getByRole('menuitem', { name: 'Semua acara' }).click();
}

function textOf(page: Page, item = title): Locator {
  return page.getByRole('textbox', { name: `Catatan notulis: ${item}`, exact: true });
}

/** Another device asks the host: by a way of its own, which the cable of this page is no part of. */
async function call(page: Page, method: string, params: object): Promise<unknown> {
  const answer = await page.context().request.post(new URL(`/api/call/${method}`, page.url()).href, { data: params });
  const reply = (await answer.json()) as { ok: boolean; value: unknown };
  if (!reply.ok) throw new Error(JSON.stringify(reply));
  return reply.value;
}

type Person = Readonly<Record<'name' | 'sex' | 'position' | 'category' | 'phone' | 'email', string>> & {
  readonly revision: number;
  readonly birthYear: number | null;
  readonly cooperativeId: string | null;
};

interface Snapshot {
  readonly state: {
    readonly participants: Readonly<Record<string, Person>>;
    readonly agenda: { readonly items: readonly { readonly id: string; readonly title: string }[] };
    readonly minuteTexts: Readonly<Record<string, { readonly body: unknown; readonly revision: number }>>;
  };
}

async function record(page: Page, item = title) {
  const { state } = (await call(page, 'assembly.snapshot', {})) as Snapshot;
  const id = state.agenda.items.find((one) => one.title === item)?.id ?? '';
  const text = state.minuteTexts[id];
  return { id, revision: text?.revision ?? 0, body: JSON.stringify(text?.body ?? null) };
}

function give(page: Page, command: object): Promise<unknown> {
  return call(page, 'assembly.execute', { commandId: `minutes-${String(Math.random()).slice(2)}`, command });
}

/** Another device writes: the whole text, as its editor would send it. */
async function elsewhere(page: Page, ...lines: readonly string[]): Promise<void> {
  const { id, revision } = await record(page);
  const content = lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
  await give(page, { type: 'minutes.save', itemId: id, revision, body: { type: 'doc', content } });
}

/** The host is out of reach for what this page wants done. */
async function pullCable(page: Page): Promise<void> {
  await page.route('**/api/call/assembly.execute', (route) => route.abort());
}

async function plugIn(page: Page): Promise<void> {
  await page.unroute('**/api/call/assembly.execute');
}

test('[MIN-2] what another device saves meanwhile comes in beside what is typed', async () => {
  const { page } = palu;
  await pullCable(page);
  await textOf(page).click();
  await page.keyboard.type('Siti mencatat.');
  await elsewhere(page, 'Budi mencatat.');
  await plugIn(page);
  await expect(textOf(page).locator('p')).toHaveText(['Budi mencatat.', 'Siti mencatat.']);
  // The caret is where it was: the next word goes on in the sentence.
  await page.keyboard.type(' Lagi.');
  await expect(textOf(page).locator('p')).toHaveText(['Budi mencatat.', 'Siti mencatat. Lagi.']);
  await expect.poll(async () => (await record(page)).body).toContain('Siti mencatat. Lagi.');
  await room(page, 'Acara');
  await room(page, 'Notulen');
  await showAll(page);
  await expect(textOf(page).locator('p')).toHaveText(['Budi mencatat.', 'Siti mencatat. Lagi.']);
});

test('[MIN-2] a text saved elsewhere appears in a clean editor, and the caret stays in its word', async () => {
  const { page } = palu;
  await textOf(page).locator('p').last().click();
  await page.keyboard.press('End');
  await elsewhere(page, 'Budi mencatat dengan teliti.', 'Budi membaca.', 'Siti mencatat. Lagi.');
  await expect(textOf(page).locator('p')).toHaveText([
    'Budi mencatat dengan teliti.',
    'Budi membaca.',
    'Siti mencatat. Lagi.',
  ]);
  await page.keyboard.type(' Ya.');
  await expect(textOf(page).locator('p').last()).toHaveText('Siti mencatat. Lagi. Ya.');
  await expect.poll(async () => (await record(page)).body).toContain('Lagi. Ya.');
});

test('[MIN-2] where both reworded one line both versions stand side by side, and a person decides', async () => {
  const { page } = palu;
  await pullCable(page);
  await page.keyboard.type(' Satu.');
  await elsewhere(page, 'Budi mencatat dengan teliti.', 'Budi membaca.', 'Siti mencatat. Lagi. Ya. Dua.');
  await plugIn(page);
  const versions = textOf(page).locator('.minutes-version');
  await expect(versions).toHaveCount(2);
  await expect(versions.first()).toContainText('Dua.');
  await expect(versions.last()).toContainText('Satu.');
  const [left, right] = [await versions.first().boundingBox(), await versions.last().boundingBox()];
  expect(left?.y).toBe(right?.y);
  await versions.last().getByRole('button', { name: 'Pakai ini' }).click();
  await expect(versions).toHaveCount(0);
  await expect(textOf(page).locator('p').last()).toHaveText('Siti mencatat. Lagi. Ya. Satu.');
  await expect.poll(async () => (await record(page)).body).not.toContain('Dua.');
});

test('[MIN-2] typed without the host: kept over leaving the room and over a reload, and said what was restored', async () => {
  const { page } = palu;
  await pullCable(page);
  await textOf(page).locator('p').last().click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Tanpa kabel.');
  await expect(page.getByText('Tersimpan di komputer ini saja – menunggu sambungan')).toBeVisible();
  await room(page, 'Acara');
  await room(page, 'Notulen');
  await showAll(page);
  await expect(textOf(page)).toContainText('Tanpa kabel.');
  await page.reload();
  await plugIn(page);
  await showAll(page);
  await expect(textOf(page)).toContainText('Tanpa kabel.');
  await expect(page.getByText(/^Dipulihkan dari tulisan pukul \d\d\.\d\d di komputer ini\./)).toBeVisible();
  await expect.poll(async () => (await record(page)).body).toContain('Tanpa kabel.');
  await page.getByRole('button', { name: 'Mengerti' }).click();
  await expect(page.getByText(/^Dipulihkan/)).toHaveCount(0);
});

test('[MIN-2] the text of an item that was removed meanwhile is kept, and it is said where', async () => {
  const { page } = palu;
  const { state } = (await call(page, 'assembly.snapshot', {})) as Snapshot;
  const name = state.agenda.items.at(-1)?.title ?? '';
  const { id } = await record(page, name);
  await pullCable(page);
  await textOf(page, name).click();
  await page.keyboard.type('Berkas diserahkan.');
  await give(page, { type: 'agenda.removeItem', id });
  await plugIn(page);
  await expect(page.getByText(`Tulisan untuk acara yang sudah dihapus: ${name}`)).toBeVisible();
  await page.reload();
  await expect(page.getByText('Berkas diserahkan.')).toBeVisible();
  await page.getByRole('button', { name: 'Pindahkan ke Umum' }).click();
  await expect(page.getByText(/^Tulisan untuk acara yang sudah dihapus/)).toHaveCount(0);
  await expect(textOf(page, 'Umum')).toContainText('Berkas diserahkan.');
});

test('[MIN-4] finalised, reopened with a reason, compared: what came and went is read in words', async () => {
  const { page } = palu;
  await page.getByRole('button', { name: 'Finalkan notulen' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Finalkan notulen' }).click();
  await expect(page.getByText(/^Notulen final, versi 1: .* oleh /)).toBeVisible();
  await expect(page.getByText(/^SHA-256 [0-9a-f]{64}$/)).toBeVisible();
  await showAll(page).catch(() => undefined);
  await expect(textOf(page)).toHaveAttribute('contenteditable', 'false');
  await page.getByRole('button', { name: 'Buka kembali' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('Ada kalimat yang kurang');
  await dialog.getByRole('button', { name: 'Buka kembali' }).click();
  await expect(page.getByText(/^Versi 1 dibuka kembali pukul .*: Ada kalimat yang kurang$/)).toBeVisible();
  await textOf(page).locator('p').last().click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Formatur berterima kasih.');
  await expect.poll(async () => (await record(page)).body).toContain('Formatur berterima kasih.');
  await page.getByRole('button', { name: 'Bandingkan versi' }).click();
  await expect(page.getByRole('dialog').locator('ins')).toContainText('Formatur berterima kasih.');
  await expect(page.getByRole('dialog').locator('del')).toHaveCount(0);
  await page.keyboard.press('Escape');
});

test('[MIN-3] a fact is put in by "/", a name by "@", with the keyboard alone; a corrected name is marked', async () => {
  const { page } = palu;
  await textOf(page).locator('p').last().click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Hadir /kehadiran');
  const list = page.getByRole('listbox', { name: 'Sisipkan' });
  await expect(list.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(list).toHaveCount(0);
  await expect(textOf(page).locator('.minutes-fact').last()).toHaveText(/^\d+ \(.+\) koperasi$/);
  await page.keyboard.type('menurut @');
  const people = page.getByRole('listbox', { name: 'Sebut peserta' });
  const name = (await people.getByRole('option').first().locator('span').innerText()).trim();
  await page.keyboard.press('Enter');
  await page.keyboard.type('dan hadirin.');
  await expect(textOf(page).locator('p').last()).toContainText(`menurut ${name} dan hadirin.`);
  await expect.poll(async () => (await record(page)).body).toContain('dan hadirin.');

  const { state } = (await call(page, 'assembly.snapshot', {})) as Snapshot;
  const [id, person] = Object.entries(state.participants).find(([, one]) => one.name === name) ?? [];
  if (person === undefined) throw new Error('nobody of this name');
  const { sex, birthYear, position, cooperativeId, category, phone, email } = person;
  const fields = { sex, birthYear, position, cooperativeId, category, phone, email, nationalId: '' };
  await give(page, {
    type: 'participant.edit',
    id,
    revision: person.revision,
    fields: { ...fields, name: `${name}, M.M.` },
  });
  const marked = textOf(page).locator('.minutes-fact-corrected');
  await expect(marked).toContainText(`${name}, M.M.`);
  await marked.getByRole('button').click();
  await expect(marked).toHaveCount(0);
  await expect.poll(async () => (await record(page)).body).toContain(`${name}, M.M.`);
});

test('[MIN-2] the gist of what is said goes into the text of the item, under the name of whoever speaks', async () => {
  const { page } = palu;
  const field = page.getByRole('textbox', { name: /^Inti pembicaraan – / });
  const name = ((await page.getByText(/^Inti pembicaraan – /).textContent()) ?? '').replace('Inti pembicaraan – ', '');
  await field.fill('minta data dilengkapi');
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue('');
  const item = 'Pengesahan jadwal acara dan tata tertib';
  await expect(textOf(page, item)).toContainText(name);
  await expect(textOf(page, item)).toContainText(/\): minta data dilengkapi/);
  await expect.poll(async () => (await record(page, item)).body).toContain('minta data dilengkapi');
});

test('[MIN-2] two windows type in one item at the same time: both show everything, and go on from there', async () => {
  const { page } = palu;
  const other = await page.context().newPage();
  await other.goto(page.url());
  await showAll(other);
  const item = 'Registrasi peserta dan pemeriksaan mandat';
  await textOf(page, item).click();
  await page.keyboard.press('Control+End');
  await textOf(other, item).click();
  await other.keyboard.press('Control+End');
  const typing = [
    page.keyboard.type('Siti mencatat dua ratus peserta yang hadir.', { delay: 25 }),
    other.keyboard.type('Budi mencatat meja yang dibuka lebih awal.', { delay: 25 }),
  ];
  await Promise.all(typing);
  for (const one of [page, other]) {
    await expect(textOf(one, item)).toContainText('Siti mencatat dua ratus peserta yang hadir.');
    await expect(textOf(one, item)).toContainText('Budi mencatat meja yang dibuka lebih awal.');
  }
  await page.keyboard.type(' Selesai.');
  await expect(textOf(other, item)).toContainText('peserta yang hadir. Selesai.');
  await expect(textOf(page, item).locator('.minutes-version')).toHaveCount(0);
  await other.close();
});
