/*
 * What was typed and is not in the record yet is kept on this computer. Behind an erasure of personal data a draft of before must not come
 * back into the record (DAT-6): its key says how many erasures there were.
 */

const prefix = (assemblyId: string) => `palu-minutes-${assemblyId}-`;

/** Under which key the draft to one item is kept; `purges` is how often personal data was erased. */
export function draftKey(assemblyId: string, purges: number, itemId: string | null): string {
  return `${prefix(assemblyId)}${purges === 0 ? '' : `purge${String(purges)}-`}${itemId ?? 'day'}`;
}

/** Forgets the drafts to an assembly that were typed before its last erasure. */
export function forgetDrafts(
  assemblyId: string,
  purges: number,
  storage: Pick<Storage, 'key' | 'length' | 'removeItem'> = window.localStorage,
): void {
  if (purges === 0) return;
  const keys = Array.from({ length: storage.length }, (_unused, index) => storage.key(index) ?? '');
  const newest = draftKey(assemblyId, purges, '');
  for (const key of keys) {
    if (key.startsWith(prefix(assemblyId)) && !key.startsWith(newest)) storage.removeItem(key);
  }
}
