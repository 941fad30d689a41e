import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hostRefusalCodes } from '../../shared/contract';
import { en } from '../../renderer/locales/en';
import { id } from '../../renderer/locales/id';

const root = join(import.meta.dirname, '../..');
const entries = Object.keys(id) as (keyof typeof id)[];

function filesBelow(folder: string, name = /\.tsx?$/): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => name.test(file))
    .map((file) => readFileSync(join(root, folder, file), 'utf8'));
}

/** Every code that a decider refuses with, as the sources say it. */
const domainCodes = [
  ...new Set(
    filesBelow('shared/domain').flatMap((text) =>
      [...text.matchAll(/refuse\(\s*'([\w.]+)'/g)].map(([, code]) => code ?? ''),
    ),
  ),
];
const eventTypes = [
  'assembly.created',
  ...new Set(
    filesBelow('shared/domain', /evolve\.ts$/).flatMap((text) =>
      [...text.matchAll(/^ {2,4}'([a-z]+\.[A-Za-z]+)': \(/gm)].map(([, type]) => type ?? ''),
    ),
  ),
];

describe('catalogues', () => {
  it('[UX-3] have words in both languages for every refusal of domain and host', () => {
    expect(domainCodes.length).toBeGreaterThan(40);
    const missing = [...domainCodes, ...hostRefusalCodes].filter(
      (code) => !(`refusal.${code}` in id) || !(`refusal.${code}` in en),
    );
    expect(missing).toEqual([]);
  });

  it('[UX-3] say each key in one area only, so that none hides another', () => {
    const keys = filesBelow('renderer/locales/id', /(?<!index)\.ts$/).flatMap((text) =>
      [...text.matchAll(/^ {2}'([\w.]+)':/gm)].map(([, key]) => key ?? ''),
    );
    expect(keys.length).toBe(entries.length);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('[DAT-4] have words for every event of the history', () => {
    expect(eventTypes.length).toBeGreaterThan(30);
    expect(eventTypes.filter((type) => !(`event.${type}` in id))).toEqual([]);
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
