import { chromium, expect, test } from '@playwright/test';
import { defaultRules } from '../../shared/domain';
import { profile } from '../domain/meeting';
import { VenueHost } from '../host/venue-host';

test('[PRJ-1] the wall on another laptop says that it reconnects while the program is away, and goes on by itself when it is back', async () => {
  let venue = await VenueHost.start();
  const { id } = await venue.host.value('assemblies.create', { profile, rules: defaultRules });
  await venue.serve();
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  const page = await browser.newPage();
  await page.goto((await venue.invite('projector')).link);
  await expect(page.locator('[data-slide=welcome]')).toBeVisible();

  await venue.close();
  await expect(page.getByText('menyambung ulang…')).toBeVisible();
  await expect(page.locator('[data-slide]')).toHaveCount(0);

  venue = await VenueHost.start(venue.host.dataFolder);
  await venue.host.value('assemblies.open', { id });
  await venue.host.execute({ type: 'projection.show', slide: { kind: 'message', text: 'Kami lanjutkan' } });
  // A browser tries again every few seconds.
  await expect(page.getByText('Kami lanjutkan')).toBeVisible({ timeout: 60_000 });
  await browser.close();
  await venue.end();
});
