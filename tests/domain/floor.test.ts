import { describe, expect, it } from 'vitest';
import {
  absentSpeakers,
  calledSpeaker,
  currentSpeech,
  defaultRules,
  factSentence,
  fillRulesFields,
  interruptedSpeech,
  interruptionKinds,
  interruptionWords,
  isSpeechPaused,
  listedSpeech,
  minuteFacts,
  slidePreview,
  speakerQueue,
  speakingTimes,
  speechElapsedSeconds,
  standardRulesText,
  unknownRulesFields,
} from '../../shared/domain';
import type { AgendaItemId, EntryId, InterruptionKind, Participant } from '../../shared/domain';
import { id as indonesian } from '../../renderer/locales/id';
import { itemFields, Meeting, participantFields, sessionFields } from './meeting';

/** A debate with three speakers on the list. */
function debate() {
  const meeting = new Meeting();
  const people = meeting.hall(4).map(({ participant }) => participant);
  const sessions = [{ ...sessionFields, items: [itemFields] }];
  meeting.do({ type: 'agenda.useTemplate', startsAt: '08:00', sessions });
  const [item] = meeting.state.agenda.items;
  const [first, second, third, fourth] = people;
  if (item === undefined || !first || !second || !third || !fourth) throw new Error('no debate');
  const itemId = item.id;
  meeting.do({ type: 'agenda.startItem', id: itemId });
  meeting.do({ type: 'speakers.open', itemId });
  const entries = [first, second, third].map((one) => listed(meeting, itemId, one));
  return { meeting, itemId, first, second, third, fourth, entries };
}

function listed(meeting: Meeting, itemId: AgendaItemId, { id }: Participant, overrideReason = ''): EntryId {
  const fields = { itemId, participantId: id, stance: 'neutral', note: '', overrideReason } as const;
  const [event] = meeting.do({ type: 'speaker.add', ...fields });
  if (event?.type !== 'speaker.added') throw new Error('not added');
  return event.entry.id;
}

function leave(meeting: Meeting, { id }: Participant) {
  return meeting.do({ type: 'checkin.leave', participantId: id, desk: 'Meja 1' });
}

function raise(meeting: Meeting, itemId: AgendaItemId, { id }: Participant, kind: InterruptionKind = 'order'): EntryId {
  const fields = { itemId, participantId: id, kind, text: '', overrideReason: '' };
  const [event] = meeting.do({ type: 'interruption.raise', ...fields });
  if (event?.type !== 'interruption.raised') throw new Error('not raised');
  return event.interruption.id;
}

const accepted = (id: EntryId) => ({ type: 'interruption.rule', id, verdict: 'accepted', text: '' }) as const;
const wall = (meeting: Meeting) => slidePreview(meeting.state, { kind: 'speakers' }).slide;

