import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  elapsedBetween,
  expectedTimes,
  factsByItem,
  factSentence,
  fixedPointsInDanger,
  gavelMeanings,
  insideCommission,
  itemElapsedSeconds,
  itemNumbers,
  knocksFor,
  minuteFacts,
  musdaTemplate,
  nextItem,
  plannedTimes,
  presidingNow,
  raiseEarlier,
  plannedInstants,
  runningItem,
  runningItems,
  Seen,
  timerLevel,
} from '../../shared/domain';
import type { AgendaItemFields, AgendaItemId, SessionFields, SessionId } from '../../shared/domain';
import { agendaCalendar } from '../../electron/documents/calendar';
import { formatClock } from '../../shared/text';
import { itemFields, Meeting, sessionFields } from './meeting';

function at<Item>(list: readonly Item[], index: number): Item {
  const item = list[index];
  if (item === undefined) throw new Error(`nothing at ${String(index)}`);
  return item;
}

type Plan = readonly (Partial<SessionFields> & { readonly items: readonly (Partial<AgendaItemFields> | number)[] })[];

/** An agenda that begins at 08.00, which is also the meeting's first instant. A number is an item of so many minutes. */
function planned(plan: Plan, meeting = new Meeting()) {
  meeting.do({
    type: 'agenda.useTemplate',
    startsAt: '08:00',
    sessions: plan.map(({ items, ...fields }) => ({
      ...sessionFields,
      ...fields,
      items: items.map((item, index) => ({
        ...itemFields,
        title: `Acara ${String(index + 1)}`,
        ...(typeof item === 'number' ? { durationMinutes: item } : item),
      })),
    })),
  });
  return { meeting, items: meeting.state.agenda.items.map((item) => item.id), ids: meeting.state.agenda.sessions };
}

const nowOf = (meeting: Meeting) => new Date(meeting.now).toISOString();

/** `08.00–08.30 +0` of each item, as it is expected now. */
function expected(meeting: Meeting): readonly string[] {
  const times = expectedTimes(meeting.state, nowOf(meeting));
  return meeting.state.agenda.items.map((item) => {
    const time = times.get(item.id);
    if (time === undefined) return '';
    const clock = (instant: string) => formatClock(instant, 'WIB');
    return `${clock(time.from)}–${clock(time.to)} ${time.delayMinutes < 0 ? '' : '+'}${String(time.delayMinutes)}`;
  });
}

function run(meeting: Meeting, id: AgendaItemId, minutes: number) {
  meeting.do({ type: 'agenda.startItem', id });
  meeting.later(minutes).do({ type: 'agenda.finishItem', id });
}

