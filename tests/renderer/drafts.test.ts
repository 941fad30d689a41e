import { expect, it } from 'vitest';
import { draftKey, forgetDrafts } from '../../renderer/ui/drafts';

function storageOf(keys: readonly string[]) {
  const kept = new Map(keys.map((key) => [key, 'text']));
  return {
    get length() {
      return kept.size;
    },
    key: (index: number) => [...kept.keys()][index] ?? null,
    removeItem: (key: string) => void kept.delete(key),
    keys: () => [...kept.keys()],
  };
}

it('[DAT-6] a draft of before an erasure is forgotten and finds no way back; those of other assemblies stay', () => {
  const other = draftKey('other', 0, 'item');
  const storage = storageOf([draftKey('mine', 0, 'item'), other, draftKey('mine', 0, null), 'palu.table.people']);
  forgetDrafts('mine', 0, storage);
  expect(storage.keys()).toHaveLength(4);
  expect(draftKey('mine', 1, 'item')).not.toBe(draftKey('mine', 0, 'item'));
  forgetDrafts('mine', 1, storage);
  expect(storage.keys()).toEqual([other, 'palu.table.people']);
});
