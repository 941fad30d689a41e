import { accept, refuse } from '../kernel';
import type { DecisionContext, Deciders, EntryId, MarkId, ParticipantId, Result } from '../kernel';
import type { MandateRefusal } from '../mandates/commands';
import { assemblyYear, eligibilityOf } from '../mandates/eligibility';
import type { MandateEvent } from '../mandates/events';
import { addParticipant } from '../mandates/letters';
import { activeMandateOf, letterOf } from '../mandates/select';
import type { RegistryEvent } from '../registry/events';
import type { Participant } from '../registry/model';
import type { AssemblyState } from '../state';
import type { AttendanceCommand, AttendanceRefusal, CheckinWalkInCommand } from './commands';
import type { AttendanceEvent } from './events';
import { markTime } from './model';
import type { ConflictReason } from './model';
import { isPresent, lastEntry, standingMarks } from './select';

type Admitted = Pick<Participant, 'id' | 'name' | 'category' | 'cooperativeId'>;

interface MandateSeen {
  readonly state: 'received' | 'verified' | 'disputed' | 'replaced' | 'revoked';
  /** Whether it is the one that speaks for its cooperative. */
  readonly isActive: boolean;
}

/** A delegate may enter with the mandate that the rules ask for; everybody else who is registered may enter as what they are. */
function checkAdmission(state: AssemblyState, participant: Admitted, own: MandateSeen | undefined) {
  if (participant.category !== 'votingDelegate' || participant.cooperativeId === null) return accept(participant);
  const params = { name: participant.name };
  if (own === undefined) return refuse('checkin.mandateMissing', params);
  if (own.state === 'replaced') return refuse('checkin.mandateReplaced', params);
  if (own.state === 'disputed') return refuse('checkin.mandateDisputed', params);
  const cooperative = state.cooperatives.get(participant.cooperativeId);
  if (!own.isActive || cooperative === undefined) return refuse('checkin.mandateMissing', params);
  const { rules } = state.facts;
  const verdict = eligibilityOf(cooperative, own, rules, assemblyYear(state));
  if (verdict.isEligible) return accept(participant);
  return verdict.failed.includes('mandateVerified') && verdict.failed.length === 1
    ? refuse('checkin.mandateNotVerified', params)
    : refuse('checkin.cooperativeNotEligible', {
        ...params,
        gate: verdict.failed[0] ?? '',
        years: rules.recentMeetingYears,
        cooperative: cooperative.name,
      });
}

function mandateSeen(state: AssemblyState, { id, cooperativeId }: Participant): MandateSeen | undefined {
  const own = letterOf(state, id);
  if (own === undefined || cooperativeId === null) return undefined;
  return { state: own.state, isActive: activeMandateOf(state, cooperativeId)?.participantId === id };
}

function entered({ id }: Admitted, desk: string, context: DecisionContext): AttendanceEvent {
  return { type: 'attendance.entered', participantId: id, markId: context.newId<MarkId>(), desk };
}

function enter(
  state: AssemblyState,
  { participantId, desk }: Extract<AttendanceCommand, { readonly type: 'checkin.enter' }>,
  context: DecisionContext,
): Result<readonly AttendanceEvent[], AttendanceRefusal> {
  const participant = state.participants.get(participantId);
  if (participant === undefined || participant.isRemoved) return refuse('checkin.unknownParticipant');
  if (isPresent(state, participantId)) {
    const entry = lastEntry(state.attendance.get(participantId));
    return refuse('checkin.alreadyInside', { name: participant.name, at: entry?.at ?? '', desk: entry?.desk ?? '' });
  }
  const admission = checkAdmission(state, participant, mandateSeen(state, participant));
  return admission.ok ? accept([entered(participant, desk, context)]) : admission;
}

/** The three acts of a walk-in, or none of them: nobody is registered who is not let in. */
function walkIn(
  state: AssemblyState,
  { fields, verifies, desk, ...letterFields }: CheckinWalkInCommand,
  context: DecisionContext,
): Result<readonly (RegistryEvent | MandateEvent | AttendanceEvent)[], MandateRefusal | AttendanceRefusal> {
  const added = addParticipant(state, fields, letterFields, context);
  if (!added.ok) return added;
  const { participant, letter, events } = added.value;
  const isVerified = letter !== null && letter.conflict === '' && verifies;
  const own =
    letter === null
      ? undefined
      : letter.conflict === ''
        ? ({ state: isVerified ? 'verified' : 'received', isActive: true } as const)
        : ({ state: 'disputed', isActive: false } as const);
  const admission = checkAdmission(state, participant, own);
  if (!admission.ok) return admission;
  return accept([
    ...events,
    ...(isVerified ? [{ type: 'mandate.verified', ids: [letter.id], reason: '' } as const] : []),
    entered(participant, desk, context),
  ]);
}

