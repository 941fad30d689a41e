import { describe, expect, it } from 'vitest';
import {
  factSentence,
  gavelLog,
  gavelPurpose,
  minuteFacts,
  minutesAttendance,
  minuteSections,
  proposalsOfCommission,
} from '../../shared/domain';
import type { AgendaItemId, PollId, ProposalId } from '../../shared/domain';
import { documentView } from '../../electron/documents';
import type { MinutesView } from '../../electron/documents';
import { itemFields, Meeting, plenarySession, sessionFields } from './meeting';

function minutesOf(meeting: Meeting): MinutesView {
  const view = documentView(meeting.state, { kind: 'minutes' });
  if (view === null) throw new Error('no view');
  return view as MinutesView;
}

function attendanceOf(meeting: Meeting): string {
  return minutesOf(meeting).facts.find(({ label }) => label === 'Kehadiran')?.value ?? '';
}

function withItems(...titles: readonly string[]) {
  const meeting = new Meeting();
  meeting.do({ type: 'agenda.useTemplate', startsAt: '08:00', sessions: [plenarySession('Pleno', ...titles)] });
  return { meeting, items: meeting.state.agenda.items.map(({ id }) => id) as [AgendaItemId, ...AgendaItemId[]] };
}

describe('who was there', () => {
  it('[MIN-1] the minutes tell the quorum check and the highest presence, also after everybody has gone', () => {
    const { meeting, items } = withItems('Pembukaan');
    const delegations = meeting.hall(3);
    const { participant: guest } = meeting.participant({ category: 'guest', name: 'Tamu' });
    meeting.delegation();
    meeting.do({ type: 'agenda.startItem', id: items[0] });
    meeting.later(5).do({ type: 'quorum.check', occasion: 'Pleno I', deemsValid: false });
    meeting.later(25).enter(guest);
    meeting.later(30);
    for (const { participant } of delegations)
      meeting.do({ type: 'checkin.leave', participantId: participant.id, desk: 'Meja 1' });
    meeting.do({ type: 'checkin.leave', participantId: guest.id, desk: 'Meja 1' });
    meeting.do({ type: 'agenda.finishItem', id: items[0] });
    expect(attendanceOf(meeting)).toBe(
      'pemeriksaan kuorum pukul 08.05 WIB: 3 (tiga) dari 4 (empat) koperasi hadir; ' +
        'kehadiran tertinggi: 3 (tiga) koperasi sejak pukul 08.00 WIB dan 4 (empat) orang sejak pukul 08.30 WIB',
    );
  });

  it('[MIN-1] who came and left again before anything was opened is no presence of the sitting', () => {
    const { meeting, items } = withItems('Pembukaan');
    const [first] = meeting.hall(2);
    if (first === undefined) throw new Error('nobody');
    meeting.later(10).do({ type: 'checkin.leave', participantId: first.participant.id, desk: 'Meja 1' });
    meeting.later(10).do({ type: 'agenda.startItem', id: items[0] });
    expect(minutesAttendance(meeting.state)).toMatchObject({
      check: null,
      cooperatives: { count: 1, at: '2026-11-26T01:20:00.000Z' },
      heads: { count: 1, at: '2026-11-26T01:20:00.000Z' },
    });
    expect(attendanceOf(new Meeting())).toBe('belum ada yang tercatat');
  });

  it('[DAT-8] a clock that was set back takes nobody out of the hall', () => {
    const { meeting, items } = withItems('Pembukaan');
    meeting.do({ type: 'agenda.startItem', id: items[0] });
    meeting.hall(2);
    meeting.later(-120);
    meeting.hall(1);
    expect(minutesAttendance(meeting.state).heads?.count).toBeGreaterThanOrEqual(2);
  });
});

function acclaimed(meeting: Meeting, objections: number): PollId {
  const [event] = meeting.do({
    type: 'poll.draft',
    kind: 'acclamation',
    question: 'Apakah usul dapat disahkan?',
    majority: { kind: 'absolute', base: 'valid', isStrict: true },
    sectors: [],
    itemId: null,
  });
  if (event?.type !== 'poll.drafted') throw new Error('not drafted');
  const { id } = event.poll;
  meeting.do({ type: 'poll.open', id });
  for (let index = 0; index < objections; index += 1)
    meeting.do({ type: 'poll.object', id, by: `Peserta ${String(index)}`, text: '' });
  meeting.do({ type: 'poll.close', id });
  return id;
}

