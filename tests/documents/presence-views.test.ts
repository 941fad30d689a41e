import { describe, expect, it } from 'vitest';
import { documentFileName, documentView } from '../../electron/documents';
import type {
  AttendanceListView,
  DocumentView,
  InvitationsView,
  ParticipantRecapView,
  QuorumRecordView,
} from '../../electron/documents';
import { invitationBatches } from '../../shared/domain';
import type { CooperativeId, DocumentSubject } from '../../shared/domain';
import { Meeting, profile, plenarySession } from '../domain/meeting';

/** The view of a subject that the record holds. */
function viewOf<View extends DocumentView>(meeting: Meeting, subject: DocumentSubject): View {
  const view = documentView(meeting.state, subject);
  if (view === null) throw new Error(`no view of ${subject.kind}`);
  return view as View;
}

const check = {
  type: 'quorum.check',
  occasion: 'Sidang Pleno I',
  deemsValid: false,
  clause: 'Pasal 14 ayat (2)',
} as const;

/** Three cooperatives, one inside; suspended once as the rules ask, then deemed valid. */
function deemedValid() {
  const meeting = new Meeting({ maySuspendTimes: 1, suspensionMinutes: 45 });
  meeting.delegation();
  meeting.delegation();
  meeting.enter(meeting.delegation().participant);
  meeting.do(check);
  meeting.do({ type: 'quorum.suspend', minutes: 45, knocks: 2 });
  meeting.later(45).do({ ...check, deemsValid: true });
  return meeting;
}

function quorumRecord(meeting: Meeting, index: number) {
  const id = meeting.state.quorumChecks[index]?.id;
  if (id === undefined) throw new Error('no check');
  return viewOf<QuorumRecordView>(meeting, { kind: 'quorumRecord', quorumCheckId: id });
}

describe('the quorum record', () => {
  it('[CHK-6] tells the clause, what the rules allow, and the suspension that followed', () => {
    expect(quorumRecord(deemedValid(), 0).result).toEqual([
      'Tata tertib Pasal 14 ayat (2) mensyaratkan lebih dari setengah dari koperasi anggota aktif.',
      'Tata tertib mengizinkan skorsing paling banyak 1 (satu) kali, masing-masing 45 menit; setelah itu sidang boleh dinyatakan sah.',
      'Kuorum BELUM TERPENUHI.',
      'Sidang diskors untuk kali ke-1 selama 45 menit sampai pukul 08.45 WIB, kemudian kuorum diperiksa kembali.',
    ]);
  });

  it('[CHK-6] of a recheck tells the suspensions before it, and on what the sitting was deemed valid', () => {
    const view = quorumRecord(deemedValid(), 1);
    expect(view.opening).toContain('telah diperiksa kembali kuorum');
    expect(view.opening).toContain('untuk Sidang Pleno I (pemeriksaan ke-2)');
    expect(view.result.slice(2)).toEqual([
      'Skorsing ke-1: pukul 08.00 WIB selama 45 menit, karena baru 1 (satu) koperasi hadir.',
      'Kuorum belum terpenuhi; sesuai tata tertib sidang DINYATAKAN SAH untuk dilanjutkan.',
    ]);
  });

  it('[CHK-6] of a met quorum speaks of no suspension; of a rescheduled sitting it names reason and day', () => {
    const meeting = new Meeting();
    meeting.enter(meeting.delegation().participant);
    meeting.do({ ...check, clause: '' });
    expect(quorumRecord(meeting, 0).result).toEqual([
      'Tata tertib mensyaratkan lebih dari setengah dari koperasi anggota aktif.',
      'Kuorum TERPENUHI; sidang dinyatakan sah untuk dilanjutkan.',
    ]);
    meeting.delegation();
    meeting.do(check);
    meeting.do({ type: 'quorum.reschedule', reason: 'hujan lebat', to: '2026-12-03' });
    expect(quorumRecord(meeting, 1).result.at(-1)).toBe(
      'Sidang dijadwalkan ulang ke Kamis, 3 Desember 2026: hujan lebat.',
    );
  });

  it('[CHK-6] keeps the rules that it was held under when they change afterwards', () => {
    const meeting = deemedValid();
    const before = quorumRecord(meeting, 1);
    meeting.do({
      type: 'assembly.changeRules',
      rules: { ...meeting.state.facts.rules, maySuspendTimes: 5, mayDeemValid: false },
      reason: 'keputusan pleno',
      decisionId: null,
    });
    expect(quorumRecord(meeting, 1)).toEqual(before);
  });
});

