import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { badgePhotos, badgesView, documentView } from '../../electron/documents';
import type { BadgesView, DocumentEngine, MandateRegisterView, VerificationReportView } from '../../electron/documents';
import { defaultRules } from '../../shared/domain';
import { Meeting, participantFields } from '../domain/meeting';
import { pdfInfo, pdfText } from './pdf-tools';
import { buildEngine, requestOf } from './real-engine';
import type { EngineFolder } from './real-engine';

const nationalId = '3216014507800009';
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

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

/** Three cooperatives: one in order, one with a dispute and a late objection, one inactive with a waived gate. */
function verified(): Meeting {
  const meeting = new Meeting({ objectionUntil: '2026-11-26T00:30:00.000Z' });
  meeting.delegation({ name: 'Koperasi Tertib' });
  const disputed = meeting.delegation({ name: 'Koperasi Sengketa' });
  meeting.participant({ name: 'Utusan Kedua', cooperativeId: disputed.cooperative.id, nationalId });
  meeting.do({ type: 'eligibility.object', id: disputed.cooperative.id, objector: 'KUD Lain', reason: 'cap palsu' });
  const inactive = meeting.cooperative({ name: 'Koperasi Tidur', status: 'inactive' });
  meeting.do({ type: 'eligibility.override', id: inactive.id, waived: ['active'], reason: 'putusan pleno' });
  return meeting;
}

describe('documents of the verification', () => {
  it('[CRD-3] the report counts by gate, names who is excluded and why, and keeps objections, overrides and disputes', () => {
    const view = documentView(verified().state, { kind: 'verificationReport' }) as VerificationReportView;
    expect(view.counts.slice(0, 4).map(({ number }) => number)).toEqual(['3', '2', '1', '3']);
    expect(view.gates).toEqual([
      { gate: 'berstatus aktif', failed: '0', waived: '1' },
      { gate: 'surat mandat terverifikasi', failed: '1', waived: '0' },
    ]);
    expect(view.excluded).toEqual([{ no: '1', cooperative: 'Koperasi Tidur', text: 'belum ada surat mandat' }]);
    expect(view.objectionPeriod).toContain('26 November 2026 pukul 07.30 WIB');
    expect(view.objections[0]?.text).toMatch(/KUD Lain: cap palsu \(terlambat\)$/);
    expect(view.overrides[0]?.text).toContain('dikesampingkan: berstatus aktif; putusan pleno');
    expect(view.disputes[0]?.text).toContain('Utusan Kedua: surat kedua dari koperasi yang sama');
  });

  it('[CRD-3] a dispute that was settled stays in the report, with how it ended', () => {
    const meeting = verified();
    const letter = meeting.state.mandates.find(({ state }) => state === 'disputed');
    const kept = meeting.state.mandates.find(
      ({ cooperativeId, state }) => cooperativeId === letter?.cooperativeId && state === 'verified',
    );
    if (kept === undefined) throw new Error('no dispute');
    meeting.later(30).do({ type: 'mandate.settle', id: kept.id, reason: 'surat asli ditunjukkan' });
    const view = documentView(meeting.state, { kind: 'verificationReport' }) as VerificationReportView;
    expect(view.disputes.map(({ text }) => text)).toEqual([
      'surat 001/SM/2026 untuk Utusan Kedua: surat kedua dari koperasi yang sama – selesai: dicabut (26 November 2026, 08.30, Operator): surat asli ditunjukkan',
    ]);
  });

  it('[CRD-1] the register holds every letter with what became of it, and no national ID', () => {
    const { state } = verified();
    const view = documentView(state, { kind: 'mandateRegister' }) as MandateRegisterView;
    expect(view.rows.map(({ delegate, state: word }) => [delegate, word])).toEqual([
      ['Siti Rahayu (U-001)', 'Terverifikasi'],
      ['Siti Rahayu (U-002)', 'Terverifikasi'],
      ['Utusan Kedua (U-003)', 'Disengketakan: surat kedua dari koperasi yang sama'],
    ]);
    for (const kind of ['mandateRegister', 'verificationReport', 'mandateForm', 'badges', 'attendanceList'] as const) {
      expect(JSON.stringify(documentView(state, { kind }))).not.toContain(nationalId);
    }
  });

  it('[REG-6] [REG-7] a badge has the letter, colour and readable ink of its category, and a photo where the rules want one', async () => {
    const meeting = new Meeting();
    const { id } = meeting.participant({ ...participantFields, category: 'guest' }).participant;
    meeting.do({
      type: 'attachment.add',
      sha256: 'c'.repeat(64),
      fileName: 'f.png',
      mediaType: 'image/png',
      bytes: 70,
    });
    meeting.do({ type: 'participant.setPhoto', id, photoId: meeting.state.attachments.first()?.id ?? null });
    expect(badgePhotos(meeting.state, { kind: 'badges' }).size).toBe(0);
    const rules = {
      ...defaultRules,
      showsPhotosOnBadges: true,
      categoryBadges: { ...defaultRules.categoryBadges, guest: { letter: 'TM', color: '#facc15' } },
    };
    meeting.do({ type: 'assembly.changeRules', rules, reason: 'kartu', decisionId: null });
    const names = [...badgePhotos(meeting.state, { kind: 'badges' }).keys()];
    const view = badgesView(meeting.state, { kind: 'badges' }, true, new Set(names)) as BadgesView;
    expect(view.badges[0]).toMatchObject({ number: 'TM-001', color: '#facc15', ink: '#000000', photo: names[0] });
    const pictures = Object.fromEntries(names.map((name) => [name, picture]));
    const pdf = await engine.renderPdf(requestOf('badges', view, { pictures }));
    expect(pdfText(pdf)).toContain('TM-001');
    expect(pdfInfo(pdf).get('Tagged')).toBe('yes');
  });
});
