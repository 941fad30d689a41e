// `npm run dev`: rebuilds what changed and reloads real Electron.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { buildAll } from './build.mjs';
import { electronRuntime, electronSwitches, hasDisplay, root } from './electron-runtime.mjs';

const runtime = electronRuntime();
if (!hasDisplay() || runtime === null) {
  console.error('npm run dev needs a display. Without one, `npm start` serves the same screens to a browser.');
  process.exit(1);
}
let child = null;
let timer = null;
let isBuilding = false;

async function restart() {
  if (isBuilding) return;
  isBuilding = true;
  try {
    await buildAll();
    child?.removeAllListeners('exit');
    child?.kill();
    child = spawn(runtime.executable, [root, ...electronSwitches(), ...process.argv.slice(2)], { stdio: 'inherit' });
    child.on('exit', () => process.exit(0));
  } catch (error) {
    console.error(error.message);
  }
  isBuilding = false;
}

for (const folder of ['electron', 'renderer', 'shared']) {
  watch(join(root, folder), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(restart, 150);
  });
}
await restart();
