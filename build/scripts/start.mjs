// `npm start`: Electron where there is a display, else the same host headless.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildAll } from './build.mjs';
import { electronRuntime, electronSwitches, hasDisplay, root } from './electron-runtime.mjs';

await buildAll();
const args = process.argv.slice(2);
const runtime = hasDisplay() ? electronRuntime() : null;
const switches = electronSwitches();
if (runtime !== null && switches.length > 0)
  console.log("Running as root: Chromium's own sandbox is off (--no-sandbox).");
const child =
  runtime === null
    ? spawn(process.execPath, [join(root, 'dist', 'electron', 'headless.cjs'), ...args], { stdio: 'inherit' })
    : spawn(runtime.executable, [root, ...switches, ...args], { stdio: 'inherit' });
// The terminal sends Ctrl+C to the child as well; this process only waits for it to close cleanly.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code) => process.exit(code ?? 0));
