import { join } from 'node:path';
import { z } from 'zod';
import { createAssembly } from '../../shared/domain';
import type { AssemblyId, AssemblyProfile, DeviceId, RulesOfProcedure } from '../../shared/domain';
import { agendaTemplate } from '../../shared/contract';
import type { AssemblySummary, Caller, Preferences, Reply } from '../../shared/contract';
import { fileSlug } from '../../shared/text';
import {
  importArchive,
  inspectArchive,
  previewBackups,
  readIdentity,
  restoreBackup,
  SettingsFile,
  StorageError,
} from '../storage';
import type { BackupPreview, FileSystem } from '../storage';
import { AssemblyHost } from './assembly-host';
import type { Sources } from './sources';
import { libraryAfter, libraryEvents } from './template-library';

/** The browsers that watched the shared wall, as `electron/lan` knows them again. No other role is taken from a file. */
const wallAudience = z.object({
  address: z.string(),
  port: z.number().int(),
  devices: z.array(
    z.object({
      tokenHash: z.string(),
      caller: z.object({
        actor: z.object({ role: z.literal('projector'), name: z.string() }),
        device: z.string().transform((id) => id as DeviceId),
      }),
      joinedAt: z.number(),
    }),
  ),
});
type WallAudience = z.infer<typeof wallAudience>;

const settingsSchema = z.object({
  preferences: z.object({
    language: z.enum(['id', 'en']),
    theme: z.enum(['light', 'dark', 'auto']),
    textSize: z.enum(['normal', 'large']),
  }),
  /** The display that the projector fills, as the windows know it again; null for the first that is not the operator's. */
  projectorDisplay: z.string().nullable().default(null),
  wallAudience: wallAudience.nullable().default(null).catch(null),
  /** The agendas that were saved as templates, in whichever assembly. */
  agendaTemplates: z.array(agendaTemplate).default([]).catch([]),
  recent: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      council: z.string(),
      startsOn: z.string(),
      lastOpenedAt: z.string(),
      folder: z.string(),
    }),
  ),
});
type Settings = z.infer<typeof settingsSchema>;

const defaultSettings: Settings = {
  preferences: { language: 'id', theme: 'auto', textSize: 'normal' },
  projectorDisplay: null,
  wallAudience: null,
  agendaTemplates: [],
  recent: [],
};

export interface ProgramOptions {
  readonly fs: FileSystem;
  /** Where settings and all assemblies lie. */
  readonly dataFolder: string;
  readonly sources: Sources;
}

export type OpenListener = (host: AssemblyHost | null) => void;

/** The program on one computer: its settings, the assemblies it knows, and the one that is open. */
export class Program {
  private current: AssemblyHost | null = null;
  private readonly listeners = new Set<OpenListener>();
  private backupTimer: NodeJS.Timeout | null = null;

  private constructor(
    readonly options: ProgramOptions,
    private readonly settings: SettingsFile<Settings>,
  ) {}

  static async start(options: ProgramOptions): Promise<Program> {
    await options.fs.makeFolder(join(options.dataFolder, 'musda'));
    const path = join(options.dataFolder, 'settings.json');
    return new Program(options, await SettingsFile.open(options.fs, path, settingsSchema, defaultSettings));
  }

  get host(): AssemblyHost | null {
    return this.current;
  }

  get preferences(): Preferences {
    return this.settings.value.preferences;
  }

  get settingsKeptAside(): string | null {
    return this.settings.keptAside;
  }

  async setPreferences(preferences: Preferences): Promise<Preferences> {
    const { preferences: kept } = await this.settings.change((before) => ({ ...before, preferences }));
    return kept;
  }

  get projectorDisplay(): string | null {
    return this.settings.value.projectorDisplay;
  }

  async setProjectorDisplay(projectorDisplay: string | null): Promise<void> {
    await this.settings.change((before) => ({ ...before, projectorDisplay }));
  }

  /** What is remembered of the shared wall while the program is closed. `write` throws where it is anything but browsers that watch. */
  readonly wallMemory = {
    read: (): WallAudience | null => this.settings.value.wallAudience,
    write: async (audience: object | null): Promise<void> => {
      await this.settings.change((before) => ({
        ...before,
        wallAudience: audience === null ? null : wallAudience.parse(audience),
      }));
    },
  };

  /** The assemblies that this computer knows, the last opened first. Folders that are gone are left out, not forgotten. */
  async list(): Promise<readonly AssemblySummary[]> {
    const found: AssemblySummary[] = [];
    for (const recent of this.settings.value.recent) {
      if (await this.options.fs.exists(join(recent.folder, 'assembly.json'))) {
        found.push({ ...recent, id: recent.id as AssemblyId });
      }
    }
    return found;
  }

  private async freeFolder(title: string): Promise<string> {
    const base = join(this.options.dataFolder, 'musda', fileSlug(title));
    for (let attempt = 1; ; attempt++) {
      const folder = attempt === 1 ? base : `${base}-${String(attempt)}`;
      if (!(await this.options.fs.exists(folder))) return folder;
    }
  }

