import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '../../renderer/locales/en';
import { id } from '../../renderer/locales/id';

const root = join(import.meta.dirname, '../..');
const entries = Object.keys(id) as (keyof typeof id)[];

function filesBelow(folder: string, name = /\.tsx?$/): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => name.test(file))
    .map((file) => readFileSync(join(root, folder, file), 'utf8'));
}

/* That every refusal and every event has words, and no word is left over, is seen by the compiler: renderer/locales/id/index.ts. */

describe('catalogues', () => {
  it('[UX-3] say each key in one area only, so that none hides another', () => {
    const keys = filesBelow('renderer/locales/id', /(?<!index)\.ts$/).flatMap((text) =>
      [...text.matchAll(/^ {2}'([\w.]+)':/gm)].map(([, key]) => key ?? ''),
    );
    expect(keys.length).toBe(entries.length);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('[UX-2] hold the same keys, no empty text, and the same places to fill in', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(id).sort());
    const places = (text: string) =>
      [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? ''))].sort();
    for (const key of entries) {
      expect(id[key].trim(), key).not.toBe('');
      expect(en[key].trim(), key).not.toBe('');
      expect(places(en[key]), key).toEqual(places(id[key]));
    }
  });
});
