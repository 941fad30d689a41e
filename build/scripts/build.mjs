// Builds everything into dist/: main process, headless host and workers as CommonJS for Node 18, preloads as single files, pages for
// Chromium 114. Skipped when nothing changed.
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { builtinModules } from 'node:module';
import { basename, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { root } from './electron-runtime.mjs';

const dist = join(root, 'dist');
const external = ['electron', /^node:/, ...builtinModules, '@myriaddreamin/typst-ts-node-compiler'];
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

function* filesBelow(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else yield path;
  }
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const folder of ['electron', 'renderer', 'shared', join('build', 'scripts')]) {
    for (const path of filesBelow(join(root, folder))) {
      const { mtimeMs, size } = statSync(path);
      hash.update(`${path}:${mtimeMs}:${size}\n`);
    }
  }
  hash.update(readFileSync(join(root, 'package-lock.json')));
  return hash.digest('hex');
}

const common = { root, configFile: false, logLevel: 'warn', publicDir: false };

/** One entry as one CommonJS file, and what it needs later as files beside it. */
function nodeBundle(entry, name) {
  return build({
    ...common,
    define: { PALU_VERSION: JSON.stringify(version) },
    ssr: { noExternal: true, target: 'node' },
    resolve: { conditions: ['node', 'import', 'default'], mainFields: ['module', 'main'] },
    build: {
      target: 'node18',
      ssr: join(root, entry),
      outDir: join(dist, 'electron'),
      emptyOutDir: false,
      minify: false,
      rollupOptions: {
        external,
        output: { format: 'cjs', entryFileNames: `${name}.cjs`, chunkFileNames: `${name}-[name].cjs` },
      },
    },
  });
}

function pages(names) {
  return build({
    ...common,
    root: join(root, 'renderer'),
    base: './',
    plugins: [react()],
    build: {
      target: 'chrome114',
      outDir: join(dist, 'renderer'),
      emptyOutDir: true,
      chunkSizeWarningLimit: 4000,
      modulePreload: { polyfill: false },
      rollupOptions: { input: names.map((name) => join(root, 'renderer', name)) },
    },
  });
}

function copyDocuments() {
  rmSync(join(dist, 'documents'), { recursive: true, force: true });
  cpSync(join(root, 'electron', 'documents', 'templates'), join(dist, 'documents', 'templates'), { recursive: true });
  const fonts = join(dist, 'documents', 'fonts');
  mkdirSync(fonts, { recursive: true });
  const faces = {
    tinos: [
      '400Regular/Tinos_400Regular',
      '400Regular_Italic/Tinos_400Regular_Italic',
      '700Bold/Tinos_700Bold',
      '700Bold_Italic/Tinos_700Bold_Italic',
    ],
    inter: ['400Regular/Inter_400Regular', '700Bold/Inter_700Bold'],
  };
  for (const [family, files] of Object.entries(faces)) {
    for (const file of files) {
      copyFileSync(
        join(root, 'node_modules', '@expo-google-fonts', family, `${file}.ttf`),
        join(fonts, `${basename(file)}.ttf`),
      );
    }
  }
}

/** Everything but the pages: what runs in Node, and the documents' templates and fonts. */
export async function buildProgram() {
  const entries = [
    ['electron/main.ts', 'main'],
    ['electron/headless.ts', 'headless'],
    ['electron/documents/worker.ts', 'documents-worker'],
    ['electron/imports/worker.ts', 'imports-worker'],
    ['electron/preload/operator.ts', 'preload-operator'],
    ['electron/preload/projector.ts', 'preload-projector'],
    ['electron/demo/main.ts', 'demo'],
  ];
  for (const [entry, name] of entries) await nodeBundle(entry, name);
  copyDocuments();
}

export async function buildAll() {
  const mark = join(dist, '.fingerprint');
  const now = fingerprint();
  if (existsSync(mark) && readFileSync(mark, 'utf8') === now) return false;
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist, { recursive: true });
  await buildProgram();
  await pages(['operator.html', 'projector.html']);
  writeFileSync(mark, now);
  return true;
}

if (process.argv[1] === import.meta.filename) {
  const started = Date.now();
  const isBuilt = await buildAll();
  console.log(isBuilt ? `build: ${((Date.now() - started) / 1000).toFixed(1)} s` : 'build: nothing changed');
}
