import { describe, expect, it } from 'vitest';
import { documentView, loadDocx } from '../../electron/documents';
import type { DecisionsSummaryView, DecreeView } from '../../electron/documents';
import { strFromU8, unzipSync } from 'fflate';
import { decreeFields, gatheringRecital, paperFindings, withFields } from '../../shared/domain';
import type { DecisionText } from '../../shared/domain';
import { Meeting } from '../domain/meeting';

const plain: DecisionText = {
  title: 'Iuran Anggota',
  recitals: { considering: [], citing: [], noting: [] },
  operativeClauses: ['Menetapkan.'],
};

function decided(meeting: Meeting, text: Partial<DecisionText>) {
  const [event] = meeting.do({
    type: 'decision.record',
    method: 'consensus',
    pollId: null,
    quorumCheckId: null,
    itemId: null,
    knocks: 0,
    text: { ...plain, ...text },
  });
  if (event?.type !== 'decision.recorded') throw new Error('nothing was decided');
  return event.decision.id;
}

function viewOf(meeting: Meeting, text: Partial<DecisionText>): DecreeView {
  const decisionId = decided(meeting, text);
  return documentView(meeting.state, { kind: 'decree', decisionId }) as DecreeView;
}

function withQuorum(): Meeting {
  const meeting = new Meeting();
  meeting.hall(5);
  meeting.do({ type: 'quorum.check', occasion: '', deemsValid: false });
  return meeting;
}

describe('fields of a decree', () => {
  it('[DOC-4] become what the record says, and dots where it says nothing yet', () => {
    const meeting = withQuorum();
    expect(withFields(meeting.state, 'dihadiri {kuorum-1}')).toMatch(/^dihadiri \d+ \(.+\) dari \d+ \(.+\) koperasi$/);
    expect(withFields(meeting.state, 'Nomor {ba-kuorum-1}.')).toBe('Nomor …………'.concat('.'));
    const quorumCheckId = meeting.state.quorumChecks[0]?.id;
    if (quorumCheckId === undefined) throw new Error('no check');
    const subject = { kind: 'quorumRecord', quorumCheckId } as const;
    meeting.do({ type: 'document.number', subject, signedOn: '2026-11-26', reason: '' });
    expect(withFields(meeting.state, 'Nomor {ba-kuorum-1}.')).toMatch(/^Nomor 01\/BA\/.+\.$/);
  });

  it('[DOC-4] stay as they were typed where the record knows no such thing', () => {
    const { state } = withQuorum();
    for (const text of [
      '{ba-kuorum-2}',
      '{ba-kuorum-0}',
      '{lain-1}',
      '{nama-99999}',
      '{}',
      '{constructor-1}',
      '{kuorum-01x}',
    ])
      expect(withFields(state, text)).toBe(text);
  });

  it('[DOC-4] follow the register: one name, one spelling', () => {
    const meeting = withQuorum();
    const person = meeting.state.participants.first();
    if (person === undefined) throw new Error('nobody');
    expect(withFields(meeting.state, `{nama-${String(person.number)}}`)).toBe(person.name);
  });

  it.each([
    ['that is still empty', 'BA Nomor {ba-kuorum-1}'],
    ['of somebody who is not there', 'Saudara {nama-99999}'],
    ['of a check that was never made', 'dihadiri {kuorum-7}'],
  ])('[DOC-4] a paper with a field %s is not issued', (_why, note) => {
    const meeting = withQuorum();
    const decisionId = decided(meeting, { recitals: { ...plain.recitals, noting: [note] } });
    const subject = { kind: 'decree', decisionId } as const;
    const view = documentView(meeting.state, subject) as DecreeView;
    const texts = view.recitals.flatMap(({ points }) => points.map(({ text }) => text));
    const paper = {
      subject,
      signedOn: '2026-11-26',
      texts,
      signatories: [],
      hasAnnex: false,
      isUndecided: false,
      unprintable: [],
    };
    expect(paperFindings(meeting.state, paper, '2026-11-26T09:00:00.000Z')).toContainEqual(
      expect.objectContaining({ code: 'placeholder', isError: true }),
    );
  });

  it('[DOC-4] each field that is offered is filled in', () => {
    const meeting = withQuorum();
    decided(meeting, {});
    const fields = decreeFields(meeting.state);
    expect(fields.map(({ token }) => token)).toEqual(['{kuorum-1}', '{ba-kuorum-1}', '{sk-1}']);
    for (const { token, value } of fields) expect(withFields(meeting.state, token)).toBe(value ?? '…………');
  });
});

