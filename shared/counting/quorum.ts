import { numberNeeded, reaches } from './majority';
import type { MajorityKind } from './majority';

/** How much presence makes the assembly valid. Default of the rules: more than ½ of the registered voting cooperatives (domain.md §3). */
export interface QuorumRule {
  readonly kind: Exclude<MajorityKind, 'simple'>;
  readonly isStrict: boolean;
}

export interface QuorumState {
  readonly registered: number;
  readonly present: number;
  readonly needed: number;
  readonly isMet: boolean;
}

/**
 * Presence against the quorum, counted in cooperatives, not heads. With nobody registered there is no quorum.
 */
export function quorumState(registered: number, present: number, rule: QuorumRule): QuorumState {
  const needed = numberNeeded(registered, rule.kind, rule.isStrict);
  return {
    registered,
    present,
    needed,
    isMet: registered > 0 && reaches(present, registered, rule.kind, rule.isStrict),
  };
}
