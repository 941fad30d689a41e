import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { freshFolder, room, root, startHeadless, standsStill } from './palu';
import type { RunningPalu } from './palu';

/* The election of a chair by four nominees, of whom one is rejected and one withdraws after printing; pictures in test-results/elections. */

let palu: RunningPalu;
test.beforeAll(async () => {
  palu = await startHeadless(await freshFolder());
  const played = palu.page.waitForResponse((response) => response.url().endsWith('/assemblies.createExample'));
  await palu.page.getByRole('button', { name: 'Coba contoh' }).click();
  await played;
  await expect(palu.page.getByTestId('quorum')).toContainText('/105');
});
test.afterAll(() => palu.close());

type Answer<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: object };

async function call<Value>(page: Page, method: string, params: object): Promise<Value> {
  const text = await page.evaluate(
    async ([name, body]) => {
      const headers = { 'Content-Type': 'application/json' };
      const response = await fetch(`/api/call/${name ?? ''}`, { method: 'POST', headers, body: body ?? '' });
      return response.text();
    },
    [method, JSON.stringify(params)],
  );
  const answer = JSON.parse(text) as Answer<Value>;
  if (!answer.ok) throw new Error(`${method}: ${JSON.stringify([params, answer.refusal])}`);
  return answer.value;
}

let given = 0;
async function give(page: Page, command: object): Promise<void> {
  given += 1;
  await call(page, 'assembly.execute', { commandId: `election-${String(given).padStart(6, '0')}`, command });
}

interface Snapshot {
  readonly state: {
    readonly elections: Readonly<
      Record<
        string,
        {
          readonly id: string;
          readonly nominees: readonly { readonly id: string; readonly name: string; readonly number: number | null }[];
          readonly rounds: readonly { readonly polls: readonly { readonly pollId: string }[] }[];
        }
      >
    >;
    readonly polls: Readonly<
      Record<
        string,
        {
          readonly options: readonly { readonly id: string; readonly label: string }[];
          readonly state: {
            readonly kind: string;
            readonly definition?: { readonly presentCooperatives: readonly string[] };
          };
        }
      >
    >;
    readonly ballots: Readonly<Record<string, { readonly runs: readonly { readonly from: number }[] }>>;
    readonly mandates: Readonly<
      Record<string, { readonly cooperativeId: string; readonly participantId: string; readonly state: string }>
    >;
  };
}

async function record(page: Page) {
  const { state } = await call<Snapshot>(page, 'assembly.snapshot', {});
  const election = Object.values(state.elections).at(-1);
  if (election === undefined) throw new Error('no election');
  const pollId = election.rounds.at(-1)?.polls[0]?.pollId ?? '';
  return { state, election, pollId };
}

/** Papers handed to so many, read alike on both boards: the votes of each candidate in the order of the paper. */
async function countRound(page: Page, votes: readonly number[]): Promise<void> {
  const { pollId } = await record(page);
  await give(page, { type: 'ballots.print', pollId, count: 80, perSheet: 4 });
  await give(page, { type: 'poll.ready', id: pollId });
  await give(page, { type: 'poll.open', id: pollId });
  const { state } = await record(page);
  const poll = state.polls[pollId];
  const first = state.ballots[pollId]?.runs.at(-1)?.from ?? 1;
  const present = poll?.state.definition?.presentCooperatives ?? [];
  const cast = votes.reduce((sum, one) => sum + one, 0);
  for (const [index, cooperativeId] of present.slice(0, cast).entries()) {
    const letter = Object.values(state.mandates).find(
      (one) => one.cooperativeId === cooperativeId && one.state === 'verified',
    );
    await give(page, {
      type: 'ballots.issue',
      pollId,
      participantId: letter?.participantId ?? '',
      serial: first + index,
      table: 'Meja 1',
    });
  }
  await give(page, { type: 'poll.close', id: pollId });
  await give(page, { type: 'ballots.countUnused', pollId, papers: 80 - cast });
  await give(page, { type: 'ballots.countBox', pollId, papers: cast });
  const marks = votes.flatMap((count, index) => Array.from({ length: count }, () => poll?.options[index]?.id ?? ''));
  for (let paper = 0; paper < cast; paper++)
    for (const board of [1, 2])
      await give(page, {
        type: 'board.mark',
        pollId,
        board,
        paper,
        mark: { kind: 'valid', options: [marks[paper]] },
      });
  await give(page, { type: 'ballots.finishCount', pollId });
  await give(page, { type: 'poll.confirm', id: pollId, knocks: 3 });
}

