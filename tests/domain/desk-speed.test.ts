import { Map } from 'immutable';
import { describe, expect, it } from 'vitest';
import { lastMarks, lastStandingMarkOf } from '../../shared/domain';
import type { Attendance, AttendanceMark, Instant, MarkId, ParticipantId } from '../../shared/domain';
import { Meeting } from './meeting';

/** Marks that tell how often one of them was looked at. */
function counted(marks: Attendance, look: () => void): Attendance {
  return new Proxy(marks, {
    get(target, key, receiver) {
      if (typeof key === 'string' && /^\d+$/.test(key)) look();
      return Reflect.get(target, key, receiver) as unknown;
    },
  });
}

describe('the desk after eight hours', () => {
  it('[CHK-1] shows its last acts without looking at the 20,000 marks of the day', () => {
    const meeting = new Meeting();
    const { participant } = meeting.delegation();
    let looks = 0;
    const earlier = Array.from({ length: 2000 }, (_unused, person): readonly [ParticipantId, Attendance] => [
      `person-${String(person)}` as ParticipantId,
      counted(
        Array.from({ length: 10 }, (_mark, index): AttendanceMark => ({
          id: `mark-${String(person)}-${String(index)}` as MarkId,
          at: '2026-11-26T01:00:00.000Z' as Instant,
          kind: index % 2 === 0 ? 'in' : 'out',
          desk: 'Meja 2',
        })),
        () => {
          looks += 1;
        },
      ),
    ]);
    meeting.state = { ...meeting.state, attendance: Map(earlier).merge(meeting.state.attendance) };
    meeting.do({ type: 'checkin.enter', participantId: participant.id, desk: 'Meja 1' });
    looks = 0;
    const [last] = lastMarks(meeting.state, 10);
    expect(last).toMatchObject({ participant: { id: participant.id }, mark: { desk: 'Meja 1', kind: 'in' } });
    expect(looks).toBe(0);
  });

  it('[CHK-2] takes back its own last act, also when other desks were busier since', () => {
    const meeting = new Meeting();
    const mine = meeting.delegation().participant;
    meeting.do({ type: 'checkin.enter', participantId: mine.id, desk: 'Meja 1' });
    for (let index = 0; index < 15; index += 1) {
      meeting.do({ type: 'checkin.enter', participantId: meeting.delegation().participant.id, desk: 'Meja 2' });
    }
    const last = lastStandingMarkOf(meeting.state, 'Meja 1');
    expect(last?.participant.id).toBe(mine.id);
    if (last === undefined) return;
    meeting.do({ type: 'checkin.undo', participantId: mine.id, markId: last.mark.id, reason: 'salah orang' });
    expect(lastStandingMarkOf(meeting.state, 'Meja 1')).toBeUndefined();
    expect(lastMarks(meeting.state, 60).find(({ mark }) => mark.id === last.mark.id)?.mark.undone).toBeDefined();
  });
});
