import { presentVotingCooperatives } from '../attendance/select';
import type { CooperativeId } from '../kernel';
import { assemblyYear, eligibilityOf, votingCooperatives } from '../mandates/eligibility';
import { activeMandateOf } from '../mandates/select';
import { registeredCooperatives } from '../registry/select';
import type { AssemblyState } from '../state';

export const votelessReasons = ['notEligible', 'noMandate', 'notVerified', 'notPresent'] as const;
/** Why a cooperative could not vote if the poll were opened now. */
export type VotelessReason = (typeof votelessReasons)[number];

/** Who may vote if a poll were opened now, and of the rest, why not (issue 12: before opening). */
export interface VotersNow {
  readonly entitled: number;
  readonly present: number;
  readonly rest: readonly { readonly id: CooperativeId; readonly name: string; readonly reason: VotelessReason }[];
}

/** Looks at each cooperative of the registry as opening a poll would. */
export function votersNow(state: AssemblyState): VotersNow {
  const year = assemblyYear(state);
  const { rules } = state.facts;
  const present = new Set(presentVotingCooperatives(state));
  const voting = new Set(votingCooperatives(state).map(({ id }) => id));
  const rest: VotersNow['rest'][number][] = [];
  let entitled = 0;
  for (const cooperative of registeredCooperatives(state)) {
    const { id, name } = cooperative;
    const mandate = activeMandateOf(state, id);
    const isEligible = mandate !== undefined && eligibilityOf(cooperative, mandate, rules, year).isEligible;
    if (voting.has(id) && isEligible) entitled += 1;
    if (present.has(id)) continue;
    const reason: VotelessReason = !voting.has(id)
      ? 'notEligible'
      : mandate === undefined
        ? 'noMandate'
        : isEligible
          ? 'notPresent'
          : 'notVerified';
    rest.push({ id, name, reason });
  }
  return { entitled, present: present.size, rest };
}
