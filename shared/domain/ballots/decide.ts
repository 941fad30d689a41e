import { accept, refuse } from '../kernel';
import type { Deciders, EntryId, PollId, Result } from '../kernel';
import type { PollEvent } from '../polls/events';
import type { Poll, PollDefinition } from '../polls/model';
import { optionsOf, paperStyle, votersOf } from '../polls/select';
import type { AssemblyState } from '../state';
import type { BallotCommand, BallotRefusal } from './commands';
import type { BallotEvent } from './events';
import { boardNumbers, bundleSize } from './model';
import type { BallotLedger, PaperIssue, PaperMark } from './model';
import { resultOfPapers } from './result';
import {
  ballotsOf,
  bundleState,
  differencesOf,
  differingBundle,
  isWhollyRead,
  issueOfSerial,
  nextFreeSerial,
  nextPaper,
  paperSums,
  readVoter,
  runOfSerial,
} from './select';

/** The most papers that one poll may have: more is a slip of the finger. */
const mostPapers = 20_000;

interface PaperPoll {
  readonly poll: Poll;
  readonly ledger: BallotLedger;
}

interface Voting extends PaperPoll {
  readonly definition: PollDefinition;
}

function paperPoll(state: AssemblyState, id: PollId): Result<PaperPoll, BallotRefusal> {
  const poll = state.polls.get(id);
  return poll?.kind === 'paper' ? accept({ poll, ledger: ballotsOf(state, id) }) : refuse('ballots.wrongKind');
}

/** A poll in which papers are handed out: while it is open, not while it is paused. */
function voting(state: AssemblyState, id: PollId): Result<Voting, BallotRefusal> {
  const found = paperPoll(state, id);
  if (!found.ok) return found;
  const { state: pollState } = found.value.poll;
  return pollState.kind === 'open'
    ? accept({ ...found.value, definition: pollState.definition })
    : refuse('ballots.votingNotOpen');
}

/** A poll whose papers are counted: voting has ended, the count has not. */
function counting(state: AssemblyState, id: PollId): Result<Voting, BallotRefusal> {
  const found = paperPoll(state, id);
  if (!found.ok) return found;
  const { state: pollState } = found.value.poll;
  if (pollState.kind === 'closed') return accept({ ...found.value, definition: pollState.definition });
  return pollState.kind === 'counted' || pollState.kind === 'confirmed'
    ? refuse('ballots.counted')
    : refuse('ballots.votingNotEnded');
}

/** A serial that may be handed out; each other one has its words. */
function freeSerial(state: AssemblyState, { poll, ledger }: PaperPoll, serial: number): Result<null, BallotRefusal> {
  const found = runOfSerial(state, serial);
  if (found === undefined) return refuse('ballots.unknownSerial', { serial });
  if (found.pollId !== poll.id)
    return refuse('ballots.serialOfOther', { serial, question: state.polls.get(found.pollId)?.question ?? '' });
  if (found.run.voided !== null) return refuse('ballots.serialVoided', { serial, reason: found.run.voided.reason });
  if (ledger.spoiledBefore[serial] !== undefined) return refuse('ballots.serialSpoiled', { serial });
  const issue = issueOfSerial(ledger, serial);
  return issue === undefined || issue.state === 'mistaken'
    ? accept(null)
    : refuse('ballots.serialIssued', { serial, at: issue.at, table: issue.table });
}

