import { expect, it } from 'vitest';
import { fieldChoices, fieldText, finalMinutes, plainText, printedText } from '../../shared/domain';
import type { AgendaItemId, RichTextNode } from '../../shared/domain';
import { documentView } from '../../electron/documents';
import { Meeting, participantFields, plenarySession } from './meeting';

function held() {
  const meeting = new Meeting();
  meeting.do({
    type: 'agenda.useTemplate',
    startsAt: '08:00',
    sessions: [plenarySession('Pleno', 'Pembukaan', 'Laporan')],
  });
  const [itemId] = meeting.state.agenda.items.map(({ id }) => id) as [AgendaItemId];
  const [delegation] = meeting.hall(2);
  if (delegation === undefined) throw new Error('nobody');
  meeting.do({ type: 'agenda.startItem', id: itemId });
  meeting.later(5).do({ type: 'quorum.check', occasion: 'Pleno I', deemsValid: false });
  const write = (...content: readonly RichTextNode[]) =>
    meeting.do({
      type: 'minutes.save',
      itemId,
      revision: meeting.state.minuteTexts.get(itemId)?.revision ?? 0,
      body: { type: 'doc', content: [{ type: 'paragraph', content }] },
    });
  return { meeting, itemId, participant: delegation.participant, write };
}

function fact(ref: string, label: string): RichTextNode {
  return { type: 'fact', attrs: { ref, label } };
}

it('[MIN-3] the record offers its facts in the words of a document, those of the item first', () => {
  const { meeting, itemId } = held();
  const check = meeting.state.quorumChecks[0]?.id ?? '';
  expect(fieldChoices(meeting.state, itemId).map(({ kind, about, text }) => [kind, about, text])).toEqual([
    ['start', '', 'pukul 08.00 WIB'],
    ['quorum', 'Pleno I', '2 (dua) dari 2 (dua) koperasi'],
    ['presence', '', '2 (dua) koperasi'],
  ]);
  meeting.later(25).do({ type: 'agenda.finishItem', id: itemId });
  expect(fieldText(meeting.state, `end:${itemId}`)).toBe('pukul 08.30 WIB');
  expect(fieldText(meeting.state, `quorum:${check}`)).toBe('2 (dua) dari 2 (dua) koperasi');
  for (const strange of ['', 'poll:', 'poll:x', 'person:x', '__proto__:x', 'start:x'])
    expect(fieldText(meeting.state, strange)).toBeNull();
});

it('[MIN-3] a corrected record is read wherever it was told, also a name that was mentioned', () => {
  const { meeting, itemId, participant, write } = held();
  write(
    { type: 'text', text: 'Dibuka oleh ' },
    { type: 'mention', attrs: { id: participant.id, label: participant.name } },
  );
  meeting.do({
    type: 'participant.edit',
    id: participant.id,
    revision: meeting.state.participants.get(participant.id)?.revision ?? 0,
    fields: { ...participantFields, cooperativeId: participant.cooperativeId, name: 'Hj. Siti Rahayu, S.E.' },
  });
  expect(plainText(printedText(meeting.state, itemId))).toBe('Dibuka oleh Hj. Siti Rahayu, S.E.');
  expect(JSON.stringify(documentView(meeting.state, { kind: 'minutes' }))).toContain('Hj. Siti Rahayu, S.E.');
});

it('[MIN-3] a fact of which the record knows nothing stays as it was told', () => {
  const { meeting, itemId, write } = held();
  write(fact('poll:gone', 'Hasil lama'));
  expect(plainText(printedText(meeting.state, itemId))).toBe('Hasil lama');
});

it('[MIN-4] a version keeps the facts as they were when it was finalised', () => {
  const { meeting, itemId, participant, write } = held();
  write(fact('presence:', '1 (satu) koperasi'), {
    type: 'mention',
    attrs: { id: participant.id, label: participant.name },
  });
  meeting.do({ type: 'minutes.finalise' });
  expect(plainText(finalMinutes(meeting.state)?.texts[0]?.body ?? fact('', ''))).toBe('2 (dua) koperasiSiti Rahayu');
  meeting.later(10).hall(3);
  expect(plainText(printedText(meeting.state, itemId))).toBe('2 (dua) koperasiSiti Rahayu');
});