/** Why what a desk saw while it was away cannot simply be written down; null where it can. */
function conflictOf(
  state: AssemblyState,
  { kind, participantId, seenAt, seenSeq }: Extract<AttendanceCommand, { readonly type: 'checkin.bring' }>,
  participant: Participant,
): ConflictReason | null {
  if (participant.isRemoved) return 'participantRemoved';
  const isInsideNow = isPresent(state, participantId);
  const last = standingMarks(state.attendance.get(participantId) ?? []).at(-1);
  if (kind === 'in' && isInsideNow) return 'alreadyInside';
  if (last !== undefined && markTime(last) > seenAt) return 'laterMark';
  if (kind === 'out') return isInsideNow ? null : 'notInside';
  if (wasReplacedSince(state, participantId, seenSeq)) return 'badgeReplaced';
  return checkAdmission(state, participant, mandateSeen(state, participant)).ok ? null : 'notAdmitted';
}

/** Whether somebody got another badge after a commit: a desk that was away took the old one. */
function wasReplacedSince({ chronicle }: AssemblyState, participantId: ParticipantId, since: number): boolean {
  const newer = chronicle.reverse().takeWhile(({ seq }) => seq > since);
  return newer.some(({ fact }) => fact.type === 'badge.reissued' && fact.participantId === participantId);
}

/** What a desk did while it was away: written down, or kept as a conflict beside what the record holds. Never dropped (CHK-7). */
function bring(
  state: AssemblyState,
  command: Extract<AttendanceCommand, { readonly type: 'checkin.bring' }>,
  context: DecisionContext,
): Result<readonly AttendanceEvent[], AttendanceRefusal> {
  const { kind, participantId, desk } = command;
  const participant = state.participants.get(participantId);
  if (participant === undefined) return refuse('checkin.unknownParticipant');
  // A desk whose clock went ahead has seen nothing of the future.
  const seenAt = command.seenAt < context.now ? command.seenAt : context.now;
  const why = conflictOf(state, { ...command, seenAt }, participant);
  if (why !== null) {
    return accept([
      { type: 'attendance.conflicted', id: context.newId<EntryId>(), participantId, kind, desk, seenAt, why },
    ]);
  }
  const type = kind === 'in' ? 'attendance.entered' : 'attendance.left';
  return accept([{ type, participantId, markId: context.newId<MarkId>(), desk, seenAt }]);
}

/** What a person decides of a conflict: where it counts, the record follows it, as far as the person may enter at all. */
function settle(
  state: AssemblyState,
  { id, counts, reason }: Extract<AttendanceCommand, { readonly type: 'checkin.settle' }>,
  context: DecisionContext,
): Result<readonly AttendanceEvent[], AttendanceRefusal> {
  const conflict = state.deskConflicts.find((one) => one.id === id);
  if (conflict === undefined) return refuse('checkin.unknownConflict');
  if (conflict.settled !== null) return refuse('checkin.conflictSettled', { by: conflict.settled.by });
  if (reason.trim() === '') return refuse('checkin.reasonMissing');
  const { participantId, kind, desk, seenAt } = conflict;
  const settled = {
    type: 'attendance.conflictSettled',
    id,
    participantId,
    counts,
    reason: reason.trim(),
  } as const;
  const isSo = isPresent(state, participantId) === (kind === 'in');
  if (!counts || isSo) return accept([settled]);
  const participant = state.participants.get(participantId);
  if (participant === undefined || participant.isRemoved) return refuse('checkin.unknownParticipant');
  const admission =
    kind === 'in' ? checkAdmission(state, participant, mandateSeen(state, participant)) : accept(participant);
  if (!admission.ok) return admission;
  const type = kind === 'in' ? 'attendance.entered' : 'attendance.left';
  return accept([{ type, participantId, markId: context.newId<MarkId>(), desk, seenAt }, settled]);
}

export const attendanceDeciders: Deciders<
  AssemblyState,
  AttendanceCommand,
  RegistryEvent | MandateEvent | AttendanceEvent,
  MandateRefusal | AttendanceRefusal
> = {
  'checkin.enter': enter,
  'checkin.leave': (state, { participantId, desk }, context) => {
    const participant = state.participants.get(participantId);
    if (participant === undefined) return refuse('checkin.unknownParticipant');
    if (!isPresent(state, participantId)) return refuse('checkin.notInside', { name: participant.name });
    return accept([{ type: 'attendance.left', participantId, markId: context.newId<MarkId>(), desk }]);
  },
  'checkin.undo': (state, { participantId, markId, reason }) => {
    if (reason.trim() === '') return refuse('checkin.reasonMissing');
    const standing = state.attendance.get(participantId)?.find((one) => one.id === markId);
    if (standing === undefined || standing.undone !== undefined) return refuse('checkin.nothingToUndo');
    return accept([{ type: 'attendance.undone', participantId, markId, reason: reason.trim() }]);
  },
  'checkin.walkIn': walkIn,
  'checkin.bring': bring,
  'checkin.settle': settle,
  'badge.reissue': (state, { participantId, reason }, context) => {
    const participant = state.participants.get(participantId);
    if (participant === undefined || participant.isRemoved) return refuse('checkin.unknownParticipant');
    if (reason.trim() === '') return refuse('checkin.reasonMissing');
    return accept([{ type: 'badge.reissued', participantId, token: context.newToken(), reason: reason.trim() }]);
  },
};
