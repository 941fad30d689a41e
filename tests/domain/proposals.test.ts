import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  amendmentsOf,
  factSentence,
  followUpsInOrder,
  mergeWordings,
  minuteFacts,
  spokenChanges,
  toJson,
  wordDifference,
} from '../../shared/domain';
import type {
  AmendmentId,
  AmendmentTarget,
  ParagraphId,
  Proposal,
  ProposalFields,
  ProposalId,
  Proposer,
} from '../../shared/domain';
import { Meeting } from './meeting';

const proposer: Proposer = { kind: 'floor', name: 'Siti Rahayu', participantId: null, sessionId: null };
const fields: ProposalFields = {
  kind: 'decree',
  title: 'Iuran anggota',
  proposer,
  supporters: [],
  itemId: null,
  paragraphs: [
    { id: null, text: 'Iuran anggota sebesar Rp50.000 setiap bulan.' },
    { id: null, text: 'Iuran dibayar paling lambat tanggal sepuluh.' },
  ],
};

function submitted(meeting: Meeting, change: Partial<ProposalFields> = {}): ProposalId {
  const [event] = meeting.do({ type: 'proposal.submit', fields: { ...fields, ...change } });
  if (event?.type !== 'proposal.submitted') throw new Error('not submitted');
  return event.proposal.id;
}

function proposalOf(meeting: Meeting, id: ProposalId): Proposal {
  const proposal = meeting.state.proposals.get(id);
  if (proposal === undefined) throw new Error('no proposal');
  return proposal;
}

function paragraphId(meeting: Meeting, id: ProposalId, index: number): ParagraphId {
  const paragraph = proposalOf(meeting, id).paragraphs[index];
  if (paragraph === undefined) throw new Error('no paragraph');
  return paragraph.id;
}

function amended(meeting: Meeting, proposalId: ProposalId, target: AmendmentTarget, text: string): AmendmentId {
  const [event] = meeting.do({ type: 'amendment.submit', proposalId, target, text, proposer });
  if (event?.type !== 'amendment.submitted') throw new Error('not submitted');
  return event.amendment.id;
}

const texts = (meeting: Meeting, id: ProposalId) => proposalOf(meeting, id).paragraphs.map(({ text }) => text);
const adoption = (id: ProposalId) =>
  ({
    type: 'proposal.adopt',
    id,
    method: 'consensus',
    pollId: null,
    quorumCheckId: null,
    knocks: 3,
    text: {
      title: 'Iuran anggota',
      recitals: { considering: [], citing: [], noting: [] },
      operativeClauses: ['Iuran ditetapkan.'],
    },
  }) as const;

describe('proposals', () => {
  it('[MOT-1] a proposal keeps its text, its proposer and its supporters once each', () => {
    const meeting = new Meeting();
    const { participant } = meeting.delegation();
    const id = submitted(meeting, { supporters: [participant.id, participant.id] });
    expect(proposalOf(meeting, id)).toMatchObject({ number: 1, state: 'submitted', supporters: [participant.id] });
    expect(texts(meeting, id)).toHaveLength(2);
    expect(toJson(meeting.roundTrip)).toEqual(toJson(meeting.state));
  });

  it('[MOT-1] what is missing is said, and nothing changes', () => {
    const meeting = new Meeting();
    const submit = (change: Partial<ProposalFields>) =>
      meeting.refusal({ type: 'proposal.submit', fields: { ...fields, ...change } });
    expect(submit({ title: ' ' })).toBe('proposal.titleMissing');
    expect(submit({ paragraphs: [{ id: null, text: ' ' }] })).toBe('proposal.textMissing');
    expect(submit({ proposer: { ...proposer, name: '' } })).toBe('proposal.proposerMissing');
    expect(submit({ supporters: ['nobody' as never] })).toBe('proposal.unknownSupporter');
  });

  it('[MOT-1] it goes to a commission, comes back, is postponed and rejected, each with its reason', () => {
    const meeting = new Meeting();
    const id = submitted(meeting);
    const settle = (state: 'inCommission' | 'submitted' | 'postponed' | 'rejected', reason: string) =>
      ({ type: 'proposal.settle', id, state, reason, pollId: null }) as const;
    meeting.do(settle('inCommission', ''));
    meeting.do(settle('submitted', ''));
    expect(meeting.refusal(settle('postponed', ' '))).toBe('proposal.reasonMissing');
    meeting.do(settle('postponed', 'Menunggu data'));
    meeting.do(settle('rejected', 'Sudah diatur'));
    expect(proposalOf(meeting, id).history.map(({ state }) => state)).toEqual([
      'submitted',
      'inCommission',
      'submitted',
      'postponed',
      'rejected',
    ]);
    expect(meeting.refusal(settle('inCommission', ''))).toBe('proposal.alreadySettled');
    expect(minuteFacts(meeting.state).map(factSentence)).toContain('Usulan "Iuran anggota" ditolak: Sudah diatur.');
  });

  it('[MOT-1] the second of two editors is told, and nothing is overwritten', () => {
    const meeting = new Meeting();
    const id = submitted(meeting);
    meeting.do({ type: 'proposal.edit', id, revision: 1, fields: { ...fields, title: 'Iuran' } });
    expect(meeting.refusal({ type: 'proposal.edit', id, revision: 1, fields })).toBe('proposal.changedMeanwhile');
  });

  it('[MOT-3] adopting records the decision that the decree is made of, in one act', () => {
    const meeting = new Meeting();
    const id = submitted(meeting);
    const events = meeting.do(adoption(id));
    expect(events.map(({ type }) => type)).toEqual(['proposal.settled', 'decision.recorded']);
    const { decisionId, state } = proposalOf(meeting, id);
    expect(state).toBe('adopted');
    expect(decisionId === null ? null : meeting.state.decisions.get(decisionId)?.operativeClauses).toEqual([
      'Iuran ditetapkan.',
    ]);
  });

  it('[MOT-3] a refused decision leaves the proposal as it was', () => {
    const meeting = new Meeting();
    const id = submitted(meeting);
    expect(meeting.refusal({ ...adoption(id), method: 'poll' })).toBe('decision.pollMissing');
    expect(proposalOf(meeting, id).state).toBe('submitted');
  });
});

