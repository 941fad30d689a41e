import { indexOf } from '../kernel';
import type { Instant } from '../kernel';
import { votingCooperatives, waivedGates } from '../mandates/eligibility';
import type { MandateLetter } from '../mandates/model';
import type { AssemblyState } from '../state';
import type { Attendance } from './model';

/** Milliseconds at which something became so or stopped being so. */
interface Change {
  readonly at: number;
  readonly isInside: boolean;
}

/**
 * Whether the hall saw somebody inside at an instant: a mark counted until the moment at which it was undone, because until then
 * everybody took it for true (CHK-5).
 */
export function wasSeenInsideAt(attendance: Attendance, at: Instant): boolean {
  const last = attendance.findLast((mark) => mark.at <= at && (mark.undone === undefined || mark.undone.at > at));
  return last?.kind === 'in';
}

function changesBetween(moments: readonly Instant[], isSoAt: (at: Instant) => boolean): readonly Change[] {
  const changes: Change[] = [];
  let before = false;
  for (const moment of [...new Set(moments)].sort()) {
    const isInside = isSoAt(moment);
    if (isInside !== before) changes.push({ at: Date.parse(moment), isInside });
    before = isInside;
  }
  return changes;
}

function momentsOf(attendance: Attendance): readonly Instant[] {
  return attendance.flatMap((mark) => (mark.undone === undefined ? [mark.at] : [mark.at, mark.undone.at]));
}

/** Remembered per person: one scan among 20,000 marks is one person's changes anew. */
const changesOf = indexOf((attendance: Attendance) =>
  changesBetween(momentsOf(attendance), (at) => wasSeenInsideAt(attendance, at)),
);

/** Whether a mandate spoke for its cooperative at an instant, by the steps of its history (CRD-1). */
function spokeAt(mandate: MandateLetter, needsVerified: boolean, at: Instant): boolean {
  const state = mandate.history.findLast((step) => step.at <= at)?.state;
  return state === 'verified' || (state === 'received' && !needsVerified);
}

function delegateChanges(attendance: Attendance, mandate: MandateLetter, needsVerified: boolean): readonly Change[] {
  const moments = momentsOf(attendance);
  const [firstMoment] = moments;
  const lastStep = mandate.history.at(-1);
  // The usual case: verified before anybody came in, and untouched since.
  if (firstMoment === undefined) return [];
  if (lastStep !== undefined && lastStep.at <= firstMoment) {
    return spokeAt(mandate, needsVerified, firstMoment) ? changesOf(attendance) : [];
  }
  return changesBetween(
    [...moments, ...mandate.history.map((step) => step.at)],
    (at) => wasSeenInsideAt(attendance, at) && spokeAt(mandate, needsVerified, at),
  );
}

/** For each mandate that may speak for a cooperative: when its delegate was inside with it. */
function changesOfDelegates(state: AssemblyState): readonly (readonly Change[])[] {
  const voting = new Map(votingCooperatives(state).map((cooperative) => [cooperative.id, cooperative]));
  return state.mandates
    .valueSeq()
    .toArray()
    .flatMap((mandate) => {
      const cooperative = voting.get(mandate.cooperativeId);
      const attendance = state.attendance.get(mandate.participantId);
      if (cooperative === undefined || attendance === undefined) return [];
      const needsVerified =
        state.facts.rules.gates.mandateVerified && !waivedGates(cooperative).includes('mandateVerified');
      return [delegateChanges(attendance, mandate, needsVerified)];
    });
}

export interface TimelinePoint {
  readonly at: Instant;
  /** Everybody inside, of every category. */
  readonly heads: number;
  /** Cooperatives whose delegate, with a mandate that counted then, was inside. */
  readonly cooperatives: number;
}

/** At most so many points are drawn of a day. */
const mostPoints = 160;
const stepsInMinutes = [1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 1440];

/** The points of a timeline: every `n` minutes, the last one at its very end. */
function pointTimes(
  from: Instant,
  to: Instant,
): { readonly start: number; readonly step: number; readonly end: number } {
  const [start, end] = [Date.parse(from), Math.max(Date.parse(from), Date.parse(to))];
  const minutes = (end - start) / 60_000;
  const step = (stepsInMinutes.find((one) => minutes / one < mostPoints) ?? 1440) * 60_000;
  return { start: Math.floor(start / step) * step, step, end };
}

/**
 * Presence between two instants as the hall saw it at each of them. One pass over the changes of everybody; membership and status of
 * cooperatives are taken as they are now, mandates as they were. For the exact record of one instant the host is asked (`record.at`).
 */
export function presenceTimeline(state: AssemblyState, from: Instant, to: Instant): readonly TimelinePoint[] {
  const { start, step, end } = pointTimes(from, to);
  const count = Math.max(1, Math.ceil((end - start) / step)) + 1;
  const heads = new Int32Array(count);
  const cooperatives = new Int32Array(count);
  const add = (counts: Int32Array, changes: readonly Change[]) => {
    for (const change of changes) {
      if (change.at > end) break;
      const index = Math.min(count - 1, Math.max(0, Math.ceil((change.at - start) / step)));
      counts[index] = (counts[index] ?? 0) + (change.isInside ? 1 : -1);
    }
  };
  for (const attendance of state.attendance.values()) add(heads, changesOf(attendance));
  for (const changes of changesOfDelegates(state)) add(cooperatives, changes);
  const points: TimelinePoint[] = [];
  let [inside, present] = [0, 0];
  for (let index = 0; index < count; index++) {
    inside += heads[index] ?? 0;
    present += cooperatives[index] ?? 0;
    const at = new Date(Math.min(end, start + index * step)).toISOString();
    points.push({ at, heads: inside, cooperatives: present });
  }
  return points;
}

/** First and last moment at which anybody came, went or was taken back between two instants; null where nothing happened. */
export function changesSpan(
  state: AssemblyState,
  from: Instant,
  before: Instant,
): { readonly from: Instant; readonly to: Instant } | null {
  const [start, end] = [Date.parse(from), Date.parse(before)];
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const attendance of state.attendance.values()) {
    for (const { at } of changesOf(attendance)) {
      if (at < start || at >= end) continue;
      first = Math.min(first, at);
      last = Math.max(last, at);
    }
  }
  return first > last ? null : { from: new Date(first).toISOString(), to: new Date(last).toISOString() };
}

/** The most that were inside at once, and since when there were so many; the first such moment. */
export interface Highest {
  readonly count: number;
  readonly at: Instant;
}

function highestOf(all: readonly (readonly Change[])[], from: Instant): Highest | null {
  const start = Date.parse(from);
  const changes = all.flat().sort((a, b) => a.at - b.at);
  let inside = 0;
  let highest: Highest | null = null;
  const look = (at: number) => {
    if (inside > (highest?.count ?? 0)) highest = { count: inside, at: new Date(at).toISOString() };
  };
  for (const [index, { at, isInside }] of changes.entries()) {
    inside += isInside ? 1 : -1;
    const next = changes[index + 1]?.at ?? Number.POSITIVE_INFINITY;
    // Who comes in the moment in which another goes is not one more.
    if (next > at && next > start) look(Math.max(at, start));
  }
  return highest;
}

/**
 * The highest presence from an instant on, to the very moment: of people of every category, and of cooperatives by delegates whose mandate
 * counted then. Null where nobody was there.
 */
export function highestPresence(
  state: AssemblyState,
  from: Instant,
): { readonly heads: Highest | null; readonly cooperatives: Highest | null } {
  return {
    heads: highestOf([...state.attendance.values()].map(changesOf), from),
    cooperatives: highestOf(changesOfDelegates(state), from),
  };
}
