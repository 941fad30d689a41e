import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { freshFolder, room, root, startHeadless, standsStill } from './palu';
import type { RunningPalu } from './palu';

/* A result as the operator reads it, with its base in words; pictures are left in test-results/results. */

let palu: RunningPalu;
test.beforeAll(async () => {
  palu = await startHeadless(await freshFolder());
  // The example is played and then opened anew: it is there when the host has answered.
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
async function give(page: Page, command: object): Promise<Record<string, { readonly id: string }>> {
  given += 1;
  const commandId = `results-${String(given).padStart(6, '0')}`;
  const { events } = await call<{ events: readonly Record<string, { readonly id: string }>[] }>(
    page,
    'assembly.execute',
    { commandId, command },
  );
  const [event] = events;
  if (event === undefined) throw new Error('nothing happened');
  return event;
}

async function handsUp(page: Page, base: string, [yes, no, abstain]: readonly [number, number, number]) {
  const majority = { kind: 'absolute', base, isStrict: true };
  const question = 'Apakah iuran anggota tahun 2027 dapat diterima?';
  const sectors = [{ name: 'Aula', present: yes + no + abstain }];
  const drafted = await give(page, {
    type: 'poll.draft',
    kind: 'showOfHands',
    question,
    majority,
    sectors,
    itemId: null,
  });
  const id = drafted['poll']?.id;
  await give(page, { type: 'poll.open', id });
  for (const teller of [1, 2]) await give(page, { type: 'poll.enterCount', id, sector: 0, teller, yes, no, abstain });
  await give(page, { type: 'poll.close', id });
}

const pictures = join(root, 'test-results', 'results');
async function look(page: Page, name: string): Promise<void> {
  await mkdir(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled' });
  await standsStill(page);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect
    .soft(
      violations.map(({ id, nodes }) => `${id}: ${String(nodes.length)}`),
      name,
    )
    .toEqual([]);
}

test('[VOT-2] two results of one count differ by their base, and each says by which', async () => {
  const { page } = palu;
  const present = Number(/^\D*(\d+)/.exec(await page.getByTestId('quorum').innerText())?.[1]);
  // One more yes than no among the valid votes, two abstentions where the hall is even.
  const abstain = present % 2 === 0 ? 1 : 2;
  const yes = (present - abstain + 1) / 2;
  const no = yes - 1;
  await handsUp(page, 'valid', [yes, no, abstain]);
  await handsUp(page, 'validOrAbstain', [yes, no, abstain]);
  await room(page, 'Pemungutan Suara');
  const cards = page.locator('main .mantine-Card-root');
  await expect(cards.nth(1)).toContainText('DITERIMA');
  await expect(cards.nth(1)).toContainText(`Setuju ${String(yes)} dari ${String(yes + no)} suara sah (`);
  await expect(cards.nth(1)).toContainText(`abstain (${String(abstain)}) dan suara tidak sah (0) tidak dihitung.`);
  await expect(cards.nth(0)).toContainText('DITOLAK');
  await expect(cards.nth(0)).toContainText(`Setuju ${String(yes)} dari ${String(present)} suara sah dan abstain (`);
  await expect(cards.nth(0)).toContainText(`abstain (${String(abstain)}) ikut dihitung`);

  const table = page.getByRole('grid', { name: 'Rekap hasil' });
  await table.scrollIntoViewIfNeeded();
  await expect(table.getByText('suara sah dan abstain', { exact: true })).toBeVisible();
  for (const [width, height] of [
    [1366, 768],
    [1024, 768],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.evaluate(() => {
        window.scrollTo(0, 0);
      });
      await look(page, `results-${String(width)}-${colorScheme}`);
      await table.scrollIntoViewIfNeeded();
      await look(page, `table-${String(width)}-${colorScheme}`);
    }
  }

  await room(page, 'Pengaturan');
  await page.getByText('English', { exact: true }).click();
  await room(page, 'Polls');
  await expect(cards.nth(1)).toContainText('CARRIED');
  await expect(cards.nth(1)).toContainText(`Yes ${String(yes)} of ${String(yes + no)} valid votes (`);
  await expect(cards.nth(1)).toContainText(`abstentions (${String(abstain)}) and invalid votes (0) do not count.`);
  await look(page, 'results-english');
});
