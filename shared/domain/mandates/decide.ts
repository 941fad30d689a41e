import { accept, isUnchanged, refuse } from '../kernel';
import type { CooperativeId, DecisionContext, Deciders, MandateLetterId, Result } from '../kernel';
import type { RegistryEvent } from '../registry/events';
import type { Participant } from '../registry/model';
import { corrected } from '../registry/participants';
import type { AssemblyState } from '../state';
import type { LetterEntry, MandateCommand, MandateRefusal, MandateReplaceCommand } from './commands';
import type { MandateEvent } from './events';
import { addParticipant, conflictOf, newLetter } from './letters';
import type { MandateLetter } from './model';
import { activeMandateOf, otherMandateOfPerson, rivalsOf, standsOpen, stateBefore } from './select';

type Outcome = MandateEvent | RegistryEvent;

function checkEntry(state: AssemblyState, { scanId }: LetterEntry) {
  return scanId === null || state.attachments.has(scanId) ? accept(null) : refuse('attachment.unknown');
}

/** What makes somebody who is registered a delegate of his cooperative; nothing where he is one. */
function becomesDelegate(state: AssemblyState, participant: Participant): readonly RegistryEvent[] {
  const correction = corrected(state, participant, { category: 'votingDelegate' });
  return isUnchanged(correction.changes) ? [] : [correction];
}

function letterFields({ letterNo, letterDate, scanId }: LetterEntry) {
  return { letterNo: letterNo.trim(), letterDate, ...(scanId === null ? {} : { scanId }) };
}

function representsAnother(state: AssemblyState, name: string, other: MandateLetter) {
  const cooperative = state.cooperatives.get(other.cooperativeId)?.name ?? '';
  return refuse('registry.representsAnother', { name, cooperative });
}

function nameOf(state: AssemblyState, id: CooperativeId) {
  return { cooperative: state.cooperatives.get(id)?.name ?? '' };
}

function verdict(
  state: 'verified' | 'disputed' | 'revoked',
  ids: readonly MandateLetterId[],
  reason: string,
): MandateEvent {
  const told = { ids: [...ids], reason };
  switch (state) {
    case 'verified':
      return { type: 'mandate.verified', ...told };
    case 'disputed':
      return { type: 'mandate.disputed', ...told };
    case 'revoked':
      return { type: 'mandate.revoked', ...told };
  }
}

interface Successor {
  readonly participant: Pick<Participant, 'id' | 'name' | 'category' | 'cooperativeId' | 'nationalId'>;
  /** Their registration, where they are new; what makes them a delegate, where they were none. */
  readonly events: readonly Outcome[];
}

function successorOf(
  state: AssemblyState,
  { successor }: MandateReplaceCommand,
  old: MandateLetter,
  context: DecisionContext,
): Result<Successor, MandateRefusal> {
  if (successor.kind === 'new') {
    const fields = { ...successor.fields, category: 'votingDelegate' as const, cooperativeId: old.cooperativeId };
    const added = addParticipant(state, fields, { letterNo: '' }, context);
    if (!added.ok) return added;
    const { participant } = added.value;
    // The letter comes with the replacement, not with the registration.
    return accept({ participant, events: [{ type: 'participant.registered', participant }] });
  }
  const participant = state.participants.get(successor.participantId);
  if (participant === undefined || participant.isRemoved) return refuse('registry.unknownParticipant');
  if (participant.id === old.participantId) return refuse('mandate.sameDelegate', { name: participant.name });
  if (participant.cooperativeId !== old.cooperativeId) {
    return refuse('mandate.otherCooperative', { name: participant.name, ...nameOf(state, old.cooperativeId) });
  }
  return accept({
    participant: { ...participant, category: 'votingDelegate' },
    events: becomesDelegate(state, participant),
  });
}

/** A new letter takes the place of an old one: never silently, with its number, date and reason (CRD-2). */
function replace(
  state: AssemblyState,
  command: MandateReplaceCommand,
  context: DecisionContext,
): Result<readonly Outcome[], MandateRefusal> {
  const reason = command.reason.trim();
  if (reason === '') return refuse('registry.reasonMissing');
  if (command.letterNo.trim() === '' || command.letterDate === '') return refuse('mandate.letterMissing');
  const checked = checkEntry(state, command);
  if (!checked.ok) return checked;
  const old = state.mandates.get(command.id);
  if (old === undefined) return refuse('registry.unknownMandate');
  if (!standsOpen(old)) return refuse('mandate.notActive', nameOf(state, old.cooperativeId));
  const active = activeMandateOf(state, old.cooperativeId);
  if (active !== undefined && active.id !== old.id) {
    return refuse('registry.mandateAlreadyActive', nameOf(state, old.cooperativeId));
  }
  const found = successorOf(state, command, old, context);
  if (!found.ok) return found;
  const { participant, events } = found.value;
  const other = otherMandateOfPerson(state, participant, old.cooperativeId);
  if (other !== undefined) return representsAnother(state, participant.name, other);
  const letter = newLetter(participant, letterFields(command), '', context);
  if (letter === null) return refuse('mandate.cooperativeMissing', { name: participant.name });
  const ownDisputes = state.mandates
    .valueSeq()
    .filter((one) => one.participantId === participant.id && one.cooperativeId === old.cooperativeId && standsOpen(one))
    .map((one) => one.id)
    .toArray();
  return accept([
    ...events,
    { type: 'mandate.received', letter },
    { type: 'mandate.replaced', ids: [old.id, ...ownDisputes], by: letter.id, reason },
    ...(command.verifies ? [verdict('verified', [letter.id], '')] : []),
  ]);
}

