import { describe, expect, it } from 'vitest';
import { occurrences, pastedPoints, replaced } from '../../renderer/features/decisions/points';
import type { DecisionForm } from '../../renderer/features/decisions/points';

const form: DecisionForm = {
  basis: 'consensus',
  isKnocked: false,
  title: 'Iuran',
  isGathered: true,
  annexes: [],
  considering: [{ text: 'bahwa iuran (lama) berlaku' }],
  citing: [{ text: 'Anggaran Dasar' }],
  noting: [{ text: '' }],
  clauses: [{ text: 'Iuran (lama) dicabut.\niuran (lama) tahun lalu' }],
  copies: [{ text: 'Arsip' }],
};

describe('what is pasted into a decree', () => {
  it.each([
    ['a. bahwa satu;\nb. bahwa dua;', ['bahwa satu;', 'bahwa dua;']],
    ['1)\tUndang-Undang;\r\n2)\tAnggaran Dasar;', ['Undang-Undang;', 'Anggaran Dasar;']],
    ['• satu\u2028- dua\n\n   \n– tiga', ['satu', 'dua', 'tiga']],
    ['KESATU : Menetapkan.\nKEDUA PULUH SATU : Berlaku.', ['Menetapkan.', 'Berlaku.']],
    ['KEBIJAKAN umum tetap', ['KEBIJAKAN umum tetap']],
    ['iuran 1.000 rupiah', ['iuran 1.000 rupiah']],
    ['', []],
  ])('[DOC-4] %j becomes %j', (text, points) => {
    expect(pastedPoints(text)).toEqual(points);
  });
});

describe('find and replace', () => {
  it('[DOC-4] finds a text in every point as it is written, and replaces it everywhere', () => {
    expect(occurrences(form, '(lama)')).toBe(3);
    const after = replaced(form, '(lama)', '$&');
    expect(after.considering).toEqual([{ text: 'bahwa iuran $& berlaku' }]);
    expect(after.clauses).toEqual([{ text: 'Iuran $& dicabut.\niuran $& tahun lalu' }]);
    expect(after.title).toBe('Iuran');
    expect(occurrences(after, '(lama)')).toBe(0);
  });

  it('[DOC-4] an empty text is nowhere', () => {
    expect(occurrences(form, '')).toBe(0);
    expect(replaced(form, '', 'x')).toEqual(form);
  });
});
