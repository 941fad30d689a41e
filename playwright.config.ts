import { defineConfig } from '@playwright/test';

/** Every room at two hours by the clock of the host: in the middle of a day, and when the day before has just ended (DAT-8). */
const roomsAt = (name: string, clock: string) => ({ name, testMatch: 'screens.spec.ts', metadata: { clock } });

// eslint-disable-next-line no-restricted-syntax
export default defineConfig({
  testDir: 'tests/e2e',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  workers: 1,
  retries: 0,
  forbidOnly: process.env['CI'] === 'true',
  reporter: [['list'], ['json', { outputFile: 'test-results/report.json' }]],
  outputDir: 'test-results/output',
  projects: [
    roomsAt('12.00 WIB', '2026-11-26T12:00:00+07:00'),
    roomsAt('00.30 WIB', '2026-11-26T00:30:00+07:00'),
    { name: 'now', testIgnore: 'screens.spec.ts' },
  ],
  use: { actionTimeout: 15_000, viewport: { width: 1366, height: 768 } },
});
