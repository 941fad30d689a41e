import type { DurableFile } from './file-system';

/** What is remembered of a journal's end: a long day writes some 20 MiB. */
const mostBytes = 32 << 20;
/** How much of it is read at the opening. */
const mostBytesBefore = 16 << 20;

/**
 * The end of a journal, kept in memory: what a program that writes an older copy over the file would take away.
 */
export class RecentLines {
  private blocks: Uint8Array[] = [];
  private bytes = 0;

  private constructor(private start: number) {}

  /** Begins with what a journal holds already. @param end up to where it is durable, in bytes. */
  static async of(file: DurableFile, end: number): Promise<RecentLines> {
    const recent = new RecentLines(Math.max(0, end - mostBytesBefore));
    recent.add(await file.read(end - recent.start, recent.start));
    return recent;
  }

  /** Remembers a block that has just become durable at the end. */
  add(block: Uint8Array): void {
    this.blocks.push(block);
    this.bytes += block.length;
    while (this.bytes > mostBytes) {
      const oldest = this.blocks.shift();
      if (oldest === undefined) break;
      this.start += oldest.length;
      this.bytes -= oldest.length;
    }
  }

  /** The whole journal: what the open file still holds, then what is remembered. @param size of the file now, in bytes. */
  async wholeFrom(file: DurableFile, size: number): Promise<Uint8Array> {
    return Buffer.concat([await file.read(Math.min(size, this.start), 0), ...this.blocks]);
  }
}
