import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  callingOrder,
  calledSpeaker,
  currentSpeech,
  defaultRules,
  endedSpeeches,
  factSentence,
  factsByItem,
  interruptionKinds,
  isSpeechPaused,
  openInterruptions,
  speakerListOf,
  speakerQueue,
  speakingTimes,
  speechElapsedSeconds,
} from '../../shared/domain';
import type {
  AgendaItemId,
  EntryId,
  Participant,
  ParticipantId,
  SpeakerEntry,
  SpeechRules,
  Stance,
} from '../../shared/domain';
import { itemFields, Meeting, sessionFields } from './meeting';

/** A hall of delegations, an item that runs, and its list open. */
function debate(count: number, speech: Partial<SpeechRules> = {}) {
  const meeting = new Meeting({ speech: { ...defaultRules.speech, ...speech } });
  const hall = meeting.hall(count, (index) => ({ district: index % 2 === 0 ? 'Setu' : 'Cibitung' }));
  meeting.do({
    type: 'agenda.useTemplate',
    startsAt: '08:00',
    sessions: [{ ...sessionFields, chairedBy: 'Hj. Dewi', items: [itemFields, itemFields] }],
  });
  const [itemId, otherId] = meeting.state.agenda.items.map(({ id }) => id);
  if (itemId === undefined || otherId === undefined) throw new Error('no items');
  meeting.do({ type: 'agenda.startItem', id: itemId });
  meeting.do({ type: 'speakers.open', itemId });
  const people = hall.map(({ participant }) => participant);
  return { meeting, itemId, otherId, people };
}

function person(people: readonly Participant[], index: number): Participant {
  const one = people[index];
  if (one === undefined) throw new Error(`nobody at ${String(index)}`);
  return one;
}

function ask(itemId: AgendaItemId, participantId: ParticipantId, stance: Stance = 'neutral', overrideReason = '') {
  return { type: 'speaker.add', itemId, participantId, stance, note: '', overrideReason } as const;
}

function add(meeting: Meeting, itemId: AgendaItemId, participant: Participant, stance: Stance = 'neutral'): EntryId {
  const [event] = meeting.do(ask(itemId, participant.id, stance));
  if (event?.type !== 'speaker.added') throw new Error('not added');
  return event.entry.id;
}

function speak(meeting: Meeting, itemId: AgendaItemId, seconds: number, id: EntryId | null = null) {
  meeting.do({ type: 'speaker.start', itemId, id });
  meeting.later(seconds / 60).do({ type: 'speaker.finish', itemId });
}

const nowOf = (meeting: Meeting) => new Date(meeting.now).toISOString();
const waiting = (meeting: Meeting, itemId: AgendaItemId) =>
  speakerQueue(meeting.state, itemId).map(({ participantId }) => participantId);

