import { expect, test } from '@playwright/test';
import { freshFolder, quorumOf, room, startElectron } from './palu';
import type { RunningPalu } from './palu';

let palu: RunningPalu;
test.beforeAll(async () => {
  palu = await startElectron(await freshFolder());
  await palu.page.getByRole('button', { name: 'Coba contoh' }).click();
  await expect(palu.page.getByTestId('quorum')).toHaveText(quorumOf(null, 105));
});
test.afterAll(() => palu.close());

test('[AGD-3] [SPK-2] [PRJ-3] the sitting is run from the cockpit by single keys, and the hall sees it', async () => {
  const { page } = palu;
  await room(page, 'Layar');
  const projector = await palu.openProjector();
  await page.bringToFront();
  await room(page, 'Kendali Sidang');
  await page.getByRole('heading', { name: 'Kendali Sidang' }).click();
  const guided = page.locator('[data-guided]');

  // An interruption comes first; it is refused with the chair's words.
  await expect(guided).toHaveAttribute('data-guided', 'ruleInterruption');
  await page.keyboard.press('x');
  await page.getByRole('dialog').getByLabel('Putusan pimpinan').fill('di luar pokok acara');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(guided).toHaveAttribute('data-guided', 'finishSpeech');

  // The guide's one key: end the speech, call the next, let them speak.
  for (const next of ['callSpeaker', 'startSpeech', 'finishSpeech']) {
    await page.keyboard.press('l');
    await expect(guided).toHaveAttribute('data-guided', next);
  }
  await page.keyboard.press('p');
  await expect(guided).toHaveAttribute('data-guided', 'callSpeaker');

  // Gavel, quorum, pause: each its key, each in the record.
  await page.keyboard.press('3');
  await expect(page.getByText(/3× · Mengesahkan keputusan/)).toBeVisible();
  await page.keyboard.press('k');
  await expect(page.getByText(/^Pemeriksaan 2 pukul/)).toBeVisible();
  await page.keyboard.press('j');
  await expect(guided).toHaveAttribute('data-guided', 'continueItem');
  await page.keyboard.press('l');
  await expect(guided).toHaveAttribute('data-guided', 'callSpeaker');

  // The wall freezes, goes black and comes back.
  await page.keyboard.press('F9');
  await expect(projector.locator('[data-slide=black]')).toBeVisible();
  await page.keyboard.press('F9');
  await expect(projector.locator('[data-slide=black]')).toHaveCount(0);

  await page.keyboard.press('c');
  const note = page.getByRole('textbox', { name: /^Catatan cepat/ });
  await expect(note).toBeFocused();
  await page.keyboard.press('Escape');
  // A scan that arrives here is no act: nothing of it is a shortcut.
  await page.keyboard.type('3SMK1L2P7ZQ4M9X2KT5');
  await note.click();
  await page.keyboard.type('Peserta minta data dilengkapi.');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Catatan masuk ke notulen')).toBeVisible();

  await page.keyboard.press('s');
  await expect(guided).toHaveAttribute('data-guided', 'startItem');
  await page.keyboard.press('m');
  await expect(page.getByRole('main').getByText(/^5\. Pemilihan pimpinan sidang/)).toBeVisible();
  await expect(projector.locator('[data-slide=item]')).toContainText('Pemilihan pimpinan sidang');

  await room(page, 'Notulen');
  await expect(page.getByText(/Peserta minta data dilengkapi\./)).toBeVisible();
  await expect(page.getByText(/di luar pokok acara/)).toBeVisible();
  await expect(page.getByText(/Palu diketuk 3/)).toHaveCount(2);
});
