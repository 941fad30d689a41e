import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { basename, join } from 'node:path';
import { build } from 'vite';
import { DocumentEngine } from '../../electron/documents';
import type { DocumentRequest, DocumentView, EngineOptions, TemplateName } from '../../electron/documents';

const root = join(__dirname, '../..');
export const templatesFolder = join(root, 'electron/documents/templates');

const faces = [
  'tinos/400Regular/Tinos_400Regular',
  'tinos/400Regular_Italic/Tinos_400Regular_Italic',
  'tinos/700Bold/Tinos_700Bold',
  'tinos/700Bold_Italic/Tinos_700Bold_Italic',
  'inter/400Regular/Inter_400Regular',
  'inter/700Bold/Inter_700Bold',
];

export interface EngineFolder {
  readonly folder: string;
  readonly options: EngineOptions;
  open(): DocumentEngine;
  remove(): void;
}

/** The worker as the program ships it, built into a folder of its own below node_modules, where its native addon is found. */
export async function buildEngine(): Promise<EngineFolder> {
  const cache = join(root, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'palu-documents-'));
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    ssr: { noExternal: true, target: 'node' },
    build: {
      target: 'node18',
      ssr: join(root, 'electron/documents/worker.ts'),
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rollupOptions: {
        external: [/^node:/, ...builtinModules, '@myriaddreamin/typst-ts-node-compiler'],
        output: { format: 'cjs', entryFileNames: 'worker.cjs' },
      },
    },
  });
  const fontsFolder = join(folder, 'fonts');
  mkdirSync(fontsFolder);
  for (const face of faces) {
    copyFileSync(join(root, `node_modules/@expo-google-fonts/${face}.ttf`), join(fontsFolder, `${basename(face)}.ttf`));
  }
  const options = { workerFile: join(folder, 'worker.cjs'), fontsFolder, templatesFolder };
  return {
    folder,
    options,
    open: () => new DocumentEngine(options),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function requestOf(
  template: TemplateName,
  view: DocumentView,
  overrides: Partial<DocumentRequest> = {},
): DocumentRequest {
  return { template, view, createdAtSeconds: 1_795_654_800, ...overrides };
}
