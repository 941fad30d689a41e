import { join } from 'node:path';
import { loadCalendar } from '../../documents';
import { ok } from './ground';
import type { AreaHandlers, Ground } from './ground';

export function documentsHandlers({ documents, attachments, withHost, keep }: Ground): AreaHandlers<'documents'> {
  return {
    'documents.preview': ({ subject, templateSource }) =>
      withHost((host, state) => documents.preview(state, subject, templateSource, attachments.reader(host))),
    'documents.export': ({ subject, format }) =>
      withHost(async (host, state) => {
        const made = await documents.make(state, subject, format, attachments.reader(host));
        if (!made.ok) return made;
        return ok(await keep(join(host.folder, 'documents'), made.value.fileName, made.value.bytes));
      }),
    'documents.template': ({ subject }) =>
      withHost(async (_host, state) => ok(await documents.template(state, subject))),
    'agenda.calendar': () =>
      withHost(async (host, state) => {
        const { agendaCalendar } = await loadCalendar();
        return ok(await keep(join(host.folder, 'documents'), 'jadwal-acara.ics', agendaCalendar(state)));
      }),
  };
}
