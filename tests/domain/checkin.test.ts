import { describe, expect, it } from 'vitest';
import {
  badgeCode,
  isPresent,
  liveQuorum,
  presentVotingCooperatives,
  readAtDesk,
  wasSeenInsideAt,
} from '../../shared/domain';
import type { AssemblyId, AttachmentId, CalendarDate, MarkId } from '../../shared/domain';
import { Meeting, participantFields } from './meeting';

describe('the desk', () => {
  it('[CHK-1] a badge or a number finds the participant, anything else does not', () => {
    const meeting = new Meeting();
    const { participant } = meeting.delegation();
    const { badgeToken } = participant;
    const code = badgeCode(meeting.state.facts.id, badgeToken);
    for (const entered of [code, ` ${code.toLowerCase()} `, badgeToken, String(participant.number)]) {
      expect(readAtDesk(meeting.state, entered)).toMatchObject({ kind: 'participant', participant });
    }
    for (const entered of ['', '999', '1e1', '-1', '<b>1</b>', 'Prof. Dr. Ir. H. Budi', 'muhammadiyahtimur']) {
      expect(readAtDesk(meeting.state, entered)).toEqual({ kind: 'unknown' });
    }
  });

  it('[CHK-1] a card that is scanned while a name stands in the field is the card, and two cards in one are none', () => {
    const meeting = new Meeting();
    const { participant } = meeting.delegation();
    const code = badgeCode(meeting.state.facts.id, participant.badgeToken);
    for (const before of ['Agus', 'agus ', "Ma'ruf Al-Contoh ", 'Prof. Dr. Ir. H. Budi']) {
      expect(readAtDesk(meeting.state, before + code)).toMatchObject({ kind: 'participant', participant });
      expect(readAtDesk(meeting.state, before + code.slice(0, -1))).not.toMatchObject({ kind: 'participant' });
    }
    expect(readAtDesk(meeting.state, code + code).kind).toBe('damaged');
  });

  it('[CHK-1] a badge of another assembly and a damaged code have words of their own', () => {
    const meeting = new Meeting();
    const { participant } = meeting.delegation();
    const code = badgeCode(meeting.state.facts.id, participant.badgeToken);
    const foreign = badgeCode('another-assembly' as AssemblyId, participant.badgeToken);
    expect(readAtDesk(meeting.state, foreign)).toEqual({ kind: 'foreign' });
    for (const entered of [code.slice(1), code.slice(0, -1) + code, `${code}0`, `!${code.slice(1)}`]) {
      expect(readAtDesk(meeting.state, entered)).toEqual({ kind: 'damaged' });
    }
    for (let place = 0; place < code.length; place += 1) {
      const other = code.charAt(place) === '7' ? '8' : '7';
      const misread = code.slice(0, place) + other + code.slice(place + 1);
      expect(readAtDesk(meeting.state, misread)).toEqual({ kind: 'damaged' });
    }
  });

  it('[CHK-4] a replaced badge is void, says whose it was, and the new one counts', () => {
    const meeting = new Meeting();
    const { participant } = meeting.delegation();
    const reissue = { type: 'badge.reissue', participantId: participant.id } as const;
    expect(meeting.refusal({ ...reissue, reason: ' ' })).toBe('checkin.reasonMissing');
    meeting.do({ ...reissue, reason: 'hilang' });
    const renewed = meeting.state.participants.get(participant.id)?.badgeToken ?? '';
    expect(renewed).not.toBe(participant.badgeToken);
    expect(readAtDesk(meeting.state, participant.badgeToken)).toMatchObject({ kind: 'oldBadge' });
    expect(readAtDesk(meeting.state, renewed)).toMatchObject({ kind: 'participant' });
  });

  it('[CHK-3] a walk-in is registered, verified and inside in one act, or nothing of it happened', () => {
    const meeting = new Meeting();
    const { id } = meeting.cooperative();
    const walkIn = {
      type: 'checkin.walkIn',
      fields: { ...participantFields, name: 'Sri Wahyuni', category: 'votingDelegate', cooperativeId: id },
      letterNo: '01/SM/2026',
      letterDate: '2026-11-20' as CalendarDate,
      verifies: true,
      desk: 'Meja 2',
    } as const;
    const before = meeting.state;
    expect(meeting.refusal({ ...walkIn, verifies: false })).toBe('checkin.mandateNotVerified');
    expect(meeting.state).toBe(before);
    const events = meeting.do(walkIn).map((event) => event.type);
    expect(events).toEqual(['participant.registered', 'mandate.received', 'mandate.verified', 'attendance.entered']);
    expect(liveQuorum(meeting.state)).toMatchObject({ registered: 1, present: 1 });
    expect(meeting.state.mandates.first()).toMatchObject({ letterNo: '01/SM/2026', letterDate: '2026-11-20' });
    expect(meeting.refusal({ ...walkIn, scanId: 'missing' as AttachmentId })).toBe('attachment.unknown');
    expect(meeting.refusal({ ...walkIn, fields: { ...walkIn.fields, name: 'Utusan Kedua' } })).toBe(
      'checkin.mandateDisputed',
    );
    meeting.do({ ...walkIn, fields: { ...participantFields, name: 'Tamu', category: 'guest', cooperativeId: null } });
    expect(meeting.state.participants.size).toBe(2);
  });

  it('[CHK-2] a second scan changes nothing and says when and where the first was', () => {
    const meeting = new Meeting();
    const { participant } = meeting.delegation();
    meeting.enter(participant, 'Meja 2');
    const entered = meeting.context.now;
    const again = meeting.later(5).ask({ type: 'checkin.enter', participantId: participant.id, desk: 'Meja 1' });
    expect(again).toEqual({
      ok: false,
      refusal: { code: 'checkin.alreadyInside', params: { name: participant.name, at: entered, desk: 'Meja 2' } },
    });
  });

  it('[CHK-2] going out and coming in are separate acts, and each is kept', () => {
    const meeting = new Meeting();
    const { participant } = meeting.delegation();
    const leave = { type: 'checkin.leave', participantId: participant.id, desk: 'Meja 1' } as const;
    expect(meeting.refusal(leave)).toBe('checkin.notInside');
    meeting.enter(participant);
    meeting.later(10).do(leave);
    meeting.later(10).enter(participant);
    expect(meeting.state.attendance.get(participant.id)?.map((mark) => mark.kind)).toEqual(['in', 'out', 'in']);
  });

  it('[CHK-2] an undone entry asks for a reason, no longer counts, and stays in the record', () => {
    const meeting = new Meeting();
    const { participant } = meeting.delegation();
    meeting.enter(participant);
    const markId = meeting.state.attendance.get(participant.id)?.[0]?.id as MarkId;
    const undo = { type: 'checkin.undo', participantId: participant.id, markId } as const;
    expect(meeting.refusal({ ...undo, reason: '  ' })).toBe('checkin.reasonMissing');
    meeting.do({ ...undo, reason: 'salah kartu' });
    expect(isPresent(meeting.state, participant.id)).toBe(false);
    expect(meeting.state.attendance.get(participant.id)?.[0]?.undone?.reason).toBe('salah kartu');
    expect(meeting.refusal({ ...undo, reason: 'lagi' })).toBe('checkin.nothingToUndo');
  });

  it('[CHK-1] a delegate without a verified mandate is not admitted, and the reason is named', () => {
    const meeting = new Meeting();
    const cooperative = meeting.cooperative();
    const { participant } = meeting.participant({ cooperativeId: cooperative.id });
    const enter = { type: 'checkin.enter', participantId: participant.id, desk: 'Meja 1' } as const;
    expect(meeting.refusal(enter)).toBe('checkin.mandateNotVerified');
    const second = meeting.participant({ name: 'Utusan Kedua', cooperativeId: cooperative.id });
    expect(meeting.refusal({ ...enter, participantId: second.participant.id })).toBe('checkin.mandateDisputed');
  });

  it('[CHK-1] [CRD-3] a delegate of a cooperative that is not eligible hears which gate is missing', () => {
    const meeting = new Meeting({
      gates: { legalEntity: false, active: true, recentMeeting: true, duesPaid: false, mandateVerified: true },
      recentMeetingYears: 2,
    });
    const { participant } = meeting.delegation({ lastRatYear: 2020 });
    const answer = meeting.ask({ type: 'checkin.enter', participantId: participant.id, desk: 'Meja 1' });
    expect(answer).toMatchObject({
      ok: false,
      refusal: { code: 'checkin.cooperativeNotEligible', params: { gate: 'recentMeeting', years: 2 } },
    });
  });

  it('[CHK-1] guests and observers enter without a mandate', () => {
    const meeting = new Meeting();
    const { participant } = meeting.participant({ category: 'guest' });
    meeting.enter(participant);
    expect(isPresent(meeting.state, participant.id)).toBe(true);
  });

  it('[CHK-5] presence at a past instant is what the hall saw then', () => {
    const meeting = new Meeting();
    const { participant } = meeting.delegation();
    const before = meeting.context.now;
    meeting.later(10).enter(participant);
    const inside = meeting.context.now;
    meeting.later(30).do({ type: 'checkin.leave', participantId: participant.id, desk: 'Meja 1' });
    const attendance = meeting.state.attendance.get(participant.id) ?? [];
    expect(wasSeenInsideAt(attendance, before)).toBe(false);
    expect(wasSeenInsideAt(attendance, inside)).toBe(true);
    expect(wasSeenInsideAt(attendance, meeting.context.now)).toBe(false);
  });
});

