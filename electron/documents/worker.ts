import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerAnswer, WorkerSettings, WorkerTask } from './request';
import { TemplateBroken, Typesetter } from './typesetter';

/* Typesetting is synchronous and takes up to some seconds, so it has a thread of its own. */

let typesetter: Typesetter | null = null;

function answer({ id, kind, request }: WorkerTask): WorkerAnswer {
  try {
    // Made with the first task, so that missing fonts are an answer and not the end of the thread.
    typesetter ??= new Typesetter(workerData as WorkerSettings);
    if (kind === 'pdf') {
      const { pdf, substituted } = typesetter.pdf(request);
      return { id, ok: true, result: { kind, pdf }, substituted };
    }
    const { pages, substituted } = typesetter.svgPages(request);
    return { id, ok: true, result: { kind, pages }, substituted };
  } catch (error) {
    if (error instanceof TemplateBroken) return { id, ok: false, code: 'document.templateBroken', fault: error.fault };
    const text = error instanceof Error ? error.message : String(error);
    return { id, ok: false, code: 'document.failed', detail: text.replace(/\s+/g, ' ').slice(0, 400) };
  }
}

parentPort?.on('message', (task: WorkerTask) => {
  const reply = answer(task);
  const isPdf = reply.ok && reply.result.kind === 'pdf';
  parentPort?.postMessage(reply, isPdf && reply.result.kind === 'pdf' ? [reply.result.pdf.buffer as ArrayBuffer] : []);
});
