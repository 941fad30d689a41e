import { join } from 'node:path';
import type { DocumentPreview, Reply } from '../../../shared/contract';
import { loadCalendar } from '../../documents';
import { keptPaper } from '../retention-desk';
import { ok } from './ground';
import type { AreaHandlers, Ground } from './ground';

export function documentsHandlers({
  program,
  documents,
  attachments,
  withHost,
  keep,
}: Ground): AreaHandlers<'documents'> {
  return {
    'documents.preview': ({ subject, templateSource }) =>
      withHost(async (host, state): Promise<Reply<DocumentPreview>> => {
        const kept = templateSource === null ? await keptPaper(program, host, subject) : null;
        if (kept !== null) return ok({ pages: [], bytes: kept });
        const shown = await documents.preview(state, subject, templateSource, attachments.reader(host));
        return shown.ok ? ok({ ...shown.value, bytes: null }) : shown;
      }),
    'documents.export': ({ subject, format }, caller) =>
      withHost(async (host, state) => {
        const made = await documents.make(state, subject, format, attachments.reader(host));
        if (!made.ok) return made;
        const kept = format === 'pdf' ? await keptPaper(program, host, subject) : null;
        return ok(await keep(join(host.folder, 'documents'), made.value.fileName, kept ?? made.value.bytes, caller));
      }),
    'documents.template': ({ subject }) =>
      withHost(async (_host, state) => ok(await documents.template(state, subject))),
    'agenda.calendar': (_params, caller) =>
      withHost(async (host, state) => {
        const { agendaCalendar } = await loadCalendar();
        return ok(await keep(join(host.folder, 'documents'), 'jadwal-acara.ics', agendaCalendar(state), caller));
      }),
  };
}
