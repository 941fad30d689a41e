import { Worker } from 'node:worker_threads';
import type { ReadResult } from './read-file';

/** Reads a table file in a thread of its own. A file that brings the thread down is unreadable, not a crash. */
export function readInThread(workerFile: string, bytes: Uint8Array): Promise<ReadResult> {
  return new Promise((resolve) => {
    const worker = new Worker(workerFile, { workerData: bytes, resourceLimits: { maxOldGenerationSizeMb: 1024 } });
    worker.once('message', (result: ReadResult) => {
      resolve(result);
      void worker.terminate();
    });
    worker.once('error', (error) => {
      resolve({ ok: false, fault: 'import.unreadable', detail: error.message.slice(0, 200) });
    });
  });
}
