import { z } from 'zod';
import { mostAttachmentBytes } from '../../domain';
import type { Attachment, AttachmentId, CommandId } from '../../domain';
import { id, text } from '../acts/primitives';
import { desk, fileBytes, method, staff } from './method';
import type { FileContent } from './method';

export const attachmentsMethods = {
  'attachments.put': method<{ readonly attachment: Attachment }>()(
    desk,
    // Twice the limit passes, so that a person hears in words that a file is too large.
    z.strictObject({
      fileName: text.min(1),
      bytes: fileBytes(mostAttachmentBytes * 2),
      commandId: id<CommandId>(),
    }),
  ),
  'attachments.get': method<{ readonly attachment: Attachment; readonly bytes: Uint8Array }>()(
    staff,
    z.strictObject({ id: id<AttachmentId>() }),
  ),
  'attachments.save': method<FileContent>()(desk, z.strictObject({ id: id<AttachmentId>() })),
} as const;
