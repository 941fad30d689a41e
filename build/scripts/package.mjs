// Packages the program. On open machines: AppImage and deb, dmg or NSIS. On closed ones, where electron-builder cannot fetch its tools:
// the unpacked folder (`dir`) around the Electron of this machine. `--test`: the folder alone, with the fuse open that Playwright needs.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildAll } from './build.mjs';
import { electronRuntime, root } from './electron-runtime.mjs';

const archNames = { x64: 'x64', arm64: 'arm64' };

function bytesBelow(folder) {
  let sum = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) sum += statSync(join(entry.parentPath, entry.name)).size;
  }
  return sum;
}

/** Where a packaged folder of this machine lies. */
export function unpackedFolder(isForTests) {
  const names = {
    linux: 'linux-unpacked',
    win32: 'win-unpacked',
    darwin: process.arch === 'arm64' ? 'mac-arm64' : 'mac',
  };
  return join(root, 'release', ...(isForTests ? ['test'] : []), names[process.platform] ?? 'linux-unpacked');
}

/** The document engine's binary for this platform must be inside, or no document would ever be made. */
function checkEngine(resources) {
  const engines = join(resources, 'app.asar.unpacked', 'node_modules', '@myriaddreamin');
  const platform = `typst-ts-node-compiler-${process.platform}-${archNames[process.arch] ?? process.arch}`;
  const found = existsSync(engines) ? readdirSync(engines) : [];
  const engine = found.find((name) => name.startsWith(platform));
  const binary =
    engine === undefined ? undefined : readdirSync(join(engines, engine)).find((name) => name.endsWith('.node'));
  if (binary === undefined)
    throw new Error(`the document engine for ${platform} is missing in ${engines} (${found.join(', ') || 'empty'})`);
  for (const folder of ['templates', 'fonts']) {
    if (readdirSync(join(resources, 'app.asar.unpacked', 'dist', 'documents', folder)).length === 0)
      throw new Error(`no ${folder} inside`);
  }
}

/** @returns the folder that holds the packaged program. */
export async function packageProgram({ isForTests = false } = {}) {
  await buildAll();
  const runtime = electronRuntime();
  if (runtime === null) throw new Error('Electron is not set up');
  const isFolderOnly = isForTests || runtime.kind === 'stand-in';
  const args = ['--config', 'build/electron-builder.cjs', '--publish', 'never'];
  if (isFolderOnly) args.push('--dir');
  args.push(`-c.electronVersion=${runtime.version}`);
  if (runtime.kind === 'stand-in') args.push(`-c.electronDist=${runtime.dist}`);
  const builder = join(root, 'node_modules', 'electron-builder', 'cli.js');
  const { status } = spawnSync(process.execPath, [builder, ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PALU_TEST_FUSES: isForTests ? '1' : '', PALU_ELECTRON_VERSION: runtime.version },
  });
  if (status !== 0) throw new Error(`electron-builder ended with ${status}`);
  const folder = unpackedFolder(isForTests);
  const resources =
    process.platform === 'darwin' ? join(folder, 'Palu.app', 'Contents', 'Resources') : join(folder, 'resources');
  checkEngine(resources);
  const megabytes = bytesBelow(resources) / 1e6;
  console.log(
    `package: ${folder} – Electron ${runtime.version} (${runtime.kind}); ${megabytes.toFixed(1)} MB without Electron`,
  );
  return folder;
}

if (process.argv[1] === import.meta.filename) {
  await packageProgram({ isForTests: process.argv.includes('--test') });
}
