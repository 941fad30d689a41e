import { _electron } from '@playwright/test';
import type { Page } from '@playwright/test';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronRuntime, electronSwitches } from '../../build/scripts/electron-runtime.mjs';
import { root } from '../e2e/palu';
import { line, median, ms, percentile, times } from './figures.mjs';
import type { Line } from './figures.mjs';
import { largeAssembly } from './large-assembly';

const rounds = 5;

function executable(): string {
  const runtime = electronRuntime();
  if (runtime === null) throw new Error('Electron is not set up');
  return runtime.executable;
}

/** From the start of the process to a window of the same runtime that shows one word. */
async function emptyWindow(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'palu-bench-'));
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'empty', version: '1.0.0', main: 'main.js' }));
  await writeFile(
    join(folder, 'main.js'),
    `const { app, BrowserWindow } = require('electron');
app.setPath('userData', ${JSON.stringify(join(folder, 'profile'))});
app.whenReady().then(() => { const w = new BrowserWindow({ width: 1366, height: 768 }); w.loadURL('data:text/html,<h1>Kosong</h1>'); });
app.on('window-all-closed', () => app.quit());`,
  );
  return startOf([folder, ...electronSwitches()], (page) => page.getByText('Kosong').waitFor());
}

async function startOf(args: string[], isUsable: (page: Page) => Promise<void>): Promise<number> {
  const started = performance.now();
  const app = await _electron.launch({ executablePath: executable(), args });
  const page = await app.firstWindow();
  await isUsable(page);
  const elapsed = performance.now() - started;
  await app.close();
  return elapsed;
}

async function start(data: string): Promise<Line> {
  const ours: number[] = [];
  const empty: number[] = [];
  const args = [root, ...electronSwitches(), `--data-dir=${data}`];
  for (let round = 0; round < rounds; round++) {
    ours.push(
      await startOf(args, async (page) => {
        await page.getByRole('button', { name: /^Musyawarah/ }).click();
        await page.getByTestId('quorum').waitFor();
      }),
    );
    empty.push(await emptyWindow());
  }
  const ratio = median(ours) / median(empty);
  return line(
    'start to a usable screen',
    '3,000 participants, 20,000 journal entries, opened with a click',
    `${ms(median(ours))} (${times(ratio)})`,
    `an empty window of the same runtime: ${ms(median(empty))}`,
    '≤ 1.5 ×',
    ratio <= 1.5,
  );
}

/** Milliseconds from a key to the frame after the change that it made, seen by the page itself. */
function armed(page: Page, selector: string): Promise<void> {
  return page.evaluate((watched) => {
    const target = document.querySelector(watched);
    if (target === null) throw new Error(`nothing at ${watched}`);
    const scope = globalThis as unknown as { samples: number[]; pressedAt: number };
    scope.samples = [];
    scope.pressedAt = 0;
    window.addEventListener(
      'keydown',
      () => {
        scope.pressedAt = performance.now();
      },
      true,
    );
    new MutationObserver(() => {
      if (scope.pressedAt === 0) return;
      const pressed = scope.pressedAt;
      scope.pressedAt = 0;
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => scope.samples.push(performance.now() - pressed);
        channel.port2.postMessage(null);
      });
    }).observe(target, { childList: true, subtree: true, characterData: true, attributes: true });
  }, selector);
}

function samplesOf(page: Page): Promise<number[]> {
  return page.evaluate(() => (globalThis as unknown as { samples: number[] }).samples);
}

async function desk(page: Page): Promise<Line> {
  await page.getByRole('navigation').getByRole('link', { name: 'Meja Registrasi', exact: true }).click();
  const field = page.getByLabel('Pindai kartu, atau ketik nomor atau nama');
  await field.waitFor();
  await armed(page, '[data-testid=verdict]');
  const verdict = page.getByTestId('verdict');
  for (let number = 1; number <= 100; number++) {
    await field.fill(String(number * 7));
    await page.keyboard.press('Enter');
    await verdict
      .getByText(`T-${String(number * 7).padStart(3, '0')} `)
      .first()
      .waitFor();
  }
  const samples = await samplesOf(page);
  const p95 = percentile(samples, 0.95);
  return line(
    'scan to verdict on screen',
    `${String(samples.length)} scans at the desk, 3,000 participants, durable`,
    `p50 ${ms(median(samples))}, p95 ${ms(p95)}`,
    'one frame: 16.7 ms',
    'p95 ≤ 50 ms',
    p95 <= 50,
  );
}

async function typing(page: Page): Promise<Line> {
  await page.getByRole('navigation').getByRole('link', { name: 'Peserta', exact: true }).click();
  const field = page.getByLabel('Cari Peserta…');
  await field.waitFor();
  // What a key costs the page until its frame is drawn.
  const samples: number[] = [];
  for (const word of ['tamu 12', 'rahayu', '9999', 'koperasi', 'sentosa maju']) {
    await field.fill('');
    await field.focus();
    for (const key of word) {
      samples.push(
        await page.evaluate(async (letter) => {
          const input = document.activeElement as HTMLInputElement;
          const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
          const started = performance.now();
          set?.call(input, input.value + letter);
          input.dispatchEvent(new Event('input', { bubbles: true }));
          const handled = performance.now() - started;
          await new Promise((resolve) => requestAnimationFrame(resolve));
          return handled;
        }, key),
      );
    }
  }
  const p95 = percentile(samples, 0.95);
  return line(
    'typing in a search field',
    `${String(samples.length)} keys in a table of 10,000 rows: the page's work until it answers the key`,
    `p50 ${ms(median(samples))}, p95 ${ms(p95)}`,
    'one frame: 16.7 ms',
    'p95 ≤ 16 ms a key',
    p95 <= 16,
  );
}

async function inWindow(data: string, act: (page: Page) => Promise<Line>): Promise<Line> {
  const app = await _electron.launch({
    executablePath: executable(),
    args: [root, ...electronSwitches(), `--data-dir=${data}`],
  });
  const page = await app.firstWindow();
  await page.getByRole('button', { name: /^Musyawarah/ }).click();
  await page.getByTestId('quorum').waitFor();
  try {
    return await act(page);
  } finally {
    await app.close();
  }
}

export async function screenLines(): Promise<Line[]> {
  const usual = await largeAssembly(3_000, 20_000);
  const lines = [await start(usual), await inWindow(usual, desk)];
  lines.push(await inWindow(await largeAssembly(10_000, 0), typing));
  return lines;
}
