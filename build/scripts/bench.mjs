// Figures of this machine, each with its reference in the same run: prints a table and writes bench/results.json. Never part of the tests.
import { buildAll } from './build.mjs';
import { startDisplay } from './display.mjs';
import { run } from './run.mjs';

await buildAll();
const display = await startDisplay();
const { code } = await run('vitest', ['run', '--config', 'tests/bench/vitest.config.ts'], {
  env: display === null ? {} : { DISPLAY: display.name },
});
display?.stop();
process.exit(code);