const pictures = join(root, 'test-results', 'elections');
/** Looks at the room at both sizes and in both themes: nothing wrong for axe, nothing wider than the page. */
async function look(page: Page, name: string): Promise<void> {
  await mkdir(pictures, { recursive: true });
  for (const [width, height] of [
    [1024, 768],
    [1366, 768],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      const path = join(pictures, `${name}-${String(width)}-${colorScheme}.png`);
      await page.screenshot({ path, animations: 'disabled' });
      await standsStill(page);
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
        .analyze();
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
      );
      expect.soft(found, `${name} ${String(width)} ${colorScheme}`).toEqual([]);
      const isWider = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      expect.soft(isWider, `${name} ${String(width)} is wider than the page`).toBe(false);
    }
  }
}

/** Puts somebody forward who is in no list. */
async function nominate(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Ajukan bakal calon' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Dari luar', { exact: true }).click();
  await dialog.getByLabel('Nama').fill(name);
  await dialog.getByLabel('Visi dan misi').fill(`Koperasi yang dikelola terbuka, oleh ${name}`);
  await dialog.getByRole('button', { name: 'Ajukan bakal calon' }).click();
  await expect(dialog).toBeHidden();
}

const names = ['Drs. Wirasana', 'Hj. Lestarini', 'Ir. Purnadi', 'Kusmanto'] as const;

