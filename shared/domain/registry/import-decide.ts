import { accept, refuse } from '../kernel';
import type { DecisionContext, ImportId } from '../kernel';
import type { AssemblyState } from '../state';
import type { ApplyImportCommand, RegistryEvent } from './commands';
import { newCooperative } from './cooperatives';
import type { Cooperative, MandateLetter, Participant } from './model';
import { checkParticipant, newMandate, newParticipant } from './participants';
import { otherMandateOfPerson } from './select';

export function applyImport(state: AssemblyState, command: ApplyImportCommand, context: DecisionContext) {
  if (command.cooperatives.length + command.participants.length === 0) return refuse('registry.importEmpty');
  const cooperatives: Cooperative[] = [];
  const changedBefore: Cooperative[] = [];
  let nextNumber = state.nextCooperativeNumber;
  for (const row of command.cooperatives) {
    if (row.existing === null) {
      cooperatives.push(newCooperative(row.fields, nextNumber++, context));
      continue;
    }
    const before = state.cooperatives.get(row.existing);
    if (before === undefined) return refuse('registry.unknownCooperative');
    changedBefore.push(before);
    cooperatives.push({ ...before, ...row.fields, revision: before.revision + 1 });
  }

  const participants: Participant[] = [];
  const mandates: MandateLetter[] = [];
  const withMandate = new Set(
    state.mandates
      .valueSeq()
      .filter((mandate) => mandate.state === 'received' || mandate.state === 'verified')
      .map((mandate) => mandate.cooperativeId),
  );
  let nextParticipant = state.nextParticipantNumber;
  /** National IDs of those who became delegates by this very import. */
  const representing = new Set<string>();
  const nextInCategory = { ...state.nextCategoryNumbers };
  for (const row of command.participants) {
    const checked = checkParticipant(state, row.fields);
    if (!checked.ok) return checked;
    const participant = newParticipant(
      row.fields,
      { number: nextParticipant++, categoryNumber: nextInCategory[row.fields.category]++ },
      context,
    );
    participants.push(participant);
    const conflict =
      participant.cooperativeId !== null && withMandate.has(participant.cooperativeId)
        ? 'secondMandate'
        : otherMandateOfPerson(state, participant, participant.cooperativeId) !== undefined ||
            (participant.nationalId !== '' && representing.has(participant.nationalId))
          ? 'representsAnother'
          : '';
    const mandate = newMandate(participant, { letterNo: row.letterNo }, conflict, context);
    if (mandate !== null) {
      mandates.push(mandate);
      withMandate.add(mandate.cooperativeId);
      if (mandate.state !== 'disputed') representing.add(participant.nationalId);
    }
  }

  const created = cooperatives.filter((cooperative) => cooperative.revision === 1);
  const changed = cooperatives.filter((cooperative) => cooperative.revision > 1);
  return accept<readonly RegistryEvent[]>([
    {
      type: 'registry.imported',
      record: {
        id: context.newId<ImportId>(),
        at: context.now,
        by: context.actor.name,
        kind: command.kind,
        fileName: command.fileName,
        fileSha256: command.fileSha256,
        createdCooperatives: created.map((cooperative) => cooperative.id),
        createdParticipants: participants.map((participant) => participant.id),
        createdMandates: mandates.map((mandate) => mandate.id),
        changedBefore,
        changedRevisions: changed.map((cooperative) => cooperative.revision),
        rejectedRows: command.rejectedRows,
        isReverted: false,
      },
      mapping: command.mapping,
      cooperatives,
      participants,
      mandates,
    },
  ]);
}

export function revertImport(state: AssemblyState, importId: ImportId) {
  const record = state.imports.get(importId);
  if (record === undefined) return refuse('registry.unknownImport');
  if (record.isReverted) return refuse('registry.importAlreadyReverted');
  const cooperativesChanged = record.changedBefore.filter((before, index) => {
    const now = state.cooperatives.get(before.id);
    return (
      now?.revision !== record.changedRevisions[index] || (now?.rulings?.length ?? 0) !== (before.rulings?.length ?? 0)
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
  return accept<readonly RegistryEvent[]>([{ type: 'registry.importReverted', importId }]);
}
