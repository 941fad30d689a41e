import { neededBefore } from '../../counting';
import type { Poll } from '../polls/model';
import { sectorState } from '../polls/select';
import { tellVerdict } from '../polls/telling';
import type { SlideView } from './slide-view';

const nobody = { entitled: 0, presentAtOpening: 0 };

/** A poll as the hall sees it: the question and the turnout before it is closed, the result after. */
export function pollSlide(poll: Poll): SlideView {
  if (poll.state.kind === 'closed' || poll.state.kind === 'confirmed') {
    const { result, definition } = poll.state;
    return {
      kind: 'result',
      question: poll.question,
      result:
        result.kind === 'acclamation'
          ? result
          : {
              kind: 'showOfHands',
              telling: tellVerdict(result.verdict),
              present: definition.electorate.heads.presentAtOpening,
            },
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
