import { z } from 'zod';
import { mostAttachmentBytes } from '../../domain';
import type { Attachment, AttachmentId, CommandId } from '../../domain';
import { id, text } from '../acts/primitives';
import { desk, method, staff } from './method';
import type { FileContent } from './method';

/** Longest base64 of a file that is attached: the domain's limit, four characters for three bytes. */
const mostAttachedCharacters = Math.ceil(mostAttachmentBytes / 3) * 4 + 4;

export const attachmentsMethods = {
  'attachments.put': method<{ readonly attachment: Attachment }>()(
    desk,
    // Twice the limit passes, so that a person hears in words that a file is too large.
    z.strictObject({
      fileName: text.min(1),
      base64: z.base64().max(mostAttachedCharacters * 2),
      commandId: id<CommandId>(),
    }),
  ),
  'attachments.get': method<{ readonly attachment: Attachment; readonly base64: string }>()(
    staff,
    z.strictObject({ id: id<AttachmentId>() }),
  ),
  'attachments.save': method<FileContent>()(desk, z.strictObject({ id: id<AttachmentId>() })),
} as const;
