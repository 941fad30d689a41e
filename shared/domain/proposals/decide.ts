import { accept, refuse } from '../kernel';
import type { DecisionContext, Deciders, ParagraphId, ProposalId, Result } from '../kernel';
import { isParallel } from '../agenda/select';
import type { DecisionEvent, DecisionRefusal } from '../decisions/commands';
import { recordDecision } from '../decisions/decide';
import type { AssemblyState } from '../state';
import { amendmentDeciders } from './decide-amendments';
import type { AmendmentCommand } from './decide-amendments';
import { followUpDeciders } from './decide-follow-ups';
import type { FollowUpCommand } from './decide-follow-ups';
import type { AdoptProposalCommand, ProposalCommand, ProposalEvent, ProposalFields, ProposalRefusal } from './commands';
import type { Paragraph, Proposal } from './model';
import { amendmentsOf, commissionName, isSettled } from './select';

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

function withoutText({
  kind,
  title,
  proposer,
  supporters,
  itemId,
}: ProposalFields): Omit<ProposalFields, 'paragraphs'> {
  return { kind, title: title.trim(), proposer, supporters: [...new Set(supporters)], itemId };
}

function submitted(fields: ProposalFields, number: number, context: DecisionContext): ProposalEvent {
  const step = { at: context.now, by: context.actor.name, state: 'submitted', reason: '', pollId: null } as const;
  return {
    type: 'proposal.submitted',
    proposal: {
      ...withoutText(fields),
      id: context.newId<ProposalId>(),
      number,
      paragraphs: paragraphsOf(fields, context),
      earlier: [],
      state: 'submitted',
      history: [step],
      decisionId: null,
      submittedAt: context.now,
      revision: 1,
    },
  };
}

function findOpen(state: AssemblyState, id: ProposalId): Result<Proposal, ProposalRefusal> {
  const proposal = state.proposals.get(id);
  if (proposal === undefined) return refuse('proposal.unknown');
  return isSettled(proposal) ? refuse('proposal.alreadySettled', { title: proposal.title }) : accept(proposal);
}

function openAmendments(state: AssemblyState, id: ProposalId): number {
  return amendmentsOf(state, id).filter((amendment) => amendment.state === 'open').length;
}

function adopt(
  state: AssemblyState,
  { id, method, pollId, quorumCheckId, knocks, text }: AdoptProposalCommand,
  context: DecisionContext,
): Result<readonly (DecisionEvent | ProposalEvent)[], DecisionRefusal | ProposalRefusal> {
  const found = findOpen(state, id);
  if (!found.ok) return found;
  const open = openAmendments(state, id);
  if (open > 0) return refuse('proposal.amendmentsOpen', { title: found.value.title, count: open });
  const { itemId } = found.value;
  const recorded = recordDecision(state, { method, pollId, quorumCheckId, itemId, knocks, text }, context);
  if (!recorded.ok) return recorded;
  const isChanged = amendmentsOf(state, id).some((amendment) => amendment.state === 'accepted');
  return accept([
    recorded.value,
    {
      type: 'proposal.settled',
      id,
      state: isChanged ? 'adoptedWithChanges' : 'adopted',
      reason: '',
      pollId,
      decisionId: recorded.value.decision.id,
    },
  ]);
}

const ownDeciders: Deciders<
  AssemblyState,
  OwnCommand,
  DecisionEvent | ProposalEvent,
  DecisionRefusal | ProposalRefusal
> = {
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
    const isSameText = JSON.stringify(paragraphs) === JSON.stringify(found.value.paragraphs);
    // An amendment is a change of the text that it was written for: that text must not change under it.
    if (open > 0 && !isSameText) return refuse('proposal.amendmentsOpen', { title, count: open });
    return accept([{ type: 'proposal.edited', id, fields: withoutText(fields), paragraphs }]);
  },
  'proposal.settle': (state, { id, state: next, reason, pollId }) => {
    const found = findOpen(state, id);
    if (!found.ok) return found;
    const needsReason = next === 'rejected' || next === 'withdrawn' || next === 'postponed';
    if (needsReason && pollId === null && reason.trim() === '') return refuse('proposal.reasonMissing');
    return accept([{ type: 'proposal.settled', id, state: next, reason: reason.trim(), pollId, decisionId: null }]);
  },
  'proposal.adopt': adopt,
};

export const proposalDeciders: Deciders<
  AssemblyState,
  ProposalCommand,
  DecisionEvent | ProposalEvent,
  DecisionRefusal | ProposalRefusal
> = { ...ownDeciders, ...amendmentDeciders, ...followUpDeciders };
