import type { Map as Table } from 'immutable';
import { indexOf } from '../kernel';
import type { CooperativeId, ParticipantId } from '../kernel';
import { assemblyYear, eligibilityOf, votingCooperatives } from '../mandates/eligibility';
import { activeMandateOf } from '../mandates/select';
import type { Participant } from '../registry/model';
import { participantsByCode } from '../registry/select';
import type { AssemblyState } from '../state';
import { readBadgeCode } from './badge-code';
import { mostRecentMarks } from './model';
import type { Attendance, AttendanceMark, DeskConflict } from './model';

/** Whether the last mark that was not undone is an entry. */
export function isInside(attendance: Attendance | undefined): boolean {
  if (attendance === undefined) return false;
  for (let index = attendance.length - 1; index >= 0; index--) {
    const mark = attendance[index];
    if (mark !== undefined && mark.undone === undefined) return mark.kind === 'in';
  }
  return false;
}

export function isPresent(state: AssemblyState, id: ParticipantId): boolean {
  return isInside(state.attendance.get(id));
}

/** The marks that stand: what was undone is left out. */
export function standingMarks(attendance: Attendance): readonly AttendanceMark[] {
  return attendance.filter((mark) => mark.undone === undefined);
}

/** Whether somebody came at all, by the marks that stand. */
export function hasCome(attendance: Attendance | undefined): boolean {
  return lastEntry(attendance) !== undefined;
}

/** The entry that a participant inside came in by. */
export function lastEntry(attendance: Attendance | undefined): AttendanceMark | undefined {
  return attendance === undefined ? undefined : standingMarks(attendance).findLast((mark) => mark.kind === 'in');
}

/** The cooperatives whose delegate, with an active and eligible mandate, is inside. Guests and observers never count. */
export function presentVotingCooperatives(state: AssemblyState): readonly CooperativeId[] {
  const year = assemblyYear(state);
  const present: CooperativeId[] = [];
  for (const cooperative of votingCooperatives(state)) {
    const mandate = activeMandateOf(state, cooperative.id);
    if (mandate === undefined || !isInside(state.attendance.get(mandate.participantId))) continue;
    if (eligibilityOf(cooperative, mandate, state.facts.rules, year).isEligible) present.push(cooperative.id);
  }
  return present;
}

/** What desks saw while they were away and what nobody has decided yet. */
export function openConflicts({ deskConflicts }: Pick<AssemblyState, 'deskConflicts'>): readonly DeskConflict[] {
  return deskConflicts.filter(({ settled }) => settled === null);
}

/** Everybody inside, of every category. */
export function headsPresent(state: AssemblyState): number {
  return headsInside(state.attendance);
}

const headsInside = indexOf((attendance: Table<ParticipantId, Attendance>) => attendance.count(isInside));

/** Whom a desk's entry means, or why it means nobody: each fault has its own words at the desk (CHK-1, CHK-4). */
export type DeskReading =
  | { readonly kind: 'participant'; readonly participant: Participant }
  | { readonly kind: 'oldBadge'; readonly participant: Participant }
  | { readonly kind: 'foreign' | 'damaged' | 'unknown' };

/** Reads what a desk scanned or typed: the code of a badge, or a running number. */
export function readAtDesk(state: AssemblyState, entered: string): DeskReading {
  const code = readBadgeCode(state.facts.id, entered);
  if (code.kind === 'foreign' || code.kind === 'damaged') return { kind: code.kind };
  if (code.kind === 'token') {
    const id: ParticipantId | undefined = state.badges.get(code.token);
    const participant = id === undefined ? undefined : state.participants.get(id);
    if (participant === undefined || participant.isRemoved) return { kind: 'unknown' };
    return { kind: participant.badgeToken === code.token ? 'participant' : 'oldBadge', participant };
  }
  const typed = entered.trim();
  const [participant, another] = participantsByCode(state, typed);
  // A bare number that several categories have means nobody: the desk asks which.
  return participant === undefined || another !== undefined
    ? { kind: 'unknown' }
    : { kind: 'participant', participant };
}

/** The newest acts at the desks, newest first. However many marks the day has, only those kept at hand are looked at. */
export function lastMarks(
  state: AssemblyState,
  most: number,
): readonly { readonly participant: Participant; readonly mark: AttendanceMark }[] {
  const found: { participant: Participant; mark: AttendanceMark }[] = [];
  for (const { participantId, markId } of state.recentMarks) {
    if (found.length === most) break;
    const participant = state.participants.get(participantId);
    const mark = state.attendance.get(participantId)?.findLast(({ id }) => id === markId);
    if (participant !== undefined && mark !== undefined) found.push({ participant, mark });
  }
  return found;
}

/** The act that a desk takes back first: the newest of its own that still stands (CHK-2). */
export function lastStandingMarkOf(state: AssemblyState, desk: string) {
  return lastMarks(state, mostRecentMarks).find(({ mark }) => mark.undone === undefined && mark.desk === desk);
}