function counted(meeting: Meeting, yes: number, no: number): PollId {
  const [event] = meeting.do({
    type: 'poll.draft',
    kind: 'showOfHands',
    question: 'Apakah usul dapat disahkan?',
    majority: { kind: 'absolute', base: 'valid', isStrict: true },
    sectors: [{ name: 'Aula', present: yes + no }],
    itemId: null,
  });
  if (event?.type !== 'poll.drafted') throw new Error('not drafted');
  const { id } = event.poll;
  meeting.do({ type: 'poll.open', id });
  for (const teller of [1, 2] as const)
    meeting.do({ type: 'poll.enterCount', id, sector: 0, teller, yes, no, abstain: 0 });
  meeting.do({ type: 'poll.close', id });
  return id;
}

describe('what the gavel was for', () => {
  it('[AGD-3] a vote that did not reach its majority, and a tie, is never called a decision that was adopted', () => {
    const meeting = new Meeting();
    meeting.hall(4);
    for (const id of [
      acclaimed(meeting, 0),
      acclaimed(meeting, 2),
      counted(meeting, 3, 1),
      counted(meeting, 1, 3),
      counted(meeting, 2, 2),
    ])
      meeting.do({ type: 'poll.confirm', id, knocks: 3 });
    const question = 'Apakah usul dapat disahkan?';
    expect(gavelLog(meeting.state).map(gavelPurpose)).toEqual([
      `mengesahkan keputusan – ${question}`,
      `menyatakan aklamasi tidak tercapai – ${question}`,
      `mengesahkan keputusan – ${question}`,
      `menyatakan usul ditolak – ${question}`,
      `menyatakan suara seri, belum ada keputusan – ${question}`,
    ]);
    const minutes = minutesOf(meeting);
    expect(minutes.gavel.filter(({ meaning }) => meaning.includes('mengesahkan'))).toHaveLength(2);
  });

  it('[AGD-3] the log counts the acts and the knocks apart', () => {
    const meeting = new Meeting();
    meeting.do({ type: 'gavel.knock', knocks: 3, meaning: 'open' });
    meeting.do({ type: 'gavel.knock', knocks: 1, meaning: 'point' });
    const view = documentView(meeting.state, { kind: 'gavelLog' });
    expect(view).toMatchObject({
      summary: expect.stringMatching(
        /^Palu diketuk pada 2 \(dua\) peristiwa, seluruhnya 4 \(empat\) ketukan;/,
      ) as string,
    });
  });
});

describe('how the minutes read', () => {
  it('[MIN-1] beginning and end of an item stand in its heading, each stretch of it', () => {
    const { meeting, items } = withItems('Pembukaan', 'Laporan');
    const [opening, report] = items;
    if (report === undefined) throw new Error('one item');
    meeting.do({ type: 'agenda.startItem', id: opening });
    meeting.later(30).do({ type: 'agenda.finishItem', id: opening });
    meeting.do({ type: 'agenda.startItem', id: report });
    expect(minutesOf(meeting).sections.map(({ title, facts }) => [title, facts])).toEqual([
      ['1. Pembukaan (pukul 08.00–08.30 WIB)', []],
      ['2. Laporan (sejak pukul 08.30 WIB)', []],
    ]);
    expect(minuteSections(meeting.state).map(({ stretches }) => stretches.length)).toEqual([1, 1]);
    meeting.do({ type: 'agenda.finishItem', id: report });
    expect(minutesOf(meeting).sections[1]?.title).toBe('2. Laporan (pukul 08.30 WIB)');
    // What is told one by one elsewhere still tells both.
    expect(minuteFacts(meeting.state).map(factSentence)).toContain('Acara "Pembukaan" selesai.');
  });

  it('[MIN-1] where nobody voted nothing is called a vote, and that nobody objected is said once', () => {
    const meeting = new Meeting();
    meeting.hall(2);
    const pollId = acclaimed(meeting, 0);
    const text = JSON.stringify(documentView(meeting.state, { kind: 'pollRecord', pollId }));
    expect(text).not.toContain('Pemungutan suara ditutup');
    // Below its heading "Keberatan" the paper says it by itself.
    expect(text).not.toContain('Tidak ada keberatan');
  });

  it('[MOT-2] a change of nothing but line breaks is told as that', () => {
    const meeting = new Meeting();
    const [submitted] = meeting.do({
      type: 'proposal.submit',
      fields: {
        kind: 'programme',
        title: 'Iuran',
        proposer: { kind: 'floor', name: 'Siti', participantId: null, sessionId: null },
        supporters: [],
        itemId: null,
        paragraphs: [{ id: null, text: 'Satu dua.' }],
      },
    });
    if (submitted?.type !== 'proposal.submitted') throw new Error('not submitted');
    const { proposal } = submitted;
    const [paragraph] = proposal.paragraphs;
    if (paragraph === undefined) throw new Error('no text');
    meeting.do({
      type: 'amendment.submit',
      proposalId: proposal.id,
      target: { kind: 'replace', paragraphId: paragraph.id },
      text: 'Satu\ndua.',
      proposer: { kind: 'floor', name: 'Budi', participantId: null, sessionId: null },
    });
    const told = minuteFacts(meeting.state).map(factSentence).join(' ');
    expect(told).toContain('mengusulkan perubahan 1 atas "Iuran": mengubah pemisahan baris.');
    expect(told).not.toContain('""');
  });

  it('[MIN-1] a reason that ends with a point of its own gets no second one', () => {
    const { meeting, items } = withItems('Pembukaan');
    meeting.do({ type: 'agenda.startItem', id: items[0] });
    meeting.hall(2);
    const id = counted(meeting, 1, 1);
    meeting.do({ type: 'poll.cancel', id, reason: 'Waktu habis.' });
    const told = minuteFacts(meeting.state).map(factSentence).join(' ');
    expect(told).toContain('dibatalkan: Waktu habis.');
    expect(told).not.toContain('..');
  });
});