describe('the agenda', () => {
  it('[AGD-1] the template gives the usual day, whose times follow from the durations', () => {
    const meeting = new Meeting();
    meeting.do({ type: 'agenda.useTemplate', startsAt: '08:00', sessions: musdaTemplate });
    const { agenda } = meeting.state;
    const times = plannedTimes(agenda);
    expect(agenda.sessions).toHaveLength(10);
    expect(agenda.items.slice(0, 3).map(({ id }) => times.get(id)?.from)).toEqual(['08:00', '09:00', '10:15']);
    // The three commissions meet at the same time, and the plenary waits for them.
    expect(agenda.items.slice(8, 12).map(({ id }) => times.get(id)?.from)).toEqual([
      '12:15',
      '12:15',
      '12:15',
      '13:15',
    ]);
  });

  it('[AGD-2] [DAT-8] a day that runs past midnight keeps the order of its fixed times', () => {
    const late = [{ durationMinutes: 14 * 60 }, { fixedTime: '22:30', durationMinutes: 60 }];
    const { meeting, items } = planned([
      { items: [{ fixedTime: '07:30', durationMinutes: 30 }, ...late, { fixedTime: '00:30' }, 30] },
      { day: 2, items: [30] },
    ]);
    const times = plannedInstants(meeting.state);
    expect(items.map((id) => times.get(id)?.from)).toEqual([
      '2026-11-26T00:30:00.000Z',
      '2026-11-26T01:00:00.000Z',
      '2026-11-26T15:30:00.000Z',
      '2026-11-26T17:30:00.000Z',
      '2026-11-26T18:00:00.000Z',
      '2026-11-27T01:00:00.000Z',
    ]);
    expect(plannedTimes(meeting.state.agenda).get(at(items, 3))).toEqual({ from: '00:30', to: '01:00', day: 1 });
    expect(Buffer.from(agendaCalendar(meeting.state)).toString('utf8')).toContain('DTSTART:20261126T173000Z');
    const expectedNow = expectedTimes(meeting.state, nowOf(meeting)).get(at(items, 3));
    expect(expectedNow).toMatchObject({ delayMinutes: 0, missesFixedBy: 0, from: '2026-11-26T17:30:00.000Z' });
  });

  it('[AGD-2] [DAT-8] past midnight the day is still on: what has not begun is expected from now', () => {
    const { meeting } = planned([{ items: [30, 30] }, { day: 2, items: [30] }]);
    meeting.later(16.5 * 60);
    expect(expected(meeting)).toEqual(['00.30–01.00 +990', '01.00–01.30 +990', '08.00–08.30 +0']);
    meeting.later(4 * 60);
    // When people gather for the next day, the one before is over.
    expect(expected(meeting)).toEqual(['08.00–08.30 +0', '08.30–09.00 +0', '08.00–08.30 +0']);
  });

  it('[AGD-1] items move within and between sessions, into an empty one too, and numbers follow', () => {
    const { meeting, items, ids } = planned([{ items: [10, 10, 10] }, { items: [10] }, { items: [] }]);
    const [a, b, c, d] = [at(items, 0), at(items, 1), at(items, 2), at(items, 3)];
    const move = (id: AgendaItemId, session: number, position: number) =>
      meeting.do({ type: 'agenda.moveItem', id, sessionId: at(ids, session).id, position });
    move(a, 0, 2);
    expect(meeting.state.agenda.items.map(({ id }) => id)).toEqual([b, c, a, d]);
    move(a, 1, 0);
    move(c, 2, 7);
    expect(meeting.state.agenda.items.map(({ id }) => id)).toEqual([b, a, d, c]);
    expect(meeting.state.agenda.items.map(({ sessionId }) => ids.findIndex(({ id }) => id === sessionId))).toEqual([
      0, 1, 1, 2,
    ]);
    expect([...itemNumbers(meeting.state.agenda).values()]).toEqual([1, 2, 3, 4]);
    meeting.do({ type: 'agenda.moveSession', id: at(ids, 2).id, toIndex: 0 });
    expect(meeting.state.agenda.items.map(({ id }) => id)).toEqual([c, b, a, d]);
  });

  it('[AGD-1] what was removed comes back as it was and where it was', () => {
    const { meeting, items, ids } = planned([{ items: [10, 10, 10] }, { title: 'Pleno II', items: [20, 20] }]);
    const before = meeting.state.agenda;
    meeting.do({ type: 'agenda.removeItem', id: at(items, 1) });
    expect(meeting.state.agenda.items).toHaveLength(4);
    meeting.do({ type: 'agenda.restoreItem', id: at(items, 1) });
    expect(meeting.state.agenda).toEqual(before);
    meeting.do({ type: 'agenda.removeSession', id: at(ids, 0).id });
    expect(meeting.state.agenda.items).toHaveLength(2);
    meeting.do({ type: 'agenda.restoreSession', id: at(ids, 0).id });
    expect(meeting.state.agenda).toEqual(before);
    expect(meeting.refusal({ type: 'agenda.restoreItem', id: at(items, 1) })).toBe('agenda.nothingRemoved');
    meeting.do({ type: 'agenda.startItem', id: at(items, 0) });
    expect(meeting.refusal({ type: 'agenda.removeSession', id: at(ids, 0).id })).toBe('agenda.sessionBegun');
    expect(meeting.refusal({ type: 'agenda.removeItem', id: at(items, 0) })).toBe('agenda.itemDone');
  });

  it('[AGD-1] an item whose session is gone does not come back into nothing', () => {
    const { meeting, items, ids } = planned([{ items: [10] }, { items: [10] }]);
    meeting.do({ type: 'agenda.removeItem', id: at(items, 0) });
    meeting.do({ type: 'agenda.removeSession', id: at(ids, 0).id });
    expect(meeting.refusal({ type: 'agenda.restoreItem', id: at(items, 0) })).toBe('agenda.unknownSession');
  });

  it('[AGD-1] an agenda is kept as a template by its name and used again', () => {
    const { meeting } = planned([{ title: 'Pleno I', chairedBy: 'Hj. Dewi', items: [{ fixedTime: '09:00' }] }]);
    meeting.do({ type: 'agenda.saveTemplate', name: 'Hari kami' });
    meeting.do({ type: 'agenda.saveTemplate', name: ' Hari kami ' });
    const template = at(meeting.state.agendaTemplates, 0);
    expect(meeting.state.agendaTemplates).toHaveLength(1);
    expect(template.sessions).toMatchObject([
      { title: 'Pleno I', chairedBy: 'Hj. Dewi', items: [{ fixedTime: '09:00' }] },
    ]);
    meeting.do({ type: 'agenda.useTemplate', startsAt: '07:00', sessions: musdaTemplate });
    meeting.do({ type: 'agenda.useTemplate', startsAt: template.startsAt, sessions: template.sessions });
    expect(meeting.state.agenda.items).toHaveLength(1);
    meeting.do({ type: 'agenda.removeTemplate', id: template.id });
    expect(meeting.refusal({ type: 'agenda.removeTemplate', id: template.id })).toBe('agenda.unknownTemplate');
    expect(new Meeting().refusal({ type: 'agenda.saveTemplate', name: 'x' })).toBe('agenda.nothingToSave');
  });

  it('[AGD-1] no move ever loses or doubles an item, and sessions stay together', () => {
    const move = fc.tuple(fc.nat({ max: 7 }), fc.nat({ max: 2 }), fc.nat({ max: 9 }), fc.boolean());
    fc.assert(
      fc.property(fc.array(move, { maxLength: 25 }), (moves) => {
        const { meeting, items, ids } = planned([{ items: [1, 2, 3] }, { items: [4, 5, 6, 7] }, { items: [8] }]);
        for (const [item, session, position, isSession] of moves) {
          if (isSession) meeting.do({ type: 'agenda.moveSession', id: at(ids, session).id, toIndex: position });
          else meeting.do({ type: 'agenda.moveItem', id: at(items, item), sessionId: at(ids, session).id, position });
          const { agenda } = meeting.state;
          expect([...agenda.items.map(({ id }) => id)].sort()).toEqual([...items].sort());
          const ranks = agenda.items.map(({ sessionId }) => agenda.sessions.findIndex(({ id }) => id === sessionId));
          expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
        }
      }),
      { seed: 20261126, numRuns: 80 },
    );
  });

  it('[AGD-1] events of an earlier program, without the newer fields, make a complete agenda', () => {
    const { meeting } = planned([]);
    const seen = new Seen();
    const item = {
      id: 'i-1',
      sessionId: 's-1',
      title: 'Lama',
      durationMinutes: 10,
      personInCharge: '',
      fixedTime: null,
      state: { kind: 'planned' },
    };
    const session = { id: 's-1', title: 'Pleno', kind: 'commission', chairedBy: '' };
    const agenda = { startsAt: '08:00', sessions: [session], items: [item] };
    const running = { kind: 'running', startedAt: nowOf(meeting) };
    meeting.happen([
      ...raiseEarlier({ type: 'agenda.replaced', agenda }, seen),
      ...raiseEarlier({ type: 'agenda.itemStateChanged', id: 'i-1', state: running }, seen),
    ]);
    const { state } = meeting;
    expect(state.agenda.items[0]).toMatchObject({ kind: 'other', note: '', state: { pauses: [] } });
    // A commission without a letter met in the plenary.
    expect(runningItem(state.agenda)?.title).toBe('Lama');
    expect(state.agenda.sessions[0]).toMatchObject({ day: 1, presence: [], report: null });
  });
});