/** The paper of a serial that is in the hand of a voter. */
function outPaper(ledger: BallotLedger, serial: number): Result<PaperIssue, BallotRefusal> {
  const issue = issueOfSerial(ledger, serial);
  return issue?.state === 'out' ? accept(issue) : refuse('ballots.notOut', { serial });
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function checkMark(poll: Poll, mark: PaperMark): Result<PaperMark, BallotRefusal> {
  switch (mark.kind) {
    case 'blank':
      return accept(mark);
    case 'invalid':
      return mark.reason.trim() === ''
        ? refuse('ballots.reasonMissing')
        : accept({ kind: 'invalid', reason: mark.reason.trim() });
    case 'valid': {
      const chosen = [...new Set(mark.options)];
      const options = optionsOf(poll);
      if (chosen.length === 0) return refuse('board.markEmpty');
      if (chosen.some((option) => !options.some(({ id }) => id === option))) return refuse('board.unknownOption');
      // More marks than seats: the paper is invalid, and says so (voting.md §1).
      if (chosen.length > poll.marks) return refuse('board.tooMany', { marks: poll.marks });
      return accept({ kind: 'valid', options: options.map(({ id }) => id).filter((id) => chosen.includes(id)) });
    }
  }
}

/** Takes the reason of an act that touches one paper in a voter's hand. */
function onOutPaper(
  state: AssemblyState,
  pollId: PollId,
  serial: number,
  reason: string,
): Result<Voting & { readonly issue: PaperIssue; readonly why: string }, BallotRefusal> {
  const found = voting(state, pollId);
  if (!found.ok) return found;
  const paper = outPaper(found.value.ledger, serial);
  if (!paper.ok) return paper;
  const why = reason.trim();
  return why === '' ? refuse('ballots.reasonMissing') : accept({ ...found.value, issue: paper.value, why });
}

export const ballotDeciders: Deciders<AssemblyState, BallotCommand, BallotEvent | PollEvent, BallotRefusal> = {
  'ballots.print': (state, { pollId, count, perSheet }, context) => {
    const found = paperPoll(state, pollId);
    if (!found.ok) return found;
    const { poll } = found.value;
    if (poll.state.kind !== 'draft' && poll.state.kind !== 'ready' && poll.state.kind !== 'open')
      return refuse('ballots.notPrintable');
    if (!Number.isSafeInteger(count) || count < 1 || paperSums(found.value.ledger).printed + count > mostPapers)
      return refuse('ballots.printCount', { most: mostPapers });
    const from = nextFreeSerial(state);
    const run = {
      id: context.newId<EntryId>(),
      from,
      to: from + count - 1,
      perSheet,
      style: context.digest(paperStyle(poll)),
    };
    return accept([{ type: 'ballots.printed', pollId, run }]);
  },
  'ballots.spoil': (state, { pollId, serial, reason }) => {
    const found = paperPoll(state, pollId);
    if (!found.ok) return found;
    const { kind } = found.value.poll.state;
    if (kind === 'counted' || kind === 'confirmed' || kind === 'cancelled') return refuse('ballots.counted');
    const free = freeSerial(state, found.value, serial);
    if (!free.ok) return free;
    if (reason.trim() === '') return refuse('ballots.reasonMissing');
    return accept([{ type: 'ballots.spoiled', pollId, serial, reason: reason.trim() }]);
  },
  'ballots.issue': (state, { pollId, participantId, serial, table }) => {
    const found = voting(state, pollId);
    if (!found.ok) return found;
    const { poll, definition } = found.value;
    const voter = readVoter(state, poll, definition, participantId);
    if (!voter.isEntitled) return refuse(voter.code, voter.params);
    const free = freeSerial(state, found.value, serial);
    if (!free.ok) return free;
    const { cooperativeId } = voter;
    return accept([{ type: 'ballots.issued', pollId, serial, cooperativeId, participantId, table: table.trim() }]);
  },
  'ballots.exchange': (state, { pollId, serial, newSerial, reason, table }) => {
    const found = onOutPaper(state, pollId, serial, reason);
    if (!found.ok) return found;
    const free = freeSerial(state, found.value, newSerial);
    if (!free.ok) return free;
    const { why } = found.value;
    return accept([{ type: 'ballots.exchanged', pollId, serial, newSerial, reason: why, table: table.trim() }]);
  },
  'ballots.return': (state, { pollId, serial, reason }) => {
    const found = onOutPaper(state, pollId, serial, reason);
    return found.ok ? accept([{ type: 'ballots.returned', pollId, serial, reason: found.value.why }]) : found;
  },
  'ballots.takeBack': (state, { pollId, serial, reason }) => {
    const found = onOutPaper(state, pollId, serial, reason);
    return found.ok ? accept([{ type: 'ballots.takenBack', pollId, serial, reason: found.value.why }]) : found;
  },
  'ballots.help': (state, { pollId, serial, helper }) => {
    const found = voting(state, pollId);
    if (!found.ok) return found;
    const paper = outPaper(found.value.ledger, serial);
    if (!paper.ok) return paper;
    if (helper.trim() === '') return refuse('ballots.helperMissing');
    return accept([{ type: 'ballots.helped', pollId, serial, helper: helper.trim() }]);
  },
  'ballots.countUnused': (state, { pollId, papers }) => {
    const found = counting(state, pollId);
    if (!found.ok) return found;
    const { printed } = paperSums(found.value.ledger);
    if (!isCount(papers)) return refuse('ballots.countInvalid');
    if (papers > printed) return refuse('ballots.abovePrinted', { papers, printed });
    return accept([{ type: 'ballots.unusedCounted', pollId, papers }]);
  },
  'ballots.countBox': (state, { pollId, papers }) => {
    const found = counting(state, pollId);
    if (!found.ok) return found;
    const { ledger } = found.value;
    const { printed } = paperSums(ledger);
    if (!isCount(papers)) return refuse('ballots.countInvalid');
    if (papers > printed) return refuse('ballots.abovePrinted', { papers, printed });
    // The number is entered before the count, never fitted to it (voting.md §4).
    const isBegun = ledger.recounts.length > 0 || ledger.boards.some((board) => board.length > 0);
    if (isBegun) return refuse('ballots.countBegun');
    return accept([{ type: 'ballots.boxCounted', pollId, papers }]);
  },
  'board.mark': (state, { pollId, board, paper, mark }) => {
    const found = counting(state, pollId);
    if (!found.ok) return found;
    const { poll, ledger } = found.value;
    if (ledger.inBox === null) return refuse('ballots.boxMissing');
    const differing = differingBundle(ledger, optionIds(poll));
    if (differing !== undefined) return refuse('board.bundleDiffers', { bundle: differing + 1 });
    const next = nextPaper(ledger.boards[board - 1] ?? [], ledger.inBox);
    if (next >= ledger.inBox) return refuse('board.allRead', { papers: ledger.inBox });
    if (paper !== next) return refuse('board.wrongPaper', { paper: next + 1 });
    const checked = checkMark(poll, mark);
    return checked.ok ? accept([{ type: 'board.marked', pollId, board, paper, mark: checked.value }]) : checked;
  },
  'board.takeBack': (state, { pollId, board, paper }) => {
    const found = counting(state, pollId);
    if (!found.ok) return found;
    const { poll, ledger } = found.value;
    const bundle = Math.floor(paper / bundleSize);
    // What both boards have read was compared: a difference is read again by both, never fitted by one.
    const read = bundleState(ledger, bundle, optionIds(poll));
    if (read === 'agreed' || read === 'differs') return refuse('board.nothingToTakeBack');
    const marks = ledger.boards[board - 1]?.[bundle];
    const mark = marks?.at(-1);
    const isLast = mark !== undefined && bundle * bundleSize + (marks?.length ?? 0) - 1 === paper;
    if (!isLast || nextPaper(ledger.boards[board - 1] ?? [], ledger.inBox ?? 0) < paper)
      return refuse('board.nothingToTakeBack');
    return accept([{ type: 'board.markTakenBack', pollId, board, paper, mark }]);
  },
  'board.recount': (state, { pollId, bundle, reason }) => {
    const found = counting(state, pollId);
    if (!found.ok) return found;
    const { poll, ledger } = found.value;
    const read = bundleState(ledger, bundle, optionIds(poll));
    if (read !== 'differs' && read !== 'agreed') return refuse('board.bundleNotRead', { bundle: bundle + 1 });
    if (reason.trim() === '') return refuse('ballots.reasonMissing');
    return accept([{ type: 'board.bundleReopened', pollId, bundle, reason: reason.trim() }]);
  },
  'ballots.explain': (state, { pollId, difference, text }) => {
    const found = counting(state, pollId);
    if (!found.ok) return found;
    const { poll, ledger, definition } = found.value;
    if (!differencesOf(ledger, votersOf(poll, definition).length).some(({ identity }) => identity === difference))
      return refuse('ballots.noDifference');
    if (text.trim() === '') return refuse('ballots.reasonMissing');
    return accept([{ type: 'ballots.differenceExplained', pollId, difference, text: text.trim() }]);
  },
  'ballots.sign': (state, { pollId, name, role, refusedBecause }, context) => {
    const found = paperPoll(state, pollId);
    if (!found.ok) return found;
    const { poll, ledger } = found.value;
    if (poll.state.kind !== 'counted' && poll.state.kind !== 'closed') return refuse('ballots.votingNotEnded');
    const signer = name.trim();
    if (signer === '') return refuse('ballots.signerMissing');
    if (ledger.signers.some((one) => one.name === signer && one.role === role))
      return refuse('ballots.signerTwice', { name: signer });
    const id = context.newId<EntryId>();
    return accept([
      { type: 'ballots.countSigned', pollId, id, name: signer, role, refusedBecause: refusedBecause.trim() },
    ]);
  },
  'ballots.finishCount': (state, { pollId }) => finishCount(state, pollId),
};

function optionIds(poll: Poll) {
  return optionsOf(poll).map(({ id }) => id);
}

/** The count is finished when every paper was read alike by both boards, and every sum comes out or was explained. */
function finishCount(state: AssemblyState, pollId: PollId): Result<readonly PollEvent[], BallotRefusal> {
  const found = counting(state, pollId);
  if (!found.ok) return found;
  const { poll, ledger, definition } = found.value;
  if (ledger.inBox === null || ledger.unused === null) return refuse('ballots.boxMissing');
  const options = optionIds(poll);
  const differing = differingBundle(ledger, options);
  if (differing !== undefined) return refuse('board.bundleDiffers', { bundle: differing + 1 });
  if (!isWhollyRead(ledger, options)) {
    const { inBox } = ledger;
    const left = Math.max(...boardNumbers.map((board) => inBox - readOf(ledger, board)));
    return refuse('ballots.notAllRead', { left });
  }
  for (const { identity, difference } of differencesOf(ledger, votersOf(poll, definition).length))
    if (ledger.explanations[identity] === undefined)
      return refuse('ballots.unexplained', { identity, papers: difference });
  return accept([{ type: 'poll.counted', id: pollId, result: resultOfPapers(poll, definition, ledger) }]);
}

function readOf(ledger: BallotLedger, board: (typeof boardNumbers)[number]): number {
  return (ledger.boards[board - 1] ?? []).reduce((sum, bundle) => sum + bundle.length, 0);
}
