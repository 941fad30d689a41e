import type { AmendmentId, EventMeta, Evolvers, FollowUpId } from '../kernel';
import type { AssemblyState } from '../state';
import type { ProposalEvent } from './events';
import type { Amendment, FollowUp, Paragraph, Proposal } from './model';
import { revised } from './text';

/** The proposal with another text; the one before stays readable, with who changed it by what. */
function withText(
  proposal: Proposal,
  paragraphs: readonly Paragraph[],
  amendmentId: AmendmentId | null,
  { at, actor }: EventMeta,
): Proposal {
  const before = { until: at, by: actor.name, amendmentId, paragraphs: proposal.paragraphs };
  return { ...proposal, paragraphs, earlier: [...proposal.earlier, before], revision: proposal.revision + 1 };
}

function withAmendment(state: AssemblyState, id: AmendmentId, change: Partial<Amendment>): AssemblyState {
  const before = state.amendments.get(id);
  return before === undefined ? state : { ...state, amendments: state.amendments.set(id, { ...before, ...change }) };
}

function proposalOf(state: AssemblyState, id: AmendmentId): Proposal | undefined {
  const amendment = state.amendments.get(id);
  return amendment === undefined ? undefined : state.proposals.get(amendment.proposalId);
}

function withProposal(state: AssemblyState, proposal: Proposal | undefined): AssemblyState {
  return proposal === undefined ? state : { ...state, proposals: state.proposals.set(proposal.id, proposal) };
}

function withFollowUp(state: AssemblyState, id: FollowUpId, change: Partial<FollowUp>): AssemblyState {
  const before = state.followUps.get(id);
  if (before === undefined) return state;
  const after = { ...before, ...change, revision: before.revision + 1 };
  return { ...state, followUps: state.followUps.set(id, after) };
}

export const proposalEvolvers: Evolvers<AssemblyState, ProposalEvent> = {
  'proposal.submitted': (state, { proposal }, { at, actor }) =>
    withProposal(state, {
      ...proposal,
      earlier: [],
      state: 'submitted',
      history: [{ at, by: actor.name, state: 'submitted', reason: '', pollId: null }],
      decisionId: null,
      submittedAt: at,
      revision: 1,
    }),
  'proposal.edited': (state, { id, changes, text }, meta) => {
    const before = state.proposals.get(id);
    if (before === undefined) return state;
    const changed =
      text === null
        ? { ...before, revision: before.revision + 1 }
        : withText(before, revised(before.paragraphs, text), null, meta);
    return withProposal(state, { ...changed, ...changes });
  },
  'proposal.settled': (state, { id, state: next, reason, pollId, decisionId }, { at, actor }) => {
    const before = state.proposals.get(id);
    if (before === undefined) return state;
    const step = { at, by: actor.name, state: next, reason, pollId };
    return withProposal(state, {
      ...before,
      state: next,
      decisionId,
      history: [...before.history, step],
      revision: before.revision + 1,
    });
  },
  'amendment.submitted': (state, { amendment }, { at }) => ({
    ...state,
    amendments: state.amendments.set(amendment.id, {
      ...amendment,
      submittedAt: at,
      state: 'open',
      settledAt: null,
      reason: '',
    }),
  }),
  'amendment.accepted': (state, { id, text }, meta) => {
    const proposal = proposalOf(state, id);
    const changed =
      proposal === undefined ? undefined : withText(proposal, revised(proposal.paragraphs, text), id, meta);
    return withAmendment(withProposal(state, changed), id, { state: 'accepted', settledAt: meta.at });
  },
  'amendment.settled': (state, { id, state: next, reason }, { at }) =>
    withAmendment(state, id, { state: next, settledAt: at, reason }),
  'amendment.reopened': (state, { id }) => {
    const proposal = proposalOf(state, id);
    const newest = proposal?.earlier.at(-1);
    const changed =
      proposal === undefined || newest?.amendmentId !== id
        ? undefined
        : {
            ...proposal,
            paragraphs: newest.paragraphs,
            earlier: proposal.earlier.slice(0, -1),
            revision: proposal.revision + 1,
          };
    return withAmendment(withProposal(state, changed), id, { state: 'open', settledAt: null, reason: '' });
  },
  'followUp.added': (state, { followUp }) => ({
    ...state,
    followUps: state.followUps.set(followUp.id, { ...followUp, revision: 1, isRemoved: false }),
  }),
  'followUp.edited': (state, { id, changes }) => withFollowUp(state, id, changes),
  'followUp.removed': (state, { id }) => withFollowUp(state, id, { isRemoved: true }),
  'followUp.restored': (state, { id }) => withFollowUp(state, id, { isRemoved: false }),
};
