import { describe, expect, it } from 'vitest';
import {
  clockOf,
  clockSeconds,
  elapsedBetween,
  itemElapsedSeconds,
  projectorView,
  runningItems,
  slidePreview,
  speechElapsedSeconds,
  currentSpeech,
} from '../../shared/domain';
import type { AgendaItemId, AttachmentId, Interval, SlideView, TemplateSession } from '../../shared/domain';
import { Meeting, plenarySession } from './meeting';

function withAgenda(...sessions: readonly TemplateSession[]) {
  const meeting = new Meeting();
  meeting.do({ type: 'agenda.useTemplate', startsAt: '08:00', sessions });
  return { meeting, items: meeting.state.agenda.items.map(({ id }) => id) };
}

function first<Item>(list: readonly Item[]): Item {
  const [item] = list;
  if (item === undefined) throw new Error('nothing there');
  return item;
}

function slideOf<Kind extends SlideView['kind']>(meeting: Meeting, kind: Kind): Extract<SlideView, { kind: Kind }> {
  const { slide } = projectorView(meeting.state);
  if (slide.kind !== kind) throw new Error(`${slide.kind} instead of ${kind}`);
  return slide as Extract<SlideView, { kind: Kind }>;
}

const commission = (letter: string): TemplateSession => ({
  ...plenarySession(`Komisi ${letter}`, `Pembahasan ${letter}`),
  kind: 'commission',
  commission: letter,
});

function speaking(meeting: Meeting, itemId: AgendaItemId, count: number) {
  meeting.do({ type: 'speakers.open', itemId });
  const hall = meeting.hall(count, (index) => ({ name: `Koperasi ${String(index + 1)}` }));
  for (const { participant } of hall) {
    meeting.do({
      type: 'speaker.add',
      itemId,
      participantId: participant.id,
      stance: 'pro',
      note: 'rahasia',
      overrideReason: '',
    });
  }
  return hall;
}

describe('a clock on the wall', () => {
  it('[AGD-4] shows at any later instant what the record says, whatever stopped it before', () => {
    const at = (minutes: number) => new Date(Date.UTC(2026, 10, 26, 1) + minutes * 60_000).toISOString();
    const stops: readonly (readonly Interval[])[] = [
      [],
      [{ from: at(2), to: at(5) }],
      [
        { from: at(2), to: at(5) },
        { from: at(4), to: at(9) },
      ],
      [
        { from: at(-5), to: at(3) },
        { from: at(7), to: null },
      ],
      [
        { from: at(6), to: null },
        { from: at(1), to: at(2) },
      ],
    ];
    for (const list of stops) {
      const clock = clockOf(at(0), list, { limitSeconds: 600, warningSeconds: 60 });
      for (const minutes of [9, 10, 30, 700]) {
        const recorded = Math.floor(elapsedBetween(at(0), at(minutes), list) / 1000);
        expect(clockSeconds(clock, Date.parse(at(minutes)))).toBe(recorded);
      }
      expect(clock.runsSince === null).toBe(list.some(({ to }) => to === null));
    }
  });

  it('[AGD-4] never runs backwards where a clock was set back', () => {
    const clock = clockOf(
      '2026-11-26T01:00:00.000Z',
      [{ from: '2026-11-26T01:10:00.000Z', to: '2026-11-26T01:20:00.000Z' }],
      {
        limitSeconds: 0,
        warningSeconds: 0,
      },
    );
    expect(clockSeconds(clock, Date.parse('2026-11-26T00:00:00.000Z'))).toBe(600);
  });

  it('[AGD-4] the item on the wall leaves out its pauses and the suspensions of the sitting', () => {
    const { meeting, items } = withAgenda(plenarySession('Pleno', 'Laporan'));
    const id = first(items);
    meeting.do({ type: 'agenda.startItem', id });
    meeting.later(4).do({ type: 'agenda.pauseItem', id });
    expect(slideOf(meeting, 'item').clock.runsSince).toBeNull();
    meeting.later(10).do({ type: 'agenda.continueItem', id });
    meeting.later(2).do({ type: 'meeting.suspend', reason: 'lobi', knocks: 2 });
    meeting.later(15).do({ type: 'meeting.resume', knocks: 2 });
    meeting.later(1);
    const item = first(meeting.state.agenda.items);
    const { clock } = slideOf(meeting, 'item');
    expect(clockSeconds(clock, meeting.now)).toBe(7 * 60);
    expect(itemElapsedSeconds(meeting.state, item, meeting.context.now)).toBe(7 * 60);
    expect(clock.limitSeconds).toBe(30 * 60);
  });
});

