import { accept, refuse } from '../kernel';
import type {
  CooperativeId,
  DecisionContext,
  Deciders,
  ImportId,
  MandateLetterId,
  ParticipantId,
  Result,
} from '../kernel';
import type { AssemblyState } from '../state';
import type { ApplyImportCommand, RegistryCommand, RegistryEvent, RegistryRefusal } from './commands';
import type {
  Cooperative,
  CooperativeFields,
  EligibilityRuling,
  MandateLetter,
  Participant,
  ParticipantFields,
} from './model';
import { comparableCooperativeName } from './names';
import { activeMandateOf, isPresent } from './select';

function newCooperative(fields: CooperativeFields, number: number, context: DecisionContext): Cooperative {
  return { ...fields, id: context.newId<CooperativeId>(), number, revision: 1, isRemoved: false };
}

function newParticipant(fields: ParticipantFields, number: number, context: DecisionContext): Participant {
  return {
    ...fields,
    id: context.newId<ParticipantId>(),
    number,
    badgeToken: context.newToken(),
    revision: 1,
    isRemoved: false,
  };
}

/**
 * The mandate letter that a registration brings. A second one for the same cooperative is disputed from the start and replaces
 * nothing (CRD-2).
 */
function newMandate(
  participant: Participant,
  letterNo: string,
  isSecond: boolean,
  context: DecisionContext,
): MandateLetter | null {
  if (participant.category !== 'votingDelegate' || participant.cooperativeId === null) return null;
  const state = isSecond ? 'disputed' : 'received';
  return {
    id: context.newId<MandateLetterId>(),
    cooperativeId: participant.cooperativeId,
    participantId: participant.id,
    letterNo,
    state,
    receivedAt: context.now,
    history: [{ at: context.now, by: context.actor.name, state, reason: isSecond ? 'secondMandate' : '' }],
  };
}

function checkParticipant(state: AssemblyState, fields: ParticipantFields) {
  if (fields.name.trim() === '') return refuse('registry.nameMissing');
  if (fields.cooperativeId === null) {
    return fields.category === 'votingDelegate'
      ? refuse('registry.delegateNeedsCooperative', { name: fields.name })
      : accept(fields);
  }
  const cooperative = state.cooperatives.get(fields.cooperativeId);
  return cooperative === undefined || cooperative.isRemoved ? refuse('registry.unknownCooperative') : accept(fields);
}

/** A new participant, with the mandate letter that a delegate brings. */
export function addParticipant(
  state: AssemblyState,
  fields: ParticipantFields,
  letterNo: string,
  context: DecisionContext,
): Result<Extract<RegistryEvent, { readonly type: 'participant.added' }>, RegistryRefusal> {
  const checked = checkParticipant(state, fields);
  if (!checked.ok) return checked;
  const participant = newParticipant(fields, state.nextParticipantNumber, context);
  const isSecond = fields.cooperativeId !== null && activeMandateOf(state, fields.cooperativeId) !== undefined;
  return accept({
    type: 'participant.added',
    participant,
    mandate: newMandate(participant, letterNo, isSecond, context),
  });
}

function sameName(state: AssemblyState, name: string, except: CooperativeId | null): Cooperative | undefined {
  const wanted = comparableCooperativeName(name);
  return state.cooperatives.find(
    (other) => other.id !== except && !other.isRemoved && comparableCooperativeName(other.name) === wanted,
  );
}

function applyImport(state: AssemblyState, command: ApplyImportCommand, context: DecisionContext) {
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
  for (const row of command.participants) {
    const checked = checkParticipant(state, row.fields);
    if (!checked.ok) return checked;
    const participant = newParticipant(row.fields, nextParticipant++, context);
    participants.push(participant);
    const isSecond = participant.cooperativeId !== null && withMandate.has(participant.cooperativeId);
    const mandate = newMandate(participant, row.letterNo, isSecond, context);
    if (mandate !== null) {
      mandates.push(mandate);
      withMandate.add(mandate.cooperativeId);
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

function revertImport(state: AssemblyState, importId: ImportId) {
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
  'participant.add': (state, { fields, letterNo }, context) => {
    const added = addParticipant(state, fields, letterNo, context);
    return added.ok ? accept([added.value]) : added;
  },
  'participant.edit': (state, { id, revision, fields }) => {
    const before = state.participants.get(id);
    if (before === undefined) return refuse('registry.unknownParticipant');
    if (before.revision !== revision) return refuse('registry.changedMeanwhile', { name: before.name });
    const checked = checkParticipant(state, fields);
    if (!checked.ok) return checked;
    return accept([{ type: 'participant.edited', participant: { ...before, ...fields, revision: revision + 1 } }]);
  },
  'participant.remove': (state, { id }) => {
    const before = state.participants.get(id);
    if (before === undefined) return refuse('registry.unknownParticipant');
    if (isPresent(state, id)) return refuse('registry.participantPresent', { name: before.name });
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
      verifying.add(mandate.cooperativeId);
    }
    return accept(
      ids.length === 0 ? [] : [{ type: 'mandate.decided', ids, state: mandateState, reason: reason.trim() }],
    );
  },
  'eligibility.object': (state, { id, objector, reason }, context) =>
    rule(state, id, {
      at: context.now,
      by: objector.trim() || context.actor.name,
      kind: 'objection',
      waived: [],
      reason,
    }),
  'eligibility.override': (state, { id, waived, reason }, context) => {
    // A letter is verified or it is not: that gate has acts of its own.
    if (waived.includes('mandateVerified')) return refuse('registry.gateNotWaivable');
    return rule(state, id, { at: context.now, by: context.actor.name, kind: 'override', waived, reason });
  },
  'registry.applyImport': applyImport,
  'registry.revertImport': (state, { importId }) => revertImport(state, importId),
};
