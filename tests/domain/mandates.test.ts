import { describe, expect, it } from 'vitest';
import {
  activeMandateOf,
  asReceived,
  commitWithoutNationalIds,
  defaultRules,
  letterOf,
  raiseEarlier,
  Seen,
  liveQuorum,
  participantCode,
  readAtDesk,
  rivalsOf,
  toJson,
  withoutNationalIds,
} from '../../shared/domain';
import type {
  AssemblyCommand,
  AssemblyEvent,
  AttachmentId,
  MandateLetter,
  MandateLetterId,
  ParticipantId,
} from '../../shared/domain';
import { maskNationalId } from '../../shared/text';
import { Meeting, participantFields } from './meeting';

const nationalId = '3216014507800009';

function attach(meeting: Meeting, name = 'surat.pdf', sha256 = 'a'.repeat(64)): AttachmentId {
  const add = { type: 'attachment.add', sha256, fileName: name, mediaType: 'application/pdf', bytes: 1200 } as const;
  const [event] = meeting.do(add);
  if (event?.type !== 'attachment.added') throw new Error('not attached');
  return event.attachment.id;
}

function replacement(id: MandateLetterId, name = 'Utusan Baru'): Extract<AssemblyCommand, { type: 'mandate.replace' }> {
  return {
    type: 'mandate.replace',
    id,
    letterNo: '014/SM/2026',
    letterDate: '2026-11-25',
    scanId: null,
    successor: { kind: 'new', fields: { ...participantFields, name } },
    reason: 'utusan lama sakit',
    verifies: true,
  };
}

function letter(meeting: Meeting, id: MandateLetterId): MandateLetter {
  const found = meeting.state.mandates.get(id);
  if (found === undefined) throw new Error('no such letter');
  return found;
}

describe('the ledger of letters', () => {
  it('[DAT-8] stands in the order of the record, also after the clock was set back', () => {
    const meeting = new Meeting();
    const first = meeting.delegation().mandate;
    const second = meeting.later(-120).delegation().mandate;
    expect(asReceived(meeting.state, [second, first]).map(({ id }) => id)).toEqual([first.id, second.id]);
  });
});