  /** `sources` stand in for the program's own until the assembly is closed: for a story that is told of the past. */
  async create(
    profile: AssemblyProfile,
    rules: RulesOfProcedure,
    caller: Caller,
    sources: Sources = this.options.sources,
  ): Promise<Reply<{ id: AssemblyId }>> {
    const id = sources.newId() as AssemblyId;
    const created = createAssembly(profile, rules, id);
    if (!created.ok) return created;
    await this.close();
    const folder = await this.freeFolder(profile.title);
    const events = [...created.value, ...libraryEvents(this.settings.value.agendaTemplates)];
    const host = await AssemblyHost.create({ ...this.options, sources, folder }, id, events, caller);
    await this.adopt(host);
    return { ok: true, value: { id } };
  }

  /** @throws StorageError where the folder cannot be opened. */
  async open(id: AssemblyId): Promise<Reply<{ id: AssemblyId }>> {
    if (this.current?.state.facts.id === id) return { ok: true, value: { id } };
    const folder = this.folderOf(id);
    if (folder === undefined) return { ok: false, refusal: { code: 'assembly.unknown', params: {} } };
    await this.close();
    await this.adopt(await AssemblyHost.open({ ...this.options, folder }));
    return { ok: true, value: { id } };
  }

  private folderOf(id: AssemblyId): string | undefined {
    return this.settings.value.recent.find((recent) => recent.id === id)?.folder;
  }

  /** The backups that an assembly could be put back to, also while it cannot be opened itself (DAT-5). */
  async backupsOf(id: AssemblyId): Promise<Reply<{ folder: string; backups: readonly BackupPreview[] }>> {
    const folder = this.folderOf(id);
    if (folder === undefined) return { ok: false, refusal: { code: 'assembly.unknown', params: {} } };
    return { ok: true, value: { folder, backups: await previewBackups(this.options.fs, folder) } };
  }

  /** Puts a backup in the place of an assembly and opens it; what was there is put aside. @throws StorageError */
  async restore(id: AssemblyId, name: string): Promise<Reply<{ aside: string }>> {
    const folder = this.folderOf(id);
    if (folder === undefined) return { ok: false, refusal: { code: 'assembly.unknown', params: {} } };
    await this.close();
    const aside = await restoreBackup(this.options.fs, folder, name, this.options.sources.now());
    await this.adopt(await AssemblyHost.open({ ...this.options, folder }));
    return { ok: true, value: { aside } };
  }

  /** @throws StorageError where the archive is not one, damaged, unsafe or from a newer program. */
  async importArchive(bytes: Uint8Array): Promise<{ readonly id: AssemblyId; readonly title: string }> {
    const { manifest } = inspectArchive(bytes);
    const known = (await this.list()).find((recent) => String(recent.id) === manifest.assemblyId);
    if (known !== undefined) throw new StorageError('archive.exists', { title: known.title });
    const folder = await this.freeFolder(`arsip ${manifest.assemblyId.slice(0, 8)}`);
    await importArchive(this.options.fs, bytes, folder);
    await readIdentity(this.options.fs, folder);
    await this.close();
    const host = await AssemblyHost.open({ ...this.options, folder });
    await this.adopt(host);
    return { id: host.state.facts.id, title: host.state.facts.profile.title };
  }

  private async adopt(host: AssemblyHost): Promise<void> {
    this.current = host;
    const { id, profile } = host.state.facts;
    const summary = {
      id,
      title: profile.title,
      council: profile.council.name,
      startsOn: profile.startsOn,
      lastOpenedAt: this.options.sources.now(),
      folder: host.folder,
    };
    await this.settings.change((before) => ({
      ...before,
      recent: [summary, ...before.recent.filter((recent) => recent.id !== id)].slice(0, 50),
    }));
    host.subscribe(({ events }) => {
      const { agendaTemplates } = this.settings.value;
      if (libraryAfter(agendaTemplates, events) === agendaTemplates) return;
      // The record holds the template whatever becomes of this copy.
      void this.settings
        .change((before) => ({ ...before, agendaTemplates: [...libraryAfter(before.agendaTemplates, events)] }))
        .catch(() => undefined);
    });
    // A backup every ten minutes in which something happened (DAT-2).
    let backedUp = host.seq;
    this.backupTimer = setInterval(() => {
      if (host.seq === backedUp) return;
      backedUp = host.seq;
      void host.backup().catch(() => undefined);
    }, 600_000);
    this.backupTimer.unref();
    for (const listener of this.listeners) listener(host);
  }

  /** Calls back whenever another assembly, or none, is open. */
  onOpen(listener: OpenListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async close(): Promise<void> {
    await this.settings.settled();
    const host = this.current;
    if (host === null) return;
    if (this.backupTimer !== null) clearInterval(this.backupTimer);
    this.current = null;
    for (const listener of this.listeners) listener(null);
    await host.close();
  }
}