describe('quorum', () => {
  it('[CHK-5] counts cooperatives with an eligible delegate inside, never guests, observers or committee', () => {
    const meeting = new Meeting();
    meeting.hall(2);
    meeting.delegation();
    for (const category of ['guest', 'observer', 'committee', 'press'] as const) {
      meeting.enter(meeting.participant({ category, cooperativeId: null }).participant);
    }
    expect(liveQuorum(meeting.state)).toMatchObject({ registered: 3, present: 2, needed: 2, isMet: true });
    expect(presentVotingCooperatives(meeting.state)).toHaveLength(2);
  });

  it('[CHK-5] an inactive or associate cooperative is not among those registered', () => {
    const meeting = new Meeting();
    meeting.cooperative({ status: 'inactive' });
    meeting.cooperative({ membership: 'associate' });
    meeting.cooperative();
    expect(liveQuorum(meeting.state).registered).toBe(1);
  });

  it('[CHK-6] a check freezes its counts and its rule; what happens later does not reach it', () => {
    const meeting = new Meeting();
    const [first] = meeting.hall(2);
    meeting.do({ type: 'quorum.check', occasion: 'Pleno I', deemsValid: false });
    if (first !== undefined) meeting.do({ type: 'checkin.leave', participantId: first.participant.id, desk: 'Meja 1' });
    meeting.do({
      type: 'assembly.changeRules',
      rules: { ...meeting.state.facts.rules, quorum: { kind: 'threeQuarters', isStrict: false } },
      reason: 'keputusan pleno',
      decisionId: null,
    });
    const [check] = meeting.state.quorumChecks;
    expect(check).toMatchObject({ outcome: 'met', rule: { kind: 'absolute' }, state: { present: 2, registered: 2 } });
    expect(check?.presentCooperatives).toHaveLength(2);
  });

  it('[CHK-6] deemed valid only where the rules allow it', () => {
    const meeting = new Meeting({ mayDeemValid: false });
    meeting.delegation();
    const deem = { type: 'quorum.check', occasion: '', deemsValid: true } as const;
    expect(meeting.refusal(deem)).toBe('quorum.mayNotDeemValid');
    const lenient = new Meeting({ mayDeemValid: true, maySuspendTimes: 0 });
    lenient.delegation();
    lenient.do(deem);
    expect(lenient.state.quorumChecks[0]?.outcome).toBe('deemedValid');
  });
});
