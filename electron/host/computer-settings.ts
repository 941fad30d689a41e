import { isAbsolute, join, relative } from 'node:path';
import type { AgendaTemplate, AssemblyId } from '../../shared/domain';
import type { AssemblySummary, Preferences, Reply } from '../../shared/contract';
import { markCopyPlace, SettingsFile } from '../storage';
import type { CopyPlace, FileSystem } from '../storage';
import type { SecondCopies } from './backup-desk';
import { syncedBy } from './known-assemblies';
import { defaultSettings, settingsSchema, venueMemory } from './settings';
import type { Settings, VenueMemory } from './settings';
import type { Sources } from './sources';

interface Options {
  readonly fs: FileSystem;
  readonly dataFolder: string;
  readonly sources: Sources;
}

/** So many assemblies are remembered by their summary; others are found by their folder. */
const mostRecent = 50;
const mostLegalBases = 200;

/** What this computer keeps beyond any one assembly: how it looks, its projector, its libraries, where copies go, what it has seen. */
export class ComputerSettings {
  private constructor(
    private readonly options: Options,
    private readonly file: SettingsFile<Settings>,
  ) {}

  static async open(options: Options): Promise<ComputerSettings> {
    const path = join(options.dataFolder, 'settings.json');
    return new ComputerSettings(options, await SettingsFile.open(options.fs, path, settingsSchema, defaultSettings));
  }

  /** Everything as it is kept now. */
  get value(): Settings {
    return this.file.value;
  }

  /** Where a damaged file was put aside; null where none was. */
  get keptAside(): string | null {
    return this.file.keptAside;
  }

  /** Resolves once every change that was asked for is written, or has failed. */
  settled(): Promise<void> {
    return this.file.settled();
  }

  get preferences(): Preferences {
    return this.file.value.preferences;
  }

  async setPreferences(preferences: Preferences): Promise<Preferences> {
    const { preferences: kept } = await this.file.change((before) => ({ ...before, preferences }));
    return kept;
  }

  /** Adds legal bases to the library of this computer. */
  async keepLegalBases(bases: readonly string[]): Promise<void> {
    await this.file.change((before) => {
      const { preferences } = before;
      const legalBases = [...new Set([...preferences.legalBases, ...bases])].slice(0, mostLegalBases);
      return { ...before, preferences: { ...preferences, legalBases } };
    });
  }

  async changeLibrary(after: (library: Settings['agendaTemplates']) => readonly AgendaTemplate[]): Promise<void> {
    await this.file.change((before) => ({ ...before, agendaTemplates: [...after(before.agendaTemplates)] }));
  }

  get projectorDisplay(): string | null {
    return this.file.value.projectorDisplay;
  }

  async setProjectorDisplay(projectorDisplay: string | null): Promise<void> {
    await this.file.change((before) => ({ ...before, projectorDisplay }));
  }

  /** What is remembered of the venue's network while the program is closed. `write` throws where it is anything else. */
  readonly venueMemory = {
    read: (): VenueMemory | null => this.file.value.venue,
    write: async (memory: object | null): Promise<void> => {
      await this.file.change((before) => ({
        ...before,
        venue: memory === null ? null : venueMemory.parse(memory),
      }));
    },
  };

  /** The host that this program joined, as it is kept: the token sealed. */
  readonly membership = {
    read: (): Settings['membership'] => this.file.value.membership,
    write: async (membership: Settings['membership']): Promise<void> => {
      await this.file.change((before) => ({ ...before, membership }));
    },
  };

  /** The stick or folder for second copies of backups; null where none was chosen. */
  get copyPlace(): CopyPlace | null {
    return this.file.value.copies;
  }

  /** @throws StorageError where nothing can be written there; the place before stays chosen then. */
  async chooseCopyPlace(folder: string): Promise<Reply<null>> {
    const { fs, dataFolder, sources } = this.options;
    // What takes the data away would take the copy along.
    if (!relative(dataFolder, folder).startsWith('..') && !isAbsolute(relative(dataFolder, folder)))
      return { ok: false, refusal: { code: 'copy.insideData', params: { folder } } };
    const place = await markCopyPlace(fs, folder, sources.newId());
    await this.file.change((before) => ({
      ...before,
      copies: { ...place, lastAt: before.copies?.mark === place.mark ? before.copies.lastAt : {} },
    }));
    return { ok: true, value: null };
  }

  async forgetCopyPlace(): Promise<void> {
    await this.file.change((before) => ({ ...before, copies: null }));
  }

  readonly secondCopies: SecondCopies = {
    place: () => this.copyPlace,
    lastAt: (id) => this.file.value.copies?.lastAt[id] ?? null,
    copied: async (id, at) => {
      await this.file.change((before) =>
        before.copies === null
          ? before
          : { ...before, copies: { ...before.copies, lastAt: { ...before.copies.lastAt, [id]: at } } },
      );
    },
  };

  /** The program that syncs the data folder, as far as its name tells: such a folder loses acts. */
  get syncedBy(): string | null {
    return syncedBy(this.options.dataFolder);
  }

  /** Puts an assembly on top of the list: it was opened. */
  async remember(summary: Omit<AssemblySummary, 'isHidden'>): Promise<void> {
    await this.file.change((before) => ({
      ...before,
      hidden: before.hidden.filter((hidden) => hidden !== summary.id),
      recent: [summary, ...before.recent.filter((recent) => recent.id !== summary.id)].slice(0, mostRecent),
    }));
  }

  /** Takes an assembly off the list, or puts it there again. */
  async hide(id: AssemblyId, isHidden: boolean): Promise<void> {
    await this.file.change(({ hidden, ...before }) => {
      const others = hidden.filter((one) => one !== id);
      return { ...before, hidden: isHidden ? [...others, id] : others };
    });
  }

  /** The assembly is no longer on this computer. */
  async forget(id: AssemblyId): Promise<void> {
    await this.file.change((before) => ({
      ...before,
      hidden: before.hidden.filter((one) => one !== id),
      recent: before.recent.filter((one) => one.id !== id),
    }));
  }
}
