import { describe, expect, it } from 'vitest';
import { openIn, openTaskCounts } from '../../renderer/app/open-tasks';
import { textIn } from '../../renderer/locales';
import { Meeting } from '../domain/meeting';

const t = textIn('id');

describe('what is still open in a room', () => {
  it('[UX-6] is counted and told in the words of its tasks, in the room that they belong to', () => {
    const meeting = new Meeting();
    const cooperative = meeting.cooperative();
    meeting.participant({ cooperativeId: cooperative.id });
    meeting.participant({ cooperativeId: cooperative.id, name: 'Kedua' });
    const tasks = openTaskCounts(meeting.state);
    expect(openIn(tasks, 'mandat', t)).toEqual({
      count: 2,
      words: '1 mandat disengketakan · 1 mandat belum diverifikasi',
    });
    expect(openIn(tasks, 'koperasi', t)).toEqual({ count: 0, words: '' });
  });
});
