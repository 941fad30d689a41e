import { neededBefore } from '../../counting';
import { bundleSize } from '../ballots/model';
import { ballotsOf, boardTally, bundleCount, differingBundle, nextPaper, turnoutOf } from '../ballots/select';
import type { OptionId } from '../kernel';
import type { Poll, PollDefinition, PollResult } from '../polls/model';
import { optionsOf, sectorState } from '../polls/select';
import { tellChoice, tellVerdict } from '../polls/telling';
import type { AssemblyState } from '../state';
import type { ResultView, SlideView } from './slide-view';

const nobody = { entitled: 0, presentAtOpening: 0 };

function resultView({ options, marks }: Poll, result: PollResult, { electorate }: PollDefinition): ResultView {
  if (result.kind === 'acclamation') return result;
  if (result.kind === 'choice') {
    const telling = tellChoice(result.count, options, marks);
    // The hall knows the candidates by their numbers; the ids of the record stay where they are.
    const numbered = telling.options.map((option) => ({ ...option, id: String(option.number) as OptionId }));
    return { kind: 'choice', telling: { ...telling, options: numbered } };
  }
  const present = electorate.heads.presentAtOpening;
  return { kind: 'motion', telling: tellVerdict(result.verdict), present };
}

/** The public board: what teller 1 has marked so far, and how much of the box is left. */
function boardSlide(state: AssemblyState, poll: Poll): SlideView {
  const ledger = ballotsOf(state, poll.id);
  const options = optionsOf(poll);
  const ids = options.map(({ id }) => id);
  const { inBox } = ledger;
  const bundles = bundleCount(inBox ?? 0);
  const tally = boardTally(ledger, 1, ids);
  const at = nextPaper(ledger.boards[0], inBox ?? 0);
  const differing = differingBundle(ledger, ids);
  return {
    kind: 'board',
    question: poll.question,
    options: options.map(({ number, label }) => ({ number, label })),
    marks: poll.marks,
    papers: inBox,
    bundles,
    tally: {
      votes: ids.map((id) => tally.options[id] ?? 0),
      invalid: tally.invalid,
      blank: tally.blank,
      read: tally.papers,
      bundle: Math.min(bundles, Math.floor(at / bundleSize) + 1),
      differs: differing === undefined ? null : differing + 1,
    },
  };
}

/** A poll as the hall sees it: the question and the turnout while it is open, the board while papers are read, the result after. */
export function pollSlide(state: AssemblyState, poll: Poll): SlideView {
  if (poll.kind === 'paper' && poll.state.kind === 'closed') return boardSlide(state, poll);
  if (poll.state.kind === 'counted' || poll.state.kind === 'confirmed') {
    const { result, definition } = poll.state;
    return {
      kind: 'result',
      question: poll.question,
      result: resultView(poll, result, definition),
    };
  }
  const electorate =
    poll.state.kind === 'open' || poll.state.kind === 'paused' ? poll.state.definition.electorate : null;
  const { needed, isExact } = neededBefore(poll.majority, electorate?.weights ?? nobody);
  const { entitled, presentAtOpening } = electorate?.heads ?? nobody;
  return {
    kind: 'poll',
    question: poll.question,
    pollKind: poll.kind,
    isPaused: poll.state.kind === 'paused',
    present: presentAtOpening,
    entitled,
    needed,
    isNeededExact: isExact,
    sectorsCounted: poll.sectors.filter((_sector, index) => sectorState(poll, index) === 'agreed').length,
    sectors: poll.sectors.length,
    turnout: turnoutOf(state, poll),
  };
}