/** Verified letters must be able to stand beside each other: one for a cooperative, one for a person. */
function checkVerified(state: AssemblyState, ids: readonly MandateLetterId[]): Result<null, MandateRefusal> {
  const verifying = new Set<string>();
  for (const id of ids) {
    const mandate = state.mandates.get(id);
    if (mandate === undefined) return refuse('registry.unknownMandate');
    const active = activeMandateOf(state, mandate.cooperativeId);
    const isTaken = verifying.has(mandate.cooperativeId) || (active !== undefined && active.id !== id);
    if (isTaken) return refuse('registry.mandateAlreadyActive', nameOf(state, mandate.cooperativeId));
    const person = state.participants.get(mandate.participantId);
    const other = person === undefined ? undefined : otherMandateOfPerson(state, person, mandate.cooperativeId);
    if (other !== undefined) return representsAnother(state, person?.name ?? '', other);
    verifying.add(mandate.cooperativeId);
  }
  return accept(null);
}

export const mandateDeciders: Deciders<AssemblyState, MandateCommand, Outcome, MandateRefusal> = {
  'participant.add': (state, { fields, letterNo, letterDate, scanId }, context) => {
    const letter = {
      letterNo,
      ...(letterDate === undefined ? {} : { letterDate }),
      ...(scanId === undefined ? {} : { scanId }),
    };
    const added = addParticipant(state, fields, letter, context);
    return added.ok ? accept(added.value.events) : added;
  },
  'mandate.receive': (state, { participantId, ...entry }, context) => {
    const checked = checkEntry(state, entry);
    if (!checked.ok) return checked;
    const registered = state.participants.get(participantId);
    if (registered === undefined || registered.isRemoved) return refuse('registry.unknownParticipant');
    const { cooperativeId } = registered;
    if (cooperativeId === null) return refuse('mandate.cooperativeMissing', { name: registered.name });
    if (activeMandateOf(state, cooperativeId)?.participantId === participantId) {
      return refuse('registry.mandateAlreadyActive', nameOf(state, cooperativeId));
    }
    const delegate = { ...registered, category: 'votingDelegate' } as const;
    const letter = newLetter(delegate, letterFields(entry), conflictOf(state, delegate), context);
    if (letter === null) return refuse('mandate.cooperativeMissing', { name: registered.name });
    return accept([...becomesDelegate(state, registered), { type: 'mandate.received', letter }]);
  },
  'mandate.edit': (state, { id, letterNo, letterDate, scanId }) => {
    const before = state.mandates.get(id);
    if (before === undefined) return refuse('registry.unknownMandate');
    const entry = { letterNo: letterNo.trim(), letterDate, scanId };
    const checked = checkEntry(state, entry);
    if (!checked.ok) return checked;
    const isSame =
      before.letterNo === entry.letterNo &&
      (before.letterDate ?? '') === letterDate &&
      (before.scanId ?? null) === scanId;
    return accept(isSame ? [] : [{ type: 'mandate.corrected', id, ...entry }]);
  },
  'mandate.decide': (state, { ids, state: mandateState, reason }) => {
    if (mandateState !== 'verified' && reason.trim() === '') return refuse('registry.reasonMissing');
    if (mandateState === 'verified') {
      const checked = checkVerified(state, ids);
      if (!checked.ok) return checked;
    } else if (ids.some((id) => !state.mandates.has(id))) return refuse('registry.unknownMandate');
    return accept(ids.length === 0 ? [] : [verdict(mandateState, ids, reason.trim())]);
  },
  'mandate.replace': replace,
  'mandate.settle': (state, { id, reason }) => {
    if (reason.trim() === '') return refuse('registry.reasonMissing');
    const letter = state.mandates.get(id);
    if (letter === undefined) return refuse('registry.unknownMandate');
    const rivals = rivalsOf(state, letter);
    if (!standsOpen(letter) || rivals.length === 0) {
      return refuse('mandate.nothingToSettle', nameOf(state, letter.cooperativeId));
    }
    const revoked = rivals.map((rival) => rival.id);
    return accept([{ type: 'mandate.settled', stands: id, revoked, reason: reason.trim() }]);
  },
  'mandate.takeBack': (state, { ids }) => {
    for (const id of ids) {
      const letter = state.mandates.get(id);
      if (letter === undefined) return refuse('registry.unknownMandate');
      const before = stateBefore(letter);
      if (before === null) return refuse('mandate.nothingToTakeBack');
      if (before !== 'received' && before !== 'verified') continue;
      const active = activeMandateOf(state, letter.cooperativeId);
      if (active !== undefined && active.id !== id) {
        return refuse('registry.mandateAlreadyActive', nameOf(state, letter.cooperativeId));
      }
      const person = state.participants.get(letter.participantId);
      const other = person === undefined ? undefined : otherMandateOfPerson(state, person, letter.cooperativeId);
      if (person !== undefined && other !== undefined) return representsAnother(state, person.name, other);
    }
    return accept(ids.length === 0 ? [] : [{ type: 'mandate.takenBack', ids: [...ids] }]);
  },
};
