import { isPicture } from '../attachments/select';
import { accept, changesBetween, refuse } from '../kernel';
import type { CooperativeId, Deciders } from '../kernel';
import type { AssemblyState } from '../state';
import type { RegistryCommand, RegistryRefusal } from './commands';
import { newCooperative, sameName } from './cooperatives';
import type { CooperativeCorrection, RegistryEvent } from './events';
import type { CooperativeFields } from './model';
import { checkParticipant, corrected } from './participants';

function correction(id: CooperativeId, before: CooperativeFields, fields: Partial<CooperativeFields>) {
  return { id, changes: changesBetween<Partial<CooperativeFields>>(before, fields) };
}

export const registryDeciders: Deciders<AssemblyState, RegistryCommand, RegistryEvent, RegistryRefusal> = {
  'cooperative.add': (state, { fields }, context) => {
    if (fields.name.trim() === '') return refuse('registry.nameMissing');
    const twin = sameName(state, fields.name, null);
    if (twin !== undefined) return refuse('registry.duplicateCooperative', { name: twin.name });
    const cooperative = newCooperative(fields, state.nextCooperativeNumber, context);
    return accept([{ type: 'cooperative.registered', cooperative }]);
  },
  'cooperative.edit': (state, { id, revision, fields }) => {
    const before = state.cooperatives.get(id);
    if (before === undefined) return refuse('registry.unknownCooperative');
    if (before.revision !== revision) return refuse('registry.changedMeanwhile', { name: before.name });
    if (fields.name.trim() === '') return refuse('registry.nameMissing');
    const twin = sameName(state, fields.name, id);
    if (twin !== undefined) return refuse('registry.duplicateCooperative', { name: twin.name });
    return accept([{ type: 'cooperative.corrected', corrections: [correction(id, before, fields)] }]);
  },
  'cooperative.editMany': (state, { ids, change }) => {
    const corrections: CooperativeCorrection[] = [];
    for (const id of ids) {
      const before = state.cooperatives.get(id);
      if (before === undefined) return refuse('registry.unknownCooperative');
      corrections.push(correction(id, before, change));
    }
    return accept(corrections.length === 0 ? [] : [{ type: 'cooperative.corrected', corrections }]);
  },
  'cooperative.remove': (state, { id }) => {
    const before = state.cooperatives.get(id);
    if (before === undefined) return refuse('registry.unknownCooperative');
    const members = state.participants.count(
      (participant) => participant.cooperativeId === id && !participant.isRemoved,
    );
    if (members > 0) return refuse('registry.cooperativeInUse', { name: before.name, count: members });
    return accept([{ type: 'cooperative.removed', id }]);
  },
  'cooperative.restore': (state, { id }) =>
    state.cooperatives.has(id) ? accept([{ type: 'cooperative.restored', id }]) : refuse('registry.unknownCooperative'),
  'participant.edit': (state, { id, revision, fields }) => {
    const before = state.participants.get(id);
    if (before === undefined) return refuse('registry.unknownParticipant');
    if (before.revision !== revision) return refuse('registry.changedMeanwhile', { name: before.name });
    const checked = checkParticipant(state, fields);
    return checked.ok ? accept([corrected(state, before, fields)]) : checked;
  },
  'participant.remove': (state, { id }) =>
    state.participants.has(id) ? accept([{ type: 'participant.removed', id }]) : refuse('registry.unknownParticipant'),
  'participant.restore': (state, { id }) =>
    state.participants.has(id) ? accept([{ type: 'participant.restored', id }]) : refuse('registry.unknownParticipant'),
  'participant.setPhoto': (state, { id, photoId }) => {
    if (!state.participants.has(id)) return refuse('registry.unknownParticipant');
    if (photoId !== null && !isPicture(state, photoId)) return refuse('attachment.unknown');
    return accept([{ type: 'participant.photoSet', id, photoId }]);
  },
  'participant.recordUnmasking': (state, { id }) => {
    const participant = state.participants.get(id);
    if (participant === undefined) return refuse('registry.unknownParticipant');
    return accept(participant.nationalId === '' ? [] : [{ type: 'participant.unmasked', id }]);
  },
};