describe('the report of a commission', () => {
  it('[AGD-5] shows what the commission brought in, not what the plenary made of it', () => {
    const meeting = new Meeting();
    meeting.do({
      type: 'agenda.useTemplate',
      startsAt: '08:00',
      sessions: [
        {
          ...sessionFields,
          title: 'Komisi A',
          kind: 'commission',
          commission: 'A',
          items: [{ ...itemFields, title: 'A' }],
        },
        { ...sessionFields, title: 'Pleno', items: [{ ...itemFields, title: 'Pengesahan', kind: 'decision' }] },
      ],
    });
    const [session] = meeting.state.agenda.sessions;
    const itemId = meeting.state.agenda.items[1]?.id ?? null;
    if (session === undefined) throw new Error('no session');
    const sessionId = session.id;
    meeting.do({ type: 'commission.report', sessionId, text: 'Iuran', secretary: '' });
    meeting.do({
      type: 'proposal.bringFromCommission',
      sessionId,
      itemId,
      results: [{ kind: 'programme', title: 'Iuran', paragraphs: ['Iuran naik sepuluh persen.'] }],
    });
    const proposal = () => {
      const [found] = proposalsOfCommission(meeting.state, sessionId);
      if (found === undefined) throw new Error('no proposal');
      return found;
    };
    const proposalId: ProposalId = proposal().id;
    const proposer = { kind: 'floor', name: 'Budi', participantId: null, sessionId: null } as const;
    const [amended] = meeting.later(30).do({
      type: 'amendment.submit',
      proposalId,
      target: { kind: 'replace', paragraphId: proposal().paragraphs[0]?.id ?? ('' as never) },
      text: 'Iuran naik lima persen.',
      proposer,
    });
    if (amended?.type !== 'amendment.submitted') throw new Error('not submitted');
    meeting.do({ type: 'amendment.accept', id: amended.amendment.id, agreed: null });
    // Even a report that is corrected after the plenary tells of the commission.
    meeting.later(30).do({ type: 'commission.report', sessionId, text: 'Iuran', secretary: 'Eko' });
    expect(proposal().paragraphs[0]?.text).toBe('Iuran naik lima persen.');
    expect(documentView(meeting.state, { kind: 'commissionReport', sessionId })).toMatchObject({
      proposals: [
        {
          heading: 'Usulan 1 (usulan program kerja): Iuran',
          paragraphs: ['Iuran naik sepuluh persen.'],
          state: 'Keadaan: dibawa ke sidang pleno.',
        },
      ],
    });
  });
});

it('[MIN-2] a draft printed before somebody decided between two versions says of each whose it is', () => {
  const meeting = new Meeting();
  const version = (text: string, rivalBy: string) => ({
    type: 'paragraph',
    attrs: { rival: 'g', rivalBy },
    content: [{ type: 'text', text }],
  });
  const body = { type: 'doc', content: [version('Satu.', 'Siti, 10.31'), version('Dua.', '10.32')] };
  meeting.do({ type: 'minutes.save', itemId: null, revision: 0, body });
  const text = JSON.stringify(minutesOf(meeting).sections[0]?.body);
  expect(text.match(/versi [^:]*:/g)).toEqual(['versi Siti, 10.31:', 'versi 10.32:']);
});
