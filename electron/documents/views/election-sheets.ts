import {
  chairOf,
  checkOf,
  isDisputed,
  originOf,
  supportCount,
  tellDraw,
  tellElection,
  teamOf,
  verdictOf,
} from '../../../shared/domain';
import type { AssemblyState, DocumentSubject, Election, Nominee, bodies } from '../../../shared/domain';
import { countWithWords, dateInWords, dateOf, formatCount, formatDate, formatTime } from '../../../shared/text';
import { headerView, presidiumSigners, signatoriesAt, signedDay } from './shared-parts';
import type { SignatureBlock, VoteSheetView } from './types';

type Subject = Extract<
  DocumentSubject,
  { readonly kind: 'nomineeRecord' | 'lotRecord' | 'electionRecord' | 'handoverRecord' | 'boardComposition' }
>;
type Table = VoteSheetView['tables'][number];

const nobodySigns: SignatureBlock = { lines: [], signers: [] };

function record(
  state: AssemblyState,
  subject: Subject,
  {
    title,
    at,
    act,
    tables,
  }: { readonly title: string; readonly at: string; readonly act: string; readonly tables: readonly Table[] },
): VoteSheetView {
  const { profile } = state.facts;
  const date = dateOf(at, profile.timeZone);
  return {
    header: headerView(state, subject, title, true),
    subtitle: profile.title,
    isNumbered: true,
    opening:
      `Pada hari ini, ${dateInWords(date)}, pukul ${formatTime(at, profile.timeZone)}, bertempat di ${profile.place}, ` +
      `dalam ${profile.title} ${act}`,
    facts: [],
    tables,
    signatures: signatoriesAt(state, at, signedDay(state, subject, date)),
    witnesses: nobodySigns,
  };
}

function words(isIt: boolean, yes: string, no: string): string {
  return isIt ? yes : no;
}

/** Requirements one by one with what proved them, support, willingness, terms, and what was decided with which reason (ELE-1). */
function nomineeTable(state: AssemblyState, election: Election, nominee: Nominee, index: number): Table {
  const { rules } = election;
  const verdict = verdictOf(nominee);
  const disputed = nominee.support.filter((letter) => isDisputed(election, letter)).length;
  const rows: (readonly string[])[] = rules.requirements.map((requirement) => {
    const check = checkOf(nominee, requirement.id);
    const found = check === undefined ? 'belum diperiksa' : words(check.isMet, 'memenuhi', 'tidak memenuhi');
    return [
      requirement.text,
      found,
      [check?.evidence, check?.reason].filter((text) => text !== undefined && text !== '').join('; '),
    ];
  });
  if (rules.supportNeeded > 0) {
    const count = supportCount(election, nominee);
    rows.push([
      `Dukungan paling sedikit ${countWithWords(rules.supportNeeded)} koperasi`,
      words(count >= rules.supportNeeded, 'memenuhi', 'tidak memenuhi'),
      `${countWithWords(count)} surat dukungan${disputed === 0 ? '' : `; ${countWithWords(disputed)} masih disengketakan`}`,
    ]);
  }
  rows.push([
    'Kesediaan tertulis',
    words(nominee.willingness !== null, 'ada', 'belum ada'),
    nominee.willingness?.evidence ?? '',
  ]);
  rows.push([
    `Paling banyak ${countWithWords(rules.mostTerms)} masa bakti berturut-turut`,
    words(
      nominee.termsServed < rules.mostTerms,
      'memenuhi',
      words(nominee.termsOverride !== null, 'dikecualikan', 'melampaui'),
    ),
    `sudah menjabat ${countWithWords(nominee.termsServed)} masa bakti${nominee.termsOverride === null ? '' : `; ${nominee.termsOverride.reason}`}`,
  ]);
  return {
    heading: `${String(index + 1)}. ${nominee.name} – ${originOf(state, nominee)}`,
    widths: [1.5, 0.9, 1.6],
    isRight: [false, false, false],
    heads: ['Persyaratan', 'Hasil', 'Bukti dan keterangan'],
    rows,
    below: [
      ...nominee.objections.map(({ by, text }) => `Keberatan ${by}: ${text}.`),
      verdict === undefined
        ? 'Belum diputuskan.'
        : `Dinyatakan ${words(verdict.isAccepted, 'DITERIMA sebagai calon', 'TIDAK DITERIMA')}${verdict.reason === '' ? '' : `: ${verdict.reason}`}.`,
    ],
  };
}

