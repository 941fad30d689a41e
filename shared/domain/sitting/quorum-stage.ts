import type { RulesOfProcedure } from '../assembly/model';
import type { Instant } from '../kernel';
import type { QuorumCheck, QuorumProcedure } from '../quorum/model';
import type { AssemblyState } from '../state';
import { openSuspension } from './select';

/** What the rules of procedure say about a missing quorum. */
export function quorumProcedure(rules: RulesOfProcedure): QuorumProcedure {
  const { maySuspendTimes, suspensionMinutes, mayDeemValid } = rules;
  return { maySuspendTimes, suspensionMinutes, mayDeemValid };
}

/**
 * Where the assembly stands with its quorum: OPEN → CHECK → MET | SUSPENDED → RECHECK → MET | DEEMED_VALID | RESCHEDULED
 * (domain.md §3). `notMet` waits for the chair: suspend, deem valid or reschedule.
 */
export type QuorumStage =
  | { readonly kind: 'open' }
  | { readonly kind: 'met' | 'deemedValid'; readonly check: QuorumCheck }
  | {
      readonly kind: 'notMet';
      readonly check: QuorumCheck;
      readonly suspensionsLeft: number;
      readonly mayDeemValid: boolean;
    }
  | {
      readonly kind: 'suspended';
      readonly check: QuorumCheck;
      readonly since: Instant;
      readonly until: Instant;
      /** Which suspension of this quorum it is, from 1. */
      readonly time: number;
      readonly mayTimes: number;
      /** Somebody resumed the sitting meanwhile; the recheck is still to come. */
      readonly isResumed: boolean;
    }
  | { readonly kind: 'rescheduled'; readonly check: QuorumCheck };

/** The stage that the record shows now; time alone never changes it, so that every screen tells the same. */
export function quorumStage(state: AssemblyState): QuorumStage {
  const check = state.quorumChecks.at(-1);
  if (check === undefined) return { kind: 'open' };
  if (check.outcome !== 'notMet') return { kind: check.outcome, check };
  const { sequel, suspensionsBefore } = check;
  if (sequel?.kind === 'rescheduled') return { kind: 'rescheduled', check };
  if (sequel?.kind === 'suspended') {
    return {
      kind: 'suspended',
      check,
      since: sequel.at,
      until: sequel.until,
      time: suspensionsBefore + 1,
      mayTimes: state.facts.rules.maySuspendTimes,
      isResumed: openSuspension(state) === undefined,
    };
  }
  const suspensionsLeft = Math.max(0, state.facts.rules.maySuspendTimes - suspensionsBefore);
  return {
    kind: 'notMet',
    check,
    suspensionsLeft,
    mayDeemValid: state.facts.rules.mayDeemValid && suspensionsLeft === 0,
  };
}

/** How often the sitting was suspended for the quorum that is still looked for; a settled one begins anew. */
export function suspensionsSoFar(state: AssemblyState): number {
  const last = state.quorumChecks.at(-1);
  if (last === undefined || last.outcome !== 'notMet' || last.sequel?.kind === 'rescheduled') return 0;
  return last.suspensionsBefore + (last.sequel?.kind === 'suspended' ? 1 : 0);
}

/** Seconds until a suspension ends at `now`; negative once it is over. From recorded instants, never from ticks. */
export function secondsLeft(until: Instant, now: Instant): number {
  return Math.ceil((Date.parse(until) - Date.parse(now)) / 1000);
}
