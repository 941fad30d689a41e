import { _electron, expect, test } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { FuseState } from '@electron/fuses/dist/constants.js';
import { electronSwitches } from '../../build/scripts/electron-runtime.mjs';
import { enter, exportPdf, freshFolder, quorumOf, room } from './palu';

const root = resolve(import.meta.dirname, '../..');
const folder = { linux: 'linux-unpacked', win32: 'win-unpacked' }[process.platform as 'linux'];
const executable = (variant: string) => join(root, 'release', variant, folder, 'palu');

async function start(dataFolder: string) {
  const app = await _electron.launch({
    executablePath: executable('test'),
    args: [...electronSwitches(), `--data-dir=${dataFolder}`],
  });
  expect(await app.evaluate(({ app: program }) => program.isPackaged)).toBe(true);
  const page = await app.firstWindow();
  await page.waitForLoadState();
  return { app, page };
}

test('[SET-1] [CHK-1] [DOC-1] the packaged program does a round of work, closes, and has it all when it opens again', async () => {
  const data = await freshFolder();
  let { app, page } = await start(data);
  await page.getByRole('button', { name: 'Coba contoh' }).click();
  await expect(page.getByTestId('quorum')).toHaveText(quorumOf(74, 105));
  await room(page, 'Meja Registrasi');
  await enter(page, '13');
  await expect(page.getByTestId('verdict')).toContainText('Silakan masuk');
  await expect(page.getByTestId('quorum')).toHaveText(quorumOf(75, 105));
  await room(page, 'Dokumen');
  const pdf = await exportPdf(page, 'Daftar hadir', 'daftar-hadir');
  expect(execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })).toContain('DAFTAR HADIR');
  await app.close();

  ({ app, page } = await start(data));
  await page.getByRole('button', { name: /Musyawarah Daerah Dekopinda/ }).click();
  await expect(page.getByTestId('quorum')).toHaveText(quorumOf(75, 105));
  await app.close();
});

test('[UX-2] fields of dates and times are Indonesian, with 24 hours, whatever the computer speaks', async () => {
  const { app, page } = await start(await freshFolder());
  expect(await page.evaluate(() => navigator.language)).toBe('id');
  await app.close();
});

test('[DAT-5] the program as it is shipped has its fuses set', async () => {
  const wire = await getCurrentFuseWire(executable(''));
  expect(wire[FuseV1Options.RunAsNode]).toBe(FuseState.DISABLE);
  expect(wire[FuseV1Options.EnableNodeOptionsEnvironmentVariable]).toBe(FuseState.DISABLE);
  expect(wire[FuseV1Options.EnableNodeCliInspectArguments]).toBe(FuseState.DISABLE);
  expect(wire[FuseV1Options.EnableCookieEncryption]).toBe(FuseState.ENABLE);
  expect(wire[FuseV1Options.OnlyLoadAppFromAsar]).toBe(FuseState.ENABLE);
  expect(wire[FuseV1Options.EnableEmbeddedAsarIntegrityValidation]).toBe(FuseState.ENABLE);
  // Nothing that could be loaded instead of the archive, no sources, no development tools.
  const resources = join(root, 'release', folder, 'resources');
  expect(await readdir(resources)).not.toContain('app');
});
