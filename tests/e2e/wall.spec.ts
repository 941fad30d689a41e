import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { lineTo } from './cuttable-line';
import { freshFolder, quorumOf, room, root, startElectron, startHeadless } from './palu';
import type { RunningPalu } from './palu';
import { smallPdf } from './small-pdf';

const pictures = join(root, 'test-results', 'wall');

async function picture(page: Page, name: string): Promise<void> {
  await mkdir(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled' });
}

/** The share of the drawn page that is black, between 0 and 1. */
function inkOf(projector: Page): Promise<number> {
  return projector.locator('canvas.slide-picture').evaluate((canvas) => {
    const { width, height } = canvas as HTMLCanvasElement;
    const data = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 100) dark += 1;
    return dark / (width * height);
  });
}

async function addFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.getByRole('main').locator('input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer });
}

async function openExample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Coba contoh' }).click();
  await expect(page.getByTestId('quorum')).toHaveText(quorumOf(null, 105));
}

async function filesOnTheWall(palu: RunningPalu, call: (projector: Page, id: string) => Promise<string>) {
  const { page } = palu;
  await openExample(page);
  await room(page, 'Layar');
  const projector = await palu.openProjector();
  await addFile(page, 'berkas.exe', Buffer.from('MZ bukan gambar'));
  await expect(page.getByText('"berkas.exe" bukan PDF, JPG, atau PNG.', { exact: false })).toBeVisible();
  await addFile(page, 'rusak.pdf', Buffer.from('%PDF-1.7\nini bukan berkas\n%%EOF\n'));
  await expect(page.getByText('"rusak.pdf" kosong atau terpotong.', { exact: false })).toBeVisible();
  await expect(page.getByRole('main').getByTitle(/^Berkas/)).toHaveCount(0);

  await addFile(page, 'paparan.pdf', smallPdf(3, [2]));
  await expect(page.getByText('Disiapkan: halaman 1 dari 3')).toBeVisible();
  await page.getByRole('button', { name: 'Tampilkan', exact: true }).click();
  await expect(projector.locator('[data-slide=file] canvas')).toBeVisible();
  await expect.poll(() => inkOf(projector)).toBeGreaterThan(0.08);
  const first = await inkOf(projector);
  await picture(projector, 'file-page-1');

  await page.keyboard.press('PageDown');
  await expect(page.getByRole('alert').filter({ hasText: 'Halaman 2 rusak.' })).toBeVisible();
  await expect(projector.locator('[data-slide=file] h1')).toHaveText(/Musyawarah Daerah/);
  await picture(projector, 'file-broken-page');
  await picture(page, 'operator-broken-page');

  await page.keyboard.press('PageDown');
  await expect(page.getByText('Di layar: halaman 3 dari 3')).toBeVisible();
  await expect(projector.locator('canvas.slide-picture')).toBeVisible();
  expect(await inkOf(projector)).toBeGreaterThan(first * 2);
  // There is no fourth: one back from where it stays is the second.
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageUp');
  await expect(page.getByText('Di layar: halaman 2 dari 3')).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(page.getByText('Di layar: halaman 3 dari 3')).toBeVisible();

  const guessed = JSON.parse(await call(projector, '0'.repeat(32))) as unknown;
  expect(guessed).toMatchObject({ ok: false, refusal: { code: 'projector.notOnWall' } });

  const logo = await page.screenshot({ clip: { x: 0, y: 0, width: 300, height: 120 } });
  await page
    .getByRole('main')
    .locator('input[type=file]')
    .setInputFiles({ name: 'foto.png', mimeType: 'image/png', buffer: logo });
  await expect(page.getByText('Disiapkan: Berkas: foto.png')).toBeVisible();
  await page.getByRole('button', { name: 'Tampilkan', exact: true }).click();
  await expect(projector.locator('img.slide-picture')).toBeVisible();
  const isShown = () =>
    projector.locator('img.slide-picture').evaluate((image) => (image as HTMLImageElement).naturalWidth > 0);
  await expect.poll(isShown).toBe(true);
  await picture(projector, 'file-picture');
}

