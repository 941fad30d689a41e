import type { Session } from '../agenda/model';
import type { Instant, ProposalId, SessionId } from '../kernel';
import type { AssemblyState } from '../state';
import type { Amendment, FollowUp, Paragraph, Proposal, ProposalState } from './model';

const settledStates: readonly ProposalState[] = ['adopted', 'adoptedWithChanges', 'rejected', 'withdrawn'];

/** Whether nothing more can happen to a proposal; a postponed one comes back. */
export function isSettled(proposal: Proposal): boolean {
  return settledStates.includes(proposal.state);
}

/** Proposals in the order in which they came in. */
export function proposalsInOrder(state: AssemblyState): readonly Proposal[] {
  return state.proposals
    .valueSeq()
    .sortBy((proposal) => proposal.number)
    .toArray();
}

/** A commission as it is named in print: by its letter. */
export function commissionName({ commission, title }: Pick<Session, 'commission' | 'title'>): string {
  return commission === '' ? title : `Komisi ${commission}`;
}

/** What a commission has brought before the plenary, in the order in which it came in (AGD-5). */
export function proposalsOfCommission(state: AssemblyState, sessionId: SessionId): readonly Proposal[] {
  return proposalsInOrder(state).filter(({ proposer }) => proposer.sessionId === sessionId);
}

/**
 * The text as whoever brought it in had it when reporting on it: as it was at that instant, or when it came in where that was later, and
 * never what an amendment made of it – those are the plenary's.
 */
export function paragraphsBroughtIn(
  { earlier, paragraphs, submittedAt }: Proposal,
  reportedAt: Instant | null,
): readonly Paragraph[] {
  const at = reportedAt !== null && reportedAt > submittedAt ? reportedAt : submittedAt;
  return (earlier.find(({ until, amendmentId }) => until > at || amendmentId !== null) ?? { paragraphs }).paragraphs;
}

/** The adopted recommendations, in the order in which they came in. */
export function adoptedRecommendations(state: AssemblyState): readonly Proposal[] {
  return proposalsInOrder(state).filter(
    ({ kind, state: now }) => kind === 'recommendation' && (now === 'adopted' || now === 'adoptedWithChanges'),
  );
}

export function amendmentsOf(state: AssemblyState, id: ProposalId): readonly Amendment[] {
  return state.amendments
    .valueSeq()
    .filter((amendment) => amendment.proposalId === id)
    .sortBy((amendment) => amendment.number)
    .toArray();
}

/** How many amendments wait for a word. */
export function openAmendments(state: AssemblyState, id: ProposalId): number {
  return amendmentsOf(state, id).filter((amendment) => amendment.state === 'open').length;
}

/** The paragraph that an amendment speaks about, with its place counted from 1; undefined where it is gone. */
export function targetParagraph(
  proposal: Proposal,
  amendment: Pick<Amendment, 'target'>,
): { readonly paragraph: Paragraph; readonly number: number } | undefined {
  const index = proposal.paragraphs.findIndex(({ id }) => id === amendment.target.paragraphId);
  const paragraph = proposal.paragraphs[index];
  return paragraph === undefined ? undefined : { paragraph, number: index + 1 };
}

/** The other open amendments that ask for something else at the same paragraph. */
export function rivalAmendments(state: AssemblyState, amendment: Amendment): readonly Amendment[] {
  return amendmentsOf(state, amendment.proposalId).filter(
    (other) =>
      other.id !== amendment.id &&
      other.state === 'open' &&
      other.target.kind !== 'insertAfter' &&
      amendment.target.kind !== 'insertAfter' &&
      other.target.paragraphId === amendment.target.paragraphId,
  );
}

/** What has to be done, in the order of its numbers. */
export function followUpsInOrder(state: AssemblyState): readonly FollowUp[] {
  return state.followUps
    .valueSeq()
    .filter((one) => !one.isRemoved)
    .sortBy((one) => one.number)
    .toArray();
}
