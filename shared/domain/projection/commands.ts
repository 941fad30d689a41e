import type { AttachmentId, EntryId } from '../kernel';
import type { ChosenSlide, Projection } from './model';

export type ProjectionCommand =
  /** On the wall at once; ends black and freeze. */
  | { readonly type: 'projection.show'; readonly slide: ChosenSlide }
  | { readonly type: 'projection.setBlack'; readonly isBlack: boolean }
  | { readonly type: 'projection.setFrozen'; readonly isFrozen: boolean }
  | { readonly type: 'projection.enqueue'; readonly slide: ChosenSlide }
  | { readonly type: 'projection.dequeue'; readonly id: EntryId }
  /** The first of the queue goes on the wall. */
  | { readonly type: 'projection.next' }
  /** Lets an attachment be shown in the hall, or no longer. */
  | { readonly type: 'projection.addFile'; readonly attachmentId: AttachmentId }
  | { readonly type: 'projection.removeFile'; readonly attachmentId: AttachmentId }
  | { readonly type: 'projection.setLook'; readonly theme: Projection['theme']; readonly accent: string };

export const projectionRefusals = [
  'projection.unknownPoll',
  'projection.unknownElection',
  'projection.unknownProposal',
  'projection.unknownFile',
  'projection.fileOnWall',
  'projection.tooManyFiles',
  'projection.queueEmpty',
  'projection.queueFull',
  'projection.notQueued',
] as const;
export type ProjectionRefusal = (typeof projectionRefusals)[number];