describe('replacing a delegate', () => {
  it('[CRD-2] needs a new letter with number, date and reason, revokes the old one and keeps its history', () => {
    const meeting = new Meeting();
    const { cooperative, mandate } = meeting.delegation();
    const scanId = attach(meeting);
    const command = { ...replacement(mandate.id), scanId };
    expect(meeting.refusal({ ...command, letterNo: ' ' })).toBe('mandate.letterMissing');
    expect(meeting.refusal({ ...command, letterDate: '' })).toBe('mandate.letterMissing');
    expect(meeting.refusal({ ...command, reason: ' ' })).toBe('registry.reasonMissing');
    expect(meeting.refusal({ ...command, scanId: 'nothing-here' as AttachmentId })).toBe('attachment.unknown');

    meeting.later(5).do(command);
    const standing = activeMandateOf(meeting.state, cooperative.id);
    expect(standing).toMatchObject({ letterNo: '014/SM/2026', letterDate: '2026-11-25', scanId, state: 'verified' });
    expect(meeting.state.participants.get(standing?.participantId ?? ('' as ParticipantId))?.name).toBe('Utusan Baru');
    expect(letter(meeting, mandate.id).history.map(({ state, reason }) => [state, reason])).toEqual([
      ['received', ''],
      ['verified', ''],
      ['replaced', 'utusan lama sakit'],
    ]);
    expect(meeting.refusal(command)).toBe('mandate.notActive');
  });

  it('[CRD-2] the old delegate who is inside no longer counts, and cannot come in again as one', () => {
    const meeting = new Meeting();
    const { participant, mandate } = meeting.delegation();
    meeting.enter(participant);
    expect(liveQuorum(meeting.state).present).toBe(1);
    meeting.do(replacement(mandate.id));
    expect(liveQuorum(meeting.state).present).toBe(0);
    meeting.do({ type: 'checkin.leave', participantId: participant.id, desk: 'Meja 1' });
    const again = { type: 'checkin.enter', participantId: participant.id, desk: 'Meja 1' } as const;
    expect(meeting.refusal(again)).toBe('checkin.mandateReplaced');
  });

  it('[CRD-2] an observer of the cooperative takes over and gets a number among the delegates', () => {
    const meeting = new Meeting();
    const { cooperative, mandate, participant } = meeting.delegation();
    const observer = meeting.participant({ name: 'Peninjau', category: 'observer', cooperativeId: cooperative.id });
    const stranger = meeting.participant({ name: 'Orang Lain', category: 'observer' });
    const by = (id: ParticipantId) => ({
      ...replacement(mandate.id),
      successor: { kind: 'registered', participantId: id } as const,
    });
    expect(meeting.refusal(by(participant.id))).toBe('mandate.sameDelegate');
    expect(meeting.refusal(by(stranger.participant.id))).toBe('mandate.otherCooperative');
    meeting.enter(observer.participant);
    meeting.do(by(observer.participant.id));
    const now = meeting.state.participants.get(observer.participant.id);
    expect(now).toMatchObject({ category: 'votingDelegate', categoryNumber: 2 });
    expect(liveQuorum(meeting.state).present).toBe(1);
  });

  it('[CRD-2] a delegate cannot be edited away from under the letter that names them', () => {
    const meeting = new Meeting();
    const { participant } = meeting.delegation();
    const other = meeting.cooperative({ name: 'Koperasi Lain' });
    const { id, revision } = participant;
    const fields = { ...participantFields, cooperativeId: participant.cooperativeId };
    const edit = { type: 'participant.edit', id, revision } as const;
    expect(meeting.refusal({ ...edit, fields: { ...fields, category: 'observer' } })).toBe('registry.mandateBinds');
    expect(meeting.refusal({ ...edit, fields: { ...fields, cooperativeId: other.id } })).toBe('registry.mandateBinds');
    expect(meeting.refusal({ type: 'participant.remove', id })).toBe('registry.mandateBinds');
    meeting.do({ ...edit, fields: { ...fields, name: 'Siti Rahayu, S.E.' } });
  });
});

