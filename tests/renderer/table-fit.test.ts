import { describe, expect, it } from 'vitest';
import { fitting, leastWidth, tracksOf } from '../../renderer/ui/table/fit';
import type { Fitted } from '../../renderer/ui/table/fit';

interface Named extends Fitted {
  readonly key: string;
}

const registry: readonly Named[] = [
  { key: 'number', width: '48px' },
  { key: 'name', width: '3fr', isName: true },
  { key: 'members', width: '74px', yields: 2 },
  { key: 'registered', width: '138px', yields: 1 },
  { key: 'dues', width: '62px', yields: 2 },
  { key: 'status', width: '116px' },
];
const keys = (available: number) => fitting(registry, available).map(({ key }) => key);

describe('a table in a narrow window', () => {
  it('[UX-6] shows every column while the names have their width', () => {
    expect(keys(1000)).toEqual(registry.map(({ key }) => key));
  });

  it('[UX-6] leaves columns out in their turn, those of one turn together', () => {
    const all = registry.reduce((sum, column) => sum + leastWidth(column), 0);
    expect(keys(all)).toContain('registered');
    expect(keys(all - 1)).toEqual(['number', 'name', 'members', 'dues', 'status']);
    expect(keys(all - 139)).toEqual(['number', 'name', 'status']);
  });

  it('[UX-6] never leaves out a name, nor what has no turn', () => {
    expect(keys(10)).toEqual(['number', 'name', 'status']);
  });

  it('[UX-6] gives a name its least width whatever its neighbours ask for', () => {
    expect(tracksOf(registry)).toContain('minmax(200px, 3fr)');
  });
});
