import { describe, expect, it } from 'vitest';
import { openTasks } from '../../shared/domain';
import type { ApplyImportCommand, taskCodes } from '../../shared/domain';
import { cooperativeFields, Meeting, plenarySession, profile } from './meeting';

const codes = (meeting: Meeting) => openTasks(meeting.state).map(({ code }) => code);
const task = (meeting: Meeting, code: (typeof taskCodes)[number]) =>
  openTasks(meeting.state).find((one) => one.code === code);

function imported(
  name: string,
  rejectedRows: number,
  kind: ApplyImportCommand['kind'] = 'cooperatives',
): ApplyImportCommand {
  return {
    type: 'registry.applyImport',
    kind,
    fileName: 'koperasi.xlsx',
    fileSha256: '',
    mapping: {},
    cooperatives: [{ existing: null, fields: { ...cooperativeFields, name } }],
    participants: [],
    rejectedRows,
  };
}

describe('open tasks', () => {
  it('[SET-4] an empty assembly asks for its registry, its people and its agenda, in the order of the day', () => {
    const meeting = new Meeting();
    expect(codes(meeting)).toEqual(['importCooperatives', 'importParticipants', 'agenda']);
    meeting.do({ type: 'assembly.editProfile', profile: { ...profile, presidium: [] } });
    expect(codes(meeting)).toContain('presidium');
  });

  it('[SET-4] counts mandates that wait', () => {
    const meeting = new Meeting();
    const cooperative = meeting.cooperative();
    meeting.participant({ cooperativeId: cooperative.id });
    meeting.participant({ cooperativeId: cooperative.id, name: 'Kedua' });
    expect(task(meeting, 'unverified')).toEqual({ code: 'unverified', count: 1 });
    expect(task(meeting, 'disputed')).toEqual({ code: 'disputed', count: 1 });
  });

  it('[SET-4] a quorum check asks for its record, a missing quorum for a decision, a suspension for a recheck', () => {
    const meeting = new Meeting();
    meeting.delegation();
    const check = { type: 'quorum.check', occasion: '', deemsValid: false } as const;
    meeting.do(check);
    expect(codes(meeting)).toEqual(expect.arrayContaining(['quorumMissing', 'quorumRecords']));
    meeting.do({ type: 'quorum.suspend', minutes: 30, knocks: 2 });
    expect(codes(meeting)).toContain('quorumRecheck');
    expect(codes(meeting)).not.toContain('quorumMissing');
    const [first] = meeting.state.quorumChecks;
    if (first === undefined) throw new Error('no check');
    const subject = { kind: 'quorumRecord', quorumCheckId: first.id } as const;
    meeting.do({ type: 'document.number', subject, signedOn: '2026-11-26', reason: '' });
    expect(task(meeting, 'quorumRecords')).toBeUndefined();
  });

  it('[SET-4] a running plenary without any check asks for one, and minutes are asked for when the day is over', () => {
    const meeting = new Meeting();
    const sessions = [plenarySession('Pleno I', 'Pembukaan')];
    meeting.do({ type: 'agenda.useTemplate', startsAt: '08:00', sessions });
    expect(codes(meeting)).not.toContain('quorumUnchecked');
    const [only] = meeting.state.agenda.items;
    if (only === undefined) throw new Error('no item');
    meeting.do({ type: 'agenda.startItem', id: only.id });
    expect(codes(meeting)).toContain('quorumUnchecked');
    expect(codes(meeting)).not.toContain('minutes');
    meeting.do({ type: 'agenda.finishItem', id: only.id });
    expect(codes(meeting)).toContain('minutes');
  });

  it('[SET-4] rejected rows are those of the newest import of a kind that stands', () => {
    const meeting = new Meeting();
    meeting.do(imported('Koperasi A', 3));
    expect(task(meeting, 'rejectedCooperatives')?.count).toBe(3);
    meeting.later(1).do(imported('Koperasi B', 1));
    expect(task(meeting, 'rejectedCooperatives')?.count).toBe(1);
    const newest = meeting.state.imports.findKey((record) => record.rejectedRows === 1);
    if (newest === undefined) throw new Error('no import');
    meeting.do(imported('Koperasi C', 2, 'participants'));
    expect(task(meeting, 'rejectedParticipants')?.count).toBe(2);
    meeting.do({ type: 'registry.revertImport', importId: newest });
    expect(task(meeting, 'rejectedCooperatives')?.count).toBe(3);
  });

  it('[SET-4] [REG-10] those not invited are named once inviting has begun, and no longer when people come in', () => {
    const meeting = new Meeting();
    const { cooperative, participant } = meeting.delegation();
    meeting.cooperative();
    expect(task(meeting, 'notInvited')).toBeUndefined();
    meeting.do({ type: 'invitation.mark', ids: [cooperative.id], channel: 'letter', on: '2026-11-10' });
    expect(task(meeting, 'notInvited')).toMatchObject({ count: 1 });
    meeting.enter(participant);
    expect(task(meeting, 'notInvited')).toBeUndefined();
  });
});