test('[PRJ-2] files on the wall in Electron: shown inside the sandbox, turned by key, broken ones refused in words', async () => {
  const palu = await startElectron(await freshFolder());
  await filesOnTheWall(palu, (projector, id) =>
    projector.evaluate((asked) => {
      const { palu: bridge } = window as unknown as {
        palu: { methods: Record<string, (params: unknown) => Promise<{ text: string }>> };
      };
      return bridge.methods['projector.file']?.({ id: asked }).then(({ text }) => text) ?? Promise.resolve('');
    }, id),
  );
  await palu.close();
});

test('[PRJ-2] files on the wall in Chromium over HTTP', async () => {
  const palu = await startHeadless(await freshFolder());
  await filesOnTheWall(palu, (projector, id) =>
    projector.evaluate(async (asked) => {
      const answer = await fetch('/api/call/projector.file', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ id: asked }),
      });
      return answer.text();
    }, id),
  );
  await palu.close();
});

test('[PRJ-3] a wall that lost the host says "menyambung ulang" and never shows its old picture again', async () => {
  const palu = await startHeadless(await freshFolder());
  const { page } = palu;
  await openExample(page);
  await room(page, 'Layar');
  await page.getByRole('main').getByTitle('Kuorum', { exact: true }).click();
  await page.getByRole('button', { name: 'Tampilkan', exact: true }).click();
  await page.getByRole('button', { name: 'Buka layar' }).click();
  const link = new URL((await page.getByTestId('projector-address').getAttribute('href')) ?? '');
  const line = await lineTo(link.origin);
  const context = await page
    .context()
    .browser()
    ?.newContext({ viewport: { width: 1024, height: 768 } });
  const projector = await context?.newPage();
  if (projector === undefined) throw new Error('no browser');
  await projector.goto(`${line.origin}${link.pathname}`);
  await expect(projector.locator('[data-slide=quorum]')).toBeVisible();
  await projector.evaluate(() => {
    const scope = window as unknown as { seen: string[] };
    scope.seen = [];
    new MutationObserver(() => {
      const kind = document.querySelector('[data-slide]')?.getAttribute('data-slide') ?? '';
      if (scope.seen.at(-1) !== kind) scope.seen.push(kind);
    }).observe(document.body, { childList: true, subtree: true, attributes: true });
  });

  line.cut();
  await expect(projector.getByText('menyambung ulang…')).toBeVisible();
  await expect(projector.locator('[data-slide]')).toHaveCount(0);
  await picture(projector, 'reconnecting');
  await page.getByRole('main').getByTitle('Selamat datang', { exact: true }).click();
  await page.getByRole('button', { name: 'Tampilkan', exact: true }).click();
  await expect(page.getByText('● di layar')).toBeVisible();
  await expect(projector.locator('[data-slide]')).toHaveCount(0);

  line.mend();
  await expect(projector.locator('[data-slide=welcome]')).toBeVisible({ timeout: 20_000 });
  await expect(projector.getByText('menyambung ulang…')).toHaveCount(0);
  const seen = await projector.evaluate(() => (window as unknown as { seen: string[] }).seen);
  expect(seen).toEqual(['', 'welcome']);
  await projector.close();
  await line.close();
  await palu.close();
});

test('[PRJ-3] a wall whose cable was pulled notices the silence, though no connection ended', async () => {
  const palu = await startHeadless(await freshFolder());
  const { page } = palu;
  await openExample(page);
  await room(page, 'Layar');
  await page.getByRole('button', { name: 'Buka layar' }).click();
  const link = new URL((await page.getByTestId('projector-address').getAttribute('href')) ?? '');
  const line = await lineTo(link.origin);
  const context = await page
    .context()
    .browser()
    ?.newContext({ viewport: { width: 1024, height: 768 } });
  const projector = await context?.newPage();
  if (projector === undefined) throw new Error('no browser');
  await projector.clock.install();
  await projector.goto(`${line.origin}${link.pathname}`);
  await expect(projector.locator('[data-slide]')).toBeVisible();
  line.hush();
  await projector.clock.fastForward('01:00');
  await expect(projector.getByText('menyambung ulang…')).toBeVisible();
  await expect(projector.locator('[data-slide]')).toHaveCount(0);
  line.mend();
  await projector.clock.fastForward('01:00');
  await expect(projector.locator('[data-slide]')).toBeVisible();
  await projector.close();
  await line.close();
  await palu.close();
});
