import { join } from 'node:path';
import { createAssembly } from '../../shared/domain';
import type { AssemblyId, AssemblyProfile, AssemblyState, RulesOfProcedure } from '../../shared/domain';
import type { AssemblySummary, Caller, RefusalCode, Reply } from '../../shared/contract';
import { fileSlug } from '../../shared/text';
import {
  clearLeaving,
  importArchive,
  inspectArchive,
  previewBackups,
  purgeFolder,
  removeFolder,
  repairFolder,
  replaceFile,
  restoreBackup,
  StorageError,
  writeError,
  writeIdentity,
} from '../storage';
import type { BackupPreview, FileSystem, Repair } from '../storage';
import { AssemblyHost } from './assembly-host';
import { assemblyCodec } from './codec';
import { ComputerSettings } from './computer-settings';
import { freeFolder } from './free-folder';
import { knownAssemblies } from './known-assemblies';
import type { AssemblyPurge } from './purge';
import type { Sources } from './sources';
import { libraryAfter, libraryEvents } from './template-library';

interface ProgramOptions {
  readonly fs: FileSystem;
  /** Where settings and all assemblies lie. */
  readonly dataFolder: string;
  readonly sources: Sources;
  /** Told of what should not happen; a person only hears that the act failed and nothing was changed. */
  readonly reportBug: (where: string, error: unknown) => void;
}

type OpenListener = (host: AssemblyHost | null) => void;
type ProgressListener = (done: number, total: number) => void;

/** What is done with assemblies as wholes, one after the other: whoever has the turn has the program to itself. */
interface Turn {
  create(profile: AssemblyProfile, rules: RulesOfProcedure, caller: Caller): Promise<Reply<{ id: AssemblyId }>>;
  /** A new assembly that nobody sees yet: it is filled and closed by whoever asked for it, and opened like any other. */
  createApart(
    profile: AssemblyProfile,
    rules: RulesOfProcedure,
    caller: Caller,
    sources: Sources,
  ): Promise<Reply<AssemblyHost>>;
  /** Looks into another assembly, or the open one; it stays as it is. */
  read<Value>(id: AssemblyId, look: (host: AssemblyHost) => Promise<Value>): Promise<Reply<Value>>;
  open(id: AssemblyId, takeOver?: boolean): Promise<Reply<{ id: AssemblyId }>>;
  close(): Promise<void>;
}

const unknown: Reply<never> = { ok: false, refusal: { code: 'assembly.unknown', params: {} } };

/** The program on one computer: the assemblies that it knows, and the one that is open. */
export class Program {
  private current: AssemblyHost | null = null;
  private readonly listeners = new Set<OpenListener>();
  private readonly progressListeners = new Set<ProgressListener>();
  private stopBackups: () => void = () => undefined;
  private lastTurn: Promise<unknown> = Promise.resolve();

  private constructor(
    readonly options: ProgramOptions,
    /** What this computer keeps beyond any one assembly. */
    readonly settings: ComputerSettings,
    /** Why nothing can be written into the data folder, as it was found at the start; null where all is well. */
    readonly cannotWrite: RefusalCode | null,
  ) {}

  /** A data folder that cannot be written is told and ends nothing: what lies there is still to be seen. */
  static async start(options: ProgramOptions): Promise<Program> {
    const cannotWrite = await triedToWrite(options);
    const settings = await ComputerSettings.open(options);
    if (cannotWrite === null) await clearLeaving(options.fs, assembliesIn(options)).catch(() => undefined);
    return new Program(options, settings, cannotWrite);
  }

  get host(): AssemblyHost | null {
    return this.current;
  }

  /** The assemblies of this computer, the last opened first. */
  list(): Promise<readonly AssemblySummary[]> {
    return knownAssemblies(this.options.fs, assembliesIn(this.options), this.settings.value);
  }

  /** Takes an assembly off the list, or puts it there again. */
  async hide(id: AssemblyId, isHidden: boolean): Promise<Reply<null>> {
    if ((await this.folderOf(id)) === undefined) return unknown;
    await this.settings.hide(id, isHidden);
    return { ok: true, value: null };
  }

  /**
   * Removes an assembly from this computer, backups and all: only one that is closed, and only by its title.
   * @throws StorageError where another process works in it, or the disk refuses.
   */
  delete(id: AssemblyId, title: string): Promise<Reply<null>> {
    return this.inTurn(async () => {
      const known = (await this.list()).find((one) => one.id === id);
      if (known === undefined) return unknown;
      if (this.current?.folder === known.folder)
        return { ok: false, refusal: { code: 'assembly.stillOpen', params: { title: known.title } } };
      if (title.trim() !== known.title.trim())
        return { ok: false, refusal: { code: 'assembly.otherTitle', params: { title: known.title } } };
      const { fs, sources } = this.options;
      await removeFolder(fs, known.folder, sources.now());
      await this.settings.forget(id);
      return { ok: true, value: null };
    });
  }

  private async folderOf(id: AssemblyId): Promise<string | undefined> {
    return (await this.list()).find((known) => known.id === id)?.folder;
  }

