import { describe, expect, it } from 'vitest';
import type { AttachmentId } from '../../shared/domain';
import { Meeting, plenarySession } from './meeting';

describe('files of an item', () => {
  it('[AGD-1] are attached once, taken off, and only what lies beside the record', () => {
    const meeting = new Meeting();
    meeting.do({ type: 'agenda.useTemplate', startsAt: '08:00', sessions: [plenarySession('Pleno I', 'Laporan')] });
    const [item] = meeting.state.agenda.items;
    if (item === undefined) throw new Error('no item');
    const unknown = 'none' as AttachmentId;
    expect(meeting.refusal({ type: 'agenda.attachFile', id: item.id, attachmentId: unknown })).toBe(
      'agenda.unknownFile',
    );
    const [added] = meeting.do({
      type: 'attachment.add',
      sha256: 'a'.repeat(64),
      fileName: 'LPJ.pdf',
      mediaType: 'application/pdf',
      bytes: 3,
    });
    if (added?.type !== 'attachment.added') throw new Error('not added');
    const attachmentId = added.attachment.id;
    const attach = { type: 'agenda.attachFile', id: item.id, attachmentId } as const;
    meeting.do(attach);
    expect(meeting.do(attach)).toEqual([]);
    expect(meeting.state.agenda.items[0]?.attachmentIds).toEqual([attachmentId]);
    meeting.do({ type: 'agenda.detachFile', id: item.id, attachmentId });
    expect(meeting.state.agenda.items[0]?.attachmentIds).toEqual([]);
  });
});
