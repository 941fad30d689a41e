import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerAnswer, WorkerSettings, WorkerTask } from './request';
import { TemplateBroken, Typesetter } from './typesetter';

/* Typesetting is synchronous and takes up to some seconds, so it has a thread of its own. */

let typesetter: Typesetter | null = null;

function answer(task: WorkerTask): WorkerAnswer {
  const { id } = task;
  try {
    // Made with the first task, so that missing fonts are an answer and not the end of the thread.
    typesetter ??= new Typesetter(workerData as WorkerSettings);
    if (task.kind === 'svg') {
      const { pages, substituted } = typesetter.svgPages(task.request);
      return { id, ok: true, result: { kind: 'svg', pages }, substituted };
    }
    const { pdf, substituted } =
      task.kind === 'combined' ? typesetter.combined(task.request) : typesetter.pdf(task.request);
    return { id, ok: true, result: { kind: task.kind, pdf }, substituted };
  } catch (error) {
    if (error instanceof TemplateBroken) return { id, ok: false, code: 'document.templateBroken', fault: error.fault };
    const text = error instanceof Error ? error.message : String(error);
    return { id, ok: false, code: 'document.failed', detail: text.replace(/\s+/g, ' ').slice(0, 400) };
  }
}

parentPort?.on('message', (task: WorkerTask) => {
  const reply = answer(task);
  const pdf = reply.ok && 'pdf' in reply.result ? reply.result.pdf : null;
  parentPort?.postMessage(reply, pdf === null ? [] : [pdf.buffer as ArrayBuffer]);
});