describe('who is not in the hall', () => {
  it('[SPK-4] keeps a place on the list, is not called, and is called again after coming back', () => {
    const { meeting, itemId, first, second, entries } = debate();
    leave(meeting, first);
    expect(speakerQueue(meeting.state, itemId).map(({ id }) => id)).toEqual(entries.slice(1));
    expect(absentSpeakers(meeting.state, itemId).map(({ id }) => id)).toEqual(entries.slice(0, 1));
    for (const type of ['speaker.call', 'speaker.start'] as const) {
      expect(meeting.refusal({ type, itemId, id: entries[0] ?? null })).toBe('speaker.notPresent');
    }
    expect(wall(meeting)).toMatchObject({ now: null, next: [{ name: second.name }, {}], more: 0 });
    meeting.do({ type: 'speaker.call', itemId, id: null });
    expect(calledSpeaker(meeting.state, itemId)?.participantId).toBe(second.id);
    meeting.enter(first);
    expect(speakerQueue(meeting.state, itemId)[0]?.participantId).toBe(first.id);
  });

  it('[SPK-4] called before leaving, gives way to the next', () => {
    const { meeting, itemId, first, second } = debate();
    meeting.do({ type: 'speaker.call', itemId, id: null });
    leave(meeting, first);
    expect(calledSpeaker(meeting.state, itemId)).toBeUndefined();
    expect(wall(meeting)).toMatchObject({ now: null });
    meeting.do({ type: 'speaker.call', itemId, id: null });
    expect(calledSpeaker(meeting.state, itemId)?.participantId).toBe(second.id);
  });

  it('[SPK-4] removed from the register, is neither called nor shown, whatever exception was recorded', () => {
    const { meeting, itemId } = debate();
    const { participant: guest } = meeting.participant({ ...participantFields, category: 'guest', name: 'Tamu' });
    const entry = listed(meeting, itemId, guest, 'narasumber');
    expect(speakerQueue(meeting.state, itemId).at(-1)?.id).toBe(entry);
    meeting.do({ type: 'participant.remove', id: guest.id });
    expect(speakerQueue(meeting.state, itemId).map(({ id }) => id)).not.toContain(entry);
    expect(absentSpeakers(meeting.state, itemId).map(({ id }) => id)).toEqual([entry]);
  });

  it('[SPK-4] while speaking, has spoken, and the one who was interrupted goes on', () => {
    const { meeting, itemId, first, fourth } = debate();
    meeting.do({ type: 'speaker.start', itemId, id: null });
    meeting.do(accepted(raise(meeting, itemId, fourth)));
    expect(leave(meeting, fourth).map(({ type }) => type)).toEqual([
      'speech.finished',
      'speech.continued',
      'attendance.left',
    ]);
    expect(currentSpeech(meeting.state, itemId)?.participantId).toBe(first.id);
    leave(meeting, first);
    expect(currentSpeech(meeting.state, itemId)).toBeUndefined();
  });

  it('[SPK-2] cannot be given the floor for an interruption, nor waits for a ruling on the wall', () => {
    const { meeting, itemId, fourth } = debate();
    const id = raise(meeting, itemId, fourth);
    leave(meeting, fourth);
    expect(meeting.refusal(accepted(id))).toBe('speaker.notPresent');
    expect(wall(meeting)).toMatchObject({ interruption: null });
    meeting.do({ type: 'interruption.rule', id, verdict: 'withdrawn', text: '' });
  });
});

