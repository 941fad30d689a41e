import { describe, expect, it } from 'vitest';
import { isPresent, liveQuorum, openConflicts, openTasks } from '../../shared/domain';
import type { AssemblyCommand, ParticipantId } from '../../shared/domain';
import { Meeting } from './meeting';

/* What desks did while they were away from the host (CHK-7): both stories are kept, and a person decides. */

type Brought = Extract<AssemblyCommand, { readonly type: 'checkin.bring' }>;

function away(
  meeting: Meeting,
  participantId: ParticipantId,
  minutesAgo: number,
  part: Partial<Brought> = {},
): Brought {
  return {
    type: 'checkin.bring',
    kind: 'in',
    participantId,
    desk: 'Meja 2',
    seenAt: new Date(meeting.now - minutesAgo * 60_000).toISOString(),
    seenSeq: meeting.state.seq,
    ...part,
  };
}

describe('a desk that was away', () => {
  it('[CHK-7] who came there is inside, with both times, and counts once', () => {
    const meeting = new Meeting();
    const { participant } = meeting.delegation();
    const command = away(meeting, participant.id, 20);
    meeting.do(command);
    const [mark] = meeting.state.attendance.get(participant.id) ?? [];
    expect(mark).toMatchObject({ kind: 'in', desk: 'Meja 2', seenAt: command.seenAt });
    expect(mark?.at).toBe(new Date(meeting.now).toISOString());
    expect(liveQuorum(meeting.state).present).toBe(1);
    expect(openConflicts(meeting.state)).toEqual([]);
  });

  it('[CHK-7] [DAT-8] a desk whose clock went ahead has seen nothing of the future', () => {
    const meeting = new Meeting();
    const { participant } = meeting.delegation();
    meeting.do(away(meeting, participant.id, -300));
    const [mark] = meeting.state.attendance.get(participant.id) ?? [];
    expect(mark?.seenAt).toBe(mark?.at);
  });

  it('[CHK-7] let in at two desks, a person counts once, and both stories are kept', () => {
    const meeting = new Meeting();
    const { participant } = meeting.delegation();
    const command = away(meeting, participant.id, 5);
    meeting.do({ type: 'checkin.enter', participantId: participant.id, desk: 'Meja 1' });
    meeting.later(1).do(command);
    expect(openConflicts(meeting.state)).toMatchObject([
      { why: 'alreadyInside', desk: 'Meja 2', kind: 'in', seenAt: command.seenAt, by: 'Operator', settled: null },
    ]);
    expect(liveQuorum(meeting.state).present).toBe(1);
    expect(meeting.state.attendance.get(participant.id)).toHaveLength(1);
    expect(openTasks(meeting.state)).toContainEqual({ code: 'deskConflicts', count: 1 });
  });

  it('[CHK-7] a mandate that was revoked meanwhile lets nobody in behind the back of the record', () => {
    const meeting = new Meeting();
    const { participant, mandate } = meeting.delegation();
    const command = away(meeting, participant.id, 5);
    meeting.do({ type: 'mandate.decide', ids: [mandate.id], state: 'revoked', reason: 'dicabut' });
    meeting.later(10).do(command);
    expect(isPresent(meeting.state, participant.id)).toBe(false);
    expect(openConflicts(meeting.state)).toMatchObject([{ why: 'notAdmitted' }]);
  });

  it('[CHK-7] a badge that was replaced meanwhile is asked about; one that was replaced before is not', () => {
    const meeting = new Meeting();
    const [first, second] = [meeting.delegation(), meeting.delegation()];
    const reissue = (participantId: ParticipantId) =>
      meeting.do({ type: 'badge.reissue', participantId, reason: 'hilang' });
    reissue(first.participant.id);
    const known = away(meeting, first.participant.id, 1);
    const unknown = away(meeting, second.participant.id, 1);
    reissue(second.participant.id);
    meeting.do(known);
    meeting.do(unknown);
    expect(isPresent(meeting.state, first.participant.id)).toBe(true);
    expect(openConflicts(meeting.state)).toMatchObject([
      { participantId: second.participant.id, why: 'badgeReplaced' },
    ]);
  });

  it('[CHK-7] a person who was removed meanwhile, an exit of somebody who is not inside, a story that is older than another', () => {
    const meeting = new Meeting();
    const guest = () => meeting.participant({ category: 'guest' }).participant;
    const [gone, out, old] = [guest(), guest(), guest()];
    meeting.do({ type: 'participant.remove', id: gone.id });
    meeting.do(away(meeting, gone.id, 5));
    meeting.do(away(meeting, out.id, 5, { kind: 'out' }));
    const earlier = away(meeting, old.id, 30);
    meeting.do({ type: 'checkin.enter', participantId: old.id, desk: 'Meja 1' });
    meeting.later(1).do({ type: 'checkin.leave', participantId: old.id, desk: 'Meja 1' });
    meeting.do(earlier);
    expect(openConflicts(meeting.state).map(({ why }) => why)).toEqual([
      'participantRemoved',
      'notInside',
      'laterMark',
    ]);
    expect(isPresent(meeting.state, old.id)).toBe(false);
  });

  it('[CHK-7] nobody that the record never knew is written down', () => {
    const meeting = new Meeting();
    expect(meeting.refusal(away(meeting, 'nobody' as ParticipantId, 1))).toBe('checkin.unknownParticipant');
  });
});

