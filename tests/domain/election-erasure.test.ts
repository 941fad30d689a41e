import { describe, expect, it } from 'vitest';
import { carriedOver, Eraser, termsServedBefore } from '../../shared/domain';
import type { AssemblyId, NomineeId } from '../../shared/domain';
import { Contest } from './contest';

describe('what an election says of people', () => {
  it('[DAT-6] is erased with them: outsiders, delegates by their badge, members of the team, and their names in reasons', () => {
    const contest = new Contest(3);
    const { meeting } = contest;
    const [{ participant }] = contest.hall as [(typeof contest.hall)[number]];
    const delegate = contest.nominate('', { participantId: participant.id });
    const outsider = contest.nominate('Wiratama Sukmajaya', { origin: 'Kota Rahasia', vision: 'bersama Wiratama' });
    for (const id of [delegate, outsider] as readonly NomineeId[]) {
      contest.sign(id);
      meeting.do(contest.verdict(id));
    }
    meeting.do(contest.leave(outsider, 'Wiratama Sukmajaya pindah'));
    meeting.do(contest.act('election.fixList'));
    const [pollId] = contest.start();
    if (pollId === undefined) throw new Error('no poll');
    meeting.do({ type: 'poll.open', id: pollId });
    meeting.do({ type: 'poll.close', id: pollId });
    meeting.do({ type: 'poll.confirm', id: pollId, knocks: 1 });
    meeting.do(contest.act('election.concludeRound'));
    meeting.do(contest.answer(delegate));
    meeting.do({ type: 'formation.form', id: contest.id, size: 3, days: 7 });
    for (const name of ['Larasati Purbaningrum', 'Kusmanto Adiluhung'])
      meeting.do({ type: 'formation.appoint', id: contest.id, participantId: null, name, origin: '' });
    const seats = [{ position: 'Sekretaris', name: 'Panduwinata Kertajaya', origin: '' }];
    meeting.do({ type: 'formation.compose', id: contest.id, body: 'board', seats });

    // The next assembly knows who served, until that is erased (DAT-7).
    const [told] = carriedOver(meeting.state).terms;
    expect(told).toMatchObject({ name: participant.name, terms: 1 });

    const eraser = new Eraser(meeting.state);
    for (const event of meeting.events) eraser.note(event);
    const left = JSON.stringify(meeting.events.flatMap((event) => eraser.erasedEvent(event)));
    for (const name of ['Wiratama', 'Sukmajaya', 'Rahasia', 'Siti', 'Larasati', 'Adiluhung', 'Panduwinata'])
      expect(left).not.toContain(name);
    // Whoever is in the registry stays known by the badge, and the counts and positions stay.
    expect(left).toContain('U-001');
    expect(left).toContain('Sekretaris');
  });

  it('[DAT-6] [DAT-7] names of terms served are erased with the others', () => {
    const { meeting } = new Contest(3);
    meeting.do({
      type: 'assembly.continue',
      from: 'lalu' as AssemblyId,
      title: 'Musda lalu',
      terms: [{ name: 'Wiratama Sukmajaya', office: 'Ketua', terms: 2 }],
    });
    expect(termsServedBefore(meeting.state, 'Wiratama Sukmajaya', 'Ketua')).toBe(2);
    const eraser = new Eraser(meeting.state);
    for (const event of meeting.events) eraser.note(event);
    const left = meeting.events.flatMap((event) => eraser.erasedEvent(event));
    expect(JSON.stringify(left)).not.toContain('Wiratama');
    expect(JSON.stringify(left)).toContain('Musda lalu');
  });
});
