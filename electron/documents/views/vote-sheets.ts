import {
  ballotsOf,
  boardTally,
  bundleCount,
  bundleState,
  differencesOf,
  optionsOf,
  paperSums,
  standingAnswers,
  tallyOf,
  tellVerdict,
  votersOf,
  weightIn,
} from '../../../shared/domain';
import type {
  AssemblyState,
  BallotLedger,
  BoardNumber,
  CooperativeId,
  DocumentSubject,
  Poll,
  PollDefinition,
  RollAnswer,
} from '../../../shared/domain';
import type { PaperIdentity } from '../../../shared/counting';
import {
  countWithWords,
  dateOf,
  formatCount,
  formatDateWithWeekday,
  formatTime,
  numberInWords,
} from '../../../shared/text';
import { headerView, presidiumSigners, signedAt } from './shared-parts';
import type { SignatureBlock, VoteSheetView } from './types';

type SheetKind = 'voterList' | 'ballotReconciliation' | 'bundleSheets' | 'rollCallList';
type Table = VoteSheetView['tables'][number];

const titles: Readonly<Record<SheetKind, string>> = {
  voterList: 'Daftar Pemilih Tetap',
  ballotReconciliation: 'Lembar Rekonsiliasi Surat Suara',
  bundleSheets: 'Lembar Hitung per Bundel',
  rollCallList: 'Daftar Panggilan Nama',
};

interface Opened {
  readonly state: AssemblyState;
  readonly poll: Poll;
  readonly definition: PollDefinition;
  readonly ledger: BallotLedger;
  readonly openedAt: string;
}

function openedPoll(state: AssemblyState, pollId: Poll['id']): Opened | null {
  const poll = state.polls.get(pollId);
  if (poll === undefined || !('definition' in poll.state) || poll.state.definition === null) return null;
  const { definition, openedAt } = poll.state;
  return { state, poll, definition, ledger: ballotsOf(state, pollId), openedAt: openedAt ?? '' };
}

const nobodySigns: SignatureBlock = { lines: [], signers: [] };

function sheet(opened: Opened, kind: SheetKind, tables: readonly Table[], witnesses = nobodySigns): VoteSheetView {
  const { state, poll, definition, openedAt } = opened;
  const { profile } = state.facts;
  const { entitled, presentAtOpening } = definition.electorate.heads;
  const date = dateOf(openedAt, profile.timeZone);
  return {
    header: headerView(state, { kind, pollId: poll.id }, `${titles[kind]} ${String(poll.number)}`, false),
    subtitle: profile.title,
    isNumbered: false,
    opening: '',
    facts: [
      { label: 'Pemungutan suara', value: `${String(poll.number)}. ${poll.question}` },
      { label: 'Hari, tanggal', value: formatDateWithWeekday(date) },
      { label: 'Dibuka', value: formatTime(openedAt, profile.timeZone) },
      { label: 'Hak suara terverifikasi', value: countWithWords(entitled) },
      { label: 'Hadir saat dibuka', value: countWithWords(presentAtOpening) },
    ],
    tables,
    signatures: { lines: [signedAt(state, date), 'PIMPINAN SIDANG'], signers: presidiumSigners(state) },
    witnesses,
  };
}

function delegateOf(state: AssemblyState, id: CooperativeId): string {
  const letters = state.mandates.valueSeq().filter(({ cooperativeId }) => cooperativeId === id);
  const active = letters.find((letter) => letter.state === 'verified' || letter.state === 'received');
  return active === undefined ? '' : (state.participants.get(active.participantId)?.name ?? '');
}

