import { accept, refuse } from '../kernel';
import type { DecisionContext, Deciders, EntryId } from '../kernel';
import type { AssemblyState } from '../state';
import type { ProjectionCommand, ProjectionEvent, ProjectionRefusal } from './commands';
import type { ChosenSlide, Projection, Slide } from './model';
import { projectorView } from './view';

/** More than this is a list, not a queue. */
const mostQueued = 30;

function checkSlide(state: AssemblyState, slide: ChosenSlide) {
  if ((slide.kind === 'poll' || slide.kind === 'result') && !state.polls.has(slide.pollId)) {
    return refuse('projection.unknownPoll');
  }
  if (slide.kind === 'proposal' && !state.proposals.has(slide.proposalId)) return refuse('projection.unknownProposal');
  return accept(slide);
}

/** The chosen slide as it goes on the wall now. */
function shown(slide: ChosenSlide, context: DecisionContext): Slide {
  if (slide.kind !== 'countdown') return slide;
  const until = new Date(Date.parse(context.now) + slide.time.minutes * 60_000).toISOString();
  return { kind: 'countdown', title: slide.title, time: { until } };
}

function changed(state: AssemblyState, change: Partial<Projection>) {
  const projection = { ...state.projection, ...change };
  return accept<readonly ProjectionEvent[]>([{ type: 'projection.changed', projection }]);
}

export const projectionDeciders: Deciders<AssemblyState, ProjectionCommand, ProjectionEvent, ProjectionRefusal> = {
  'projection.show': (state, { slide }, context) => {
    const checked = checkSlide(state, slide);
    if (!checked.ok) return checked;
    return changed(state, { slide: shown(slide, context), isBlack: false, frozen: null });
  },
  'projection.setBlack': (state, { isBlack }) => changed(state, { isBlack }),
  'projection.setFrozen': (state, { isFrozen }) =>
    changed(state, {
      frozen: isFrozen ? projectorView({ ...state, projection: { ...state.projection, isBlack: false } }).slide : null,
    }),
  'projection.enqueue': (state, { slide }, context) => {
    const checked = checkSlide(state, slide);
    if (!checked.ok) return checked;
    const { queue } = state.projection;
    if (queue.length >= mostQueued) return refuse('projection.queueFull', { most: mostQueued });
    return changed(state, { queue: [...queue, { id: context.newId<EntryId>(), slide }] });
  },
  'projection.dequeue': (state, { id }) => {
    const queue = state.projection.queue.filter((queued) => queued.id !== id);
    return queue.length === state.projection.queue.length ? refuse('projection.notQueued') : changed(state, { queue });
  },
  'projection.next': (state, _command, context) => {
    const [next, ...queue] = state.projection.queue;
    if (next === undefined) return refuse('projection.queueEmpty');
    return changed(state, { slide: shown(next.slide, context), isBlack: false, frozen: null, queue });
  },
  'projection.setLook': (state, { theme, accent }) => changed(state, { theme, accent }),
};
