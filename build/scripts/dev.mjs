// `npm run dev`: real Electron. A change of a page is exchanged in the open window; a change of the program restarts it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { buildAll, buildProgram } from './build.mjs';
import { serveDevPages } from './dev-pages.mjs';
import { electronRuntime, electronSwitches, hasDisplay, root } from './electron-runtime.mjs';

const runtime = electronRuntime();
if (!hasDisplay() || runtime === null) {
  console.error('npm run dev needs a display. Without one, `npm start` serves the same screens to a browser.');
  process.exit(1);
}
await buildAll();
const pages = await serveDevPages(root);
let child = null;
let timer = null;
let isBuilding = false;

async function start() {
  if (child !== null) {
    // One program per data folder: the next may start when this one has closed it.
    child.removeAllListeners('exit');
    child.kill();
    await once(child, 'exit');
  }
  child = spawn(runtime.executable, [root, ...electronSwitches(), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, PALU_DEV_PAGES: pages.address },
  });
  child.on('exit', () => process.exit(0));
}

async function rebuild() {
  if (isBuilding) return;
  isBuilding = true;
  try {
    await buildProgram();
    await start();
  } catch (error) {
    console.error(error.message);
  }
  isBuilding = false;
}

for (const folder of ['electron', 'shared']) {
  watch(join(root, folder), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(rebuild, 150);
  });
}
await start();