/** Those who may vote, as it was fixed at opening; whoever was admitted later stands apart, with the reason (voting.md §3). */
function voterList(opened: Opened): VoteSheetView {
  const { state, poll, definition } = opened;
  const row = (id: CooperativeId, index: number) => [
    String(index + 1),
    state.cooperatives.get(id)?.name ?? '',
    delegateOf(state, id),
    String(weightIn(definition, id)),
    '',
  ];
  const heads = ['No.', 'Koperasi', 'Utusan', 'Suara', 'Tanda tangan penerimaan'];
  const shape = { widths: [0, 2.2, 2, 0, 1.6], isRight: [true, false, false, true, false], heads };
  const atOpening = definition.presentCooperatives;
  const late = poll.late.filter(({ cooperativeId }) => !atOpening.includes(cooperativeId));
  const tables: Table[] = [
    {
      ...shape,
      heading: 'Hadir saat dibuka',
      rows: atOpening.map(row),
      below: [`Jumlah: ${countWithWords(atOpening.length)} koperasi.`],
    },
  ];
  if (late.length > 0)
    tables.push({
      ...shape,
      heading: 'Pemilih menyusul atas izin pimpinan sidang',
      rows: late.map(({ cooperativeId }, index) => row(cooperativeId, atOpening.length + index)),
      below: late.map(
        ({ cooperativeId, at, reason }) =>
          `${state.cooperatives.get(cooperativeId)?.name ?? ''}, pukul ${formatTime(at, state.facts.profile.timeZone)}: ${reason}.`,
      ),
    });
  return sheet(opened, 'voterList', tables);
}

const identityWords: Readonly<Record<PaperIdentity, string>> = {
  printed: 'Tercetak terhadap diserahkan, sisa, dan rusak',
  voters: 'Diserahkan terhadap pemilih',
  box: 'Di dalam kotak terhadap diserahkan',
  counted: 'Di dalam kotak terhadap yang dibaca',
  candidates: 'Jumlah suara calon terhadap suara sah',
};

function signed(value: number): string {
  return `${value > 0 ? '+' : '−'}${formatCount(Math.abs(value))}`;
}

/** Whoever signed the count, and whoever did not want to: with the reason (voting.md §4). */
function signersOf({ signers }: BallotLedger): SignatureBlock {
  return {
    lines: signers.length === 0 ? [] : ['PETUGAS PENGHITUNG DAN SAKSI'],
    signers: signers.map(({ name, role, refusedBecause }) => ({
      title: role === 'witness' ? 'SAKSI' : 'PETUGAS PENGHITUNG',
      name,
      note: refusedBecause === '' ? '' : `menolak menandatangani: ${refusedBecause}`,
    })),
  };
}

/** What became of every paper, and each difference by its name with its sign (domain.md §3). */
function reconciliation(opened: Opened): VoteSheetView {
  const { poll, definition, ledger } = opened;
  const sums = paperSums(ledger);
  const tally = boardTally(
    ledger,
    1,
    optionsOf(poll).map(({ id }) => id),
  );
  const row = (label: string, value: number | null) => [
    label,
    value === null ? '' : formatCount(value),
    value === null ? 'belum dihitung' : numberInWords(value),
  ];
  const differences = differencesOf(ledger, votersOf(poll, definition).length);
  return sheet(
    opened,
    'ballotReconciliation',
    [
      {
        heading: '',
        widths: [1.6, 0, 1.6],
        isRight: [false, true, false],
        heads: ['Uraian', 'Angka', 'Dengan huruf'],
        rows: [
          row('Surat suara tercetak dan berlaku', sums.printed),
          row('Tercetak, dinyatakan tidak berlaku', sums.voided),
          row('Rusak sebelum diserahkan', sums.spoiledBefore),
          row('Diserahkan kepada pemilih', sums.issued),
          row('Dikembalikan karena rusak dan ditukar', sums.spoiled),
          row('Dikembalikan, pemilih pergi tanpa memilih', sums.returned),
          row('Sisa di meja', sums.unused),
          row('Di dalam kotak', sums.inBox),
          row('Dibaca: sah', tally.valid),
          row('Dibaca: tidak sah', tally.invalid),
          row('Dibaca: abstain', tally.blank),
        ],
        below:
          differences.length === 0
            ? ['Tidak ada selisih.']
            : differences.map(
                ({ identity, difference }) =>
                  `Selisih ${signed(difference)} – ${identityWords[identity]}: ${ledger.explanations[identity] ?? 'belum dijelaskan'}.`,
              ),
      },
    ],
    signersOf(ledger),
  );
}

const bundleWords = {
  unread: 'belum dibaca',
  underway: 'sedang dibaca',
  oneBoard: 'satu papan',
  agreed: 'sama',
  differs: 'berbeda',
} as const;

