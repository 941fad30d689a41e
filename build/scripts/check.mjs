// Types, lint, format, import rules and packages. Prints one line each; exits non-zero where one fails.
import { run } from './run.mjs';

export async function check() {
  const steps = [
    ['types', 'tsc', ['-b']],
    ['lint', 'eslint', ['shared', 'electron', 'renderer', 'tests', '--max-warnings=0']],
    ['format', 'prettier', ['--check', '--log-level=warn', '.']],
    [
      'import rules',
      'depcruise',
      ['shared', 'electron', 'renderer', '--config', '.dependency-cruiser.cjs', '--output-type', 'err-long'],
    ],
    // What `npm ci` warns of, asked under the Node that runs everything instead of the one that happens to install it.
    ['packages', 'npm', ['ci', '--dry-run', '--ignore-scripts', '--engine-strict', '--loglevel=warn']],
  ];
  const results = [];
  // Two at a time: there are two cores.
  const waiting = [...steps];
  async function worker() {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const [name, command, args] = step;
      const { code, text } = await run(command, args, { isQuiet: true });
      // dependency-cruiser under a compiler that it does not know sees nothing and says nothing: that is a failure, too.
      const cruised = name === 'import rules' ? Number(/\((\d+) modules/.exec(text)?.[1] ?? 0) : 1;
      const isWarned = name === 'packages' && /^npm warn/m.test(text);
      const isGood = code === 0 && cruised > 0 && !isWarned;
      console.log(`${isGood ? 'ok  ' : 'FAIL'} ${name}${name === 'import rules' ? ` (${cruised} modules)` : ''}`);
      if (!isGood) console.log(text);
      results.push(isGood);
    }
  }
  await Promise.all([worker(), worker()]);
  return { passed: results.filter(Boolean).length, failed: results.filter((isGood) => !isGood).length };
}

if (process.argv[1] === import.meta.filename) {
  const { failed } = await check();
  process.exit(failed === 0 ? 0 : 1);
}
