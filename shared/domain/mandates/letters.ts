import { isMaskedNationalId } from '../../text';
import { accept, refuse } from '../kernel';
import type { DecisionContext, MandateLetterId, Result } from '../kernel';
import type { NewParticipant, RegistryEvent } from '../registry/events';
import type { ParticipantFields } from '../registry/model';
import { checkParticipant, newParticipant } from '../registry/participants';
import type { AssemblyState } from '../state';
import type { LetterFields, MandateRefusal } from './commands';
import type { MandateEvent } from './events';
import type { NewLetter } from './model';
import { activeMandateOf, otherMandateOfPerson } from './select';

type Bearer = Pick<NewParticipant, 'id' | 'category' | 'cooperativeId' | 'nationalId'>;

/** Why a letter for this person would be disputed from the start; empty where it would not (CRD-2). */
export function conflictOf(state: AssemblyState, { id, cooperativeId, nationalId }: Bearer): NewLetter['conflict'] {
  if (cooperativeId !== null && activeMandateOf(state, cooperativeId) !== undefined) return 'secondMandate';
  return otherMandateOfPerson(state, { id, nationalId }, cooperativeId) === undefined ? '' : 'representsAnother';
}

/**
 * The mandate letter that a delegate brings; null for everybody else. A second one for the same cooperative, or one for a person who
 * already represents another, is disputed from the start and replaces nothing.
 */
export function newLetter(
  { id, category, cooperativeId }: Bearer,
  { letterNo, letterDate, scanId }: LetterFields,
  conflict: NewLetter['conflict'],
  context: DecisionContext,
): NewLetter | null {
  if (category !== 'votingDelegate' || cooperativeId === null) return null;
  return {
    id: context.newId<MandateLetterId>(),
    cooperativeId,
    participantId: id,
    letterNo,
    ...(letterDate === undefined || letterDate === '' ? {} : { letterDate }),
    ...(scanId === undefined ? {} : { scanId }),
    conflict,
  };
}

/** Whether the scan that a letter names is there. */
function checkLetter(state: AssemblyState, letter: LetterFields) {
  return letter.scanId === undefined || state.attachments.has(letter.scanId)
    ? accept(letter)
    : refuse('attachment.unknown');
}

interface AddedParticipant {
  readonly participant: NewParticipant;
  readonly letter: NewLetter | null;
  readonly events: readonly (RegistryEvent | MandateEvent)[];
}

/** A new participant, with the mandate letter that a delegate brings. */
export function addParticipant(
  state: AssemblyState,
  fields: ParticipantFields,
  letterFields: LetterFields,
  context: DecisionContext,
): Result<AddedParticipant, MandateRefusal> {
  const checked = checkParticipant(state, fields);
  if (!checked.ok) return checked;
  const scanned = checkLetter(state, letterFields);
  if (!scanned.ok) return scanned;
  // A masked ID belongs to another form; of a new person nothing stands behind it.
  const kept = isMaskedNationalId(fields.nationalId) ? { ...fields, nationalId: '' } : fields;
  const numbers = { number: state.nextParticipantNumber, categoryNumber: state.nextCategoryNumbers[fields.category] };
  const participant = newParticipant(kept, numbers, context);
  const letter = newLetter(participant, letterFields, conflictOf(state, participant), context);
  return accept({
    participant,
    letter,
    events: [
      { type: 'participant.registered', participant },
      ...(letter === null ? [] : [{ type: 'mandate.received', letter } as const]),
    ],
  });
}
