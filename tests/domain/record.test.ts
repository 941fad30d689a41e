import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultRules, evolveCommit, toJson } from '../../shared/domain';
import type { AssemblyState, CommandId } from '../../shared/domain';
import { commandAt } from './any-step';
import { itemFields, Meeting, profile, sessionFields } from './meeting';

function prepared(): Meeting {
  const meeting = new Meeting();
  meeting.hall(3);
  meeting.do({
    type: 'agenda.useTemplate',
    startsAt: '08:00',
    sessions: [
      { ...sessionFields, items: ['A', 'B'].map((title) => ({ ...itemFields, title })) },
      { ...sessionFields, kind: 'commission', commission: 'A', items: [{ ...itemFields, title: 'C' }] },
    ],
  });
  return meeting;
}

const steps = fc.array(fc.tuple(fc.nat({ max: 1000 }), fc.nat({ max: 1000 })), { maxLength: 60 });

describe('the record', () => {
  it('[DAT-1] survives being written and read at any point of any day, and is never changed in place', () => {
    fc.assert(
      fc.property(steps, (choices) => {
        const meeting = prepared();
        for (const [choice, index] of choices) {
          const before: AssemblyState = meeting.state;
          const frozen = JSON.stringify(toJson(before));
          const command = commandAt(meeting.later(1), choice, index);
          const answer = meeting.ask(command);
          if (answer.ok) meeting.do(command);
          expect(JSON.stringify(toJson(before))).toBe(frozen);
        }
        expect(toJson(meeting.roundTrip)).toEqual(toJson(meeting.state));
      }),
      { seed: 20261126, numRuns: 60 },
    );
  });

  it('[DAT-1] the same events give the same record, whoever replays them', () => {
    const build = () => {
      const meeting = prepared();
      for (let step = 0; step < 120; step++) {
        const command = commandAt(meeting.later(1), step * 7, step * 3);
        if (meeting.ask(command).ok) meeting.do(command);
      }
      return toJson(meeting.state);
    };
    expect(build()).toEqual(build());
  });

  it('[DAT-5] a record that does not begin with its creation is not an assembly', () => {
    const { context } = new Meeting();
    const commit = { commandId: 'c' as CommandId, at: context.now, actor: context.actor, device: context.device };
    expect(() => evolveCommit(null, { ...commit, events: [{ type: 'meeting.resumed' }] })).toThrow(/assembly.created/);
    expect(() => evolveCommit(null, { ...commit, events: [] })).toThrow(/says nothing/);
  });

  it('[SET-3] changed rules keep time, person, reason and what they were before', () => {
    const meeting = new Meeting();
    expect(meeting.refusal({ type: 'assembly.changeRules', rules: defaultRules, reason: '', decisionId: null })).toBe(
      'assembly.reasonMissing',
    );
    meeting.do({
      type: 'assembly.changeRules',
      rules: { ...defaultRules, mayDeemValid: false },
      reason: 'SK 01',
      decisionId: null,
    });
    expect(meeting.state.facts.rulesHistory).toEqual([
      {
        at: meeting.context.now,
        by: 'Operator',
        reason: 'SK 01',
        decisionId: null,
        impact: { gains: 0, loses: 0, registered: { before: 0, after: 0 } },
        before: defaultRules,
      },
    ]);
    expect(meeting.state.facts.rulesVersion).toBe(2);
  });

  it('[SET-2] dates and terms that run backwards are refused', () => {
    const meeting = new Meeting();
    expect(meeting.refusal({ type: 'assembly.editProfile', profile: { ...profile, endsOn: '2026-11-25' } })).toBe(
      'assembly.datesReversed',
    );
    expect(meeting.refusal({ type: 'assembly.editProfile', profile: { ...profile, termTo: 2026 } })).toBe(
      'assembly.termReversed',
    );
  });
});
