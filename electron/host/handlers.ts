import { join } from 'node:path';
import {
  attachmentOnWall,
  commitWithoutNationalIds,
  hallView,
  projectorView,
  rivalsOf,
  sameNationalId,
  toJson,
  withoutNationalIds,
} from '../../shared/domain';
import type { AssemblyState } from '../../shared/domain';
import type { DisplaySummary, DocumentPreview, FileContent, PastHall, Reply, WallSharing } from '../../shared/contract';
import { attachmentFileName, exportArchive, inspectArchive, listBackups, replaceFile } from '../storage';
import { loadCalendar, loadTables } from '../documents';
import { dateOf, fileSlug, formatClock, safeFileName } from '../../shared/text';
import type { AssemblyHost } from './assembly-host';
import { AttachmentDesk } from './attachment-desk';
import type { DocumentDesk } from './document-desk';
import { createExample } from './example';
import type { Handlers } from './host-dispatcher';
import type { ImportDesk } from './import-desk';
import { verifyLog } from './journal-check';
import type { Program } from './program';
import { keptPaper, RetentionDesk } from './retention-desk';

/** What the host needs to know of the machine it runs on. */
export interface Surroundings {
  readonly version: string;
  readonly runtime: string;
  /** Opens a window of its own for the projector, or answers with an address to open in a browser. */
  readonly openProjector: (() => Promise<{ readonly address: string | null }>) | null;
  readonly hasWindows: boolean;
  /** The displays that a projector's window could fill; missing where the host opens no windows. */
  readonly listDisplays?: (chosen: string | null) => readonly DisplaySummary[];
  /** The projector for other laptops, where the host can serve one. */
  readonly wall?: {
    networks(): WallSharing['networks'];
    readonly address: string | null;
    share(address: string): Promise<string | null>;
    stop(): Promise<void>;
  };
  /** Called when another display was chosen. */
  readonly displayChosen?: () => void;
}

export interface HandlerParts {
  readonly program: Program;
  readonly imports: ImportDesk;
  readonly documents: DocumentDesk;
  readonly surroundings: Surroundings;
}

function ok<Value>(value: Value): Reply<Value> {
  return { ok: true, value };
}

const noneOpen: Reply<never> = { ok: false, refusal: { code: 'assembly.noneOpen', params: {} } };

