import { accept, refuse } from '../kernel';
import type { Deciders } from '../kernel';
import type { AssemblyState } from '../state';
import type { ProjectionCommand, ProjectionEvent, ProjectionRefusal } from './commands';

export const projectionDeciders: Deciders<AssemblyState, ProjectionCommand, ProjectionEvent, ProjectionRefusal> = {
  'projection.show': (state, { slide }) => {
    if ((slide.kind === 'poll' || slide.kind === 'result') && !state.polls.has(slide.pollId)) {
      return refuse('projection.unknownPoll');
    }
    return accept([{ type: 'projection.changed', projection: { ...state.projection, slide, isBlack: false } }]);
  },
  'projection.setBlack': (state, { isBlack }) =>
    accept([{ type: 'projection.changed', projection: { ...state.projection, isBlack } }]),
  'projection.setTheme': (state, { theme }) =>
    accept([{ type: 'projection.changed', projection: { ...state.projection, theme } }]),
};
