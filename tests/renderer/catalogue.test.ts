import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { id } from '../../renderer/locales/id';

const renderer = join(import.meta.dirname, '../../renderer');

async function sources(): Promise<string> {
  let all = '';
  for await (const file of glob('**/*.{ts,tsx}', { cwd: renderer, exclude: (name) => /(^|[\\/])(id|en)$/.test(name) }))
    all += readFileSync(join(renderer, file), 'utf8');
  return all;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Keys that are put together: `task.${code}` stands for all that begin so. */
function madeKeys(source: string): readonly RegExp[] {
  const templates = source.match(/`[A-Za-z][\w.]*\.?(?:\$\{[^}]*\}[\w.]*)+`/g) ?? [];
  return templates
    .map((template) => template.slice(1, -1))
    .filter((template) => /^[A-Za-z]\w*\./.test(template))
    .map(
      (template) =>
        new RegExp(
          `^${template
            .split(/\$\{[^}]*\}/)
            .map(escaped)
            .join('[\\w.]+')}$`,
        ),
    );
}

describe('the catalogue of words', () => {
  it('has no words that nobody says', async () => {
    const source = await sources();
    const made = madeKeys(source);
    // What the host refuses, what a refusal names, and what the record holds is compared with its words elsewhere.
    const keys = Object.keys(id).filter((key) => !/^(refusal|unmet|event)\./.test(key));
    const unused = keys.filter((key) => !source.includes(`'${key}'`) && !made.some((pattern) => pattern.test(key)));
    expect(unused).toEqual([]);
  });
});
