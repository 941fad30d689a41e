import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

interface Cruise {
  readonly modules: number;
  /** `rule: from → to`, one for each import that breaks a rule. */
  readonly broken: readonly string[];
}

/** What the import rules of the product say of a tree of these files. */
async function cruise(files: Readonly<Record<string, string>>): Promise<Cruise> {
  const tree = await mkdtemp(join(tmpdir(), 'palu-imports-'));
  for (const [path, source] of Object.entries(files)) {
    await mkdir(dirname(join(tree, path)), { recursive: true });
    await writeFile(join(tree, path), source);
  }
  const config = join(root, '.dependency-cruiser.cjs');
  const args = [cruiser, 'shared', '--config', config, '--output-type', 'json'];
  const told = await new Promise<string>((done) => {
    execFile(process.execPath, args, { cwd: tree }, (_error, stdout) => {
      done(stdout);
    });
  });
  await rm(tree, { recursive: true });
  const { modules, summary } = JSON.parse(told) as {
    readonly modules: readonly unknown[];
    readonly summary: {
      readonly violations: readonly {
        readonly rule: { readonly name: string };
        readonly from: string;
        readonly to: string;
      }[];
    };
  };
  const broken = summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
  return { modules: modules.length, broken: broken.sort() };
}

const speech = 'export interface Speech { readonly seconds: number }\nexport const none = 0;\n';

test('an area may look at those below it and, for types, at the state', async () => {
  const { modules, broken } = await cruise({
    'shared/domain/registry/model.ts': speech,
    'shared/domain/state.ts': "import type { Speech } from './speakers/model';\nexport type State = Speech;\n",
    'shared/domain/speakers/model.ts': speech,
    'shared/domain/speakers/select.ts':
      "import { none } from '../registry/model';\nimport type { State } from '../state';\nexport const all = (state: State) => state.seconds + none;\n",
  });
  expect(broken).toEqual([]);
  expect(modules).toBe(4);
});

test('an arrow that runs up is an error, for types, too, and so is an area that has no place in the order', async () => {
  const { broken } = await cruise({
    'shared/domain/registry/select.ts':
      "import type { Speech } from '../speakers/model';\nimport { nothing } from '../state';\nimport { decide } from '../decide';\nexport const all = (one: Speech) => one.seconds + nothing + decide;\n",
    'shared/domain/speakers/model.ts': speech,
    'shared/domain/state.ts': 'export const nothing = 0;\n',
    'shared/domain/decide.ts': "import { none } from './weather/model';\nexport const decide = none;\n",
    'shared/domain/weather/model.ts': speech,
  });
  expect(broken).toEqual([
    'areas-know-no-root-but-the-state: shared/domain/registry/select.ts → shared/domain/decide.ts',
    'areas-know-the-state-by-its-types: shared/domain/registry/select.ts → shared/domain/state.ts',
    'every-area-has-a-place-in-the-order: shared/domain/decide.ts → shared/domain/weather/model.ts',
    'registry-knows-no-area-above: shared/domain/registry/select.ts → shared/domain/speakers/model.ts',
  ]);
});
