import { expect, test } from '@playwright/test';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveDevPages } from '../../build/scripts/dev-pages.mjs';
import { freshFolder, root, startElectron } from './palu';

test('npm run dev: a change of a component stands in the open window, and nothing that was typed is lost', async () => {
  // Below the project, where its libraries are found; the server does not watch test-results.
  const tree = join(root, 'dist/dev-tree');
  await rm(tree, { recursive: true, force: true });
  for (const folder of ['renderer', 'shared']) await cp(join(root, folder), join(tree, folder), { recursive: true });
  const pages = await serveDevPages(tree);
  const palu = await startElectron(await freshFolder(), { PALU_DEV_PAGES: pages.address });
  const { page } = palu;
  await page.getByRole('button', { name: 'Musda baru' }).click();
  await page.getByLabel('Daerah').fill('Kabupaten Contoh');

  const wizard = join(tree, 'renderer/features/home/WizardPage.tsx');
  const source = await readFile(wizard, 'utf8');
  await writeFile(wizard, source.replace('<Title order={1}', '<output>perubahan pertama</output><Title order={1}'));
  await expect(page.getByText('perubahan pertama')).toBeVisible();
  await expect(page.getByLabel('Daerah')).toHaveValue('Kabupaten Contoh');
  await palu.close();
  await pages.close();
  await rm(tree, { recursive: true });
});

test('[LAN-2] only a server on this computer is ever taken for the pages of the developer', async () => {
  const palu = await startElectron(await freshFolder(), { PALU_DEV_PAGES: 'http://example.invalid:8080' });
  await expect(palu.page.getByRole('button', { name: 'Musda baru' })).toBeVisible();
  await palu.close();
});
