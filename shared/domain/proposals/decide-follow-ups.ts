import { accept, changesBetween, refuse } from '../kernel';
import type { Deciders, FollowUpId } from '../kernel';
import type { AssemblyState } from '../state';
import type { ProposalCommand, ProposalRefusal } from './commands';
import type { ProposalEvent } from './events';
import type { FollowUpFields } from './model';

export type FollowUpCommand = Extract<ProposalCommand, { readonly type: `followUp.${string}` }>;

function checked(state: AssemblyState, fields: FollowUpFields) {
  const title = fields.title.trim();
  const owner = fields.owner.trim();
  if (title === '') return refuse('followUp.titleMissing');
  if (owner === '') return refuse('followUp.ownerMissing');
  if (fields.proposalId !== null && !state.proposals.has(fields.proposalId)) return refuse('proposal.unknown');
  return accept({ ...followUpFieldsOf(fields), title, owner });
}

/** Everything of it that a person enters. */
export function followUpFieldsOf({ title, proposalId, addressee, owner, dueOn, progress, report }: FollowUpFields) {
  return { title, proposalId, addressee, owner, dueOn, progress: progress ?? 'open', report: report ?? '' } as const;
}

export const followUpDeciders: Deciders<AssemblyState, FollowUpCommand, ProposalEvent, ProposalRefusal> = {
  'followUp.add': (state, { fields }, context) => {
    const result = checked(state, fields);
    if (!result.ok) return result;
    const id = context.newId<FollowUpId>();
    const number = state.followUps.size + 1;
    return accept([{ type: 'followUp.added', followUp: { ...result.value, id, number } }]);
  },
  'followUp.edit': (state, { id, revision, fields }) => {
    const before = state.followUps.get(id);
    if (before === undefined) return refuse('followUp.unknown');
    if (before.revision !== revision) return refuse('followUp.changedMeanwhile', { title: before.title });
    const result = checked(state, fields);
    if (!result.ok) return result;
    const changes = changesBetween<FollowUpFields>(followUpFieldsOf(before), result.value);
    return accept([{ type: 'followUp.edited', id, changes }]);
  },
  'followUp.remove': (state, { id }) =>
    state.followUps.has(id) ? accept([{ type: 'followUp.removed', id }]) : refuse('followUp.unknown'),
  'followUp.restore': (state, { id }) =>
    state.followUps.has(id) ? accept([{ type: 'followUp.restored', id }]) : refuse('followUp.unknown'),
};
