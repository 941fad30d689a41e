import { defineConfig } from '@playwright/test';

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
  use: { actionTimeout: 15_000, viewport: { width: 1366, height: 768 } },
});