test('[ELE-1] four are nominated, one is rejected, one withdraws after printing; the rest is voted on, accepts and forms a team', async () => {
  const { page } = palu;
  await room(page, 'Pemilihan');
  await expect(page.getByText('Belum ada pemilihan')).toBeVisible();
  await look(page, 'empty');
  await page.getByRole('button', { name: 'Pemilihan baru' }).click();
  await page.getByRole('dialog').getByLabel('Syarat calon').fill('Anggota koperasi aktif');
  await look(page, 'rules');
  await page.getByRole('dialog').getByRole('button', { name: 'Buka pencalonan' }).click();
  await expect(page.getByText('Belum ada bakal calon.')).toBeVisible();
  for (const name of names) await nominate(page, name);
  const { election } = await record(page);
  const { id } = election;

  // Nobody becomes a candidate by a click alone: what is missing is said.
  const card = (name: string) => page.locator('main .mantine-Card-root', { hasText: name }).last();
  await card(names[0]).getByRole('button', { name: 'Terima sebagai calon' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'belum menandatangani pernyataan kesediaan' })).toBeVisible();
  await look(page, 'verification');
  for (const { id: nomineeId } of election.nominees.slice(0, 3))
    await give(page, { type: 'election.signWillingness', id, nomineeId, evidence: 'surat 12 November', scanId: null });
  for (const name of names.slice(0, 3)) {
    await card(name).getByRole('button', { name: 'Periksa', exact: true }).click();
    await page.getByRole('dialog').getByLabel('Bukti').fill('kartu anggota');
    await page.getByRole('dialog').getByRole('button', { name: 'Simpan' }).click();
    await card(name).getByRole('button', { name: 'Terima sebagai calon' }).click();
    await expect(card(name).getByText('Calon', { exact: true })).toBeVisible();
  }
  await card(names[3]).getByRole('button', { name: 'Tolak' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('tidak menyerahkan pernyataan kesediaan');
  await page.getByRole('dialog').getByRole('button', { name: 'Tolak' }).click();
  await expect(card(names[3]).getByText('Ditolak', { exact: true })).toBeVisible();

  const next = page.getByRole('region', { name: 'Langkah berikutnya' });
  await next.getByRole('button', { name: 'Tetapkan daftar calon' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Tetapkan daftar calon' }).click();
  await next.getByRole('button', { name: 'Undi nomor urut' }).click();
  await page.getByRole('dialog').getByText('Dari kata yang diucapkan', { exact: true }).click();
  await page.getByRole('dialog').getByLabel('Diucapkan oleh').fill('Sekretaris Daerah');
  await page.getByRole('dialog').getByLabel('Kata yang diucapkan').last().fill('palu emas');
  await look(page, 'numbers');
  await page.getByRole('dialog').getByRole('button', { name: 'Undi nomor urut' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByText("printf '%s' 'palu emas:1' | sha256sum")).toBeVisible();

  await next.getByRole('button', { name: 'Siapkan putaran' }).click();
  await expect(page.getByText('Dapat memilih sekarang:')).toBeVisible();
  await look(page, 'before-opening');
  const printed = await record(page);
  await give(page, { type: 'ballots.print', pollId: printed.pollId, count: 80, perSheet: 4 });
  await page.getByRole('button', { name: `Lainnya untuk ${names[2]}` }).click();
  await page.getByRole('menuitem', { name: 'Mengundurkan diri' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('alasan kesehatan');
  await page.getByRole('dialog').getByRole('button', { name: 'Mengundurkan diri' }).click();
  await expect(card(names[2]).getByText('Mengundurkan diri', { exact: true })).toBeVisible();
  await expect.poll(async () => (await record(page)).state.polls[printed.pollId]?.state.kind).toBe('cancelled');

  await next.getByRole('button', { name: 'Siapkan putaran' }).click();
  await expect(next.getByRole('button', { name: 'Ke pemungutan suara' })).toBeVisible();
  const again = await record(page);
  const options = again.state.polls[again.pollId]?.options.map(({ label }) => label) ?? [];
  expect([...options].sort()).toEqual([names[0], names[1]].sort());
  await countRound(page, [9, 16]);
  await next.getByRole('button', { name: 'Tetapkan hasil putaran' }).click();
  const winner = options[1] ?? '';
  await expect(next).toContainText(`Terpilih: ${winner}.`);
  await expect(page.locator('main')).toContainText('Dari 25 surat suara, 25 sah, 0 tidak sah, 0 abstain');
  await expect(page.locator('main')).toContainText('yaitu 13 suara.');
  await look(page, 'result');

  await next.getByRole('button', { name: `${winner} menerima` }).click();
  await next.getByRole('button', { name: 'Bentuk formatur' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Bentuk formatur' }).click();
  for (const name of ['Satu', 'Dua', 'Tiga', 'Empat', 'Lima', 'Enam'])
    await give(page, { type: 'formation.appoint', id, participantId: null, name: `Anggota ${name}`, origin: '' });
  await next.getByRole('button', { name: 'Susun pengurus' }).click();
  const dialog = page.getByRole('dialog');
  for (const place of [1, 2, 3, 4]) await dialog.getByLabel(`Nama ${String(place)}`).fill(`Pengurus ${String(place)}`);
  await look(page, 'board');
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.locator('main')).toContainText('Sekretaris: Pengurus 3');
  await look(page, 'done');

  await room(page, 'Notulen');
  await expect(page.locator('main')).toContainText('mengundurkan diri: alasan kesehatan.');
  await room(page, 'Pengaturan');
  await page.getByText('English', { exact: true }).click();
  await room(page, 'Elections');
  await expect(page.locator('main')).toContainText('Of 25 papers 25 are valid, 0 invalid, 0 abstentions');
  await look(page, 'english');
});