describe('the attendance list', () => {
  function sitting() {
    const meeting = new Meeting();
    const [early, late] = [meeting.delegation(), meeting.delegation()];
    meeting.enter(early.participant);
    const sessions = ['Sidang Pleno I', 'Sidang Pleno II'].map((title) => plenarySession(title, 'Pembukaan'));
    meeting.do({ type: 'agenda.useTemplate', startsAt: '08:00', sessions });
    const [first] = meeting.state.agenda.items;
    const [held, planned] = meeting.state.agenda.sessions;
    if (first === undefined || held === undefined || planned === undefined) throw new Error('no agenda');
    meeting.later(10).do({ type: 'agenda.startItem', id: first.id });
    meeting.later(30).do({ type: 'agenda.finishItem', id: first.id });
    meeting.later(10).enter(late.participant);
    return { meeting, held, planned };
  }
  const rowsOf = (meeting: Meeting, subject: DocumentSubject) =>
    viewOf<AttendanceListView>(meeting, subject).rows.length;

  it('[CHK-5] of a session holds who was there with its real times, of a day everybody who came', () => {
    const { meeting, held } = sitting();
    const list = viewOf<AttendanceListView>(meeting, { kind: 'attendanceList', sessionId: held.id });
    expect(list.facts).toEqual([
      { label: 'Sidang', value: 'Sidang Pleno I' },
      { label: 'Hari, tanggal', value: 'Kamis, 26 November 2026' },
      { label: 'Waktu', value: '08.10 WIB – 08.40 WIB' },
      { label: 'Tempat', value: profile.place },
    ]);
    expect(list.rows).toHaveLength(1);
    expect(list.summary).toBe('Jumlah yang hadir: 1 (satu) orang; 1 (satu) koperasi diwakili utusannya.');
    expect(rowsOf(meeting, { kind: 'attendanceList', day: '2026-11-26' })).toBe(2);
  });

  it('[CHK-5] blank it holds everybody registered, odd numbers signing left, also of a session still to come', () => {
    const { meeting, planned } = sitting();
    const blank = viewOf<AttendanceListView>(meeting, {
      kind: 'attendanceList',
      sessionId: planned.id,
      isBlank: true,
    });
    expect(blank.rows.map(({ no, isOdd }) => [no, isOdd])).toEqual([
      ['1', true],
      ['2', false],
    ]);
    expect(blank.summary).toBe('Jumlah yang terdaftar: 2 (dua) orang.');
    expect(rowsOf(meeting, { kind: 'attendanceList', sessionId: planned.id })).toBe(0);
  });

  it('[CHK-5] of a day outside of the assembly there is none; each has a file name of its own', () => {
    const { meeting, held } = sitting();
    expect(documentView(meeting.state, { kind: 'attendanceList', day: '2026-12-24' })).toBeNull();
    const name = (subject: DocumentSubject) => documentFileName(meeting.state, subject);
    expect(name({ kind: 'attendanceList' })).toBe('daftar-hadir');
    expect(name({ kind: 'attendanceList', sessionId: held.id, isBlank: true })).toBe(
      'daftar-hadir-sidang-pleno-i-blangko',
    );
    expect(name({ kind: 'attendanceList', day: '2026-11-26' })).toBe('daftar-hadir-2026-11-26');
  });
});

