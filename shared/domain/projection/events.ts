import { z } from 'zod';
import { code, fact, id, instant, nothing, whole } from '../kernel';
import type { AmendmentId, AttachmentId, ElectionId, EntryId, EventOf, PollId, ProposalId } from '../kernel';
import type { ChosenSlide, Slide } from './model';

const timeless = [
  z.strictObject({ kind: z.enum(['follow', 'welcome', 'agenda', 'item', 'speakers', 'quorum']) }),
  z.strictObject({ kind: z.enum(['poll', 'result']), pollId: id<PollId>() }),
  z.strictObject({
    kind: z.literal('proposal'),
    proposalId: id<ProposalId>(),
    amendmentId: id<AmendmentId>().nullable(),
    page: whole,
  }),
  z.strictObject({ kind: z.literal('candidates'), electionId: id<ElectionId>(), page: whole }),
  z.strictObject({ kind: z.enum(['numbers', 'round']), electionId: id<ElectionId>() }),
  z.strictObject({ kind: z.literal('file'), attachmentId: id<AttachmentId>(), page: whole }),
  z.strictObject({ kind: z.literal('message'), text: z.string() }),
] as const;

const slide: z.ZodType<Slide> = z.union([
  ...timeless,
  z.strictObject({ kind: z.literal('countdown'), title: z.string(), time: z.strictObject({ until: instant }) }),
]);

const queuedSlide: z.ZodType<ChosenSlide> = z.union([
  ...timeless,
  z.strictObject({ kind: z.literal('countdown'), title: z.string(), time: z.strictObject({ minutes: whole }) }),
]);

const file = z.strictObject({ attachmentId: id<AttachmentId>() });

export const projectionEvents = {
  /** On the wall at once; `queued` is the entry of the queue that it came from. */
  'projection.shown': fact(z.strictObject({ slide, queued: id<EntryId>().nullable() }), {
    tells: ({ slide: { kind } }) => ({ kind }),
  }),
  'projection.blackSet': fact(z.strictObject({ isBlack: z.boolean() })),
  'projection.frozen': fact(nothing),
  'projection.unfrozen': fact(nothing),
  'projection.queued': fact(z.strictObject({ id: id<EntryId>(), slide: queuedSlide }), {
    tells: ({ slide: { kind } }) => ({ kind }),
  }),
  'projection.dequeued': fact(z.strictObject({ id: id<EntryId>() })),
  'projection.fileAdded': fact(file),
  'projection.fileRemoved': fact(file),
  'projection.lookSet': fact(z.strictObject({ theme: z.enum(['light', 'dark']), accent: code })),
};
export type ProjectionEvent = EventOf<typeof projectionEvents>;
