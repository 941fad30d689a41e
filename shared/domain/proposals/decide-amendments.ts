import { accept, refuse } from '../kernel';
import type { AmendmentId, Deciders, ParagraphId, Result } from '../kernel';
import type { AssemblyState } from '../state';
import type { ProposalCommand, ProposalRefusal } from './commands';
import type { ProposalEvent } from './events';
import type { Amendment, Proposal } from './model';
import { amendmentsOf, isSettled, targetParagraph, textWith, wordingWith } from './select';
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
  'amendment.accept': (state, { id, agreedText }, context) => {
    const found = findOpen(state, id);
    if (!found.ok) return found;
    const { amendment, proposal } = found.value;
    const isAtBeginning = amendment.target.kind === 'insertAfter' && amendment.target.paragraphId === null;
    if (!isAtBeginning && targetParagraph(proposal, amendment) === undefined)
      return refuse('amendment.unknownParagraph');
    const agreed = agreedText?.trim() ?? '';
    const wording = agreed === '' ? wordingWith(proposal, amendment) : agreed;
    if (wording === null) return refuse('amendment.overlaps', { number: amendment.number });
    const paragraphs = textWith(proposal, amendment, wording, () => context.newId<ParagraphId>());
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
