import { Worker } from 'node:worker_threads';
import type {
  CombinedRequest,
  DocumentRequest,
  TemplateFault,
  WorkerAnswer,
  WorkerSettings,
  WorkerTask,
} from './request';

export interface EngineOptions extends WorkerSettings {
  /** The built `worker.ts`. */
  readonly workerFile: string;
}

type DocumentErrorCode = 'document.templateBroken' | 'document.failed' | 'document.cancelled';

/** A document that could not be typeset: a code and the values that its words need. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';

  constructor(
    readonly code: DocumentErrorCode,
    /** What happened in one line, with place: `decree.typ:12: unknown variable: foo`. */
    readonly detail: string,
    readonly fault: TemplateFault | null = null,
  ) {
    super(`${code}: ${detail}`);
  }
}

export type DocumentProgress =
  /** `ahead` documents come first. */
  | { readonly phase: 'waiting'; readonly ahead: number }
  | { readonly phase: 'typesetting' }
  /** Done, but these characters are in no shipped font and became boxes. */
  | { readonly phase: 'substituted'; readonly characters: readonly string[] };

interface RenderOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: DocumentProgress) => void;
}

type Asked =
  | { readonly kind: 'pdf' | 'svg'; readonly request: DocumentRequest }
  | { readonly kind: 'combined'; readonly request: CombinedRequest };

type Success = Extract<WorkerAnswer, { readonly ok: true }>;

interface Job {
  readonly task: WorkerTask;
  readonly onProgress: (progress: DocumentProgress) => void;
  /** Both settle the promise and take the listener off the signal. */
  readonly succeed: (answer: Success) => void;
  readonly fail: (error: Error) => void;
}

function cancelled(): DocumentError {
  return new DocumentError('document.cancelled', '');
}

function faultText({ file, line, message }: TemplateFault): string {
  return line === 0 ? `${file}: ${message}` : `${file}:${String(line)}: ${message}`;
}

/**
 * Typst in a thread: one document after the other, in the order in which they were asked for. The thread starts with the first
 * document; cancelling the document being set leaves that thread to die and goes on in a new one.
 */
export class DocumentEngine {
  private worker: Worker | null = null;
  private current: Job | null = null;
  private readonly waiting: Job[] = [];
  private nextId = 1;
  private isClosed = false;

  constructor(private readonly options: EngineOptions) {}

  /** The document as PDF/A-2a with tags, bookmarks and embedded fonts. @throws DocumentError */
  async renderPdf(request: DocumentRequest, options: RenderOptions = {}): Promise<Uint8Array> {
    const { result } = await this.run({ kind: 'pdf', request }, options);
    if (result.kind !== 'pdf') throw new DocumentError('document.failed', 'no PDF came back');
    return result.pdf;
  }

  /** The same document by the same engine as one SVG per page, for the preview. @throws DocumentError */
  async renderSvgPages(request: DocumentRequest, options: RenderOptions = {}): Promise<readonly string[]> {
    const { result } = await this.run({ kind: 'svg', request }, options);
    if (result.kind !== 'svg') throw new DocumentError('document.failed', 'no pages came back');
    return result.pages;
  }

  /** Many papers as one PDF/A-3a with bookmarks and the issued ones attached (DOC-6). @throws DocumentError */
  async renderCombined(request: CombinedRequest, options: RenderOptions = {}): Promise<Uint8Array> {
    const { result } = await this.run({ kind: 'combined', request }, options);
    if (result.kind !== 'combined') throw new DocumentError('document.failed', 'no PDF came back');
    return result.pdf;
  }

  private run(asked: Asked, options: RenderOptions): Promise<Success> {
    const { signal, onProgress = () => undefined } = options;
    return new Promise((resolve, reject) => {
      if (this.isClosed || signal?.aborted === true) {
        reject(cancelled());
        return;
      }
      const cancel = () => {
        this.cancel(job);
      };
      const settled = () => signal?.removeEventListener('abort', cancel);
      const job: Job = {
        task: { id: this.nextId++, ...asked },
        onProgress,
        succeed: (answer) => {
          settled();
          resolve(answer);
        },
        fail: (error) => {
          settled();
          reject(error);
        },
      };
      signal?.addEventListener('abort', cancel, { once: true });
      this.waiting.push(job);
      this.next();
      this.tellWaiting();
    });
  }

  private tellWaiting(): void {
    this.waiting.forEach((job, index) => {
      job.onProgress({ phase: 'waiting', ahead: index + 1 });
    });
  }

  private next(): void {
    if (this.current !== null) return;
    const job = this.waiting.shift();
    if (job === undefined) {
      // An idle thread must not keep a program alive; a working one must.
      this.worker?.unref();
      return;
    }
    this.current = job;
    const worker = this.thread();
    worker.ref();
    worker.postMessage(job.task);
    job.onProgress({ phase: 'typesetting' });
    this.tellWaiting();
  }

  private thread(): Worker {
    if (this.worker !== null) return this.worker;
    const { workerFile, templatesFolder, fontsFolder } = this.options;
    const worker = new Worker(workerFile, { workerData: { templatesFolder, fontsFolder } satisfies WorkerSettings });
    worker.on('message', (answer: WorkerAnswer) => {
      this.settle(answer);
    });
    worker.on('error', (error) => {
      this.lose(worker, error.message);
    });
    worker.on('exit', (code) => {
      this.lose(worker, `the typesetting thread ended (${String(code)})`);
    });
    this.worker = worker;
    return worker;
  }

  private settle(answer: WorkerAnswer): void {
    const job = this.current;
    if (job?.task.id !== answer.id) return;
    this.current = null;
    if (answer.ok) {
      if (answer.substituted.length > 0) job.onProgress({ phase: 'substituted', characters: answer.substituted });
      job.succeed(answer);
    } else if (answer.code === 'document.templateBroken') {
      job.fail(new DocumentError(answer.code, faultText(answer.fault), answer.fault));
    } else job.fail(new DocumentError(answer.code, answer.detail));
    this.next();
  }

  /** The thread died on its own: its document fails, the others get a new thread. */
  private lose(worker: Worker, reason: string): void {
    if (this.worker !== worker) return;
    this.worker = null;
    const job = this.current;
    this.current = null;
    job?.fail(new DocumentError('document.failed', reason));
    this.next();
  }

  private cancel(job: Job): void {
    const index = this.waiting.indexOf(job);
    if (index !== -1) this.waiting.splice(index, 1);
    else if (this.current === job) {
      this.current = null;
      this.abandonThread();
    } else return;
    job.fail(cancelled());
    this.next();
    this.tellWaiting();
  }

  /** A synchronous compilation ends only with its thread, and that only when it next comes out of native code: nobody waits for it. */
  private abandonThread(): void {
    const worker = this.worker;
    this.worker = null;
    worker?.unref();
    void worker?.terminate();
  }

  /** Cancels what is open and ends the thread. */
  async close(): Promise<void> {
    this.isClosed = true;
    const open = [...(this.current === null ? [] : [this.current]), ...this.waiting.splice(0)];
    this.current = null;
    for (const job of open) job.fail(cancelled());
    const worker = this.worker;
    this.worker = null;
    await worker?.terminate();
  }
}
