import { chromium, expect, test } from '@playwright/test';
import { defaultRules } from '../../shared/domain';
import { profile } from '../domain/meeting';
import { SharingHost } from '../host/sharing-host';

test('[PRJ-1] the wall on another laptop says that it reconnects while the program is away, and goes on without a new link', async () => {
  let sharing = await SharingHost.start();
  const { id } = await sharing.host.value('assemblies.create', { profile, rules: defaultRules });
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  const page = await browser.newPage();
  await page.goto(await sharing.link());
  await expect(page.locator('[data-slide=welcome]')).toBeVisible();

  await sharing.close();
  await expect(page.getByText('menyambung ulang…')).toBeVisible();
  await expect(page.locator('[data-slide]')).toHaveCount(0);

  sharing = await SharingHost.start(sharing.host.dataFolder);
  await sharing.host.value('assemblies.open', { id });
  await sharing.host.execute({ type: 'projection.show', slide: { kind: 'message', text: 'Kami lanjutkan' } });
  await sharing.link();
  // A browser tries again every few seconds.
  await expect(page.getByText('Kami lanjutkan')).toBeVisible({ timeout: 60_000 });
  await browser.close();
  await sharing.end();
});
