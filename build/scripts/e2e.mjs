// Real windows and browsers: builds, starts a display of its own where there is none, runs Playwright.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildAll } from './build.mjs';
import { startDisplay } from './display.mjs';
import { electronRuntime, root } from './electron-runtime.mjs';
import { packageProgram } from './package.mjs';
import { run } from './run.mjs';

/** The titles of the tests in a suite that failed, or passed only when they were tried again. */
function failuresIn({ specs = [], suites = [] }) {
  const own = specs.flatMap(({ file, title, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map((one) => `${one.projectName} ${file}: ${title}`),
  );
  return [...own, ...suites.flatMap(failuresIn)];
}

export async function e2e(args = []) {
  await buildAll();
  // As it is shipped, and once more with the fuse open that Playwright needs; for the one file that looks at it, and for all.
  const files = args.filter((arg) => !arg.startsWith('-'));
  if (files.length === 0 || files.some((file) => file.includes('packaged')))
    for (const isForTests of [false, true]) await packageProgram({ isForTests });
  console.log(`e2e: Electron ${electronRuntime()?.version} (${electronRuntime()?.kind})`);
  const display = await startDisplay();
  const report = join(root, 'test-results', 'report.json');
  rmSync(report, { force: true });
  try {
    await run('playwright', ['test', ...args], { env: display === null ? {} : { DISPLAY: display.name } });
  } finally {
    display?.stop();
  }
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { stats, suites } = JSON.parse(readFileSync(report, 'utf8'));
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, failures: suites.flatMap(failuresIn) };
}

if (process.argv[1] === import.meta.filename) {
  const { passed, failed } = await e2e(process.argv.slice(2));
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 && passed > 0 ? 0 : 1);
}
