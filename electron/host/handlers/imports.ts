import type { AssemblyState, ParticipantId } from '../../../shared/domain';
import { dateOf, fileSlug, formatClock } from '../../../shared/text';
import type { ExecuteOutcome, ImportOutcome, Reply } from '../../../shared/contract';
import { loadTables } from '../../documents';
import type { Table } from '../../documents';
import { ok } from './ground';
import type { AreaHandlers, Ground } from './ground';

/** What an import did, as its event tells it: a row is taken once, whatever it made or corrected. */
function imported(reply: Reply<ExecuteOutcome>, { mandates }: AssemblyState): Reply<ImportOutcome> {
  if (!reply.ok) return reply;
  const event = reply.value.events.find((one) => one.type === 'registry.imported');
  // The id is that of another command.
  if (event?.type !== 'registry.imported') return { ok: false, refusal: { code: 'import.expired', params: {} } };
  const people = new Set<ParticipantId | undefined>([
    ...[...event.participants, ...event.people].map(({ id }) => id),
    ...event.letters.map(({ participantId }) => participantId),
    ...event.letterCorrections.map(({ id }) => mandates.get(id)?.participantId),
  ]);
  const taken = event.cooperatives.length + event.corrections.length + people.size;
  return ok({ importId: event.id, seq: reply.value.seq, imported: taken, rejected: event.rejectedRows });
}

async function tableFile(format: 'csv' | 'xlsx', table: Table): Promise<Uint8Array> {
  const { tableCsv, tableXlsx } = await loadTables();
  return format === 'csv' ? tableCsv(table) : tableXlsx(table);
}

export function importsHandlers({ program, imports, exportsFolder, withHost, keep }: Ground): AreaHandlers<'imports'> {
  const { sources } = program.options;
  return {
    'imports.read': ({ kind, fileName, bytes }) =>
      withHost((_host, state) => imports.read(state, kind, fileName, bytes)),
    'imports.revise': ({ token, sheet, mapping, answers, assumed }) =>
      withHost((_host, state) => imports.revise(state, token, sheet, mapping, { rows: answers ?? [], ...assumed })),
    'imports.apply': ({ token, commandId, answers, assumed }, caller) =>
      withHost(async (host, state) => {
        // What was done once is answered by what it did, also when nobody knows the file any more.
        const before = await host.outcomeOf(commandId);
        if (before !== null) return imported(before, state);
        const made = imports.command(state, token, { rows: answers, ...assumed });
        if (!made.ok) return made;
        const reply = await host.execute(made.value, commandId, caller);
        if (reply.ok) imports.forget(token);
        return imported(reply, host.state);
      }),
    'imports.rejected': ({ token, reasons }, caller) =>
      withHost(async (_host, state) => {
        const made = imports.rejected(state, token, new Map(reasons.map(({ rowNumber, words }) => [rowNumber, words])));
        if (!made.ok) return made;
        const { fileName, format, ...table } = made.value;
        return ok(await keep(exportsFolder, fileName, await tableFile(format, table), caller));
      }),
    'tables.export': ({ table, format, headers, rows, commandId }, caller) =>
      withHost(async (host, state) => {
        const bytes = await tableFile(format, { headers, rows });
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
        return ok(await keep(exportsFolder, fileName, bytes, caller));
      }),
  };
}