describe('the list of speakers', () => {
  it('[DAT-8] who has spoken stands in the order of the record, also after the clock was set back', () => {
    const { meeting, itemId, otherId, people } = debate(3);
    const [first, second] = [0, 1].map((index) => add(meeting, itemId, person(people, index)));
    speak(meeting, itemId, 60, second);
    meeting.later(-120);
    speak(meeting, itemId, 60, first);
    add(meeting, itemId, person(people, 2));
    meeting.do({ type: 'speaker.start', itemId, id: null });
    expect(endedSpeeches(meeting.state, itemId).map(({ id }) => id)).toEqual([first, second]);
    expect(endedSpeeches(meeting.state, otherId)).toEqual([]);
  });

  it('[SPK-1] is open or closed, and nobody stands on it twice', () => {
    const { meeting, itemId, people } = debate(3);
    const [a, b] = people.map(({ id }) => id);
    if (a === undefined || b === undefined) throw new Error('nobody');
    meeting.do(ask(itemId, a));
    expect(meeting.refusal(ask(itemId, a))).toBe('speaker.alreadyListed');
    expect(meeting.do({ type: 'speakers.open', itemId })).toEqual([]);
    meeting.do({ type: 'speakers.close', itemId });
    expect(meeting.refusal(ask(itemId, b))).toBe('speaker.listClosed');
    // Who is on it is still called.
    meeting.do({ type: 'speaker.call', itemId, id: null });
    expect(calledSpeaker(meeting.state, itemId)?.participantId).toBe(a);
  });

  it('[SPK-1] is reordered, noted and withdrawn from; who was withdrawn comes back', () => {
    const { meeting, itemId, people } = debate(3);
    const ids = people.map((one) => add(meeting, itemId, one));
    const [a, b, c] = people.map(({ id }) => id);
    const [first, second, third] = ids;
    if (first === undefined || second === undefined || third === undefined) throw new Error('nobody');
    meeting.do({ type: 'speaker.move', itemId, id: third, position: 0 });
    expect(waiting(meeting, itemId)).toEqual([c, a, b]);
    meeting.do({ type: 'speaker.move', itemId, id: third, position: 99 });
    expect(waiting(meeting, itemId)).toEqual([a, b, c]);
    meeting.do({ type: 'speaker.edit', itemId, id: second, stance: 'contra', note: ' anggaran ' });
    expect(speakerListOf(meeting.state, itemId).entries[1]).toMatchObject({ stance: 'contra', note: 'anggaran' });
    meeting.do({ type: 'speaker.withdraw', itemId, id: first });
    expect(waiting(meeting, itemId)).toEqual([b, c]);
    expect(meeting.refusal({ type: 'speaker.withdraw', itemId, id: first })).toBe('speaker.notWaiting');
    meeting.do({ type: 'speaker.requeue', itemId, id: first });
    expect(waiting(meeting, itemId)).toEqual([a, b, c]);
    meeting.do({ type: 'speakers.setOrder', itemId, order: { firstSpeakersFirst: true, alternates: false } });
    expect(meeting.refusal({ type: 'speaker.move', itemId, id: third, position: 0 })).toBe('speaker.orderedByRule');
  });

  it('[SPK-1] lets somebody speak again, or once, as the rules say', () => {
    for (const mayAgain of [true, false]) {
      const { meeting, itemId, otherId, people } = debate(1, { mayAgain });
      const one = person(people, 0);
      add(meeting, itemId, one);
      speak(meeting, itemId, 60);
      expect(meeting.refusal(ask(itemId, one.id))).toBe(mayAgain ? null : 'speaker.alreadySpoke');
      // To another item nobody has spoken yet, and an exception with a reason stands in the record.
      meeting.do({ type: 'speakers.open', itemId: otherId });
      expect(meeting.refusal(ask(otherId, one.id))).toBeNull();
      meeting.do(ask(itemId, one.id, 'neutral', 'hak jawab'));
      expect(speakerListOf(meeting.state, itemId).entries.at(-1)?.overrideReason).toBe(mayAgain ? null : 'hak jawab');
    }
  });

  it('[SPK-4] takes only those who are present and may speak; an exception needs a reason and stands in the minutes', () => {
    const { meeting, itemId, people } = debate(1);
    const guest = meeting.participant({ category: 'guest', name: 'Tamu' }).participant;
    const observer = meeting.participant({ category: 'observer', name: 'Peninjau' }).participant;
    expect(meeting.refusal(ask(itemId, guest.id))).toBe('speaker.noSpeakingRight');
    expect(meeting.refusal(ask(itemId, observer.id))).toBe('speaker.notPresent');
    expect(meeting.refusal(ask(itemId, observer.id, 'neutral', '   '))).toBe('speaker.notPresent');
    meeting.enter(observer);
    meeting.do(ask(itemId, observer.id));
    const listed = speakerListOf(meeting.state, itemId).entries;
    expect(listed.map(({ overrideReason }) => overrideReason)).toEqual([null]);
    meeting.do(ask(itemId, guest.id, 'neutral', 'diundang menjelaskan'));
    const id = speakerListOf(meeting.state, itemId).entries.at(-1)?.id ?? null;
    speak(meeting, itemId, 75, id);
    expect((factsByItem(meeting.state).get(itemId) ?? []).map(factSentence)).toContain(
      'Tamu berbicara selama 1 menit 15 detik. Hak bicara diberikan khusus: diundang menjelaskan.',
    );
    const without = debate(0, { committeeMaySpeak: false });
    const member = without.meeting.participant({ category: 'committee' }).participant;
    without.meeting.enter(member);
    expect(without.meeting.refusal(ask(without.itemId, member.id))).toBe('speaker.noSpeakingRight');
    expect(people).toHaveLength(1);
  });
});