describe('amendments', () => {
  it('[MOT-2] an accepted one is merged, the text before stays, and adoption says that there were changes', () => {
    const meeting = new Meeting();
    const id = submitted(meeting);
    const target = { kind: 'replace', paragraphId: paragraphId(meeting, id, 0) } as const;
    const amendment = amended(meeting, id, target, 'Iuran anggota sebesar Rp75.000 setiap bulan.');
    expect(meeting.refusal(adoption(id))).toBe('proposal.amendmentsOpen');
    meeting.do({ type: 'amendment.accept', id: amendment, agreed: null });
    expect(texts(meeting, id)[0]).toBe('Iuran anggota sebesar Rp75.000 setiap bulan.');
    expect(proposalOf(meeting, id).earlier).toMatchObject([{ amendmentId: amendment }]);
    meeting.do(adoption(id));
    expect(proposalOf(meeting, id).state).toBe('adoptedWithChanges');
  });

  it('[MOT-2] two about the same words need a wording that people agreed on', () => {
    const meeting = new Meeting();
    const id = submitted(meeting);
    const target = { kind: 'replace', paragraphId: paragraphId(meeting, id, 0) } as const;
    const first = amended(meeting, id, target, 'Iuran anggota sebesar Rp75.000 setiap bulan.');
    const second = amended(meeting, id, target, 'Iuran anggota sebesar Rp60.000 setiap bulan.');
    meeting.do({ type: 'amendment.accept', id: first, agreed: null });
    expect(meeting.refusal({ type: 'amendment.accept', id: second, agreed: null })).toBe('amendment.overlaps');
    const agreed = 'Iuran anggota sebesar Rp65.000 setiap bulan.';
    const { revision } = proposalOf(meeting, id);
    meeting.do({ type: 'amendment.accept', id: second, agreed: { revision, wording: agreed, after: null } });
    expect(texts(meeting, id)[0]).toBe(agreed);
  });

  it('[MOT-2] paragraphs come and go; the last one stays', () => {
    const meeting = new Meeting();
    const id = submitted(meeting);
    const inserted = amended(meeting, id, { kind: 'insertAfter', paragraphId: null }, 'Ketentuan umum.');
    const removed = amended(meeting, id, { kind: 'delete', paragraphId: paragraphId(meeting, id, 1) }, '');
    meeting.do({ type: 'amendment.accept', id: inserted, agreed: null });
    meeting.do({ type: 'amendment.accept', id: removed, agreed: null });
    expect(texts(meeting, id)).toEqual(['Ketentuan umum.', 'Iuran anggota sebesar Rp50.000 setiap bulan.']);
    const another = submitted(meeting, { paragraphs: [{ id: null, text: 'Satu butir.' }] });
    const all = amended(meeting, another, { kind: 'delete', paragraphId: paragraphId(meeting, another, 0) }, '');
    expect(meeting.refusal({ type: 'amendment.accept', id: all, agreed: null })).toBe('proposal.textMissing');
  });

  it('[MOT-2] the newest change of the text is taken back, an older one only after it', () => {
    const meeting = new Meeting();
    const id = submitted(meeting);
    const before = texts(meeting, id);
    const first = amended(meeting, id, { kind: 'insertAfter', paragraphId: null }, 'Satu.');
    const second = amended(meeting, id, { kind: 'insertAfter', paragraphId: null }, 'Dua.');
    meeting.do({ type: 'amendment.accept', id: first, agreed: null });
    meeting.do({ type: 'amendment.accept', id: second, agreed: null });
    expect(meeting.refusal({ type: 'amendment.reopen', id: first })).toBe('amendment.textChangedSince');
    meeting.do({ type: 'amendment.reopen', id: second });
    meeting.do({ type: 'amendment.reopen', id: first });
    expect(texts(meeting, id)).toEqual(before);
    expect(amendmentsOf(meeting.state, id).map(({ state }) => state)).toEqual(['open', 'open']);
  });

  it('[MOT-2] the text does not change under an open amendment, and one about a paragraph that went is asked about', () => {
    const meeting = new Meeting();
    const id = submitted(meeting);
    const paragraph = paragraphId(meeting, id, 1);
    const change = amended(meeting, id, { kind: 'replace', paragraphId: paragraph }, 'Iuran dibayar di muka.');
    expect(
      meeting.refusal({
        type: 'proposal.edit',
        id,
        revision: 1,
        fields: { ...fields, paragraphs: [{ id: null, text: 'Lain sama sekali.' }] },
      }),
    ).toBe('proposal.amendmentsOpen');
    const removal = amended(meeting, id, { kind: 'delete', paragraphId: paragraph }, '');
    meeting.do({ type: 'amendment.accept', id: removal, agreed: null });
    expect(meeting.refusal({ type: 'amendment.accept', id: change, agreed: null })).toBe('amendment.targetRemoved');
    meeting.do({ type: 'amendment.settle', id: change, state: 'withdrawn', reason: '' });
  });

  it('[MIN-1] the minutes tell an amendment in words that can be read aloud', () => {
    const meeting = new Meeting();
    const id = submitted(meeting);
    const target = { kind: 'replace', paragraphId: paragraphId(meeting, id, 0) } as const;
    amended(meeting, id, target, 'Iuran anggota sebesar Rp75.000 setiap tahun.');
    expect(minuteFacts(meeting.state).map(factSentence)).toContain(
      'Siti Rahayu mengusulkan perubahan 1 atas "Iuran anggota": mengganti "Rp50.000" dengan "Rp75.000", mengganti "bulan" dengan "tahun".',
    );
  });
});

