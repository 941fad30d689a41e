import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { roomSigns } from '../../renderer/app/day';
import { en } from '../../renderer/locales/en';
import { id } from '../../renderer/locales/id';
import { actIds, acts, eventKeyOf, keyedActs } from '../../renderer/ui/acts';
import type { Act } from '../../renderer/ui/acts';

describe('the table of acts', () => {
  it.each(Object.entries(keyedActs))('[UX-1] gives each act of %s a key of its own', (_room, ids) => {
    const keys = ids.map((one) => acts[one].key);
    expect(keys.every((key) => key.length > 0)).toBe(true);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('[UX-1] leads each act to a room that there is', () => {
    const paths = new Set<string>(roomSigns.map(({ path }) => path));
    const astray = actIds.filter((one) => {
      const { room }: Act = acts[one];
      return room !== null && !paths.has(room);
    });
    expect(astray).toEqual([]);
  });

  it('[UX-1] tells acts apart in the palette, in both languages', () => {
    for (const words of [id, en]) {
      const told = actIds.map((one) => {
        const { label, room }: Act = acts[one];
        return `${words[label]} ${room ?? ''}`;
      });
      expect(new Set(told).size).toBe(told.length);
    }
  });

  it('knows the space bar and letters by what the browser calls them', () => {
    expect(eventKeyOf('speech.toggle')).toBe(' ');
    expect(eventKeyOf('item.startNext')).toBe('m');
    expect(eventKeyOf('wall.black')).toBeNull();
  });

  it('[UX-1] has somebody who does each of them', async () => {
    const root = join(import.meta.dirname, '../../renderer');
    let sources = '';
    for await (const file of glob('{app,features}/**/*.{ts,tsx}', { cwd: root }))
      sources += readFileSync(join(root, file), 'utf8');
    // The strokes of the gavel are done by one line for all five.
    const undone = actIds.filter((one) => !sources.includes(`'${one}':`) && !one.startsWith('gavel.'));
    expect(undone).toEqual([]);
  });
});

describe('the rooms', () => {
  it('[UX-6] of one part of the day stand together, in the order of the day', () => {
    const groups = roomSigns.map(({ group }) => group);
    const runs = groups.filter((group, at) => group !== groups[at - 1]);
    expect(runs).toEqual([null, 'preparation', 'lobby', 'sitting', 'outcome', 'program']);
  });
});
