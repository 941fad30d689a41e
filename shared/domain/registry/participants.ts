import { accept, refuse } from '../kernel';
import type { DecisionContext, MandateLetterId, ParticipantId, Result } from '../kernel';
import { isMaskedNationalId } from '../../text';
import type { AssemblyState } from '../state';
import type { LetterFields, RegistryEvent, RegistryRefusal } from './commands';
import type { MandateLetter, Participant, ParticipantFields } from './model';
import { activeMandateOf, otherMandateOfPerson } from './select';

/** The numbers that a new participant gets. */
interface Numbers {
  readonly number: number;
  readonly categoryNumber: number;
}

export function newParticipant(fields: ParticipantFields, numbers: Numbers, context: DecisionContext): Participant {
  return {
    ...fields,
    ...numbers,
    id: context.newId<ParticipantId>(),
    badgeToken: context.newToken(),
    revision: 1,
    isRemoved: false,
  };
}

/**
 * The mandate letter that a delegate brings. A second one for the same cooperative, or one for a person who already represents
 * another, is disputed from the start and replaces nothing (CRD-2).
 * @param conflict why it is disputed, empty where it is not.
 */
export function newMandate(
  participant: Participant,
  letter: LetterFields,
  conflict: '' | 'secondMandate' | 'representsAnother',
  context: DecisionContext,
): MandateLetter | null {
  if (participant.category !== 'votingDelegate' || participant.cooperativeId === null) return null;
  const state = conflict === '' ? 'received' : 'disputed';
  return {
    id: context.newId<MandateLetterId>(),
    cooperativeId: participant.cooperativeId,
    participantId: participant.id,
    letterNo: letter.letterNo,
    ...(letter.letterDate === undefined || letter.letterDate === '' ? {} : { letterDate: letter.letterDate }),
    ...(letter.scanId === undefined ? {} : { scanId: letter.scanId }),
    state,
    receivedAt: context.now,
    history: [{ at: context.now, by: context.actor.name, state, reason: conflict }],
  };
}

/** Whether the scan that a letter names is there. */
export function checkLetter(state: AssemblyState, letter: LetterFields) {
  return letter.scanId === undefined || state.attachments.has(letter.scanId)
    ? accept(letter)
    : refuse('attachment.unknown');
}

export function checkParticipant(state: AssemblyState, fields: ParticipantFields) {
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
  letter: LetterFields,
  context: DecisionContext,
): Result<Extract<RegistryEvent, { readonly type: 'participant.added' }>, RegistryRefusal> {
  const checked = checkParticipant(state, fields);
  if (!checked.ok) return checked;
  const scanned = checkLetter(state, letter);
  if (!scanned.ok) return scanned;
  // A masked ID belongs to another form; of a new person nothing stands behind it.
  const kept = isMaskedNationalId(fields.nationalId) ? { ...fields, nationalId: '' } : fields;
  const participant = newParticipant(
    kept,
    { number: state.nextParticipantNumber, categoryNumber: state.nextCategoryNumbers[fields.category] },
    context,
  );
  const conflict =
    fields.cooperativeId !== null && activeMandateOf(state, fields.cooperativeId) !== undefined
      ? 'secondMandate'
      : otherMandateOfPerson(state, participant, fields.cooperativeId) !== undefined
        ? 'representsAnother'
        : '';
  return accept({
    type: 'participant.added',
    participant,
    mandate: newMandate(participant, letter, conflict, context),
  });
}

/** A changed participant: a masked ID means the one that stands, and another category brings a number of its own. */
export function changedParticipant(state: AssemblyState, before: Participant, fields: ParticipantFields): Participant {
  return {
    ...before,
    ...fields,
    nationalId: isMaskedNationalId(fields.nationalId) ? before.nationalId : fields.nationalId,
    categoryNumber:
      fields.category === before.category ? before.categoryNumber : state.nextCategoryNumbers[fields.category],
    revision: before.revision + 1,
  };
}
