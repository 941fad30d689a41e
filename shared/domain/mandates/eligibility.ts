import type { EligibilityGate, RulesOfProcedure } from '../assembly/model';
import type { Cooperative } from '../registry/model';
import { registeredCooperatives } from '../registry/select';
import type { AssemblyState } from '../state';
import type { MandateLetter } from './model';
import { activeMandateOf } from './select';

interface EligibilityVerdict {
  readonly isEligible: boolean;
  /** The gates of the rules that the cooperative did not pass, in the order of the rules. */
  readonly failed: readonly EligibilityGate[];
  /** Those that it did not pass either, but that were waived for it with a reason. */
  readonly waived: readonly EligibilityGate[];
}

/** The gates that the newest override waives for a cooperative. */
export function waivedGates(cooperative: Cooperative): readonly EligibilityGate[] {
  return cooperative.rulings?.findLast(({ kind }) => kind === 'override')?.waived ?? [];
}

/** Whether one gate lets a cooperative through; `year` is the year of the assembly (domain.md §3). */
function passes(
  gate: EligibilityGate,
  cooperative: Cooperative,
  mandate: Pick<MandateLetter, 'state'> | undefined,
  rules: RulesOfProcedure,
  year: number,
): boolean {
  switch (gate) {
    case 'legalEntity':
      return cooperative.legalEntityNo.trim() !== '';
    case 'active':
      return cooperative.status === 'active';
    case 'recentMeeting':
      return (
        cooperative.isRedWhiteCoop ||
        (cooperative.lastRatYear !== null && year - cooperative.lastRatYear <= rules.recentMeetingYears)
      );
    case 'duesPaid':
      return cooperative.duesPaidThrough !== null && cooperative.duesPaidThrough >= year;
    case 'mandateVerified':
      return mandate?.state === 'verified';
  }
}

const gateOrder: readonly EligibilityGate[] = ['legalEntity', 'active', 'recentMeeting', 'duesPaid', 'mandateVerified'];

/** The verdict over one cooperative under the rules in force, computed from its evidence and never typed (CRD-3). */
export function eligibilityOf(
  cooperative: Cooperative,
  mandate: Pick<MandateLetter, 'state'> | undefined,
  rules: RulesOfProcedure,
  year: number,
): EligibilityVerdict {
  const missed = gateOrder.filter((gate) => rules.gates[gate] && !passes(gate, cooperative, mandate, rules, year));
  const waivable = waivedGates(cooperative);
  const failed = missed.filter((gate) => !waivable.includes(gate));
  return { isEligible: failed.length === 0, failed, waived: missed.filter((gate) => waivable.includes(gate)) };
}

/** The year against which gates are measured: that of the assembly's first day. */
export function assemblyYear(state: AssemblyState): number {
  return Number(state.facts.profile.startsOn.slice(0, 4));
}

/**
 * The cooperatives that count for the quorum: not removed, ordinary members, and through every gate that is a property of the
 * cooperative itself. The mandate gate says who may be counted present, not who is registered.
 */
export function votingCooperatives(
  state: AssemblyState,
  inForce: RulesOfProcedure = state.facts.rules,
): readonly Cooperative[] {
  const year = assemblyYear(state);
  const rules: RulesOfProcedure = { ...inForce, gates: { ...inForce.gates, mandateVerified: false } };
  return state.cooperatives
    .valueSeq()
    .filter(
      (cooperative) =>
        !cooperative.isRemoved &&
        cooperative.membership === 'ordinary' &&
        eligibilityOf(cooperative, undefined, rules, year).isEligible,
    )
    .toArray();
}

interface RulesImpact {
  /** How many cooperatives the quorum is counted from, now and then. */
  readonly registered: { readonly before: number; readonly after: number };
  readonly gains: readonly Cooperative[];
  readonly loses: readonly Cooperative[];
}

/** Who would gain or lose the vote if these rules came into force now (CRD-3). */
export function rulesImpact(state: AssemblyState, rules: RulesOfProcedure): RulesImpact {
  const year = assemblyYear(state);
  const gains: Cooperative[] = [];
  const loses: Cooperative[] = [];
  for (const cooperative of registeredCooperatives(state)) {
    const mandate = activeMandateOf(state, cooperative.id);
    const isEligible = eligibilityOf(cooperative, mandate, state.facts.rules, year).isEligible;
    const wouldBe = eligibilityOf(cooperative, mandate, rules, year).isEligible;
    if (wouldBe && !isEligible) gains.push(cooperative);
    if (!wouldBe && isEligible) loses.push(cooperative);
  }
  const registered = { before: votingCooperatives(state).length, after: votingCooperatives(state, rules).length };
  return { gains, loses, registered };
}
