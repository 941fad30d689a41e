import type { OptionId } from '../../../shared/domain';

/** What a key of the board means. */
export type BoardKey =
  | { readonly kind: 'option'; readonly index: number }
  | { readonly kind: 'commit' | 'blank' | 'invalid' | 'takeBack' | 'leave' };

const named: ReadonlyMap<string, BoardKey> = new Map<string, BoardKey>([
  ['0', { kind: 'blank' }],
  ['a', { kind: 'blank' }],
  ['x', { kind: 'invalid' }],
  ['backspace', { kind: 'takeBack' }],
  ['enter', { kind: 'commit' }],
  ['escape', { kind: 'leave' }],
]);

/** Reads a key as the browser calls it; null for one that means nothing here. */
export function readBoardKey(key: string): BoardKey | null {
  if (/^[1-9]$/.test(key)) return { kind: 'option', index: Number(key) - 1 };
  return named.get(key.toLowerCase()) ?? null;
}

/** What is chosen on a paper with several marks, with one of them put in or out. */
export function toggled(chosen: readonly OptionId[], id: OptionId): readonly OptionId[] {
  return chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id];
}
