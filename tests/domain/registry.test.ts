import { describe, expect, it } from 'vitest';
import { activeMandateOf, eligibilityOf, liveQuorum } from '../../shared/domain';
import type { AssemblyCommand, ImportId } from '../../shared/domain';
import { cooperativeFields, Meeting, participantFields } from './meeting';

const hostile = ['<script>alert(1)</script>', '#panic("x")', '=HYPERLINK("x")', '\u202eKoperasi\u202c', 'a\u200bb'];

function importOf(overrides: Partial<Extract<AssemblyCommand, { type: 'registry.applyImport' }>> = {}) {
  return {
    type: 'registry.applyImport',
    kind: 'cooperatives',
    fileName: 'koperasi.xlsx',
    fileSha256: 'f'.repeat(64),
    mapping: {},
    cooperatives: [],
    participants: [],
    rejectedRows: 0,
    ...overrides,
  } as const;
}

describe('registry', () => {
  it('[REG-5] two editors of one record: the second is told, nothing is overwritten', () => {
    const meeting = new Meeting();
    const { id, revision } = meeting.cooperative();
    meeting.do({ type: 'cooperative.edit', id, revision, fields: { ...cooperativeFields, name: 'Satu' } });
    const second = { type: 'cooperative.edit', id, revision, fields: { ...cooperativeFields, name: 'Dua' } } as const;
    expect(meeting.refusal(second)).toBe('registry.changedMeanwhile');
    expect(meeting.state.cooperatives.get(id)?.name).toBe('Satu');
  });

  it('[REG-5] the same cooperative under another spelling is a duplicate', () => {
    const meeting = new Meeting();
    meeting.cooperative({ name: 'Koperasi Simpan Pinjam Mekar Jaya' });
    const twin = { ...cooperativeFields, name: 'KSP. MEKAR JAYA' };
    expect(meeting.refusal({ type: 'cooperative.add', fields: twin })).toBe('registry.duplicateCooperative');
  });

  it.each(hostile)('[REG-1] %j is a name like any other and is kept as it was typed', (name) => {
    const meeting = new Meeting();
    expect(meeting.cooperative({ name }).name).toBe(name);
    expect(meeting.participant({ name, category: 'guest' }).participant.name).toBe(name);
    expect(meeting.roundTrip.participants.first()?.name).toBe(name);
  });

  it('[REG-1] removing asks nothing and can be taken back, but not while somebody depends on it', () => {
    const meeting = new Meeting();
    const { cooperative, participant } = meeting.delegation();
    expect(meeting.refusal({ type: 'cooperative.remove', id: cooperative.id })).toBe('registry.cooperativeInUse');
    meeting.enter(participant);
    expect(meeting.refusal({ type: 'participant.remove', id: participant.id })).toBe('registry.participantPresent');
    const lonely = meeting.cooperative();
    meeting.do({ type: 'cooperative.remove', id: lonely.id });
    meeting.do({ type: 'cooperative.restore', id: lonely.id });
    expect(meeting.state.cooperatives.get(lonely.id)?.isRemoved).toBe(false);
  });

  it('[REG-5] a delegate needs a cooperative', () => {
    const fields = { ...participantFields, cooperativeId: null };
    expect(new Meeting().refusal({ type: 'participant.add', fields, letterNo: '' })).toBe(
      'registry.delegateNeedsCooperative',
    );
  });

  it('[REG-2] one import is one step: undone, everything is as before', () => {
    const meeting = new Meeting();
    const kept = meeting.cooperative({ name: 'Koperasi Lama', district: 'Setu' });
    const [event] = meeting.do(
      importOf({
        cooperatives: [
          { existing: null, fields: { ...cooperativeFields, name: 'Koperasi Baru' } },
          { existing: kept.id, fields: { ...cooperativeFields, name: 'Koperasi Lama', district: 'Babelan' } },
        ],
      }),
    );
    if (event?.type !== 'registry.imported') throw new Error('not imported');
    expect(meeting.state.cooperatives.get(kept.id)?.district).toBe('Babelan');
    meeting.do({ type: 'registry.revertImport', importId: event.id });
    const standing = meeting.state.cooperatives.filter((one) => !one.isRemoved);
    expect(
      standing
        .valueSeq()
        .map((one) => [one.name, one.district])
        .toArray(),
    ).toEqual([['Koperasi Lama', 'Setu']]);
    expect(meeting.refusal({ type: 'registry.revertImport', importId: event.id })).toBe(
      'registry.importAlreadyReverted',
    );
  });

  it('[REG-2] an import that something rests on is not undone silently', () => {
    const meeting = new Meeting();
    const [event] = meeting.do(
      importOf({ cooperatives: [{ existing: null, fields: { ...cooperativeFields, name: 'Koperasi Baru' } }] }),
    );
    if (event?.type !== 'registry.imported') throw new Error('not imported');
    const created = event.cooperatives[0]?.id;
    meeting.participant({ cooperativeId: created ?? null });
    expect(meeting.refusal({ type: 'registry.revertImport', importId: event.id })).toBe('registry.importInUse');
    expect(meeting.refusal({ type: 'registry.revertImport', importId: 'x' as ImportId })).toBe(
      'registry.unknownImport',
    );
  });
});