describe('times', () => {
  it('[AGD-2] a fixed time stays where it is and what follows flows from it', () => {
    const { meeting, items } = planned([{ items: [60, { durationMinutes: 10, fixedTime: '13:00' }, 20] }]);
    const times = plannedTimes(meeting.state.agenda);
    expect(times.get(at(items, 1))).toEqual({ from: '13:00', to: '13:10', day: 1 });
    expect(times.get(at(items, 2))?.from).toBe('13:10');
  });

  it('[AGD-2] an overrun is carried to what follows while it happens, minute by minute', () => {
    const { meeting, items } = planned([{ items: [30, 30, 30] }]);
    meeting.do({ type: 'agenda.startItem', id: at(items, 0) });
    expect(expected(meeting.later(20))).toEqual(['08.00–08.30 +0', '08.30–09.00 +0', '09.00–09.30 +0']);
    expect(expected(meeting.later(20))).toEqual(['08.00–08.40 +0', '08.40–09.10 +10', '09.10–09.40 +10']);
    expect(expected(meeting.later(5))).toEqual(['08.00–08.45 +0', '08.45–09.15 +15', '09.15–09.45 +15']);
  });

  it('[AGD-2] an early end brings what follows forward, and waiting lets it slip', () => {
    const { meeting, items } = planned([{ items: [30, 30] }]);
    run(meeting, at(items, 0), 20);
    expect(expected(meeting)[1]).toBe('08.20–08.50 -10');
    expect(expected(meeting.later(25))[1]).toBe('08.45–09.15 +15');
  });

  it('[AGD-2] slack before a fixed time absorbs the delay; without enough of it the warning comes before the harm', () => {
    const { meeting, items } = planned([{ items: [60, 30, { fixedTime: '10:00', durationMinutes: 30 }, 10] }]);
    meeting.do({ type: 'agenda.startItem', id: at(items, 0) });
    const danger = () =>
      fixedPointsInDanger(meeting.state.agenda, expectedTimes(meeting.state, nowOf(meeting))).map(
        ({ fixedTime, lateMinutes }) => [fixedTime, lateMinutes],
      );
    // 20 minutes over: the half hour before 10.00 takes it.
    expect(expected(meeting.later(80))).toEqual([
      '08.00–09.20 +0',
      '09.20–09.50 +20',
      '10.00–10.30 +0',
      '10.30–10.40 +0',
    ]);
    expect(danger()).toEqual([]);
    // 45 minutes over, it is 09.45: the fixed item is still ahead, and is known to come 15 minutes late.
    expect(expected(meeting.later(25)).slice(2)).toEqual(['10.15–10.45 +15', '10.45–10.55 +15']);
    expect(danger()).toEqual([['10:00', 15]]);
  });

  it('[AGD-2] suspensions and pauses do not use up an item, and shift what follows', () => {
    const { meeting, items } = planned([{ items: [30, 30] }]);
    meeting.do({ type: 'agenda.startItem', id: at(items, 0) });
    meeting.later(10).do({ type: 'meeting.suspend', reason: 'lobi', knocks: 2 });
    expect(expected(meeting.later(20))).toEqual(['08.00–08.50 +0', '08.50–09.20 +20']);
    meeting.do({ type: 'meeting.resume', knocks: 2 });
    meeting.later(5).do({ type: 'agenda.pauseItem', id: at(items, 0) });
    meeting.later(10).do({ type: 'agenda.continueItem', id: at(items, 0) });
    // 45 minutes have passed, 15 of them counted.
    expect(itemElapsedSeconds(meeting.state, at(meeting.state.agenda.items, 0), nowOf(meeting))).toBe(15 * 60);
    expect(expected(meeting)).toEqual(['08.00–09.00 +0', '09.00–09.30 +30']);
  });

  it('[AGD-2] the second day begins at its own time, whatever the first day became', () => {
    const { meeting, items } = planned([{ items: [60] }, { day: 2, items: [30, 30] }]);
    meeting.do({ type: 'agenda.setStart', day: 2, startsAt: '09:00' });
    expect(plannedTimes(meeting.state.agenda).get(at(items, 1))).toEqual({ from: '09:00', to: '09:30', day: 2 });
    run(meeting, at(items, 0), 600);
    expect(expected(meeting).slice(1)).toEqual(['09.00–09.30 +0', '09.30–10.00 +0']);
    // 09.10 of the next day, nothing begun yet.
    meeting.now = Date.parse('2026-11-27T02:10:00.000Z');
    expect(expected(meeting).slice(1)).toEqual(['09.10–09.40 +10', '09.40–10.10 +10']);
  });

  it('[AGD-2] parallel commissions do not push each other, and the plenary waits for the last', () => {
    const { meeting, items } = planned([
      { items: [60] },
      { kind: 'commission', commission: 'A', items: [60] },
      { kind: 'commission', commission: 'B', items: [30, 30] },
      { items: [45] },
    ]);
    run(meeting, at(items, 0), 60);
    meeting.do({ type: 'agenda.startItem', id: at(items, 1) });
    meeting.do({ type: 'agenda.startItem', id: at(items, 2) });
    expect(runningItems(meeting.state.agenda)).toHaveLength(2);
    expect(runningItem(meeting.state.agenda)).toBeUndefined();
    // B overruns its first item by 20 minutes; A is on time.
    expect(expected(meeting.later(50)).slice(1)).toEqual([
      '09.00–10.00 +0',
      '09.00–09.50 +0',
      '09.50–10.20 +20',
      '10.20–11.05 +20',
    ]);
  });

  it('[AGD-2] an item that was finished out of order does not pull the rest forward', () => {
    const { meeting, items } = planned([{ items: [30, 30, 30] }]);
    run(meeting, at(items, 1), 30);
    expect(expected(meeting)).toEqual(['08.30–09.00 +30', '08.00–08.30 -30', '09.00–09.30 +0']);
  });

  it('[AGD-2] long before and long after the day the plan stands', () => {
    const { meeting } = planned([{ items: [30, 30] }]);
    for (const now of ['2026-10-01T00:00:00.000Z', '2027-10-01T00:00:00.000Z']) {
      meeting.now = Date.parse(now);
      expect(expected(meeting)).toEqual(['08.00–08.30 +0', '08.30–09.00 +0']);
    }
  });

  it('[AGD-2] planned items never overlap, never lie in the past, and never move before a fixed time', () => {
    const item = fc.record({
      durationMinutes: fc.nat({ max: 120 }),
      fixedTime: fc.option(fc.nat({ max: 23 }).map((hour) => `${String(hour).padStart(2, '0')}:00`)),
    });
    fc.assert(
      fc.property(fc.array(item, { minLength: 2, maxLength: 12 }), fc.nat({ max: 200 }), (plan, minutes) => {
        const { meeting, items } = planned([{ items: plan }]);
        meeting.do({ type: 'agenda.startItem', id: at(items, 0) });
        meeting.later(minutes);
        const times = expectedTimes(meeting.state, nowOf(meeting));
        let end = '';
        items.forEach((id, index) => {
          const time = times.get(id);
          if (time === undefined) throw new Error('no time');
          expect(time.from >= end).toBe(true);
          if (index > 0) expect(time.from >= nowOf(meeting)).toBe(true);
          expect(time.to >= time.from).toBe(true);
          end = time.to;
        });
      }),
      { seed: 20261126, numRuns: 60 },
    );
  });
});

