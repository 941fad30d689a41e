import { accept, changesBetween, refuse } from '../kernel';
import type { Deciders, DecisionContext, ImportId, Result } from '../kernel';
import { newCooperative } from '../registry/cooperatives';
import type { CooperativeCorrection, NewCooperative } from '../registry/events';
import type { CooperativeFields } from '../registry/model';
import type { AssemblyState } from '../state';
import type { ApplyImportCommand, ImportCommand, ImportRefusal } from './commands';
import { importedPeople } from './decide-people';
import type { ImportEvent } from './events';

function importedCooperatives(
  state: AssemblyState,
  command: ApplyImportCommand,
  context: DecisionContext,
): Result<Pick<ImportEventFields, 'cooperatives' | 'corrections'>, ImportRefusal> {
  const cooperatives: NewCooperative[] = [];
  const corrections: CooperativeCorrection[] = [];
  let nextNumber = state.nextCooperativeNumber;
  for (const { existing, fields } of command.cooperatives) {
    if (existing === null) {
      cooperatives.push(newCooperative(fields, nextNumber++, context));
      continue;
    }
    const before = state.cooperatives.get(existing);
    if (before === undefined) return refuse('registry.unknownCooperative');
    corrections.push({ id: existing, changes: changesBetween<Partial<CooperativeFields>>(before, fields) });
  }
  return accept({ cooperatives, corrections });
}

type ImportEventFields = Extract<ImportEvent, { readonly type: 'registry.imported' }>;

export const importDeciders: Deciders<AssemblyState, ImportCommand, ImportEvent, ImportRefusal> = {
  'registry.applyImport': (state, command, context) => {
    if (command.cooperatives.length + command.participants.length === 0) return refuse('registry.importEmpty');
    const cooperatives = importedCooperatives(state, command, context);
    if (!cooperatives.ok) return cooperatives;
    const people = importedPeople(state, command.participants, context);
    if (!people.ok) return people;
    const { kind, fileName, fileSha256, rejectedRows, mapping } = command;
    return accept([
      {
        type: 'registry.imported',
        id: context.newId<ImportId>(),
        kind,
        fileName,
        fileSha256,
        rejectedRows,
        mapping: { ...mapping },
        ...cooperatives.value,
        ...people.value,
      },
    ]);
  },
  'registry.revertImport': (state, { importId }) => {
    const record = state.imports.get(importId);
    if (record === undefined) return refuse('registry.unknownImport');
    if (record.isReverted) return refuse('registry.importAlreadyReverted');
    const cooperativesChanged = record.changedBefore.filter((before, index) => {
      const now = state.cooperatives.get(before.id);
      return (
        now?.revision !== record.changedRevisions[index] ||
        (now?.rulings?.length ?? 0) !== (before.rulings?.length ?? 0)
      );
    });
    const created = new Set<string>(record.createdParticipants);
    const peopleChanged = (record.corrected?.before ?? []).filter((before, index) => {
      const now = state.participants.get(before.id);
      const isMoved = now?.category !== before.category || now.cooperativeId !== before.cooperativeId;
      return now?.revision !== record.corrected?.revisions[index] || (isMoved && state.attendance.has(before.id));
    });
    const editedSince =
      cooperativesChanged.length +
      peopleChanged.length +
      record.createdCooperatives.filter((id) => {
        const now = state.cooperatives.get(id);
        return now?.revision !== 1 || now.rulings !== undefined;
      }).length +
      record.createdParticipants.filter((id) => state.participants.get(id)?.revision !== 1 || state.attendance.has(id))
        .length;
    const madeCooperatives = new Set<string>(record.createdCooperatives);
    const dependants = state.participants.count(
      (participant) =>
        !participant.isRemoved &&
        participant.cooperativeId !== null &&
        madeCooperatives.has(participant.cooperativeId) &&
        !created.has(participant.id),
    );
    if (editedSince + dependants > 0) return refuse('registry.importInUse', { count: editedSince + dependants });
    return accept([{ type: 'registry.importReverted', importId }]);
  },
};
