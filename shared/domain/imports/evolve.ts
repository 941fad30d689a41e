import type { Evolvers } from '../kernel';
import { withLetters } from '../mandates/evolve';
import { withCooperatives, withCorrections, withParticipants } from '../registry/evolve';
import type { AssemblyState } from '../state';
import type { ImportEvent } from './events';
import type { ImportRecord } from './model';

export const importEvolvers: Evolvers<AssemblyState, ImportEvent> = {
  'registry.imported': (state, event, meta) => {
    const { id, kind, fileName, fileSha256, rejectedRows, mapping, cooperatives, corrections, participants, letters } =
      event;
    const changedBefore = corrections.flatMap((one) => state.cooperatives.get(one.id) ?? []);
    const record: ImportRecord = {
      id,
      seq: meta.seq,
      at: meta.at,
      by: meta.actor.name,
      kind,
      fileName,
      fileSha256,
      createdCooperatives: cooperatives.map((one) => one.id),
      createdParticipants: participants.map((one) => one.id),
      createdMandates: letters.map((one) => one.id),
      changedBefore,
      changedRevisions: changedBefore.map(({ revision }) => revision + 1),
      rejectedRows,
      isReverted: false,
    };
    const registered = withParticipants(
      withCorrections(withCooperatives(state, cooperatives), corrections),
      participants,
    );
    return {
      ...withLetters(registered, letters, meta),
      imports: state.imports.set(id, record),
      rememberedMappings: { ...state.rememberedMappings, ...mapping },
    };
  },
  'registry.importReverted': (state, { importId }) => {
    const record = state.imports.get(importId);
    if (record === undefined) return state;
    return {
      ...state,
      cooperatives: state.cooperatives.withMutations((table) => {
        for (const id of record.createdCooperatives) table.delete(id);
        for (const before of record.changedBefore) table.set(before.id, before);
      }),
      badges: state.badges.withMutations((table) => {
        for (const id of record.createdParticipants) {
          const participant = state.participants.get(id);
          if (participant !== undefined) table.delete(participant.badgeToken);
        }
      }),
      participants: state.participants.deleteAll(record.createdParticipants),
      mandates: state.mandates.deleteAll(record.createdMandates),
      imports: state.imports.set(importId, { ...record, isReverted: true }),
    };
  },
};
