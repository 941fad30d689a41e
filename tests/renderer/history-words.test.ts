import { describe, expect, it } from 'vitest';
import { changesTold, factDeclarations } from '../../shared/domain';
import type { AssemblyCommand, EventType } from '../../shared/domain';
import { areaOf, isCorrection } from '../../renderer/features/history/areas';
import { actWords, deviceWords, entryWords } from '../../renderer/features/history/fact-words';
import { changeWords } from '../../renderer/features/history/field-words';
import { whither } from '../../renderer/features/history/places';
import { countText, dayText, instantText, percentText, spokenText, textIn, weekdayText } from '../../renderer/locales';
import { cooperativeFields, Meeting, plenarySession } from '../domain/meeting';

const [id, en] = [textIn('id'), textIn('en')];
const types = Object.keys(factDeclarations) as EventType[];

function withAgenda(): Meeting {
  const meeting = new Meeting();
  meeting.do({ type: 'agenda.useTemplate', startsAt: '08:00', sessions: [plenarySession('Pleno I', 'Doa', 'Doa')] });
  return meeting;
}

/** What the newest act says, in both languages. */
function told(meeting: Meeting, command: AssemblyCommand): readonly string[] {
  meeting.do(command);
  return [id, en].map((t) => actWords(t, meeting.state, meeting.state.seq));
}

describe('the words of the history', () => {
  it('[DAT-4] name what was done and to what', () => {
    const meeting = withAgenda();
    const [item] = meeting.state.agenda.items;
    if (item === undefined) throw new Error('no item');
    expect(told(meeting, { type: 'agenda.removeItem', id: item.id })).toEqual([
      'Acara dihapus: Doa',
      'Item removed: Doa',
    ]);
    expect(told(meeting, { type: 'gavel.knock', knocks: 2, meaning: 'suspend' })[0]).toBe(
      'Palu diketuk: 2 ketukan – Menskors sidang',
    );
  });

  it('[DAT-4] say of a change of many how many there are', () => {
    const meeting = new Meeting();
    const ids = [1, 2, 3, 4, 5].map((index) => meeting.cooperative({ name: `KSU ${String(index)}` }).id);
    const words = told(meeting, { type: 'cooperative.editMany', ids, change: { status: 'inactive' } })[0];
    expect(words).toBe('Data koperasi diubah: KSU 1, KSU 2, KSU 3 + 2 – isian: Status');
  });

  it('[DAT-4] say of an undo what it took back', () => {
    const meeting = new Meeting();
    const { id: cooperativeId } = meeting.cooperative({ name: 'KSU Maju' });
    const seq = meeting.state.seq;
    meeting.do({ type: 'act.undo', seq, acts: [{ type: 'cooperative.remove', id: cooperativeId }] });
    const last = meeting.state.chronicle.last();
    if (last === undefined) throw new Error('nothing happened');
    expect(entryWords(id, meeting.state, last)).toBe(
      `Mengurungkan catatan nomor ${String(seq)}: Koperasi ditambah: KSU Maju`,
    );
  });

  it('[DAT-4] have an area for every fact, and tell corrections from what simply happens', () => {
    for (const type of types) expect(id(areaOf(type))).not.toBe('');
    expect(types.filter(isCorrection)).toEqual(
      expect.arrayContaining([
        'participant.removed',
        'cooperative.corrected',
        'mandate.revoked',
        'document.voided',
        'act.undone',
      ]),
    );
    for (const type of [
      'attendance.entered',
      'gavel.knocked',
      'poll.opened',
      'item.started',
      'speaker.called',
    ] as const)
      expect(isCorrection(type)).toBe(false);
  });

  it('[DAT-4] call a device by what it is', () => {
    expect(deviceWords(id, 'window-operator')).toBe('Laptop sekretariat');
    expect(deviceWords(en, 'lan-0123456789ab')).toBe('Network 89AB');
  });

  it('[DAT-4] tell values in the words of the interface, never as codes', () => {
    const meeting = new Meeting();
    const { id: cooperativeId, revision } = meeting.cooperative({ name: 'KSU Maju' });
    const before = meeting.state;
    const events = meeting.do({
      type: 'cooperative.edit',
      id: cooperativeId,
      revision,
      fields: { ...cooperativeFields, name: 'KSU Maju', status: 'inactive', isSharia: true, lastRatYear: null },
    });
    const { changes } = changesTold(before, events, meeting.state);
    expect(changes.map((change) => Object.values(changeWords(id, change, 'WIB')))).toEqual([
      ['Syariah', 'Tidak', 'Ya'],
      ['Status', 'Aktif', 'Tidak aktif'],
      ['RAT terakhir', '2025', '–'],
    ]);
  });

  it('[DAT-4] lead to the very thing, and nowhere where it is gone', () => {
    const meeting = withAgenda();
    const [first, second] = meeting.state.agenda.items;
    if (first === undefined || second === undefined) throw new Error('no items');
    meeting.do({ type: 'agenda.removeItem', id: first.id });
    expect(whither(meeting.state, { type: 'agenda.itemRemoved', id: first.id })).toEqual({ kind: 'gone' });
    expect(whither(meeting.state, { type: 'item.started', id: second.id })).toEqual({
      kind: 'place',
      place: { room: 'acara', search: second.id },
    });
    const people = meeting.hall(2).map(({ participant }) => participant);
    const places = people.map((one) => whither(meeting.state, { type: 'participant.removed', id: one.id }));
    expect(new Set(places.map((one) => JSON.stringify(one))).size).toBe(2);
  });
});

describe('days, times and figures of the interface', () => {
  it('[UX-3] follow its language', () => {
    const at = '2026-08-17T01:41:00.000Z';
    expect([id, en].map((t) => dayText(t, '2026-05-01'))).toEqual(['1 Mei 2026', '1 May 2026']);
    expect([id, en].map((t) => weekdayText(t, '2026-11-26'))).toEqual([
      'Kamis, 26 November 2026',
      'Thursday, 26 November 2026',
    ]);
    expect([id, en].map((t) => instantText(t, at, 'WIB'))).toEqual(['17 Agustus 2026 08.41', '17 August 2026 08:41']);
    expect([id, en].map((t) => countText(t, 1250))).toEqual(['1.250', '1,250']);
    expect([id, en].map((t) => percentText(t, 2, 125))).toEqual(['1,6%', '1.6%']);
    expect([id, en].map((t) => spokenText(t, 3_672))).toEqual(['1 jam 1 menit 12 detik', '1 h 1 min 12 s']);
    expect(spokenText(id, 0)).toBe('0 detik');
  });
});