describe('a conflict', () => {
  function contested() {
    const meeting = new Meeting();
    const { participant, mandate } = meeting.delegation();
    const command = away(meeting, participant.id, 5);
    meeting.do({ type: 'mandate.decide', ids: [mandate.id], state: 'disputed', reason: 'dua surat' });
    meeting.later(10).do(command);
    const [conflict] = openConflicts(meeting.state);
    if (conflict === undefined) throw new Error('no conflict');
    return { meeting, participant, mandate, conflict, command };
  }

  it('[CHK-7] is decided once, with a reason; dismissed, nothing of the hall changes', () => {
    const { meeting, participant, conflict } = contested();
    const settle = { type: 'checkin.settle', id: conflict.id, counts: false } as const;
    expect(meeting.refusal({ ...settle, reason: '  ' })).toBe('checkin.reasonMissing');
    meeting.do({ ...settle, reason: 'kartu dipegang orang lain' });
    expect(meeting.state.deskConflicts).toMatchObject([
      { settled: { counts: false, reason: 'kartu dipegang orang lain', by: 'Operator' } },
    ]);
    expect(isPresent(meeting.state, participant.id)).toBe(false);
    expect(meeting.refusal({ ...settle, reason: 'lagi' })).toBe('checkin.conflictSettled');
    expect(openTasks(meeting.state).map(({ code }) => code)).not.toContain('deskConflicts');
  });

  it('[CHK-7] counts only where the person may enter by then, and from the time at which the desk saw it', () => {
    const { meeting, participant, mandate, conflict, command } = contested();
    const settle = { type: 'checkin.settle', id: conflict.id, counts: true, reason: 'hadir sejak pagi' } as const;
    expect(meeting.refusal(settle)).toBe('checkin.mandateDisputed');
    meeting.do({ type: 'mandate.decide', ids: [mandate.id], state: 'verified', reason: '' });
    meeting.do(settle);
    expect(isPresent(meeting.state, participant.id)).toBe(true);
    expect(meeting.state.attendance.get(participant.id)).toMatchObject([{ seenAt: command.seenAt }]);
    expect(liveQuorum(meeting.state).present).toBe(1);
  });

  it('[CHK-7] that has become true by itself is settled without a second mark', () => {
    const { meeting, participant, mandate, conflict } = contested();
    meeting.do({ type: 'mandate.decide', ids: [mandate.id], state: 'verified', reason: '' });
    meeting.do({ type: 'checkin.enter', participantId: participant.id, desk: 'Meja 1' });
    meeting.do({ type: 'checkin.settle', id: conflict.id, counts: true, reason: 'sudah di dalam' });
    expect(meeting.state.attendance.get(participant.id)).toHaveLength(1);
  });
});
