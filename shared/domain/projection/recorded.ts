import type { Raisers } from '../kernel';
import type { ProjectionEvent } from './events';
import { initialProjection } from './model';
import type { Projection, QueuedSlide, Slide } from './model';

interface Earlier {
  readonly 'projection.changed': { readonly projection: Partial<Projection> };
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Whether a slide on the wall can be that of an entry of the queue: a countdown began when it was shown. */
function isOf(slide: Slide, queued: QueuedSlide): boolean {
  return slide.kind === 'countdown' ? queued.slide.kind === 'countdown' : isSame(slide, queued.slide);
}

/** The one act by which the wall became what it is: an earlier program wrote the whole of it each time. */
function wallFact(before: Projection, after: Projection): ProjectionEvent {
  const { theme, accent, slide, isBlack } = after;
  const added = after.files.find((id) => !before.files.includes(id));
  if (added !== undefined) return { type: 'projection.fileAdded', attachmentId: added };
  const removed = before.files.find((id) => !after.files.includes(id));
  if (removed !== undefined) return { type: 'projection.fileRemoved', attachmentId: removed };
  if (theme !== before.theme || accent !== before.accent) return { type: 'projection.lookSet', theme, accent };
  const queued = after.queue.find(({ id }) => !before.queue.some((one) => one.id === id));
  if (queued !== undefined) return { type: 'projection.queued', id: queued.id, slide: queued.slide };
  const taken = before.queue.find(({ id }) => !after.queue.some((one) => one.id === id));
  if (taken !== undefined) {
    const isShown = taken === before.queue[0] && isOf(slide, taken);
    return isShown
      ? { type: 'projection.shown', slide, queued: taken.id }
      : { type: 'projection.dequeued', id: taken.id };
  }
  if (isSame(slide, before.slide)) {
    if (before.frozen === null && after.frozen !== null) return { type: 'projection.frozen' };
    if (before.frozen !== null && after.frozen === null && isBlack === before.isBlack) {
      return { type: 'projection.unfrozen' };
    }
    if (isBlack !== before.isBlack && isSame(before.frozen, after.frozen))
      return { type: 'projection.blackSet', isBlack };
  }
  return { type: 'projection.shown', slide, queued: null };
}

export const raisedProjection: Raisers<Earlier, ProjectionEvent> = {
  'projection.changed': ({ projection }, seen) => {
    const before = seen.last<Projection>('wall', '') ?? initialProjection;
    const after = { ...initialProjection, ...projection };
    seen.keep('wall', '', after);
    return [wallFact(before, after)];
  },
};
