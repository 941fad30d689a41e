import type { List } from 'immutable';
import type { Actor } from './commit';
import type { AgendaItemId, DeviceId, Instant } from './ids';

/**
 * A fact as it stands in the chronicle: what became so, when, by whom, at which device, and what ran in the plenary meanwhile. The order of
 * the chronicle is that of the record; `at` may go back where a clock was set back.
 */
export interface ChronicleEntry<Fact> {
  /** Number of its commit. */
  readonly seq: number;
  readonly at: Instant;
  readonly actor: Actor;
  readonly device: DeviceId;
  readonly itemId: AgendaItemId | null;
  /** Whom or what it was about, by the names of that instant. */
  readonly names: readonly string[];
  readonly fact: Fact;
}

/**
 * A filter over the chronicle that is asked again and again: a chronicle that has only grown is read on from where it was left, and as long
 * as nothing new passes, the answer is the very same list.
 */
export function chronicleFilter<Fact, Kept extends ChronicleEntry<Fact>>(
  passes: (entry: ChronicleEntry<Fact>) => entry is Kept,
): (chronicle: List<ChronicleEntry<Fact>>) => readonly Kept[] {
  let read: { readonly size: number; readonly last: ChronicleEntry<Fact> | undefined; readonly kept: readonly Kept[] } =
    {
      size: 0,
      last: undefined,
      kept: [],
    };
  return (chronicle) => {
    const hasGrown = chronicle.size >= read.size && (read.size === 0 || chronicle.get(read.size - 1) === read.last);
    const before = hasGrown ? read : { size: 0, kept: [] };
    const added: Kept[] = [];
    for (let index = before.size; index < chronicle.size; index++) {
      const entry = chronicle.get(index);
      if (entry !== undefined && passes(entry)) added.push(entry);
    }
    const kept = added.length === 0 ? before.kept : [...before.kept, ...added];
    read = { size: chronicle.size, last: chronicle.last(), kept };
    return kept;
  };
}
