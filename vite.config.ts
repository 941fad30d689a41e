import { readFileSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { EnvironmentOptions } from 'vite';
import { defineConfig } from 'vitest/config';
import { copyDocuments } from './build/documents.ts';
import { stateFingerprint } from './build/state-fingerprint.ts';

const root = import.meta.dirname;
const dist = join(root, 'dist');

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string };

/** One entry as one CommonJS file for Node 18, and what it needs later as files beside it. */
function nodeBundle(entry: string, name: string): EnvironmentOptions {
  return {
    consumer: 'server',
    resolve: { conditions: ['node', 'import', 'default'], mainFields: ['module', 'main'], noExternal: true },
    build: {
      target: 'node18',
      ssr: true,
      outDir: join(dist, 'electron'),
      emptyOutDir: false,
      minify: false,
      rollupOptions: {
        input: join(root, entry),
        external: ['electron', /^node:/, ...builtinModules, '@myriaddreamin/typst-ts-node-compiler'],
        output: { format: 'cjs', entryFileNames: `${name}.cjs`, chunkFileNames: `${name}-[name].cjs` },
      },
    },
  };
}

/** Everything of the program that runs in Node: the processes, the threads, the bridges of the windows, the demonstration. */
const nodeBundles = {
  main: nodeBundle('electron/main.ts', 'main'),
  headless: nodeBundle('electron/headless.ts', 'headless'),
  documentsWorker: nodeBundle('electron/documents/worker.ts', 'documents-worker'),
  importsWorker: nodeBundle('electron/imports/worker.ts', 'imports-worker'),
  preloadOperator: nodeBundle('electron/preload/operator.ts', 'preload-operator'),
  preloadProjector: nodeBundle('electron/preload/projector.ts', 'preload-projector'),
  demo: nodeBundle('electron/demo/main.ts', 'demo'),
};

/** The pages, for the oldest Chromium that shows them. */
const pages: EnvironmentOptions = {
  build: {
    target: 'chrome114',
    outDir: join(dist, 'renderer'),
    emptyOutDir: true,
    chunkSizeWarningLimit: 4000,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: ['operator.html', 'projector.html', 'delegate.html', 'join.html'].map((name) =>
        join(root, 'renderer', name),
      ),
    },
  },
};

/**
 * Every build of the product, and how its tests run. `npx vite build` makes all of `dist/`; `npx vitest run` runs the tests that need no
 * window; the scripts in `build/scripts` call nothing else.
 */
// eslint-disable-next-line no-restricted-syntax
export default defineConfig(({ command }) => ({
  root: join(root, 'renderer'),
  base: './',
  publicDir: false,
  cacheDir: join(root, 'node_modules/.vite'),
  logLevel: command === 'build' ? 'warn' : 'info',
  plugins: [react()],
  define: {
    PALU_VERSION: JSON.stringify(version),
    PALU_STATE_FINGERPRINT: JSON.stringify(stateFingerprint(root)),
  },
  environments: command === 'build' ? { client: pages, ...nodeBundles } : { client: pages },
  builder: {
    sharedConfigBuild: true,
    async buildApp(builder) {
      rmSync(dist, { recursive: true, force: true });
      copyDocuments(root, dist);
      for (const environment of Object.values(builder.environments)) {
        if (environment.name !== 'ssr') await builder.build(environment);
      }
    },
  },
  test: {
    root,
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**', 'tests/bench/**', 'node_modules/**'],
    environment: 'node',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
}));
