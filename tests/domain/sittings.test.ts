import { describe, expect, it } from 'vitest';
import { factSentence, gavelLog, minuteFacts, musdaTemplate, projectorView, tellVerdict } from '../../shared/domain';
import type { AgendaItemId, ChosenSlide, DecisionId, PollId } from '../../shared/domain';
import { Meeting } from './meeting';

function withAgenda(meeting = new Meeting()): { meeting: Meeting; items: readonly AgendaItemId[] } {
  meeting.do({ type: 'agenda.useTemplate', startsAt: '08:00', sessions: musdaTemplate });
  return { meeting, items: meeting.state.agenda.items.map((item) => item.id) };
}

function at<Item>(list: readonly Item[], index: number): Item {
  const item = list[index];
  if (item === undefined) throw new Error(`nothing at ${String(index)}`);
  return item;
}

function draft(meeting: Meeting, kind: 'acclamation' | 'showOfHands', present: number): PollId {
  const [event] = meeting.do({
    type: 'poll.draft',
    kind,
    question: 'Apakah usul dapat disahkan?',
    majority: { kind: 'absolute', base: 'valid', isStrict: true },
    sectors: [
      { name: 'Kiri', present: Math.ceil(present / 2) },
      { name: 'Kanan', present: Math.floor(present / 2) },
    ],
    itemId: null,
  });
  if (event?.type !== 'poll.drafted') throw new Error('not drafted');
  return event.poll.id;
}

function count(meeting: Meeting, id: PollId, sector: number, [yes, no, abstain]: readonly [number, number, number]) {
  for (const teller of [1, 2] as const) meeting.do({ type: 'poll.enterCount', id, sector, teller, yes, no, abstain });
}

describe('the gavel log', () => {
  it('[AGD-3] holds every knock once: its own, that of a confirmed result, that of a decision without a poll', () => {
    const { meeting } = withAgenda();
    meeting.hall(5);
    meeting.do({ type: 'gavel.knock', knocks: 3, meaning: 'open' });
    const id = draft(meeting.later(1), 'acclamation', 5);
    meeting.do({ type: 'poll.open', id });
    meeting.do({ type: 'poll.close', id });
    meeting.do({ type: 'poll.confirm', id, knocks: 2 });
    const text = {
      title: 'Pokok',
      recitals: { considering: [], citing: [], noting: [] },
      operativeClauses: ['Menetapkan.'],
    };
    const decision = { type: 'decision.record', quorumCheckId: null, itemId: null, knocks: 3, text } as const;
    meeting.later(1).do({ ...decision, method: 'acclamation', pollId: id });
    meeting.later(1).do({ ...decision, method: 'consensus', pollId: null });
    expect(gavelLog(meeting.state).map(({ knocks, meaning, about }) => [knocks, meaning, about])).toEqual([
      [3, 'open', ''],
      [2, 'decision', 'Apakah usul dapat disahkan?'],
      [3, 'decision', 'Pokok'],
    ]);
    // What is only written down was not knocked.
    meeting.later(1).do({ ...decision, knocks: 0, method: 'consensus', pollId: null });
    expect(gavelLog(meeting.state)).toHaveLength(3);
  });
});

