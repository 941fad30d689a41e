import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentView, loadCalendar } from '../../electron/documents';
import type { DocumentEngine, DocumentView, TemplateName } from '../../electron/documents';
import type { AgendaItemId, EntryId } from '../../shared/domain';
import { itemFields, Meeting, sessionFields } from '../domain/meeting';
import { pdfText, squeezed } from './pdf-tools';
import { buildEngine, requestOf } from './real-engine';
import type { EngineFolder } from './real-engine';

/* The documents of the sittings, out of a record and not out of sample views. */

let folder: EngineFolder;
let engine: DocumentEngine;
beforeAll(async () => {
  folder = await buildEngine();
  engine = folder.open();
});
afterAll(async () => {
  await engine.close();
  folder.remove();
});

const hostile = 'Rapat; "A", B\\C\nEND:VEVENT';

/** Two days, a suspension, a handover, speeches and an interruption. */
function sitting(): Meeting {
  const meeting = new Meeting();
  const [first, second] = meeting.hall(3).map(({ participant }) => participant.id);
  meeting.do({
    type: 'agenda.useTemplate',
    startsAt: '08:00',
    sessions: [
      {
        ...sessionFields,
        title: 'Sidang Pleno I',
        chairedBy: 'Pimpinan sementara',
        items: [{ ...itemFields, title: 'Pandangan umum', personInCharge: 'Presidium' }],
      },
      { ...sessionFields, title: 'Sidang Pleno II', day: 2, items: [{ ...itemFields, title: hostile }] },
    ],
  });
  meeting.do({ type: 'agenda.setStart', day: 2, startsAt: '09:30' });
  const itemId = meeting.state.agenda.items[0]?.id ?? ('' as AgendaItemId);
  meeting.do({ type: 'agenda.startItem', id: itemId });
  meeting.do({ type: 'gavel.knock', knocks: 3, meaning: 'open' });
  meeting.later(1).do({ type: 'meeting.handOver', name: 'Hj. Dewi Lestari', office: 'Ketua Sidang', sessionId: null });
  meeting.do({ type: 'speakers.open', itemId });
  for (const participantId of [first, second]) {
    if (participantId === undefined) continue;
    meeting.do({ type: 'speaker.add', itemId, participantId, stance: 'pro', note: '', overrideReason: '' });
    meeting.do({ type: 'speaker.start', itemId, id: null });
    meeting.later(1.5).do({ type: 'speaker.finish', itemId });
  }
  if (second !== undefined) {
    const [raised] = meeting.do({
      type: 'interruption.raise',
      itemId,
      participantId: second,
      kind: 'order',
      text: 'waktu habis',
      overrideReason: '',
    });
    const id = raised?.type === 'interruption.raised' ? raised.interruption.id : ('' as EntryId);
    meeting.do({ type: 'interruption.rule', id, verdict: 'accepted', text: '' });
  }
  meeting.do({ type: 'meeting.suspend', reason: 'lobi', knocks: 2 });
  meeting.later(20).do({ type: 'meeting.resume', knocks: 2 });
  meeting.do({ type: 'agenda.finishItem', id: itemId });
  return meeting;
}

async function textOf(meeting: Meeting, kind: Extract<TemplateName, 'gavelLog' | 'speakerList' | 'agenda'>) {
  const view: DocumentView | null = documentView(meeting.state, { kind });
  if (view === null) throw new Error('no view');
  return squeezed(pdfText(await engine.renderPdf(requestOf(kind, view))));
}

describe('the documents of the sittings', () => {
  it('[AGD-3] the log tells knocks, suspension and handover with their times, and adds them up', async () => {
    const text = await textOf(sitting(), 'gavelLog');
    for (const line of [
      '108.00Paludiketuk3(tiga)kali:membukasidang',
      'PimpinandiserahkanolehPimpinansementarakepadaHj.DewiLestari(KetuaSidang)',
      'Sidangdiskors:lobi',
      'Skorsingdicabutsetelah20menit',
      'Paludiketukpada4(empat)peristiwa,seluruhnya8(delapan)ketukan;skorsing:1(satu)kali,seluruhnya20menit',
    ])
      expect(text).toContain(line.replaceAll(' ', ''));
  });

  it('[SPK-3] the list of speakers tells who spoke for how long, and the ruling on an interruption', async () => {
    const text = await textOf(sitting(), 'speakerList');
    expect(text).toContain('08.01–08.02SitiRahayuKoperasiContoh1mendukung1menit30detik');
    expect(text).toContain('Interupsiketertiban');
    expect(text).toContain('InterupsiditerimaolehHj.DewiLestari.');
    expect(text).toContain('Jumlahpembicaraan:2(dua)kali,2(dua)diantaranyaolehperempuan,seluruhnya3menit.');
    expect(await textOf(new Meeting(), 'speakerList')).toContain('Belumadapembicarayangdicatat.');
    expect(await textOf(new Meeting(), 'gavelLog')).toContain('Belumadaketukan');
  });

  it('[AGD-6] the printed agenda says which session belongs to which day', async () => {
    const text = await textOf(sitting(), 'agenda');
    expect(text).toContain('Kamis,26November2026sampaiJumat,27November2026');
    expect(text).toContain('Jumat,27November2026–SidangPlenoII');
    expect(text).toContain('09.30–10.00WIB');
  });

  it('[AGD-6] the calendar holds an event for each item, in UTC, and a hostile title is only a title', async () => {
    const { agendaCalendar } = await loadCalendar();
    const text = Buffer.from(agendaCalendar(sitting().state)).toString('utf8');
    const lines = text.replaceAll('\r\n ', '').split('\r\n');
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(2);
    expect(lines.filter((line) => line === 'END:VEVENT')).toHaveLength(2);
    expect(lines).toContain('DTSTART:20261126T010000Z');
    expect(lines).toContain('DTSTART:20261127T023000Z');
    expect(lines).toContain('DTEND:20261127T030000Z');
    expect(lines).toContain('SUMMARY:Sidang Pleno II: Rapat\\; "A"\\, B\\\\C\\nEND:VEVENT');
    expect(lines).toContain('LOCATION:Aula Contoh');
    // The same record makes the same calendar.
    expect(Buffer.from(agendaCalendar(sitting().state)).toString('utf8')).toBe(text);
  });
});
