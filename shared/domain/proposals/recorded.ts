import { changesBetween } from '../kernel';
import type { AmendmentId, Branded, ProposalId, Raisers, Seen } from '../kernel';
import type { ProposalEvent } from './events';
import type { Amendment, FollowUp, FollowUpFields, Paragraph, Proposal, ProposalHead } from './model';
import { isSameText, revisionOf } from './text';

type Settled = Extract<ProposalEvent, { readonly type: 'proposal.settled' }>;
type AmendmentSettled = Extract<ProposalEvent, { readonly type: 'amendment.settled' }>;

interface Earlier {
  readonly 'proposal.submitted': { readonly proposal: Proposal };
  readonly 'proposal.edited': {
    readonly id: ProposalId;
    readonly fields: ProposalHead;
    readonly paragraphs: readonly Paragraph[];
  };
  readonly 'proposal.settled': Omit<Settled, 'type'>;
  readonly 'amendment.submitted': { readonly amendment: Amendment };
  readonly 'amendment.accepted': { readonly id: AmendmentId; readonly paragraphs: readonly Paragraph[] };
  readonly 'amendment.settled': Omit<AmendmentSettled, 'type'>;
  readonly 'amendment.reopened': { readonly id: AmendmentId; readonly paragraphs: readonly Paragraph[] | null };
  readonly 'followUp.saved': { readonly followUp: FollowUp };
}

function textSeen(seen: Seen, id: Branded<string>): readonly Paragraph[] {
  return seen.last('text', id) ?? [];
}

function proposalOf(seen: Seen, id: AmendmentId): ProposalId {
  return seen.last<ProposalId>('proposal of', id) ?? ('' as ProposalId);
}

function fieldsOf({ title, proposalId, addressee, owner, dueOn }: FollowUp): FollowUpFields {
  return { title, proposalId, addressee, owner, dueOn };
}

function followUpFact(before: FollowUp | undefined, after: FollowUp): ProposalEvent {
  const { id, number, isRemoved } = after;
  if (before === undefined) return { type: 'followUp.added', followUp: { id, number, ...fieldsOf(after) } };
  if (before.isRemoved !== isRemoved) return { type: isRemoved ? 'followUp.removed' : 'followUp.restored', id };
  return { type: 'followUp.edited', id, changes: changesBetween(fieldsOf(before), fieldsOf(after)) };
}

export const raisedProposals: Raisers<Earlier, ProposalEvent> = {
  'proposal.submitted': ({ proposal }, seen) => {
    const { id, number, kind, title, proposer, supporters, itemId, paragraphs } = proposal;
    seen.keep('text', id, paragraphs);
    return [
      { type: 'proposal.submitted', proposal: { id, number, kind, title, proposer, supporters, itemId, paragraphs } },
    ];
  },
  'proposal.edited': ({ id, fields, paragraphs }, seen) => {
    const before = textSeen(seen, id);
    seen.keep('text', id, paragraphs);
    const text = isSameText(before, paragraphs) ? null : revisionOf(before, paragraphs);
    return [{ type: 'proposal.edited', id, changes: fields, text }];
  },
  'proposal.settled': ({ id, state, reason, pollId, decisionId }) => [
    { type: 'proposal.settled', id, state, reason, pollId, decisionId },
  ],
  'amendment.submitted': ({ amendment: { id, proposalId, number, target, text, basedOn, proposer } }, seen) => {
    seen.keep('proposal of', id, proposalId);
    return [{ type: 'amendment.submitted', amendment: { id, proposalId, number, target, text, basedOn, proposer } }];
  },
  'amendment.accepted': ({ id, paragraphs }, seen) => {
    const proposalId = proposalOf(seen, id);
    const text = revisionOf(textSeen(seen, proposalId), paragraphs);
    seen.keep('text', proposalId, paragraphs);
    return [{ type: 'amendment.accepted', id, text }];
  },
  'amendment.settled': ({ id, state, reason }) => [{ type: 'amendment.settled', id, state, reason }],
  'amendment.reopened': ({ id, paragraphs }, seen) => {
    if (paragraphs !== null) seen.keep('text', proposalOf(seen, id), paragraphs);
    return [{ type: 'amendment.reopened', id }];
  },
  'followUp.saved': ({ followUp }, seen) => {
    const before = seen.last<FollowUp>('follow-up', followUp.id);
    seen.keep('follow-up', followUp.id, followUp);
    return [followUpFact(before, followUp)];
  },
};
