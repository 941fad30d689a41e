import { paperDifferences } from '../../counting';
import type { PaperDifference, PaperIdentity } from '../../counting';
import type { CooperativeId, OptionId, ParticipantId, PollId } from '../kernel';
import { assemblyYear, eligibilityOf } from '../mandates/eligibility';
import { activeMandateOf, letterOf } from '../mandates/select';
import type { Poll, PollDefinition } from '../polls/model';
import { standingAnswers, votersOf } from '../polls/select';
import type { AssemblyState } from '../state';
import type { BallotRefusal } from './commands';
import { bundleSize, noPapers } from './model';
import type { BallotLedger, Board, BoardNumber, PaperIssue, PaperMark, PrintRun } from './model';

/** What became of the papers of a poll; nothing yet where none was printed. */
export function ballotsOf(state: AssemblyState, id: PollId): BallotLedger {
  return state.ballots.get(id) ?? noPapers;
}

/** The first serial that no paper of this assembly carries yet. */
export function nextFreeSerial(state: AssemblyState): number {
  let last = 0;
  for (const { runs } of state.ballots.values()) for (const { to } of runs) last = Math.max(last, to);
  return last + 1;
}

/** Which poll a serial was printed for, whatever became of the paper. */
export function runOfSerial(
  state: AssemblyState,
  serial: number,
): { readonly pollId: PollId; readonly run: PrintRun } | undefined {
  for (const [pollId, { runs }] of state.ballots) {
    const run = runs.find(({ from, to }) => serial >= from && serial <= to);
    if (run !== undefined) return { pollId, run };
  }
  return undefined;
}

export function validRuns(ledger: BallotLedger): readonly PrintRun[] {
  return ledger.runs.filter(({ voided }) => voided === null);
}

/** The newest thing that happened to a serial at the ballot tables. */
export function issueOfSerial({ issues }: BallotLedger, serial: number): PaperIssue | undefined {
  return issues.findLast((issue) => issue.serial === serial);
}

/** The serial that a table hands out next: behind its own last one, else the first that nobody had. Undefined where all are out. */
export function nextSerialAt(ledger: BallotLedger, table: string): number | undefined {
  const states = new Map(ledger.issues.map(({ serial, state }) => [serial, state]));
  const runs = validRuns(ledger);
  const isFree = (serial: number) =>
    (states.get(serial) ?? 'mistaken') === 'mistaken' &&
    ledger.spoiledBefore[serial] === undefined &&
    runs.some(({ from, to }) => serial >= from && serial <= to);
  const own = ledger.issues.findLast((issue) => issue.table === table);
  if (own !== undefined && isFree(own.serial + 1)) return own.serial + 1;
  for (const { from, to } of runs) {
    for (let serial = from; serial <= to; serial++) if (isFree(serial)) return serial;
  }
  return undefined;
}

/** The paper by which a cooperative votes: one that was not taken back as handed out by mistake. */
export function paperOf({ issues }: BallotLedger, id: CooperativeId): PaperIssue | undefined {
  return issues.findLast(
    ({ cooperativeId, state }) => cooperativeId === id && (state === 'out' || state === 'returned'),
  );
}

/** What a ballot table says to somebody who comes: the cooperative that votes, or why none does. */
export type VoterReading =
  | { readonly isEntitled: true; readonly cooperativeId: CooperativeId; readonly name: string }
  | {
      readonly isEntitled: false;
      readonly code: BallotRefusal;
      readonly params: Readonly<Record<string, string | number>>;
    };

