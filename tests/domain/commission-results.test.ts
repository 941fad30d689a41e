import { describe, expect, it } from 'vitest';
import {
  adoptedRecommendations,
  factsByItem,
  factSentence,
  proposalsInOrder,
  proposalsOfCommission,
  resultsInText,
} from '../../shared/domain';
import type { CommissionResult, SessionId } from '../../shared/domain';
import { documentView } from '../../electron/documents';
import { itemFields, Meeting, sessionFields } from './meeting';

const results: readonly CommissionResult[] = [
  { kind: 'programme', title: 'Pelatihan pengurus', paragraphs: ['Setiap triwulan.', '  ', 'Biaya bersama.'] },
  { kind: 'recommendation', title: 'Pendamping desa', paragraphs: ['Meminta pendamping.'] },
];

/** A plenary and a commission A whose item has run for an hour and which has written its result. */
function afterCommission() {
  const meeting = new Meeting();
  const [delegation] = meeting.hall(2);
  meeting.do({
    type: 'agenda.useTemplate',
    startsAt: '08:00',
    sessions: [
      {
        ...sessionFields,
        title: 'Sidang Komisi A',
        kind: 'commission',
        commission: 'A',
        chairedBy: 'Hj. Dewi',
        items: [{ ...itemFields, title: 'Komisi A' }],
      },
      { ...sessionFields, title: 'Pleno III', items: [{ ...itemFields, title: 'Pengesahan', kind: 'decision' }] },
    ],
  });
  const [session] = meeting.state.agenda.sessions;
  const [inCommission, inPlenary] = meeting.state.agenda.items;
  if (session === undefined || inCommission === undefined || inPlenary === undefined || delegation === undefined) {
    throw new Error('no agenda');
  }
  const sessionId = session.id;
  meeting.do({ type: 'agenda.startItem', id: inCommission.id });
  meeting.do({ type: 'commission.enter', sessionId, participantId: delegation.participant.id });
  meeting.later(60).do({ type: 'commission.report', sessionId, text: 'Pelatihan\nPendamping', secretary: 'Eko, S.E.' });
  meeting.do({ type: 'agenda.finishItem', id: inCommission.id });
  return { meeting, sessionId, itemId: inPlenary.id };
}

