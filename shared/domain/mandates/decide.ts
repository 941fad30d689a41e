import { accept, refuse } from '../kernel';
import type { CooperativeId, DecisionContext, Deciders, Result } from '../kernel';
import type { MandateLetter, Participant } from '../registry/model';
import { addParticipant, changedParticipant, newMandate } from '../registry/participants';
import { activeMandateOf, otherMandateOfPerson } from '../registry/select';
import type { AssemblyState } from '../state';
import type { LetterEntry, MandateCommand, MandateOutcome, MandateRefusal, MandateReplaceCommand } from './commands';
import { standsOpen, rivalsOf, stateBefore } from './select';

function checkEntry(state: AssemblyState, { scanId }: LetterEntry) {
  return scanId === null || state.attachments.has(scanId) ? accept(null) : refuse('attachment.unknown');
}

/** Somebody who is registered, as a delegate of their cooperative. */
function asDelegate(state: AssemblyState, participant: Participant): Participant {
  const { name, sex, birthYear, position, cooperativeId, phone, email, nationalId, category } = participant;
  return category === 'votingDelegate'
    ? participant
    : changedParticipant(state, participant, {
        name,
        sex,
        birthYear,
        position,
        cooperativeId,
        phone,
        email,
        nationalId,
        category: 'votingDelegate',
      });
}

function letterFields({ letterNo, letterDate, scanId }: LetterEntry) {
  return { letterNo: letterNo.trim(), letterDate, ...(scanId === null ? {} : { scanId }) };
}

function representsAnother(state: AssemblyState, person: Participant, other: MandateLetter) {
  const cooperative = state.cooperatives.get(other.cooperativeId)?.name ?? '';
  return refuse('registry.representsAnother', { name: person.name, cooperative });
}

function nameOf(state: AssemblyState, id: CooperativeId) {
  return { cooperative: state.cooperatives.get(id)?.name ?? '' };
}

interface Successor {
  readonly participant: Participant;
  /** Their registration, where they are new. */
  readonly added: readonly MandateOutcome[];
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
    // The letter comes with the replacement, not with the registration.
    return added.ok
      ? accept({ participant: added.value.participant, added: [{ ...added.value, mandate: null }] })
      : added;
  }
  const participant = state.participants.get(successor.participantId);
  if (participant === undefined || participant.isRemoved) return refuse('registry.unknownParticipant');
  if (participant.id === old.participantId) return refuse('mandate.sameDelegate', { name: participant.name });
  if (participant.cooperativeId !== old.cooperativeId) {
    return refuse('mandate.otherCooperative', { name: participant.name, ...nameOf(state, old.cooperativeId) });
  }
  return accept({ participant: asDelegate(state, participant), added: [] });
}

/** A new letter takes the place of an old one: never silently, with its number, date and reason (CRD-2). */
function replace(
  state: AssemblyState,
  command: MandateReplaceCommand,
  context: DecisionContext,
): Result<readonly MandateOutcome[], MandateRefusal> {
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
  const { participant, added } = found.value;
  const other = otherMandateOfPerson(state, participant, old.cooperativeId);
  if (other !== undefined) return representsAnother(state, participant, other);
  const mandate = newMandate(participant, letterFields(command), '', context);
  if (mandate === null) return refuse('mandate.cooperativeMissing', { name: participant.name });
  const verified: MandateLetter = {
    ...mandate,
    state: 'verified',
    history: [...mandate.history, { at: context.now, by: context.actor.name, state: 'verified', reason: '' }],
  };
  const ownDisputes = state.mandates
    .valueSeq()
    .filter((one) => one.participantId === participant.id && one.cooperativeId === old.cooperativeId && standsOpen(one))
    .map((one) => one.id)
    .toArray();
  return accept([
    ...added,
    {
      type: 'mandate.replaced',
      replaced: [old.id, ...ownDisputes],
      participant,
      mandate: command.verifies ? verified : mandate,
      reason,
    },
  ]);
}

export const mandateDeciders: Deciders<AssemblyState, MandateCommand, MandateOutcome, MandateRefusal> = {
  'mandate.receive': (state, { participantId, ...entry }, context) => {
    const checked = checkEntry(state, entry);
    if (!checked.ok) return checked;
    const registered = state.participants.get(participantId);
    if (registered === undefined || registered.isRemoved) return refuse('registry.unknownParticipant');
    const { cooperativeId } = registered;
    if (cooperativeId === null) return refuse('mandate.cooperativeMissing', { name: registered.name });
    const active = activeMandateOf(state, cooperativeId);
    if (active?.participantId === participantId) {
      return refuse('registry.mandateAlreadyActive', nameOf(state, cooperativeId));
    }
    const participant = asDelegate(state, registered);
    const conflict =
      active !== undefined
        ? 'secondMandate'
        : otherMandateOfPerson(state, participant, cooperativeId) !== undefined
          ? 'representsAnother'
          : '';
    const mandate = newMandate(participant, letterFields(entry), conflict, context);
    if (mandate === null) return refuse('mandate.cooperativeMissing', { name: registered.name });
    return accept([{ type: 'mandate.received', participant, mandate }]);
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
    return accept(isSame ? [] : [{ type: 'mandate.edited', id, ...entry }]);
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
    return accept([
      { type: 'mandate.settled', stands: id, revoked: rivals.map((rival) => rival.id), reason: reason.trim() },
    ]);
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
      if (person !== undefined && other !== undefined) return representsAnother(state, person, other);
    }
    return accept(ids.length === 0 ? [] : [{ type: 'mandate.takenBack', ids }]);
  },
};
