import { z } from 'zod';
import { eligibilityGates } from '../assembly/model';
import { calendarDay, code, fact, id } from '../kernel';
import type { AttachmentId, CooperativeId, EventOf, MandateLetterId, ParticipantId } from '../kernel';
import type { LetterCorrection, NewLetter } from './model';

const letterId = id<MandateLetterId>();

/** Why a letter is disputed from the start; empty where it is not. */
const letterConflicts = ['', 'secondMandate', 'representsAnother'] as const;

export const newLetter: z.ZodType<NewLetter> = z.strictObject({
  id: letterId,
  cooperativeId: id<CooperativeId>(),
  participantId: id<ParticipantId>(),
  letterNo: z.string(),
  letterDate: calendarDay.exactOptional(),
  scanId: id<AttachmentId>().exactOptional(),
  conflict: z.enum(letterConflicts),
});

/** What a list says anew of a letter that came in before. */
export const letterCorrection: z.ZodType<LetterCorrection> = z.strictObject({
  id: letterId,
  letterNo: z.string(),
  letterDate: z.string(),
});

export const mandateEvents = {
  'mandate.received': fact(z.strictObject({ letter: newLetter }), {
    tells: ({ letter: { id: received, participantId, cooperativeId, conflict } }) => ({
      id: received,
      participantId,
      cooperativeId,
      conflict,
    }),
  }),
  'mandate.corrected': fact(
    z.strictObject({
      id: letterId,
      letterNo: z.string(),
      letterDate: code,
      scanId: id<AttachmentId>().nullable(),
    }),
  ),
  'mandate.verified': fact(z.strictObject({ ids: z.array(letterId), reason: z.string() })),
  'mandate.disputed': fact(z.strictObject({ ids: z.array(letterId), reason: z.string() })),
  'mandate.revoked': fact(z.strictObject({ ids: z.array(letterId), reason: z.string() })),
  /** Letters gave way to another one, which was received just before. */
  'mandate.replaced': fact(z.strictObject({ ids: z.array(letterId), by: letterId, reason: z.string() })),
  /** A dispute ended: one letter stands, those that contradicted it are revoked. */
  'mandate.settled': fact(z.strictObject({ stands: letterId, revoked: z.array(letterId), reason: z.string() })),
  'mandate.takenBack': fact(z.strictObject({ ids: z.array(letterId) })),
  'eligibility.objected': fact(
    z.strictObject({ id: id<CooperativeId>(), by: z.string(), reason: z.string(), isLate: z.boolean() }),
  ),
  'eligibility.overridden': fact(
    z.strictObject({ id: id<CooperativeId>(), waived: z.array(z.enum(eligibilityGates)), reason: z.string() }),
  ),
};
export type MandateEvent = EventOf<typeof mandateEvents>;
