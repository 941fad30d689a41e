import { z } from 'zod';
import { fact, whole } from '../kernel';
import type { EventOf } from '../kernel';

export const retentionEvents = {
  /**
   * Personal data was erased, in the journal and beside it (DAT-6). `replacements` says what was put in the place of what: the digest of
   * each payload that stands instead of an erased one, in the order of the journal, so that a verifier can tell it from a forgery.
   */
  'personalData.purged': fact(
    z.strictObject({
      reason: z.string(),
      persons: whole,
      attachments: z.array(z.string()),
      replacements: z.string(),
    }),
    { tells: ({ reason, persons, attachments }) => ({ reason, persons, attachments: attachments.length }) },
  ),
};
export type RetentionEvent = EventOf<typeof retentionEvents>;
