import { describe, expect, it } from 'vitest';
import { readBoardKey, toggled } from '../../renderer/features/ballots/board-key';
import { isDoubleScan, serialOfStub } from '../../renderer/features/ballots/table-verdict';
import { calledNow } from '../../renderer/features/polls/roll';
import type { RollLine } from '../../renderer/features/polls/roll';
import { dividedHall, sectorCount } from '../../renderer/features/polls/sectors';
import type { CooperativeId, OptionId, Participant } from '../../shared/domain';

describe('the keys of the board', () => {
  it('[ELE-3] reads digits as options and the named keys in either case, and leaves all others alone', () => {
    expect(readBoardKey('1')).toEqual({ kind: 'option', index: 0 });
    expect(readBoardKey('9')).toEqual({ kind: 'option', index: 8 });
    expect(['0', 'a', 'A'].map((key) => readBoardKey(key)?.kind)).toEqual(['blank', 'blank', 'blank']);
    expect(['x', 'X'].map((key) => readBoardKey(key)?.kind)).toEqual(['invalid', 'invalid']);
    expect(readBoardKey('Backspace')).toEqual({ kind: 'takeBack' });
    expect(readBoardKey('Enter')).toEqual({ kind: 'commit' });
    for (const key of ['b', ' ', 'F5', 'Tab', '10', 'constructor', '__proto__', ''])
      expect(readBoardKey(key)).toBeNull();
  });

  it('[ELE-3] a digit once more takes the choice out again', () => {
    const [a, b] = ['a', 'b'] as [OptionId, OptionId];
    expect(toggled(toggled([], a), b)).toEqual([a, b]);
    expect(toggled([a, b], a)).toEqual([b]);
  });
});

describe('the ballot table', () => {
  it('[ELE-2] tells the second reading of one badge from a second person, and from the same person later', () => {
    const [one, other] = [{ id: 'p1' }, { id: 'p2' }] as [Participant, Participant];
    const last = { participant: one, at: 1_000 };
    expect(isDoubleScan(null, one, 1_000)).toBe(false);
    expect(isDoubleScan(last, one, 1_100)).toBe(true);
    expect(isDoubleScan(last, other, 1_100)).toBe(false);
    expect(isDoubleScan(last, one, 3_000)).toBe(false);
  });

  it('[ELE-2] reads the serial of a stub, and takes no number of a person and no badge for one', () => {
    expect(serialOfStub('SERI-0042')).toBe(42);
    expect(serialOfStub(' seri7 ')).toBe(7);
    for (const typed of ['42', 'U-12', 'SERI-', 'SERI-x', 'SERI-12345678', 'Seri Wahyuni'])
      expect(serialOfStub(typed)).toBeNull();
  });
});

describe('the hall in sectors', () => {
  it('[VOT-1] is divided so that nobody is lost and no two sectors differ by more than one', () => {
    for (const present of [0, 1, 29, 30, 31, 74, 300, 1_100]) {
      const hall = dividedHall(present, sectorCount(present));
      expect(hall.reduce((sum, one) => sum + one, 0)).toBe(present);
      expect(Math.max(...hall) - Math.min(...hall)).toBeLessThanOrEqual(1);
      expect(Math.max(...hall)).toBeLessThanOrEqual(30);
    }
  });
});

describe('the call of names', () => {
  const line = (id: string, answered = false): RollLine => ({
    id: id as CooperativeId,
    number: 1,
    name: 'KSU',
    delegate: '',
    answers: answered ? [{ cooperativeId: id as CooperativeId, answer: 'yes', at: '', by: '' }] : [],
  });
  const none = new Set<CooperativeId>();

  it('[VOT-1] goes down the list, past whoever answered or was passed over, and to its end', () => {
    const lines = [line('a', true), line('b'), line('c')];
    expect(calledNow(lines, none, null)?.id).toBe('b');
    expect(calledNow(lines, new Set(['b' as CooperativeId]), null)?.id).toBe('c');
    expect(calledNow(lines, new Set(['b', 'c'] as CooperativeId[]), null)).toBeNull();
  });

  it('[VOT-1] goes back to whoever is corrected, and to nobody who is not on the list', () => {
    const lines = [line('a', true), line('b')];
    expect(calledNow(lines, none, 'a' as CooperativeId)?.id).toBe('a');
    expect(calledNow(lines, none, 'gone' as CooperativeId)?.id).toBe('b');
  });
});
