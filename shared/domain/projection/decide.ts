import { accept, refuse } from '../kernel';
import type { DecisionContext, Deciders, EntryId } from '../kernel';
import type { AssemblyState } from '../state';
import type { ProjectionCommand, ProjectionRefusal } from './commands';
import type { ProjectionEvent } from './events';
import type { ChosenSlide, Slide } from './model';
import type { SlideView } from './slide-view';

/** More than this is a list, not a queue. */
const mostQueued = 30;
const mostFiles = 60;

function checkSlide(state: AssemblyState, slide: ChosenSlide) {
  if ((slide.kind === 'poll' || slide.kind === 'result') && !state.polls.has(slide.pollId)) {
    return refuse('projection.unknownPoll');
  }
  if ('electionId' in slide && !state.elections.has(slide.electionId)) return refuse('projection.unknownElection');
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

export const projectionDeciders: Deciders<AssemblyState, ProjectionCommand, ProjectionEvent, ProjectionRefusal> = {
  'projection.show': (state, { slide }, context) => {
    const checked = checkSlide(state, slide);
    if (!checked.ok) return checked;
    return accept([{ type: 'projection.shown', slide: shown(slide, context), queued: null }]);
  },
  'projection.setBlack': (_state, { isBlack }) => accept([{ type: 'projection.blackSet', isBlack }]),
  'projection.setFrozen': (_state, { isFrozen }) =>
    accept([isFrozen ? { type: 'projection.frozen' } : { type: 'projection.unfrozen' }]),
  'projection.enqueue': (state, { slide }, context) => {
    const checked = checkSlide(state, slide);
    if (!checked.ok) return checked;
    const { queue } = state.projection;
    if (queue.length >= mostQueued) return refuse('projection.queueFull', { most: mostQueued });
    return accept([{ type: 'projection.queued', id: context.newId<EntryId>(), slide }]);
  },
  'projection.dequeue': (state, { id }) =>
    state.projection.queue.some((queued) => queued.id === id)
      ? accept([{ type: 'projection.dequeued', id }])
      : refuse('projection.notQueued'),
  'projection.next': (state, _command, context) => {
    const [next] = state.projection.queue;
    if (next === undefined) return refuse('projection.queueEmpty');
    return accept([{ type: 'projection.shown', slide: shown(next.slide, context), queued: next.id }]);
  },
  'projection.addFile': (state, { attachmentId }) => {
    const { files } = state.projection;
    if (!state.attachments.has(attachmentId)) return refuse('projection.unknownFile');
    if (files.includes(attachmentId)) return accept([]);
    if (files.length >= mostFiles) return refuse('projection.tooManyFiles', { most: mostFiles });
    return accept([{ type: 'projection.fileAdded', attachmentId }]);
  },
  'projection.removeFile': (state, { attachmentId }) => {
    const { files, slide, frozen } = state.projection;
    const isIt = (one: ChosenSlide | Slide | SlideView | null) =>
      one?.kind === 'file' && one.attachmentId === attachmentId;
    if (!files.includes(attachmentId)) return refuse('projection.unknownFile');
    if (isIt(slide) || isIt(frozen)) return refuse('projection.fileOnWall');
    return accept([{ type: 'projection.fileRemoved', attachmentId }]);
  },
  'projection.setLook': (_state, { theme, accent }) => accept([{ type: 'projection.lookSet', theme, accent }]),
};