  private freeFolder(title: string): Promise<string> {
    return freeFolder(this.options.fs, assembliesIn(this.options), fileSlug(title));
  }

  private get hostOptions() {
    const onProgress = (done: number, total: number) => {
      for (const listener of this.progressListeners) listener(done, total);
    };
    return { ...this.options, onProgress, secondCopies: this.settings.secondCopies };
  }

  /** Opening, creating, importing, restoring and closing pass one at a time: what is asked meanwhile waits for its turn. */
  inTurn<Value>(act: (turn: Turn) => Promise<Value>): Promise<Value> {
    const turn: Turn = {
      create: (...params) => this.createNow(...params),
      createApart: (...params) => this.make(...params),
      read: (...params) => this.readNow(...params),
      open: (...params) => this.openNow(...params),
      close: () => this.closeNow(),
    };
    const answer = this.lastTurn.then(() => act(turn));
    this.lastTurn = answer.catch(() => undefined);
    return answer;
  }

  create(profile: AssemblyProfile, rules: RulesOfProcedure, caller: Caller): Promise<Reply<{ id: AssemblyId }>> {
    return this.inTurn((turn) => turn.create(profile, rules, caller));
  }

  /**
   * What was open stays open until the other one is.
   * @param takeOver also where another computer holds the lock: the explicit act of a person.
   * @throws StorageError where the folder cannot be opened.
   */
  open(id: AssemblyId, takeOver = false): Promise<Reply<{ id: AssemblyId }>> {
    return this.inTurn((turn) => turn.open(id, takeOver));
  }

  close(): Promise<void> {
    return this.inTurn((turn) => turn.close());
  }

  /** `sources` stand in for the program's own until that host is closed: for a story that is told of the past. */
  private async make(
    profile: AssemblyProfile,
    rules: RulesOfProcedure,
    caller: Caller,
    sources: Sources = this.options.sources,
  ): Promise<Reply<AssemblyHost>> {
    // What was saved as a template a moment ago is in the library before it is read.
    await this.settings.settled();
    const id = sources.newId() as AssemblyId;
    const created = createAssembly(profile, rules, id);
    if (!created.ok) return created;
    const folder = await this.freeFolder(profile.title);
    const events = [...created.value, ...libraryEvents(this.settings.value.agendaTemplates)];
    return { ok: true, value: await AssemblyHost.create({ ...this.hostOptions, sources, folder }, id, events, caller) };
  }

  private async createNow(
    ...params: [profile: AssemblyProfile, rules: RulesOfProcedure, caller: Caller]
  ): Promise<Reply<{ id: AssemblyId }>> {
    const made = await this.make(...params);
    if (!made.ok) return made;
    await this.change(made.value);
    return { ok: true, value: { id: made.value.state.facts.id } };
  }

  private async openNow(id: AssemblyId, takeOver = false): Promise<Reply<{ id: AssemblyId }>> {
    if (this.current?.state.facts.id === id) return { ok: true, value: { id } };
    const folder = await this.folderOf(id);
    if (folder === undefined) return unknown;
    await this.change(await AssemblyHost.open({ ...this.hostOptions, folder, takeOver }));
    return { ok: true, value: { id } };
  }

  private async readNow<Value>(id: AssemblyId, look: (host: AssemblyHost) => Promise<Value>): Promise<Reply<Value>> {
    if (this.current?.state.facts.id === id) return { ok: true, value: await look(this.current) };
    const folder = await this.folderOf(id);
    if (folder === undefined) return unknown;
    const host = await AssemblyHost.open({ ...this.hostOptions, folder });
    try {
      return { ok: true, value: await look(host) };
    } finally {
      await host.close();
    }
  }

  /** The backups that an assembly could be put back to, also while it cannot be opened itself (DAT-5). */
  async backupsOf(id: AssemblyId): Promise<Reply<{ folder: string; backups: readonly BackupPreview[] }>> {
    const folder = await this.folderOf(id);
    if (folder === undefined) return unknown;
    return { ok: true, value: { folder, backups: await previewBackups(this.options.fs, folder) } };
  }

  /** Works on the folder of an assembly, which is closed for it, and opens it again. */
  private async workOn<Value>(id: AssemblyId, act: (folder: string) => Promise<Value>): Promise<Reply<Value>> {
    return this.inTurn(async () => {
      const folder = await this.folderOf(id);
      if (folder === undefined) return unknown;
      if (this.current?.folder === folder) await this.closeNow();
      const value = await act(folder);
      await this.change(await AssemblyHost.open({ ...this.hostOptions, folder }));
      return { ok: true, value };
    });
  }

  /** Puts a backup in the place of an assembly and opens it; what was there is put aside. @throws StorageError */
  restore(id: AssemblyId, name: string): Promise<Reply<{ aside: string }>> {
    const { fs, sources } = this.options;
    return this.workOn(id, async (folder) => ({
      aside: await restoreBackup(fs, folder, name, sources.now(), assemblyCodec),
    }));
  }