describe('invitation letters', () => {
  it('[REG-10] go to each chosen cooperative under one number, as a draft before it is given', () => {
    const meeting = new Meeting();
    const first = meeting.cooperative({ name: 'Koperasi Mekar', address: 'Jl. Contoh 1', village: 'Desa Contoh' });
    meeting.cooperative({ name: 'Koperasi Lain' });
    const chosen = { kind: 'invitations', cooperativeIds: [first.id] } as const;
    const draft = viewOf<InvitationsView>(meeting, chosen);
    expect(draft.header).toMatchObject({ isDraft: true, number: null });
    expect(draft.letters).toEqual([
      {
        addressee: ['Pengurus Koperasi Mekar', 'Jl. Contoh 1', 'Desa Contoh', 'di Setu'],
        ordinal: 'Surat ke-1 dari 1 · No. koperasi 1',
      },
    ]);
    expect(draft.event[0]).toEqual({ label: 'Hari, tanggal', value: 'Kamis, 26 November 2026' });
    meeting.do({ type: 'document.number', subject: { kind: 'invitations' }, signedOn: '2026-11-10', reason: '' });
    expect(viewOf<InvitationsView>(meeting, chosen)).toMatchObject({
      header: { isDraft: false, number: '01/UND/MUSDA-DEKOPINDA/XI/2026' },
      dateLine: 'Kota Contoh, 10 November 2026',
    });
    expect(viewOf<InvitationsView>(meeting, { kind: 'invitations' }).letters).toHaveLength(2);
  });

  it('[REG-10] a batch keeps its number and the day on which it was written; who was not in it gets another', () => {
    const meeting = new Meeting();
    const [first, second, third] = [meeting.cooperative(), meeting.cooperative(), meeting.cooperative()];
    const subject = (...cooperativeIds: readonly CooperativeId[]) => ({ kind: 'invitations', cooperativeIds }) as const;
    const number = (signedOn: string, ...ids: readonly CooperativeId[]) =>
      ({ type: 'document.number', subject: subject(...ids), signedOn, reason: '' }) as const;
    meeting.do(number('2026-11-02', first.id, second.id));
    expect(meeting.refusal(number('2026-11-09', second.id))).toBe('document.alreadyNumbered');
    expect(viewOf<InvitationsView>(meeting, subject(third.id)).header).toMatchObject({ isDraft: true });
    meeting.do(number('2026-11-16', third.id));
    const dates = [subject(first.id), subject(second.id), subject(third.id)].map(
      (one) => viewOf<InvitationsView>(meeting, one).dateLine,
    );
    expect(dates).toEqual([
      'Kota Contoh, 2 November 2026',
      'Kota Contoh, 2 November 2026',
      'Kota Contoh, 16 November 2026',
    ]);
    expect(invitationBatches(meeting.state).map((batch) => batch.number.slice(0, 2))).toEqual(['01', '02']);
    // Nothing is said of a letter to all of them: it was never written.
    expect(viewOf<InvitationsView>(meeting, subject(first.id, third.id)).header).toMatchObject({ isDraft: true });
    expect(meeting.roundTrip).toEqual(meeting.state);
  });

  it('[REG-10] without any cooperative there is no letter and no number', () => {
    const meeting = new Meeting();
    expect(documentView(meeting.state, { kind: 'invitations' })).toBeNull();
    const number = {
      type: 'document.number',
      subject: { kind: 'invitations' },
      signedOn: '2026-11-10',
      reason: '',
    } as const;
    expect(meeting.refusal(number)).toBe('document.subjectMissing');
  });
});

describe('the recapitulation of participants', () => {
  it('[REG-8] has a bar for each number, the longest one of a table at its full length', () => {
    const meeting = new Meeting();
    meeting.enter(meeting.delegation({ district: 'Setu' }).participant);
    meeting.delegation({ district: 'Setu' });
    meeting.delegation({ district: 'Babelan' });
    const recap = viewOf<ParticipantRecapView>(meeting, { kind: 'participantRecap' });
    const [districts] = recap.sections;
    expect(districts?.rows).toEqual([
      { label: 'Babelan', registered: '1', entitled: '1', came: '0', percent: '0,0%', registeredBar: 50, cameBar: 0 },
      { label: 'Setu', registered: '2', entitled: '2', came: '1', percent: '50,0%', registeredBar: 100, cameBar: 50 },
    ]);
    expect(districts?.total).toMatchObject({ label: 'Jumlah', registered: '3', came: '1', percent: '33,3%' });
    expect(recap.notes.at(-1)).toContain('2 (dua)');
  });

  it('[REG-8] of nobody says so without dividing by nothing', () => {
    const recap = viewOf<ParticipantRecapView>(new Meeting(), { kind: 'participantRecap' });
    expect(recap.notes[0]).toContain('(–)');
  });
});
