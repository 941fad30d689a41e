import { z } from 'zod';
import { code, fact, id, whole } from '../kernel';
import type { EventOf, ImportId } from '../kernel';
import { newLetter } from '../mandates/events';
import { cooperativeCorrection, newCooperative, newParticipant } from '../registry/events';

export const importEvents = {
  /** A file was taken over: whom and what it brought. */
  'registry.imported': fact(
    z.strictObject({
      id: id<ImportId>(),
      kind: z.enum(['cooperatives', 'participants']),
      fileName: z.string(),
      fileSha256: code,
      rejectedRows: whole,
      mapping: z.record(z.string(), code),
      cooperatives: z.array(newCooperative),
      corrections: z.array(cooperativeCorrection),
      participants: z.array(newParticipant),
      letters: z.array(newLetter),
    }),
    {
      tells: ({ id: importId, kind, fileName, cooperatives, corrections, participants, rejectedRows }) => ({
        id: importId,
        kind,
        fileName,
        added: cooperatives.length + participants.length,
        changed: corrections.length,
        rejectedRows,
      }),
    },
  ),
  'registry.importReverted': fact(z.strictObject({ importId: id<ImportId>() })),
};
export type ImportEvent = EventOf<typeof importEvents>;
