import type { NextStep, Standing } from './election-model';
import { afterPlaces, opened, towardsRunOff, withElected } from './election-steps';

/** Between those who are equal, without one of them: with room for all who are left the tie is gone. */
function tieWithout<Id extends string>(
  standing: Standing<Id>,
  tied: readonly Id[],
  places: number,
  stillTied: (left: readonly Id[]) => NextStep<Id>,
): Standing<Id> {
  const left = tied.filter((candidate) => standing.candidates.includes(candidate));
  if (left.length <= places) return afterPlaces(withElected(standing, left), 'seats');
  return { ...standing, next: stillTied(left) };
}

/** What comes next instead, now that somebody who stood in it is gone. */
function withoutLeaver<Id extends string>(standing: Standing<Id>): Standing<Id> {
  const { next } = standing;
  switch (next.kind) {
    case 'firstRound':
    case 'acclamation':
    case 'confirmation':
      return opened(standing);
    case 'runOff':
      return towardsRunOff(standing);
    case 'repeat':
      return next.ballot.stage === 'first' ? opened(standing) : towardsRunOff(standing);
    case 'tieBreak': {
      const { ballot } = next;
      if (ballot.fills === 'runOff') return towardsRunOff(standing);
      return tieWithout(standing, ballot.candidates, ballot.places, (candidates) => ({
        kind: 'tieBreak',
        ballot: { ...ballot, candidates },
      }));
    }
    case 'lot':
    case 'levelAbove':
      if (next.fills === 'runOff') return towardsRunOff(standing);
      return tieWithout(standing, next.tied, next.places, (tied) => ({ ...next, tied }));
    case 'elected':
    case 'vacant':
      return standing;
  }
}

function fillsRunOff<Id extends string>(next: NextStep<Id>): boolean {
  return 'ballot' in next ? next.ballot.fills === 'runOff' : 'fills' in next && next.fills === 'runOff';
}

function isIn<Id extends string>({ next, inRunOff }: Standing<Id>, candidate: Id): boolean {
  if (inRunOff.includes(candidate)) return true;
  if ('ballot' in next) return next.ballot.candidates.includes(candidate);
  if ('tied' in next) return next.tied.includes(candidate);
  return 'candidates' in next && next.candidates.includes(candidate);
}

/**
 * Where it stands after somebody left: withdrew or was excluded, or refused having been elected. Votes that a round gave stay as they were
 * counted. Papers that name somebody who left are void and printed anew: the next ballot is another one. A seat that was refused is voted on
 * again among those who still stand, once everything before it is decided.
 */
export function afterLeaving<Id extends string>(before: Standing<Id>, leaver: Id): Standing<Id> {
  if (before.elected.includes(leaver)) {
    const standing = { ...before, elected: before.elected.filter((one) => one !== leaver) };
    const { next } = before;
    if (next.kind === 'elected' || next.kind === 'vacant' || next.kind === 'firstRound') return opened(standing);
    // One more seat wants two more in the run-off.
    return fillsRunOff(next) ? towardsRunOff(standing) : standing;
  }
  if (!before.candidates.includes(leaver)) return before;
  const standing = { ...before, candidates: before.candidates.filter((one) => one !== leaver) };
  return isIn(before, leaver) ? withoutLeaver(standing) : standing;
}