describe('running', () => {
  it('[AGD-3] one item of the plenary runs at a time; a finished one can be returned to', () => {
    const { meeting, items } = planned([{ items: [30, 30] }]);
    meeting.do({ type: 'agenda.startItem', id: at(items, 0) });
    expect(nextItem(meeting.state.agenda)?.id).toBe(at(items, 1));
    expect(meeting.refusal({ type: 'agenda.startItem', id: at(items, 1) })).toBe('agenda.itemRunning');
    meeting.later(5).do({ type: 'agenda.finishItem', id: at(items, 0) });
    expect(meeting.refusal({ type: 'agenda.finishItem', id: at(items, 0) })).toBe('agenda.itemNotRunning');
    meeting.later(60).do({ type: 'agenda.returnToItem', id: at(items, 0) });
    expect(runningItem(meeting.state.agenda)?.id).toBe(at(items, 0));
    // The hour in between was not its own.
    meeting.later(2);
    expect(itemElapsedSeconds(meeting.state, at(meeting.state.agenda.items, 0), nowOf(meeting))).toBe(7 * 60);
    expect(meeting.refusal({ type: 'agenda.useTemplate', startsAt: '09:00', sessions: musdaTemplate })).toBe(
      'agenda.alreadyBegun',
    );
  });

  it('[AGD-3] an item pauses once and continues once, and ends even while it is paused', () => {
    const { meeting, items } = planned([{ items: [30] }]);
    const id = at(items, 0);
    expect(meeting.refusal({ type: 'agenda.pauseItem', id })).toBe('agenda.itemNotRunning');
    meeting.do({ type: 'agenda.startItem', id });
    expect(meeting.refusal({ type: 'agenda.continueItem', id })).toBe('agenda.itemNotPaused');
    meeting.later(5).do({ type: 'agenda.pauseItem', id });
    expect(meeting.refusal({ type: 'agenda.pauseItem', id })).toBe('agenda.itemPaused');
    meeting.later(10).do({ type: 'agenda.finishItem', id });
    expect(itemElapsedSeconds(meeting.state, at(meeting.state.agenda.items, 0), nowOf(meeting))).toBe(5 * 60);
    expect(minuteFacts(meeting.state).map(factSentence)).toEqual([
      'Acara "Acara 1" dimulai.',
      'Acara "Acara 1" dijeda.',
      'Acara "Acara 1" selesai.',
    ]);
  });

  it('[AGD-3] suspending and resuming knock the gavel and stand in the log with reason and item', () => {
    const { meeting, items } = planned([{ items: [30] }]);
    meeting.do({ type: 'agenda.startItem', id: at(items, 0) });
    expect(meeting.refusal({ type: 'meeting.suspend', reason: '', knocks: 2 })).toBe('agenda.reasonMissing');
    meeting.do({ type: 'meeting.suspend', reason: 'kuorum belum terpenuhi', knocks: 2 });
    expect(meeting.refusal({ type: 'meeting.suspend', reason: 'lagi', knocks: 2 })).toBe('meeting.alreadySuspended');
    meeting.later(30).do({ type: 'meeting.resume', knocks: 2 });
    expect(meeting.state.gavel.map((stroke) => [stroke.meaning, stroke.knocks, stroke.itemId])).toEqual([
      ['suspend', 2, at(items, 0)],
      ['resume', 2, at(items, 0)],
    ]);
    expect(meeting.refusal({ type: 'gavel.knock', knocks: 0, meaning: 'point' })).toBe('gavel.knocksOutOfRange');
  });

  it('[AGD-3] how often is knocked stands in the rules, but for a point and for order', () => {
    const customs = { open: 4, close: 7, suspend: 2, decision: 6, handover: 8 };
    expect(gavelMeanings.map((meaning) => [meaning, knocksFor(meaning, customs)])).toEqual([
      ['open', 4],
      ['close', 7],
      ['decision', 6],
      ['point', 1],
      ['suspend', 2],
      ['resume', 2],
      ['handover', 8],
      ['order', 5],
    ]);
  });

  it('[AGD-3] the chair is handed over with the knocks of the rules, and who presides is known', () => {
    const { meeting, items } = planned([{ chairedBy: 'Pimpinan sementara', items: [30] }]);
    expect(presidingNow(meeting.state).name).toBe('Drs. H. Wirya Santoso, M.M.');
    meeting.do({ type: 'agenda.startItem', id: at(items, 0) });
    expect(presidingNow(meeting.state).name).toBe('Pimpinan sementara');
    const handOver = { type: 'meeting.handOver', name: 'Hj. Dewi', office: 'Ketua Sidang', sessionId: null } as const;
    meeting.do(handOver);
    expect(presidingNow(meeting.state)).toEqual({ name: 'Hj. Dewi', office: 'Ketua Sidang' });
    expect(meeting.refusal(handOver)).toBe('meeting.alreadyPresiding');
    expect(meeting.refusal({ ...handOver, name: ' ' })).toBe('meeting.chairMissing');
    expect(meeting.state.gavel).toMatchObject([{ meaning: 'handover', knocks: 1, itemId: at(items, 0) }]);
    expect(minuteFacts(meeting.state).map(factSentence)).toContain(
      'Pimpinan sidang diserahkan oleh Pimpinan sementara kepada Hj. Dewi (Ketua Sidang).',
    );
  });
});

