import { describe, expect, it } from 'vitest';
import {
  raiseEarlier,
  Seen,
  fromJson,
  projectorView,
  quorumFreshness,
  quorumStage,
  secondsLeft,
  toJson,
} from '../../shared/domain';
import type { AssemblyEvent, QuorumCheckId } from '../../shared/domain';
import { Meeting } from './meeting';

const check = { type: 'quorum.check', occasion: 'Pleno I', deemsValid: false } as const;
const deem = { ...check, deemsValid: true } as const;
const suspend = { type: 'quorum.suspend', minutes: 30, knocks: 2 } as const;

/** Five delegations, of which the first `inside` are in the hall; three are needed. */
function hall(inside: number, rules: ConstructorParameters<typeof Meeting>[0] = {}) {
  const meeting = new Meeting(rules);
  const delegations = Array.from({ length: 5 }, () => meeting.delegation());
  for (const { participant } of delegations.slice(0, inside)) meeting.enter(participant);
  return { meeting, delegations };
}

describe('the stages of a quorum', () => {
  it('[CHK-6] begins open, and a check with enough cooperatives is met', () => {
    const { meeting } = hall(3);
    expect(quorumStage(meeting.state)).toEqual({ kind: 'open' });
    meeting.do({ ...check, clause: ' Pasal 14 ayat (2) ' });
    expect(quorumStage(meeting.state)).toMatchObject({
      kind: 'met',
      check: {
        number: 1,
        clause: 'Pasal 14 ayat (2)',
        suspensionsBefore: 0,
        procedure: { maySuspendTimes: 2, suspensionMinutes: 30, mayDeemValid: true },
        rulesVersion: 1,
      },
    });
    expect(meeting.refusal(suspend)).toBe('quorum.nothingMissing');
    expect(meeting.refusal({ type: 'quorum.reschedule', reason: 'x', to: null })).toBe('quorum.nothingMissing');
  });

  it('[CHK-6] goes from missing to suspended, to a recheck that meets it, and resumes the sitting', () => {
    const { meeting, delegations } = hall(2);
    meeting.do(check);
    expect(quorumStage(meeting.state)).toMatchObject({ kind: 'notMet', suspensionsLeft: 2, mayDeemValid: false });
    meeting.do(suspend);
    const until = '2026-11-26T01:30:00.000Z';
    expect(quorumStage(meeting.state)).toMatchObject({ kind: 'suspended', until, time: 1, isResumed: false });
    expect(meeting.state.suspensions.at(-1)).toMatchObject({ reason: 'kuorum belum terpenuhi', resumedAt: null });
    expect(meeting.state.gavel.at(-1)).toMatchObject({ knocks: 2, meaning: 'suspend' });
    meeting.later(10);
    for (const { participant } of delegations.slice(2, 4)) meeting.enter(participant);
    meeting.do(check);
    expect(quorumStage(meeting.state)).toMatchObject({ kind: 'met', check: { number: 2, suspensionsBefore: 1 } });
    expect(meeting.state.suspensions.at(-1)?.resumedAt).toBe('2026-11-26T01:10:00.000Z');
    expect(meeting.state.gavel.at(-1)?.meaning).toBe('resume');
  });

  it('[CHK-6] a recheck without quorum waits for the end of the suspension', () => {
    const { meeting } = hall(2);
    meeting.do(check);
    meeting.do(suspend);
    meeting.later(29);
    expect(meeting.refusal(check)).toBe('quorum.suspensionRunning');
    expect(meeting.refusal(suspend)).toBe('quorum.suspensionRunning');
    meeting.later(1).do(check);
    expect(quorumStage(meeting.state)).toMatchObject({ kind: 'notMet', suspensionsLeft: 1 });
  });

  it('[CHK-6] is deemed valid only after every suspension that the rules ask for', () => {
    const { meeting } = hall(2);
    meeting.do(check);
    expect(meeting.refusal(deem)).toBe('quorum.suspensionsRemain');
    for (const time of [1, 2]) {
      meeting.do(suspend);
      expect(quorumStage(meeting.state)).toMatchObject({ kind: 'suspended', time });
      meeting.later(30).do(check);
    }
    expect(meeting.refusal(suspend)).toBe('quorum.noSuspensionLeft');
    expect(quorumStage(meeting.state)).toMatchObject({ kind: 'notMet', suspensionsLeft: 0, mayDeemValid: true });
    meeting.do(deem);
    expect(quorumStage(meeting.state)).toMatchObject({
      kind: 'deemedValid',
      check: { number: 4, suspensionsBefore: 2 },
    });
    meeting.do(check);
    expect(meeting.state.quorumChecks.at(-1)?.suspensionsBefore).toBe(0);
  });

  it('[CHK-6] is never deemed valid where the rules do not allow it', () => {
    const { meeting } = hall(2, { mayDeemValid: false, maySuspendTimes: 0 });
    meeting.do(check);
    expect(quorumStage(meeting.state)).toMatchObject({ kind: 'notMet', mayDeemValid: false });
    expect(meeting.refusal(deem)).toBe('quorum.mayNotDeemValid');
    expect(meeting.refusal(suspend)).toBe('quorum.noSuspensionLeft');
  });

  it('[CHK-6] is rescheduled with a reason, and looks for its quorum anew afterwards', () => {
    const { meeting } = hall(2);
    meeting.do(check);
    meeting.do(suspend);
    expect(meeting.refusal({ type: 'quorum.reschedule', reason: ' ', to: null })).toBe('quorum.reasonMissing');
    meeting.do({ type: 'quorum.reschedule', reason: 'terlalu sedikit', to: '2026-12-03' });
    expect(quorumStage(meeting.state)).toMatchObject({
      kind: 'rescheduled',
      check: { sequel: { kind: 'rescheduled', reason: 'terlalu sedikit', to: '2026-12-03' } },
    });
    meeting.do(check);
    expect(meeting.state.quorumChecks.at(-1)?.suspensionsBefore).toBe(0);
  });

  it('[CHK-6] the timer comes from recorded instants, on the wall as well', () => {
    const { meeting } = hall(2);
    meeting.do(check);
    meeting.do({ ...suspend, minutes: 15 });
    const until = '2026-11-26T01:15:00.000Z';
    expect(projectorView(meeting.state).slide).toEqual({
      kind: 'suspended',
      since: '2026-11-26T01:00:00.000Z',
      reason: 'kuorum belum terpenuhi',
      until,
    });
    expect(secondsLeft(until, '2026-11-26T01:14:30.000Z')).toBe(30);
    expect(secondsLeft(until, '2026-11-26T01:16:00.000Z')).toBe(-60);
    expect(meeting.roundTrip).toEqual(meeting.state);
  });
});

