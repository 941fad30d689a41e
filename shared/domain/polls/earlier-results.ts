import type { MotionCount } from '../../counting';
import { raisedField, raisedMajority } from '../assembly/earlier-bases';

/* Polls that programs of before recorded: their rules by the names of today, their results as they were (assembly/earlier-bases.ts). */

/** A poll as it was drafted. */
export function raisedPoll(poll: unknown): unknown {
  return raisedField(poll, 'majority', raisedMajority);
}

/** A poll of before there were ballot papers and series. */
export function raisedToOptions(poll: unknown): unknown {
  return { ...(poll as object), options: [], marks: 1, series: null };
}

/** What was fixed at opening. Its hash stays that of the words in which it was fixed then. */
export function raisedDefinition(definition: unknown): unknown {
  return raisedField(definition, 'majority', raisedMajority);
}

/** Outcome, base and number needed stay; what was called valid had the abstentions in it. */
function raisedVerdict(verdict: unknown): unknown {
  const { yes, no } = (verdict as { readonly count: MotionCount }).count;
  return { ...(raisedField(verdict, 'rule', raisedMajority) as object), valid: yes + no };
}

/** A result: an acclamation has no numbers. */
export function raisedResult(result: unknown): unknown {
  return raisedField(result, 'verdict', raisedVerdict);
}
