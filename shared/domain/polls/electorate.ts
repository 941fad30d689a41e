import type { Electorate, Weighed } from '../../counting';
import { presentVotingCooperatives } from '../attendance/select';
import type { CooperativeId } from '../kernel';
import { assemblyYear, eligibilityOf, votingCooperatives } from '../mandates/eligibility';
import { activeMandateOf } from '../mandates/select';
import type { AssemblyState } from '../state';

/** What each vote weighs; one where the rules of procedure know no weights. */
export function weightsOf(state: AssemblyState, ids: readonly CooperativeId[]): readonly number[] {
  return ids.map((id) => (state.facts.rules.weightsVotes ? (state.cooperatives.get(id)?.voteWeight ?? 1) : 1));
}

/** What several votes weigh together. */
export function weightOf(state: AssemblyState, ids: readonly CooperativeId[]): number {
  return weightsOf(state, ids).reduce((sum, weight) => sum + weight, 0);
}

/** Who could vote if a poll were opened at this moment, and what they would weigh. */
export function electorateAhead(state: AssemblyState): {
  readonly entitled: readonly CooperativeId[];
  readonly present: readonly CooperativeId[];
  readonly electorate: Weighed<Electorate>;
} {
  const year = assemblyYear(state);
  const entitled = votingCooperatives(state)
    .filter((cooperative) => {
      const mandate = activeMandateOf(state, cooperative.id);
      return mandate !== undefined && eligibilityOf(cooperative, mandate, state.facts.rules, year).isEligible;
    })
    .map((cooperative) => cooperative.id);
  const present = presentVotingCooperatives(state);
  return {
    entitled,
    present,
    electorate: {
      weights: { entitled: weightOf(state, entitled), presentAtOpening: weightOf(state, present) },
      heads: { entitled: entitled.length, presentAtOpening: present.length },
    },
  };
}