describe('mandates', () => {
  it('[CRD-2] a second mandate of one cooperative opens a dispute and replaces nothing', () => {
    const meeting = new Meeting();
    const { cooperative, mandate } = meeting.delegation();
    const second = meeting.participant({ name: 'Utusan Kedua', cooperativeId: cooperative.id });
    expect(second.mandate?.state).toBe('disputed');
    expect(activeMandateOf(meeting.state, cooperative.id)?.id).toBe(mandate.id);
    const verify = {
      type: 'mandate.decide',
      ids: [second.mandate?.id ?? mandate.id],
      state: 'verified',
      reason: '',
    } as const;
    expect(meeting.refusal(verify)).toBe('registry.mandateAlreadyActive');
    meeting.do({ type: 'mandate.decide', ids: [mandate.id], state: 'revoked', reason: 'surat ditarik' });
    meeting.do(verify);
    expect(activeMandateOf(meeting.state, cooperative.id)?.id).toBe(second.mandate?.id);
    expect(meeting.state.mandates.get(mandate.id)?.history.at(-1)).toMatchObject({
      state: 'revoked',
      reason: 'surat ditarik',
    });
  });

  it('[CRD-2] disputing and revoking ask for a reason', () => {
    const meeting = new Meeting();
    const { mandate } = meeting.delegation();
    expect(meeting.refusal({ type: 'mandate.decide', ids: [mandate.id], state: 'revoked', reason: ' ' })).toBe(
      'registry.reasonMissing',
    );
  });

  it('[CRD-3] every gate that is on excludes with its own reason; red-white cooperatives need no annual meeting', () => {
    const meeting = new Meeting({
      gates: { legalEntity: true, active: true, recentMeeting: true, duesPaid: true, mandateVerified: true },
    });
    const { rules } = meeting.state.facts;
    const failing = meeting.cooperative({
      legalEntityNo: ' ',
      status: 'inactive',
      lastRatYear: 2023,
      duesPaidThrough: 2025,
    });
    expect(eligibilityOf(failing, undefined, rules, 2026).failed).toEqual([
      'legalEntity',
      'active',
      'recentMeeting',
      'duesPaid',
      'mandateVerified',
    ]);
    const young = meeting.cooperative({ isRedWhiteCoop: true, lastRatYear: null });
    expect(eligibilityOf(young, undefined, rules, 2026).failed).toEqual(['mandateVerified']);
  });

  it('[CRD-3] an exclusion is objected to and overridden with a reason; both stay in the record, and so does the evidence', () => {
    const meeting = new Meeting({
      gates: { legalEntity: true, active: true, recentMeeting: true, duesPaid: false, mandateVerified: true },
    });
    const { id } = meeting.cooperative({ status: 'inactive', lastRatYear: 2020 });
    const verdict = () => {
      const cooperative = meeting.state.cooperatives.get(id);
      if (cooperative === undefined) throw new Error('gone');
      return eligibilityOf(cooperative, undefined, meeting.state.facts.rules, 2026);
    };
    const override = { type: 'eligibility.override', id } as const;
    expect(meeting.refusal({ ...override, waived: ['active'], reason: ' ' })).toBe('registry.reasonMissing');
    expect(meeting.refusal({ ...override, waived: ['mandateVerified'], reason: 'x' })).toBe('registry.gateNotWaivable');

    meeting.do({ type: 'eligibility.object', id, objector: 'Ketua KUD', reason: 'RAT 2025 sudah diadakan' });
    expect(verdict()).toMatchObject({ isEligible: false, failed: ['active', 'recentMeeting', 'mandateVerified'] });
    meeting.do({ ...override, waived: ['active', 'recentMeeting'], reason: 'putusan pleno' });
    expect(verdict()).toMatchObject({ failed: ['mandateVerified'], waived: ['active', 'recentMeeting'] });
    expect(liveQuorum(meeting.state).registered).toBe(1);
    meeting.do({ ...override, waived: [], reason: 'ditarik' });
    expect(verdict().failed).toContain('active');
    expect(meeting.state.cooperatives.get(id)?.rulings?.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['objection', 'RAT 2025 sudah diadakan'],
      ['override', 'putusan pleno'],
      ['override', 'ditarik'],
    ]);
  });
});