/** Who stands at the ballot table, under the mandates as they are now and the list as it was fixed at opening. */
export function readVoter(
  state: AssemblyState,
  poll: Poll,
  definition: PollDefinition,
  participantId: ParticipantId,
): VoterReading {
  const no = (code: BallotRefusal, params: Readonly<Record<string, string | number>> = {}): VoterReading => ({
    isEntitled: false,
    code,
    params,
  });
  const participant = state.participants.get(participantId);
  if (participant === undefined || participant.isRemoved) return no('ballots.unknownVoter');
  const { name, category, cooperativeId } = participant;
  if (category !== 'votingDelegate' || cooperativeId === null) return no('ballots.noVotingRight', { name, category });
  const own = letterOf(state, participantId);
  if (own === undefined) return no('ballots.mandateMissing', { name });
  if (own.state === 'disputed') return no('ballots.mandateDisputed', { name });
  if (own.state === 'replaced' || own.state === 'revoked') return no('ballots.mandateReplaced', { name });
  if (activeMandateOf(state, cooperativeId)?.participantId !== participantId)
    return no('ballots.mandateMissing', { name });
  const cooperative = state.cooperatives.get(cooperativeId);
  if (cooperative === undefined) return no('ballots.mandateMissing', { name });
  const ledger = ballotsOf(state, poll.id);
  const paper = paperOf(ledger, cooperativeId);
  if (paper !== undefined) return no('ballots.hasVoted', { name, at: paper.at, table: paper.table });
  if (votersOf(poll, definition).includes(cooperativeId)) return { isEntitled: true, cooperativeId, name };
  const verdict = eligibilityOf(cooperative, own, state.facts.rules, assemblyYear(state));
  if (!verdict.isEligible) {
    return verdict.failed.length === 1 && verdict.failed[0] === 'mandateVerified'
      ? no('ballots.mandateNotVerified', { name })
      : no('ballots.notEligible', { name, cooperative: cooperative.name });
  }
  return no('ballots.notPresent', { name, cooperative: cooperative.name });
}

/** How many papers a bundle has: all have 25 but the last. */
export function sizeOfBundle(inBox: number, bundle: number): number {
  return Math.max(0, Math.min(bundleSize, inBox - bundle * bundleSize));
}

export function bundleCount(inBox: number): number {
  return Math.ceil(inBox / bundleSize);
}

/** The paper that a board reads next, counted from 0; the number of papers in the box where all were read. */
export function nextPaper(board: Board, inBox: number): number {
  for (let bundle = 0; bundle < bundleCount(inBox); bundle++) {
    const read = board[bundle]?.length ?? 0;
    if (read < sizeOfBundle(inBox, bundle)) return bundle * bundleSize + read;
  }
  return inBox;
}

/** Marks put together: per option, and papers that chose nothing or did not count. */
export interface Tally {
  readonly options: Readonly<Record<OptionId, number>>;
  readonly invalid: number;
  readonly blank: number;
  /** Papers with a valid choice. */
  readonly valid: number;
  readonly papers: number;
}

export function tallyOf(marks: Iterable<PaperMark>, options: readonly OptionId[]): Tally {
  const counts: Record<OptionId, number> = Object.fromEntries(options.map((option) => [option, 0]));
  let [invalid, blank, valid, papers] = [0, 0, 0, 0];
  for (const mark of marks) {
    papers += 1;
    if (mark.kind === 'invalid') invalid += 1;
    else if (mark.kind === 'blank') blank += 1;
    else {
      valid += 1;
      for (const option of mark.options) counts[option] = (counts[option] ?? 0) + 1;
    }
  }
  return { options: counts, invalid, blank, valid, papers };
}

export type BundleState = 'unread' | 'underway' | 'oneBoard' | 'agreed' | 'differs';

function isSameTally(a: Tally, b: Tally): boolean {
  return (
    a.invalid === b.invalid &&
    a.blank === b.blank &&
    Object.entries(a.options).every(([option, count]) => b.options[option as OptionId] === count)
  );
}

/** How far two boards are with a bundle, and whether they have the same (voting.md §4). */
export function bundleState(
  { boards, inBox }: BallotLedger,
  bundle: number,
  options: readonly OptionId[],
): BundleState {
  const size = sizeOfBundle(inBox ?? 0, bundle);
  const [first, second] = boards.map((board) => board[bundle] ?? []) as [readonly PaperMark[], readonly PaperMark[]];
  if (first.length === 0 && second.length === 0) return 'unread';
  if (first.length < size && second.length < size) return 'underway';
  if (first.length < size || second.length < size) return 'oneBoard';
  return isSameTally(tallyOf(first, options), tallyOf(second, options)) ? 'agreed' : 'differs';
}

/** The first bundle on which the boards differ; undefined while they agree as far as both have read. */
export function differingBundle(ledger: BallotLedger, options: readonly OptionId[]): number | undefined {
  for (let bundle = 0; bundle < bundleCount(ledger.inBox ?? 0); bundle++)
    if (bundleState(ledger, bundle, options) === 'differs') return bundle;
  return undefined;
}

