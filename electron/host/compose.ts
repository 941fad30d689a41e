import { join } from 'node:path';
import { readInThread } from '../imports';
import { nodeFileSystem } from '../storage';
import type { FileSystem } from '../storage';
import { DocumentDesk } from './document-desk';
import { ExportDesk } from './export-desk';
import { createHandlers } from './handlers';
import type { Surroundings } from './handlers';
import { HostDispatcher } from './host-dispatcher';
import { ImportDesk } from './import-desk';
import { PaperDesk } from './paper-desk';
import { Program } from './program';
import { systemSources } from './sources';
import type { Sources } from './sources';

export interface PaluOptions {
  readonly dataFolder: string;
  /** Folder of the built program as real files (not inside an archive): workers, templates and fonts lie below it. */
  readonly programFolder: string;
  readonly surroundings: Surroundings;
  readonly fs?: FileSystem;
  readonly sources?: Sources;
}

/** A running host with nothing around it: what Electron, the headless server, the tests and the demonstration are built on. */
export interface Palu {
  readonly program: Program;
  readonly dispatcher: HostDispatcher;
  readonly documents: DocumentDesk;
  close(): Promise<void>;
}

export async function startPalu(options: PaluOptions): Promise<Palu> {
  const sources = options.sources ?? systemSources;
  const program = await Program.start({
    fs: options.fs ?? nodeFileSystem,
    dataFolder: options.dataFolder,
    sources,
    reportBug,
  });
  const documents = new DocumentDesk({
    workerFile: join(options.programFolder, 'electron', 'documents-worker.cjs'),
    templatesFolder: join(options.programFolder, 'documents', 'templates'),
    fontsFolder: join(options.programFolder, 'documents', 'fonts'),
  });
  const importsWorker = join(options.programFolder, 'electron', 'imports-worker.cjs');
  const imports = new ImportDesk((bytes) => readInThread(importsWorker, bytes), sources.newToken);
  const papers = new PaperDesk(program, documents);
  const exports = new ExportDesk(program, documents, papers);
  program.onOpen((host) => {
    imports.forgetAll();
    exports.forget();
    // What goes on by itself is no reason to keep an assembly closed.
    if (host !== null) void options.surroundings.venue?.resume().catch(reportVenue);
  });
  const handlers = createHandlers({ program, imports, documents, papers, exports, surroundings: options.surroundings });
  const dispatcher = new HostDispatcher(program, handlers, exports, options.surroundings.venue, reportBug);
  const stopWatching = sources.onClockSet?.(() => {
    dispatcher.tellTime();
  });
  return {
    program,
    dispatcher,
    documents,
    async close() {
      stopWatching?.();
      await program.close();
      await documents.close();
    },
  };
}

function reportVenue(error: unknown): void {
  reportBug('venue', error);
}

/** Only where and what kind: the message of an error may hold personal data. */
function reportBug(where: string, error: unknown): void {
  console.error(
    `palu: ${where} failed`,
    error instanceof Error ? (error.stack ?? '').split('\n').slice(1, 6).join('\n') : '',
  );
}