describe('speaking', () => {
  it('[AGD-4] one speaks at a time, measured from recorded instants without pauses and suspensions', () => {
    const { meeting, itemId, people } = debate(2);
    for (const one of people) add(meeting, itemId, one);
    meeting.do({ type: 'speaker.call', itemId, id: null });
    meeting.do({ type: 'speaker.start', itemId, id: null });
    expect(meeting.refusal({ type: 'speaker.start', itemId, id: null })).toBe('speaker.anotherSpeaking');
    meeting.later(1).do({ type: 'speaker.pause', itemId });
    expect(meeting.do({ type: 'speaker.pause', itemId })).toEqual([]);
    meeting.later(5).do({ type: 'speaker.continue', itemId });
    meeting.later(1).do({ type: 'meeting.suspend', reason: 'lobi', knocks: 2 });
    meeting.later(10).do({ type: 'meeting.resume', knocks: 2 });
    const speech = currentSpeech(meeting.state, itemId);
    if (speech === undefined) throw new Error('nobody speaks');
    expect(isSpeechPaused(speech)).toBe(false);
    expect(speechElapsedSeconds(meeting.roundTrip, itemId, speech, nowOf(meeting))).toBe(120);
    expect(speech.state.limitSeconds).toBe(180);
    meeting.do({ type: 'speaker.extend', itemId, minutes: 2 });
    expect(currentSpeech(meeting.state, itemId)?.state.limitSeconds).toBe(300);
    expect(meeting.refusal({ type: 'speaker.extend', itemId, minutes: 0 })).toBe('speaker.extensionOutOfRange');
    // A limit that the rules change later does not change this speech.
    meeting.do({ type: 'speaker.finish', itemId });
    expect(meeting.refusal({ type: 'speaker.finish', itemId })).toBe('speaker.nobodySpeaking');
    expect(speakingTimes(meeting.state, nowOf(meeting)).total).toMatchObject({ speeches: 1, seconds: 120 });
  });

  it('[SPK-1] whoever was called and is passed over waits again', () => {
    const { meeting, itemId, people } = debate(2);
    const ids = people.map((one) => add(meeting, itemId, one));
    const [a, b] = ids;
    if (a === undefined || b === undefined) throw new Error('nobody');
    meeting.do({ type: 'speaker.call', itemId, id: a });
    meeting.do({ type: 'speaker.call', itemId, id: b });
    expect(calledSpeaker(meeting.state, itemId)?.id).toBe(b);
    expect(waiting(meeting, itemId)).toEqual([person(people, 0).id]);
  });

  it('[AGD-3] the end of an item ends the speech to it and closes its list', () => {
    const { meeting, itemId, people } = debate(2);
    for (const one of people) add(meeting, itemId, one);
    meeting.do({ type: 'speaker.start', itemId, id: null });
    meeting.later(1).do({ type: 'agenda.finishItem', id: itemId });
    expect(currentSpeech(meeting.state, itemId)).toBeUndefined();
    expect(speakerListOf(meeting.state, itemId)).toMatchObject({ isOpen: false });
    expect(speakingTimes(meeting.state, nowOf(meeting)).total).toMatchObject({ speeches: 1, seconds: 60 });
  });

  it('[AGD-3] nobody speaks to an item that is over, skipped or taken out, until it is returned to', () => {
    const { meeting, itemId, otherId, people } = debate(3);
    for (const one of people) add(meeting, itemId, one);
    meeting.do({ type: 'agenda.finishItem', id: itemId });
    expect(meeting.refusal({ type: 'speaker.start', itemId, id: null })).toBe('speaker.itemIsOver');
    expect(meeting.refusal({ type: 'speaker.call', itemId, id: null })).toBe('speaker.itemIsOver');
    meeting.do({ type: 'agenda.returnToItem', id: itemId });
    meeting.do({ type: 'speaker.start', itemId, id: null });
    expect(currentSpeech(meeting.state, itemId)).toBeDefined();

    for (const over of ['agenda.skipItem', 'agenda.removeItem'] as const) {
      meeting.do({ type: 'speakers.open', itemId: otherId });
      add(meeting, otherId, person(people, over === 'agenda.skipItem' ? 0 : 1));
      meeting.do({ type: 'speaker.start', itemId: otherId, id: null });
      const before = meeting.state;
      meeting.do({ type: over, id: otherId, reason: 'waktu' });
      expect(currentSpeech(meeting.state, otherId)).toBeUndefined();
      meeting.state = before;
      meeting.do({ type: 'speaker.finish', itemId: otherId });
    }
  });

  it('[SPK-3] times add up by person, cooperative, district and sex', () => {
    const { meeting, itemId, people } = debate(3);
    for (const [index, seconds] of [
      [0, 60],
      [1, 30],
      [2, 100],
      [0, 20],
    ] as const) {
      add(meeting, itemId, person(people, index));
      speak(meeting, itemId, seconds);
    }
    const times = speakingTimes(meeting.state, nowOf(meeting));
    expect(times.total).toMatchObject({ speeches: 4, seconds: 210 });
    expect(times.byPerson.map(({ key, speeches, seconds }) => [key, speeches, seconds])).toEqual([
      [person(people, 2).id, 1, 100],
      [person(people, 0).id, 2, 80],
      [person(people, 1).id, 1, 30],
    ]);
    expect(times.byDistrict).toMatchObject([
      { key: 'Setu', speeches: 3, seconds: 180 },
      { key: 'Cibitung', speeches: 1, seconds: 30 },
    ]);
    expect(times.bySex).toMatchObject([{ key: 'female', speeches: 4, seconds: 210 }]);
    expect(times.byCooperative).toHaveLength(3);
  });

  it('[SPK-3] 2,000 speeches are told quickly, and one more is quick as well', () => {
    const { meeting, itemId, people } = debate(40);
    for (let index = 0; index < 2000; index += 1) {
      add(meeting, itemId, person(people, index % people.length), index % 2 === 0 ? 'pro' : 'contra');
      speak(meeting, itemId, 60);
    }
    const began = performance.now();
    expect(speakingTimes(meeting.state, nowOf(meeting)).total.speeches).toBe(2000);
    add(meeting, itemId, person(people, 0));
    speak(meeting, itemId, 60);
    expect(speakerQueue(meeting.state, itemId)).toEqual([]);
    expect(performance.now() - began).toBeLessThan(500);
  });
});