/** Whether both boards have read every paper and agree on every bundle. */
export function isWhollyRead(ledger: BallotLedger, options: readonly OptionId[]): boolean {
  if (ledger.inBox === null) return false;
  for (let bundle = 0; bundle < bundleCount(ledger.inBox); bundle++)
    if (bundleState(ledger, bundle, options) !== 'agreed') return false;
  return true;
}

/** What a board shows: the sum of everything that it has read. */
export function boardTally({ boards }: BallotLedger, board: BoardNumber, options: readonly OptionId[]): Tally {
  return tallyOf((boards[board - 1] ?? []).flat(), options);
}

/** What there is of papers, as it is counted at the tables. */
export interface PaperSums {
  readonly printed: number;
  readonly voided: number;
  readonly spoiledBefore: number;
  readonly issued: number;
  readonly spoiled: number;
  readonly returned: number;
  /** Handed out and not handed back: so many should lie in the box. */
  readonly out: number;
  readonly unused: number | null;
  readonly inBox: number | null;
}

export function paperSums(ledger: BallotLedger): PaperSums {
  const size = ({ from, to }: PrintRun) => to - from + 1;
  const sum = (runs: readonly PrintRun[]) => runs.reduce((total, run) => total + size(run), 0);
  const real = ledger.issues.filter(({ state }) => state !== 'mistaken');
  const count = (wanted: PaperIssue['state']) => real.filter(({ state }) => state === wanted).length;
  const runs = validRuns(ledger);
  return {
    printed: sum(runs),
    voided: sum(ledger.runs) - sum(runs),
    spoiledBefore: Object.keys(ledger.spoiledBefore).filter((serial) =>
      runs.some(({ from, to }) => Number(serial) >= from && Number(serial) <= to),
    ).length,
    issued: real.length,
    spoiled: count('spoiled'),
    returned: count('returned'),
    out: count('out'),
    unused: ledger.unused,
    inBox: ledger.inBox,
  };
}

/** The identities that are looked at before the papers are read; what is read comes out by itself, since both boards read the whole box. */
const knownBefore: readonly PaperIdentity[] = ['printed', 'voters', 'box'];

/**
 * The differences that have to be explained before a count is finished (domain.md §3); sums that are not known yet make none. A paper that was
 * given back – against another, or by somebody who left without voting – is in nobody's hand and in no box.
 */
export function differencesOf(ledger: BallotLedger, entitled: number): readonly PaperDifference[] {
  const { printed, out, unused, spoiledBefore, spoiled, returned, inBox } = paperSums(ledger);
  const all = paperDifferences(
    {
      printed,
      issued: out,
      unused: unused ?? 0,
      spoiledBeforeIssue: spoiledBefore,
      exchanged: spoiled + returned,
      votersCheckedIn: entitled,
      inBox: inBox ?? 0,
    },
    { valid: inBox ?? 0, invalid: 0, abstain: 0, candidates: inBox ?? 0, marks: 1 },
  );
  const isKnown = ({ identity }: PaperDifference) =>
    knownBefore.includes(identity) &&
    (identity !== 'printed' || unused !== null) &&
    (identity !== 'box' || inBox !== null);
  return all.filter(isKnown);
}

/** How many have voted while a poll is open, of how many; null where that is not counted one by one, or nobody votes yet. */
export function turnoutOf(state: AssemblyState, poll: Poll): { readonly done: number; readonly of: number } | null {
  if (poll.state.kind !== 'open' && poll.state.kind !== 'paused') return null;
  const of = votersOf(poll, poll.state.definition).length;
  if (poll.kind === 'rollCall') return { done: standingAnswers(poll).size, of };
  if (poll.kind !== 'paper') return null;
  // Whoever left without voting was here all the same.
  const { out, returned } = paperSums(ballotsOf(state, poll.id));
  return { done: out + returned, of };
}

/** How many papers are proposed to be printed: for everybody who is there, and one in twenty more for those that are spoiled. */
export function proposedPapers(voters: number): number {
  return voters + Math.ceil(voters / 20);
}

/** The papers that were handed out, newest first. */
export function lastIssues({ issues }: BallotLedger, most: number): readonly PaperIssue[] {
  return issues.slice(-most).reverse();
}
