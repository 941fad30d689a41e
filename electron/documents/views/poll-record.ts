import { latestEntry, tellChoice, tellVerdict } from '../../../shared/domain';
import type { AssemblyState, ChoiceTelling, MotionTelling, Poll, PollKind } from '../../../shared/domain';
import { countWithWords, dateInWords, dateOf, formatCount, formatTime, numberInWords } from '../../../shared/text';
import { headerView, signatoriesAt, signedDay } from './shared-parts';
import type { CountRow, PollRecordView, SignatureBlock } from './types';

function row(label: string, value: number, percent = ''): CountRow {
  return { label, number: formatCount(value), words: numberInWords(value), percent };
}

/** The figures of a count, as they are told everywhere else. */
function rowsOf({ answers, cast, castHeads }: MotionTelling): readonly CountRow[] {
  return [
    ...answers.map(({ label, count, percent }) => row(label, count, percent)),
    row('Jumlah suara', cast),
    ...(castHeads === null ? [] : [row('Jumlah koperasi yang mengangkat tangan', castHeads)]),
  ];
}

function countedResult(telling: MotionTelling) {
  const { arithmetic, percentNote, outcomeWords } = telling;
  return {
    rows: rowsOf(telling),
    result: [
      arithmetic,
      ...(percentNote === null ? [] : [percentNote]),
      `Dengan demikian usul tersebut dinyatakan: ${outcomeWords}.`,
    ],
  };
}

const manners: Readonly<Record<PollKind, string>> = {
  acclamation: 'Keputusan diminta dengan aklamasi: pimpinan sidang menanyakan keberatan kepada peserta.',
  showOfHands:
    'Pemungutan suara dilakukan dengan mengangkat tangan dan dihitung dua kali oleh dua petugas di setiap sektor.',
  rollCall: 'Pemungutan suara dilakukan dengan panggilan nama: setiap koperasi dipanggil dan menjawab secara terbuka.',
  paper:
    'Pemungutan suara dilakukan secara rahasia dengan surat suara, yang dibaca di depan sidang dan dihitung di dua papan hitung yang tidak saling melihat.',
};

/** What was marked on the papers of a vote on persons. */
function choiceResult(telling: ChoiceTelling) {
  return {
    rows: telling.options.map(({ number, label, votes, percent }) =>
      row(`${String(number)}. ${label}`, votes, percent),
    ),
    result: [telling.arithmetic, ...(telling.percentNote === null ? [] : [telling.percentNote])],
  };
}

/** Two lines per sector: the record knows the desk at which a count was entered, the tellers write their names by hand. */
function tellersOf(poll: Poll): SignatureBlock {
  if (poll.kind !== 'showOfHands') return { lines: [], signers: [] };
  return {
    lines: ['PETUGAS PENGHITUNG'],
    signers: poll.sectors.flatMap(({ name }) =>
      ['I', 'II'].map((numeral) => ({ title: `PENGHITUNG ${numeral} – ${name}`, name: '', note: '' })),
    ),
  };
}

/** The record of one closed poll, by show of hands or acclamation. @throws where the poll is not closed: the caller checks. */
export function pollRecordView(state: AssemblyState, poll: Poll): PollRecordView {
  if (poll.state.kind !== 'counted' && poll.state.kind !== 'confirmed') throw new Error('the poll is not closed');
  const { profile } = state.facts;
  const { closedAt, openedAt, definition, result } = poll.state;
  const date = dateOf(closedAt, profile.timeZone);
  const subject = { kind: 'pollRecord', pollId: poll.id } as const;
  const { entitled, presentAtOpening } = definition.electorate.heads;
  const opening =
    `Pada hari ini, ${dateInWords(date)}, pukul ${formatTime(openedAt, profile.timeZone)}, bertempat di ${profile.place}, ` +
    `telah dilakukan pengambilan keputusan dalam ${profile.title} dengan ${countWithWords(entitled)} koperasi yang hak suaranya terverifikasi dan ` +
    `${countWithWords(presentAtOpening)} di antaranya hadir saat dibuka, mengenai:`;
  const counted =
    result.kind === 'choice'
      ? choiceResult(tellChoice(result.count, poll.options, poll.marks))
      : result.kind !== 'acclamation'
        ? countedResult(tellVerdict(result.verdict))
        : {
            rows: [],
            result: [
              result.outcome === 'carried'
                ? 'Usul tersebut dinyatakan DITERIMA secara aklamasi.'
                : `Terdapat ${countWithWords(result.objections)} keberatan. Aklamasi TIDAK TERCAPAI.`,
            ],
          };
  return {
    header: headerView(state, subject, 'Berita Acara Pemungutan Suara', true),
    subtitle: poll.kind === 'acclamation' ? 'Pengambilan Keputusan secara Aklamasi' : 'Penghitungan Suara',
    opening,
    question: poll.question,
    manner: manners[poll.kind],
    ...counted,
    sectors: poll.sectors.map((sector, index) => {
      const entry = latestEntry(poll, index, 1);
      return {
        name: sector.name,
        present: formatCount(sector.present),
        yes: formatCount(entry?.yes ?? 0),
        no: formatCount(entry?.no ?? 0),
        abstain: formatCount(entry?.abstain ?? 0),
      };
    }),
    objections: poll.objections.map(({ by, text }) => (text === '' ? by : `${by}: ${text}`)),
    closing: `${poll.kind === 'acclamation' ? 'Pengambilan keputusan' : 'Pemungutan suara'} ditutup pukul ${formatTime(closedAt, profile.timeZone)}. Demikian berita acara ini dibuat dengan sebenarnya.`,
    signatures: signatoriesAt(state, closedAt, signedDay(state, subject, date)),
    tellers: tellersOf(poll),
  };
}
