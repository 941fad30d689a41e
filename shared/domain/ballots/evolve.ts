import type { EventMeta, Evolvers, PollId } from '../kernel';
import type { AssemblyState } from '../state';
import type { BallotEvent } from './events';
import { bundleSize } from './model';
import type { BallotLedger, Board, BoardNumber, PaperIssue, PaperMark } from './model';
import { ballotsOf } from './select';

function withLedger(
  state: AssemblyState,
  pollId: PollId,
  change: (ledger: BallotLedger) => Partial<BallotLedger>,
): AssemblyState {
  const ledger = ballotsOf(state, pollId);
  return { ...state, ballots: state.ballots.set(pollId, { ...ledger, ...change(ledger) }) };
}

/** Changes the paper of a serial that is out. */
function ended({ issues }: BallotLedger, serial: number, change: Partial<PaperIssue>): Pick<BallotLedger, 'issues'> {
  const index = issues.findLastIndex((issue) => issue.serial === serial && issue.state === 'out');
  return { issues: issues.map((issue, at) => (at === index ? { ...issue, ...change } : issue)) };
}

function withBundle(
  { boards }: BallotLedger,
  board: BoardNumber,
  bundle: number,
  change: (marks: readonly PaperMark[]) => readonly PaperMark[],
): Pick<BallotLedger, 'boards'> {
  const [first, second] = boards;
  const changed = (old: Board): Board => {
    const bundles = [...old];
    while (bundles.length <= bundle) bundles.push([]);
    bundles[bundle] = change(bundles[bundle] ?? []);
    while (bundles.at(-1)?.length === 0) bundles.pop();
    return bundles;
  };
  return { boards: board === 1 ? [changed(first), second] : [first, changed(second)] };
}

const bundleOf = (paper: number) => Math.floor(paper / bundleSize);

export const ballotEvolvers: Evolvers<AssemblyState, BallotEvent> = {
  'ballots.printed': (state, { pollId, run }, { at, actor }) =>
    withLedger(state, pollId, ({ runs }) => ({ runs: [...runs, { ...run, at, by: actor.name, voided: null }] })),
  'ballots.voided': (state, { pollId, reason }, { at }) =>
    withLedger(state, pollId, ({ runs }) => ({
      runs: runs.map((run) => (run.voided === null ? { ...run, voided: { at, reason } } : run)),
    })),
  'ballots.spoiled': (state, { pollId, serial, reason }) =>
    withLedger(state, pollId, ({ spoiledBefore }) => ({ spoiledBefore: { ...spoiledBefore, [serial]: reason } })),
  'ballots.issued': (state, { pollId, ...issue }, meta) =>
    withLedger(state, pollId, ({ issues }) => ({ issues: [...issues, handedOut(issue, meta)] })),
  'ballots.exchanged': (state, { pollId, serial, newSerial, reason, table }, meta) =>
    withLedger(state, pollId, (ledger) => {
      const old = ledger.issues.findLast((issue) => issue.serial === serial && issue.state === 'out');
      const { issues } = ended(ledger, serial, { state: 'spoiled', reason });
      if (old === undefined) return { issues };
      const { cooperativeId, participantId } = old;
      return { issues: [...issues, handedOut({ serial: newSerial, cooperativeId, participantId, table }, meta)] };
    }),
  'ballots.returned': (state, { pollId, serial, reason }) =>
    withLedger(state, pollId, (ledger) => ended(ledger, serial, { state: 'returned', reason })),
  'ballots.takenBack': (state, { pollId, serial, reason }) =>
    withLedger(state, pollId, (ledger) => ended(ledger, serial, { state: 'mistaken', reason })),
  'ballots.helped': (state, { pollId, serial, helper }) =>
    withLedger(state, pollId, (ledger) => ended(ledger, serial, { helper })),
  'ballots.unusedCounted': (state, { pollId, papers }) => withLedger(state, pollId, () => ({ unused: papers })),
  'ballots.boxCounted': (state, { pollId, papers }) => withLedger(state, pollId, () => ({ inBox: papers })),
  'board.marked': (state, { pollId, board, paper, mark }) =>
    withLedger(state, pollId, (ledger) => withBundle(ledger, board, bundleOf(paper), (marks) => [...marks, mark])),
  'board.markTakenBack': (state, { pollId, board, paper }) =>
    withLedger(state, pollId, (ledger) => withBundle(ledger, board, bundleOf(paper), (marks) => marks.slice(0, -1))),
  'board.bundleReopened': (state, { pollId, bundle, reason }, { at }) =>
    withLedger(state, pollId, (ledger) => {
      const [first, second] = ledger.boards;
      const before = [first[bundle] ?? [], second[bundle] ?? []] as const;
      const cleared = withBundle(ledger, 1, bundle, () => []);
      return {
        ...withBundle({ ...ledger, ...cleared }, 2, bundle, () => []),
        recounts: [...ledger.recounts, { bundle, at, reason, before }],
      };
    }),
  'ballots.differenceExplained': (state, { pollId, difference, text }) =>
    withLedger(state, pollId, ({ explanations }) => ({ explanations: { ...explanations, [difference]: text } })),
  'ballots.countSigned': (state, { pollId, ...signer }, { at }) =>
    withLedger(state, pollId, ({ signers }) => ({ signers: [...signers, { ...signer, at }] })),
};

function handedOut(
  issue: Pick<PaperIssue, 'serial' | 'cooperativeId' | 'participantId' | 'table'>,
  { at }: EventMeta,
): PaperIssue {
  return {
    serial: issue.serial,
    cooperativeId: issue.cooperativeId,
    participantId: issue.participantId,
    table: issue.table,
    at,
    state: 'out',
    reason: '',
    helper: '',
  };
}
