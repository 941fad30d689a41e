import type { MotionCount } from '../../counting';
import type { AssemblyState } from '../state';
import type { Poll, TellerEntry } from './model';

/** The newest entry of one teller for one sector: a correction is a new entry, and the newest counts. */
export function latestEntry(poll: Poll, sector: number, teller: 1 | 2): TellerEntry | undefined {
  return poll.entries.findLast((entry) => entry.sector === sector && entry.teller === teller);
}

type SectorState = 'empty' | 'oneTeller' | 'agreed' | 'mismatch';

/** How far the double count of a sector is (voting.md §2). */
export function sectorState(poll: Poll, sector: number): SectorState {
  const first = latestEntry(poll, sector, 1);
  const second = latestEntry(poll, sector, 2);
  if (first === undefined && second === undefined) return 'empty';
  if (first === undefined || second === undefined) return 'oneTeller';
  const isSame = first.yes === second.yes && first.no === second.no && first.abstain === second.abstain;
  return isSame ? 'agreed' : 'mismatch';
}

/** The sum of the sectors on which both tellers agree. */
export function agreedCount(poll: Poll): MotionCount {
  const sum = { yes: 0, no: 0, abstain: 0, invalid: 0 };
  poll.sectors.forEach((_sector, index) => {
    const entry = latestEntry(poll, index, 1);
    if (entry === undefined || sectorState(poll, index) !== 'agreed') return;
    sum.yes += entry.yes;
    sum.no += entry.no;
    sum.abstain += entry.abstain;
  });
  return sum;
}

export function openPoll(state: AssemblyState): Poll | undefined {
  return state.polls.find((poll) => poll.state.kind === 'open' || poll.state.kind === 'paused');
}

/** Polls in the order in which they were drafted. */
export function pollsInOrder(state: AssemblyState): readonly Poll[] {
  return state.polls
    .valueSeq()
    .sortBy((poll) => poll.number)
    .toArray();
}

/** Whether a poll that ended adopted what it was about. */
export function isCarried({ state }: Poll): boolean {
  if (state.kind !== 'closed' && state.kind !== 'confirmed') return false;
  const { result } = state;
  return result.kind === 'acclamation' ? result.outcome === 'carried' : result.verdict.outcome === 'carried';
}
