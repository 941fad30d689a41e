import { isMaskedNationalId } from '../../text';
import { accept, changesBetween, refuse } from '../kernel';
import type { DecisionContext, ParticipantId } from '../kernel';
import type { AssemblyState } from '../state';
import type { NewParticipant, RegistryEvent } from './events';
import type { Participant, ParticipantFields } from './model';

/** The numbers that a new participant gets. */
interface Numbers {
  readonly number: number;
  readonly categoryNumber: number;
}

export function newParticipant(fields: ParticipantFields, numbers: Numbers, context: DecisionContext): NewParticipant {
  const { institution = '', ...said } = fields;
  return {
    ...said,
    ...(institution === '' ? {} : { institution }),
    ...numbers,
    id: context.newId<ParticipantId>(),
    badgeToken: context.newToken(),
  };
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

/** What a form changes of a participant: a masked ID means the one that stands, and another category brings a number of its own. */
export function corrected(
  state: AssemblyState,
  before: Participant,
  fields: Partial<ParticipantFields>,
): Extract<RegistryEvent, { readonly type: 'participant.corrected' }> {
  const { nationalId, institution } = fields;
  const meant = {
    ...fields,
    ...(nationalId !== undefined && isMaskedNationalId(nationalId) && { nationalId: before.nationalId }),
  };
  // Nothing said where nothing was said before is no change.
  if (institution === '' && before.institution === undefined) delete meant.institution;
  const category = fields.category ?? before.category;
  return {
    type: 'participant.corrected',
    id: before.id,
    changes: changesBetween<Partial<ParticipantFields>>(before, meant),
    categoryNumber: category === before.category ? null : state.nextCategoryNumbers[category],
  };
}