describe('the order of calling', () => {
  const entry = fc.record({ stance: fc.constantFrom<Stance[]>('pro', 'contra', 'neutral'), hasSpoken: fc.boolean() });
  const entries = fc.array(entry, { maxLength: 20 });
  const order = fc.record({ firstSpeakersFirst: fc.boolean(), alternates: fc.boolean() });
  const last = fc.constantFrom<Stance[]>('pro', 'contra', 'neutral');

  function listOf(rows: readonly { readonly stance: Stance; readonly hasSpoken: boolean }[]) {
    const spoken = new Set(rows.flatMap((row, index) => (row.hasSpoken ? [`p-${String(index)}`] : [])));
    const list = rows.map(({ stance }, index): SpeakerEntry => ({
      id: `e-${String(index)}` as EntryId,
      participantId: `p-${String(index)}` as ParticipantId,
      stance,
      note: '',
      askedAt: '',
      overrideReason: null,
      state: { kind: 'waiting' },
    }));
    return { list, hasSpoken: (id: ParticipantId) => spoken.has(id) };
  }

  it('[SPK-1] loses nobody, calls nobody twice, and without a rule is the order of asking', () => {
    fc.assert(
      fc.property(entries, order, last, (rows, chosen, stance) => {
        const { list, hasSpoken } = listOf(rows);
        const called = callingOrder(list, chosen, hasSpoken, stance);
        expect([...called.map(({ id }) => id)].sort()).toEqual([...list.map(({ id }) => id)].sort());
        if (!chosen.firstSpeakersFirst && !chosen.alternates) expect(called).toEqual(list);
      }),
      { seed: 20261126 },
    );
  });

  it('[SPK-3] first speakers come before those who have spoken, each group as it asked', () => {
    fc.assert(
      fc.property(entries, last, (rows, stance) => {
        const { list, hasSpoken } = listOf(rows);
        const called = callingOrder(list, { firstSpeakersFirst: true, alternates: false }, hasSpoken, stance);
        const spoken = called.map(({ participantId }) => hasSpoken(participantId));
        expect(spoken).toEqual([...spoken].sort((a, b) => Number(a) - Number(b)));
        for (const group of [true, false]) {
          const of = (some: readonly SpeakerEntry[]) => some.filter((one) => hasSpoken(one.participantId) === group);
          expect(of(called)).toEqual(of(list));
        }
      }),
      { seed: 20261126 },
    );
  });

  it('[SPK-3] pro and contra take turns while both wait, each side as it asked', () => {
    fc.assert(
      fc.property(entries, last, (rows, before) => {
        const { list, hasSpoken } = listOf(rows);
        const called = callingOrder(list, { firstSpeakersFirst: false, alternates: true }, hasSpoken, before);
        for (const side of ['pro', 'contra', 'neutral']) {
          const of = (some: readonly SpeakerEntry[]) => some.filter(({ stance }) => stance === side);
          expect(of(called)).toEqual(of(list));
        }
        const sides = called.map(({ stance }) => stance).filter((stance) => stance !== 'neutral');
        const pairs =
          2 * Math.min(...(['pro', 'contra'] as const).map((one) => sides.filter((it) => it === one).length));
        let previous = before;
        sides.slice(0, pairs).forEach((side, index) => {
          if (index > 0 || previous !== 'neutral') expect(side).not.toBe(previous);
          previous = side;
        });
      }),
      { seed: 20261126 },
    );
  });
});

