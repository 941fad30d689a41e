import { z } from 'zod';
import type {
  AmendmentId,
  AttachmentId,
  ChosenSlide,
  ElectionId,
  EntryId,
  PollId,
  ProjectionCommand,
  ProposalId,
} from '../../domain';
import { act, operator } from './act';
import type { ActsOf } from './act';
import { count, id, longText, text } from './primitives';

const chosenSlide: z.ZodType<ChosenSlide> = z.union([
  z.strictObject({ kind: z.enum(['follow', 'welcome', 'agenda', 'item', 'speakers', 'quorum']) }),
  z.strictObject({ kind: z.enum(['poll', 'result']), pollId: id<PollId>() }),
  z.strictObject({
    kind: z.literal('proposal'),
    proposalId: id<ProposalId>(),
    amendmentId: id<AmendmentId>().nullable(),
    page: count,
  }),
  z.strictObject({
    kind: z.literal('countdown'),
    title: text,
    time: z.strictObject({ minutes: z.number().int().min(1).max(1440) }),
  }),
  z.strictObject({ kind: z.literal('candidates'), electionId: id<ElectionId>(), page: count }),
  z.strictObject({ kind: z.enum(['numbers', 'round']), electionId: id<ElectionId>() }),
  z.strictObject({ kind: z.literal('file'), attachmentId: id<AttachmentId>(), page: count }),
  z.strictObject({ kind: z.literal('message'), text: longText }),
]);

export const projectionActs: ActsOf<ProjectionCommand> = {
  'projection.show': act(operator, { slide: chosenSlide }),
  'projection.setBlack': act(operator, { isBlack: z.boolean() }),
  'projection.setFrozen': act(operator, { isFrozen: z.boolean() }),
  'projection.enqueue': act(operator, { slide: chosenSlide }),
  'projection.dequeue': act(operator, { id: id<EntryId>() }),
  'projection.next': act(operator, {}),
  'projection.addFile': act(operator, { attachmentId: id<AttachmentId>() }),
  'projection.removeFile': act(operator, { attachmentId: id<AttachmentId>() }),
  'projection.setLook': act(operator, { theme: z.enum(['light', 'dark']), accent: z.string().regex(/^#[0-9a-f]{6}$/) }),
};