  /**
   * Erases personal data of the open assembly, which is closed for it, and opens it again, whatever came of it (DAT-6).
   * @throws StorageError where the disk refuses: nothing was erased then.
   */
  purge(plan: (state: AssemblyState, documents: readonly string[]) => AssemblyPurge): Promise<Reply<AssemblyHost>> {
    const { fs, sources } = this.options;
    return this.inTurn(async () => {
      const before = this.current;
      if (before === null) return { ok: false, refusal: { code: 'assembly.noneOpen', params: {} } };
      const { folder } = before;
      await this.closeNow();
      try {
        const documents = await fs.list(join(folder, 'documents'));
        const { templates, ...erasing } = plan(before.state, documents);
        const beside = () => this.settings.changeLibrary(templates);
        await purgeFolder(fs, folder, sources.now(), { ...erasing, beside }, assemblyCodec);
      } finally {
        await this.change(await AssemblyHost.open({ ...this.hostOptions, folder }));
      }
      const { current } = this;
      if (current === null) throw new Error('an assembly that was opened is not there');
      return { ok: true, value: current };
    });
  }

  /** Puts the journal of an assembly together again and opens it; the journal as it was is put aside. @throws StorageError */
  repair(id: AssemblyId): Promise<Reply<Repair>> {
    const { fs, sources } = this.options;
    return this.workOn(id, (folder) => repairFolder(fs, folder, sources.now()));
  }

  /** @throws StorageError where the archive is not one, damaged, unsafe, here already, or from a newer program: nothing is left then. */
  importArchive(bytes: Uint8Array): Promise<{ readonly id: AssemblyId; readonly title: string }> {
    return this.inTurn(async () => {
      const { fs } = this.options;
      const { manifest } = await inspectArchive(bytes);
      const known = (await this.list()).find(({ id }) => String(id) === manifest.assemblyId);
      if (known !== undefined) throw new StorageError('archive.exists', { title: known.title });
      const folder = await this.freeFolder(`arsip ${manifest.assemblyId.slice(0, 8)}`);
      await importArchive(fs, bytes, folder, assemblyCodec);
      try {
        await this.change(await AssemblyHost.open({ ...this.hostOptions, folder }));
      } catch (error) {
        await fs.remove(folder);
        throw error;
      }
      const { id, profile } = this.current?.state.facts ?? { id: manifest.assemblyId as AssemblyId, profile: null };
      return { id, title: profile?.title ?? '' };
    });
  }

  /** Puts an assembly that was opened in the place of the one before. Where that fails, none is open and no lock is left. */
  private async change(host: AssemblyHost): Promise<void> {
    try {
      await this.closeNow();
      await this.adopt(host);
    } catch (error) {
      this.current = null;
      await host.close();
      throw error;
    }
  }

  private async adopt(host: AssemblyHost): Promise<void> {
    const { fs, sources } = this.options;
    const { id, profile } = host.state.facts;
    const summary = {
      id,
      title: profile.title,
      council: profile.council.name,
      place: profile.place,
      startsOn: profile.startsOn,
      endsOn: profile.endsOn,
      lastOpenedAt: sources.now(),
      folder: host.folder,
    };
    // A list that cannot be written is no reason to keep the assembly closed: its folder is found without it.
    await this.settings.remember(summary).catch(() => undefined);
    if (host.identity.title !== profile.title) {
      await writeIdentity(fs, host.folder, { ...host.identity, title: profile.title }).catch(() => undefined);
    }
    host.subscribe(({ events }) => {
      const { agendaTemplates } = this.settings.value;
      if (libraryAfter(agendaTemplates, events) === agendaTemplates) return;
      // The record holds the template whatever becomes of this copy.
      void this.settings.changeLibrary((library) => libraryAfter(library, events)).catch(() => undefined);
    });
    this.current = host;
    for (const listener of this.listeners) listener(host);
    this.stopBackups = host.backups.everyTenMinutes();
  }

  /** Calls back whenever another assembly, or none, is open. */
  onOpen(listener: OpenListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Calls back while a journal is read at an opening. */
  onProgress(listener: ProgressListener): () => void {
    this.progressListeners.add(listener);
    return () => this.progressListeners.delete(listener);
  }

  private async closeNow(): Promise<void> {
    await this.settings.settled();
    const host = this.current;
    if (host === null) return;
    this.stopBackups();
    this.current = null;
    for (const listener of this.listeners) listener(null);
    await host.close();
  }
}

async function triedToWrite(options: ProgramOptions): Promise<RefusalCode | null> {
  const { fs, dataFolder } = options;
  const path = join(dataFolder, '.periksa');
  try {
    await fs.makeFolder(assembliesIn(options));
    await replaceFile(fs, path, Buffer.from('Palu\n'));
    await fs.remove(path);
    return null;
  } catch (error) {
    return writeError(error).code;
  }
}

function assembliesIn({ dataFolder }: Pick<ProgramOptions, 'dataFolder'>): string {
  return join(dataFolder, 'musda');
}
