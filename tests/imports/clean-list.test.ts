import { describe, expect, it } from 'vitest';
import { cooperative, fixture, plannedPeople } from './planning';

const given = ['Siti', 'Budi', 'Agus', 'Rina', 'Wawan', 'Euis', 'Nabila', 'Rizky', 'Hendra', 'Yayan', 'Maman', 'Dewi'];
const family = ['Santoso', 'Wulandari', 'Suherman', 'Lestari', 'Iskandar', 'Setiawan', 'Saepudin', 'Handayani'];

/** 3,000 people of whom many share a name and none a phone: a clean list. Five have nothing but one name and their phones. */
function cleanList(): string {
  const rows = Array.from({ length: 2995 }, (_unused, index) => {
    const name = `${given[index % given.length] ?? ''} ${family[Math.floor(index / 12) % family.length] ?? ''}`;
    const isDelegate = index < 1000;
    return [
      isDelegate && index % 3 === 0 ? `Drs. ${name}, M.M.` : name,
      index % 2 === 0 ? 'L' : 'P',
      String(1950 + Math.floor(index / 96) * 2 + (index % 2)),
      isDelegate ? `Koperasi Uji ${String(index)}` : '',
      `0812${String(10_000_000 + index)}`,
      isDelegate ? 'Utusan' : index % 3 === 0 ? 'Undangan' : 'Peninjau',
    ];
  });
  const five = [0, 1, 2, 3, 4].map((at) => ['Udin', '', '', '', `081399990${String(at)}00`, 'Undangan']);
  return [['Nama', 'L/P', 'Tahun Lahir', 'Koperasi', 'HP', 'Kategori'], ...rows, ...five]
    .map((row) => row.join(';'))
    .join('\n');
}

describe('a clean list of 3,000 people', () => {
  it('[REG-11] comes in wholly, and its five equal names are asked about', async () => {
    const cooperatives = Array.from({ length: 1000 }, (_unused, index) =>
      cooperative(index, { name: `Koperasi Uji ${String(index)}` }),
    );
    const { rows } = await plannedPeople(cleanList(), { cooperatives });
    const count = (verdict: string) => rows.filter((row) => row.verdict === verdict).length;
    expect(rows.length).toBe(3000);
    expect({ rejected: count('rejected'), ask: count('ask'), new: count('new') }).toEqual({
      rejected: 0,
      ask: 4,
      new: 2996,
    });
    const asked = rows.filter(({ verdict }) => verdict === 'ask');
    expect(new Set(asked.map(({ label }) => label))).toEqual(new Set(['Udin']));
    const answers = { rows: asked.map(({ rowNumber }) => ({ rowNumber, who: 'another' as const })) };
    const answered = await plannedPeople(cleanList(), { cooperatives, answers });
    expect(answered.rows.every(({ verdict }) => verdict === 'new')).toBe(true);
  });

  it('[REG-11] the given list of 3,000 loses nobody', async () => {
    const bytes = await fixture('peserta-3000.csv');
    const names = new Set(
      Buffer.from(bytes)
        .toString('utf8')
        .split('\n')
        .slice(1)
        .flatMap((line) => line.split(';')[4] ?? [])
        .filter((name) => name !== ''),
    );
    const cooperatives = [...names].map((name, index) => cooperative(index, { name }));
    const { rows } = await plannedPeople(bytes, { cooperatives });
    expect(rows.length).toBe(3000);
    expect(rows.filter(({ verdict }) => verdict === 'rejected')).toEqual([]);
    // Two share the whole written name, sex and year of birth with a delegate: nobody but a person can tell.
    expect(rows.filter(({ verdict }) => verdict === 'ask').map(({ rowNumber }) => rowNumber)).toEqual([2895, 2976]);
  });
});