describe('an accepted interruption', () => {
  it('[SPK-2] has the floor, a clock and the wall; the speech stands still meanwhile and goes on after it', () => {
    const { meeting, itemId, first, second, fourth } = debate();
    meeting.do({ type: 'speaker.start', itemId, id: null });
    meeting.later(1);
    meeting.do(accepted(raise(meeting, itemId, fourth, 'information')));
    expect(currentSpeech(meeting.state, itemId)?.participantId).toBe(fourth.id);
    expect(interruptedSpeech(meeting.state, itemId)?.participantId).toBe(first.id);
    expect(wall(meeting)).toMatchObject({
      now: { name: fourth.name, interruptionKind: 'information', clock: { limitSeconds: 180, usedMs: 0 } },
      interrupted: { name: first.name },
      next: [{ name: second.name }, {}],
      interruption: null,
    });
    meeting.later(2);
    const now = new Date(meeting.now).toISOString();
    const speech = currentSpeech(meeting.state, itemId);
    expect(speech === undefined ? 0 : speechElapsedSeconds(meeting.state, itemId, speech, now)).toBe(120);
    expect(meeting.refusal({ type: 'speaker.start', itemId, id: null })).toBe('speaker.anotherSpeaking');
    meeting.do({ type: 'speaker.pause', itemId });
    meeting.do({ type: 'speaker.continue', itemId });
    meeting.do({ type: 'speaker.extend', itemId, minutes: 1 });
    expect(currentSpeech(meeting.state, itemId)?.state.limitSeconds).toBe(240);
    meeting.do({ type: 'speaker.finish', itemId });
    const held = currentSpeech(meeting.state, itemId);
    expect(held?.participantId).toBe(first.id);
    expect(held === undefined || isSpeechPaused(held)).toBe(false);
    const later = new Date(meeting.later(1).now).toISOString();
    expect(held === undefined ? 0 : speechElapsedSeconds(meeting.state, itemId, held, later)).toBe(120);
    expect(meeting.roundTrip.interruptions).toEqual(meeting.state.interruptions);
  });

  it('[SPK-2] leaves a speech that stood still as it was, and needs no speech at all', () => {
    const { meeting, itemId, third, fourth } = debate();
    meeting.do(accepted(raise(meeting, itemId, fourth)));
    meeting.do({ type: 'speaker.finish', itemId });
    expect(currentSpeech(meeting.state, itemId)).toBeUndefined();
    meeting.do({ type: 'speaker.start', itemId, id: null });
    meeting.do({ type: 'speaker.pause', itemId });
    meeting.do(accepted(raise(meeting, itemId, third)));
    meeting.do({ type: 'speaker.finish', itemId });
    const held = listedSpeech(meeting.state, itemId);
    expect(held === undefined ? false : isSpeechPaused(held)).toBe(true);
  });

  it('[SPK-2] waits for the one before it, and ends with its item', () => {
    const { meeting, itemId, third, fourth } = debate();
    meeting.do({ type: 'speaker.start', itemId, id: null });
    meeting.do(accepted(raise(meeting, itemId, fourth)));
    const other = raise(meeting, itemId, third);
    expect(meeting.refusal(accepted(other))).toBe('speaker.anotherSpeaking');
    meeting.do({ type: 'agenda.finishItem', id: itemId });
    expect(currentSpeech(meeting.state, itemId)).toBeUndefined();
    expect(listedSpeech(meeting.state, itemId)).toBeUndefined();
    expect(meeting.do(accepted(other)).map(({ type }) => type)).toEqual(['interruption.ruled']);
  });

  it('[SPK-3] counts for whoever interrupts, told apart, and not for whom they interrupt', () => {
    const { meeting, itemId, first, fourth } = debate();
    meeting.do({ type: 'speaker.start', itemId, id: null });
    meeting.later(1);
    meeting.do(accepted(raise(meeting, itemId, fourth, 'information')));
    meeting.later(2).do({ type: 'speaker.finish', itemId });
    meeting.later(1).do({ type: 'speaker.finish', itemId });
    raise(meeting, itemId, fourth);
    const { total, byPerson } = speakingTimes(meeting.state, new Date(meeting.now).toISOString());
    expect(total).toEqual({ speeches: 1, interruptions: 1, seconds: 240, interruptionSeconds: 120 });
    const told = byPerson.map(({ key, ...times }) => [key, times.seconds, times.interruptionSeconds]);
    expect(told).toHaveLength(2);
    expect(told).toContainEqual([first.id, 120, 0]);
    expect(told).toContainEqual([fourth.id, 120, 120]);
  });

  it('[SPK-1] an interruption is no speech of the list: who interrupted may still ask to speak once', () => {
    const meeting = new Meeting({ speech: { ...defaultRules.speech, mayAgain: false } });
    const [delegation] = meeting.hall(1);
    meeting.do({
      type: 'agenda.useTemplate',
      startsAt: '08:00',
      sessions: [{ ...sessionFields, items: [itemFields] }],
    });
    const [item] = meeting.state.agenda.items;
    if (item === undefined || delegation === undefined) throw new Error('no item');
    meeting.do({ type: 'agenda.startItem', id: item.id });
    meeting.do({ type: 'speakers.open', itemId: item.id });
    meeting.do(accepted(raise(meeting, item.id, delegation.participant)));
    meeting.do({ type: 'speaker.finish', itemId: item.id });
    expect(listed(meeting, item.id, delegation.participant)).not.toBe('');
  });
});

describe('kinds of interruption', () => {
  it('[SPK-2] have one word each, on the screens, in the minutes and in the rules of procedure', () => {
    for (const kind of interruptionKinds) {
      expect(indonesian[`interruption.${kind}`].toLowerCase()).toBe(interruptionWords[kind]);
    }
    const { meeting, itemId, fourth } = debate();
    raise(meeting, itemId, fourth, 'privilege');
    expect(minuteFacts(meeting.state).map(factSentence).join(' ')).toContain('Interupsi hak pribadi oleh');
    expect(unknownRulesFields(standardRulesText)).toEqual([]);
    expect(fillRulesFields(standardRulesText, meeting.state.facts)).not.toMatch(/hak istimewa|usul penyelesaian/);
  });

  it('[SPK-2] are printed in the order that the rules follow', () => {
    const { meeting } = debate();
    const order = ['solution', 'privilege', 'order', 'question', 'information', 'clarification'] as const;
    const rules = { ...meeting.state.facts.rules, speech: { ...defaultRules.speech, interruptionOrder: order } };
    expect(fillRulesFields('{urutan-interupsi}', { ...meeting.state.facts, rules })).toBe(
      'solusi, hak pribadi, ketertiban, pertanyaan, informasi, dan klarifikasi',
    );
    const short = { ...rules, speech: { ...rules.speech, interruptionOrder: ['privilege'] as const } };
    expect(fillRulesFields('{urutan-interupsi}', { ...meeting.state.facts, rules: short })).toBe(
      'hak pribadi, kemudian ketertiban, informasi, klarifikasi, pertanyaan, dan solusi menurut waktu diajukan',
    );
  });
});