describe('disputes', () => {
  it('[CRD-2] settling a dispute is one act: one letter stands, the other is revoked, both with the reason', () => {
    const meeting = new Meeting();
    const { cooperative, mandate } = meeting.delegation();
    const second = meeting.participant({ name: 'Utusan Kedua', cooperativeId: cooperative.id }).mandate;
    if (second === null) throw new Error('no second letter');
    const settle = { type: 'mandate.settle', id: second.id } as const;
    expect(meeting.refusal({ ...settle, reason: '' })).toBe('registry.reasonMissing');
    meeting.do({ ...settle, reason: 'surat terakhir yang dicap' });
    expect(activeMandateOf(meeting.state, cooperative.id)?.id).toBe(second.id);
    expect(letter(meeting, mandate.id)).toMatchObject({ state: 'revoked' });
    expect(letter(meeting, mandate.id).history.at(-1)).toMatchObject({
      act: 'settled',
      reason: 'surat terakhir yang dicap',
    });
    expect(meeting.refusal({ ...settle, reason: 'x' })).toBe('mandate.nothingToSettle');
    expect(meeting.refusal({ type: 'mandate.takeBack', ids: [mandate.id] })).toBe('mandate.nothingToTakeBack');
  });

  it('[CRD-2] one person represents one cooperative: a second one opens a dispute that settling ends', () => {
    const meeting = new Meeting();
    const first = meeting.cooperative({ name: 'Satu' });
    const other = meeting.cooperative({ name: 'Dua' });
    const one = meeting.participant({ cooperativeId: first.id, nationalId });
    const two = meeting.participant({ cooperativeId: other.id, nationalId, name: 'Siti Rahayu, S.E.' });
    expect(two.mandate).toMatchObject({ state: 'disputed', history: [{ reason: 'representsAnother' }] });
    if (one.mandate === null || two.mandate === null) throw new Error('no letters');
    const verify = { type: 'mandate.decide', ids: [two.mandate.id], state: 'verified', reason: '' } as const;
    expect(meeting.refusal(verify)).toBe('registry.representsAnother');
    meeting.do({ type: 'mandate.settle', id: two.mandate.id, reason: 'memilih Dua' });
    expect(activeMandateOf(meeting.state, first.id)).toBeUndefined();
    expect(activeMandateOf(meeting.state, other.id)?.id).toBe(two.mandate.id);
  });

  it('[CRD-2] who holds only masked IDs sees no rivals where the digits differ', () => {
    const meeting = new Meeting();
    const { mandate } = meeting.participant({ cooperativeId: meeting.cooperative().id, nationalId });
    const other = '3216990145070009';
    expect(maskNationalId(other)).toBe(maskNationalId(nationalId));
    meeting.participant({ cooperativeId: meeting.cooperative().id, nationalId: other, name: 'Orang Lain' });
    if (mandate === null) throw new Error('no letter');
    expect(rivalsOf(withoutNationalIds(meeting.state), mandate)).toEqual([]);
  });

  it('[CRD-1] a letter of somebody registered is received, as a dispute where one is active', () => {
    const meeting = new Meeting();
    const cooperative = meeting.cooperative();
    const entry = { letterNo: '2', letterDate: '2026-11-20', scanId: null } as const;
    const observer = meeting.participant({ category: 'observer', cooperativeId: cooperative.id });
    meeting.do({ type: 'mandate.receive', participantId: observer.participant.id, ...entry });
    expect(activeMandateOf(meeting.state, cooperative.id)?.participantId).toBe(observer.participant.id);
    const guest = meeting.participant({ category: 'guest' });
    const forGuest = { type: 'mandate.receive', participantId: guest.participant.id, ...entry } as const;
    expect(meeting.refusal(forGuest)).toBe('mandate.cooperativeMissing');
    const late = meeting.participant({ category: 'observer', cooperativeId: cooperative.id });
    const [became, received] = meeting.do({ type: 'mandate.receive', participantId: late.participant.id, ...entry });
    expect(became).toMatchObject({ type: 'participant.corrected', changes: { category: 'votingDelegate' } });
    expect(received).toMatchObject({ type: 'mandate.received', letter: { conflict: 'secondMandate' } });
    expect(letterOf(meeting.state, late.participant.id)?.state).toBe('disputed');
  });
});

