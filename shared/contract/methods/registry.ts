import { z } from 'zod';
import type { CommandId, MandateLetterId, ParticipantId } from '../../domain';
import { id } from '../acts/primitives';
import { desk, method } from './method';

export const registryMethods = {
  'participants.nationalId': method<{ readonly nationalId: string }>()(
    desk,
    z.strictObject({ id: id<ParticipantId>(), commandId: id<CommandId>() }),
  ),
  'participants.sameNationalId': method<{ readonly ids: readonly ParticipantId[] }>()(
    desk,
    z.strictObject({ nationalId: z.string().regex(/^\d{16}$/) }),
  ),
  /** The letters that cannot stand beside one: the host alone knows who is the same person. */
  'mandates.rivals': method<{ readonly ids: readonly MandateLetterId[] }>()(
    desk,
    z.strictObject({ id: id<MandateLetterId>() }),
  ),
} as const;
