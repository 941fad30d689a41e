import { chronicleFilter } from '../kernel';
import type { ChronicleEntry, MarkId } from '../kernel';
import type { AssemblyFact, AssemblyState } from '../state';

type UndoneEntry = ChronicleEntry<Extract<AssemblyFact, { readonly type: 'act.undone' }>>;

function isUndone(entry: ChronicleEntry<AssemblyFact>): entry is UndoneEntry {
  return entry.fact.type === 'act.undone';
}

const undoings = chronicleFilter(isUndone);

/** Which commits were taken back, each with the undo that did it. An undo that was taken back itself counts no more. */
export function undoneActs({ chronicle }: Pick<AssemblyState, 'chronicle'>): ReadonlyMap<number, UndoneEntry> {
  const undone = new Map<number, UndoneEntry>();
  // Read from the end, so that it is known of each undo whether it stands.
  for (const entry of [...undoings(chronicle)].reverse()) {
    if (!undone.has(entry.seq) && !undone.has(entry.fact.seq)) undone.set(entry.fact.seq, entry);
  }
  return undone;
}

/** The commits that are themselves an undo: taken back once more they are done again, not undone. */
export function undoingActs({ chronicle }: Pick<AssemblyState, 'chronicle'>): ReadonlySet<number> {
  return new Set(undoings(chronicle).map(({ seq }) => seq));
}

/** The facts of one commit, in their order; empty where there is none of that number, or it changed nothing. */
export function factsOfAct(
  { chronicle }: Pick<AssemblyState, 'chronicle'>,
  seq: number,
): readonly ChronicleEntry<AssemblyFact>[] {
  // Commits stand in their order, so half of what is left is out at each look.
  let [from, to] = [0, chronicle.size];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((chronicle.get(middle)?.seq ?? 0) < seq) from = middle + 1;
    else to = middle;
  }
  const facts: ChronicleEntry<AssemblyFact>[] = [];
  for (let entry = chronicle.get(from); entry?.seq === seq; entry = chronicle.get((from += 1))) facts.push(entry);
  return facts;
}

/** The commit by which a mark of a desk came to be; null where there is none. */
export function actOfMark({ chronicle }: Pick<AssemblyState, 'chronicle'>, markId: MarkId): number | null {
  const entry = chronicle.findLast(
    ({ fact }) => (fact.type === 'attendance.entered' || fact.type === 'attendance.left') && fact.markId === markId,
  );
  return entry?.seq ?? null;
}
