import type { Evolvers } from '../kernel';
import type { AssemblyState } from '../state';
import type { ProjectionEvent } from './events';
import type { Projection } from './model';
import { projectorView } from './view';

function withProjection(state: AssemblyState, change: Partial<Projection>): AssemblyState {
  return { ...state, projection: { ...state.projection, ...change } };
}

export const projectionEvolvers: Evolvers<AssemblyState, ProjectionEvent> = {
  'projection.shown': (state, { slide, queued }) => {
    const queue = state.projection.queue.filter(({ id }) => id !== queued);
    return withProjection(state, { slide, isBlack: false, frozen: null, queue });
  },
  'projection.blackSet': (state, { isBlack }) => withProjection(state, { isBlack }),
  // What the hall sees at this moment follows from the record: the fact need not carry a picture of it.
  'projection.frozen': (state) =>
    withProjection(state, { frozen: projectorView(withProjection(state, { isBlack: false })).slide }),
  'projection.unfrozen': (state) => withProjection(state, { frozen: null }),
  'projection.queued': (state, { id, slide }) =>
    withProjection(state, { queue: [...state.projection.queue, { id, slide }] }),
  'projection.dequeued': (state, { id }) =>
    withProjection(state, { queue: state.projection.queue.filter((queued) => queued.id !== id) }),
  'projection.fileAdded': (state, { attachmentId }) =>
    withProjection(state, { files: [...state.projection.files, attachmentId] }),
  'projection.fileRemoved': (state, { attachmentId }) => {
    const { files, queue } = state.projection;
    return withProjection(state, {
      files: files.filter((id) => id !== attachmentId),
      queue: queue.filter(({ slide }) => slide.kind !== 'file' || slide.attachmentId !== attachmentId),
    });
  },
  'projection.lookSet': (state, { theme, accent }) => withProjection(state, { theme, accent }),
};
