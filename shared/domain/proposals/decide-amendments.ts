import { accept, refuse } from '../kernel';
import type { AmendmentId, Deciders, ParagraphId, Result } from '../kernel';
import type { AssemblyState } from '../state';
import type { Agreement, ProposalCommand, ProposalRefusal } from './commands';
import type { ProposalEvent } from './events';
import type { Amendment, Proposal } from './model';
import { outcomeOf, textWith } from './outcome';
import type { AgreedOutcome, Collision } from './outcome';
import { amendmentsOf, isSettled, targetParagraph } from './select';
import { revisionOf } from './text';

export type AmendmentCommand = Extract<ProposalCommand, { readonly type: `amendment.${string}` }>;

interface Found {
  readonly amendment: Amendment;
  readonly proposal: Proposal;
}

function find(state: AssemblyState, id: AmendmentId): Result<Found, ProposalRefusal> {
  const amendment = state.amendments.get(id);
  const proposal = amendment === undefined ? undefined : state.proposals.get(amendment.proposalId);
  if (amendment === undefined || proposal === undefined) return refuse('amendment.unknown');
  return isSettled(proposal)
    ? refuse('proposal.alreadySettled', { title: proposal.title })
    : accept({ amendment, proposal });
}

function findOpen(state: AssemblyState, id: AmendmentId): Result<Found, ProposalRefusal> {
  const found = find(state, id);
  if (!found.ok || found.value.amendment.state === 'open') return found;
  return refuse('amendment.notOpen', { number: found.value.amendment.number });
}

const askedAbout = {
  sameWords: 'amendment.overlaps',
  combined: 'amendment.combines',
  removesChanged: 'amendment.removesChanged',
  targetRemoved: 'amendment.targetRemoved',
} as const satisfies Record<Collision, ProposalRefusal>;

/** An amendment as it was proposed, where nothing that was accepted since collides with it. */
function asProposed(state: AssemblyState, { amendment, proposal }: Found): Result<AgreedOutcome, ProposalRefusal> {
  const { collision, wording, after } = outcomeOf(state, proposal, amendment);
  return collision === null && wording !== null
    ? accept({ wording, after })
    : refuse(askedAbout[collision ?? 'sameWords'], { number: amendment.number });
}

/** An amendment as the hall agreed on it, looking at the text as it still is. */
function asAgreed({ amendment, proposal }: Found, agreed: Agreement): Result<AgreedOutcome, ProposalRefusal> {
  const { title, paragraphs } = proposal;
  if (agreed.revision !== proposal.revision) return refuse('proposal.changedMeanwhile', { title });
  const wording = agreed.wording.trim();
  if (wording === '' && amendment.target.kind !== 'delete') return refuse('amendment.textMissing');
  const { after } = agreed;
  if (after !== null && !paragraphs.some((one) => one.id === after)) return refuse('amendment.unknownParagraph');
  return accept({ wording, after });
}

export const amendmentDeciders: Deciders<AssemblyState, AmendmentCommand, ProposalEvent, ProposalRefusal> = {
  'amendment.submit': (state, { proposalId, target, text, proposer }, context) => {
    const proposal = state.proposals.get(proposalId);
    if (proposal === undefined) return refuse('proposal.unknown');
    if (isSettled(proposal)) return refuse('proposal.alreadySettled', { title: proposal.title });
    if (proposer.name.trim() === '') return refuse('proposal.proposerMissing');
    const present = targetParagraph(proposal, { target });
    const isAtBeginning = target.kind === 'insertAfter' && target.paragraphId === null;
    if (present === undefined && !isAtBeginning) return refuse('amendment.unknownParagraph');
    const wording = target.kind === 'delete' ? '' : text.trim();
    if (target.kind !== 'delete' && wording === '') return refuse('amendment.textMissing');
    const basedOn = target.kind === 'insertAfter' ? '' : (present?.paragraph.text ?? '');
    if (target.kind === 'replace' && wording === basedOn) return refuse('amendment.changesNothing');
    return accept([
      {
        type: 'amendment.submitted',
        amendment: {
          id: context.newId<AmendmentId>(),
          proposalId,
          number: amendmentsOf(state, proposalId).length + 1,
          target,
          text: wording,
          basedOn,
          proposer,
        },
      },
    ]);
  },
  'amendment.accept': (state, { id, agreed }, context) => {
    const found = findOpen(state, id);
    if (!found.ok) return found;
    const { amendment, proposal } = found.value;
    const becomes = agreed === null ? asProposed(state, found.value) : asAgreed(found.value, agreed);
    if (!becomes.ok) return becomes;
    const paragraphs = textWith(proposal, amendment, becomes.value, () => context.newId<ParagraphId>());
    if (paragraphs.length === 0) return refuse('proposal.textMissing');
    return accept([{ type: 'amendment.accepted', id, text: revisionOf(proposal.paragraphs, paragraphs) }]);
  },
  'amendment.settle': (state, { id, state: next, reason }) => {
    const found = findOpen(state, id);
    return found.ok ? accept([{ type: 'amendment.settled', id, state: next, reason: reason.trim() }]) : found;
  },
  'amendment.reopen': (state, { id }) => {
    const found = find(state, id);
    if (!found.ok) return found;
    const { amendment, proposal } = found.value;
    if (amendment.state === 'open') return refuse('amendment.isOpen', { number: amendment.number });
    if (amendment.state !== 'accepted') return accept([{ type: 'amendment.reopened', id }]);
    // Only the newest change of the text can be taken back: later ones were written on top of it.
    const newest = proposal.earlier.at(-1);
    return newest?.amendmentId === id
      ? accept([{ type: 'amendment.reopened', id }])
      : refuse('amendment.textChangedSince', { number: amendment.number });
  },
};
