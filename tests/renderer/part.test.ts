import { describe, expect, it } from 'vitest';
import { remembering } from '../../renderer/client/part';
import { liveQuorum } from '../../shared/domain';
import type { AssemblyState } from '../../shared/domain';
import { Meeting, plenarySession } from '../domain/meeting';

/** A selector that counts how often it was run. */
function counted<Part>(select: (state: AssemblyState) => Part) {
  const runs = { count: 0 };
  const part = remembering((state: AssemblyState) => {
    runs.count += 1;
    return select(state);
  });
  return { runs, part };
}

describe('a part of the record', () => {
  it('is not looked at again while what it read is the same', () => {
    const meeting = new Meeting();
    const { runs, part } = counted(({ agenda }) => agenda.items.map(({ title }) => title));
    part(meeting.state);
    const { participant } = meeting.delegation();
    meeting.enter(participant);
    expect(part(meeting.state)).toEqual([]);
    expect(runs.count).toBe(1);
    meeting.do({ type: 'agenda.useTemplate', startsAt: '08:00', sessions: [plenarySession('Pleno I', 'Pembukaan')] });
    expect(part(meeting.state)).toEqual(['Pembukaan']);
    expect(runs.count).toBe(2);
  });

  it('follows whatever a rule of the domain reads', () => {
    const meeting = new Meeting();
    const { part } = counted(liveQuorum);
    expect(part(meeting.state)).toEqual(liveQuorum(meeting.state));
    const { participant } = meeting.delegation();
    meeting.enter(participant);
    expect(part(meeting.state).present).toBe(1);
    expect(part(meeting.state)).toEqual(liveQuorum(meeting.state));
  });

  it('is never the whole record', () => {
    const whole = remembering((state: AssemblyState) => state);
    expect(() => whole(new Meeting().state)).toThrow('looks at its part');
  });
});
