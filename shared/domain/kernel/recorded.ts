/**
 * What a reader of a journal of the first format has seen so far. There an event carried whole new states; what of them was new follows only
 * from the one before. Nothing of it is needed for lines of the present format.
 */
export class Seen {
  private readonly known = new Map<string, unknown>();

  /** The newest state of one thing; undefined where the journal has not told of it yet. */
  last<Thing>(kind: string, id: string): Thing | undefined {
    // What is kept under a kind is written in one place for each kind.
    return this.known.get(`${kind} ${id}`) as Thing | undefined;
  }

  keep(kind: string, id: string, thing: unknown): void {
    this.known.set(`${kind} ${id}`, thing);
  }

  forget(kind: string, id: string): void {
    this.known.delete(`${kind} ${id}`);
  }
}

/** One step for each kind of event of the first format: to the facts that it told. */
export type Raisers<Earlier, Event> = {
  readonly [Type in keyof Earlier]: (event: Earlier[Type], seen: Seen) => readonly Event[];
};
