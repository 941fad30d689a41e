import { quorumState } from '../../counting';
import type { QuorumState } from '../../counting';
import type { Instant, ParticipantId } from '../kernel';
import type { ParticipantCategory } from '../assembly/categories';
import { assemblyYear, eligibilityOf, votingCooperatives } from '../mandates/eligibility';
import { activeMandateOf } from '../mandates/select';
import { registeredParticipants } from '../registry/select';
import type { AssemblyState } from '../state';
import { isInside, lastEntry, presentVotingCooperatives } from './select';

export interface HallPerson {
  readonly id: ParticipantId;
  readonly number: number;
  readonly name: string;
  readonly cooperative: string;
  readonly category: ParticipantCategory;
  readonly since: Instant;
  readonly desk: string;
  /** Whether they held the vote of their cooperative at that moment. */
  readonly mayVote: boolean;
}

/** The hall as one state of the record shows it: asked of an earlier state, it is what the hall saw then (CHK-5). */
export interface HallView {
  readonly quorum: QuorumState;
  readonly heads: number;
  readonly headsByCategory: Readonly<Record<ParticipantCategory, number>>;
  /** Cooperatives with an active and eligible mandate, present or not. */
  readonly entitled: number;
  readonly rulesVersion: number;
  readonly present: readonly HallPerson[];
  readonly presentCooperatives: readonly string[];
}

export function hallView(state: AssemblyState): HallView {
  const year = assemblyYear(state);
  const { rules, rulesVersion } = state.facts;
  const voting = votingCooperatives(state);
  const voters = new Set<ParticipantId>();
  for (const cooperative of voting) {
    const mandate = activeMandateOf(state, cooperative.id);
    if (mandate !== undefined && eligibilityOf(cooperative, mandate, rules, year).isEligible) {
      voters.add(mandate.participantId);
    }
  }
  const headsByCategory = { votingDelegate: 0, observer: 0, guest: 0, committee: 0, press: 0 };
  const present: HallPerson[] = [];
  for (const participant of registeredParticipants(state)) {
    const attendance = state.attendance.get(participant.id);
    if (!isInside(attendance)) continue;
    const entry = lastEntry(attendance);
    headsByCategory[participant.category] += 1;
    present.push({
      id: participant.id,
      number: participant.number,
      name: participant.name,
      cooperative:
        participant.cooperativeId === null ? '' : (state.cooperatives.get(participant.cooperativeId)?.name ?? ''),
      category: participant.category,
      since: entry?.at ?? '',
      desk: entry?.desk ?? '',
      mayVote: voters.has(participant.id),
    });
  }
  const presentCooperatives = presentVotingCooperatives(state);
  return {
    quorum: quorumState(voting.length, presentCooperatives.length, rules.quorum),
    heads: present.length,
    headsByCategory,
    entitled: voters.size,
    rulesVersion,
    present,
    presentCooperatives: presentCooperatives.map((id) => state.cooperatives.get(id)?.name ?? ''),
  };
}
