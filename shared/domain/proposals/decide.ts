import { accept, changesBetween, refuse } from '../kernel';
import type { DecisionContext, Deciders, ParagraphId, ProposalId, Result } from '../kernel';
import { isParallel } from '../sitting/select';
import type { AssemblyState } from '../state';
import { amendmentDeciders } from './decide-amendments';
import type { AmendmentCommand } from './decide-amendments';
import { followUpDeciders } from './decide-follow-ups';
import type { FollowUpCommand } from './decide-follow-ups';
import type { ProposalCommand, ProposalFields, ProposalRefusal } from './commands';
import type { ProposalEvent } from './events';
import type { Paragraph, Proposal, ProposalHead } from './model';
import { commissionName, isSettled, openAmendments } from './select';
import { isSameText, revisionOf } from './text';

type OwnCommand = Exclude<ProposalCommand, AmendmentCommand | FollowUpCommand>;

function checkFields(state: AssemblyState, fields: ProposalFields) {
  if (fields.title.trim() === '') return refuse('proposal.titleMissing');
  if (fields.proposer.name.trim() === '') return refuse('proposal.proposerMissing');
  if (!fields.paragraphs.some(({ text }) => text.trim() !== '')) return refuse('proposal.textMissing');
  if (fields.supporters.some((id) => state.participants.get(id)?.isRemoved !== false)) {
    return refuse('proposal.unknownSupporter');
  }
  return accept(fields);
}

function paragraphsOf(fields: ProposalFields, context: DecisionContext): readonly Paragraph[] {
  return fields.paragraphs
    .filter(({ text }) => text.trim() !== '')
    .map(({ id, text }) => ({ id: id ?? context.newId<ParagraphId>(), text: text.trim() }));
}

function headOf({ kind, title, proposer, supporters, itemId }: ProposalFields): ProposalHead {
  return { kind, title: title.trim(), proposer, supporters: [...new Set(supporters)], itemId };
}

function headOfProposal({ kind, title, proposer, supporters, itemId }: Proposal): ProposalHead {
  return { kind, title, proposer, supporters, itemId };
}

function submitted(fields: ProposalFields, number: number, context: DecisionContext): ProposalEvent {
  return {
    type: 'proposal.submitted',
    proposal: { ...headOf(fields), id: context.newId<ProposalId>(), number, paragraphs: paragraphsOf(fields, context) },
  };
}

/** A proposal that can still become something. */
export function findOpen(state: AssemblyState, id: ProposalId): Result<Proposal, ProposalRefusal> {
  const proposal = state.proposals.get(id);
  if (proposal === undefined) return refuse('proposal.unknown');
  return isSettled(proposal) ? refuse('proposal.alreadySettled', { title: proposal.title }) : accept(proposal);
}

const ownDeciders: Deciders<AssemblyState, OwnCommand, ProposalEvent, ProposalRefusal> = {
  'proposal.submit': (state, { fields }, context) => {
    const checked = checkFields(state, fields);
    return checked.ok ? accept([submitted(fields, state.proposals.size + 1, context)]) : checked;
  },
  'proposal.bringFromCommission': (state, { sessionId, itemId, results }, context) => {
    const session = state.agenda.sessions.find((one) => one.id === sessionId);
    if (session === undefined || !isParallel(session)) return refuse('proposal.unknownCommission');
    if (results.length === 0) return refuse('proposal.nothingBrought');
    const name = commissionName(session);
    const proposer = { kind: 'commission', name, participantId: null, sessionId } as const;
    const events: ProposalEvent[] = [];
    for (const { kind, title, paragraphs } of results) {
      const texts = paragraphs.map((text) => ({ id: null, text }));
      const fields = { kind, title, proposer, supporters: [], itemId, paragraphs: texts };
      const checked = checkFields(state, fields);
      if (!checked.ok) return checked;
      events.push(submitted(fields, state.proposals.size + 1 + events.length, context));
    }
    return accept(events);
  },
  'proposal.edit': (state, { id, revision, fields }, context) => {
    const found = findOpen(state, id);
    if (!found.ok) return found;
    const { title } = found.value;
    if (found.value.revision !== revision) return refuse('proposal.changedMeanwhile', { title });
    const checked = checkFields(state, fields);
    if (!checked.ok) return checked;
    const paragraphs = paragraphsOf(fields, context);
    const open = openAmendments(state, id);
    const before = found.value.paragraphs;
    const text = isSameText(before, paragraphs) ? null : revisionOf(before, paragraphs);
    // An amendment is a change of the text that it was written for: that text must not change under it.
    if (open > 0 && text !== null) return refuse('proposal.amendmentsOpen', { title, count: open });
    const changes = changesBetween<ProposalHead>(headOfProposal(found.value), headOf(fields));
    return accept([{ type: 'proposal.edited', id, changes, text }]);
  },
  'proposal.settle': (state, { id, state: next, reason, pollId }) => {
    const found = findOpen(state, id);
    if (!found.ok) return found;
    const needsReason = next === 'rejected' || next === 'withdrawn' || next === 'postponed';
    if (needsReason && pollId === null && reason.trim() === '') return refuse('proposal.reasonMissing');
    return accept([{ type: 'proposal.settled', id, state: next, reason: reason.trim(), pollId, decisionId: null }]);
  },
};

export const proposalDeciders: Deciders<AssemblyState, ProposalCommand, ProposalEvent, ProposalRefusal> = {
  ...ownDeciders,
  ...amendmentDeciders,
  ...followUpDeciders,
};
