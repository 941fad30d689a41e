/**
 * Remembers what `compute` made of an immutable table for as long as that table lives: indexes over persistent maps cost one pass
 * per change instead of one per question.
 */
export function indexOf<Table extends object, Index>(compute: (table: Table) => Index): (table: Table) => Index {
  const known = new WeakMap<Table, Index>();
  return (table) => {
    const before = known.get(table);
    if (before !== undefined) return before;
    const index = compute(table);
    known.set(table, index);
    return index;
  };
}
