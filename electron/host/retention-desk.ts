import { join } from 'node:path';
import { keptUntil, mayPurge, purgePreview } from '../../shared/domain';
import type { AssemblyState, CommandId } from '../../shared/domain';
import type { Caller, Reply, RetentionPreview } from '../../shared/contract';
import type { AssemblyHost } from './assembly-host';
import { clearCopies, copiesHolding, isCleared } from './copies';
import type { Copy } from './copies';
import type { Program } from './program';
import { keptFileName, keptFiles } from './paper-desk';
import type { PaperDesk } from './paper-desk';
import { checkPurge, purgePlan } from './purge';
import type { PurgeChoice } from './purge';

function personsErased({ chronicle }: AssemblyState, seq: number): number {
  const fact = chronicle.find((entry) => entry.seq === seq)?.fact;
  return fact?.type === 'personalData.purged' ? fact.persons : 0;
}

/** Looks after personal data: what there is of it, when it may go, and that it goes whole or not at all (DAT-6). */
export class RetentionDesk {
  constructor(
    private readonly program: Program,
    private readonly papers: PaperDesk,
  ) {}

  async preview(host: AssemblyHost): Promise<RetentionPreview> {
    const { dataFolder, sources } = this.program.options;
    const { state } = host;
    const papers = new Set(state.documents.flatMap(({ kept }) => (kept === null ? [] : keptFiles(kept))));
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

  /** Numbered papers are kept first: their names stay, as they were signed. */
  private async keepPapers(host: AssemblyHost, caller: Caller): Promise<Reply<null>> {
    const unkept = (state: AssemblyState) =>
      state.documents.filter(({ kept, voided }) => kept === null && voided === null);
    for (const document of unkept(host.state)) {
      const kept = await this.papers.keep(host, document, caller);
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
