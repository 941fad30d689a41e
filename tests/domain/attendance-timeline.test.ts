import { describe, expect, it } from 'vitest';
import {
  attendanceDays,
  attendeesDuring,
  changesSpan,
  cooperativesAmong,
  daySpan,
  dayTimeline,
  instantOfDay,
  presentDay,
  usualDay,
  hallView,
  heldSessions,
  missingCooperatives,
  presenceTimeline,
  presentVotingCooperatives,
  sessionSpan,
  wasSeenInsideAt,
} from '../../shared/domain';
import type { AssemblyState, MarkId, Participant, ParticipantId } from '../../shared/domain';
import { instantOn } from '../../shared/text';
import { Meeting, participantFields, plenarySession } from './meeting';

const at = (clock: string) => instantOn('2026-11-26', clock, 'WIB');

function newestMark(state: AssemblyState, id: ParticipantId): MarkId {
  const mark = state.attendance.get(id)?.at(-1);
  if (mark === undefined) throw new Error('no mark');
  return mark.id;
}

function leave(meeting: Meeting, { id }: Participant) {
  meeting.do({ type: 'checkin.leave', participantId: id, desk: 'Meja 1' });
}

/** The point of the timeline at a clock time. */
function pointAt(state: AssemblyState, clock: string) {
  return presenceTimeline(state, at('07:30'), at('12:00')).find((point) => point.at === at(clock));
}

describe('attendance as a timeline', () => {
  it('[CHK-5] an undone mark counted until it was undone: the line shows what the hall saw', () => {
    const meeting = new Meeting();
    const { participant } = meeting.delegation();
    meeting.later(10).enter(participant);
    const markId = newestMark(meeting.state, participant.id);
    meeting.later(20).do({ type: 'checkin.undo', participantId: participant.id, markId, reason: 'salah kartu' });
    const attendance = meeting.state.attendance.get(participant.id) ?? [];
    expect(wasSeenInsideAt(attendance, at('08:20'))).toBe(true);
    expect(wasSeenInsideAt(attendance, at('08:30'))).toBe(false);
    expect(pointAt(meeting.state, '08:00')).toMatchObject({ heads: 0, cooperatives: 0 });
    expect(pointAt(meeting.state, '08:20')).toMatchObject({ heads: 1, cooperatives: 1 });
    expect(pointAt(meeting.state, '08:40')).toMatchObject({ heads: 0, cooperatives: 0 });
  });

  it('[CHK-5] counts heads of every category, and cooperatives only while their mandate spoke for them', () => {
    const meeting = new Meeting();
    const { participant, mandate } = meeting.delegation();
    const guest = meeting.participant({ category: 'guest', name: 'Tamu' }).participant;
    meeting.enter(guest);
    meeting.later(10).enter(participant);
    meeting.later(20).do({ type: 'mandate.decide', ids: [mandate.id], state: 'disputed', reason: 'dua surat' });
    meeting.later(20).do({ type: 'mandate.decide', ids: [mandate.id], state: 'verified', reason: '' });
    meeting.later(10);
    leave(meeting, participant);
    expect(pointAt(meeting.state, '08:06')).toMatchObject({ heads: 1, cooperatives: 0 });
    expect(pointAt(meeting.state, '08:16')).toMatchObject({ heads: 2, cooperatives: 1 });
    expect(pointAt(meeting.state, '08:36')).toMatchObject({ heads: 2, cooperatives: 0 });
    expect(pointAt(meeting.state, '08:56')).toMatchObject({ heads: 2, cooperatives: 1 });
    expect(pointAt(meeting.state, '09:10')).toMatchObject({ heads: 1, cooperatives: 0 });
  });

  it('[CHK-5] every point of the line is what was seen at its instant, whatever the marks', () => {
    const meeting = new Meeting();
    const people = Array.from({ length: 12 }, () => meeting.delegation().participant);
    for (let round = 0; round < 60; round++) {
      meeting.later(3);
      const person = people[(round * 7) % people.length];
      if (person === undefined) throw new Error('nobody');
      const attendance = meeting.state.attendance.get(person.id) ?? [];
      const isInside = attendance.findLast((mark) => mark.undone === undefined)?.kind === 'in';
      if (round % 5 === 4 && attendance.at(-1)?.undone === undefined && attendance.length > 0) {
        const markId = newestMark(meeting.state, person.id);
        meeting.do({ type: 'checkin.undo', participantId: person.id, markId, reason: 'x' });
      } else if (isInside) leave(meeting, person);
      else meeting.enter(person);
    }
    for (const point of presenceTimeline(meeting.state, at('08:00'), at('11:30'))) {
      const seen = meeting.state.attendance.count((attendance) => wasSeenInsideAt(attendance, point.at));
      expect(point, point.at).toMatchObject({ heads: seen, cooperatives: seen });
    }
  });

  it('[CHK-5] 20,000 marks of 3,000 people are drawn in at most 161 points that end with the present', () => {
    const meeting = new Meeting();
    const { participant } = meeting.participant({ category: 'guest', name: 'Tamu' });
    const marks = (person: number) =>
      Array.from({ length: 7 }, (_unused, index) => ({
        id: `mark-${String(person)}-${String(index)}` as MarkId,
        at: new Date(meeting.now + (person * 7 + index * 3000) * 1000).toISOString(),
        kind: index % 2 === 0 ? ('in' as const) : ('out' as const),
        desk: 'Meja 1',
      }));
    const state = {
      ...meeting.state,
      attendance: meeting.state.attendance.withMutations((table) => {
        for (let person = 0; person < 3000; person++) table.set(`p-${String(person)}` as ParticipantId, marks(person));
      }),
    };
    const span = changesSpan(state, at('00:00'), at('23:59'));
    const points = presenceTimeline(state, span?.from ?? '', span?.to ?? '');
    expect(points.length).toBeLessThanOrEqual(161);
    expect(points.at(-1)).toEqual({ at: span?.to, heads: 3000, cooperatives: 0 });
    expect(participant.number).toBe(1);
  });
});

