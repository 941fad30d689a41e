import { accept, refuse } from '../kernel';
import type { DecisionContext, Deciders, EntryId, MarkId, QuorumCheckId, Result } from '../kernel';
import { openSuspension, runningItem } from '../agenda/select';
import type { RegistryEvent, RegistryRefusal } from '../registry/commands';
import { addParticipant } from '../registry/participants';
import { evolveRegistry } from '../registry/evolve';
import { activeMandateOf, assemblyYear, eligibilityOf, isPresent, letterOf } from '../registry/select';
import type { Participant } from '../registry/model';
import type { AssemblyState } from '../state';
import type { CheckinCommand, CheckinEvent, CheckinRefusal, CheckinWalkInCommand, SittingEvent } from './commands';
import type { AttendanceMark } from './model';
import { quorumProcedure, quorumStage, suspensionsSoFar } from './quorum';
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
  { fields, verifies, desk, ...letter }: CheckinWalkInCommand,
  context: DecisionContext,
): Result<readonly (RegistryEvent | CheckinEvent)[], RegistryRefusal | CheckinRefusal> {
  const meta = { at: context.now, actor: context.actor };
  const added = addParticipant(state, fields, letter, context);
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

/** In the language of the minutes, like every reason that the record states by itself. */
const suspensionReason = 'kuorum belum terpenuhi';

function knock(
  state: AssemblyState,
  knocks: number,
  meaning: 'suspend' | 'resume',
  context: DecisionContext,
): SittingEvent {
  const itemId = runningItem(state.agenda)?.id ?? null;
  return {
    type: 'gavel.knocked',
    stroke: { id: context.newId<EntryId>(), at: context.now, knocks, meaning, itemId },
  };
}

/**
 * Counts the hall against the quorum. A recheck lifts the suspension that was made for it; before its end only a met quorum does.
 * Without quorum the sitting is deemed valid only where the rules allow it, and after every suspension that they ask for.
 */
function checkQuorum(
  state: AssemblyState,
  { occasion, deemsValid, clause }: Extract<CheckinCommand, { readonly type: 'quorum.check' }>,
  context: DecisionContext,
): Result<readonly (CheckinEvent | SittingEvent)[], CheckinRefusal> {
  const { rules, rulesVersion } = state.facts;
  const quorum = liveQuorum(state);
  const stage = quorumStage(state);
  const suspensionsBefore = suspensionsSoFar(state);
  if (!quorum.isMet && stage.kind === 'suspended' && context.now < stage.until) {
    return refuse('quorum.suspensionRunning', { until: stage.until });
  }
  if (deemsValid && !quorum.isMet) {
    if (!rules.mayDeemValid) return refuse('quorum.mayNotDeemValid');
    if (suspensionsBefore < rules.maySuspendTimes) {
      return refuse('quorum.suspensionsRemain', { done: suspensionsBefore, times: rules.maySuspendTimes });
    }
  }
  const checked: CheckinEvent = {
    type: 'quorum.checked',
    check: {
      id: context.newId<QuorumCheckId>(),
      number: state.quorumChecks.length + 1,
      at: context.now,
      by: context.actor.name,
      rule: rules.quorum,
      procedure: quorumProcedure(rules),
      rulesVersion,
      clause: clause?.trim() ?? '',
      state: quorum,
      outcome: quorum.isMet ? 'met' : deemsValid ? 'deemedValid' : 'notMet',
      suspensionsBefore,
      headsPresent: headsPresent(state),
      presentCooperatives: presentVotingCooperatives(state),
      occasion: occasion.trim(),
      sequel: null,
    },
  };
  if (stage.kind !== 'suspended' || stage.isResumed) return accept([checked]);
  return accept([{ type: 'meeting.resumed' }, knock(state, rules.gavel.suspend, 'resume', context), checked]);
}

export const checkinDeciders: Deciders<
  AssemblyState,
  CheckinCommand,
  RegistryEvent | CheckinEvent | SittingEvent,
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
  'quorum.check': checkQuorum,
  'quorum.suspend': (state, { minutes, knocks }, context) => {
    const stage = quorumStage(state);
    if (stage.kind === 'suspended') return refuse('quorum.suspensionRunning', { until: stage.until });
    if (stage.kind !== 'notMet') return refuse('quorum.nothingMissing');
    if (stage.suspensionsLeft === 0) {
      return refuse('quorum.noSuspensionLeft', { times: state.facts.rules.maySuspendTimes });
    }
    if (!Number.isSafeInteger(minutes) || minutes < 1 || minutes > 1440) return refuse('quorum.minutesOutOfRange');
    const until = new Date(Date.parse(context.now) + minutes * 60_000).toISOString();
    const settled: CheckinEvent = {
      type: 'quorum.settled',
      checkId: stage.check.id,
      sequel: { kind: 'suspended', at: context.now, minutes, until },
    };
    if (openSuspension(state) !== undefined) return accept([settled]);
    const itemId = runningItem(state.agenda)?.id ?? null;
    return accept([
      settled,
      { type: 'meeting.suspended', id: context.newId<EntryId>(), reason: suspensionReason, itemId },
      knock(state, knocks, 'suspend', context),
    ]);
  },
  'quorum.reschedule': (state, { reason, to }, context) => {
    const stage = quorumStage(state);
    if (stage.kind !== 'notMet' && stage.kind !== 'suspended') return refuse('quorum.nothingMissing');
    if (reason.trim() === '') return refuse('quorum.reasonMissing');
    const sequel = {
      kind: 'rescheduled',
      at: context.now,
      by: context.actor.name,
      reason: reason.trim(),
      to,
    } as const;
    return accept([{ type: 'quorum.settled', checkId: stage.check.id, sequel }]);
  },
};
