import { describe, expect, it } from 'vitest';
import { exportedCell } from '../../renderer/ui/table/view';

describe('a cell that leaves the program', () => {
  it('[REG-9] is a figure where the column has figures, a date where it has dates, and empty where the screen shows a dash', () => {
    expect(exportedCell({ text: () => 126 }, null)).toBe(126);
    expect(exportedCell({ text: () => 0 }, null)).toBe(0);
    expect(exportedCell({ text: () => '–' }, null)).toBeNull();
    expect(exportedCell({ text: () => '' }, null)).toBeNull();
    expect(exportedCell({ text: () => '0812-1000-0000' }, null)).toBe('0812-1000-0000');
    const letter = { text: () => '12 Oktober 2026', date: () => '2026-10-12' };
    expect(exportedCell(letter, null)).toEqual({ date: '2026-10-12' });
    expect(exportedCell({ text: () => '3 Mei (lama)', date: () => null }, null)).toBe('3 Mei (lama)');
  });
});
