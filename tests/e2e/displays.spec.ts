import { expect, test } from '@playwright/test';
import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { freshFolder, room, root, startElectron } from './palu';

/* Real displays that come and go, by Xorg's dummy driver: Xvfb knows only one. */

let server: ChildProcess;
let display: string;

function xrandr(...args: string[]): string {
  return execFileSync('xrandr', args, { env: { ...process.env, DISPLAY: display }, encoding: 'utf8' });
}

test.beforeAll(async () => {
  server = spawn(
    'Xorg',
    [
      '-displayfd',
      '3',
      '-config',
      join(root, 'build/scripts/two-displays.conf'),
      '-noreset',
      '-nolisten',
      'tcp',
      'vt7',
      '-novtswitch',
      '-sharevts',
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  display = await new Promise((resolve, reject) => {
    server.stdio[3]?.on('data', (chunk: Buffer) => {
      resolve(`:${chunk.toString().trim()}`);
    });
    server.on('exit', () => {
      reject(new Error('Xorg with the dummy driver did not start'));
    });
  });
  xrandr('--output', 'DUMMY0', '--mode', '1280x1024');
  xrandr('--addmode', 'DUMMY1', '1024x768');
});
test.afterAll(() => {
  server.kill();
});

/** A cable goes in or out; asking the server makes it look, as a desktop does by itself. */
function plug(isIn: boolean): void {
  if (isIn) xrandr('--output', 'DUMMY1', '--mode', '1024x768', '--right-of', 'DUMMY0');
  else xrandr('--output', 'DUMMY1', '--off');
  xrandr();
}

test('[PRJ-1] the projector fills the second display, steps back when it is unplugged, and fills it again', async () => {
  const palu = await startElectron(await freshFolder(), { DISPLAY: display });
  const { app, page } = palu;
  await page.getByRole('button', { name: 'Coba contoh' }).click();
  await expect(page.getByTestId('quorum')).toBeVisible();
  await room(page, 'Layar');
  const projector = await palu.openProjector();
  const place = () =>
    app.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows().find((one) => one.getTitle().includes('Layar'));
      const { x = -1 } = window?.getBounds() ?? {};
      return { isFullScreen: window?.isFullScreen(), isOnSecond: x >= 1280 };
    });
  await expect.poll(place).toEqual({ isFullScreen: false, isOnSecond: false });
  for (let round = 0; round < 2; round++) {
    plug(true);
    await expect.poll(place).toEqual({ isFullScreen: true, isOnSecond: true });
    plug(false);
    await expect.poll(place).toEqual({ isFullScreen: false, isOnSecond: false });
    await expect(projector.locator('[data-slide]')).toBeVisible();
  }
  await palu.close();
});

test('[PRJ-1] a chosen display is known again after it was away, also by the next start', async () => {
  const folder = await freshFolder();
  plug(true);
  let palu = await startElectron(folder, { DISPLAY: display });
  await palu.page.getByRole('button', { name: 'Coba contoh' }).click();
  await room(palu.page, 'Layar');
  const second = () => palu.page.getByRole('radiogroup', { name: 'Monitor' }).getByRole('radio').nth(1);
  await second().click();
  await expect(second()).toBeChecked();
  await palu.close();
  palu = await startElectron(folder, { DISPLAY: display });
  await palu.page.getByRole('button', { name: /Musyawarah Daerah Dekopinda/ }).click();
  await room(palu.page, 'Layar');
  await expect(second()).toBeChecked();
  await palu.openProjector();
  const isFullScreen = () =>
    palu.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find((one) => one.getTitle().includes('Layar'))
        ?.isFullScreen(),
    );
  await expect.poll(isFullScreen).toBe(true);
  plug(false);
  await expect.poll(isFullScreen).toBe(false);
  await palu.page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(palu.page.getByText('sedang tidak terpasang')).toBeVisible();
  plug(true);
  await expect.poll(isFullScreen).toBe(true);
  plug(false);
  await palu.close();
});