describe('the words of a decree', () => {
  it.each([
    [1, 'dalam huruf a,'],
    [2, 'dalam huruf a dan huruf b,'],
    [3, 'dalam huruf a sampai dengan huruf c,'],
    [27, 'dalam huruf a sampai dengan huruf aa,'],
  ])('[DOC-4] %i considerations are gathered by their letters', (count, words) => {
    expect(gatheringRecital(count, 'keputusan')).toContain(words);
  });

  it('[DOC-4] the closing recital follows the points, and there is none without points', () => {
    const considering = ['bahwa satu', 'bahwa dua'];
    const view = viewOf(new Meeting(), { recitals: { ...plain.recitals, considering, isGathered: true } });
    expect(view.recitals[0]?.points.map(({ mark }) => mark)).toEqual(['a.', 'b.', 'c.']);
    expect(view.recitals[0]?.points[2]?.text).toContain('huruf a dan huruf b');
    expect(viewOf(new Meeting(), { recitals: { ...plain.recitals, isGathered: true } }).recitals).toEqual([]);
    const without = viewOf(new Meeting(), { recitals: { ...plain.recitals, considering } });
    expect(without.recitals[0]?.points).toHaveLength(2);
  });

  it('[DOC-4] [DOC-8] sub-points, copies and annexes are on the page and in the word processor’s copy', async () => {
    const meeting = new Meeting();
    const view = viewOf(meeting, {
      operativeClauses: ['Menetapkan:\nsatu;\n\n  dua.', 'Berlaku.'],
      copies: ['Dinas Uji', ' ', 'Arsip'],
      annexes: ['agenda', 'rulesOfProcedure'],
    });
    expect(view.clauses).toEqual([
      {
        label: 'KESATU',
        text: 'Menetapkan:',
        subs: [
          { mark: '1)', text: 'satu;' },
          { mark: '2)', text: 'dua.' },
        ],
      },
      { label: 'KEDUA', text: 'Berlaku.' },
    ]);
    expect(view.copies).toEqual(['Dinas Uji', 'Arsip']);
    expect(view.annexes.map(({ title }) => title)).toEqual(['Jadwal acara', 'Tata tertib']);
    const { decreeDocx } = await loadDocx();
    const words = strFromU8(unzipSync(await decreeDocx(view))['word/document.xml'] ?? new Uint8Array());
    for (const part of ['1) satu;', 'Tembusan:', '2. Arsip', 'LAMPIRAN I', 'LAMPIRAN II', 'Pasal 1'])
      expect(words).toContain(part);
  });

  it('[DOC-7] a decree without any of it has the same words as before', () => {
    const view = viewOf(new Meeting(), {});
    expect(Object.keys(view)).not.toContain('copies');
    expect(view.annexes).toEqual([]);
    expect(view.clauses).toEqual([{ label: 'KESATU', text: 'Menetapkan.' }]);
  });
});

describe('the decisions alone', () => {
  it('[MIN-5] say how each was made, with its number once it has one, and nothing of what was said', async () => {
    const meeting = withQuorum();
    decided(meeting, { operativeClauses: ['Hadir {kuorum-1}:\nsatu;'] });
    const second = decided(meeting, { title: 'Program Kerja' });
    const subject = { kind: 'decree', decisionId: second } as const;
    meeting.do({ type: 'document.number', subject, signedOn: '2026-11-26', reason: '' });
    const view = documentView(meeting.state, { kind: 'decisionsSummary' }) as DecisionsSummaryView;
    expect(view.decisions.map(({ title }) => title)).toEqual(['1. Iuran Anggota', '2. Program Kerja']);
    const [first, other] = view.decisions.map(({ facts }) => new Map(facts.map(({ label, value }) => [label, value])));
    expect(first?.get('Nomor')).toBe('belum bernomor');
    expect(first?.get('Cara')).toBe('musyawarah mufakat');
    expect(first?.get('Kuorum')).toMatch(/ koperasi$/);
    expect(other?.get('Nomor')).toMatch(/^01\/KEP\//);
    expect(view.decisions[0]?.clauses[0]).toMatchObject({
      label: 'KESATU',
      text: expect.stringMatching(/^Hadir \d+ \(/) as unknown,
      subs: [{ mark: '1)', text: 'satu;' }],
    });
    const { decisionsDocx } = await loadDocx();
    const words = strFromU8(unzipSync(await decisionsDocx(view))['word/document.xml'] ?? new Uint8Array());
    for (const part of ['RISALAH KEPUTUSAN', '2. Program Kerja', '1) satu;']) expect(words).toContain(part);
    const again = await decisionsDocx(view);
    expect(Buffer.from(again).equals(Buffer.from(await decisionsDocx(view)))).toBe(true);
  });
});
