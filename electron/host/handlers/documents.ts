import { join } from 'node:path';
import { decisionsInOrder } from '../../../shared/domain';
import type { DocumentPreview, Reply } from '../../../shared/contract';
import { documentFileName, loadCalendar } from '../../documents';
import { verifyAnywhere } from '../wide-verdict';
import { ok } from './ground';
import type { AreaHandlers, Ground } from './ground';

export function documentsHandlers({
  program,
  documents,
  papers,
  attachments,
  exports,
  exportsFolder,
  surroundings,
  withHost,
  keep,
  lay,
}: Ground): AreaHandlers<'documents'> {
  return {
    'documents.preview': ({ subject, templateSource }, caller) =>
      withHost(async (host): Promise<Reply<DocumentPreview>> => {
        const issued = templateSource === null ? await papers.issuedOf(host, subject, caller) : ok(null);
        if (!issued.ok) return issued;
        if (issued.value !== null) {
          const kept = await papers.bytesOf(host, issued.value);
          return kept.ok ? ok({ pages: [], bytes: kept.value, unprintable: [] }) : kept;
        }
        return documents.preview(host.state, subject, templateSource, attachments.reader(host));
      }),
    'documents.previewDecision': ({ command }, caller) =>
      withHost(async (host): Promise<Reply<DocumentPreview>> => {
        const planned = host.planned(command, caller);
        if (!planned.ok) return planned;
        const id = command.type === 'decision.edit' ? command.id : decisionsInOrder(planned.value).at(-1)?.id;
        if (id === undefined) return { ok: false, refusal: { code: 'document.subjectMissing', params: {} } };
        const subject = { kind: 'decree', decisionId: id } as const;
        return documents.preview(planned.value, subject, null, attachments.reader(host));
      }),
    'documents.export': ({ subject, format }, caller) =>
      withHost(async (host) => {
        const issued = await papers.issuedOf(host, subject, caller);
        if (!issued.ok) return issued;
        const kept = issued.value?.kept ?? null;
        const fileName = `${documentFileName(host.state, subject)}.${format}`;
        const folder = join(host.folder, 'documents');
        if (issued.value !== null && kept !== null && format === 'pdf') {
          const paper = await papers.bytesOf(host, issued.value);
          return paper.ok ? ok(await keep(folder, fileName, paper.value, caller)) : paper;
        }
        if (kept !== null) {
          // What was issued is edited from what was issued, never from the record of today.
          const source = await papers.sourceOf(host, kept);
          if (source === null) return { ok: false, refusal: { code: 'document.paperOnly', params: {} } };
          const made = await documents.docx(source, fileName);
          return made.ok ? ok(await keep(folder, fileName, made.value.bytes, caller)) : made;
        }
        const made = await documents.make(host.state, subject, format, attachments.reader(host));
        return made.ok ? ok(await keep(folder, made.value.fileName, made.value.bytes, caller)) : made;
      }),
    'documents.check': ({ subject, signedOn }, caller) =>
      withHost((host) => papers.check(host, subject, signedOn, caller)),
    'documents.paper': ({ id }, caller) => withHost((host) => papers.paper(host, id, caller)),
    'documents.drift': ({ id }) => withHost(async (host) => ok({ changes: await papers.drift(host, id) })),
    'documents.exportPaper': ({ id }, caller) =>
      withHost(async (host, state) => {
        const document = state.documents.find((one) => one.id === id);
        if (document === undefined) return { ok: false, refusal: { code: 'document.unknown', params: {} } };
        const paper = await papers.paper(host, id, caller);
        if (!paper.ok) return paper;
        const { letters, sequence, voided } = document;
        const name = `${voided === null ? '' : 'BATAL-'}${letters}-${String(sequence).padStart(2, '0')}.pdf`;
        return ok(await keep(join(host.folder, 'documents'), name, paper.value.bytes, caller));
      }),
    'documents.exportCopy': ({ id, ...certifying }, caller) =>
      withHost(async (host, state) => {
        const document = state.documents.find((one) => one.id === id);
        if (document === undefined) return { ok: false, refusal: { code: 'document.unknown', params: {} } };
        const bytes = await papers.copyOf(host, id, certifying, caller);
        if (!bytes.ok) return bytes;
        const name = `SALINAN-${document.letters}-${String(document.sequence).padStart(2, '0')}.pdf`;
        return ok(await keep(join(host.folder, 'documents'), name, bytes.value, caller));
      }),
    'documents.verify': (asked) => withHost((host) => ok(papers.verify(host, asked))),
    'documents.exportAll': (_params, caller) =>
      withHost(async (host): Promise<Reply<{ readonly isStarted: boolean }>> => {
        const { desktop } = surroundings;
        if (exports.isRunning) return { ok: false, refusal: { code: 'export.running', params: {} } };
        const isHere = desktop !== undefined && caller.isAtHost === true;
        // Whoever is at another computer finds it where the host's other files lie.
        const parent = isHere ? await desktop.chooseFolder() : exportsFolder;
        if (parent === null) return ok({ isStarted: false });
        if (!isHere) await program.options.fs.makeFolder(exportsFolder);
        const started = exports.start(host, parent, caller, lay);
        return started.ok ? ok({ isStarted: true }) : started;
      }),
    'documents.cancelExport': async () => {
      exports.cancel();
      return ok(null);
    },
    'documents.verifyAnywhere': async (asked) => ok(await verifyAnywhere(program, papers, asked)),
    'documents.template': ({ subject }) =>
      withHost(async (_host, state) => ok(await documents.template(state, subject))),
    'agenda.calendar': (_params, caller) =>
      withHost(async (host, state) => {
        const { agendaCalendar } = await loadCalendar();
        return ok(await keep(join(host.folder, 'documents'), 'jadwal-acara.ics', agendaCalendar(state), caller));
      }),
  };
}
