import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likenessInFile, likenessToRegistered } from '../../shared/domain';
import type { Evidence } from '../../shared/domain';
import { cooperative, participant, plannedCooperatives, plannedPeople } from './planning';

const cooperatives = [cooperative(1, { name: 'Koperasi Mekar Jaya' }), cooperative(2, { name: 'KSP Tunas Abadi' })];

async function verdicts(lines: readonly string[], known: Parameters<typeof plannedPeople>[1] = {}) {
  const { rows } = await plannedPeople(lines.join('\n'), { cooperatives, ...known });
  return rows.map(({ verdict }) => verdict);
}

describe('who is who in one file', () => {
  it.each([
    ['phones', 'Siti;Mekar Jaya;0812 3456 7890;;', 'Siti;Mekar Jaya;0812 3456 7891;;'],
    ['years of birth', 'Siti;;;1970;', 'Siti;;;1999;'],
    ['sexes', 'Sri;;;;L', 'Sri;;;;P'],
    ['cooperatives', 'Siti;Mekar Jaya;0812 3456 7890;;', 'Siti;Tunas Abadi;0812 3456 7890;;'],
  ])('[REG-11] people of one name with other %s are other people', async (_what, one, other) => {
    expect(
      await verdicts(['Nama;Koperasi;HP;Tahun Lahir;L/P;Kategori', `${one};Peninjau`, `${other};Peninjau`]),
    ).toEqual(['new', 'new']);
  });

  it('[REG-11] the same name, cooperative and phone twice is the same person twice', async () => {
    const { rows } = await plannedPeople(
      'Nama;Koperasi;HP;Kategori\nSiti Nuraini, S.E.;Mekar Jaya;081234567890;Utusan\nSITI NURAINI;Kop. Mekar Jaya;+62 812-3456-7890;Utusan\n',
      { cooperatives },
    );
    expect(rows.map(({ verdict }) => verdict)).toEqual(['new', 'rejected']);
    expect(rows[1]?.faults).toContainEqual({ code: 'duplicateInFile', severity: 'error', column: 'A', value: '2' });
  });

  it('[REG-11] five equal names without a cooperative are asked about and not thrown out', async () => {
    const lines = [
      'Nama;HP;Kategori',
      ...[0, 1, 2, 3, 4].map((at) => `Budi Santoso;08123456789${String(at)};Undangan`),
    ];
    expect(await verdicts(lines)).toEqual(['new', 'ask', 'ask', 'ask', 'ask']);
    const answers = {
      rows: [3, 4, 5].map((rowNumber) => ({ rowNumber, who: 'another' as const })),
    };
    expect(await verdicts(lines, { answers })).toEqual(['new', 'new', 'new', 'new', 'ask']);
    const left = { rows: [...answers.rows, { rowNumber: 6, isLeftOut: true }] };
    expect(await verdicts(lines, { answers: left })).toEqual(['new', 'new', 'new', 'new', 'leftOut']);
  });

  it('[REG-11] one national ID under two names, and one name and cooperative under two categories, are asked', async () => {
    expect(
      await verdicts([
        'Nama;NIK;Koperasi;Kategori',
        'Siti;3216016107890002;Mekar Jaya;Utusan',
        'Sari;3216016107890002;Mekar Jaya;Peninjau',
        'Eko;;Mekar Jaya;Utusan',
        'Eko;;Mekar Jaya;Peninjau',
      ]),
    ).toEqual(['new', 'ask', 'new', 'ask']);
  });
});

describe('who is who in the registry', () => {
  const man = participant(1, { name: 'Sri Wahyuni', sex: 'male', birthYear: 1970 });

  it('[REG-11] a woman of 1999 comes in though a man of 1970 with her name is registered', async () => {
    const lines = ['Nama;L/P;Tahun Lahir;Kategori', 'Dr. Sri Wahyuni, S.E.;P;1999;Peninjau'];
    expect(await verdicts(lines, { known: [man] })).toEqual(['new']);
  });

  it('[REG-11] a corrected phone is taken over, field by field', async () => {
    const known = [
      participant(1, {
        name: 'Siti Nuraini, S.E.',
        category: 'votingDelegate',
        phone: '+6281234567890',
        cooperativeId: cooperatives[0]?.id ?? null,
      }),
    ];
    const { rows } = await plannedPeople(
      'Nama;Koperasi;HP;Jabatan;Kategori\nSiti Nuraini, S.E.;Mekar Jaya;085711112222;;Utusan\n',
      { cooperatives, known },
    );
    expect(rows.map(({ verdict, existing, changes }) => [verdict, existing, changes])).toEqual([
      ['changed', 'p1', [{ field: 'phone', before: '+6281234567890', after: '+6285711112222' }]],
    ]);
  });

  it('[REG-11] a name alone is asked; an answer makes it that person or another', async () => {
    const budi = participant(1, { name: 'Budi Santoso', phone: '+6281234567890' });
    const known = [budi];
    const lines = ['Nama;HP;Kategori', 'Budi Santoso;085711112222;Peninjau'];
    expect(await verdicts(lines, { known })).toEqual(['ask']);
    const answered = (who: 'another' | typeof budi.id) => ({ known, answers: { rows: [{ rowNumber: 2, who }] } });
    expect(await verdicts(lines, answered('another'))).toEqual(['new']);
    expect(await verdicts(lines, answered(budi.id))).toEqual(['changed']);
  });

  it('[REG-11] twins of a list that comes again are each found again', async () => {
    const known = [1, 2].map((index) => participant(index, { name: 'Budi Santoso', category: 'guest' }));
    const lines = ['Nama;Kategori', 'Budi Santoso;Undangan', 'Budi Santoso;Undangan'];
    expect(await verdicts(lines, { known })).toEqual(['unchanged', 'unchanged']);
  });

  it('[REG-11] the name on a mandate letter may be corrected by the letter and the national ID', async () => {
    const known = [participant(1, { name: 'Siti Nurani', nationalId: '3216016107890002' })];
    expect(await verdicts(['Nama;NIK;Kategori', 'Siti Nuraini;3216016107890002;Peninjau'], { known })).toEqual([
      'changed',
    ]);
  });
});

