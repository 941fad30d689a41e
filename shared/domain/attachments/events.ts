import { z } from 'zod';
import { code, fact, id, instant, whole } from '../kernel';
import type { AttachmentId, EventOf } from '../kernel';
import { mediaTypes } from './model';
import type { Attachment } from './model';

const attachment: z.ZodType<Attachment> = z.strictObject({
  id: id<AttachmentId>(),
  sha256: code,
  fileName: z.string(),
  mediaType: z.enum(mediaTypes),
  bytes: whole,
  addedAt: instant,
  addedBy: z.string(),
});

export const attachmentEvents = {
  'attachment.added': fact(z.strictObject({ attachment }), {
    tells: ({ attachment: { id: attachmentId, fileName } }) => ({ id: attachmentId, fileName }),
  }),
};
export type AttachmentEvent = EventOf<typeof attachmentEvents>;