describe('what runs', () => {
  it('[AGD-5] commissions stand side by side while no item of the plenary runs; a single one has the wall to itself', () => {
    const { meeting, items } = withAgenda(plenarySession('Pleno', 'Laporan'), commission('A'), commission('B'));
    const [plenary, a, b] = items;
    if (plenary === undefined || a === undefined || b === undefined) throw new Error('no items');
    meeting.do({ type: 'agenda.startItem', id: a });
    expect(slideOf(meeting, 'item')).toMatchObject({ session: 'Komisi A', title: 'Pembahasan A' });
    meeting.later(5).do({ type: 'agenda.startItem', id: b });
    meeting.later(5).do({ type: 'agenda.pauseItem', id: a });
    meeting.later(5);
    expect(runningItems(meeting.state.agenda)).toHaveLength(2);
    const { rows } = slideOf(meeting, 'commissions');
    expect(rows.map(({ session, item }) => [session, item])).toEqual([
      ['Komisi A', 'Pembahasan A'],
      ['Komisi B', 'Pembahasan B'],
    ]);
    expect(rows.map(({ clock }) => clockSeconds(clock, meeting.now))).toEqual([600, 600]);
    expect(rows.map(({ clock }) => clock.runsSince === null)).toEqual([true, false]);
    meeting.do({ type: 'agenda.startItem', id: plenary });
    expect(slideOf(meeting, 'item').title).toBe('Laporan');
  });
});

describe('speakers on the wall', () => {
  it('[AGD-5] items of one title in two commissions are told apart, on both of their slides', () => {
    const commission = (letter: string) => ({
      ...plenarySession('Sidang Komisi', 'Pembahasan'),
      kind: 'commission' as const,
      commission: letter,
    });
    const { meeting, items } = withAgenda(commission('A'), commission('B'));
    for (const id of items) meeting.do({ type: 'agenda.startItem', id });
    expect(slideOf(meeting, 'commissions').rows.map(({ number }) => number)).toEqual([1, 2]);
    meeting.do({ type: 'projection.show', slide: { kind: 'agenda' } });
    expect(slideOf(meeting, 'agenda').rows.map(({ number, from }) => [number, from])).toEqual([
      [1, '08:00'],
      [2, '08:00'],
    ]);
  });

  it('[PRJ-2] shows who speaks with the time left, the next five in their order, and how many more wait', () => {
    const { meeting, items } = withAgenda(plenarySession('Pleno', 'Pandangan umum'));
    const itemId = first(items);
    meeting.do({ type: 'agenda.startItem', id: itemId });
    speaking(meeting, itemId, 8);
    expect(projectorView(meeting.state).slide.kind).toBe('item');
    meeting.do({ type: 'speaker.call', itemId, id: null });
    expect(slideOf(meeting, 'speakers').now).toMatchObject({ cooperative: 'Koperasi 1', stance: 'pro', clock: null });
    const called = meeting.state.speakers.get(itemId)?.entries.find(({ state }) => state.kind === 'called');
    if (called === undefined) throw new Error('nobody called');
    meeting.do({ type: 'speaker.start', itemId, id: called.id });
    meeting.later(1);
    const { now, next, more, item } = slideOf(meeting, 'speakers');
    expect(item).toBe('Pandangan umum');
    if (now?.clock == null) throw new Error('no clock');
    expect(clockSeconds(now.clock, meeting.now)).toBe(60);
    const speech = currentSpeech(meeting.state, itemId);
    if (speech === undefined) throw new Error('nobody speaks');
    expect(speechElapsedSeconds(meeting.state, itemId, speech, meeting.context.now)).toBe(60);
    expect(now.clock.limitSeconds).toBe(180);
    expect(next.map(({ cooperative }) => cooperative)).toEqual(['2', '3', '4', '5', '6'].map((n) => `Koperasi ${n}`));
    expect(more).toBe(2);
    meeting.do({ type: 'speaker.finish', itemId });
    expect(projectorView(meeting.state).slide.kind).toBe('item');
    meeting.do({ type: 'projection.show', slide: { kind: 'speakers' } });
    expect(slideOf(meeting, 'speakers').now).toBeNull();
  });

  it('[SPK-2] names the interruption that is ruled on first, until it is ruled on', () => {
    const { meeting, items } = withAgenda(plenarySession('Pleno', 'Pandangan umum'));
    const itemId = first(items);
    meeting.do({ type: 'agenda.startItem', id: itemId });
    const [one, two] = speaking(meeting, itemId, 2);
    if (one === undefined || two === undefined) throw new Error('nobody there');
    meeting.do({ type: 'projection.show', slide: { kind: 'speakers' } });
    for (const [who, kind] of [
      [one, 'solution'],
      [two, 'order'],
    ] as const) {
      const { id: participantId } = who.participant;
      meeting.do({ type: 'interruption.raise', itemId, participantId, kind, text: 'rahasia', overrideReason: '' });
    }
    expect(slideOf(meeting, 'speakers').interruption).toMatchObject({
      cooperative: 'Koperasi 2',
      interruptionKind: 'order',
    });
    for (const { id } of meeting.state.interruptions) {
      meeting.do({ type: 'interruption.rule', id, verdict: 'refused', text: 'ditolak' });
    }
    expect(slideOf(meeting, 'speakers').interruption).toBeNull();
  });

  it('[PRJ-3] by itself the wall prefers a poll, then a suspension, then a fresh result, then the speaker, then the item', () => {
    const { meeting, items } = withAgenda(plenarySession('Pleno', 'Pandangan umum'));
    const itemId = first(items);
    const kind = () => projectorView(meeting.state).slide.kind;
    expect(kind()).toBe('welcome');
    meeting.do({ type: 'agenda.startItem', id: itemId });
    speaking(meeting, itemId, 3);
    expect(kind()).toBe('item');
    meeting.do({ type: 'speaker.call', itemId, id: null });
    expect(kind()).toBe('speakers');
    const majority = { kind: 'absolute', base: 'valid', isStrict: true } as const;
    const [drafted] = meeting.do({
      type: 'poll.draft',
      kind: 'acclamation',
      question: 'Setuju?',
      majority,
      sectors: [],
      itemId,
    });
    if (drafted?.type !== 'poll.drafted') throw new Error('not drafted');
    const { id } = drafted.poll;
    meeting.do({ type: 'poll.open', id });
    expect(kind()).toBe('poll');
    meeting.do({ type: 'poll.close', id });
    expect(kind()).toBe('result');
    meeting.do({ type: 'meeting.suspend', reason: 'lobi', knocks: 2 });
    expect(kind()).toBe('suspended');
    meeting.do({ type: 'meeting.resume', knocks: 2 });
    meeting.do({ type: 'poll.confirm', id, knocks: 3 });
    expect(kind()).toBe('speakers');
  });
});