describe('likeness', () => {
  const text = (...values: string[]) => fc.constantFrom('', ...values);
  const evidence: fc.Arbitrary<Evidence> = fc.record({
    name: fc.constantFrom('Siti', 'Hj. Siti, S.E.', 'Budi'),
    sex: fc.constantFrom('male', 'female', null),
    birthYear: fc.constantFrom(1970, 1999, null),
    category: fc.constantFrom('votingDelegate', 'guest', null),
    phone: text('+6281', '+6282'),
    email: text('a@contoh.id', 'b@contoh.id'),
    nationalId: text('1', '2'),
    letterNo: text('1/SM', '2/SM'),
    cooperative: text('c1', 'c2'),
  });

  it('[REG-11] is the same whichever of two rows comes first, and nobody is another than himself', () => {
    fc.assert(
      fc.property(evidence, evidence, (a, b) => {
        expect(likenessInFile(a, b)).toBe(likenessInFile(b, a));
        expect(likenessToRegistered(a, b)).toBe(likenessToRegistered(b, a));
        expect(likenessInFile(a, a)).not.toBe('different');
        expect(likenessToRegistered(a, a)).not.toBe('different');
      }),
      { seed: 20261126, numRuns: 2000 },
    );
  });

  it('[REG-11] two national IDs are two people, and a name alone is never the same', () => {
    fc.assert(
      fc.property(evidence, evidence, (a, b) => {
        const one = { ...a, nationalId: '1' };
        const other = { ...b, nationalId: '2' };
        expect(likenessInFile(one, other)).toBe('different');
        expect(likenessToRegistered(one, other)).toBe('different');
        const nameOnly = { ...a, phone: '', email: '', nationalId: '', letterNo: '', cooperative: '', birthYear: null };
        expect(likenessInFile(nameOnly, { ...b, cooperative: '', nationalId: '' })).not.toBe('same');
        expect(likenessToRegistered(nameOnly, b)).not.toBe('same');
      }),
      { seed: 20261126, numRuns: 2000 },
    );
  });
});

describe('which cooperative is which', () => {
  it('[REG-11] one name in one district is one cooperative, however it is written', async () => {
    const { rows } = await plannedCooperatives(
      'Nama Koperasi;Kecamatan;NIK Koperasi\nKSU Uji A;Setu;\nKSU UJI A;SETU;3216010000001\nKSU Uji A;Tambun;\n',
    );
    expect(rows.map(({ verdict }) => verdict)).toEqual(['new', 'rejected', 'new']);
    expect(rows[1]?.faults.map(({ code }) => code)).toContain('duplicateInFile');
  });

  it('[REG-11] it is the one of the registry, too, whichever of the two has a number', async () => {
    const known = [cooperative(1, { name: 'KSU Uji A', district: 'Setu' })];
    const { rows } = await plannedCooperatives(
      'Nama Koperasi;Kecamatan;NIK Koperasi;Status\nKSU UJI A;Setu;3216010000001;Aktif\nK.S.U. Uji A;Setu;;Aktif\n',
      known,
    );
    expect(rows.map(({ verdict, changes }) => [verdict, changes])).toEqual([
      ['changed', [{ field: 'coopRegNo', before: '', after: '3216010000001' }]],
      ['rejected', []],
    ]);
  });

  it('[REG-11] two numbers for one name in one district, or one name in another district, are asked', async () => {
    const known = [cooperative(1, { name: 'KSU Uji A', district: 'Setu', coopRegNo: '3216010000001' })];
    const file = 'Nama Koperasi;Kecamatan;NIK Koperasi\nKSU Uji A;Setu;3216010000002\nKSU UJI A;Tambun;\n';
    const { rows } = await plannedCooperatives(file, known);
    expect(rows.map(({ verdict }) => verdict)).toEqual(['ask', 'ask']);
    const answers = { rows: [2, 3].map((rowNumber) => ({ rowNumber, who: 'another' as const })) };
    const answered = await plannedCooperatives(file, known, answers);
    expect(answered.rows.map(({ verdict }) => verdict)).toEqual(['new', 'new']);
  });
});