describe('sessions and days', () => {
  function day() {
    const meeting = new Meeting();
    const [early, late, gone] = [meeting.delegation(), meeting.delegation(), meeting.delegation()];
    meeting.enter(early.participant);
    meeting.enter(gone.participant);
    meeting.do({
      type: 'agenda.useTemplate',
      startsAt: '08:00',
      sessions: [plenarySession('Pleno I', 'Kuorum', 'Kuorum'), plenarySession('Pleno II', 'Kuorum')],
    });
    const [first, second] = meeting.state.agenda.items;
    const [plenoI, plenoII] = meeting.state.agenda.sessions;
    if (first === undefined || second === undefined || plenoI === undefined || plenoII === undefined)
      throw new Error('no agenda');
    meeting.later(10);
    leave(meeting, gone.participant);
    meeting.later(20).do({ type: 'agenda.startItem', id: first.id });
    meeting.later(30).enter(late.participant);
    meeting.do({ type: 'agenda.finishItem', id: first.id });
    return { meeting, early, late, gone, second, plenoI, plenoII };
  }

  it('[CHK-5] a session lasts from its first item to its last, and runs on while one of them does', () => {
    const { meeting, second, plenoI, plenoII } = day();
    expect(sessionSpan(meeting.state, plenoI.id)).toEqual({ from: at('08:30'), to: at('09:00') });
    expect(sessionSpan(meeting.state, plenoII.id)).toBeNull();
    meeting.do({ type: 'agenda.startItem', id: second.id });
    expect(sessionSpan(meeting.state, plenoI.id)).toEqual({ from: at('08:30'), to: null });
    expect(heldSessions(meeting.state).map(({ session }) => session.title)).toEqual(['Pleno I']);
  });

  it('[CHK-5] attended is who was inside at some time of it, with entry and exit', () => {
    const { meeting, early, late, gone, plenoI } = day();
    const span = sessionSpan(meeting.state, plenoI.id) ?? { from: '', to: null };
    const attendees = attendeesDuring(meeting.state, span);
    expect(attendees.map(({ participant, enteredAt, leftAt }) => [participant.id, enteredAt, leftAt])).toEqual([
      [early.participant.id, at('08:00'), null],
      [late.participant.id, at('09:00'), null],
    ]);
    expect(cooperativesAmong(meeting.state, attendees)).toEqual(new Set([early.cooperative.id, late.cooperative.id]));
    const whole = attendeesDuring(meeting.state, daySpan(meeting.state, '2026-11-26'));
    expect(whole.find(({ participant }) => participant.id === gone.participant.id)?.leftAt).toBe(at('08:10'));
    expect(attendanceDays(meeting.state)).toEqual(['2026-11-26']);
  });

  it('[CHK-5] [DAT-8] a sitting that runs past midnight is one day, whose line goes on to this minute', () => {
    const { meeting, early, late } = day();
    meeting.later(14 * 60);
    leave(meeting, late.participant);
    meeting.later(90);
    const now = new Date(meeting.now).toISOString();
    expect(presentDay(meeting.state, now)).toBe('2026-11-26');
    expect(dayTimeline(meeting.state, '2026-11-26', now)).toMatchObject({ from: at('07:55'), to: now });
    leave(meeting, early.participant);
    const after = new Date(meeting.later(20).now).toISOString();
    expect(attendanceDays(meeting.state)).toEqual(['2026-11-26']);
    expect(usualDay(meeting.state, after)).toBe('2026-11-26');
    expect(dayTimeline(meeting.state, '2026-11-26', after)?.points.at(-1)).toEqual({
      at: after,
      heads: 0,
      cooperatives: 0,
    });
    expect(instantOfDay(meeting.state, '2026-11-26', '00:15')).toBe('2026-11-26T17:15:00.000Z');
    expect(instantOfDay(meeting.state, '2026-11-26', '09:15')).toBe(at('09:15'));
  });

  it('[CHK-5] an undone entry makes nobody an attendee', () => {
    const { meeting, late } = day();
    const markId = newestMark(meeting.state, late.participant.id);
    meeting.do({ type: 'checkin.undo', participantId: late.participant.id, markId, reason: 'salah' });
    const whole = attendeesDuring(meeting.state, daySpan(meeting.state, '2026-11-26'));
    expect(whole.map(({ participant }) => participant.id)).not.toContain(late.participant.id);
  });
});

