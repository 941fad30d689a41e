import { addressees, adoptedRecommendations, followUpsInOrder } from '../../../shared/domain';
import type { Addressee, AssemblyState, FollowUp, Proposal } from '../../../shared/domain';
import { formatDate, listLetter } from '../../../shared/text';
import { addresseeTitles } from './follow-ups';
import { headerView, presidiumSigners, signedAt } from './shared-parts';
import type { RecommendationsView } from './types';

function followUpSentence({ title, owner, dueOn }: FollowUp): string {
  return `${title} – ${owner}${dueOn === null ? '' : `, paling lambat ${formatDate(dueOn)}`}`;
}

/** The adopted recommendations by whom they are addressed to: the addressees of their follow-ups say it (domain.md §4). */
export function recommendationsView(state: AssemblyState): RecommendationsView {
  const { profile } = state.facts;
  const all = adoptedRecommendations(state).map((proposal) => ({
    proposal,
    followUps: followUpsInOrder(state).filter((one) => one.proposalId === proposal.id),
  }));
  const printed = ({ title, paragraphs }: Proposal, followUps: readonly FollowUp[], index: number) => ({
    no: `${String(index + 1)}.`,
    title,
    paragraphs: paragraphs.map(({ text }) => text),
    followUps: followUps.map(followUpSentence),
  });
  const addressed = (addressee: Addressee) => ({
    title: addresseeTitles[addressee],
    recommendations: all
      .map(({ proposal, followUps }) => ({
        proposal,
        followUps: followUps.filter((one) => one.addressee === addressee),
      }))
      .filter(({ followUps }) => followUps.length > 0)
      .map(({ proposal, followUps }, index) => printed(proposal, followUps, index)),
  });
  const unaddressed = {
    title: 'Umum',
    recommendations: all
      .filter(({ followUps }) => followUps.length === 0)
      .map(({ proposal }, index) => printed(proposal, [], index)),
  };
  return {
    header: headerView(state, { kind: 'recommendations' }, `Rekomendasi ${profile.title}`, true),
    subtitle: profile.title,
    opening: `${profile.title} yang diselenggarakan di ${profile.place} merekomendasikan hal-hal sebagai berikut.`,
    groups: [...addressees.map(addressed), unaddressed]
      .filter(({ recommendations }) => recommendations.length > 0)
      .map((group, index) => ({ ...group, title: `${listLetter(index).toUpperCase()}. ${group.title}` })),
    closing: 'Demikian rekomendasi ini ditetapkan untuk dilaksanakan dan ditindaklanjuti sebagaimana mestinya.',
    signatures: { lines: [signedAt(state, profile.endsOn), 'PIMPINAN SIDANG'], signers: presidiumSigners(state) },
  };
}
