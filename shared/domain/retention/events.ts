import { z } from 'zod';
import { code, fact, id, whole } from '../kernel';
import type { AttachmentId, EventOf } from '../kernel';

export const retentionEvents = {
  /**
   * Personal data was erased, in the journal and beside it (DAT-6). `replacements` is the SHA-256 over everything that stands in the place
   * of something erased, in the order of the journal, so that a verifier can tell it from a forgery.
   */
  'personalData.purged': fact(
    z.strictObject({
      reason: z.string(),
      persons: whole,
      /** Scans and photos that were removed with it. */
      attachments: z.array(id<AttachmentId>()),
      replacements: code,
    }),
    { tells: ({ reason, persons, attachments }) => ({ reason, persons, attachments: attachments.length }) },
  ),
};
export type RetentionEvent = EventOf<typeof retentionEvents>;