/** Both boards bundle by bundle, with what a bundle was before it was read again. */
function bundles(opened: Opened): VoteSheetView {
  const { poll, ledger } = opened;
  const options = optionsOf(poll);
  const ids = options.map(({ id }) => id);
  const cells = (marks: BallotLedger['boards'][number][number]) => {
    const tally = tallyOf(marks, ids);
    return [...ids.map((id) => tally.options[id] ?? 0), tally.invalid, tally.blank, tally.papers].map(formatCount);
  };
  const widths = [0, 0, ...ids.map(() => 1), 1, 1, 1, 1.2];
  const heads = [
    'Bundel',
    'Papan',
    ...options.map(({ number }) => `No. ${String(number)}`),
    'Tidak sah',
    'Abstain',
    'Jumlah',
    'Keadaan',
  ];
  const isRight = [true, true, ...ids.map(() => true), true, true, true, false];
  const rows = Array.from({ length: bundleCount(ledger.inBox ?? 0) }, (_unused, bundle) =>
    ([1, 2] as const).map((board: BoardNumber) => [
      String(bundle + 1),
      board === 1 ? 'I' : 'II',
      ...cells(ledger.boards[board - 1]?.[bundle] ?? []),
      bundleWords[bundleState(ledger, bundle, ids)],
    ]),
  ).flat();
  const { timeZone } = opened.state.facts.profile;
  return sheet(
    opened,
    'bundleSheets',
    [
      {
        heading: '',
        widths,
        isRight,
        heads,
        rows,
        below: options.map(
          ({ number, label, note }) => `No. ${String(number)}: ${label}${note === '' ? '' : ` – ${note}`}`,
        ),
      },
      ...ledger.recounts.map(({ bundle, at, reason, before }, index): Table => ({
        heading: `Dibaca ulang ke-${String(index + 1)}: bundel ${String(bundle + 1)}, pukul ${formatTime(at, timeZone)}`,
        widths,
        isRight,
        heads,
        rows: before.map((marks, board) => [
          String(bundle + 1),
          board === 0 ? 'I' : 'II',
          ...cells(marks),
          'sebelumnya',
        ]),
        below: [`Alasan: ${reason}.`],
      })),
    ],
    signersOf(ledger),
  );
}

const answerWords: Readonly<Record<RollAnswer, string>> = { yes: 'Setuju', no: 'Tidak setuju', abstain: 'Abstain' };

/** Each name that was called, with its answer; a correction shows what was answered before. */
function rollCall(opened: Opened): VoteSheetView | null {
  const { state, poll, definition } = opened;
  if (poll.kind !== 'rollCall') return null;
  const standing = standingAnswers(poll);
  const { timeZone } = state.facts.profile;
  const rows = votersOf(poll, definition).map((id, index) => {
    const answer = standing.get(id);
    const all = poll.answers.filter(({ cooperativeId }) => cooperativeId === id);
    const before = all.slice(0, -1).map((one) => answerWords[one.answer]);
    return [
      String(index + 1),
      state.cooperatives.get(id)?.name ?? '',
      delegateOf(state, id),
      answer === undefined ? 'tidak menjawab' : answerWords[answer.answer],
      answer === undefined ? '' : formatTime(answer.at, timeZone),
      before.length === 0 ? '' : `semula ${before.join(', lalu ')}`,
    ];
  });
  const result = 'result' in poll.state ? poll.state.result : null;
  const below = result?.kind === 'rollCall' ? [tellVerdict(result.verdict).arithmetic] : [];
  return sheet(opened, 'rollCallList', [
    {
      heading: '',
      widths: [0, 2, 1.8, 1, 0, 1.2],
      isRight: [true, false, false, false, false, false],
      heads: ['No.', 'Koperasi', 'Utusan', 'Jawaban', 'Pukul', 'Keterangan'],
      rows,
      below,
    },
  ]);
}

/** One of the sheets of a poll; null where it was not opened, or has no such sheet. */
export function voteSheetView(
  state: AssemblyState,
  { kind, pollId }: Extract<DocumentSubject, { readonly kind: SheetKind }>,
): VoteSheetView | null {
  const opened = openedPoll(state, pollId);
  if (opened === null) return null;
  if (kind === 'voterList') return voterList(opened);
  if (kind === 'rollCallList') return rollCall(opened);
  if (opened.poll.kind !== 'paper') return null;
  return kind === 'ballotReconciliation' ? reconciliation(opened) : bundles(opened);
}
