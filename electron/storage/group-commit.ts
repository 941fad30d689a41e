interface Waiting<Item, Done> {
  readonly item: Item;
  readonly resolve: (done: Done) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * What waits together shares one write and one fsync. While a block is on its way to the disk the next one gathers behind it; a block
 * that fails takes along what waits behind, because that was made to follow it.
 */
export class GroupCommit<Item, Done> {
  private waiting: Waiting<Item, Done>[] = [];
  private flushing: Promise<void> | null = null;

  /**
   * @param write makes a block durable and answers for each of its items, in order; rejects where nothing of the block counts.
   * @param dropped called at the moment at which a failed block and what waited behind it are out: what comes next stands alone.
   */
  constructor(
    private readonly write: (block: readonly Item[]) => Promise<readonly Done[]>,
    private readonly dropped: () => void,
  ) {}

  add(item: Item): Promise<Done> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      this.flushing ??= this.flush();
    });
  }

  /** Resolves once nothing is on its way any more. */
  async settled(): Promise<void> {
    await this.flushing;
  }

  private async flush(): Promise<void> {
    // A turn of the microtask queue lets what comes in the same turn join the first block.
    await Promise.resolve();
    while (this.waiting.length > 0) {
      const block = this.waiting;
      this.waiting = [];
      try {
        const done = await this.write(block.map(({ item }) => item));
        for (const [index, { resolve, reject }] of block.entries()) {
          const answer = done[index];
          if (answer === undefined) reject(new Error('a block was written without an answer for each of its items'));
          else resolve(answer);
        }
      } catch (error) {
        const behind = this.waiting;
        this.waiting = [];
        this.dropped();
        for (const { reject } of [...block, ...behind]) reject(error);
      }
    }
    this.flushing = null;
  }
}
