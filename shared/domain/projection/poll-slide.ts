import { neededBefore } from '../../counting';
import type { OptionId } from '../kernel';
import type { Poll, PollDefinition, PollResult } from '../polls/model';
import { sectorState } from '../polls/select';
import { tellChoice, tellVerdict } from '../polls/telling';
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

/** A poll as the hall sees it: the question and the turnout before it is closed, the result after. */
export function pollSlide(poll: Poll): SlideView {
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
  };
}
