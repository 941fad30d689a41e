// Builds everything into dist/ as vite.config.ts says. Skipped when nothing changed.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createBuilder } from 'vite';
import { root } from './electron-runtime.mjs';

const configFile = join(root, 'vite.config.ts');

function* filesBelow(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else yield path;
  }
}

function fingerprint() {
  const hash = createHash('sha256');
  const folders = ['electron', 'renderer', 'shared', 'build', 'docs'].flatMap((folder) => [
    ...filesBelow(join(root, folder)),
  ]);
  for (const path of [...folders, configFile, join(root, 'package.json')]) {
    const { mtimeMs, size } = statSync(path);
    hash.update(`${path}:${mtimeMs}:${size}\n`);
  }
  hash.update(readFileSync(join(root, 'package-lock.json')));
  return hash.digest('hex');
}

/** Everything but the pages anew: for `npm run dev`, where a server has the pages. */
export async function buildProgram() {
  const builder = await createBuilder({ configFile });
  for (const environment of Object.values(builder.environments)) {
    if (environment.config.consumer === 'server' && environment.name !== 'ssr') await builder.build(environment);
  }
}

export async function buildAll() {
  const mark = join(root, 'dist', '.fingerprint');
  const now = fingerprint();
  if (existsSync(mark) && readFileSync(mark, 'utf8') === now) return false;
  const builder = await createBuilder({ configFile });
  await builder.buildApp();
  writeFileSync(mark, now);
  return true;
}

if (process.argv[1] === import.meta.filename) {
  const started = Date.now();
  const isBuilt = await buildAll();
  console.log(isBuilt ? `build: ${((Date.now() - started) / 1000).toFixed(1)} s` : 'build: nothing changed');
}
