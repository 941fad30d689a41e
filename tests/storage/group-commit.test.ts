import { describe, expect, it } from 'vitest';
import { GroupCommit } from '../../electron/storage';

/** A disk that takes blocks when it is told to. */
function slowDisk() {
  const blocks: string[][] = [];
  const turns: { readonly take: () => void; readonly refuse: () => void }[] = [];
  let drops = 0;
  const group = new GroupCommit<string, string>(
    (block) =>
      new Promise((resolve, reject) => {
        blocks.push([...block]);
        turns.push({
          take: () => {
            resolve(block.map((item) => item.toUpperCase()));
          },
          refuse: () => {
            reject(new Error('full'));
          },
        });
      }),
    () => {
      drops += 1;
    },
  );
  const turn = async (index: number) => {
    await expect.poll(() => turns[index]).toBeDefined();
    return turns[index] as (typeof turns)[number];
  };
  return { group, blocks, turn, drops: () => drops };
}

describe('what waits together', () => {
  it('[DAT-1] shares one write, and what comes meanwhile the next', async () => {
    const { group, blocks, turn } = slowDisk();
    const first = [group.add('a'), group.add('b')];
    const one = await turn(0);
    const second = [group.add('c'), group.add('d')];
    one.take();
    expect(await Promise.all(first)).toEqual(['A', 'B']);
    (await turn(1)).take();
    expect(await Promise.all(second)).toEqual(['C', 'D']);
    expect(blocks).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('[DAT-1] fails together with what waits behind it; what comes after that stands alone', async () => {
    const { group, blocks, turn, drops } = slowDisk();
    const failing = [group.add('a')];
    const one = await turn(0);
    failing.push(group.add('b'));
    one.refuse();
    const answers = await Promise.allSettled(failing);
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(drops()).toBe(1);
    const next = group.add('c');
    (await turn(1)).take();
    expect(await next).toBe('C');
    expect(blocks).toEqual([['a'], ['c']]);
  });

  it('[DAT-1] is over when nothing is on its way any more', async () => {
    const { group, turn } = slowDisk();
    const added = group.add('a');
    (await turn(0)).take();
    await group.settled();
    expect(await added).toBe('A');
  });
});
