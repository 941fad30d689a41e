// Everything: types, lint, format, import rules, unit tests, end-to-end in real Electron and Chromium. The last line sums all runners.
import { readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buildAll } from './build.mjs';
import { check } from './check.mjs';
import { e2e } from './e2e.mjs';
import { root } from './electron-runtime.mjs';
import { run } from './run.mjs';

async function unit() {
  const report = join(root, 'test-results', 'vitest.json');
  rmSync(report, { force: true });
  await run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites, testResults } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    const failures = testResults.flatMap(({ name, status, assertionResults }) => {
      if (status !== 'failed') return [];
      const titles = assertionResults.filter((one) => one.status === 'failed').map(({ fullName }) => fullName);
      return (titles.length === 0 ? ['could not be run'] : titles).map((title) => `${relative(root, name)}: ${title}`);
    });
    const failed = numFailedTests + (numFailedTests === 0 ? numFailedTestSuites : 0);
    return { passed: numPassedTests, failed, failures };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const sums = [];
for (const [name, runner] of [
  ['check', check],
  [
    'build',
    async () => {
      await buildAll();
      return { passed: 1, failed: 0 };
    },
  ],
  ['unit', unit],
  ['e2e', () => e2e()],
]) {
  const started = Date.now();
  const result = await runner().catch((error) => {
    console.error(error);
    return { passed: 0, failed: 1 };
  });
  const isEmpty = result.passed + result.failed === 0;
  sums.push(isEmpty ? { passed: 0, failed: 1 } : result);
  console.log(
    `${name}: ${result.passed} passed, ${result.failed} failed${isEmpty ? ' – it ran nothing' : ''} (${((Date.now() - started) / 1000).toFixed(0)} s)\n`,
  );
}
const passed = sums.reduce((sum, one) => sum + one.passed, 0);
const failed = sums.reduce((sum, one) => sum + one.failed, 0);
// Once more what failed: of a long output the end is read.
for (const { failures = [] } of sums) for (const failure of failures) console.log(`FAIL ${failure}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
