import { _electron, chromium, expect, test } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { formatCount } from '../../shared/text';
import { electronRuntime, electronSwitches } from '../../build/scripts/electron-runtime.mjs';

export const root = resolve(import.meta.dirname, '../..');
export const fixtures = join(root, 'tests/fixtures/import');

export function freshFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'palu-e2e-'));
}

/** The clock that the host of this project of the run goes by, as the program is told it; this computer's own where none is set. */
function clockOfProject(): Readonly<Record<string, string>> {
  const { metadata } = test.info().project as { readonly metadata: { readonly clock?: string } };
  return metadata.clock === undefined ? {} : { PALU_CLOCK: metadata.clock };
}

/** The program as a person has it: a window to work in, a way to the projector, a way to close it. */
export interface RunningPalu {
  readonly page: Page;
  openProjector(): Promise<Page>;
  close(): Promise<void>;
}

/** Real Electron, windows and all. */
export async function startElectron(
  dataFolder: string,
  environment: Readonly<Record<string, string>> = {},
  switches: readonly string[] = [],
): Promise<RunningPalu & { readonly app: ElectronApplication }> {
  const runtime = electronRuntime();
  if (runtime === null) throw new Error('Electron is not set up: npm run e2e does it');
  const app = await _electron.launch({
    executablePath: runtime.executable,
    args: [root, ...electronSwitches(), ...switches, `--data-dir=${dataFolder}`],
    env: { ...(process.env as Record<string, string>), ...clockOfProject(), ...environment },
  });
  const page = await app.firstWindow();
  await page.waitForLoadState();
  return {
    app,
    page,
    async openProjector() {
      const opened = app.waitForEvent('window');
      await page.getByRole('button', { name: 'Buka layar' }).click();
      const projector = await opened;
      await projector.waitForLoadState();
      return projector;
    },
    close: () => app.close(),
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
      const address = /http:\/\/127\.0\.0\.1:\d+\/masuk\/\w+/.exec(text)?.[0];
      if (address !== undefined) done(address);
    });
    child.on('exit', () => {
      fail(new Error(`the headless host ended: ${text}`));
    });
  });
}

/** The headless host as a process of its own, and the address by which its operator joins. */
export async function startHostProcess(
  dataFolder: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<{ readonly host: ChildProcess; readonly address: string; readonly end: () => Promise<void> }> {
  const host = spawn(process.execPath, [join(root, 'dist/electron/headless.cjs'), `--data-dir=${dataFolder}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...environment },
  });
  return {
    host,
    address: await addressOf(host),
    async end() {
      const ended = new Promise((done) => host.on('exit', done));
      host.kill('SIGINT');
      await ended;
    },
  };
}

/** The headless host as a process of its own, and a real Chromium that joins it by the one-time code. */
export async function startHeadless(
  dataFolder: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<RunningPalu & { readonly host: ChildProcess; readonly address: string }> {
  const { host, address, end } = await startHostProcess(dataFolder, { ...clockOfProject(), ...environment });
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  await page.goto(address);
  return {
    host,
    address,
    page,
    async openProjector() {
      await page.getByRole('button', { name: 'Buka layar' }).click();
      const link = page.getByTestId('projector-address');
      await expect(link).toBeVisible();
      const other = await browser.newContext({ viewport: { width: 1024, height: 768 } });
      const projector = await other.newPage();
      await projector.goto((await link.getAttribute('href')) ?? '');
      return projector;
    },
    async close() {
      await browser.close();
      await end();
    },
  };
}

/** A text as a whole: its figures are not the end or the beginning of longer ones, so that "0 belum" is not found in "120 belum". */
export function whole(text: string): RegExp {
  const literal = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<!\\d[.,:]?)${literal}(?!\\d)`);
}

/** What the header says of the quorum; null stands for any number. */
export function quorumOf(present: number | null, registered: number | null): RegExp {
  const figure = (count: number | null) => (count === null ? '[\\d.]+' : formatCount(count).replaceAll('.', '\\.'));
  return new RegExp(`^${figure(present)}/${figure(registered)} – `);
}

/** Goes to a room by the navigation on the left. */
export async function room(page: Page, name: string) {
  await page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** Scans a badge or types a number at the desk. */
export async function enter(page: Page, code: string) {
  await page.getByLabel('Pindai kartu, atau ketik nomor atau nama').fill(code);
  await page.keyboard.press('Enter');
}

/** Exports a document of the list as PDF. @returns where the program left it. */
export async function exportPdf(page: Page, title: string | RegExp, fileName: string): Promise<string> {
  await page.locator('button', { hasText: title }).first().click();
  await page.getByRole('button', { name: 'Ekspor PDF' }).click();
  const saved = page.getByText(new RegExp(`^Tersimpan: .*${fileName}\\.pdf$`)).last();
  await expect(saved).toBeVisible();
  const path = (await saved.innerText()).replace('Tersimpan: ', '');
  await expect.poll(async () => (await stat(path)).size).toBeGreaterThan(1000);
  return path;
}

/** A dialog that is still fading in has pale words; it is judged when it stands. */
export async function standsStill(page: Page): Promise<void> {
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter((one) => one.effect?.getComputedTiming().endTime !== Infinity)
        .map((one) => one.finished),
    ),
  );
}
