import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cleanText,
  comparableName,
  fileSlug,
  formatPhone,
  isRuinedNumber,
  maskNationalId,
  nationalIdMismatches,
  readNationalId,
  readPhone,
  searchable,
  splitName,
} from '../../shared/text';

describe('names', () => {
  it.each([
    ['Drs. H. Agus Gunawan, S.E., M.M.', 'Drs. H.', 'Agus Gunawan', 'S.E., M.M.'],
    ['Prof. Dr. Ir. Hj. Siti Nuraini, M.Si', 'Prof. Dr. Ir. Hj.', 'Siti Nuraini', 'M.Si'],
    ['H.Dadang Permana', 'H.', 'Dadang Permana', ''],
    ['K.H. Ujang Hidayat', 'K.H.', 'Ujang Hidayat', ''],
    ['Rina Kusuma S.Pd. M.Pd', '', 'Rina Kusuma', 'S.Pd. M.Pd'],
    ['Bambang Saputra SE, MM', '', 'Bambang Saputra', 'SE, MM'],
    ['Sukarno', '', 'Sukarno', ''],
    ['Dr', '', 'Dr', ''],
    ['Hj. SE', 'Hj.', 'SE', ''],
    ['Hasan Basri', '', 'Hasan Basri', ''],
    ['Iramawati', '', 'Iramawati', ''],
    ['Muhammad A. Rizal', '', 'Muhammad A. Rizal', ''],
    ["Ma'mun  Syahroni", '', "Ma'mun Syahroni", ''],
    ['', '', '', ''],
  ])('[REG-1] %j is titles %j, name %j, degrees %j', (name, titles, bareName, degrees) => {
    expect(splitName(name)).toEqual({ titles, bareName, degrees });
  });

  it('[REG-3] the same person is found under other titles, case and punctuation', () => {
    const forms = [
      'Drs. H. Agus Gunawan, S.E., M.M.',
      'AGUS GUNAWAN',
      'H.Agus  Gunawan SE MM',
      'dr agus gunawan',
      'Agus Gunawan,SE',
    ];
    expect(new Set(forms.map(comparableName))).toEqual(new Set(['agus gunawan']));
    expect(comparableName("Ma'mun")).toBe(comparableName('Ma’mun'));
    expect(comparableName('Agus Gunadi')).not.toBe(comparableName('Agus Gunawan'));
  });

  it('[REG-5] a name that is not blank never becomes blank', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'HDrsIr., SEMa') }), (name) => {
        expect(splitName(name).bareName === '').toBe(name.split(',')[0]?.trim() === '');
      }),
    );
  });

  it('[REG-1] searching knows no accents and no punctuation', () => {
    expect(searchable('  Koperasi "Élok" – Jum’at  ')).toBe('koperasi elok jumat');
  });
});

describe('phones', () => {
  it.each([
    ['081234567890', '+6281234567890'],
    ['0812-3456-7890', '+6281234567890'],
    ['+62 812 3456 7890', '+6281234567890'],
    ['6281234567890', '+6281234567890'],
    ['\u202a+62 812‑3456‑7890\u202c', '+6281234567890'],
    ['(0812) 3456.7890', '+6281234567890'],
  ])('[REG-5] %j is stored as %s', (cell, stored) => {
    expect(readPhone(cell)).toEqual({ kind: 'valid', stored, hadLostZero: false });
  });

  it.each([
    ['81234567890', { kind: 'valid', stored: '+6281234567890', hadLostZero: true }],
    ['0812 3456 7890 / 0856-1111-2222', { kind: 'several', first: '+6281234567890' }],
    ['081234567890 085611112222', { kind: 'several', first: '+6281234567890' }],
    ['081234567890\n085611112222', { kind: 'several', first: '+6281234567890' }],
    ['0812 3456 7890 dan 0856 1111 2222', { kind: 'several', first: '+6281234567890' }],
    ['8,12346E+11', { kind: 'ruined' }],
    ['8E+10', { kind: 'ruined' }],
    ['', { kind: 'empty' }],
    ['021 8834567', { kind: 'invalid' }],
    ['0801234567', { kind: 'invalid' }],
    ['08123', { kind: 'invalid' }],
    ['081234567890123', { kind: 'invalid' }],
    ['tidak ada', { kind: 'invalid' }],
  ])('[REG-4] %j reads as %j', (cell, reading) => {
    expect(readPhone(cell)).toEqual(reading);
  });

  it('[REG-5] what is shown is read back as the same number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^8[1-9]\d{6,10}$/), (digits) => {
        const stored = `+62${digits}`;
        expect(formatPhone(stored)).toMatch(/^08\d{2}-\d{4}-\d+$/);
        expect(readPhone(formatPhone(stored))).toEqual({ kind: 'valid', stored, hadLostZero: false });
      }),
    );
    expect(formatPhone('+6281234567890')).toBe('0812-3456-7890');
    expect(formatPhone('kantor')).toBe('kantor');
  });
});

