import { accept, refuse } from '../kernel';
import type { DecisionContext, Deciders, EntryId } from '../kernel';
import type { AssemblyState } from '../state';
import type { ProjectionCommand, ProjectionEvent, ProjectionRefusal } from './commands';
import type { ChosenSlide, Projection, Slide } from './model';
import type { SlideView } from './slide-view';
import { projectorView } from './view';

/** More than this is a list, not a queue. */
const mostQueued = 30;
const mostFiles = 60;

function checkSlide(state: AssemblyState, slide: ChosenSlide) {
  if ((slide.kind === 'poll' || slide.kind === 'result') && !state.polls.has(slide.pollId)) {
    return refuse('projection.unknownPoll');
  }
  if (slide.kind === 'proposal' && !state.proposals.has(slide.proposalId)) return refuse('projection.unknownProposal');
  if (slide.kind === 'file' && !state.projection.files.includes(slide.attachmentId)) {
    return refuse('projection.unknownFile');
  }
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
  'projection.addFile': (state, { attachmentId }) => {
    const { files } = state.projection;
    if (!state.attachments.has(attachmentId)) return refuse('projection.unknownFile');
    if (files.includes(attachmentId)) return accept([]);
    if (files.length >= mostFiles) return refuse('projection.tooManyFiles', { most: mostFiles });
    return changed(state, { files: [...files, attachmentId] });
  },
  'projection.removeFile': (state, { attachmentId }) => {
    const { files, slide, frozen, queue } = state.projection;
    const isIt = (one: ChosenSlide | Slide | SlideView | null) =>
      one?.kind === 'file' && one.attachmentId === attachmentId;
    if (!files.includes(attachmentId)) return refuse('projection.unknownFile');
    if (isIt(slide) || isIt(frozen)) return refuse('projection.fileOnWall');
    return changed(state, {
      files: files.filter((id) => id !== attachmentId),
      queue: queue.filter((queued) => !isIt(queued.slide)),
    });
  },
  'projection.setLook': (state, { theme, accent }) => changed(state, { theme, accent }),
};