describe('timers', () => {
  it('[AGD-4] derive from recorded instants: they are the same after a restart, and a clock set back loses nothing', () => {
    const { meeting, items } = planned([{ items: [30] }]);
    meeting.do({ type: 'agenda.startItem', id: at(items, 0) });
    meeting.later(12);
    const item = at(meeting.state.agenda.items, 0);
    expect(itemElapsedSeconds(meeting.roundTrip, item, nowOf(meeting))).toBe(12 * 60);
    // The clock goes back behind the beginning: nothing negative, no end before the beginning.
    meeting.now = Date.parse('2026-11-26T00:50:00.000Z');
    expect(itemElapsedSeconds(meeting.state, item, nowOf(meeting))).toBe(0);
    expect(expected(meeting)).toEqual(['08.00–08.30 +0']);
    meeting.do({ type: 'agenda.finishItem', id: item.id });
    expect(at(meeting.state.agenda.items, 0).state).toMatchObject({ finishedAt: '2026-11-26T01:00:00.000Z' });
  });

  it('[AGD-4] warn near the end, and are over it from the last second on', () => {
    expect(timerLevel(1499, 1800, 300)).toBe('calm');
    expect(timerLevel(1500, 1800, 300)).toBe('warning');
    expect(timerLevel(1800, 1800, 300)).toBe('overrun');
    // A short limit warns for its last quarter; none at all never warns.
    expect(timerLevel(100, 180, 300)).toBe('calm');
    expect(timerLevel(135, 180, 300)).toBe('warning');
    expect(timerLevel(9999, 0, 300)).toBe('calm');
  });

  it('[AGD-4] overlapping stops count once, and no stop makes time negative or longer', () => {
    const instant = fc.nat({ max: 1000 }).map((second) => new Date(second * 1000).toISOString());
    const stop = fc.record({ from: instant, to: fc.option(instant) });
    fc.assert(
      fc.property(instant, instant, fc.array(stop, { maxLength: 8 }), (from, to, stops) => {
        const whole = Math.max(0, Date.parse(to) - Date.parse(from));
        const left = elapsedBetween(from, to, stops);
        // Second by second, as slowly as can be.
        let counted = 0;
        for (let second = Date.parse(from); second < Date.parse(to); second += 1000) {
          const isStopped = stops.some(
            (one) => Date.parse(one.from) <= second && (one.to === null || second < Date.parse(one.to)),
          );
          if (!isStopped) counted += 1000;
        }
        expect(left).toBe(counted);
        expect(left <= whole).toBe(true);
      }),
      { seed: 20261126, numRuns: 200 },
    );
  });
});

