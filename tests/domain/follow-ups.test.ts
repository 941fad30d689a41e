import { describe, expect, it } from 'vitest';
import { archivePapers, carriedOver } from '../../shared/domain';
import type { FollowUpFields, FollowUpId } from '../../shared/domain';
import { documentView } from '../../electron/documents';
import type { ImplementationReportView } from '../../electron/documents';
import { Meeting } from './meeting';

const fields: FollowUpFields = {
  title: 'Menyusun anggaran',
  proposalId: null,
  addressee: 'internal',
  owner: 'Bendahara',
  dueOn: '2027-01-31',
};

function added(meeting: Meeting, given: Partial<FollowUpFields> = {}): FollowUpId {
  const [event] = meeting.do({ type: 'followUp.add', fields: { ...fields, ...given } });
  if (event?.type !== 'followUp.added') throw new Error('not added');
  return event.followUp.id;
}

const reported = (meeting: Meeting, id: FollowUpId, given: Partial<FollowUpFields>) =>
  meeting.do({
    type: 'followUp.edit',
    id,
    revision: meeting.state.followUps.get(id)?.revision ?? 0,
    fields: { ...fields, ...given },
  });

const hasReport = (meeting: Meeting) =>
  archivePapers(meeting.state).some(({ kind }) => kind === 'implementationReport');

describe('what becomes of a decision', () => {
  it('[MOT-4] is told with the follow-up, and only what changed is recorded', () => {
    const meeting = new Meeting();
    const id = added(meeting);
    expect(hasReport(meeting)).toBe(false);
    const [event] = reported(meeting, id, { progress: 'done', report: 'Disahkan rapat pengurus.' });
    expect(event).toMatchObject({ changes: { progress: 'done', report: 'Disahkan rapat pengurus.' } });
    expect(event).not.toMatchObject({ changes: { title: expect.anything() as unknown } });
    expect(meeting.state.followUps.get(id)).toMatchObject({ progress: 'done', title: fields.title });
    expect(hasReport(meeting)).toBe(true);
  });

  it('[MOT-4] of a follow-up without a word is that it is open, as in records of earlier programs', () => {
    const meeting = new Meeting();
    const id = added(meeting);
    const { progress: _progress, report: _report, ...earlier } = meeting.state.followUps.get(id) ?? {};
    const state = { ...meeting.state, followUps: meeting.state.followUps.set(id, earlier as never) };
    const view = documentView(state, { kind: 'implementationReport' }) as ImplementationReportView;
    expect(view.groups[0]?.rows[0]).toMatchObject({ state: 'belum dilaksanakan', report: '' });
    expect(carriedOver(state).followUps).toHaveLength(1);
  });

  it('[MOT-4] [DAT-7] is counted in the report, and what is done or dropped stays behind', () => {
    const meeting = new Meeting();
    const states = ['open', 'underway', 'done', 'done', 'dropped'] as const;
    for (const [index, progress] of states.entries()) added(meeting, { title: `Tugas ${String(index)}`, progress });
    const removed = added(meeting, { title: 'Dihapus' });
    meeting.do({ type: 'followUp.remove', id: removed });
    const view = documentView(meeting.state, { kind: 'implementationReport' }) as ImplementationReportView;
    expect(view.summary).toBe(
      'Dari 5 (lima) tindak lanjut: 1 (satu) belum dilaksanakan, 1 (satu) sedang dilaksanakan, 2 (dua) selesai, 1 (satu) tidak dilaksanakan.',
    );
    expect(carriedOver(meeting.state).followUps.map(({ title }) => title)).toEqual(['Tugas 0', 'Tugas 1']);
  });
});
