import { expect, it } from 'vitest';
import { voteStatistics } from '../../shared/domain';
import { Contest } from './contest';
import { Meeting } from './meeting';

it('[VOT-5] votes are counted by their kind and outcome, rounds of elections apart', () => {
  expect(voteStatistics(new Meeting().state)).toEqual([]);
  const contest = new Contest(5);
  const [one, other] = contest.candidates('A', 'B');
  if (one === undefined || other === undefined) throw new Error('no candidates');
  contest.vote([one, 3], [other, 2]);
  const { meeting } = contest;
  const majority = { kind: 'simple', base: 'valid', isStrict: true } as const;
  for (const objects of [false, true]) {
    const [drafted] = meeting.do({
      type: 'poll.draft',
      kind: 'acclamation',
      question: 'Setuju?',
      majority,
      sectors: [],
      itemId: null,
    });
    if (drafted?.type !== 'poll.drafted') throw new Error('no poll');
    const { id } = drafted.poll;
    meeting.do({ type: 'poll.open', id });
    if (objects) meeting.do({ type: 'poll.object', id, by: 'Utusan', text: '' });
    meeting.do({ type: 'poll.close', id });
    meeting.do({ type: 'poll.confirm', id, knocks: 1 });
  }
  expect(voteStatistics(meeting.state)).toEqual([
    { kind: 'acclamation', held: 2, carried: 1, rounds: 0, cancelled: 0 },
    { kind: 'paper', held: 1, carried: 0, rounds: 1, cancelled: 0 },
  ]);
});