describe('the ledger', () => {
  it('[CRD-1] number, date and scan are kept with who noted them and when; saying the same again is no act', () => {
    const meeting = new Meeting();
    const { mandate } = meeting.delegation();
    const scanId = attach(meeting);
    const edit = { type: 'mandate.edit', id: mandate.id, letterNo: '9', letterDate: '2026-11-01', scanId } as const;
    meeting.later(1).do(edit);
    expect(letter(meeting, mandate.id)).toMatchObject({
      letterNo: '9',
      letterDate: '2026-11-01',
      scanId,
      state: 'verified',
    });
    expect(letter(meeting, mandate.id).history.at(-1)).toMatchObject({ act: 'scanAttached', by: 'Operator' });
    expect(meeting.do(edit)).toEqual([]);
    meeting.do({ ...edit, letterDate: '', scanId: null });
    expect(letter(meeting, mandate.id)).not.toHaveProperty('scanId');
    expect(meeting.roundTrip.mandates.get(mandate.id)).toEqual(letter(meeting, mandate.id));
  });

  it('[CRD-1] the last verdict is taken back once, and not over a mandate that is active by then', () => {
    const meeting = new Meeting();
    const { cooperative, mandate } = meeting.delegation();
    const back = { type: 'mandate.takeBack', ids: [mandate.id] } as const;
    meeting.do({ type: 'mandate.decide', ids: [mandate.id], state: 'revoked', reason: 'salah tekan' });
    meeting.do(back);
    expect(letter(meeting, mandate.id)).toMatchObject({ state: 'verified' });
    expect(letter(meeting, mandate.id).history.at(-1)).toMatchObject({ act: 'takenBack' });
    expect(meeting.refusal(back)).toBe('mandate.nothingToTakeBack');
    meeting.do({ type: 'mandate.decide', ids: [mandate.id], state: 'revoked', reason: 'benar dicabut' });
    meeting.participant({ name: 'Pengganti', cooperativeId: cooperative.id });
    expect(meeting.refusal(back)).toBe('registry.mandateAlreadyActive');
  });

  it('[CRD-3] an objection after the objection period is recorded as late', () => {
    const meeting = new Meeting({ objectionUntil: '2026-11-26T02:00:00.000Z' });
    const { id } = meeting.cooperative();
    const object = { type: 'eligibility.object', id, objector: 'KUD', reason: 'x' } as const;
    meeting.do(object);
    meeting.later(90).do(object);
    expect(meeting.state.cooperatives.get(id)?.rulings?.map(({ isLate }) => isLate)).toEqual([undefined, true]);
  });

  it('[SET-3] a changed gate keeps in the history how many gained and lost the vote', () => {
    const meeting = new Meeting();
    meeting.delegation();
    meeting.delegation({ status: 'inactive' });
    const rules = { ...defaultRules, gates: { ...defaultRules.gates, active: false } };
    meeting.do({ type: 'assembly.changeRules', rules, reason: 'putusan pleno', decisionId: null });
    expect(meeting.state.facts.rulesHistory.at(-1)?.impact).toEqual({
      gains: 1,
      loses: 0,
      registered: { before: 1, after: 2 },
    });
  });
});

describe('numbers of a category', () => {
  it('[REG-6] each category counts by itself and never gives a number twice', () => {
    const meeting = new Meeting();
    const { rules } = meeting.state.facts;
    const cooperative = meeting.cooperative();
    const codes = (['votingDelegate', 'observer', 'guest', 'observer', 'committee', 'press'] as const).map((category) =>
      participantCode(meeting.participant({ category, cooperativeId: cooperative.id }).participant, rules),
    );
    expect(codes).toEqual(['U-001', 'P-001', 'T-001', 'P-002', 'K-001', 'W-001']);
    const last = meeting.state.participants.find((one) => one.category === 'press');
    if (last === undefined) throw new Error('no press');
    meeting.do({ type: 'participant.remove', id: last.id });
    expect(participantCode(meeting.participant({ category: 'press' }).participant, rules)).toBe('W-002');
  });

  it('[CHK-1] U-12, u12 and 12 find the person; a number that several categories have is asked for', () => {
    const meeting = new Meeting();
    const { participant } = meeting.delegation();
    for (const typed of ['U-1', 'u1', 'U-001', ' u 001 ', '1']) {
      expect(readAtDesk(meeting.state, typed)).toEqual({ kind: 'participant', participant });
    }
    const guest = meeting.participant({ category: 'guest' }).participant;
    expect(readAtDesk(meeting.state, '1')).toEqual({ kind: 'unknown' });
    expect(readAtDesk(meeting.state, 'T-1')).toMatchObject({ participant: { id: guest.id } });
    expect(readAtDesk(meeting.state, 'X-1')).toEqual({ kind: 'unknown' });
  });

  it('[DAT-3] events of an earlier program get their numbers when they are read', () => {
    const meeting = new Meeting();
    const seen = new Seen();
    const earlier = (id: string, number: number, category: string) => {
      const { categoryNumber: _number, ...participant } = {
        ...meeting.participant({ category: 'guest' }).participant,
        id,
        number,
        category,
      };
      return { type: 'participant.added', participant, mandate: null };
    };
    const events = [earlier('p-1', 7, 'observer'), earlier('p-2', 8, 'guest'), earlier('p-3', 9, 'observer')].flatMap(
      (event) => raiseEarlier(event, seen),
    );
    meeting.happen(events);
    const numberOf = (id: string) => meeting.state.participants.get(id as ParticipantId)?.categoryNumber;
    expect([numberOf('p-1'), numberOf('p-2'), numberOf('p-3')]).toEqual([1, 1, 2]);
  });
});