describe('results of a commission', () => {
  it('[AGD-5] come to the plenary as one submitted proposal each, in the name of the commission', () => {
    const { meeting, sessionId, itemId } = afterCommission();
    meeting.do({ type: 'proposal.bringFromCommission', sessionId, itemId, results });
    const brought = proposalsOfCommission(meeting.state, sessionId);
    expect(brought.map(({ number, title, state }) => [number, title, state])).toEqual([
      [1, 'Pelatihan pengurus', 'submitted'],
      [2, 'Pendamping desa', 'submitted'],
    ]);
    expect(brought[0]?.proposer).toEqual({ kind: 'commission', name: 'Komisi A', participantId: null, sessionId });
    expect(brought[0]?.paragraphs.map(({ text }) => text)).toEqual(['Setiap triwulan.', 'Biaya bersama.']);
    expect(proposalsInOrder(meeting.state)).toEqual(brought);
    const told = [...factsByItem(meeting.state).values()].flat().map(factSentence);
    expect(told).toContain('Komisi A mengajukan usulan program kerja "Pelatihan pengurus".');
  });

  it('[AGD-5] come all or not at all, and only from a commission', () => {
    const { meeting, sessionId } = afterCommission();
    const bring = (more: readonly CommissionResult[], id: SessionId = sessionId) =>
      meeting.refusal({ type: 'proposal.bringFromCommission', sessionId: id, itemId: null, results: more });
    expect(bring([])).toBe('proposal.nothingBrought');
    expect(bring([...results, { kind: 'decree', title: ' ', paragraphs: ['x'] }])).toBe('proposal.titleMissing');
    expect(bring([...results, { kind: 'decree', title: 'x', paragraphs: [' '] }])).toBe('proposal.textMissing');
    const plenary = meeting.state.agenda.sessions[1]?.id ?? sessionId;
    expect(bring(results, plenary)).toBe('proposal.unknownCommission');
    expect(meeting.state.proposals.size).toBe(0);
  });

  it('[AGD-5] are read out of the text of the commission, to be looked over', () => {
    expect(resultsInText('')).toEqual([]);
    expect(resultsInText('1. Iuran dinaikkan.\n2. Meminta pendamping desa')).toEqual([
      { kind: 'decree', title: 'Iuran dinaikkan', paragraphs: ['Iuran dinaikkan.'] },
      { kind: 'recommendation', title: 'Meminta pendamping desa', paragraphs: ['Meminta pendamping desa'] },
    ]);
    expect(resultsInText('Program pelatihan:\n- triwulan\n- bersama\n\n\nIuran\ntetap')).toEqual([
      { kind: 'programme', title: 'Program pelatihan', paragraphs: ['triwulan', 'bersama'] },
      { kind: 'decree', title: 'Iuran', paragraphs: ['tetap'] },
    ]);
  });

  it('[AGD-5] the secretary once named stays, and a result of an earlier program has none', () => {
    const { meeting, sessionId } = afterCommission();
    const report = () => meeting.state.agenda.sessions[0]?.report;
    meeting.do({ type: 'commission.report', sessionId, text: 'lain' });
    expect(report()).toMatchObject({ text: 'lain', secretary: 'Eko, S.E.' });
    meeting.do({ type: 'commission.report', sessionId, text: 'lain', secretary: '' });
    expect(report()?.secretary).toBe('');
  });

  it('[AGD-5] the report tells chair, presence, times, result and proposals, and is signed by chair and secretary', () => {
    const { meeting, sessionId, itemId } = afterCommission();
    meeting.do({ type: 'proposal.bringFromCommission', sessionId, itemId, results });
    expect(documentView(meeting.state, { kind: 'commissionReport', sessionId })).toMatchObject({
      name: 'Laporan Komisi A',
      header: { isDraft: false },
      present: [{ no: '1', name: 'Siti Rahayu', cooperative: 'Koperasi Contoh 1', time: '08.00–09.00' }],
      items: [{ title: 'Komisi A', time: 'pukul 08.00–09.00 WIB', facts: [] }],
      results: ['Pelatihan', 'Pendamping'],
      proposals: [
        { heading: 'Usulan 1 (usulan program kerja): Pelatihan pengurus', state: 'Keadaan: dibawa ke sidang pleno.' },
        { paragraphs: ['Meminta pendamping.'] },
      ],
      signatures: { signers: [{ name: 'Hj. Dewi' }, { title: 'SEKRETARIS', name: 'Eko, S.E.' }] },
    });
    const plenary = meeting.state.agenda.sessions[1]?.id ?? sessionId;
    expect(documentView(meeting.state, { kind: 'commissionReport', sessionId: plenary })).toBeNull();
  });

  it('[MOT-4] adopted recommendations are printed by the addressees of their follow-ups', () => {
    const { meeting, sessionId, itemId } = afterCommission();
    meeting.do({ type: 'proposal.bringFromCommission', sessionId, itemId, results });
    expect(adoptedRecommendations(meeting.state)).toEqual([]);
    const [, recommendation] = proposalsInOrder(meeting.state);
    if (recommendation === undefined) throw new Error('no recommendation');
    const recitals = { considering: [], citing: [], noting: [] };
    meeting.do({
      type: 'proposal.adopt',
      id: recommendation.id,
      method: 'consensus',
      pollId: null,
      quorumCheckId: null,
      knocks: 3,
      text: { title: 'Rekomendasi', recitals, operativeClauses: ['Meminta pendamping.'] },
    });
    const view = () => documentView(meeting.state, { kind: 'recommendations' });
    expect(view()).toMatchObject({ header: { isDraft: true }, groups: [{ title: 'A. Umum' }] });
    meeting.do({
      type: 'followUp.add',
      fields: {
        title: 'Bersurat',
        proposalId: recommendation.id,
        addressee: 'government',
        owner: 'Sekretaris',
        dueOn: '2027-03-31',
      },
    });
    expect(view()).toMatchObject({
      groups: [
        {
          title: 'A. Pemerintah',
          recommendations: [
            { no: '1.', title: 'Pendamping desa', followUps: ['Bersurat – Sekretaris, paling lambat 31 Maret 2027'] },
          ],
        },
      ],
    });
    meeting.do({ type: 'document.number', subject: { kind: 'recommendations' }, signedOn: '2026-11-26', reason: '' });
    expect(view()?.header.number).toBe('01/REK/MUSDA-DEKOPINDA/XI/2026');
  });
});