describe('national ID', () => {
  it('[REG-7] tells sex and birth date', () => {
    expect(readNationalId('3216012107890001')).toEqual({
      kind: 'valid',
      value: '3216012107890001',
      sex: 'male',
      birthDate: '1989-07-21',
    });
    expect(readNationalId(" '3216 0161 0789 0001")).toMatchObject({ sex: 'female', birthDate: '1989-07-21' });
    expect(readNationalId('3216014107890001')).toMatchObject({ sex: 'female', birthDate: '1989-07-01' });
    expect(readNationalId('3216010101050001')).toMatchObject({ birthDate: '2005-01-01' });
    expect(readNationalId('3216013113890001')).toMatchObject({ kind: 'valid', birthDate: null });
  });

  it.each([
    ['', 'empty'],
    ['3,21601E+15', 'ruined'],
    ['3.21601E+15', 'ruined'],
    ['321601210789000', 'invalid'],
    ['32160121078900011', 'invalid'],
    ['321601210789000X', 'invalid'],
  ])('[REG-4] %j is %s', (cell, kind) => {
    expect(readNationalId(cell).kind).toBe(kind);
  });

  it('[REG-7] disagreement with the register is a warning of its own kind', () => {
    const id = readNationalId('3216016107890001');
    if (id.kind !== 'valid') throw new Error('not read');
    expect(nationalIdMismatches(id, { sex: 'female', birthYear: 1989 })).toEqual([]);
    expect(nationalIdMismatches(id, { sex: null })).toEqual([]);
    expect(nationalIdMismatches(id, { sex: 'male', birthDate: '1989-07-22' })).toEqual(['sex', 'birthDate']);
    expect(nationalIdMismatches(id, { sex: 'female', birthYear: 1990 })).toEqual(['birthDate']);
    expect(nationalIdMismatches({ ...id, birthDate: null }, { sex: 'female' })).toEqual(['impossibleDate']);
  });

  it('[REG-7] is shown masked only', () => {
    expect(maskNationalId('3216012107890009')).toBe('3216••••••••0009');
    expect(maskNationalId('32160121')).toBe('••••••••');
    fc.assert(
      fc.property(fc.stringMatching(/^\d{0,24}$/), (digits) => {
        const masked = maskNationalId(digits);
        expect(masked).toHaveLength(digits.length);
        expect(masked.replace(/•/g, '').length).toBeLessThanOrEqual(8);
        if (digits.length > 0) expect(masked).toContain('•');
      }),
    );
  });

  it('[REG-4] ruined numbers are told from whole ones', () => {
    expect(['3,21601E+15', '8.1E10', '3E+15'].every(isRuinedNumber)).toBe(true);
    expect(['3216012107890001', 'E+15', '12,5', ''].some(isRuinedNumber)).toBe(false);
  });
});

describe('text without invisible characters', () => {
  it('[REG-2] controls, zero-width and direction characters go and are named', () => {
    expect(cleanText('A\u200bg\u202eus\u0000 \uFEFFGunawan\u200b')).toEqual({
      text: 'Agus Gunawan',
      removed: 5,
      removedKinds: ['U+200B', 'U+202E', 'U+0000', 'U+FEFF'],
    });
    expect(cleanText('x\u{e0041}\ud800y')).toEqual({ text: 'xy', removed: 2, removedKinds: ['U+E0041', 'U+D800'] });
  });

  it('[REG-2] white space of every kind becomes one blank', () => {
    expect(cleanText('\t Agus\r\n\u00a0 Gunawan\u0085')).toMatchObject({ text: 'Agus Gunawan', removed: 0 });
  });

  it('[REG-2] letters of every script stay', () => {
    const names = 'Ñandú Žižek Łódź 孫文 أحمد ꦗꦮ é́ 🙂';
    expect(cleanText(names)).toEqual({ text: names, removed: 0, removedKinds: [] });
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const letters = (value: string) => value.replace(/[^\p{L}\p{N}]/gu, '');
        const filler = /[\u115f\u1160\u3164\uffa0]/g;
        expect(letters(cleanText(text).text)).toBe(letters(text).replace(filler, ''));
        expect(cleanText(cleanText(text).text)).toMatchObject({ removed: 0, text: cleanText(text).text });
      }),
    );
  });
});

describe('file names', () => {
  it.each([
    ['Musda VI Dekopinda Kabupaten Bekasi', 'musda-vi-dekopinda-kabupaten-bekasi'],
    ['05/KEP/MUSDA-DEKOPINDA/XI/2026', '05-kep-musda-dekopinda-xi-2026'],
    ['../../etc/passwd', 'etc-passwd'],
    ['CON', 'con-1'],
    ['???', 'tanpa-nama'],
    ['a'.repeat(59) + ' b', 'a'.repeat(59)],
  ])('[DOC-6] %j becomes %s', (text, slug) => {
    expect(fileSlug(text)).toBe(slug);
  });

  it('[DOC-6] no text leads out of its folder', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fileSlug(text)).toMatch(/^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u);
      }),
    );
  });
});
