import { countWithWords, formatDate } from '../../text';
import type { DecisionText } from '../decisions/model';
import { electionDecreesOf } from '../elections/decrees';
import type { Election, ElectionDecreeKind, Nominee } from '../elections/model';
import { electedOf, originOf, teamOf } from '../elections/select';
import { tellElection } from '../elections/telling';
import type { AssemblyState } from '../state';

/* The decrees that an election ends in. Their words come from the record: names as the register has them, votes, quorum, numbers of records. */

const standardClause = 'Keputusan ini berlaku sejak tanggal ditetapkan.';

/** `Ketua Dekopinda masa bakti 2026–2031` as office and term. */
function officeOf({ title }: Election): { readonly office: string; readonly term: string } {
  const [, office = title, term = ''] =
    /^(.*?)(\s+(?:masa\s+(?:bakti|jabatan|khidmat)|periode)\b.*)?$/iu.exec(title) ?? [];
  return { office, term };
}

function addressed(state: AssemblyState, { participantId, name }: Pick<Nominee, 'participantId' | 'name'>): string {
  const sex = participantId === null ? null : (state.participants.get(participantId)?.sex ?? null);
  return `${sex === 'female' ? 'Saudari' : sex === 'male' ? 'Saudara' : 'Saudara/i'} ${name}`;
}

const from = (origin: string) => (origin === '' ? '' : ` dari ${origin}`);

/** The records that a decree rests on: fields that become their numbers once they have one. */
function recordsOf(state: AssemblyState, election: Election): readonly string[] {
  const { number } = election;
  const checks = state.quorumChecks.length;
  const told = tellElection(state, election);
  const polls = election.rounds
    .filter(({ outcome }) => outcome !== null)
    .flatMap(({ polls: held }) => held.flatMap(({ pollId }) => state.polls.get(pollId) ?? []));
  return [
    ...(checks === 0 ? [] : [`kuorum yang dihadiri {kuorum-${String(checks)}}`]),
    `berita acara verifikasi bakal calon Nomor {ba-calon-${String(number)}}`,
    ...polls.map((poll) => `berita acara penghitungan suara Nomor {ba-suara-${String(poll.number)}}`),
    `berita acara hasil pemilihan Nomor {ba-hasil-${String(number)}}`,
    ...told.steps.slice(-1).map(({ text }) => text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, '')),
  ];
}

/** The legal bases that the decrees of this assembly cite; the last one's, as its secretariat edited them. */
function citedBefore(state: AssemblyState): readonly string[] {
  const last = state.decisions
    .valueSeq()
    .sortBy(({ number }) => number)
    .findLast(({ recitals }) => recitals.citing.length > 0);
  return last?.recitals.citing ?? ['Undang-Undang tentang Perkoperasian', 'Anggaran Dasar Dewan Koperasi Indonesia'];
}

function electedText(state: AssemblyState, election: Election): Omit<DecisionText, 'recitals'> & Wording {
  const { office, term } = officeOf(election);
  const elected = electedOf(election);
  const names = elected.map((one) => addressed(state, one));
  const { formation } = election;
  return {
    title: `Penetapan ${office} Terpilih${term}`,
    considering: [
      `bahwa dalam musyawarah daerah telah dilaksanakan pemilihan ${election.title} sesuai dengan tata tertib`,
      `bahwa ${names.join(', ')} telah terpilih dan menyatakan menerima hasil pemilihan tersebut`,
    ],
    operativeClauses: [
      ...elected.map(
        (one) => `Menetapkan ${addressed(state, one)}${from(originOf(state, one))} sebagai ${election.title}.`,
      ),
      ...(formation === null
        ? []
        : [
            `${office} terpilih memimpin tim formatur yang menyusun kepengurusan paling lambat tanggal ${formatDate(formation.deadline)}.`,
          ]),
      standardClause,
    ],
  };
}

function formationText(state: AssemblyState, election: Election): Omit<DecisionText, 'recitals'> & Wording {
  const team = teamOf(state, election);
  const deadline = formatDate(election.formation?.deadline ?? '2000-01-01');
  return {
    title: 'Pembentukan Tim Formatur',
    considering: [
      `bahwa ${election.title} telah terpilih dan perlu didampingi kepengurusan yang lengkap`,
      'bahwa untuk menyusun kepengurusan perlu dibentuk tim formatur',
    ],
    operativeClauses: [
      `Membentuk tim formatur yang beranggotakan ${countWithWords(team.length)} orang.`,
      ...team.map(
        ({ name, origin, how }) =>
          `${name}${from(origin)} sebagai ${how === 'head' ? 'ketua merangkap anggota' : 'anggota'} tim formatur.`,
      ),
      `Tim formatur menyusun pengurus, pengawas, dan penasihat paling lambat tanggal ${deadline}.`,
      standardClause,
    ],
  };
}

function compositionText(_state: AssemblyState, election: Election): Omit<DecisionText, 'recitals'> & Wording {
  const { term } = officeOf(election);
  const seats = Object.values(election.formation?.composition ?? {}).reduce((sum, body) => sum + body.length, 0);
  return {
    title: `Susunan Pengurus${term}`,
    considering: [
      'bahwa tim formatur telah menyelesaikan tugasnya',
      `bahwa tim formatur telah menyusun kepengurusan dengan ${countWithWords(seats)} kedudukan`,
    ],
    operativeClauses: [
      'Menetapkan susunan pengurus, pengawas, dan penasihat sebagaimana tercantum dalam lampiran yang merupakan bagian tidak terpisahkan dari keputusan ini.',
      standardClause,
    ],
  };
}

interface Wording {
  readonly considering: readonly string[];
}

const texts = { elected: electedText, formation: formationText, composition: compositionText } as const;

/**
 * The wording of a decree out of an election, to be looked over before it is recorded (ELE-3, MOT-3).
 * @throws where the election has not come so far: the caller asks `electionDecreesOf`.
 */
export function electionDecree(state: AssemblyState, election: Election, kind: ElectionDecreeKind): DecisionText {
  if (!electionDecreesOf(election).includes(kind)) throw new Error(`no decree ${kind} of this election yet`);
  const { title, considering, operativeClauses } = texts[kind](state, election);
  return {
    title,
    recitals: {
      considering,
      isGathered: true,
      citing: citedBefore(state),
      noting: recordsOf(state, election),
    },
    operativeClauses,
  };
}
