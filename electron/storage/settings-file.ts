import { Low } from 'lowdb';
import type { Adapter } from 'lowdb';
import type { z } from 'zod';
import { replaceFile } from './file-system';
import type { FileSystem } from './file-system';

class SettingsAdapter<Settings> implements Adapter<Settings> {
  /** Where a damaged file was put aside. */
  keptAside: string | null = null;
  /** What was found is damaged and still in its place: nothing is written over it. */
  private isDamaged = false;

  constructor(
    private readonly fs: FileSystem,
    private readonly path: string,
    private readonly schema: z.ZodType<Settings>,
  ) {}

  async read(): Promise<Settings | null> {
    if (!(await this.fs.exists(this.path))) return null;
    try {
      return this.schema.parse(JSON.parse(Buffer.from(await this.fs.readFile(this.path)).toString('utf8')));
    } catch {
      this.isDamaged = true;
      // On a disk that takes nothing it stays where it is, until the first change.
      await this.putAside().catch(() => undefined);
      return null;
    }
  }

  private async putAside(): Promise<void> {
    const aside = `${this.path}.damaged-${String(Date.now())}`;
    await this.fs.rename(this.path, aside);
    this.keptAside = aside;
    this.isDamaged = false;
  }

  async write(settings: Settings): Promise<void> {
    if (this.isDamaged) await this.putAside();
    await replaceFile(this.fs, this.path, Buffer.from(`${JSON.stringify(settings, null, 2)}\n`, 'utf8'));
  }
}

/**
 * A small file of settings. A damaged one is put aside and reported, never overwritten; a change that cannot be written is not
 * kept in memory either, and changes are written one after the other.
 */
export class SettingsFile<Settings> {
  private queue: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly database: Low<Settings>,
    private readonly adapter: SettingsAdapter<Settings>,
  ) {}

  /** Where a damaged file was put aside; null where none was. */
  get keptAside(): string | null {
    return this.adapter.keptAside;
  }

  static async open<Settings>(
    fs: FileSystem,
    path: string,
    schema: z.ZodType<Settings>,
    defaults: Settings,
  ): Promise<SettingsFile<Settings>> {
    const adapter = new SettingsAdapter(fs, path, schema);
    const database = new Low<Settings>(adapter, defaults);
    await database.read();
    return new SettingsFile(database, adapter);
  }

  get value(): Settings {
    return this.database.data;
  }

  /** Everything that was changed is on disk, or its writer knows that it is not. */
  async settled(): Promise<void> {
    await this.queue;
  }

  change(edit: (before: Settings) => Settings): Promise<Settings> {
    const next = this.queue.then(async () => {
      const before = this.database.data;
      this.database.data = edit(before);
      try {
        await this.database.write();
      } catch (error) {
        this.database.data = before;
        throw error;
      }
      return this.database.data;
    });
    this.queue = next.catch(() => undefined);
    return next;
  }
}
