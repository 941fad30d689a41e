import { z } from 'zod';
import { code, fact, id, whole } from '../kernel';
import type { EventOf, ImportId } from '../kernel';
import { letterCorrection, newLetter } from '../mandates/events';
import { cooperativeCorrection, newCooperative, newParticipant, participantCorrection } from '../registry/events';

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
      people: z.array(participantCorrection),
      participants: z.array(newParticipant),
      letters: z.array(newLetter),
      letterCorrections: z.array(letterCorrection),
    }),
    {
      version: 2,
      // The first version knew new people and letters only.
      raises: { 1: (earlier) => ({ ...earlier, people: [], letterCorrections: [] }) },
      tells: ({ id: importId, kind, fileName, cooperatives, corrections, participants, people, rejectedRows }) => ({
        id: importId,
        kind,
        fileName,
        added: cooperatives.length + participants.length,
        changed: corrections.length + people.length,
        rejectedRows,
      }),
    },
  ),
  'registry.importReverted': fact(z.strictObject({ importId: id<ImportId>() })),
};
export type ImportEvent = EventOf<typeof importEvents>;