describe('a fresh check', () => {
  it('[CHK-6] is asked for before each counted decision, and told when the hall has emptied', () => {
    const { meeting, delegations } = hall(3);
    expect(quorumFreshness(meeting.state)).toBe('unchecked');
    meeting.do(check);
    expect(quorumFreshness(meeting.state)).toBe('fresh');
    const [delegate] = delegations;
    if (delegate === undefined) throw new Error('nobody');
    meeting.do({ type: 'checkin.leave', participantId: delegate.participant.id, desk: 'Meja 1' });
    expect(quorumFreshness(meeting.state)).toBe('lost');
    meeting.later(1).do(check);
    expect(quorumFreshness(meeting.state)).toBe('notMet');
    meeting.enter(delegate.participant);
    meeting.later(1).do(check);
    const majority = { kind: 'absolute', base: 'valid', isStrict: true } as const;
    const sectors = [{ name: 'A', present: 3 }];
    meeting.do({ type: 'poll.draft', kind: 'showOfHands', question: 'Setuju?', majority, sectors, itemId: null });
    const [poll] = meeting.state.polls.keys();
    if (poll === undefined) throw new Error('no poll');
    meeting.later(1).do({ type: 'poll.open', id: poll });
    expect(quorumFreshness(meeting.state)).toBe('beforeLastPoll');
    meeting.later(1).do(check);
    expect(quorumFreshness(meeting.state)).toBe('fresh');
  });
});

describe('records of an earlier program', () => {
  const earlier = {
    id: 'check-1' as QuorumCheckId,
    at: '2026-11-26T01:00:00.000Z',
    by: 'Operator',
    rule: { kind: 'absolute', isStrict: true },
    state: { registered: 5, present: 2, needed: 3, isMet: false },
    outcome: 'notMet',
    headsPresent: 2,
    presentCooperatives: [],
    occasion: '',
  } as const;

  it('[DAT-4] an event without suspensions is completed, and the record goes on from it', () => {
    const { meeting } = hall(2);
    meeting.happen(raiseEarlier({ type: 'quorum.checked', check: earlier }, new Seen()));
    expect(meeting.state.quorumChecks[0]).toMatchObject({ number: 1, clause: '', suspensionsBefore: 0, sequel: null });
    meeting.do(suspend);
    expect(quorumStage(meeting.state).kind).toBe('suspended');
  });
});
