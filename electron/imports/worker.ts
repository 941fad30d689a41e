import { parentPort, workerData } from 'node:worker_threads';
import { readTableFile } from './read-file';

/* Unpacking and parsing a workbook is synchronous work of up to seconds: it has a thread for itself, once per file. */
void readTableFile(workerData as Uint8Array).then((result) => {
  parentPort?.postMessage(result);
});