describe('interruptions', () => {
  it('[SPK-2] wait in the precedence of the rules, then as they came', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...interruptionKinds], { minLength: 3 }),
        fc.array(fc.constantFrom(...interruptionKinds), { maxLength: 12 }),
        (interruptionOrder, kinds) => {
          const { meeting, itemId, people } = debate(1, { interruptionOrder });
          for (const kind of kinds) {
            meeting.do({
              type: 'interruption.raise',
              itemId,
              participantId: person(people, 0).id,
              kind,
              text: '',
              overrideReason: '',
            });
          }
          const open = openInterruptions(meeting.state, itemId);
          expect(open).toHaveLength(kinds.length);
          const rank = (kind: (typeof kinds)[number]) =>
            interruptionOrder.includes(kind) ? interruptionOrder.indexOf(kind) : interruptionOrder.length;
          open.forEach((one, index) => {
            const next = open[index + 1];
            if (next === undefined) return;
            expect(rank(one.kind)).toBeLessThanOrEqual(rank(next.kind));
            if (rank(one.kind) === rank(next.kind)) {
              expect(meeting.state.interruptions.indexOf(one)).toBeLessThan(meeting.state.interruptions.indexOf(next));
            }
          });
        },
      ),
      { seed: 20261126, numRuns: 30 },
    );
  });

  it('[SPK-2] are accepted or refused by whoever presides, once, a refusal with its reason', () => {
    const { meeting, itemId, people } = debate(1);
    const raise = {
      type: 'interruption.raise',
      itemId: null,
      participantId: person(people, 0).id,
      kind: 'order',
      text: 'waktu habis',
      overrideReason: '',
    } as const;
    const [event] = meeting.do(raise);
    if (event?.type !== 'interruption.raised') throw new Error('not raised');
    const { id } = event.interruption;
    expect(event.interruption.itemId).toBe(itemId);
    const rule = { type: 'interruption.rule', id, verdict: 'refused', text: '' } as const;
    expect(meeting.refusal(rule)).toBe('interruption.rulingMissing');
    meeting.do({ ...rule, text: 'masih ada dua menit' });
    expect(meeting.refusal({ ...rule, verdict: 'accepted' })).toBe('interruption.alreadyRuled');
    expect(openInterruptions(meeting.state)).toEqual([]);
    expect((factsByItem(meeting.state).get(itemId) ?? []).map(factSentence)).toContain(
      'Interupsi ketertiban oleh Siti Rahayu (Koperasi Contoh 1): waktu habis. Interupsi ditolak oleh Hj. Dewi: masih ada dua menit.',
    );
    const guest = meeting.participant({ category: 'guest' }).participant;
    expect(meeting.refusal({ ...raise, participantId: guest.id })).toBe('speaker.noSpeakingRight');
  });
});
