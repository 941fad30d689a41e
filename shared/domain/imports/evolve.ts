import type { Evolvers } from '../kernel';
import { withLetters, withLettersCorrected } from '../mandates/evolve';
import { withCooperatives, withCorrections, withParticipants, withPeopleCorrected } from '../registry/evolve';
import type { AssemblyState } from '../state';
import type { ImportEvent } from './events';
import type { CorrectedPeople, ImportRecord } from './model';

type Imported = Extract<ImportEvent, { readonly type: 'registry.imported' }>;

function correctedPeople(state: AssemblyState, { people, letterCorrections }: Imported): CorrectedPeople {
  const before = people.flatMap((one) => state.participants.get(one.id) ?? []);
  return {
    before,
    revisions: before.map(({ revision }) => revision + 1),
    letters: letterCorrections.flatMap((one) => state.mandates.get(one.id) ?? []),
  };
}

export const importEvolvers: Evolvers<AssemblyState, ImportEvent> = {
  'registry.imported': (state, event, meta) => {
    const { id, kind, fileName, fileSha256, rejectedRows, mapping, cooperatives, corrections } = event;
    const { participants, people, letters, letterCorrections } = event;
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
      ...(people.length + letterCorrections.length === 0 ? {} : { corrected: correctedPeople(state, event) }),
      rejectedRows,
      isReverted: false,
    };
    const registered = withPeopleCorrected(
      withParticipants(withCorrections(withCooperatives(state, cooperatives), corrections), participants),
      people,
    );
    return {
      ...withLetters(withLettersCorrected(registered, letterCorrections, meta), letters, meta),
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
      participants: state.participants.withMutations((table) => {
        for (const id of record.createdParticipants) table.delete(id);
        for (const before of record.corrected?.before ?? []) {
          // A photo that was taken since is none of the list's.
          const { photoId } = table.get(before.id) ?? {};
          table.set(before.id, { ...before, ...(photoId === undefined ? {} : { photoId }) });
        }
      }),
      mandates: state.mandates.withMutations((table) => {
        for (const id of record.createdMandates) table.delete(id);
        for (const before of record.corrected?.letters ?? []) {
          const now = table.get(before.id);
          if (now === undefined) continue;
          const { letterDate: _date, ...letter } = now;
          const { letterNo, letterDate } = before;
          table.set(before.id, { ...letter, letterNo, ...(letterDate === undefined ? {} : { letterDate }) });
        }
      }),
      imports: state.imports.set(importId, { ...record, isReverted: true }),
    };
  },
};
