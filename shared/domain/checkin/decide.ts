import { accept, refuse } from '../kernel';
import type { DecisionContext, Deciders, MarkId, QuorumCheckId, Result } from '../kernel';
import type { RegistryEvent, RegistryRefusal } from '../registry/commands';
import { addParticipant } from '../registry/participants';
import { evolveRegistry } from '../registry/evolve';
import { activeMandateOf, assemblyYear, eligibilityOf, isPresent, letterOf } from '../registry/select';
import type { Participant } from '../registry/model';
import type { AssemblyState } from '../state';
import type { CheckinCommand, CheckinEvent, CheckinRefusal, CheckinWalkInCommand } from './commands';
import type { AttendanceMark } from './model';
import { headsPresent, lastEntry, liveQuorum, presentVotingCooperatives } from './select';

function mark(kind: AttendanceMark['kind'], desk: string, context: DecisionContext): AttendanceMark {
  return { id: context.newId<MarkId>(), at: context.now, kind, desk };
}

/** A delegate may enter with the mandate that the rules ask for; everybody else who is registered may enter as what they are. */
function checkAdmission(state: AssemblyState, participant: Participant) {
  if (participant.category !== 'votingDelegate' || participant.cooperativeId === null) return accept(participant);
  const params = { name: participant.name };
  const own = letterOf(state, participant.id);
  if (own === undefined) return refuse('checkin.mandateMissing', params);
  if (own.state === 'replaced') return refuse('checkin.mandateReplaced', params);
  if (own.state === 'disputed') return refuse('checkin.mandateDisputed', params);
  const active = activeMandateOf(state, participant.cooperativeId);
  if (active?.participantId !== participant.id) return refuse('checkin.mandateMissing', params);
  const cooperative = state.cooperatives.get(participant.cooperativeId);
  if (cooperative === undefined) return refuse('checkin.mandateMissing', params);
  const verdict = eligibilityOf(cooperative, active, state.facts.rules, assemblyYear(state));
  if (verdict.isEligible) return accept(participant);
  return verdict.failed.includes('mandateVerified') && verdict.failed.length === 1
    ? refuse('checkin.mandateNotVerified', params)
    : refuse('checkin.cooperativeNotEligible', {
        ...params,
        gate: verdict.failed[0] ?? '',
        years: state.facts.rules.recentMeetingYears,
        cooperative: cooperative.name,
      });
}

function enter(
  state: AssemblyState,
  { participantId, desk }: Extract<CheckinCommand, { readonly type: 'checkin.enter' }>,
  context: DecisionContext,
): Result<readonly CheckinEvent[], CheckinRefusal> {
  const participant = state.participants.get(participantId);
  if (participant === undefined || participant.isRemoved) return refuse('checkin.unknownParticipant');
  if (isPresent(state, participantId)) {
    const entry = lastEntry(state.attendance.get(participantId));
    return refuse('checkin.alreadyInside', { name: participant.name, at: entry?.at ?? '', desk: entry?.desk ?? '' });
  }
  const admission = checkAdmission(state, participant);
  if (!admission.ok) return admission;
  return accept([{ type: 'checkin.marked', participantId, mark: mark('in', desk, context) }]);
}

/** The three acts of a walk-in, each decided by its own rule on the record that the one before leaves. */
function walkIn(
  state: AssemblyState,
  { fields, letterNo, verifies, desk }: CheckinWalkInCommand,
  context: DecisionContext,
): Result<readonly (RegistryEvent | CheckinEvent)[], RegistryRefusal | CheckinRefusal> {
  const meta = { at: context.now, actor: context.actor };
  const added = addParticipant(state, fields, { letterNo }, context);
  if (!added.ok) return added;
  const { participant, mandate } = added.value;
  const events: RegistryEvent[] = [added.value];
  if (mandate !== null && mandate.state === 'received' && verifies) {
    events.push({ type: 'mandate.decided', ids: [mandate.id], state: 'verified', reason: '' });
  }
  const after = events.reduce((before, event) => evolveRegistry(before, event, meta), state);
  const entered = enter(after, { type: 'checkin.enter', participantId: participant.id, desk }, context);
  return entered.ok ? accept([...events, ...entered.value]) : entered;
}

export const checkinDeciders: Deciders<
  AssemblyState,
  CheckinCommand,
  RegistryEvent | CheckinEvent,
  RegistryRefusal | CheckinRefusal
> = {
  'checkin.enter': enter,
  'checkin.leave': (state, { participantId, desk }, context) => {
    const participant = state.participants.get(participantId);
    if (participant === undefined) return refuse('checkin.unknownParticipant');
    if (!isPresent(state, participantId)) return refuse('checkin.notInside', { name: participant.name });
    return accept([{ type: 'checkin.marked', participantId, mark: mark('out', desk, context) }]);
  },
  'checkin.undo': (state, { participantId, markId, reason }) => {
    if (reason.trim() === '') return refuse('checkin.reasonMissing');
    const standing = state.attendance.get(participantId)?.find((one) => one.id === markId);
    if (standing === undefined || standing.undone !== undefined) return refuse('checkin.nothingToUndo');
    return accept([{ type: 'checkin.undone', participantId, markId, reason: reason.trim() }]);
  },
  'checkin.walkIn': walkIn,
  'badge.reissue': (state, { participantId, reason }, context) => {
    const participant = state.participants.get(participantId);
    if (participant === undefined || participant.isRemoved) return refuse('checkin.unknownParticipant');
    if (reason.trim() === '') return refuse('checkin.reasonMissing');
    return accept([{ type: 'badge.reissued', participantId, token: context.newToken(), reason: reason.trim() }]);
  },
  'quorum.check': (state, { occasion, deemsValid }, context) => {
    const quorum = liveQuorum(state);
    if (deemsValid && !quorum.isMet && !state.facts.rules.mayDeemValid) return refuse('quorum.mayNotDeemValid');
    return accept([
      {
        type: 'quorum.checked',
        check: {
          id: context.newId<QuorumCheckId>(),
          at: context.now,
          by: context.actor.name,
          rule: state.facts.rules.quorum,
          state: quorum,
          outcome: quorum.isMet ? 'met' : deemsValid ? 'deemedValid' : 'notMet',
          headsPresent: headsPresent(state),
          presentCooperatives: presentVotingCooperatives(state),
          occasion: occasion.trim(),
        },
      },
    ]);
  },
};
