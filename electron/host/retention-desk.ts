import { join } from 'node:path';
import { issuedDocumentOf, keptUntil, mayPurge, purgePreview } from '../../shared/domain';
import type { AssemblyState, CommandId, DocumentSubject, NumberedDocument } from '../../shared/domain';
import type { Caller, Reply, RetentionPreview } from '../../shared/contract';
import { replaceFile, sha256Hex, StorageError } from '../storage';
import type { AssemblyHost } from './assembly-host';
import { AttachmentDesk } from './attachment-desk';
import { clearCopies, copiesHolding, isCleared } from './copies';
import type { Copy } from './copies';
import type { DocumentDesk } from './document-desk';
import type { Program } from './program';
import { checkPurge, keptFileName, purgePlan } from './purge';
import type { PurgeChoice } from './purge';

/** The bytes of a numbered paper as it was issued; null where it is not kept. @throws StorageError where it is gone or changed. */
export async function keptPaper(
  program: Program,
  host: AssemblyHost,
  subject: DocumentSubject,
): Promise<Uint8Array | null> {
  const kept = issuedDocumentOf(host.state, subject)?.kept ?? null;
  if (kept === null) return null;
  const { fs } = program.options;
  const file = keptFileName(kept.sha256);
  const path = join(host.folder, 'documents', file);
  if (!(await fs.exists(path))) throw new StorageError('storage.attachmentMissing', { file });
  const bytes = await fs.readFile(path);
  if (sha256Hex(bytes) !== kept.sha256) throw new StorageError('storage.attachmentChanged', { file });
  return bytes;
}

function personsErased({ chronicle }: AssemblyState, seq: number): number {
  const fact = chronicle.find((entry) => entry.seq === seq)?.fact;
  return fact?.type === 'personalData.purged' ? fact.persons : 0;
}

/** Looks after personal data: what there is of it, when it may go, and that it goes whole or not at all (DAT-6). */
export class RetentionDesk {
  private readonly attachments: AttachmentDesk;

  constructor(
    private readonly program: Program,
    private readonly documents: DocumentDesk,
  ) {
    this.attachments = new AttachmentDesk(program.options.fs);
  }

  async preview(host: AssemblyHost): Promise<RetentionPreview> {
    const { dataFolder, sources } = this.program.options;
    const { state } = host;
    const papers = new Set(state.documents.flatMap(({ kept }) => (kept === null ? [] : [keptFileName(kept.sha256)])));
    const exported = await this.listed(join(host.folder, 'documents'));
    const copies = await this.copies(host);
    return {
      ...purgePreview(state),
      keptUntil: keptUntil(state),
      mayPurge: mayPurge(state, sources.now()),
      copies: copies.map(({ kind, name }) => ({ kind, name })),
      exportedPapers: exported.filter((name) => !papers.has(name)).length,
      exportedTables: (await this.listed(join(dataFolder, 'ekspor'))).length,
    };
  }

  private copies(host: AssemblyHost): Promise<readonly Copy[]> {
    const { fs, dataFolder } = this.program.options;
    return copiesHolding(fs, host, dataFolder);
  }

  private async listed(folder: string): Promise<readonly string[]> {
    const { fs } = this.program.options;
    return (await fs.exists(folder)) ? fs.list(folder) : [];
  }

  /** Lays a numbered paper beside the journal as it is now, so that it stays what was issued. */
  private async keep(host: AssemblyHost, document: NumberedDocument, caller: Caller): Promise<Reply<null>> {
    const { fs, sources } = this.program.options;
    const made = await this.documents.make(host.state, document.subject, 'pdf', this.attachments.reader(host));
    if (!made.ok) return made;
    const { bytes } = made.value;
    const sha256 = sha256Hex(bytes);
    await fs.makeFolder(join(host.folder, 'documents'));
    await replaceFile(fs, join(host.folder, 'documents', keptFileName(sha256)), bytes);
    const command = { type: 'document.keep', id: document.id, sha256, bytes: bytes.length } as const;
    const reply = await host.execute(command, sources.newId() as CommandId, caller);
    return reply.ok ? { ok: true, value: null } : reply;
  }

  /** Numbered papers are kept first: their names stay, as they were signed. */
  private async keepPapers(host: AssemblyHost, caller: Caller): Promise<Reply<null>> {
    const unkept = (state: AssemblyState) =>
      state.documents.filter(({ kept, voided }) => kept === null && voided === null);
    for (const document of unkept(host.state)) {
      const kept = await this.keep(host, document, caller);
      if (!kept.ok) return kept;
    }
    return { ok: true, value: null };
  }

  /** @throws StorageError where the disk refuses: nothing was erased then. */
  async purge(
    host: AssemblyHost,
    choice: PurgeChoice,
    commandId: CommandId,
    caller: Caller,
  ): Promise<Reply<{ readonly persons: number; readonly copies: number }>> {
    const { sources } = this.program.options;
    const done = host.seqOf(commandId);
    if (done !== null) {
      // A mishap behind the erasure may have left the copies: whoever asks again has them cleared.
      const left = choice.clearsCopies ? (await this.copies(host)).filter(isCleared) : [];
      if (left.length > 0) await this.clear(host);
      return { ok: true, value: { persons: personsErased(host.state, done), copies: left.length } };
    }
    const checked = checkPurge(host.state, choice, sources.now());
    if (!checked.ok) return checked;
    const copies = choice.clearsCopies ? (await this.copies(host)).filter(isCleared).length : 0;
    const kept = await this.keepPapers(host, caller);
    if (!kept.ok) return kept;
    const purged = await this.program.purge((state, documents) => {
      const papers = state.documents.flatMap((one) => (one.kept === null ? [] : [keptFileName(one.kept.sha256)]));
      return purgePlan(state, choice, papers, documents, { commandId, caller, sources });
    });
    if (!purged.ok) return purged;
    if (choice.clearsCopies) await this.clear(purged.value);
    return { ok: true, value: { persons: purged.value.state.purges.at(-1)?.persons ?? 0, copies } };
  }

  /** Rewrites or removes the copies that still hold what was erased, and makes a backup of what is left. */
  async clear(host: AssemblyHost): Promise<{ readonly copies: number }> {
    const { fs, dataFolder, sources } = this.program.options;
    const copies = await clearCopies(fs, host, dataFolder, sources.now());
    await host.backups.make();
    return { copies };
  }
}
