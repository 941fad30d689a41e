import { statistics, youngUntilAge } from '../../../shared/domain';
import type { AssemblyState, Breakdown, BreakdownKey, CooperativeKind, StatRow } from '../../../shared/domain';
import { countWithWords, formatCount, formatDateWithWeekday, formatPercent } from '../../../shared/text';
import { categoryWords } from './attendance-list';
import { committeeSigners, headerView, signedAt } from './shared-parts';
import type { ParticipantRecapView, RecapRow } from './types';

const titles: Readonly<Record<BreakdownKey, string>> = {
  district: 'Koperasi menurut kecamatan',
  cooperativeKind: 'Koperasi menurut jenis',
  status: 'Koperasi menurut status',
  redWhite: 'Koperasi Desa/Kelurahan Merah Putih',
  category: 'Peserta menurut kategori',
  sex: 'Peserta menurut jenis kelamin',
  age: 'Peserta menurut kelompok umur',
};

const kindWords: Readonly<Record<CooperativeKind, string>> = {
  savingsLoan: 'Simpan pinjam',
  consumer: 'Konsumen',
  producer: 'Produsen',
  service: 'Jasa',
  marketing: 'Pemasaran',
};

const words: Readonly<Partial<Record<BreakdownKey, Readonly<Record<string, string>>>>> = {
  cooperativeKind: kindWords,
  status: { active: 'Aktif', inactive: 'Tidak aktif' },
  redWhite: { redWhite: 'KDMP/KKMP', other: 'Koperasi lain' },
  category: categoryWords,
  sex: { male: 'Laki-laki', female: 'Perempuan' },
};

/** What a row is called in a document: `31–40 tahun`, `di atas 60 tahun`. */
function statLabel(by: BreakdownKey, key: string): string {
  if (key === 'unknown') return 'Tidak diketahui';
  if (by !== 'age') return words[by]?.[key] ?? key;
  const [from = '', to = ''] = key.split('-');
  if (key.endsWith('+')) return `${key.slice(0, -1)} tahun ke atas`;
  return from === '0' ? `sampai ${to} tahun` : `${from}–${to} tahun`;
}

function rowWords(label: string, row: StatRow): Omit<RecapRow, 'registeredBar' | 'cameBar'> {
  return {
    label,
    registered: formatCount(row.registered),
    entitled: formatCount(row.entitled),
    came: formatCount(row.came),
    percent: formatPercent(row.came, row.registered),
  };
}

function section(breakdown: Breakdown, whole: StatRow): ParticipantRecapView['sections'][number] {
  const most = Math.max(1, ...breakdown.rows.map(({ registered }) => registered));
  const bar = (count: number) => Math.round((count / most) * 1000) / 10;
  return {
    title: titles[breakdown.by],
    rows: breakdown.rows.map((row) => ({
      ...rowWords(statLabel(breakdown.by, row.key), row),
      registeredBar: bar(row.registered),
      cameBar: bar(row.came),
    })),
    total: rowWords('Jumlah', whole),
  };
}

/** The recapitulation of participants: each breakdown as bars with its numbers beside them (REG-8). */
export function participantRecapView(state: AssemblyState): ParticipantRecapView {
  const { profile } = state.facts;
  const numbers = statistics(state);
  const { young, missing } = numbers;
  return {
    header: headerView(state, { kind: 'participantRecap' }, `Rekapitulasi Peserta ${profile.title}`, false),
    subtitle: profile.title,
    facts: [
      { label: 'Hari, tanggal', value: formatDateWithWeekday(profile.startsOn) },
      { label: 'Tempat', value: profile.place },
      { label: 'Koperasi terdaftar', value: countWithWords(numbers.cooperatives.registered) },
      { label: 'Peserta terdaftar', value: countWithWords(numbers.participants.registered) },
    ],
    sections: numbers.breakdowns.map((breakdown) => section(breakdown, numbers[breakdown.of])),
    legend: { registered: 'Terdaftar', came: 'Hadir' },
    notes: [
      `Generasi muda (sampai umur ${String(youngUntilAge)} tahun): ${countWithWords(young.count)} dari ${countWithWords(young.known)} peserta yang tahun lahirnya diketahui (${formatPercent(young.count, young.known)}).`,
      `Koperasi berhak suara yang belum hadir melalui utusannya: ${countWithWords(missing)}.`,
    ],
    signatures: {
      lines: [signedAt(state, profile.startsOn), 'PANITIA PENYELENGGARA'],
      signers: committeeSigners(state),
    },
  };
}
