import { describe, expect, it } from 'vitest';
import { invitationCounts, invitationMessage, invitees, lastInvitation } from '../../shared/domain';
import type { CooperativeId } from '../../shared/domain';
import { whatsAppLink } from '../../shared/text';
import { Meeting, profile } from './meeting';

describe('invitations', () => {
  it('[REG-10] many are marked in one act, with way and day, and the newest step counts', () => {
    const meeting = new Meeting();
    const [first, second, third] = [meeting.cooperative(), meeting.cooperative(), meeting.cooperative()];
    const ids = [first.id, second.id, first.id];
    expect(meeting.do({ type: 'invitation.mark', ids, channel: 'letter', on: '2026-11-10' })).toHaveLength(1);
    meeting.later(60).do({ type: 'invitation.mark', ids: [first.id], channel: 'whatsApp', on: '2026-11-20' });
    expect(lastInvitation(meeting.state.invitations.get(first.id))).toMatchObject({
      channel: 'whatsApp',
      on: '2026-11-20',
      by: 'Operator',
    });
    expect(meeting.state.invitations.get(first.id)?.steps).toHaveLength(2);
    expect(meeting.state.invitations.has(third.id)).toBe(false);
    expect(invitationCounts(meeting.state)).toMatchObject({ all: 3, invited: 2, notInvited: 1 });
    expect(meeting.roundTrip).toEqual(meeting.state);
  });

  it('[REG-10] a marking is taken back step by step, and no further', () => {
    const meeting = new Meeting();
    const { id } = meeting.cooperative();
    meeting.do({ type: 'invitation.mark', ids: [id], channel: 'letter', on: '2026-11-10' });
    meeting.do({ type: 'invitation.unmark', ids: [id] });
    expect(lastInvitation(meeting.state.invitations.get(id))).toBeUndefined();
    expect(meeting.refusal({ type: 'invitation.unmark', ids: [id] })).toBe('invitation.notInvited');
  });

  it('[REG-10] a confirmation says who told it, and may change', () => {
    const meeting = new Meeting();
    const { id } = meeting.cooperative();
    const confirm = { type: 'invitation.confirm', ids: [id], toldBy: ' Bu Rina ', note: '' } as const;
    meeting.do({ ...confirm, answer: 'yes' });
    expect(meeting.state.invitations.get(id)?.confirmation).toMatchObject({ answer: 'yes', toldBy: 'Bu Rina' });
    expect(invitationCounts(meeting.state)).toMatchObject({ invited: 0, answers: { yes: 1, no: 0, unknown: 0 } });
    meeting.do({ ...confirm, answer: 'no', note: 'berhalangan' });
    expect(invitationCounts(meeting.state).answers).toEqual({ yes: 0, no: 1, unknown: 0 });
  });

  it('[REG-10] nobody, an unknown cooperative and a day after the assembly are refused', () => {
    const meeting = new Meeting();
    const { id } = meeting.cooperative();
    const mark = { type: 'invitation.mark', ids: [id], channel: 'phone', on: '2026-11-10' } as const;
    expect(meeting.refusal({ ...mark, ids: [] })).toBe('invitation.nobodyChosen');
    expect(meeting.refusal({ ...mark, ids: ['x' as CooperativeId] })).toBe('invitation.unknownCooperative');
    expect(meeting.refusal({ ...mark, on: '2026-11-28' })).toBe('invitation.afterAssembly');
  });

  it.each([
    ['WIB', '2026-11-26', '2026-11-27', '2026-11-28'],
    ['WITA', '2026-12-31', '2027-01-01', '2027-01-02'],
    ['WIT', '2028-02-28', '2028-02-29', '2028-03-01'],
    ['WIT', '2027-02-28', '2027-03-01', '2027-03-02'],
  ] as const)(
    '[DAT-8] in %s a last sitting of %s that goes on past midnight is still the assembly',
    (timeZone, endsOn, after, late) => {
      const meeting = new Meeting();
      meeting.do({ type: 'assembly.editProfile', profile: { ...profile, timeZone, startsOn: endsOn, endsOn } });
      const mark = { type: 'invitation.mark', ids: [meeting.cooperative().id], channel: 'phone' } as const;
      expect(meeting.do({ ...mark, on: after })).toHaveLength(1);
      expect(meeting.refusal({ ...mark, on: late })).toBe('invitation.afterAssembly');
    },
  );

  it('[REG-10] letters go to those chosen, or to the whole registry, never to who was removed', () => {
    const meeting = new Meeting();
    const [first, second, third] = [meeting.cooperative(), meeting.cooperative(), meeting.cooperative()];
    meeting.do({ type: 'cooperative.remove', id: second.id });
    expect(invitees(meeting.state).map(({ id }) => id)).toEqual([first.id, third.id]);
    expect(invitees(meeting.state, [third.id, second.id]).map(({ id }) => id)).toEqual([third.id]);
    expect(invitationCounts(meeting.state).all).toBe(2);
  });

  it('[REG-10] a message for a chat has title, day with its weekday, time, place and what to bring, and no blank left', () => {
    const meeting = new Meeting();
    const cooperative = meeting.cooperative({ name: 'Koperasi *Mekar* {{name}}' });
    const words = invitationMessage(meeting.state, cooperative);
    expect(words).toContain(`*${profile.title}*`);
    expect(words).toContain('Hari, tanggal: Kamis, 26 November 2026');
    expect(words).toMatch(/Waktu: pukul \d\d\.\d\d WIB sampai selesai/);
    expect(words).toContain(`Tempat: ${profile.place}`);
    expect(words).toContain('surat mandat');
    expect(words.startsWith('Yth. Pengurus Koperasi *Mekar* {{name}},')).toBe(true);
    expect(words.replace(cooperative.name, '')).not.toMatch(/[{}[\]]|undefined|null|…/);
    expect(invitationMessage(meeting.state, null).startsWith('Yth. Pengurus Koperasi,')).toBe(true);
  });

  it('[REG-10] the address of a chat is that of a mobile number, and of nothing else', () => {
    expect(whatsAppLink('+6281234567890')).toBe('https://wa.me/6281234567890');
    for (const phone of ['', '081234567890', '+6221123456', '+62812345/../x', 'javascript:0'])
      expect(whatsAppLink(phone)).toBeNull();
  });
});
