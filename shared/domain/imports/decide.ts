import { accept, changesBetween, refuse } from '../kernel';
import type { Deciders, DecisionContext, ImportId, Result } from '../kernel';
import { newLetter } from '../mandates/letters';
import type { NewLetter } from '../mandates/model';
import { otherMandateOfPerson } from '../mandates/select';
import { newCooperative } from '../registry/cooperatives';
import type { CooperativeCorrection, NewCooperative, NewParticipant } from '../registry/events';
import type { CooperativeFields } from '../registry/model';
import { checkParticipant, newParticipant } from '../registry/participants';
import type { AssemblyState } from '../state';
import type { ApplyImportCommand, ImportCommand, ImportRefusal } from './commands';
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

function importedParticipants(
  state: AssemblyState,
  command: ApplyImportCommand,
  context: DecisionContext,
): Result<Pick<ImportEventFields, 'participants' | 'letters'>, ImportRefusal> {
  const participants: NewParticipant[] = [];
  const letters: NewLetter[] = [];
  const withMandate = new Set(
    state.mandates
      .valueSeq()
      .filter((mandate) => mandate.state === 'received' || mandate.state === 'verified')
      .map((mandate) => mandate.cooperativeId),
  );
  let nextNumber = state.nextParticipantNumber;
  /** National IDs of those who became delegates by this very import. */
  const representing = new Set<string>();
  const nextInCategory = { ...state.nextCategoryNumbers };
  for (const { fields, letterNo } of command.participants) {
    const checked = checkParticipant(state, fields);
    if (!checked.ok) return checked;
    const numbers = { number: nextNumber++, categoryNumber: nextInCategory[fields.category]++ };
    const participant = newParticipant(fields, numbers, context);
    participants.push(participant);
    const { cooperativeId, nationalId } = participant;
    const conflict =
      cooperativeId !== null && withMandate.has(cooperativeId)
        ? 'secondMandate'
        : otherMandateOfPerson(state, participant, cooperativeId) !== undefined ||
            (nationalId !== '' && representing.has(nationalId))
          ? 'representsAnother'
          : '';
    const letter = newLetter(participant, { letterNo }, conflict, context);
    if (letter !== null) {
      letters.push(letter);
      withMandate.add(letter.cooperativeId);
      if (conflict === '') representing.add(nationalId);
    }
  }
  return accept({ participants, letters });
}

export const importDeciders: Deciders<AssemblyState, ImportCommand, ImportEvent, ImportRefusal> = {
  'registry.applyImport': (state, command, context) => {
    if (command.cooperatives.length + command.participants.length === 0) return refuse('registry.importEmpty');
    const cooperatives = importedCooperatives(state, command, context);
    if (!cooperatives.ok) return cooperatives;
    const participants = importedParticipants(state, command, context);
    if (!participants.ok) return participants;
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
        ...participants.value,
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
    const editedSince =
      cooperativesChanged.length +
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