function nomineeRecord(state: AssemblyState, subject: Subject, election: Election): VoteSheetView | null {
  const at = election.listFixedAt;
  if (at === null) return null;
  return record(state, subject, {
    title: 'Berita Acara Verifikasi Bakal Calon',
    at,
    act: `telah diverifikasi bakal calon ${election.title} dengan hasil sebagai berikut.`,
    tables: election.nominees.map((nominee, index) => nomineeTable(state, election, nominee, index)),
  });
}

/** By hand, or from a seed that was said aloud: with what anybody needs to compute the draw again. */
function lotRecord(state: AssemblyState, subject: Subject, election: Election): VoteSheetView | null {
  const draw = election.numbersDraw;
  if (draw === null) return null;
  const told = tellDraw(election, draw);
  const { candidates } = tellElection(state, election);
  return record(state, subject, {
    title: 'Berita Acara Undian Nomor Urut',
    at: draw.at,
    act: `telah diundi nomor urut calon ${election.title}. ${told.sentence}`,
    tables: [
      {
        heading: '',
        widths: [0, 2, 2],
        isRight: [true, false, false],
        heads: ['Nomor urut', 'Nama', 'Asal'],
        rows: candidates.map(({ number, name, origin }) => [String(number), name, origin]),
        below: [],
      },
      ...(told.lots.length === 0
        ? []
        : [
            {
              heading: 'Perhitungan undian',
              widths: [0, 1, 1, 2.4],
              isRight: [true, false, false, false],
              heads: ['Urutan', 'Nama', 'Teks', 'SHA-256'],
              rows: told.lots.map(({ place, name, text, digest }) => [String(place), name, text, digest]),
              below: [
                'Undian dapat dihitung ulang oleh siapa pun: SHA-256 dari teks pada setiap baris, diurutkan dari yang terkecil.',
              ],
            },
          ]),
    ],
  });
}

function electionRecord(state: AssemblyState, subject: Subject, election: Election): VoteSheetView | null {
  const telling = tellElection(state, election);
  const last = election.course.at(-1);
  if (last === undefined || telling.elected.length === 0) return null;
  const answers = { accepted: 'menerima', refused: 'menolak', open: 'belum menyatakan' } as const;
  return record(state, subject, {
    title: 'Berita Acara Hasil Pemilihan',
    at: last.at,
    act: `telah dilaksanakan pemilihan ${election.title} dengan jalannya sebagai berikut.`,
    tables: [
      {
        heading: 'Jalannya pemilihan',
        widths: [0, 3],
        isRight: [false, false],
        heads: ['Pukul', 'Peristiwa'],
        rows: telling.steps.map(({ at, text }) => [formatTime(at, state.facts.profile.timeZone), text]),
        below: [],
      },
      {
        heading: 'Yang terpilih',
        widths: [0, 2, 2, 1],
        isRight: [true, false, false, false],
        heads: ['No.', 'Nama', 'Asal', 'Pernyataan'],
        rows: telling.elected.map(({ name, origin, answer }, index) => [
          String(index + 1),
          name,
          origin,
          answers[answer],
        ]),
        below: [telling.result],
      },
    ],
  });
}

/** What a board leaves to the next one; what of it, how much and in which state is written in by hand (domain.md §4). */
const handedOver = [
  'Aset dan inventaris (daftar inventaris terlampir)',
  'Kas dan rekening bank',
  'Arsip dan dokumen organisasi',
  'Stempel dan kop surat',
  'Data anggota dan aplikasi',
] as const;