describe('differences', () => {
  const wording = fc
    .array(fc.constantFrom('iuran', 'anggota', 'dibayar', 'setiap', 'bulan', ',', '.', 'Rp', '<b>', '\u202e'), {
      maxLength: 14,
    })
    .map((words) => words.join(' '));

  it('[MOT-2] both wordings can be read out of the difference', () => {
    fc.assert(
      fc.property(wording, wording, (before, after) => {
        const changes = wordDifference(before, after);
        const without = (kind: 'added' | 'removed') =>
          changes
            .filter((change) => change.kind !== kind)
            .map(({ text }) => text)
            .join('');
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
      }),
    );
  });

  it('[MOT-2] merging with what changed nothing, or with the same change, is that change; the order does not count', () => {
    fc.assert(
      fc.property(wording, wording, wording, (base, one, other) => {
        expect(mergeWordings(base, one, base)).toBe(one);
        expect(mergeWordings(base, base, one)).toBe(one);
        expect(mergeWordings(base, one, one)).toBe(one);
        expect(mergeWordings(base, one, other)).toBe(mergeWordings(base, other, one));
      }),
    );
  });

  it('[MOT-2] words are changed, never letters, and changes with only a blank between them are one', () => {
    expect(wordDifference('iuran bulanan wajib', 'iuran tahunan sukarela')).toEqual([
      { kind: 'same', text: 'iuran ' },
      { kind: 'removed', text: 'bulanan wajib' },
      { kind: 'added', text: 'tahunan sukarela' },
    ]);
    expect(spokenChanges(wordDifference('satu dua tiga empat lima', 'satu dua tiga lima enam'))).toEqual([
      { removed: 'empat', added: '', after: 'satu dua tiga' },
      { removed: '', added: 'enam', after: 'lima' },
    ]);
  });
});

describe('follow-up', () => {
  const followUp = {
    title: 'Pelatihan pengurus',
    proposalId: null,
    addressee: 'internal',
    owner: 'Bidang pendidikan',
    dueOn: '2027-03-31',
  } as const;

  it('[MOT-4] has an owner, a due date and an addressee; removing it can be taken back', () => {
    const meeting = new Meeting();
    expect(meeting.refusal({ type: 'followUp.add', fields: { ...followUp, owner: '' } })).toBe('followUp.ownerMissing');
    const [event] = meeting.do({ type: 'followUp.add', fields: followUp });
    if (event?.type !== 'followUp.added') throw new Error('not added');
    const { id } = event.followUp;
    meeting.do({ type: 'followUp.edit', id, revision: 1, fields: { ...followUp, dueOn: null } });
    expect(meeting.refusal({ type: 'followUp.edit', id, revision: 1, fields: followUp })).toBe(
      'followUp.changedMeanwhile',
    );
    meeting.do({ type: 'followUp.remove', id });
    expect(followUpsInOrder(meeting.state)).toEqual([]);
    meeting.do({ type: 'followUp.restore', id });
    expect(followUpsInOrder(meeting.state)).toMatchObject([{ number: 1, dueOn: null }]);
  });
});