describe('who is missing', () => {
  it('[CHK-5] [REG-8] names each cooperative by district, why it is missing, and whom to call', () => {
    const meeting = new Meeting();
    const here = meeting.delegation({ district: 'Setu' });
    meeting.enter(here.participant);
    const left = meeting.delegation({ district: 'Babelan' });
    meeting.enter(left.participant);
    leave(meeting, left.participant);
    const none = meeting.cooperative({ district: 'Cibitung', phone: '+628111111111' });
    const late = meeting.cooperative({ district: 'Cibitung' });
    meeting.participant({ cooperativeId: late.id, phone: '+628122222222' });
    meeting.cooperative({ status: 'inactive' });
    const present = new Set(presentVotingCooperatives(meeting.state));
    const missing = missingCooperatives(meeting.state, present);
    expect(missing.map(({ cooperative, why, phone }) => [cooperative.id, why, phone])).toEqual([
      [left.cooperative.id, 'left', ''],
      [none.id, 'noDelegate', '+628111111111'],
      [late.id, 'notCome', '+628122222222'],
    ]);
  });
});

describe('the hall as a state shows it', () => {
  it('[CHK-5] counts, names and entitlement are those of that state; the national ID has no place in it', () => {
    const meeting = new Meeting();
    const { participant, cooperative } = meeting.delegation();
    meeting.enter(participant);
    const guest = { ...participantFields, category: 'guest' as const, name: 'Tamu', nationalId: '3216010101800001' };
    meeting.enter(meeting.participant(guest).participant);
    const then = meeting.state;
    meeting.later(5);
    leave(meeting, participant);
    expect(hallView(then)).toMatchObject({
      quorum: { registered: 1, present: 1, needed: 1, isMet: true },
      heads: 2,
      headsByCategory: { votingDelegate: 1, guest: 1, observer: 0 },
      entitled: 1,
      presentCooperatives: [cooperative.name],
    });
    expect(hallView(then).present.map(({ name, mayVote }) => [name, mayVote])).toEqual([
      [participant.name, true],
      ['Tamu', false],
    ]);
    expect(JSON.stringify(hallView(then))).not.toContain('3216010101800001');
    expect(hallView(meeting.state)).toMatchObject({ heads: 1, quorum: { isMet: false } });
  });
});
