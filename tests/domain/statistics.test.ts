import { describe, expect, it } from 'vitest';
import { ageGroupOf, statistics } from '../../shared/domain';
import type { BreakdownKey } from '../../shared/domain';
import { Meeting } from './meeting';

/** The rows of one breakdown as `[key, registered, entitled, came]`. */
function rows(meeting: Meeting, by: BreakdownKey) {
  return statistics(meeting.state)
    .breakdowns.find((one) => one.by === by)
    ?.rows.map(({ key, registered, entitled, came }) => [key, registered, entitled, came]);
}

function hall() {
  const meeting = new Meeting();
  const here = meeting.delegation({ district: 'Karangbahagia', kind: 'consumer', isRedWhiteCoop: true });
  meeting.enter(here.participant);
  meeting.delegation({ district: 'Karang Bahagia', kind: 'savingsLoan' });
  meeting.cooperative({ district: 'Setu', kind: null, status: 'inactive' });
  meeting.cooperative({ district: '', kind: 'consumer' });
  const guest = meeting.participant({ category: 'guest', name: 'Tamu', sex: 'male', birthYear: 1996 }).participant;
  meeting.enter(guest);
  meeting.participant({ category: 'observer', name: 'Peninjau', sex: null, birthYear: null });
  return { meeting, here, guest };
}

describe('statistics', () => {
  it('[REG-8] counts cooperatives by district, kind, status and red-white, with entitled and present', () => {
    const { meeting } = hall();
    expect(rows(meeting, 'district')).toEqual([
      ['Karangbahagia', 2, 2, 1],
      ['Setu', 1, 0, 0],
      ['unknown', 1, 1, 0],
    ]);
    expect(rows(meeting, 'cooperativeKind')).toEqual([
      ['savingsLoan', 1, 1, 0],
      ['consumer', 2, 2, 1],
      ['unknown', 1, 0, 0],
    ]);
    expect(rows(meeting, 'status')).toEqual([
      ['active', 3, 3, 1],
      ['inactive', 1, 0, 0],
    ]);
    expect(rows(meeting, 'redWhite')).toEqual([
      ['redWhite', 1, 1, 1],
      ['other', 3, 2, 0],
    ]);
    expect(statistics(meeting.state)).toMatchObject({
      cooperatives: { registered: 4, entitled: 3, came: 1 },
      missing: 2,
    });
  });

  it('[REG-8] counts participants by category, sex and age, and the share of the young generation', () => {
    const { meeting } = hall();
    expect(rows(meeting, 'category')).toEqual([
      ['votingDelegate', 2, 2, 1],
      ['observer', 1, 0, 0],
      ['guest', 1, 0, 1],
    ]);
    expect(rows(meeting, 'sex')).toEqual([
      ['male', 1, 0, 1],
      ['female', 2, 2, 1],
      ['unknown', 1, 0, 0],
    ]);
    expect(rows(meeting, 'age')).toEqual([
      ['0-30', 1, 0, 1],
      ['41-50', 2, 2, 1],
      ['unknown', 1, 0, 0],
    ]);
    expect(statistics(meeting.state).young).toEqual({ count: 1, known: 3 });
  });

  it('[REG-8] every breakdown sums up to its whole', () => {
    const { meeting } = hall();
    const all = statistics(meeting.state);
    for (const { by, of, rows: counted } of all.breakdowns) {
      for (const column of ['registered', 'entitled', 'came'] as const) {
        const sum = counted.reduce((before, row) => before + row[column], 0);
        expect(sum, `${by} ${column}`).toBe(all[of][column]);
      }
    }
  });

  it('[REG-8] who came and left again has come; an undone entry and a removed person have not', () => {
    const { meeting, here, guest } = hall();
    meeting.do({ type: 'checkin.leave', participantId: here.participant.id, desk: 'Meja 1' });
    expect(statistics(meeting.state).cooperatives.came).toBe(1);
    const mark = meeting.state.attendance.get(guest.id)?.[0];
    if (mark === undefined) throw new Error('no mark');
    meeting.do({ type: 'checkin.undo', participantId: guest.id, markId: mark.id, reason: 'salah' });
    expect(statistics(meeting.state).participants.came).toBe(1);
    meeting.do({ type: 'participant.remove', id: guest.id });
    expect(statistics(meeting.state).participants.registered).toBe(3);
  });

  it('[REG-8] the young generation ends with thirty years in the year of the assembly', () => {
    expect([1996, 1995, 1986, 1985, 1976, 1966, 1965, null].map((born) => ageGroupOf(born, 2026))).toEqual([
      '0-30',
      '31-40',
      '31-40',
      '41-50',
      '41-50',
      '51-60',
      '61+',
      'unknown',
    ]);
  });
});