describe('personal data', () => {
  it('[REG-7] a national ID leaves the host masked in every event and in the record, and the masked form changes nothing', () => {
    const meeting = new Meeting();
    const cooperative = meeting.cooperative();
    const { participant, mandate } = meeting.participant({ nationalId, cooperativeId: cooperative.id });
    if (mandate === null) throw new Error('no letter');
    const masked = maskNationalId(nationalId);
    const fields = { ...participantFields, cooperativeId: cooperative.id, nationalId: masked, name: 'Siti R.' };
    meeting.do({ type: 'participant.edit', id: participant.id, revision: 1, fields });
    expect(meeting.state.participants.get(participant.id)).toMatchObject({ name: 'Siti R.', nationalId });
    meeting.do({
      ...replacement(mandate.id),
      successor: { kind: 'new', fields: { ...participantFields, nationalId: '3216014507800010' } },
    });
    meeting.do({
      type: 'registry.applyImport',
      kind: 'participants',
      fileName: 'x.csv',
      fileSha256: 'f'.repeat(64),
      mapping: {},
      cooperatives: [],
      participants: [
        { fields: { ...participantFields, category: 'guest', nationalId: '3216014507800011' }, letterNo: '' },
      ],
      rejectedRows: 0,
    });
    const told: readonly AssemblyEvent[] = commitWithoutNationalIds({ events: meeting.events }).events;
    const text = JSON.stringify([told, toJson(withoutNationalIds(meeting.state))]);
    expect(text).toContain(masked);
    expect(text).not.toMatch(/32160145078000\d\d/);
  });

  it('[REG-7] unmasking is an act of the history, a photo must be a picture that is attached', () => {
    const meeting = new Meeting();
    const { id } = meeting.participant({ nationalId, category: 'guest' }).participant;
    expect(meeting.do({ type: 'participant.recordUnmasking', id })).toEqual([{ type: 'participant.unmasked', id }]);
    const pdf = attach(meeting);
    const photo = { type: 'participant.setPhoto', id } as const;
    expect(meeting.refusal({ ...photo, photoId: pdf })).toBe('attachment.unknown');
    meeting.do({
      type: 'attachment.add',
      sha256: 'b'.repeat(64),
      fileName: 'foto.jpg',
      mediaType: 'image/jpeg',
      bytes: 9,
    });
    const picture = meeting.state.attachments.find((one) => one.fileName === 'foto.jpg');
    meeting.do({ ...photo, photoId: picture?.id ?? null });
    expect(meeting.state.participants.get(id)?.photoId).toBe(picture?.id);
    meeting.do({ ...photo, photoId: null });
    expect(meeting.state.participants.get(id)).not.toHaveProperty('photoId');
  });

  it('[CRD-1] the same file under the same name is attached once', () => {
    const meeting = new Meeting();
    attach(meeting);
    const again = { sha256: 'a'.repeat(64), fileName: 'surat.pdf', mediaType: 'application/pdf', bytes: 1200 } as const;
    expect(meeting.do({ type: 'attachment.add', ...again })).toEqual([]);
    expect(meeting.refusal({ type: 'attachment.add', ...again, bytes: 99_000_000 })).toBe('attachment.tooLarge');
    expect(meeting.roundTrip.attachments.size).toBe(1);
  });
});
