import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { DocumentRequest, WorkerAnswer, WorkerSettings, WorkerTask } from './request';

/*
 * Typesetting is synchronous and takes up to a second, so it has a thread of its own. Data reaches a template as a virtual JSON file and
 * never as markup: nothing that a person typed can be run.
 */

const { templatesFolder, fontsFolder } = workerData as WorkerSettings;
const compiler = NodeCompiler.create({ workspace: templatesFolder, fontArgs: [{ fontPaths: [fontsFolder] }] });

function prepare(request: DocumentRequest): string {
  compiler.resetShadow();
  compiler.mapShadow(join(templatesFolder, 'view.json'), Buffer.from(JSON.stringify(request.view), 'utf8'));
  const file = join(templatesFolder, `${request.template}.typ`);
  const main = join(templatesFolder, 'main.typ');
  compiler.addSource(main, request.templateSource ?? readFileSync(file, 'utf8'));
  return main;
}

function pdfOf(request: DocumentRequest): Uint8Array {
  return compiler.pdf(
    { mainFilePath: prepare(request), resetRead: true },
    { pdfStandard: 'a-2a', pdfTags: true, creationTimestamp: request.createdAtSeconds },
  );
}

function pagesOf(request: DocumentRequest): readonly string[] {
  return [compiler.plainSvg({ mainFilePath: prepare(request), resetRead: true })];
}

function describe(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/\s+/g, ' ').slice(0, 400);
}

function answer(task: WorkerTask): WorkerAnswer {
  if (task.kind === 'fonts') return { id: task.id, ok: true };
  try {
    return task.kind === 'pdf'
      ? { id: task.id, ok: true, pdf: pdfOf(task.request) }
      : { id: task.id, ok: true, pages: pagesOf(task.request) };
  } catch (error) {
    const code = task.request.templateSource === null ? 'document.failed' : 'document.templateBroken';
    return { id: task.id, ok: false, code, detail: describe(error) };
  } finally {
    compiler.evictCache(0);
  }
}

parentPort?.on('message', (task: WorkerTask) => {
  parentPort?.postMessage(answer(task));
});