/** From the board of before to the chair who was elected and accepted, before the presidium as witness. */
function handoverRecord(state: AssemblyState, subject: Subject, election: Election): VoteSheetView | null {
  const chair = chairOf(election);
  const at = chair?.answer?.at;
  if (chair === undefined || at === undefined) return null;
  const { profile } = state.facts;
  const made = record(state, subject, {
    title: 'Berita Acara Serah Terima',
    at,
    act: 'telah dilaksanakan serah terima dari pengurus sebelumnya (Pihak Pertama) kepada pengurus baru (Pihak Kedua) atas hal-hal berikut.',
    tables: [
      {
        heading: '',
        widths: [0, 2.4, 1, 1.6],
        isRight: [true, false, false, false],
        heads: ['No.', 'Yang diserahkan', 'Jumlah', 'Keadaan dan keterangan'],
        rows: handedOver.map((what, index) => [String(index + 1), what, '', '']),
        below: [
          'Sejak berita acara ini ditandatangani, tanggung jawab atas hal-hal tersebut beralih kepada Pihak Kedua.',
        ],
      },
    ],
  });
  const [place = ''] = made.signatures.lines;
  return {
    ...made,
    facts: [
      { label: 'Pihak Pertama', value: `Ketua ${profile.council.name} masa bakti sebelumnya` },
      { label: 'Pihak Kedua', value: `${chair.name}, ${election.title}` },
    ],
    signatures: {
      lines: [place],
      signers: [
        { title: 'PIHAK PERTAMA', name: '', note: '' },
        { title: 'PIHAK KEDUA', name: chair.name, note: '' },
      ],
    },
    witnesses: { lines: ['SAKSI – PIMPINAN SIDANG'], signers: presidiumSigners(state) },
  };
}

/** What each body is called as a heading. */
export const bodyTitles: Readonly<Record<(typeof bodies)[number], string>> = {
  board: 'Susunan Pengurus',
  supervisors: 'Susunan Pengawas',
  advisers: 'Susunan Penasihat',
};

/** What the formation team composed, signed by it. */
function composition(
  state: AssemblyState,
  subject: Extract<Subject, { readonly kind: 'boardComposition' }>,
  election: Election,
): VoteSheetView | null {
  const { formation } = election;
  const seats = formation?.composition[subject.body] ?? [];
  if (formation === null || seats.length === 0) return null;
  const { profile } = state.facts;
  const team = teamOf(state, election);
  return {
    header: headerView(state, subject, bodyTitles[subject.body], false),
    subtitle: profile.council.name,
    isNumbered: false,
    opening: '',
    facts: [
      { label: 'Masa bakti', value: `${String(profile.termFrom)}–${String(profile.termTo)}` },
      { label: 'Batas waktu formatur', value: formatDate(formation.deadline) },
      { label: 'Anggota formatur', value: `${formatCount(team.length)} orang` },
    ],
    tables: [
      {
        heading: '',
        widths: [0, 1.4, 2, 2],
        isRight: [true, false, false, false],
        heads: ['No.', 'Jabatan', 'Nama', 'Asal koperasi'],
        rows: seats.map(({ position, name, origin }, index) => [String(index + 1), position, name, origin]),
        below: [],
      },
    ],
    signatures: {
      lines: ['TIM FORMATUR'],
      signers: team.map(({ name }, index) => ({ title: index === 0 ? 'KETUA FORMATUR' : 'ANGGOTA', name, note: '' })),
    },
    witnesses: nobodySigns,
  };
}

/** A paper of an election; null where what it tells of has not happened yet. */
export function electionSheetView(state: AssemblyState, subject: Subject): VoteSheetView | null {
  const election = state.elections.get(subject.electionId);
  if (election === undefined) return null;
  switch (subject.kind) {
    case 'nomineeRecord':
      return nomineeRecord(state, subject, election);
    case 'lotRecord':
      return lotRecord(state, subject, election);
    case 'electionRecord':
      return electionRecord(state, subject, election);
    case 'handoverRecord':
      return handoverRecord(state, subject, election);
    case 'boardComposition':
      return composition(state, subject, election);
  }
}