describe('files on the wall', () => {
  function withFile() {
    const meeting = new Meeting();
    const attach = (name: string): AttachmentId => {
      const [event] = meeting.do({
        type: 'attachment.add',
        sha256: name.padEnd(64, '0'),
        fileName: `${name}.pdf`,
        mediaType: 'application/pdf',
        bytes: 9,
      });
      if (event?.type !== 'attachment.added') throw new Error('not added');
      return event.attachment.id;
    };
    return { meeting, scan: attach('surat-mandat'), slides: attach('paparan') };
  }

  it('[PRJ-2] only a file that was prepared for the hall can be shown; a scan of the registry cannot', () => {
    const { meeting, scan, slides } = withFile();
    meeting.do({ type: 'projection.addFile', attachmentId: slides });
    expect(meeting.refusal({ type: 'projection.show', slide: { kind: 'file', attachmentId: scan, page: 0 } })).toBe(
      'projection.unknownFile',
    );
    expect(meeting.refusal({ type: 'projection.addFile', attachmentId: 'none' as AttachmentId })).toBe(
      'projection.unknownFile',
    );
    expect(slidePreview(meeting.state, { kind: 'file', attachmentId: scan, page: 0 }).slide.kind).toBe('welcome');
    meeting.do({ type: 'projection.show', slide: { kind: 'file', attachmentId: slides, page: 2 } });
    expect(slideOf(meeting, 'file')).toEqual({
      kind: 'file',
      attachmentId: slides,
      mediaType: 'application/pdf',
      page: 2,
    });
  });

  it('[PRJ-2] a file on the wall cannot be taken away; one that is taken away leaves the queue, too', () => {
    const { meeting, slides } = withFile();
    const slide = { kind: 'file', attachmentId: slides, page: 0 } as const;
    meeting.do({ type: 'projection.addFile', attachmentId: slides });
    meeting.do({ type: 'projection.enqueue', slide });
    meeting.do({ type: 'projection.show', slide });
    expect(meeting.refusal({ type: 'projection.removeFile', attachmentId: slides })).toBe('projection.fileOnWall');
    meeting.do({ type: 'projection.show', slide: { kind: 'welcome' } });
    meeting.do({ type: 'projection.removeFile', attachmentId: slides });
    expect(meeting.state.projection).toMatchObject({ files: [], queue: [] });
    expect(meeting.roundTrip.projection).toEqual(meeting.state.projection);
  });

  it('[PRJ-4] a logo must be a picture of the record', () => {
    const { meeting, scan } = withFile();
    const { profile } = meeting.state.facts;
    const withLogo = (logoId: AttachmentId | null) =>
      ({
        type: 'assembly.editProfile',
        profile: { ...profile, letterhead: { ...profile.letterhead, logoId } },
      }) as const;
    expect(meeting.refusal(withLogo(scan))).toBe('assembly.unknownLogo');
    expect(meeting.refusal(withLogo('none' as AttachmentId))).toBe('assembly.unknownLogo');
    const [event] = meeting.do({
      type: 'attachment.add',
      sha256: '1'.repeat(64),
      fileName: 'logo.png',
      mediaType: 'image/png',
      bytes: 9,
    });
    if (event?.type !== 'attachment.added') throw new Error('not added');
    meeting.do(withLogo(event.attachment.id));
    expect(slideOf(meeting, 'welcome').logo).toBe(event.attachment.id);
    meeting.do(withLogo(null));
    expect(slideOf(meeting, 'welcome').logo).toBeNull();
  });
});