/** Answers to every method of the contract. */
export function createHandlers({ program, imports, documents, surroundings }: HandlerParts): Handlers {
  const { fs, sources, dataFolder } = program.options;
  const attachments = new AttachmentDesk(fs);
  const retention = new RetentionDesk(program, documents);

  async function withHost<Value>(
    act: (host: AssemblyHost, state: AssemblyState) => Promise<Reply<Value>>,
  ): Promise<Reply<Value>> {
    const { host } = program;
    return host === null ? noneOpen : act(host, host.state);
  }

  /** Leaves a file where people look for it, and hands it to the client as well. */
  async function keep(folder: string, fileName: string, bytes: Uint8Array): Promise<FileContent> {
    await fs.makeFolder(folder);
    // Whatever a name was made of, it stays in its folder.
    const safeName = safeFileName(fileName);
    const path = join(folder, safeName);
    await replaceFile(fs, path, bytes);
    return { fileName: safeName, path, base64: Buffer.from(bytes).toString('base64') };
  }

  function sharing(link: string | null): WallSharing {
    return { networks: surroundings.wall?.networks() ?? [], address: surroundings.wall?.address ?? null, link };
  }

  return {
    'program.status': () =>
      Promise.resolve(
        ok({
          version: surroundings.version,
          runtime: surroundings.runtime,
          now: sources.now(),
          dataFolder,
          openAssembly: program.host?.state.facts.id ?? null,
          preferences: program.preferences,
          hasWindows: surroundings.hasWindows,
          recovery:
            program.host === null
              ? null
              : {
                  tornTailBytes: program.host.recovery.tornTail?.bytes ?? 0,
                  damagedSnapshots: program.host.recovery.damagedSnapshots,
                },
          journalCheck: program.host?.journalCheck ?? null,
          settingsKeptAside: program.settingsKeptAside,
          syncedBy: program.syncedBy,
        }),
      ),
    'program.setPreferences': async (preferences) => ok(await program.setPreferences(preferences)),
    'assemblies.list': async () => ok(await program.list()),
    'assemblies.create': ({ profile, rules }, caller) => program.create(profile, rules, caller),
    'assemblies.open': ({ id, takeOver }) => program.open(id, takeOver),
    'assemblies.close': async () => {
      await program.close();
      return ok(null);
    },
    'assemblies.backups': ({ id }) => program.backupsOf(id),
    'assemblies.restore': ({ id, name }) => program.restore(id, name),
    'assemblies.repair': ({ id }) => program.repair(id),
    'assemblies.createExample': (_params, caller) => createExample(program, caller),
    'assembly.execute': ({ command, commandId }, caller) =>
      withHost(async (host) => {
        const reply = await host.execute(command, commandId, caller);
        return reply.ok ? ok(commitWithoutNationalIds(reply.value)) : reply;
      }),
    'assembly.snapshot': () => {
      const { host } = program;
      return Promise.resolve(
        ok(host === null ? null : { seq: host.seq, state: toJson(withoutNationalIds(host.state)) }),
      );
    },
    'assembly.since': ({ seq }) => withHost(async (host) => ok((await host.since(seq)).map(commitWithoutNationalIds))),
    'record.at': ({ at }) =>
      withHost(async (host): Promise<Reply<PastHall>> => {
        const past = await host.stateAt(at);
        if (past === null) return { ok: false, refusal: { code: 'record.notBegun', params: {} } };
        return ok({ seq: past.seq, at, changedAt: past.at, hall: hallView(past.state) });
      }),
    'attachments.put': ({ fileName, base64, commandId }, caller) =>
      withHost((host) => attachments.put(host, { fileName, bytes: Buffer.from(base64, 'base64') }, commandId, caller)),
    'attachments.get': ({ id }) =>
      withHost(async (host) => {
        const found = await attachments.get(host, id);
        if (!found.ok) return found;
        const { attachment, bytes } = found.value;
        return ok({ attachment, base64: Buffer.from(bytes).toString('base64') });
      }),
    'attachments.save': ({ id }) =>
      withHost(async (host) => {
        const found = await attachments.get(host, id);
        if (!found.ok) return found;
        const { attachment, bytes } = found.value;
        const name = `${fileSlug(attachment.fileName.replace(/\.[A-Za-z]+$/, ''))}-${attachment.sha256.slice(0, 8)}`;
        const ending = attachmentFileName(attachment).split('.').at(-1) ?? '';
        return ok(await keep(join(dataFolder, 'ekspor'), `${name}.${ending}`, bytes));
      }),
    'participants.nationalId': ({ id, commandId }, caller) =>
      withHost(async (host) => {
        // First the history, then the digits: nobody sees them without a trace.
        const reply = await host.execute({ type: 'participant.recordUnmasking', id }, commandId, caller);
        if (!reply.ok) return reply;
        return ok({ nationalId: host.state.participants.get(id)?.nationalId ?? '' });
      }),
    'participants.sameNationalId': ({ nationalId }) =>
      withHost((_host, state) => Promise.resolve(ok({ ids: sameNationalId(state, nationalId) }))),
    'mandates.rivals': ({ id }) =>
      withHost((_host, state) => {
        const letter = state.mandates.get(id);
        return Promise.resolve(ok({ ids: letter === undefined ? [] : rivalsOf(state, letter).map((one) => one.id) }));
      }),
    'imports.read': ({ kind, fileName, base64 }) =>
      withHost((_host, state) => imports.read(state, kind, fileName, Buffer.from(base64, 'base64'))),
    'imports.revise': ({ token, sheet, mapping }) =>
      withHost((_host, state) => Promise.resolve(imports.revise(state, token, sheet, mapping))),
    'imports.apply': ({ token, commandId, answers }, caller) =>
      withHost(async (host, state) => {
        const chosen = new Map(answers.map(({ rowNumber, cooperativeId }) => [rowNumber, cooperativeId]));
        const made = imports.command(state, token, chosen);
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
        return ok(await keep(join(dataFolder, 'ekspor'), made.value.fileName, Buffer.from(made.value.csv, 'utf8')));
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
        return ok(await keep(join(dataFolder, 'ekspor'), fileName, bytes));
      }),
    'documents.preview': ({ subject, templateSource }) =>
      withHost(async (host, state): Promise<Reply<DocumentPreview>> => {
        const kept = templateSource === null ? await keptPaper(program, host, subject) : null;
        if (kept !== null) return ok({ pages: [], kept: Buffer.from(kept).toString('base64') });
        const shown = await documents.preview(state, subject, templateSource, attachments.reader(host));
        return shown.ok ? ok({ ...shown.value, kept: null }) : shown;
      }),
    'documents.export': ({ subject, format }) =>
      withHost(async (host, state) => {
        const made = await documents.make(state, subject, format, attachments.reader(host));
        if (!made.ok) return made;
        const kept = format === 'pdf' ? await keptPaper(program, host, subject) : null;
        if (kept !== null) return ok(await keep(join(host.folder, 'documents'), made.value.fileName, kept));
        return ok(await keep(join(host.folder, 'documents'), made.value.fileName, made.value.bytes));
      }),
    'documents.template': ({ subject }) =>
      withHost(async (_host, state) => ok(await documents.template(state, subject))),
    'agenda.calendar': () =>
      withHost(async (host, state) => {
        const { agendaCalendar } = await loadCalendar();
        return ok(await keep(join(host.folder, 'documents'), 'jadwal-acara.ics', agendaCalendar(state)));
      }),
    'archive.export': () =>
      withHost(async (host, state) => {
        const fileName = `${fileSlug(state.facts.profile.title)}.musda`;
        const path = join(dataFolder, 'arsip', fileName);
        await exportArchive(fs, host.folder, host.log, path, sources.now());
        const bytes = await fs.readFile(path);
        await inspectArchive(bytes);
        return ok({ fileName, path, base64: Buffer.from(bytes).toString('base64') });
      }),
    'archive.import': async ({ base64 }) => ok(await program.importArchive(Buffer.from(base64, 'base64'))),
    'archive.verify': () =>
      withHost(async (host) => {
        const { seq: commits, hash: lastHash } = await verifyLog(host.log);
        return ok({ commits, lastHash, attachments: await attachments.verify(host) });
      }),
    'backups.list': () => withHost(async (host) => ok(await listBackups(fs, host.folder))),
    'backups.create': () => withHost(async (host) => ok(await host.backup())),
    'projector.open': async () => ok((await surroundings.openProjector?.()) ?? { address: null }),
    'projector.displays': () => Promise.resolve(ok(surroundings.listDisplays?.(program.projectorDisplay) ?? [])),
    'projector.chooseDisplay': async ({ identity }) => {
      await program.setProjectorDisplay(identity);
      surroundings.displayChosen?.();
      return ok(surroundings.listDisplays?.(identity) ?? []);
    },
    'projector.file': ({ id }) =>
      withHost(async (host, state) => {
        // Only what hangs on the wall at this moment; whether the record knows another id is not told.
        if (attachmentOnWall(projectorView(state)) !== id)
          return { ok: false, refusal: { code: 'projector.notOnWall', params: {} } };
        const found = await attachments.get(host, id);
        return found.ok ? ok({ base64: Buffer.from(found.value.bytes).toString('base64') }) : found;
      }),
    'projector.sharing': () => Promise.resolve(ok(sharing(null))),
    'projector.share': async ({ address }) => {
      if (address === null) {
        await surroundings.wall?.stop();
        return ok(sharing(null));
      }
      const link = (await surroundings.wall?.share(address)) ?? null;
      return link === null
        ? { ok: false, refusal: { code: 'projector.noSuchNetwork', params: { address } } }
        : ok(sharing(link));
    },
    'retention.preview': () => withHost(async (host) => ok(await retention.preview(host))),
    'retention.purge': ({ commandId, ...choice }, caller) =>
      withHost((host) => retention.purge(host, choice, commandId, caller)),
    'retention.clearCopies': () => withHost(async (host) => ok(await retention.clear(host))),
    'projector.view': () => {
      const { host } = program;
      return Promise.resolve(ok({ view: host === null ? null : projectorView(host.state) }));
    },
  };
}
