import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileSlug, isSafeFileName, safeFileName } from '../../shared/text';

describe('names of files', () => {
  it.each([
    ['daftar peserta.xlsx', 'daftar peserta.xlsx'],
    ['../../../x.csv', 'x.csv'],
    ['C:\\Users\\a\\x.csv', 'C--Users-a-x.csv'],
    ['a\u0000b.pdf', 'a-b.pdf'],
    ['CON', 'berkas-CON'],
    ['aux.pdf', 'berkas-aux.pdf'],
    ['surat. ', 'surat'],
    ['....', 'tanpa-nama'],
    ['', 'tanpa-nama'],
    ['.bashrc', 'bashrc'],
  ])('[REG-2] %j becomes %j', (given, expected) => {
    expect(safeFileName(given)).toBe(expected);
  });

  it('[REG-2] whatever is given, the name is safe on every system, short enough, and stays as it is the next time', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ maxLength: 500 })), (given) => {
        const name = safeFileName(given);
        expect(isSafeFileName(name)).toBe(true);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(187);
        expect(safeFileName(name)).toBe(name);
        expect(Buffer.byteLength(fileSlug(given))).toBeLessThanOrEqual(122);
      }),
      { seed: 10, numRuns: 2000 },
    );
  });

  it('[REG-2] four hundred letters of any script keep their ending', () => {
    for (const letter of ['a', 'é', '協', '𐍈']) {
      const name = safeFileName(`${letter.repeat(400)}.xlsx`);
      expect(name.endsWith('.xlsx')).toBe(true);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(180);
    }
  });
});
