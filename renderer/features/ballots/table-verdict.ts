import { nextSerialAt, openPoll, ballotsOf } from '../../../shared/domain';
import type { AssemblyState, DeskReading, Participant, Poll, Refusal } from '../../../shared/domain';

/** What the ballot table says about the last scan. */
export type TableVerdict =
  | { readonly kind: 'ready' }
  | { readonly kind: 'handOut'; readonly participant: Participant; readonly serial: number }
  /** Somebody who has a paper already: in amber, since nobody did anything wrong. */
  | { readonly kind: 'hasVoted' | 'refused'; readonly participant: Participant; readonly refusal: Refusal }
  | { readonly kind: 'noneLeft'; readonly participant: Participant }
  | {
      readonly kind: 'notRead';
      readonly fault: Exclude<DeskReading['kind'], 'participant'>;
      readonly participant: Participant | null;
    };

export const ready: TableVerdict = { kind: 'ready' };

/** The vote on paper that is under way; null where there is none. */
export function paperPollNow(state: AssemblyState): Poll | null {
  const poll = openPoll(state);
  return poll?.kind === 'paper' ? poll : null;
}

/** What lies on top of the pile of a table: the serial that was set by hand, else the next of its own. */
export function serialAt(state: AssemblyState, poll: Poll, table: string, set: number | null): number | undefined {
  return set ?? nextSerialAt(ballotsOf(state, poll.id), table);
}

/** A second reading of one badge within this time is the scanner's, not a second voter. */
const doubleScanMs = 2_000;

/** Whether a scan only repeats the one that has just been answered with a paper. */
export function isDoubleScan(
  last: { readonly participant: Participant; readonly at: number } | null,
  participant: Participant,
  now: number,
): boolean {
  return last?.participant.id === participant.id && now - last.at < doubleScanMs;
}

const stubCode = /^SERI-?0*(\d{1,7})$/i;

/** The serial in the code of a stub, where one was scanned instead of a badge; null for anything else. */
export function serialOfStub(entered: string): number | null {
  const digits = stubCode.exec(entered.trim())?.[1];
  return digits === undefined ? null : Number(digits);
}
