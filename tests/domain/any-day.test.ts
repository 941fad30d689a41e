import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  commissionOf,
  currentSpeech,
  elapsedBetween,
  evolveCommit,
  expectedTimes,
  itemElapsedSeconds,
  runningItems,
  speeches,
  toJson,
} from '../../shared/domain';
import type { AssemblyEvent, AssemblyState, Commit } from '../../shared/domain';
import { steps } from './any-step';
import type { Step } from './any-step';
import { itemFields, Meeting, sessionFields } from './meeting';

/* Whatever an operator presses, in whatever order, and wherever the clock of the laptop goes between. */

/** A step, and by how many minutes the clock moves before it: mostly on, sometimes back. */
const days = fc.array(fc.tuple(steps, fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: -90, max: -1 }))), {
  minLength: 30,
  maxLength: 90,
  size: 'max',
});

function begun(): Meeting {
  const meeting = new Meeting();
  meeting.hall(3);
  const item = (title: string, durationMinutes: number) => ({ ...itemFields, title, durationMinutes });
  meeting.do({
    type: 'agenda.useTemplate',
    startsAt: '08:00',
    sessions: [
      { ...sessionFields, title: 'Pleno I', items: [item('A', 20), item('B', 30)] },
      { ...sessionFields, title: 'Komisi A', kind: 'commission', commission: 'A', items: [item('C', 60)] },
      { ...sessionFields, title: 'Komisi B', kind: 'commission', commission: 'B', items: [item('D', 45)] },
      { ...sessionFields, title: 'Pleno II', items: [{ ...item('E', 15), fixedTime: '13:00' }, item('F', 30)] },
      { ...sessionFields, title: 'Pleno III', day: 2, items: [item('G', 30)] },
    ],
  });
  for (const { id } of meeting.state.agenda.items) meeting.do({ type: 'speakers.open', itemId: id });
  return meeting;
}

/** Plays the steps that the record accepts. @returns the meeting, and its commits as a journal holds them. */
function held(day: readonly (readonly [Step, number])[], after: (meeting: Meeting) => void) {
  const meeting = begun();
  const before = meeting.state;
  const commits: Recorded[] = [];
  for (const [step, minutes] of day) {
    meeting.later(minutes);
    const { context } = meeting;
    const answer = meeting.ask(step(meeting));
    if (!answer.ok || answer.value.length === 0) continue;
    const { now: at, actor, device } = context;
    const commit = { commandId: 'c', at, actor, device, events: answer.value } as unknown as Recorded;
    commits.push(commit);
    meeting.state = evolveCommit(meeting.state, commit);
    after(meeting);
  }
  return { meeting, before, commits };
}

type Recorded = Commit<AssemblyEvent>;
const nowOf = (meeting: Meeting) => new Date(meeting.now).toISOString();

function expectSoundTimes(state: AssemblyState, now: string): void {
  const times = expectedTimes(state, now);
  const reached = new Map<string, string>();
  for (const item of state.agenda.items) {
    const time = times.get(item.id);
    if (time === undefined) throw new Error(`no time for ${item.title}`);
    expect(time.to >= time.from).toBe(true);
    expect(time.missesFixedBy).toBeGreaterThanOrEqual(0);
    expect(itemElapsedSeconds(state, item, now)).toBeGreaterThanOrEqual(0);
    if (item.state.kind !== 'planned') continue;
    // What lies ahead follows one after the other, in the plenary as in each commission, day by day.
    const session = state.agenda.sessions.find((one) => one.id === item.sessionId);
    const track = `${String(session?.day)} ${commissionOf(state.agenda, item) ?? ''}`;
    expect(time.from >= (reached.get(track) ?? '')).toBe(true);
    reached.set(track, time.to);
  }
}

describe('any day', () => {
  it('[AGD-2] nothing ends before it begins, and what lies ahead never overlaps within its track', () => {
    fc.assert(
      fc.property(days, (day) => {
        held(day, (meeting) => {
          expectSoundTimes(meeting.state, nowOf(meeting));
        });
      }),
      { numRuns: 150 },
    );
  });

  it('[AGD-3] at most one item runs in the plenary and one in each commission, and at most one person speaks to it', () => {
    fc.assert(
      fc.property(days, (day) => {
        held(day, ({ state }) => {
          const tracks = runningItems(state.agenda).map((item) => commissionOf(state.agenda, item));
          expect(new Set(tracks).size).toBe(tracks.length);
          expect(state.suspensions.filter(({ resumedAt }) => resumedAt === null).length).toBeLessThanOrEqual(1);
          for (const { itemId, entries } of state.speakers.values()) {
            expect(entries.filter((entry) => entry.state.kind === 'speaking').length).toBeLessThanOrEqual(1);
            // Nobody speaks to what is over or was taken out.
            const kind = state.agenda.items.find((one) => one.id === itemId)?.state.kind;
            if (kind !== 'planned' && kind !== 'running') expect(currentSpeech(state, itemId)).toBeUndefined();
          }
        });
      }),
      { numRuns: 150 },
    );
  });

  it('[SPK-3] no speech is ever shorter than nothing, wherever the clock goes', () => {
    fc.assert(
      fc.property(days, (day) => {
        const { meeting } = held(day, () => undefined);
        for (const speech of speeches(meeting.state, nowOf(meeting))) expect(speech.seconds).toBeGreaterThanOrEqual(0);
        for (const { at, resumedAt } of meeting.state.suspensions) {
          expect(elapsedBetween(at, resumedAt ?? nowOf(meeting), [])).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('[DAT-1] the journal played again is the same record, and so is the record that was written and read', () => {
    fc.assert(
      fc.property(days, (day) => {
        const { meeting, before, commits } = held(day, () => undefined);
        const written = JSON.parse(JSON.stringify(commits)) as readonly Recorded[];
        const again = written.reduce<AssemblyState>((state, commit) => evolveCommit(state, commit), before);
        expect(toJson(again)).toEqual(toJson(meeting.state));
        expect(toJson(meeting.roundTrip)).toEqual(toJson(meeting.state));
      }),
      { numRuns: 100 },
    );
  });
});
