import type { CooperativeFields, ParticipantCategory, ParticipantFields } from '../../shared/domain';

const districts = [
  'Tarumajaya',
  'Babelan',
  'Sukawangi',
  'Tambelang',
  'Tambun Utara',
  'Tambun Selatan',
  'Cibitung',
  'Cikarang Barat',
  'Cikarang Utara',
  'Karangbahagia',
  'Cikarang Timur',
  'Kedungwaringin',
  'Pebayuran',
  'Sukakarya',
  'Sukatani',
  'Cabangbungin',
  'Muaragembong',
  'Setu',
  'Cikarang Selatan',
  'Cikarang Pusat',
  'Serang Baru',
  'Cibarusah',
  'Bojongmangu',
];
const first = ['Mekar', 'Sumber', 'Bina', 'Karya', 'Tunas', 'Cahaya', 'Mitra', 'Surya', 'Harapan', 'Rukun'];
const second = ['Sejahtera', 'Makmur', 'Mandiri', 'Abadi', 'Jaya', 'Bersama', 'Lestari', 'Utama', 'Sentosa', 'Maju'];
const givenNames = [
  'Ahmad',
  'Siti',
  'Budi',
  'Dewi',
  'Eko',
  'Fitri',
  'Gilang',
  'Hani',
  'Indra',
  'Joko',
  'Kartika',
  'Lukman',
  'Maya',
];
const familyNames = [
  'Permana',
  'Lestari',
  'Saputra',
  'Hidayat',
  'Maulana',
  'Rahayu',
  'Gunawan',
  'Nuraini',
  'Firmansyah',
  'Kusuma',
  'Wahyuni',
];
const kinds = ['savingsLoan', 'consumer', 'producer', 'service', 'marketing'] as const;
const kindWords = ['Simpan Pinjam', 'Konsumen', 'Produsen', 'Jasa', 'Pemasaran'];

/** One of a list, by a number that may be larger than it. */
export function pick<Item>(list: readonly Item[], index: number): Item {
  const item = list[index % list.length];
  if (item === undefined) throw new Error('an empty list');
  return item;
}

/** Fictional cooperatives: always the same for the same number. */
export function exampleCooperatives(count: number): CooperativeFields[] {
  return Array.from({ length: count }, (_unused, index) => {
    const isRedWhiteCoop = index % 6 === 5;
    const district = pick(districts, index * 7);
    const name = isRedWhiteCoop
      ? `Koperasi Desa Merah Putih ${pick(first, index)}${pick(second, index * 3).toLowerCase()} ${String(index + 1)}`
      : `Koperasi ${pick(kindWords, index)} ${pick(first, Math.floor(index / 10))} ${pick(second, index)} ${String(index + 1)}`;
    return {
      name,
      membership: 'ordinary',
      coopRegNo: `3216${String(100_000_000 + index * 7919).slice(0, 9)}`,
      legalEntityNo: `AHU-${String(1000000 + index * 37)}.AH.01.26.TAHUN 20${String(10 + (index % 15))}`,
      legalEntityDate: '',
      kind: pick(kinds, index),
      level: 'primary',
      isSharia: index % 11 === 0,
      isRedWhiteCoop,
      status: index % 8 === 7 ? 'inactive' : 'active',
      lastRatYear: isRedWhiteCoop ? null : 2023 + (index % 3),
      duesPaidThrough: 2024 + (index % 3),
      memberCount: 20 + ((index * 53) % 900),
      address: `Jl. ${pick(second, index * 5)} No. ${String((index % 90) + 1)}`,
      district,
      village: '',
      chair: `${pick(givenNames, index * 3)} ${pick(familyNames, index * 5)}`,
      phone: `+62812${String(10_000_000 + index * 7_331).slice(0, 8)}`,
      email: '',
      voteWeight: 1,
    };
  });
}

const women: ReadonlySet<string> = new Set(['Siti', 'Dewi', 'Fitri', 'Hani', 'Kartika', 'Maya']);

/** A fictional participant without a cooperative yet: sex and titles are those of the given name. */
export function exampleParticipant(index: number, category: ParticipantCategory): ParticipantFields {
  const given = pick(givenNames, index);
  const isFemale = women.has(given);
  const title =
    index % 9 === 0 ? (isFemale ? 'Dra. Hj. ' : 'Drs. H. ') : index % 7 === 0 ? (isFemale ? 'Hj. ' : 'H. ') : '';
  const degree = index % 4 === 0 ? ', S.E.' : index % 5 === 0 ? ', M.M.' : '';
  return {
    name: `${title}${given} ${pick(familyNames, Math.floor(index / 13) + index)}${degree}`,
    sex: isFemale ? 'female' : 'male',
    birthYear: 1955 + ((index * 7) % 45),
    position: pick(['Ketua', 'Sekretaris', 'Bendahara', 'Manajer', 'Anggota'], index),
    cooperativeId: null,
    category,
    phone: `+62813${String(10_000_000 + index * 5_113).slice(0, 8)}`,
    email: '',
    nationalId: '',
  };
}
