import type { AmendmentId, EventMeta, Evolvers } from '../kernel';
import type { AssemblyState } from '../state';
import type { ProposalEvent } from './commands';
import type { Amendment, Paragraph, Proposal } from './model';

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

export const proposalEvolvers: Evolvers<AssemblyState, ProposalEvent> = {
  'proposal.submitted': (state, { proposal }) => withProposal(state, proposal),
  'proposal.edited': (state, { id, fields, paragraphs }, meta) => {
    const before = state.proposals.get(id);
    if (before === undefined) return state;
    const isSameText = JSON.stringify(paragraphs) === JSON.stringify(before.paragraphs);
    const changed = isSameText
      ? { ...before, revision: before.revision + 1 }
      : withText(before, paragraphs, null, meta);
    return withProposal(state, { ...changed, ...fields });
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
  'amendment.submitted': (state, { amendment }) => ({
    ...state,
    amendments: state.amendments.set(amendment.id, amendment),
  }),
  'amendment.accepted': (state, { id, paragraphs }, meta) => {
    const proposal = proposalOf(state, id);
    const changed = proposal === undefined ? undefined : withText(proposal, paragraphs, id, meta);
    return withAmendment(withProposal(state, changed), id, { state: 'accepted', settledAt: meta.at });
  },
  'amendment.settled': (state, { id, state: next, reason }, { at }) =>
    withAmendment(state, id, { state: next, settledAt: at, reason }),
  'amendment.reopened': (state, { id, paragraphs }) => {
    const proposal = proposalOf(state, id);
    const changed =
      proposal === undefined || paragraphs === null
        ? undefined
        : { ...proposal, paragraphs, earlier: proposal.earlier.slice(0, -1), revision: proposal.revision + 1 };
    return withAmendment(withProposal(state, changed), id, { state: 'open', settledAt: null, reason: '' });
  },
  'followUp.saved': (state, { followUp }) => ({ ...state, followUps: state.followUps.set(followUp.id, followUp) }),
};