describe('polls', () => {
  it('[VOT-1] sectors hold no more than the hall: such a poll is not opened', () => {
    const meeting = new Meeting();
    const [delegation] = meeting.hall(5);
    const id = draft(meeting, 'showOfHands', 6);
    expect(meeting.refusal({ type: 'poll.open', id })).toBe('poll.sectorsAbovePresence');
    const other = draft(meeting, 'showOfHands', 5);
    if (delegation === undefined) throw new Error('nobody');
    meeting.do({ type: 'checkin.leave', participantId: delegation.participant.id, desk: 'Meja 1' });
    expect(meeting.refusal({ type: 'poll.open', id: other })).toBe('poll.sectorsAbovePresence');
    meeting.enter(delegation.participant);
    meeting.do({ type: 'poll.open', id: other });
  });

  it('[VOT-1] by show of hands: two tellers per sector, alike, or the poll does not close', () => {
    const meeting = new Meeting();
    meeting.hall(10);
    const id = draft(meeting, 'showOfHands', 10);
    meeting.do({ type: 'poll.open', id });
    count(meeting, id, 0, [4, 1, 0]);
    expect(meeting.refusal({ type: 'poll.close', id })).toBe('poll.sectorIncomplete');
    meeting.do({ type: 'poll.enterCount', id, sector: 1, teller: 1, yes: 3, no: 2, abstain: 0 });
    meeting.do({ type: 'poll.enterCount', id, sector: 1, teller: 2, yes: 2, no: 3, abstain: 0 });
    expect(meeting.refusal({ type: 'poll.close', id })).toBe('poll.sectorMismatch');
    meeting.do({ type: 'poll.enterCount', id, sector: 1, teller: 2, yes: 3, no: 2, abstain: 0 });
    meeting.do({ type: 'poll.close', id });
    const state = meeting.state.polls.get(id)?.state;
    if (state?.kind !== 'counted' || state.result.kind !== 'showOfHands') throw new Error('not counted');
    expect(state.result.verdict).toMatchObject({ outcome: 'carried', needed: 6, base: 10, count: { yes: 7, no: 3 } });
    expect(tellVerdict(state.result.verdict).arithmetic).toBe(
      'Setuju 7 dari 10 suara sah (70,0%); diperlukan lebih dari ½, yaitu 6; abstain (0) dan suara tidak sah (0) tidak dihitung.',
    );
    // A correction is a new entry; the old one stays.
    expect(meeting.state.polls.get(id)?.entries).toHaveLength(5);
  });

  it('[VOT-1] more hands than a sector has people are refused at entry', () => {
    const meeting = new Meeting();
    meeting.hall(10);
    const id = draft(meeting, 'showOfHands', 10);
    meeting.do({ type: 'poll.open', id });
    const entry = { type: 'poll.enterCount', id, sector: 0, teller: 1, yes: 4, no: 2, abstain: 0 } as const;
    expect(meeting.refusal(entry)).toBe('poll.aboveSectorPresence');
    expect(meeting.refusal({ ...entry, yes: -1 })).toBe('poll.countInvalid');
    expect(meeting.refusal({ ...entry, sector: 9 })).toBe('poll.unknownSector');
  });

  it('[VOT-3] the entitled and the present are frozen at opening, with a hash', () => {
    const meeting = new Meeting();
    const hall = meeting.hall(4);
    const id = draft(meeting, 'showOfHands', 4);
    meeting.do({ type: 'poll.open', id });
    const before = meeting.state.polls.get(id)?.state;
    meeting.do({ type: 'checkin.leave', participantId: at(hall, 0).participant.id, desk: 'Meja 1' });
    meeting.hall(3);
    const after = meeting.state.polls.get(id)?.state;
    expect(after).toEqual(before);
    if (after?.kind !== 'open') throw new Error('not open');
    expect(after.definition.electorate.heads).toEqual({ entitled: 4, presentAtOpening: 4 });
    expect(after.definition.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('[VOT-2] with weights, the sums are of weights and the heads stand beside them', () => {
    const meeting = new Meeting({ weightsVotes: true });
    meeting.hall(4, () => ({ voteWeight: 3 }));
    const id = draft(meeting, 'showOfHands', 4);
    meeting.do({ type: 'poll.open', id });
    count(meeting, id, 0, [2, 0, 0]);
    count(meeting, id, 1, [1, 1, 0]);
    meeting.do({ type: 'poll.close', id });
    const state = meeting.state.polls.get(id)?.state;
    if (state?.kind !== 'counted' || state.result.kind !== 'showOfHands') throw new Error('not counted');
    expect(tellVerdict(state.result.verdict).arithmetic).toBe(
      'Setuju 9 suara (3 koperasi) dari 12 suara sah (75,0%); diperlukan lebih dari ½, yaitu 7; abstain (0) dan suara tidak sah (0) tidak dihitung.',
    );
  });

  it('[VOT-2] hands are not counted where the votes present weigh differently', () => {
    const meeting = new Meeting({ weightsVotes: true });
    meeting.hall(2, (index) => ({ voteWeight: index + 1 }));
    expect(meeting.refusal({ type: 'poll.open', id: draft(meeting, 'showOfHands', 2) })).toBe('poll.weightsUneven');
    const plain = new Meeting({ weightsVotes: false });
    plain.hall(2, (index) => ({ voteWeight: index + 1 }));
    expect(plain.refusal({ type: 'poll.open', id: draft(plain, 'showOfHands', 2) })).toBeNull();
  });

  it('[VOT-1] by acclamation: an objection is recorded and ends the acclamation', () => {
    const meeting = new Meeting();
    meeting.hall(2);
    const calm = draft(meeting, 'acclamation', 2);
    meeting.do({ type: 'poll.open', id: calm });
    meeting.do({ type: 'poll.close', id: calm });
    expect(meeting.state.polls.get(calm)?.state).toMatchObject({ kind: 'counted', result: { outcome: 'carried' } });
    const contested = draft(meeting, 'acclamation', 2);
    meeting.do({ type: 'poll.open', id: contested });
    expect(meeting.refusal({ type: 'poll.object', id: contested, by: ' ', text: '' })).toBe('poll.objectorMissing');
    meeting.do({ type: 'poll.object', id: contested, by: 'Koperasi Contoh 1', text: 'belum dibahas' });
    meeting.do({ type: 'poll.close', id: contested });
    expect(meeting.state.polls.get(contested)?.state).toMatchObject({
      result: { outcome: 'contested', objections: 1 },
    });
  });

  it('[VOT-3] one poll at a time, not without voters, and no step out of its order', () => {
    const meeting = new Meeting();
    const id = draft(meeting, 'acclamation', 0);
    expect(meeting.refusal({ type: 'poll.open', id })).toBe('poll.nobodyPresent');
    meeting.hall(2);
    for (const type of ['poll.pause', 'poll.close'] as const)
      expect(meeting.refusal({ type, id })).toBe('poll.notOpen');
    expect(meeting.refusal({ type: 'poll.confirm', id, knocks: 3 })).toBe('poll.notClosed');
    meeting.do({ type: 'poll.open', id });
    expect(meeting.refusal({ type: 'poll.open', id: draft(meeting, 'acclamation', 2) })).toBe('poll.anotherOpen');
    meeting.do({ type: 'poll.pause', id });
    expect(meeting.refusal({ type: 'poll.object', id, by: 'x', text: '' })).toBe('poll.notOpen');
    meeting.do({ type: 'poll.continue', id });
    expect(meeting.refusal({ type: 'poll.cancel', id, reason: '' })).toBe('poll.reasonMissing');
    meeting.do({ type: 'poll.cancel', id, reason: 'pertanyaan keliru' });
    meeting.do({ type: 'poll.repeat', id });
    expect(meeting.state.polls.last()).toMatchObject({ repeats: id, state: { kind: 'draft' } });
  });
});

describe('decisions and documents', () => {
  function decided(meeting: Meeting): DecisionId {
    const [event] = meeting.do({
      type: 'decision.record',
      method: 'consensus',
      pollId: null,
      quorumCheckId: null,
      itemId: null,
      knocks: 3,
      text: {
        title: 'Program Kerja',
        recitals: { considering: [], citing: [], noting: [] },
        operativeClauses: ['Mengesahkan program kerja.', ' '],
      },
    });
    if (event?.type !== 'decision.recorded') throw new Error('not recorded');
    return event.decision.id;
  }

  it('[MOT-3] a decision names its way, quorum and gavel; a rejected poll carries none', () => {
    const meeting = new Meeting();
    meeting.hall(2);
    meeting.do({ type: 'quorum.check', occasion: '', deemsValid: false });
    const recorded = decided(meeting);
    const decision = meeting.state.decisions.get(recorded);
    expect(decision).toMatchObject({
      method: 'consensus',
      knocks: 3,
      operativeClauses: ['Mengesahkan program kerja.'],
    });
    expect(decision?.quorumCheckId).toBe(meeting.state.quorumChecks[0]?.id);
    const id = draft(meeting, 'showOfHands', 2);
    meeting.do({ type: 'poll.open', id });
    count(meeting, id, 0, [0, 1, 0]);
    count(meeting, id, 1, [0, 1, 0]);
    meeting.do({ type: 'poll.close', id });
    const rested = {
      type: 'decision.record',
      method: 'poll',
      pollId: id,
      quorumCheckId: null,
      itemId: null,
      knocks: 3,
      text: { title: 'X', recitals: { considering: [], citing: [], noting: [] }, operativeClauses: ['Y'] },
    } as const;
    expect(meeting.refusal(rested)).toBe('decision.pollNotCarried');
    expect(meeting.refusal({ ...rested, pollId: null })).toBe('decision.pollMissing');
  });

  it('[DOC-2] numbers run without gaps, a voided one stays taken, and the month is that of signing', () => {
    const meeting = new Meeting();
    const [first, second] = [decided(meeting), decided(meeting)];
    const number = (decisionId: DecisionId, signedOn: string) =>
      ({ type: 'document.number', subject: { kind: 'decree', decisionId }, signedOn, reason: '' }) as const;
    meeting.do(number(first, '2026-11-26'));
    expect(meeting.refusal(number(first, '2026-11-26'))).toBe('document.alreadyNumbered');
    meeting.do(number(second, '2026-12-01'));
    const [one] = meeting.state.documents;
    if (one === undefined) throw new Error('not numbered');
    meeting.do({ type: 'document.void', id: one.id, reason: 'salah ketik' });
    meeting.do(number(first, '2026-12-01'));
    expect(meeting.state.documents.map((document) => [document.number, document.voided !== null])).toEqual([
      ['01/KEP/MUSDA-DEKOPINDA/XI/2026', true],
      ['02/KEP/MUSDA-DEKOPINDA/XII/2026', false],
      ['03/KEP/MUSDA-DEKOPINDA/XII/2026', false],
    ]);
  });

  it('[DOC-2] what carries a number is no longer rewritten', () => {
    const meeting = new Meeting();
    const id = decided(meeting);
    meeting.do({
      type: 'document.number',
      subject: { kind: 'decree', decisionId: id },
      signedOn: '2026-11-26',
      reason: '',
    });
    const text = { title: 'Lain', recitals: { considering: [], citing: [], noting: [] }, operativeClauses: ['Y'] };
    expect(meeting.refusal({ type: 'decision.edit', id, revision: 1, text })).toBe('decision.documentIssued');
  });

  it('[DOC-2] a record of a vote gets its number once the vote is confirmed', () => {
    const meeting = new Meeting();
    meeting.hall(2);
    const pollId = draft(meeting, 'acclamation', 2);
    const number = {
      type: 'document.number',
      subject: { kind: 'pollRecord', pollId },
      signedOn: '2026-11-26',
      reason: '',
    } as const;
    expect(meeting.refusal(number)).toBe('document.pollNotConfirmed');
    meeting.do({ type: 'poll.open', id: pollId });
    meeting.do({ type: 'poll.close', id: pollId });
    meeting.do({ type: 'poll.confirm', id: pollId, knocks: 3 });
    meeting.do(number);
    expect(meeting.state.documents.at(-1)?.letters).toBe('BA');
  });
});

describe('minutes', () => {
  it('[MIN-1] they write themselves in the order in which things happened', () => {
    const { meeting, items } = withAgenda();
    meeting.hall(2);
    meeting.later(1).do({ type: 'agenda.startItem', id: at(items, 0) });
    meeting.later(1).do({ type: 'gavel.knock', knocks: 3, meaning: 'open' });
    meeting.later(1).do({ type: 'quorum.check', occasion: 'Pleno I', deemsValid: false });
    const id = draft(meeting, 'acclamation', 2);
    meeting.later(1).do({ type: 'poll.open', id });
    meeting.later(1).do({ type: 'poll.close', id });
    meeting.later(1).do({ type: 'agenda.finishItem', id: at(items, 0) });
    expect(minuteFacts(meeting.state).map(factSentence)).toEqual([
      'Acara "Registrasi peserta dan pemeriksaan mandat" dimulai.',
      'Palu diketuk 3 kali untuk membuka sidang.',
      'Pemeriksaan kuorum: 2 (dua) dari 2 (dua) koperasi hadir, diperlukan 2 (dua); kuorum terpenuhi.',
      'Pengambilan keputusan dibuka: "Apakah usul dapat disahkan?".',
      '"Apakah usul dapat disahkan?" diterima secara aklamasi.',
      'Acara "Registrasi peserta dan pemeriksaan mandat" selesai.',
    ]);
  });

  it('[MIN-2] of two writers the second is told, and the first text stands', () => {
    const { meeting, items } = withAgenda();
    const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a' }] }] };
    const save = { type: 'minutes.save', itemId: at(items, 0), revision: 0, body } as const;
    meeting.do(save);
    expect(meeting.refusal(save)).toBe('minutes.changedMeanwhile');
    meeting.do({ ...save, revision: 1 });
    expect(meeting.refusal({ ...save, itemId: 'x' as AgendaItemId })).toBe('minutes.unknownItem');
  });
});

describe('projection', () => {
  it('[PRJ-3] no view holds a name, phone, id or teller of the record', () => {
    const { meeting, items } = withAgenda();
    const private_ = ['Rahasia Pribadi', '+628123456789', '3216010101800009', 'Koperasi Tersembunyi', 'a@rahasia.id'];
    const cooperative = meeting.cooperative({ name: 'Koperasi Tersembunyi', chair: 'Rahasia Pribadi' });
    const { participant, mandate } = meeting.participant({
      name: 'Rahasia Pribadi',
      phone: '+628123456789',
      nationalId: '3216010101800009',
      email: 'a@rahasia.id',
      cooperativeId: cooperative.id,
    });
    meeting.do({ type: 'mandate.decide', ids: mandate === null ? [] : [mandate.id], state: 'verified', reason: '' });
    meeting.enter(participant);
    meeting.do({ type: 'agenda.startItem', id: at(items, 0) });
    const id = draft(meeting, 'showOfHands', 1);
    meeting.do({ type: 'poll.open', id });
    count(meeting, id, 0, [1, 0, 0]);
    const seen = [];
    for (const slide of [
      { kind: 'welcome' },
      { kind: 'agenda' },
      { kind: 'quorum' },
      { kind: 'follow' },
      { kind: 'poll', pollId: id },
      { kind: 'result', pollId: id },
    ] as const) {
      meeting.do({ type: 'projection.show', slide });
      seen.push(JSON.stringify(projectorView(meeting.state)));
    }
    for (const secret of private_) expect(seen.join('\n')).not.toContain(secret);
    // Live turnout is shown; nothing of the count before closing.
    expect(seen.join('\n')).not.toContain('"yes"');
  });

  it('[PRJ-3] follows the meeting by itself: item, poll, result, suspension; black hides everything', () => {
    const { meeting, items } = withAgenda();
    meeting.hall(2);
    const kind = () => projectorView(meeting.state).slide.kind;
    meeting.do({ type: 'projection.show', slide: { kind: 'follow' } });
    expect(kind()).toBe('welcome');
    meeting.do({ type: 'agenda.startItem', id: at(items, 0) });
    expect(kind()).toBe('item');
    const id = draft(meeting, 'acclamation', 2);
    meeting.do({ type: 'poll.open', id });
    expect(kind()).toBe('poll');
    meeting.do({ type: 'poll.close', id });
    expect(kind()).toBe('result');
    meeting.do({ type: 'poll.confirm', id, knocks: 3 });
    meeting.do({ type: 'meeting.suspend', reason: 'lobi', knocks: 2 });
    expect(kind()).toBe('suspended');
    meeting.do({ type: 'projection.setBlack', isBlack: true });
    expect(projectorView(meeting.state).slide).toEqual({ kind: 'black' });
  });

  it('[PRJ-2] a chosen slide shows what it names and stays until another is chosen, whatever the meeting does', () => {
    const { meeting, items } = withAgenda();
    meeting.hall(3);
    const id = draft(meeting, 'acclamation', 2);
    meeting.do({ type: 'poll.open', id });
    const shown = (slide: ChosenSlide) => {
      meeting.do({ type: 'projection.show', slide });
      return projectorView(meeting.state).slide;
    };
    expect(shown({ kind: 'agenda' })).toMatchObject({ rows: { length: 7 } });
    expect(shown({ kind: 'poll', pollId: id })).toMatchObject({ kind: 'poll', present: 3 });
    expect(shown({ kind: 'message', text: 'Makan siang' })).toEqual({ kind: 'message', text: 'Makan siang' });
    expect(shown({ kind: 'quorum' })).toMatchObject({ present: 3, registered: 3, needed: 2, isMet: true });
    meeting.do({ type: 'poll.close', id });
    meeting.do({ type: 'agenda.startItem', id: at(items, 0) });
    expect(projectorView(meeting.state).slide.kind).toBe('quorum');
    expect(shown({ kind: 'result', pollId: id })).toMatchObject({ kind: 'result', result: { outcome: 'carried' } });
    expect(shown({ kind: 'welcome' })).toMatchObject({ kind: 'welcome', title: meeting.state.facts.profile.title });
    expect(meeting.refusal({ type: 'projection.show', slide: { kind: 'result', pollId: 'none' as typeof id } })).toBe(
      'projection.unknownPoll',
    );
  });
});
