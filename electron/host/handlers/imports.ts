import { dateOf, fileSlug, formatClock } from '../../../shared/text';
import { loadTables } from '../../documents';
import { ok } from './ground';
import type { AreaHandlers, Ground } from './ground';

export function importsHandlers({ program, imports, exportsFolder, withHost, keep }: Ground): AreaHandlers<'imports'> {
  const { sources } = program.options;
  return {
    'imports.read': ({ kind, fileName, base64 }) =>
      withHost((_host, state) => imports.read(state, kind, fileName, Buffer.from(base64, 'base64'))),
    'imports.revise': ({ token, sheet, mapping, answers, assumed }) =>
      withHost((_host, state) => imports.revise(state, token, sheet, mapping, { rows: answers ?? [], ...assumed })),
    'imports.apply': ({ token, commandId, answers, assumed }, caller) =>
      withHost(async (host, state) => {
        const made = imports.command(state, token, { rows: answers, ...assumed });
        if (!made.ok) return made;
        const reply = await host.execute(made.value.command, commandId, caller);
        if (!reply.ok) return reply;
        imports.forget(token);
        const imported = reply.value.events.find((event) => event.type === 'registry.imported');
        if (imported?.type !== 'registry.imported') throw new Error('an import without its event');
        return ok({
          importId: imported.id,
          seq: reply.value.seq,
          imported: made.value.imported,
          rejected: made.value.rejected,
        });
      }),
    'imports.rejected': ({ token, reasons }) =>
      withHost(async (_host, state) => {
        const made = imports.rejected(state, token, new Map(reasons.map(({ rowNumber, words }) => [rowNumber, words])));
        if (!made.ok) return made;
        return ok(await keep(exportsFolder, made.value.fileName, Buffer.from(made.value.csv, 'utf8')));
      }),
    'tables.export': ({ table, format, headers, rows, commandId }, caller) =>
      withHost(async (host, state) => {
        const { tableCsv, tableXlsx } = await loadTables();
        const bytes = format === 'csv' ? tableCsv({ headers, rows }) : await tableXlsx({ headers, rows });
        // First the history, then the file: nothing leaves without a trace.
        const reply = await host.execute(
          { type: 'export.record', table, format, rows: rows.length },
          commandId,
          caller,
        );
        if (!reply.ok) return reply;
        const now = sources.now();
        const { timeZone } = state.facts.profile;
        const fileName = `${fileSlug(table)}-${dateOf(now, timeZone)}-${formatClock(now, timeZone)}-${String(reply.value.seq)}.${format}`;
        return ok(await keep(exportsFolder, fileName, bytes));
      }),
  };
}
