import { accept, refuse } from '../kernel';
import type { Deciders, FollowUpId } from '../kernel';
import type { AssemblyState } from '../state';
import type { ProposalCommand, ProposalEvent, ProposalRefusal } from './commands';
import type { FollowUpFields } from './model';

export type FollowUpCommand = Extract<ProposalCommand, { readonly type: `followUp.${string}` }>;

function checked(state: AssemblyState, fields: FollowUpFields) {
  const title = fields.title.trim();
  const owner = fields.owner.trim();
  if (title === '') return refuse('followUp.titleMissing');
  if (owner === '') return refuse('followUp.ownerMissing');
  if (fields.proposalId !== null && !state.proposals.has(fields.proposalId)) return refuse('proposal.unknown');
  return accept({ ...fields, title, owner });
}

function setRemoved(state: AssemblyState, id: FollowUpId, isRemoved: boolean) {
  const before = state.followUps.get(id);
  if (before === undefined) return refuse('followUp.unknown');
  return accept<readonly ProposalEvent[]>([
    { type: 'followUp.saved', followUp: { ...before, isRemoved, revision: before.revision + 1 } },
  ]);
}

export const followUpDeciders: Deciders<AssemblyState, FollowUpCommand, ProposalEvent, ProposalRefusal> = {
  'followUp.add': (state, { fields }, context) => {
    const result = checked(state, fields);
    if (!result.ok) return result;
    const id = context.newId<FollowUpId>();
    const number = state.followUps.size + 1;
    return accept([
      { type: 'followUp.saved', followUp: { ...result.value, id, number, revision: 1, isRemoved: false } },
    ]);
  },
  'followUp.edit': (state, { id, revision, fields }) => {
    const before = state.followUps.get(id);
    if (before === undefined) return refuse('followUp.unknown');
    if (before.revision !== revision) return refuse('followUp.changedMeanwhile', { title: before.title });
    const result = checked(state, fields);
    if (!result.ok) return result;
    return accept([{ type: 'followUp.saved', followUp: { ...before, ...result.value, revision: revision + 1 } }]);
  },
  'followUp.remove': (state, { id }) => setRemoved(state, id, true),
  'followUp.restore': (state, { id }) => setRemoved(state, id, false),
};
