import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { finalMinutes, minutesComparison, openEvents, sealEvent, versionText } from '../../shared/domain';
import type { AgendaItemId, AssemblyEvent, RichTextNode } from '../../shared/domain';
import { Meeting, plenarySession } from './meeting';

function held() {
  const meeting = new Meeting();
  meeting.do({
    type: 'agenda.useTemplate',
    sessions: [plenarySession('Pleno', 'Pembukaan', 'Laporan')],
    startsAt: '09:00',
  });
  const [opening, report] = meeting.state.agenda.items.map(({ id }) => id) as [AgendaItemId, AgendaItemId];
  const write = (itemId: AgendaItemId | null, ...lines: readonly string[]) =>
    meeting.do({
      type: 'minutes.save',
      itemId,
      revision: meeting.state.minuteTexts.get(itemId ?? '')?.revision ?? 0,
      body: bodyOf(...lines),
    });
  return { meeting, opening, report, write };
}

function bodyOf(...lines: readonly string[]): RichTextNode {
  return { type: 'doc', content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })) };
}

describe('minutes that are final', () => {
  it('[MIN-4] finalised they are locked, with version, digest, who and when', () => {
    const { meeting, opening, write } = held();
    write(opening, 'Sidang dibuka.');
    meeting.later(5).do({ type: 'minutes.finalise' });
    const version = finalMinutes(meeting.state);
    expect(version).toMatchObject({
      number: 1,
      finalisedAt: '2026-11-26T01:05:00.000Z',
      finalisedBy: 'Operator',
      reopened: null,
    });
    expect(version?.sha256).toBe(
      createHash('sha256')
        .update(versionText(version?.texts ?? []))
        .digest('hex'),
    );
    expect(meeting.refusal({ type: 'minutes.save', itemId: opening, revision: 1, body: bodyOf('x') })).toBe(
      'minutes.finalised',
    );
    expect(meeting.refusal({ type: 'minutes.save', itemId: null, revision: 0, body: bodyOf('x') })).toBe(
      'minutes.finalised',
    );
    expect(meeting.refusal({ type: 'minutes.finalise' })).toBe('minutes.finalised');
    expect(meeting.roundTrip.minutesVersions).toEqual(meeting.state.minutesVersions);
  });

  it('[MIN-4] reopened with a reason they are written on, and finalised again as the next version', () => {
    const { meeting, opening, write } = held();
    write(opening, 'Sidang dibuka.');
    expect(meeting.refusal({ type: 'minutes.reopen', reason: 'salah' })).toBe('minutes.notFinalised');
    meeting.do({ type: 'minutes.finalise' });
    expect(meeting.refusal({ type: 'minutes.reopen', reason: '  ' })).toBe('minutes.reasonMissing');
    meeting.later(1).do({ type: 'minutes.reopen', reason: ' Nama pembicara salah ' });
    expect(finalMinutes(meeting.state)).toBeNull();
    write(opening, 'Sidang dibuka Ketua.');
    meeting.do({ type: 'minutes.finalise' });
    const [first, second] = meeting.state.minutesVersions;
    expect(first?.reopened).toEqual({
      at: '2026-11-26T01:01:00.000Z',
      by: 'Operator',
      reason: 'Nama pembicara salah',
    });
    expect(second?.number).toBe(2);
    expect(second?.sha256).not.toBe(first?.sha256);
    expect(first?.texts[0]?.body).toEqual(bodyOf('Sidang dibuka.'));
  });

  it('[MIN-4] the digest knows the same text again, however an editor wrote it, and whose version it is', () => {
    const digest = (body: RichTextNode) => {
      const { meeting, opening } = held();
      meeting.do({ type: 'minutes.save', itemId: opening, revision: 0, body });
      meeting.do({ type: 'minutes.finalise' });
      return finalMinutes(meeting.state)?.sha256;
    };
    const [line] = bodyOf('Doa.').content ?? [];
    const wordy = { type: 'doc', content: [{ ...line, type: 'paragraph', attrs: { rival: null } }] };
    expect(digest(wordy)).toBe(digest(bodyOf('Doa.')));
    expect(digest(bodyOf('Doa'))).not.toBe(digest(bodyOf('Doa.')));
    expect(digest(bodyOf('a', 'b'))).not.toBe(digest(bodyOf('a b')));
  });

  it('[MIN-4] while versions of a line wait for a decision nothing is finalised, and it is said where', () => {
    const { meeting, report } = held();
    const rivals = bodyOf('Satu.', 'Dua.').content?.map((node) => ({
      ...node,
      attrs: { rival: 'g', rivalBy: 'Siti' },
    }));
    meeting.do({ type: 'minutes.save', itemId: report, revision: 0, body: { type: 'doc', content: rivals ?? [] } });
    const answer = meeting.ask({ type: 'minutes.finalise' });
    expect(answer).toEqual({ ok: false, refusal: { code: 'minutes.undecided', params: { title: 'Laporan' } } });
  });

  it('[MIN-4] minutes that bear a number are written on only behind its voiding', () => {
    const { meeting, opening, write } = held();
    write(opening, 'Sidang dibuka.');
    meeting.do({ type: 'minutes.finalise' });
    meeting.do({ type: 'document.number', subject: { kind: 'minutes' }, signedOn: '2026-11-26', reason: '' });
    expect(meeting.refusal({ type: 'minutes.reopen', reason: 'salah' })).toBe('minutes.numbered');
    const [paper] = meeting.state.documents;
    if (paper === undefined) throw new Error('not numbered');
    meeting.do({ type: 'document.void', id: paper.id, reason: 'salah' });
    meeting.do({ type: 'minutes.reopen', reason: 'salah' });
    meeting.do({ type: 'document.number', subject: { kind: 'minutes' }, signedOn: '2026-11-26', reason: '' });
    expect(meeting.refusal({ type: 'minutes.save', itemId: opening, revision: 1, body: bodyOf('x') })).toBe(
      'minutes.numbered',
    );
  });

  it('[MIN-4] two versions are compared by what a reader sees, item by item', () => {
    const { meeting, opening, report, write } = held();
    write(opening, 'Sidang dibuka pukul sembilan.');
    write(null, 'Umum.');
    meeting.do({ type: 'minutes.finalise' });
    meeting.do({ type: 'minutes.reopen', reason: 'salah' });
    write(opening, 'Sidang dibuka pukul sepuluh.');
    write(report, 'Laporan dibaca.');
    const [first] = meeting.state.minutesVersions;
    expect(minutesComparison(meeting.state, first?.number ?? 0, null)).toEqual([
      {
        itemId: opening,
        title: 'Pembukaan',
        changes: [
          { kind: 'same', text: 'Sidang dibuka pukul ' },
          { kind: 'removed', text: 'sembilan' },
          { kind: 'added', text: 'sepuluh' },
          { kind: 'same', text: '.' },
        ],
      },
      { itemId: report, title: 'Laporan', changes: [{ kind: 'added', text: 'Laporan dibaca.' }] },
    ]);
  });

  it('[MIN-4] journals of before know no versions and open as they were', () => {
    const { meeting, opening } = held();
    const events: AssemblyEvent[] = [{ type: 'minutes.saved', itemId: opening, body: bodyOf('Lama.') }];
    const read = JSON.parse(JSON.stringify(events.flatMap(sealEvent))) as readonly Record<string, unknown>[];
    meeting.happen(openEvents(read));
    expect(meeting.state.minutesVersions).toEqual([]);
  });
});
