/** What became of the ballot papers of one round (voting.md §4). */
export interface PaperLedger {
  readonly printed: number;
  /** Handed to a voter; a voter whose paper was exchanged has one. */
  readonly issued: number;
  readonly unused: number;
  readonly spoiledBeforeIssue: number;
  /** Given back by a voter against another one. */
  readonly exchanged: number;
  readonly votersCheckedIn: number;
  /** Taken out of the box and counted as papers before anything is read: entered, never derived (voting.md §4). */
  readonly inBox: number;
}

/** What was read of the papers. */
export interface PaperCount {
  readonly valid: number;
  readonly invalid: number;
  readonly abstain: number;
  /** The marks of all candidates together. */
  readonly candidates: number;
  /** How many marks a paper may carry. */
  readonly marks: number;
}

/** The identities of domain.md §3, in the order in which papers travel. */
export const paperIdentities = [
  /** printed = issued + unused + spoiled before issue (+ exchanged) */
  'printed',
  /** issued ≤ voters checked in */
  'voters',
  /** in the box ≤ issued; what is issued and not in the box was carried away */
  'box',
  /** in the box = valid + invalid + abstain */
  'counted',
  /** sum of the candidates = valid; with several marks between the valid papers and so many times that */
  'candidates',
] as const;
export type PaperIdentity = (typeof paperIdentities)[number];

export interface PaperDifference {
  readonly identity: PaperIdentity;
  /** Signed: above zero too many on the left side of the identity, below zero too few. */
  readonly difference: number;
  /** Whether the record cannot be finalised; a paper that was carried away is told and explained, and breaks nothing. */
  readonly isBroken: boolean;
}

/** How far a number is outside of a range: below zero under it, above zero over it. */
function outside(value: number, least: number, most: number): number {
  return value < least ? value - least : Math.max(0, value - most);
}

/**
 * Every identity that does not hold, by name and with its sign; none where all of them do (domain.md §3).
 * @throws RangeError where a number is not a whole number ≥ 0.
 */
export function paperDifferences(ledger: PaperLedger, count: PaperCount): readonly PaperDifference[] {
  for (const value of [...Object.values(ledger), ...Object.values(count)] as readonly number[]) {
    if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not a count: ${String(value)}`);
  }
  const { printed, issued, unused, spoiledBeforeIssue, exchanged, votersCheckedIn, inBox } = ledger;
  const { valid, invalid, abstain, candidates, marks } = count;
  const differences: Readonly<Record<PaperIdentity, number>> = {
    printed: printed - (issued + unused + spoiledBeforeIssue + exchanged),
    voters: outside(issued, 0, votersCheckedIn),
    box: inBox - issued,
    counted: inBox - (valid + invalid + abstain),
    candidates: outside(candidates, valid, valid * marks),
  };
  return paperIdentities
    .map((identity) => ({
      identity,
      difference: differences[identity],
      isBroken: identity !== 'box' || differences[identity] > 0,
    }))
    .filter(({ difference }) => difference !== 0);
}