describe('commissions', () => {
  function commissions() {
    const meeting = new Meeting();
    const hall = meeting.hall(3);
    const { items, ids } = planned(
      [
        { items: [10] },
        { kind: 'commission', commission: 'A', title: 'Komisi A', chairedBy: 'Ketua A', items: [60] },
        { kind: 'commission', commission: 'B', title: 'Komisi B', items: [60] },
        { items: [10] },
      ],
      meeting,
    );
    return { meeting, items, a: at(ids, 1).id, b: at(ids, 2).id, plenary: at(ids, 0).id, hall };
  }

  it('[AGD-5] have their own chair and their own presence; coming into one is leaving the other', () => {
    const { meeting, a, b, plenary, hall } = commissions();
    const [first, second, third] = hall.map(({ participant }) => participant.id);
    if (first === undefined || second === undefined || third === undefined) throw new Error('no hall');
    for (const participantId of [first, second]) meeting.do({ type: 'commission.enter', sessionId: a, participantId });
    expect(meeting.do({ type: 'commission.enter', sessionId: a, participantId: first })).toEqual([]);
    meeting.later(5).do({ type: 'commission.enter', sessionId: b, participantId: second });
    const inside = (id: SessionId) => {
      const session = meeting.state.agenda.sessions.find((one) => one.id === id);
      return session === undefined ? [] : insideCommission(session).map((one) => one.participantId);
    };
    expect([inside(a), inside(b)]).toEqual([[first], [second]]);
    meeting.do({ type: 'commission.leave', sessionId: b, participantId: second });
    expect(inside(b)).toEqual([]);
    expect(meeting.refusal({ type: 'commission.leave', sessionId: b, participantId: second })).toBe(
      'commission.notInside',
    );
    meeting.do({ type: 'checkin.leave', participantId: third, desk: 'Meja 1' });
    expect(meeting.refusal({ type: 'commission.enter', sessionId: a, participantId: third })).toBe(
      'commission.notPresent',
    );
    expect(meeting.refusal({ type: 'commission.enter', sessionId: plenary, participantId: first })).toBe(
      'commission.notACommission',
    );
    expect(presidingNow(meeting.state, a).name).toBe('Ketua A');
    meeting.do({ type: 'meeting.handOver', name: 'Wakil A', office: '', sessionId: a });
    expect(presidingNow(meeting.state, a).name).toBe('Wakil A');
    expect(presidingNow(meeting.state).name).toBe('Drs. H. Wirya Santoso, M.M.');
    expect(meeting.state.gavel).toEqual([]);
  });

  it('[AGD-5] run side by side, each with its own minutes; its result is brought to the plenary', () => {
    const { meeting, items, a } = commissions();
    meeting.do({ type: 'agenda.startItem', id: at(items, 1) });
    meeting.later(1).do({ type: 'agenda.startItem', id: at(items, 2) });
    meeting.later(1).do({ type: 'agenda.startItem', id: at(items, 0) });
    meeting.do({ type: 'gavel.knock', knocks: 1, meaning: 'point' });
    meeting.later(1).do({ type: 'agenda.finishItem', id: at(items, 1) });
    expect(meeting.refusal({ type: 'commission.report', sessionId: a, text: ' ' })).toBe('commission.reportMissing');
    meeting.do({ type: 'commission.report', sessionId: a, text: 'Organisasi disederhanakan' });
    meeting.later(1).do({ type: 'agenda.finishItem', id: at(items, 0) });
    const facts = factsByItem(meeting.state);
    const sentences = (index: number) => (facts.get(at(items, index)) ?? []).map(factSentence);
    expect(sentences(0)).toEqual([
      'Acara "Acara 1" dimulai.',
      'Palu diketuk 1 kali untuk mengesahkan satu butir.',
      'Acara "Acara 1" selesai.',
    ]);
    expect(sentences(1)).toEqual([
      'Acara "Acara 1" dimulai.',
      'Acara "Acara 1" selesai.',
      'Hasil Komisi A disampaikan: Organisasi disederhanakan.',
    ]);
    expect(sentences(2)).toEqual(['Acara "Acara 1" dimulai.']);
    expect(runningItems(meeting.state.agenda).map(({ id }) => id)).toEqual([at(items, 2)]);
  });

  it('[AGD-5] a session with a running item does not change its track', () => {
    const { meeting, items, a } = commissions();
    meeting.do({ type: 'agenda.startItem', id: at(items, 1) });
    const fields = { ...sessionFields, title: 'Komisi A', kind: 'commission', commission: '' } as const;
    expect(meeting.refusal({ type: 'agenda.editSession', id: a, fields })).toBe('agenda.itemRunning');
    meeting.do({ type: 'agenda.editSession', id: a, fields: { ...fields, commission: 'A', title: 'Komisi Satu' } });
    expect(meeting.state.agenda.sessions.find(({ id }) => id === a)?.title).toBe('Komisi Satu');
  });
});
