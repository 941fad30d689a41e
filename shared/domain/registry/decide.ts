import { accept, refuse } from '../kernel';
import type { CooperativeId, Deciders, Result } from '../kernel';
import type { AssemblyState } from '../state';
import type { RegistryCommand, RegistryEvent, RegistryRefusal } from './commands';
import { newCooperative, sameName } from './cooperatives';
import { applyImport, revertImport } from './import-decide';
import type { Cooperative, EligibilityRuling } from './model';
import { addParticipant, changedParticipant, checkParticipant } from './participants';
import { activeMandateOf, activeMandates, isPresent, otherMandateOfPerson } from './select';

function rule(
  state: AssemblyState,
  id: CooperativeId,
  ruling: EligibilityRuling,
): Result<readonly RegistryEvent[], RegistryRefusal> {
  const cooperative = state.cooperatives.get(id);
  if (cooperative === undefined || cooperative.isRemoved) return refuse('registry.unknownCooperative');
  const reason = ruling.reason.trim();
  return reason === ''
    ? refuse('registry.reasonMissing')
    : accept([{ type: 'eligibility.ruled', id, ruling: { ...ruling, reason } }]);
}

export const registryDeciders: Deciders<AssemblyState, RegistryCommand, RegistryEvent, RegistryRefusal> = {
  'cooperative.add': (state, { fields }, context) => {
    if (fields.name.trim() === '') return refuse('registry.nameMissing');
    const twin = sameName(state, fields.name, null);
    if (twin !== undefined) return refuse('registry.duplicateCooperative', { name: twin.name });
    return accept([
      { type: 'cooperative.added', cooperative: newCooperative(fields, state.nextCooperativeNumber, context) },
    ]);
  },
  'cooperative.edit': (state, { id, revision, fields }) => {
    const before = state.cooperatives.get(id);
    if (before === undefined) return refuse('registry.unknownCooperative');
    if (before.revision !== revision) return refuse('registry.changedMeanwhile', { name: before.name });
    if (fields.name.trim() === '') return refuse('registry.nameMissing');
    const twin = sameName(state, fields.name, id);
    if (twin !== undefined) return refuse('registry.duplicateCooperative', { name: twin.name });
    return accept([{ type: 'cooperative.edited', cooperatives: [{ ...before, ...fields, revision: revision + 1 }] }]);
  },
  'cooperative.editMany': (state, { ids, change }) => {
    const cooperatives: Cooperative[] = [];
    for (const id of ids) {
      const before = state.cooperatives.get(id);
      if (before === undefined) return refuse('registry.unknownCooperative');
      cooperatives.push({ ...before, ...change, revision: before.revision + 1 });
    }
    return accept(cooperatives.length === 0 ? [] : [{ type: 'cooperative.edited', cooperatives }]);
  },
  'cooperative.remove': (state, { id }) => {
    const before = state.cooperatives.get(id);
    if (before === undefined) return refuse('registry.unknownCooperative');
    const members = state.participants.count(
      (participant) => participant.cooperativeId === id && !participant.isRemoved,
    );
    if (members > 0) return refuse('registry.cooperativeInUse', { name: before.name, count: members });
    return accept([
      { type: 'cooperative.edited', cooperatives: [{ ...before, isRemoved: true, revision: before.revision + 1 }] },
    ]);
  },
  'cooperative.restore': (state, { id }) => {
    const before = state.cooperatives.get(id);
    if (before === undefined) return refuse('registry.unknownCooperative');
    return accept([
      { type: 'cooperative.edited', cooperatives: [{ ...before, isRemoved: false, revision: before.revision + 1 }] },
    ]);
  },
  'participant.add': (state, { fields, letterNo, letterDate, scanId }, context) => {
    const letter = {
      letterNo,
      ...(letterDate === undefined ? {} : { letterDate }),
      ...(scanId === undefined ? {} : { scanId }),
    };
    const added = addParticipant(state, fields, letter, context);
    return added.ok ? accept([added.value]) : added;
  },
  'participant.edit': (state, { id, revision, fields }) => {
    const before = state.participants.get(id);
    if (before === undefined) return refuse('registry.unknownParticipant');
    if (before.revision !== revision) return refuse('registry.changedMeanwhile', { name: before.name });
    const checked = checkParticipant(state, fields);
    if (!checked.ok) return checked;
    // A letter names a person of one cooperative: it is replaced, not edited away under a form.
    const binds = activeMandates(state).get(id);
    if (binds !== undefined && (fields.category !== 'votingDelegate' || fields.cooperativeId !== binds.cooperativeId)) {
      return refuse('registry.mandateBinds', { name: before.name });
    }
    return accept([{ type: 'participant.edited', participant: changedParticipant(state, before, fields) }]);
  },
  'participant.remove': (state, { id }) => {
    const before = state.participants.get(id);
    if (before === undefined) return refuse('registry.unknownParticipant');
    if (isPresent(state, id)) return refuse('registry.participantPresent', { name: before.name });
    if (activeMandates(state).has(id)) return refuse('registry.mandateBinds', { name: before.name });
    return accept([
      { type: 'participant.edited', participant: { ...before, isRemoved: true, revision: before.revision + 1 } },
    ]);
  },
  'participant.restore': (state, { id }) => {
    const before = state.participants.get(id);
    if (before === undefined) return refuse('registry.unknownParticipant');
    return accept([
      { type: 'participant.edited', participant: { ...before, isRemoved: false, revision: before.revision + 1 } },
    ]);
  },
  'participant.setPhoto': (state, { id, photoId }) => {
    if (!state.participants.has(id)) return refuse('registry.unknownParticipant');
    if (photoId !== null) {
      const attachment = state.attachments.get(photoId);
      if (attachment === undefined || attachment.mediaType === 'application/pdf') return refuse('attachment.unknown');
    }
    return accept([{ type: 'participant.photoSet', id, photoId }]);
  },
  'participant.recordUnmasking': (state, { id }) => {
    const participant = state.participants.get(id);
    if (participant === undefined) return refuse('registry.unknownParticipant');
    return accept(participant.nationalId === '' ? [] : [{ type: 'participant.unmasked', id }]);
  },
  'mandate.decide': (state, { ids, state: mandateState, reason }) => {
    if (mandateState !== 'verified' && reason.trim() === '') return refuse('registry.reasonMissing');
    const verifying = new Set<string>();
    for (const id of ids) {
      const mandate = state.mandates.get(id);
      if (mandate === undefined) return refuse('registry.unknownMandate');
      if (mandateState !== 'verified') continue;
      const active = activeMandateOf(state, mandate.cooperativeId);
      const isTaken = verifying.has(mandate.cooperativeId) || (active !== undefined && active.id !== id);
      if (isTaken) {
        const name = state.cooperatives.get(mandate.cooperativeId)?.name ?? '';
        return refuse('registry.mandateAlreadyActive', { cooperative: name });
      }
      const person = state.participants.get(mandate.participantId);
      const other = person === undefined ? undefined : otherMandateOfPerson(state, person, mandate.cooperativeId);
      if (other !== undefined) {
        const cooperative = state.cooperatives.get(other.cooperativeId)?.name ?? '';
        return refuse('registry.representsAnother', { name: person?.name ?? '', cooperative });
      }
      verifying.add(mandate.cooperativeId);
    }
    return accept(
      ids.length === 0 ? [] : [{ type: 'mandate.decided', ids, state: mandateState, reason: reason.trim() }],
    );
  },
  'eligibility.object': (state, { id, objector, reason }, context) => {
    const { objectionUntil } = state.facts.rules;
    return rule(state, id, {
      at: context.now,
      by: objector.trim() || context.actor.name,
      kind: 'objection',
      waived: [],
      reason,
      ...(objectionUntil !== null && context.now > objectionUntil ? { isLate: true as const } : {}),
    });
  },
  'eligibility.override': (state, { id, waived, reason }, context) => {
    // A letter is verified or it is not: that gate has acts of its own.
    if (waived.includes('mandateVerified')) return refuse('registry.gateNotWaivable');
    return rule(state, id, { at: context.now, by: context.actor.name, kind: 'override', waived, reason });
  },
  'registry.applyImport': applyImport,
  'registry.revertImport': (state, { importId }) => revertImport(state, importId),
};
