import { Worker } from 'node:worker_threads';
import type { DocumentRequest, WorkerAnswer, WorkerSettings, WorkerTask } from './request';

export interface EngineOptions extends WorkerSettings {
  readonly workerFile: string;
}

/** A document that could not be typeset, for a person: which template, and where it broke. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';

  constructor(
    readonly code: 'document.templateBroken' | 'document.failed' | 'document.cancelled',
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
  }
}

interface Pending {
  readonly task: WorkerTask;
  readonly resolve: (answer: Extract<WorkerAnswer, { readonly ok: true }>) => void;
  readonly reject: (error: Error) => void;
}

/** Typst in a thread: one document after the other. The thread starts with the first document and can be stopped in the middle. */
export class DocumentEngine {
  private worker: Worker | null = null;
  private readonly pending = new Map<number, Pending>();
  private nextId = 1;

  constructor(private readonly options: EngineOptions) {}

  /** The document as PDF/A-2a with tags and embedded fonts. @throws DocumentError */
  async renderPdf(request: DocumentRequest, signal?: AbortSignal): Promise<Uint8Array> {
    const { pdf } = await this.run({ id: this.nextId++, kind: 'pdf', request }, signal);
    if (pdf === undefined) throw new DocumentError('document.failed', 'no pages');
    return pdf;
  }

  /** The same document as pictures (SVG), for the preview. @throws DocumentError */
  async renderSvg(request: DocumentRequest, signal?: AbortSignal): Promise<readonly string[]> {
    const { pages } = await this.run({ id: this.nextId++, kind: 'svg', request }, signal);
    return pages ?? [];
  }

  private run(task: WorkerTask, signal?: AbortSignal): Promise<Extract<WorkerAnswer, { readonly ok: true }>> {
    return new Promise((resolve, reject) => {
      const cancel = () => {
        if (!this.pending.delete(task.id)) return;
        this.restart();
        reject(new DocumentError('document.cancelled', ''));
      };
      if (signal?.aborted === true) {
        reject(new DocumentError('document.cancelled', ''));
        return;
      }
      signal?.addEventListener('abort', cancel, { once: true });
      this.pending.set(task.id, {
        task,
        resolve: (answer) => {
          signal?.removeEventListener('abort', cancel);
          resolve(answer);
        },
        reject,
      });
      this.thread().postMessage(task);
    });
  }

  private thread(): Worker {
    if (this.worker !== null) return this.worker;
    const { workerFile, templatesFolder, fontsFolder } = this.options;
    const worker = new Worker(workerFile, { workerData: { templatesFolder, fontsFolder } satisfies WorkerSettings });
    worker.on('message', (answer: WorkerAnswer) => {
      this.settle(answer);
    });
    worker.on('error', (error) => {
      this.worker = null;
      const waiting = [...this.pending.values()];
      this.pending.clear();
      for (const { reject } of waiting) reject(new DocumentError('document.failed', error.message));
    });
    worker.unref();
    this.worker = worker;
    return worker;
  }

  private settle(answer: WorkerAnswer): void {
    const pending = this.pending.get(answer.id);
    if (pending === undefined) return;
    this.pending.delete(answer.id);
    if (answer.ok) pending.resolve(answer);
    else pending.reject(new DocumentError(answer.code, answer.detail));
  }

  /** A synchronous compilation can only be stopped with its thread; what else waits is given to the next one. */
  private restart(): void {
    void this.worker?.terminate();
    this.worker = null;
    for (const { task } of this.pending.values()) this.thread().postMessage(task);
  }

  async close(): Promise<void> {
    await this.worker?.terminate();
    this.worker = null;
  }
}
